//! Whoever does not see well, zooms far in, forces colours or listens to the page can use it too.
#![cfg(test)]

use std::fs;

use browser_tests::{Browser, LOCALES, Person, Result, Words, visit};
use serde_json::{Value, json};
use xtask::tree;

/// One page of each kind. The plan and the sheet are looked at with answers given, too.
const PAGES: [&str; 18] = [
    "index",
    "triage/how",
    "triage/means",
    "triage/danger-call",
    "suspend-line/mobile-call",
    "suspend-line/suspended",
    "suspend-line/index",
    "plan",
    "check-imei",
    "erase",
    "privacy",
    "numbers",
    "numbers/US",
    "claims",
    "sheet",
    "card",
    "evidence-log",
    "practice",
];

#[test]
fn axe_finds_nothing_serious_in_the_app() -> Result {
    visit(async |browser| {
        let mut found = Vec::new();
        for locale in LOCALES {
            let words = Words::of(locale)?;
            let me = Person::new(browser, &words);
            for page in PAGES {
                me.opens(page).await?;
                found.extend(violations(browser).await?);
            }
            me.opens("triage/safety").await?;
            me.answers_triage().await?;
            found.extend(violations(browser).await?);
            me.goes("nav.sheet", "sheet.title").await?;
            browser.write(words.ui("imei.field")?, "490154203237518").await?;
            found.extend(violations(browser).await?);
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

#[test]
fn axe_finds_nothing_serious_in_plain_pages() -> Result {
    visit(async |browser| {
        // Not a browser without script, where axe could not run either: the app's scripts never come.
        browser.dev_tools("Network.enable", json!({})).await?;
        browser.dev_tools("Network.setBlockedURLs", json!({ "urls": ["*.js"] })).await?;
        let mut found = Vec::new();
        browser.open("index.html").await?;
        found.extend(violations(browser).await?);
        for locale in LOCALES {
            for page in PAGES {
                browser.open(&format!("{locale}/{page}.html")).await?;
                found.extend(violations(browser).await?);
                assert_eq!(browser.tier().await?, "html");
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

/// What axe calls serious or critical on the page shown now, each with the first place where it is so.
async fn violations(browser: &Browser) -> Result<Vec<String>> {
    const RUN: &str = "
        const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then(
            it => done(it.violations.filter(it => ['serious', 'critical'].includes(it.impact))),
            error => done([{ id: String(error), nodes: [] }]),
        );";
    let script = fs::read_to_string(tree::axe())?;
    let address = browser.address().await?;
    let found = browser.client().execute_async(&format!("{script}\n{RUN}"), Vec::new()).await?;
    let found = found.as_array().cloned().unwrap_or_default();
    let line = |it: &Value| format!("{address}: {} at {}", it["id"], it["nodes"][0]["html"]);
    Ok(found.iter().map(line).collect())
}

/// 1280 pixels at 400 per cent leave 320.
#[test]
fn at_four_hundred_per_cent_nothing_is_cut_off() -> Result {
    const SIDEWAYS: &str = "
        scrollTo(100, 0);
        const moved = scrollX;
        scrollTo(0, 0);
        return moved;";
    visit(async |browser| {
        let window =
            json!({ "width": 320, "height": 225, "deviceScaleFactor": 4, "mobile": false });
        browser.dev_tools("Emulation.setDeviceMetricsOverride", window).await?;
        for locale in LOCALES {
            let words = Words::of(locale)?;
            let me = Person::new(browser, &words);
            for page in PAGES {
                me.opens(page).await?;
                let moved = browser.js(SIDEWAYS).await?;
                assert_eq!(moved, 0, "{locale}/{page} can be scrolled sideways");
            }
            me.begins().await?;
            browser.alive().await?;
            me.answers_triage().await?;
            me.turns_to_the_carrier().await?;
            let call = fantoccini::Locator::Css("main a[href='tel:10086']");
            let call = browser.find("the number to call", call).await?.rectangle().await?;
            assert!(call.0 >= 0.0 && call.0 + call.2 <= 320.0, "the number is cut off: {call:?}");
        }
        Ok(())
    })
}

/// Where a person's own colours replace the page's: an answer still has an edge, and the given one still stands out.
#[test]
fn forced_colours_keep_edges_and_marks() -> Result {
    const LOOKS: &str = "
        return [...document.querySelectorAll('main a.choice')].map(it => {
            const style = getComputedStyle(it);
            const edge = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none'
                && style.borderTopColor !== style.backgroundColor;
            const look = [style.color, style.backgroundColor, style.borderTop, style.borderLeft,
                style.outlineWidth, style.fontWeight, style.textDecorationLine];
            return [it.innerText.trim(), edge, look.join(';')];
        });";
    visit(async |browser| {
        let features = json!([{ "name": "forced-colors", "value": "active" }]);
        browser.dev_tools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        let words = Words::of("en")?;
        let me = Person::new(browser, &words);
        me.opens("triage/how").await?;
        let forced = browser.js("return matchMedia('(forced-colors: active)').matches").await?;
        assert_eq!(forced, true);
        me.answers("triage", "how", "stolen").await?;
        me.is_at("triage", "brand").await?;
        browser.client().back().await?;
        me.is_at("triage", "how").await?;

        let looks: Vec<(String, bool, String)> = serde_json::from_value(browser.js(LOOKS).await?)?;
        assert!(looks.iter().all(|(_, edge, _)| *edge), "an answer has no edge: {looks:?}");
        let look = |option: &str| -> Result<&str> {
            let words = words.option("triage", "how", option)?;
            let found = looks.iter().find(|(text, _, _)| text == words);
            Ok(&found.unwrap_or_else(|| panic!("no “{words}” in {looks:?}")).2)
        };
        assert_ne!(look("stolen")?, look("lost")?, "the given answer looks like any other");
        Ok(())
    })
}
