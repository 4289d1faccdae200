//! The app comes alive in every engine: on each kind of page, and on the first step of every flow.
#![cfg(test)]

use std::collections::BTreeMap;
use std::fs;

use browser_tests::{Browser, LOCALES, Result, visit};
use serde_json::Value;

#[test]
fn the_app_comes_alive_zh() -> Result {
    visit(async |browser| open(browser, "zh-Hans", &first_steps()?).await)
}

#[test]
fn the_app_comes_alive_en() -> Result {
    visit(async |browser| open(browser, "en", &kinds_of_steps()?).await)
}

/// Every page that is not about one flow, the page of one task, and these steps.
async fn open(browser: &Browser, locale: &str, steps: &[String]) -> Result {
    let mut pages = browser.site().pages(locale)?;
    pages.retain(|page| page.matches('/').count() == 1);
    pages.push(format!("{locale}/suspend-line/index.html"));
    pages.extend(steps.iter().map(|step| format!("{locale}/{step}.html")));
    for page in pages {
        browser.open_app(&page).await?;
        assert!(!browser.heading().await?.is_empty(), "{page} has no heading");
    }
    Ok(())
}

fn first_steps() -> Result<Vec<String>> {
    let first = |flow: &Value| format!("{}/{}", word(&flow["id"]), word(&flow["start"]));
    let steps: Vec<String> = flows()?.iter().map(first).collect();
    assert!(steps.len() > 10, "{steps:?}");
    Ok(steps)
}

/// One step of each kind.
fn kinds_of_steps() -> Result<Vec<String>> {
    let mut kinds = BTreeMap::new();
    for flow in flows()? {
        for step in flow["steps"].as_array().into_iter().flatten() {
            let kind = (word(&step["kind"]).to_owned(), step["pick"] == "many");
            kinds.insert(kind, format!("{}/{}", word(&flow["id"]), word(&step["id"])));
        }
    }
    assert!(kinds.len() >= 5, "{kinds:?}");
    Ok(kinds.into_values().collect())
}

/// The flows that are shown.
fn flows() -> Result<Vec<Value>> {
    let mut flows = Vec::new();
    for entry in fs::read_dir(browser_tests::flows())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let flow: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
            if flow["status"] == "active" {
                flows.push(flow);
            }
        }
    }
    Ok(flows)
}

fn word(value: &Value) -> &str {
    value.as_str().expect("a name")
}

/// The very first page is complete as it is, and the same everywhere.
#[test]
fn the_first_page_of_all_needs_no_app() -> Result {
    visit(async |browser| {
        browser.open("index.html").await?;
        assert_eq!(browser.tier().await?, "html");
        for locale in LOCALES {
            let path = format!("//a[contains(@href, '{locale}/')]");
            browser.find("a way on", fantoccini::Locator::XPath(&path)).await?;
        }
        Ok(())
    })
}
