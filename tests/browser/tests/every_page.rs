//! Every single page of the site, drawn by the app under the title and the heading of its file, asking nobody and storing nothing, and what the console says to it, which only
//! Chromium's driver tells. The pages that stand alone and the first of each folder are opened as files, too, as a person
//! would who was sent their address.
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
    for page in pages.iter().filter(|page| stands_alone(page)) {
        browser.open_app(page).await?;
        assert!(!browser.heading().await?.is_empty(), "{page} has no heading");
        is_quiet(browser, page).await?;
    }
    browser.open_app(&format!("{locale}/index.html")).await?;
    browser.loaded().await?;
    let asked = browser.requests();
    for page in &pages {
        let address = page.trim_end_matches(".html");
        browser.js(&format!("location.hash = '{address}'")).await?;
        let html = browser.site().read(page)?;
        let title = inside(&html, "title");
        browser
            .until(&format!("the title is “{title}”"), async || {
                Ok((browser.client().title().await? == title).then_some(()))
            })
            .await?;
        browser.wait_for_heading(&inside(&html, "h1")).await?;
        assert_eq!(browser.tier().await?, "app", "{page}");
        is_quiet(browser, page).await?;
        assert_eq!(browser.requests().len(), asked.len(), "{page} asked for more");
    }
    browser.stores_nothing().await
}

fn stands_alone(page: &str) -> bool {
    page.matches('/').count() == 1 || page.ends_with("/index.html")
}

async fn is_quiet(browser: &Browser, page: &str) -> Result {
    let complaints: Vec<_> =
        browser.log().await?.into_iter().filter(|line| line.is_trouble()).collect();
    assert!(complaints.is_empty(), "{page}: {complaints:?}");
    Ok(())
}

/// The words of the first element of this name in the file of a page.
fn inside(html: &str, name: &str) -> String {
    let element = html.split_once(&format!("<{name}"));
    let inside = element.and_then(|(_, rest)| rest.split_once(&format!("</{name}>")));
    let (_, text) = inside.and_then(|(inside, _)| inside.split_once('>')).expect("an element");
    assert!(!text.contains('<'), "more than words: {text}");
    let escapes = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    escapes
        .iter()
        .fold(text.trim().to_owned(), |text, (written, meant)| text.replace(written, meant))
}
