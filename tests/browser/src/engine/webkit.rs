//! `WebKitGTK` in its own small browser.

use std::path::Path;

use serde_json::{Map, json};

use crate::engine::Capabilities;
use crate::trouble::{Result, Trouble};
use crate::visit::Options;

pub(super) fn capabilities(browser: &Path, options: &Options) -> Result<Capabilities> {
    if options.before_every_page.is_some() {
        return Err(Trouble::new("WebKit's driver cannot run a script before a page's own"));
    }
    if !options.storage {
        return Err(Trouble::new("WebKit's browser cannot be told to refuse storage"));
    }
    let mut arguments = vec!["--automation"];
    if !options.script {
        arguments.push("--enable-javascript=false");
    }
    let webkit = json!({ "binary": browser, "args": arguments });
    Ok(Map::from_iter([("webkitgtk:browserOptions".into(), webkit)]))
}
