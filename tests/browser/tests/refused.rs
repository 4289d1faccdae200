//! A browser that lets no page store anything.
#![cfg(test)]

use browser_tests::{Options, Person, Result, Words, visit_with};
use serde_json::json;

#[test]
fn a_browser_that_refuses_to_store_says_so_and_loses_nothing() -> Result {
    visit_with(&Options::default().without_storage(), async |browser| {
        let words = Words::of("zh-Hans")?;
        let me = Person::new(browser, &words);
        me.begins().await?;
        browser.alive().await?;
        let refused = browser.js("try { return !sessionStorage } catch { return true }").await?;
        assert_eq!(refused, json!(true), "this browser was to refuse storage");
        me.answers("triage", "safety", "safe").await?;
        me.answers("triage", "how", "robbed").await?;
        me.is_at("triage", "brand").await?;
        me.says_whose("device.make-mine", "device.refused").await?;
        browser.wait_for_text(words.ui("device.borrowed")?).await?;
        me.answers("triage", "brand", "huawei").await?;
        me.is_at("triage", "codes").await?;
        me.goes("nav.plan", "plan.title").await?;
        me.unfolds_the_answers().await?;
        assert!(
            me.has_answered("how", "robbed").await? && me.has_answered("brand", "huawei").await?
        );
        Ok(())
    })
}
