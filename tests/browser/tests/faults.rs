//! What can go wrong with files and the network: nothing is ever blank, and nothing is lost that was promised.
#![cfg(test)]

use browser_tests::{Person, Result, Words, visit, visit_as};
use fantoccini::Locator;
use serde_json::json;
use xtask::serve::Fault;

/// Every way in which a script may come damaged.
fn damages() -> [(&'static str, Fault); 6] {
    [
        ("cut short", Fault::Short(2000)),
        ("broken off", Fault::Breaks(2000)),
        ("blocked", Fault::Status(403)),
        ("missing", Fault::Status(404)),
        ("empty", Fault::Instead(Vec::new())),
        ("replaced", Fault::Instead(b"<html>Sign in to this network</html>".to_vec())),
    ]
}

#[test]
fn a_damaged_app_leaves_every_page_whole() -> Result {
    damaged("app")
}

#[test]
fn damaged_flows_leave_every_page_whole() -> Result {
    damaged("flows")
}

#[test]
fn damaged_words_leave_every_page_whole() -> Result {
    damaged("words.en")
}

fn damaged(name: &str) -> Result {
    visit_as("en", async |me| {
        let to = me.browser;
        for (how, fault) in damages() {
            to.server().mend();
            to.server().fault(&to.site().script(name)?, fault);
            is_whole(me).await?;
            let log = to.log().await?;
            let log: Vec<_> = log.into_iter().filter(|it| it.is_trouble()).collect();
            // Two pages were opened.
            assert!(log.len() <= 2, "{name} {how}: {log:?}");
        }
        Ok(())
    })
}

/// A page with an act stands as it was served: a number to tap, and answers that lead on.
async fn is_whole(me: &Person<'_>) -> Result {
    let to = me.browser;
    to.open("en/suspend-line/mobile-call.html").await?;
    to.loaded().await?;
    me.is_at("suspend-line", "mobile-call").await?;
    to.find("a number to tap", Locator::Css("main a[href^='tel:']")).await?;
    me.answers("suspend-line", "mobile-call", "done").await?;
    me.is_at("suspend-line", "more-lines").await?;
    to.loaded().await?;
    assert_eq!(to.tier().await?, "html");
    assert!(to.address().await?.ends_with("/more-lines.html"));
    Ok(())
}

/// What follows the app may be damaged, and what came before it goes on; a page whose words never came is left as it was
/// served, and from elsewhere there is a way to it.
#[test]
fn without_what_can_wait_everything_else_goes_on() -> Result {
    visit_as("en", async |me| {
        let (to, words) = (me.browser, me.words);
        for (how, fault) in damages() {
            to.server().mend();
            for name in ["more.en", "rest"] {
                to.server().fault(&to.site().script(name)?, fault.clone());
            }
            me.opens("suspend-line/mobile-call").await?;
            to.loaded().await?;
            me.answers("suspend-line", "mobile-call", "done").await?;
            me.is_at("suspend-line", "more-lines").await?;
            me.taps("nav.numbers").await?;
            to.wait_for_heading(words.ui("waiting.title")?).await?;
            me.taps("waiting.plain").await?;
            to.wait_for_heading(words.ui("numbers.title")?).await?;
            to.loaded().await?;
            assert_eq!(to.tier().await?, "html", "{how}");
            to.find("a number to tap", Locator::Css("main a[href^='tel:']")).await?;
        }
        Ok(())
    })
}

/// Every heading that has stood on the page.
const WATCH_THE_HEADING: &str = "
    const look = () => {
        const now = document.querySelector('h1').innerText.trim();
        if (headings[headings.length - 1] !== now) headings.push(now);
    };
    window.headings = [];
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });";

/// Slow as they may be, the words that are already on the screen stay there.
#[test]
fn a_page_whose_words_come_late_never_turns_into_a_waiting_page() -> Result {
    visit_as("en", async |me| {
        let to = me.browser;
        to.open("en/who-can-read/who.html").await?;
        to.js(WATCH_THE_HEADING).await?;
        to.alive().await?;
        let headings = to.js("return headings").await?;
        assert_eq!(headings, json!([me.words.title("who-can-read", "who")?]));
        Ok(())
    })
}

#[test]
fn with_the_server_gone_everything_goes_on_zh() -> Result {
    visit_as("zh-Hans", async |me| without_server(me).await)
}

#[test]
fn with_the_server_gone_everything_goes_on_en() -> Result {
    visit_as("en", async |me| without_server(me).await)
}

async fn without_server(me: &Person<'_>) -> Result {
    let to = me.browser;
    me.begins().await?;
    to.alive().await?;
    to.loaded().await?;
    to.server().leave();
    let asked = to.requests();
    me.goes_the_whole_way(async |stop| {
        assert_eq!(to.tier().await?, "app", "at: {stop}");
        Ok(())
    })
    .await?;
    me.switches_language("privacy.title").await?;
    me.goes("nav.sheet", "sheet.title").await?;
    let text = to.text().await?;
    for typed in browser_tests::TYPED {
        assert!(text.contains(typed), "“{typed}” is not on the sheet");
    }
    me.erases().await?;
    assert_eq!(to.requests(), asked, "the server was missed");
    Ok(())
}

/// Where the network ends in the middle of a page, what has come is shown.
#[test]
fn half_a_page_is_half_a_page_and_not_nothing() -> Result {
    visit(async |browser| {
        let page = "en/suspend-line/mobile-call.html";
        let html = browser.site().read(page)?;
        let half = html.find("<footer").expect("a footer");
        browser.server().fault(page, Fault::Short(half));
        browser.open(page).await?;
        let words = Words::of("en")?;
        browser.wait_for_heading(words.title("suspend-line", "mobile-call")?).await?;
        browser.find("a number to tap", Locator::Css("main a[href^='tel:']")).await.map(drop)
    })
}
