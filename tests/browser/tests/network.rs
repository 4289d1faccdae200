//! Nothing leaves the device on any journey: after load nobody is asked for anything, not the site, not anybody else.
#![cfg(test)]

use browser_tests::{Browser, Options, Person, Result, Sentinel, visit_as, visit_with};
use serde_json::Value;

#[test]
fn nobody_is_asked_for_anything_on_the_whole_way_zh() -> Result {
    visit_as("zh-Hans", async |me| whole_way(me).await)
}

#[test]
fn nobody_is_asked_for_anything_on_the_whole_way_en() -> Result {
    visit_as("en", async |me| whole_way(me).await)
}

async fn whole_way(me: &Person<'_>) -> Result {
    let to = me.browser;
    me.begins().await?;
    to.alive().await?;
    let sentinel = Sentinel::after_load(to).await?;
    let loaded = resources(to).await?;
    me.goes_the_whole_way(async |_| Ok(())).await?;
    me.switches_language("privacy.title").await?;
    me.erases().await?;
    assert_eq!(resources(to).await?, loaded, "the page asked for more");
    sentinel.silence().await
}

async fn resources(browser: &Browser) -> Result<Value> {
    browser.js("return performance.getEntriesByType('resource').map(it => it.name)").await
}

/// All this would be worth nothing if what leaves were not seen.
#[test]
fn what_leaves_is_heard() -> Result {
    visit_with(&Options::default().among_enemies(), async |browser| {
        browser.open("en/privacy.html").await?;
        let sentinel = Sentinel::after_load(browser).await?;
        for host in ["spy.example", "localhost"] {
            // The sink refuses, and some drivers call that an error.
            browser.client().goto(&format!("http://{host}/x")).await.ok();
        }
        let heard = sentinel.heard().await?;
        for host in ["spy.example", "localhost"] {
            assert!(heard.iter().any(|it| it.host.as_deref() == Some(host)), "{host}: {heard:?}");
        }
        Ok(())
    })
}
