//! A picture of every kind of page for a person to look at, and nothing wider than the screen.
#![cfg(test)]

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Browser, Person, Result, Trouble, Words, results, visit};
use serde_json::json;

const SIZES: [(u32, u32); 2] = [(320, 640), (1280, 900)];
const SCHEMES: [&str; 2] = ["light", "dark"];
/// What the picture is called, and the page. The plan and the sheet are reached with answers given.
const PAGES: [(&str, &str); 15] = [
    ("home", "index"),
    ("question", "triage/how"),
    ("many", "triage/means"),
    ("notice", "triage/danger-call"),
    ("action", "suspend-line/mobile-call"),
    ("outcome", "suspend-line/suspended"),
    ("task", "suspend-line/index"),
    ("imei", "check-imei"),
    ("erase", "erase"),
    ("privacy", "privacy"),
    ("numbers", "numbers"),
    ("sheet-empty", "sheet"),
    ("card", "card"),
    ("evidence-log", "evidence-log"),
    ("practice", "practice"),
];

#[test]
fn pictures_of_every_kind_of_page_zh() -> Result {
    visit(async |browser| pictures(browser, "zh-Hans").await)
}

#[test]
fn pictures_of_every_kind_of_page_en() -> Result {
    visit(async |browser| pictures(browser, "en").await)
}

async fn pictures(browser: &Browser, locale: &str) -> Result {
    let words = Words::of(locale)?;
    let me = Person::new(browser, &words);
    let mut wide = Vec::new();
    // As on a phone, where they take no room.
    browser.dev_tools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
    browser.open("index.html").await?;
    wide.extend(picture(browser, locale, "root").await?);
    for (name, page) in PAGES {
        me.opens(page).await?;
        wide.extend(picture(browser, locale, name).await?);
    }
    me.opens("triage/safety").await?;
    me.answers_triage().await?;
    me.has_done("suspend-line").await?;
    wide.extend(picture(browser, locale, "plan").await?);
    me.goes("nav.sheet", "sheet.title").await?;
    browser.write(words.ui("imei.field")?, "490154203237518").await?;
    wide.extend(picture(browser, locale, "sheet").await?);
    browser.tick(words.ui("sheet.both")?).await?;
    wide.extend(picture(browser, locale, "sheet-both").await?);
    assert!(wide.is_empty(), "wider than the screen:\n{}", wide.join("\n"));
    Ok(())
}

/// Takes the four pictures; tells where the page is wider than the screen, and what sticks out.
async fn picture(browser: &Browser, locale: &str, name: &str) -> Result<Vec<String>> {
    const STICKS_OUT: &str = "
        const root = document.documentElement;
        if (root.scrollWidth <= innerWidth) return null;
        const out = [...document.querySelectorAll('body *')]
            .filter(it => it.getBoundingClientRect().right > innerWidth + 1)
            .map(it => it.tagName + '.' + it.getAttribute('class'));
        return `${root.scrollWidth} > ${innerWidth}: ${[...new Set(out)].slice(0, 6).join(', ')}`;";
    let mut wide = Vec::new();
    for (width, height) in SIZES {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        browser.dev_tools("Emulation.setDeviceMetricsOverride", size).await?;
        for scheme in SCHEMES {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            browser
                .dev_tools("Emulation.setEmulatedMedia", json!({ "features": features }))
                .await?;
            let shot = format!("{name}-{locale}-{width}-{scheme}");
            if let Some(what) = browser.js(STICKS_OUT).await?.as_str() {
                wide.push(format!("{shot}: {what}"));
            }
            let whole = json!({ "format": "png", "captureBeyondViewport": true });
            let taken = browser.dev_tools("Page.captureScreenshot", whole).await?;
            let data = taken.get("data").and_then(serde_json::Value::as_str);
            let data = data.ok_or_else(|| Trouble::new("no picture was taken"))?;
            fs::write(results(&format!("shots/{shot}.png"))?, STANDARD.decode(data)?)?;
        }
    }
    browser.dev_tools("Emulation.clearDeviceMetricsOverride", json!({})).await?;
    Ok(wide)
}
