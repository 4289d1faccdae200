//! What a page asks for while it loads: its own scripts, all of them named in it, and nothing else.
#![cfg(test)]

use std::collections::BTreeSet;

use browser_tests::{LOCALES, Result, Sentinel, visit};

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
