//! From an address to a file, and never to one outside.

use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    File(PathBuf),
    /// A folder asked for without its slash, where relative links would go astray.
    Folder(String),
    Nothing,
}

/// The file an address means. Invariant: it is inside `root`, which is canonical.
pub(super) fn find(root: &Path, url: &str) -> Found {
    let path = path(url);
    let Some(relative) = relative(path) else { return Found::Nothing };
    // Canonical, so that a symbolic link cannot lead outside either.
    let Ok(mut file) = root.join(relative).canonicalize() else { return Found::Nothing };
    if file.is_dir() {
        if !path.ends_with('/') {
            return Found::Folder(format!("{path}/"));
        }
        file.push("index.html");
    } else if path.ends_with('/') {
        return Found::Nothing;
    }
    match file.canonicalize() {
        Ok(file) if file.starts_with(root) && file.is_file() => Found::File(file),
        _ => Found::Nothing,
    }
}

/// The address without its query.
pub(super) fn path(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// The path below the root, if every part of it is an ordinary name.
fn relative(path: &str) -> Option<PathBuf> {
    let decoded = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?;
    if decoded.contains(['\\', '\0']) || decoded.starts_with('/') {
        return None;
    }
    let relative = PathBuf::from(decoded.as_ref());
    relative.components().all(|part| matches!(part, Component::Normal(_))).then_some(relative)
}

pub(super) const TEXT: &str = "text/plain; charset=utf-8";

pub(super) fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => TEXT,
        "png" => "image/png",
        "ico" => "image/x-icon",
        "wasm" => "application/wasm",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
