//! `WebKitGTK` in its own small browser.

use std::path::Path;

use serde_json::{Map, json};

use crate::engine::{Capabilities, Wires};
use crate::trouble::{Result, Trouble};
use crate::visit::Options;

pub(super) fn capabilities(
    browser: &Path,
    options: &Options,
    wires: Wires,
) -> Result<Capabilities> {
    if !options.storage {
        return Err(Trouble::new("WebKit's browser cannot be told to refuse storage"));
    }
    let Wires { site, sink } = wires;
    let mut arguments = vec![
        "--automation".to_owned(),
        format!("--proxy=http://{sink}"),
        format!("--ignore-host={site}"),
        format!("--ignore-host=localhost:{}", site.port()),
    ];
    if !options.script {
        arguments.push("--enable-javascript=false".into());
    }
    let webkit = json!({ "binary": browser, "args": arguments });
    Ok(Map::from_iter([("webkitgtk:browserOptions".into(), webkit)]))
}
