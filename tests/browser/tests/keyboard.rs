//! A keyboard alone: Tab, Enter and the space bar.
#![cfg(test)]

use browser_tests::{Browser, Result, visit_as};
use fantoccini::key::Key;

#[test]
fn a_keyboard_is_enough() -> Result {
    visit_as("en", async |me| {
        let to = me.browser;
        to.open("index.html").await?;
        tab_to(to, me.words.ui("home.step-by-step")?).await?;
        to.key(Key::Enter).await?;
        me.is_at("triage", "safety").await?;
        to.alive().await?;
        let title = to.client().title().await?;

        tab_to(to, me.words.option("triage", "safety", "safe")?).await?;
        to.key(Key::Enter).await?;
        me.is_at("triage", "how").await?;
        to.until("the focus is on the heading", async || {
            Ok((focused(to).await? == me.words.title("triage", "how")?).then_some(()))
        })
        .await?;
        let focus = to.js_text("return document.activeElement.tagName").await?;
        assert_eq!(focus, "H1");
        let now = to.client().title().await?;
        assert!(now != title && now.contains(me.words.title("triage", "how")?), "{now}");

        // A box is ticked with the space bar.
        for (step, option) in [("how", "lost"), ("brand", "apple"), ("codes", "hidden")] {
            me.is_at("triage", step).await?;
            tab_to(to, me.words.option("triage", step, option)?).await?;
            to.key(Key::Enter).await?;
        }
        me.is_at("triage", "on-it").await?;
        let wechat = me.words.option("triage", "on-it", "wechat")?;
        assert!(to.field(wechat).await?.is_selected().await?);
        tab_to(to, wechat).await?;
        to.client().active_element().await?.send_keys(" ").await?;
        to.until("the box is unticked", async || {
            Ok((!to.field(wechat).await?.is_selected().await?).then_some(()))
        })
        .await
    })
}

/// Presses Tab until what bears these words has the focus.
async fn tab_to(browser: &Browser, words: &str) -> Result {
    let mut passed = Vec::new();
    for _ in 0..40 {
        browser.key(Key::Tab).await?;
        let focused = focused(browser).await?;
        if focused.lines().any(|line| line == words) {
            return Ok(());
        }
        passed.push(focused);
    }
    panic!("Tab never reaches “{words}”, only {passed:?}");
}

/// The words of what has the focus; of a box, those of its label.
async fn focused(browser: &Browser) -> Result<String> {
    let script = "
        const it = document.activeElement;
        return (it.labels && it.labels[0] || it).innerText.trim();";
    browser.js_text(script).await
}
