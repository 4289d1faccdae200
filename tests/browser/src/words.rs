//! The words of one language, read from the content itself.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use xtask::tree;

use crate::trouble::{Result, Trouble};

/// Where the content of the site under test is.
pub fn flows() -> PathBuf {
    env::var_os("FIRST_HOUR_FLOWS").map_or_else(|| tree::root().join("flows"), PathBuf::from)
}

/// Every text of a locale, by file and key.
pub struct Words {
    locale: String,
    files: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

impl Words {
    pub fn of(locale: &str) -> Result<Words> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(flows().join("text").join(locale))? {
            let path = entry?.path();
            let content: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
            let texts = content.get("texts").and_then(Value::as_object);
            let texts = texts.into_iter().flatten().map(|(key, text)| (key.clone(), lines(text)));
            if let Some(name) = path.file_stem().and_then(|name| name.to_str()) {
                files.insert(name.to_owned(), texts.collect());
            }
        }
        Ok(Words { locale: locale.to_owned(), files })
    }

    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// The text's first line. A missing text is an error: it would otherwise be missed nowhere.
    pub fn get(&self, file: &str, key: &str) -> Result<&str> {
        let first = self.lines(file, key)?.first().map(String::as_str);
        first.ok_or_else(|| Trouble::new(format!("{} {file} {key} is empty", self.locale)))
    }

    pub fn lines(&self, file: &str, key: &str) -> Result<&[String]> {
        let lines = self.files.get(file).and_then(|texts| texts.get(key));
        lines.map(Vec::as_slice).ok_or_else(|| {
            Trouble::new(format!("there is no text {key} in {}/{file}.json", self.locale))
        })
    }

    pub fn ui(&self, key: &str) -> Result<&str> {
        self.get("ui", key)
    }

    pub fn sheet(&self, key: &str) -> Result<&str> {
        self.get("sheet", key)
    }

    /// The heading of a step.
    pub fn title(&self, flow: &str, step: &str) -> Result<&str> {
        self.get(flow, &format!("{step}.title"))
    }

    /// What is written on an option; many results of an action share standard words.
    pub fn option(&self, flow: &str, step: &str, option: &str) -> Result<&str> {
        if option == "unknown" {
            return self.ui("question.unknown");
        }
        self.get(flow, &format!("{step}.option.{option}"))
            .or_else(|_| self.ui(&format!("option.{option}")))
    }
}

fn lines(text: &Value) -> Vec<String> {
    match text {
        Value::String(line) => vec![line.clone()],
        Value::Array(lines) => lines.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}
