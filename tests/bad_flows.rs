//! Every rule of the checker on content that breaks it: that it is found, and that nothing else is.
//!
//! `bad_flows/base` is small and good. `bad_flows/<rule>.json` changes it a little; `<rule>.expected` beside it holds what
//! must be found, one `rule · file · at · field` a line. `UPDATE_EXPECTED=1 cargo test …` writes what is found instead.
//! The words of the interface and the stamps of translations are filled in, so that the base stays small.
#![cfg(feature = "check")]
#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use first_hour::{check, diagnostic::Diagnostic, locale::ui};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixture {
    /// What is wrong, for whoever reads it.
    about: String,
    /// Whether translations are stamped after the edits, as if they had been read again, or before.
    #[serde(default = "yes")]
    stamp: bool,
    edits: Vec<Edit>,
}

fn yes() -> bool {
    true
}

/// A change to one file: a value set or removed at a JSON pointer, or the file as a whole.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: String,
    path: Option<String>,
    set: Option<Value>,
    #[serde(default)]
    remove: bool,
    text: Option<String>,
    bytes: Option<Vec<u8>>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_flows")
}

fn fixtures() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    paths.sort();
    paths
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn write_interface(flows: &Path) {
    for (locale, word) in [("zh-Hans", "字"), ("en", "Word")] {
        for file in ["ui", "sheet", "paper"] {
            let slots = ui::required().into_iter().filter(|(of, _)| *of == file);
            let texts: serde_json::Map<_, _> =
                slots.map(|(_, slot)| (slot, Value::from(word))).collect();
            let text = serde_json::json!({ "texts": texts }).to_string();
            fs::write(flows.join(format!("text/{locale}/{file}.json")), text).unwrap();
        }
    }
}

fn apply(edit: &Edit, flows: &Path) {
    let path = flows.join(&edit.file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let Some(pointer) = &edit.path else {
        match (&edit.text, &edit.bytes) {
            (Some(text), _) => fs::write(path, text).unwrap(),
            (None, Some(bytes)) => fs::write(path, bytes).unwrap(),
            (None, None) => fs::remove_file(path).unwrap(),
        }
        return;
    };
    let mut json: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match json.pointer_mut(parent).unwrap_or_else(|| panic!("{}{parent}", edit.file)) {
        Value::Object(object) => match &edit.set {
            Some(value) => drop(object.insert(key.into(), value.clone())),
            None => assert!(edit.remove && object.remove(key).is_some(), "{pointer}"),
        },
        Value::Array(array) => match (key, &edit.set) {
            ("-", Some(value)) => array.push(value.clone()),
            (key, Some(value)) => array[key.parse::<usize>().unwrap()] = value.clone(),
            (key, None) => drop(array.remove(key.parse().unwrap())),
        },
        _ => panic!("{pointer} is inside neither an object nor a list"),
    }
    fs::write(path, json.to_string()).unwrap();
}

fn stamp(flows: &Path) {
    let (bundle, _) = check::load(flows);
    for file in bundle.texts.get("en").into_iter().flat_map(|files| files.keys()) {
        let path = flows.join(format!("text/en/{file}.json"));
        let now = fs::read_to_string(&path).unwrap();
        if let Some(stamped) = check::stamp::stamp(&bundle, "en", file, &now) {
            fs::write(path, stamped).unwrap();
        }
    }
}

/// The base with these edits, checked.
fn found(name: &str, fixture: &Fixture) -> Vec<Diagnostic> {
    let flows = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_flows").join(name);
    let _ = fs::remove_dir_all(&flows);
    copy(&folder().join("base"), &flows);
    write_interface(&flows);
    if !fixture.stamp {
        stamp(&flows);
    }
    fixture.edits.iter().for_each(|edit| apply(edit, &flows));
    if fixture.stamp {
        stamp(&flows);
    }
    check::check_dir(&flows).1
}

fn line(problem: &Diagnostic) -> String {
    let Diagnostic { rule, file, at, field, .. } = problem;
    format!("{rule} · {file} · {at} · {field}")
}

#[test]
fn the_base_is_good() {
    let found = found("base", &Fixture { about: String::new(), stamp: true, edits: Vec::new() });
    let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn each_fault_is_found_and_nothing_else() {
    let mut wrong = Vec::new();
    for path in fixtures() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let fixture: Fixture = serde_json::from_str(&text).expect(name);
        assert!(!fixture.about.is_empty(), "{name} says what it is about");
        let found = found(name, &fixture);
        for problem in &found {
            assert!(!problem.wrong.is_empty() && !problem.fix.is_empty(), "{name}: {problem:?}");
        }
        let lines: BTreeSet<String> = found.iter().map(line).collect();
        let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let beside = path.with_extension("expected");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&beside, &lines).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        if lines != expected {
            wrong.push(format!("{name}\nexpected:\n{expected}found:\n{lines}"));
        }
        let own = expected.lines().any(|line| line.split(" · ").next() == Some(own_rule(name)));
        assert!(own, "{name}.expected does not hold the rule it is named after");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `unknown-file` and `unknown-file.texts` are both about `unknown-file`.
fn own_rule(name: &str) -> &str {
    name.split('.').next().unwrap()
}

#[test]
fn every_rule_has_a_fixture() {
    // Proven where plans are built: content cannot break it.
    let impossible = "order-broken";
    let fixtures = fixtures();
    let covered: BTreeSet<&str> =
        fixtures.iter().map(|path| own_rule(path.file_stem().unwrap().to_str().unwrap())).collect();
    let rules = rules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let missing: Vec<_> = rules
        .iter()
        .filter(|rule| *rule != impossible && !covered.contains(rule.as_str()))
        .collect();
    assert!(missing.is_empty(), "no fixture for {missing:?}");
    assert!(rules.len() > 60, "only {} rules were found in src", rules.len());
}

/// What stands first in every `.add(` of a report.
fn rules(folder: &Path) -> BTreeSet<String> {
    let mut rules = BTreeSet::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            rules.extend(self::rules(&path));
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        for call in text.split(".add(").skip(1) {
            if let Some(rest) = call.trim_start().strip_prefix('"') {
                rules.extend(rest.split('"').next().map(Into::into));
            }
        }
    }
    rules
}
