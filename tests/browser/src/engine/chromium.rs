//! Chromium and Chrome, of today and of 2018.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::engine::Capabilities;
use crate::trouble::{Result, Trouble};
use crate::visit::Options;

pub(super) fn today(browser: &Path, options: &Options, profile: &Path) -> Capabilities {
    let chrome = json!({
        "binary": browser,
        "args": arguments("--headless=new", profile),
        "prefs": preferences(options),
    });
    Map::from_iter([
        ("browserName".into(), json!("chrome")),
        ("goog:chromeOptions".into(), chrome),
        ("goog:loggingPrefs".into(), json!({ "browser": "ALL" })),
    ])
}

/// Without a screen it reads no preferences, so what a person may have switched off comes as arguments.
pub(super) fn of_2018(browser: &Path, options: &Options, profile: &Path) -> Result<Capabilities> {
    if !options.storage {
        return Err(Trouble::new("Chromium 71 cannot be told to refuse storage"));
    }
    let mut arguments = arguments("--headless", profile);
    if !options.script {
        arguments.push("--blink-settings=scriptEnabled=false".to_owned());
    }
    // Its driver still speaks an older language unless it is told not to.
    let chrome = json!({ "w3c": true, "binary": browser, "args": arguments });
    Ok(Map::from_iter([
        ("browserName".into(), json!("chrome")),
        ("goog:chromeOptions".into(), chrome),
    ]))
}

fn arguments(headless: &str, profile: &Path) -> Vec<String> {
    let mut arguments = [
        headless,
        // Tests also run as root, where the sandbox cannot start. Only our own pages are opened.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1000,900",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments
}

fn preferences(options: &Options) -> Map<String, Value> {
    const BLOCK: u8 = 2;
    let mut preferences = Map::new();
    if !options.script {
        let name = "profile.managed_default_content_settings.javascript";
        preferences.insert(name.into(), BLOCK.into());
    }
    if !options.storage {
        let name = "profile.default_content_setting_values.cookies";
        preferences.insert(name.into(), BLOCK.into());
    }
    preferences
}
