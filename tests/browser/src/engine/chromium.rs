//! Chromium and Chrome, of today and of 2018.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::engine::{Capabilities, Wires};
use crate::trouble::{Result, Trouble};
use crate::visit::Options;

pub(super) fn today(
    browser: &Path,
    options: &Options,
    profile: &Path,
    wires: Wires,
) -> Capabilities {
    let chrome = json!({
        "binary": browser,
        "args": arguments("--headless=new", profile, wires),
        "prefs": preferences(options),
    });
    Map::from_iter([
        ("browserName".into(), json!("chrome")),
        ("goog:chromeOptions".into(), chrome),
        ("goog:loggingPrefs".into(), json!({ "browser": "ALL" })),
    ])
}

/// Without a screen it reads no preferences, so what a person may have switched off comes as arguments.
pub(super) fn of_2018(
    browser: &Path,
    options: &Options,
    profile: &Path,
    wires: Wires,
) -> Result<Capabilities> {
    if !options.storage {
        return Err(Trouble::new("Chromium 71 cannot be told to refuse storage"));
    }
    let mut arguments = arguments("--headless", profile, wires);
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

/// What the browser would ask for on its own account; what no flag stops stands in `sink/noise.rs`.
const UNASKED: &str = "AutofillServerCommunication,OptimizationHints,NetworkTimeServiceQuerying,MediaRouter,Translate,PreconnectToSearch";

fn arguments(headless: &str, profile: &Path, Wires { site, sink }: Wires) -> Vec<String> {
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
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-domain-reliability",
        "--window-size=1000,900",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.extend([
        format!("--user-data-dir={}", profile.display()),
        format!("--disable-features={UNASKED}"),
        format!("--proxy-server=http://{sink}"),
        // Without the first rule nothing local would go to the proxy.
        format!("--proxy-bypass-list=<-loopback>;{site};localhost:{}", site.port()),
        format!("--host-resolver-rules=MAP * {sink}, EXCLUDE {}, EXCLUDE localhost", site.ip()),
    ]);
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
