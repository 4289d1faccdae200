//! What the compiler does not check about the source itself.
#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder, by path below the root, with its text.
fn files(folder: &str, ends: &[&str]) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).unwrap();
            open.extend(entries.map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|it| ends.iter().any(|end| it == *end)) {
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    files.sort();
    files
}

fn sources() -> Vec<(String, String)> {
    [files("src", &["rs"]), files("xtask/src", &["rs"])].concat()
}

#[track_caller]
fn none(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

/// Where a word stands in code, not in a comment.
fn lines_with(files: &[(String, String)], word: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, text) in files {
        for (number, line) in (1..).zip(text.lines()) {
            if !line.trim_start().starts_with("//") && line.contains(word) {
                lines.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    lines
}

#[test]
fn a_file_has_one_job() {
    let long = sources().into_iter().map(|(name, text)| (name, text.lines().count()));
    let long = long.filter(|(_, lines)| *lines > 300);
    let long = long.map(|(name, lines)| format!("{name}: {lines} lines"));
    none("split what is longer than 300 lines", long);
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = sources().into_iter().filter(|(_, text)| !text.starts_with("//!"));
    none("begin with a `//!` line", silent.map(|(name, _)| name));
}

/// The sources outside these folders.
fn sources_outside(folders: &[&str]) -> Vec<(String, String)> {
    let mut sources = sources();
    sources.retain(|(name, _)| !folders.iter().any(|folder| name.starts_with(folder)));
    sources
}

#[test]
fn only_the_outer_layers_know_a_browser() {
    let inner = sources_outside(&["src/ui", "src/store", "src/bin", "xtask"]);
    let words = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];
    none("this belongs into src/ui or src/store", words.map(|it| lines_with(&inner, it)).concat());
    let inner = sources_outside(&["src/ui", "src/site", "src/store", "src/bin", "xtask"]);
    none("this belongs into src/ui or src/site", lines_with(&inner, "yew::"));
}

#[test]
fn nothing_reads_a_clock_or_parses_html() {
    let mut src = files("src", &["rs"]);
    none("the core is told the time", lines_with(&src, "SystemTime::now"));
    src.extend(files("xtask/src", &["rs"]));
    none("content is never parsed as HTML", lines_with(&src, "from_html_unchecked"));
}

#[test]
fn nothing_is_left_for_later() {
    let mut all = sources();
    all.extend(files("flows", &["json"]));
    let words = ["TODO", "FIXME", "XXX"];
    let found = |word: &&str| {
        let holds = |(name, text): &(String, String)| text.contains(*word).then(|| name.clone());
        all.iter().filter_map(holds).collect::<Vec<_>>()
    };
    none("finish it or leave it out", words.iter().flat_map(found));
}

#[test]
fn no_path_of_one_machine_is_written_down() {
    let mut all = sources();
    for folder in ["tests", "flows", "static", ".ci", ".cargo"] {
        if root().join(folder).is_dir() {
            all.extend(files(folder, &["rs", "json", "toml", "walk", "css", "sh", "html"]));
        }
    }
    let top = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "Cargo.toml", "Trunk.toml"];
    let top = top.map(|name| (name.to_owned(), fs::read_to_string(root().join(name))));
    all.extend(top.into_iter().filter_map(|(name, text)| Some((name, text.ok()?))));
    // In two pieces, so that this file does not hold them.
    let paths = [("/wo", "rk/"), ("/ro", "ot/"), ("/ho", "me/"), ("/Us", "ers/")];
    let found = paths.map(|(a, b)| {
        let path = format!("{a}{b}");
        lines_with(&all, &path)
            .into_iter()
            .filter(|line| is_absolute(line, &path))
            .collect::<Vec<_>>()
    });
    none("paths must hold on every machine", found.concat());
}

/// Whether the path is not the tail of an address or of a longer path.
fn is_absolute(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric() && !"-_.~/".contains(before))
    })
}

#[cfg(feature = "schema")]
#[test]
fn the_schemas_are_those_of_the_code() {
    let folder: PathBuf = root().join("flows/schema");
    for (name, text) in first_hour::schema::files() {
        let there = fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(there == text, "flows/schema/{name} is not up to date; run `cargo xtask schema`");
    }
}

#[cfg(not(feature = "schema"))]
#[test]
fn the_schemas_are_checked_with_their_feature() {
    let folder: PathBuf = root().join("flows/schema");
    assert!(folder.is_dir(), "run `cargo xtask schema`");
}
