//! The service worker: the template in `static/sw.js` with this edition's files.
//!
//! Not every page is kept: a home page for each language and the scripts are enough, since the app draws all others. The
//! first page of all is kept too.

use std::collections::BTreeMap;

use crate::guide::Guide;
use crate::seal::{BLANK, Files, WORKER, sha256};

/// Fills the template in, if there is one.
pub(super) fn fill(files: &mut Files, guide: &Guide) -> Result<(), String> {
    let Some(template) = files.get(WORKER) else { return Ok(()) };
    let mut text = String::from_utf8_lossy(template).into_owned();
    let locales: Vec<&str> = guide.locales().map(|locale| locale.as_str()).collect();
    let homes: Vec<String> = locales.iter().map(|locale| format!("{locale}/index.html")).collect();
    let is_kept = |path: &str| {
        let script = path.ends_with(".js") && path != WORKER;
        script || path == "index.html" || homes.iter().any(|home| home == path)
    };
    let kept: BTreeMap<&str, String> = files
        .iter()
        .filter(|(path, _)| is_kept(path))
        .map(|(path, bytes)| (path.as_str(), sha256(bytes)))
        .collect();
    let json = |value: Result<String, serde_json::Error>| value.map_err(|error| error.to_string());
    for (place, value) in [
        ("\"@edition@\"", format!("\"{BLANK}\"")),
        ("\"@files@\"", json(serde_json::to_string_pretty(&kept))?),
        ("\"@locales@\"", json(serde_json::to_string(&locales))?),
    ] {
        if !text.contains(place) {
            return Err(format!("static/{WORKER} has no place {place} to fill in"));
        }
        text = text.replace(place, &value);
    }
    files.insert(WORKER.into(), text.into_bytes());
    Ok(())
}
