//! The app comes alive in every engine: on each kind of page, and on the first step of every flow.
#![cfg(test)]

use std::collections::BTreeMap;
use std::fs;

use browser_tests::{Browser, LOCALES, Result, visit};
use serde_json::Value;
use xtask::tree;

#[test]
fn the_app_comes_alive_zh() -> Result {
    visit(async |browser| some_pages(browser, "zh-Hans").await)
}

#[test]
fn the_app_comes_alive_en() -> Result {
    visit(async |browser| some_pages(browser, "en").await)
}

async fn some_pages(browser: &Browser, locale: &str) -> Result {
    let steps = steps()?;
    for page in browser.site().pages(locale)? {
        let name = page.trim_start_matches(locale).trim_start_matches('/');
        let about_a_flow = name.contains('/');
        if !about_a_flow || name.ends_with("/index.html") || steps.contains(&name.to_owned()) {
            browser.open_app(&page).await?;
            assert!(!browser.heading().await?.is_empty(), "{page} has no heading");
        }
    }
    Ok(())
}

/// The first step of every flow, and one step of each kind.
fn steps() -> Result<Vec<String>> {
    let (mut firsts, mut kinds) = (Vec::new(), BTreeMap::new());
    for entry in fs::read_dir(tree::root().join("flows"))? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let flow: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let page = |step: &Value| format!("{}/{}.html", word(&flow["id"]), word(step));
        firsts.push(page(&flow["start"]));
        for step in flow["steps"].as_array().into_iter().flatten() {
            kinds.insert(
                (word(&step["kind"]).to_owned(), step["pick"] == "many"),
                page(&step["id"]),
            );
        }
    }
    assert!(firsts.len() > 10 && kinds.len() >= 5, "{firsts:?} {kinds:?}");
    firsts.extend(kinds.into_values());
    Ok(firsts)
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
