//! The browser's own cache of pages that were left. Firefox keeps none for its driver, and the driver of `WebKit` waits for ever
//! for a page that comes from there.
#![cfg(test)]

use browser_tests::{Browser, NAME, Result, visit_as};

/// With the browser's own cache of pages that were left: the page that comes back is the very one that went.
#[test]
fn a_page_that_comes_back_is_covered_and_an_erased_one_is_empty() -> Result {
    visit_as("en", async |me| {
        let (to, words) = (me.browser, me.words);
        me.fills_in().await?;
        to.js("document.documentElement.setAttribute('data-same', '')").await?;
        leaves_and_comes_back(to).await?;
        assert!(is_the_same(to).await?, "it was not kept");
        me.is_covered().await?;
        me.taps("cover.on").await?;
        to.wait_for_heading(words.ui("sheet.title")?).await?;
        let name = to.field(words.sheet("name")?).await?;
        assert_eq!(name.prop("value").await?.as_deref(), Some(NAME));

        me.goes("nav.erase", "erase.title").await?;
        me.taps("erase.button").await?;
        to.wait_for_heading(words.ui("giveback.done")?).await?;
        leaves_and_comes_back(to).await?;
        assert!(is_the_same(to).await?, "it was not kept");
        to.wait_for_heading(words.ui("giveback.done")?).await?;
        assert!(!to.everything().await?.contains(NAME));
        // Nor further back in the history of the tab.
        for _ in 0..4 {
            to.client().back().await?;
            assert!(!to.everything().await?.contains(NAME));
        }
        Ok(())
    })
}

/// To another site, and back by the browser's own button.
async fn leaves_and_comes_back(browser: &Browser) -> Result {
    let here = browser.address().await?;
    let elsewhere = here.replace("127.0.0.1", "localhost");
    let elsewhere = elsewhere.split('#').next().unwrap_or_default();
    browser.client().goto(elsewhere).await?;
    assert!(browser.address().await?.contains("localhost"));
    browser.client().back().await?;
    browser
        .until("the page is back", async || Ok((browser.address().await? == here).then_some(())))
        .await
}

/// Whether it is the page that was marked before it was left.
async fn is_the_same(browser: &Browser) -> Result<bool> {
    let script = "return document.documentElement.hasAttribute('data-same')";
    Ok(browser.js(script).await? == true)
}
