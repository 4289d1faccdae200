//! Every single page of the site, opened as a person would who was sent its address, and what the console says to it,
//! which only Chromium's driver tells. Other engines open some of each kind: `alive.rs`.
#![cfg(test)]

use browser_tests::{Browser, Result, visit};

#[test]
fn every_page_comes_alive_zh() -> Result {
    visit(async |browser| every_page(browser, "zh-Hans").await)
}

#[test]
fn every_page_comes_alive_en() -> Result {
    visit(async |browser| every_page(browser, "en").await)
}

async fn every_page(browser: &Browser, locale: &str) -> Result {
    let pages = browser.site().pages(locale)?;
    assert!(pages.len() > 100, "there are only {} pages in {locale}", pages.len());
    for page in pages {
        browser.open_app(&page).await?;
        assert!(!browser.heading().await?.is_empty(), "{page} has no heading");
        let complaints: Vec<_> =
            browser.log().await?.into_iter().filter(|line| line.is_trouble()).collect();
        assert!(complaints.is_empty(), "{page}: {complaints:?}");
    }
    Ok(())
}
