//! The JSON shape of `flows/regions/<XX>.json`. No methods but the one that hides two spellings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pack {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// ISO 3166-1 alpha-2, or `001` for the world. The same as the file's name.
    pub region: String,
    /// Which references play each role here, the first of them first.
    pub roles: BTreeMap<Role, Names>,
    pub references: Vec<Reference>,
}

/// One id, or several.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Names {
    One(String),
    Many(Vec<String>),
}

impl Names {
    pub fn all(&self) -> &[String] {
        match self {
            Names::One(name) => std::slice::from_ref(name),
            Names::Many(names) => names,
        }
    }
}

/// What every region has its own of. A step names it as `@role`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Emergency,
    /// Where a report is made, or help asked for, when nobody is in danger.
    Police,
    PoliceText,
    PoliceOnline,
    /// The carriers: suspending a line.
    Line,
    /// What it takes to get the same number on a new SIM.
    NewSim,
    /// Who bars a handset by its IMEI, and how.
    ImeiBlock,
    Fraud,
    Identity,
    Bank,
    LostProperty,
    Consular,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Phone,
    Text,
    Link,
    Path,
    Rule,
    Missing,
}

/// `high`: the responsible organisation's own page says so. `medium`: several secondary sources agree, or an unofficial
/// transcription of an official text. `low` is refused by the checker.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    Low,
    Medium,
    High,
}

/// `archived`: a stored copy was read. `live`: a person opened the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    Archived,
    Live,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reference {
    pub id: String,
    pub kind: Kind,
    /// For `phone` and `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// For `link`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The page to send a person to, where it is not the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
    /// It holds wherever the person is, though it belongs to this region: the door to an account. Never for a number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub everywhere: bool,
    /// The fact this rests on, for whoever reviews it.
    #[serde(default, skip_serializing)]
    pub fact: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The day the copy was read, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// At most 180 days after `read`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<String>,
}
