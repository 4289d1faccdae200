//! The JSON shape of `flows/text/<locale>/<file>.json`. No methods but the one that hides the two spellings of a list.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextFile {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    pub texts: BTreeMap<String, Text>,
    /// In a translation: the fingerprint of each source text it was made from. Written by `cargo xtask translated`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub from: BTreeMap<String, String>,
}

/// One line, or several: paragraphs, or numbered steps.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Text {
    One(String),
    Many(Vec<String>),
}

impl Text {
    pub fn lines(&self) -> Vec<String> {
        match self {
            Text::One(line) => vec![line.clone()],
            Text::Many(lines) => lines.clone(),
        }
    }
}
