//! Firefox, without a screen.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::engine::Capabilities;
use crate::trouble::{Result, Trouble};
use crate::visit::Options;

pub(super) fn capabilities(browser: &Path, options: &Options) -> Result<Capabilities> {
    const REJECT_ALL: u8 = 2;
    if options.before_every_page.is_some() {
        return Err(Trouble::new("Firefox's driver cannot run a script before a page's own"));
    }
    let mut preferences: Map<String, Value> = Map::new();
    if !options.script {
        preferences.insert("javascript.enabled".into(), false.into());
    }
    if !options.storage {
        preferences.insert("network.cookie.cookieBehavior".into(), REJECT_ALL.into());
    }
    let firefox = json!({ "binary": browser, "args": ["-headless"], "prefs": preferences });
    Ok(Map::from_iter([
        ("browserName".into(), json!("firefox")),
        ("moz:firefoxOptions".into(), firefox),
    ]))
}
