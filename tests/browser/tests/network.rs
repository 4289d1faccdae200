//! Nothing leaves the device on any journey: after load nobody is asked for anything, not the site, not anybody else.
#![cfg(test)]

use std::collections::BTreeSet;

use browser_tests::{
    Browser, LOCALES, Options, Person, Result, Sentinel, visit, visit_as, visit_with,
};
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

/// Every page that is not about a flow, and every page of three flows.
#[test]
fn every_kind_of_page_asks_for_its_own_scripts_and_nothing_else() -> Result {
    const FLOWS: [&str; 3] = ["triage", "suspend-line", "police-report"];
    visit(async |browser| {
        let mut pages = vec!["index.html".to_owned()];
        for locale in LOCALES {
            pages.extend(browser.site().pages(locale)?.into_iter().filter(|page| {
                let parts: Vec<&str> = page.split('/').collect();
                parts.len() == 2 || FLOWS.contains(&parts[1])
            }));
        }
        assert!(pages.len() > 80, "only {} pages", pages.len());
        for page in pages {
            let scripts = scripts(&browser.site().read(&page)?);
            let before = browser.requests().len();
            browser.open(&page).await?;
            browser.loaded().await?;
            if !scripts.is_empty() {
                browser.alive().await?;
            }
            let asked: BTreeSet<String> =
                browser.requests().split_off(before).into_iter().collect();
            // Scripts bear their hash in their name, so one that came before is not asked for again.
            let expected: BTreeSet<String> =
                scripts.into_iter().chain([format!("/{page}")]).collect();
            assert!(asked.is_subset(&expected), "{page}: {asked:?}");
        }
        Sentinel::after_load(browser).await?.silence().await
    })
}

/// The addresses of a page's scripts, from the root of the site.
fn scripts(html: &str) -> Vec<String> {
    let sources = html.split("<script ").skip(1).filter_map(|tag| {
        let (_, source) = tag.split_once('>')?.0.split_once("src=\"")?;
        source.split('"').next()
    });
    sources.map(|source| format!("/{}", source.trim_start_matches("../"))).collect()
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
