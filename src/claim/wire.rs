//! The JSON shape of `flows/claims.json`. No methods: [`crate::claim::resolve`] turns it into claims.

use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Claims {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    pub claims: Vec<Claim>,
    /// Statements of the documents the project began with that no reader could act on.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub id: String,
    pub verdict: Verdict,
    /// The statements it covers, `S1` to `S89`.
    pub from: Vec<String>,
    /// What the verdict rests on.
    pub references: Vec<String>,
    /// Flows to go on with.
    #[serde(default)]
    pub then: Vec<String>,
    /// Steps where a person may have it in mind, as `flow/step`.
    #[serde(default)]
    pub steps: Vec<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    pub from: String,
    /// For whoever reviews it; never shown.
    pub reason: String,
}

/// How a claim stands, the worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    False,
    Misleading,
    Outdated,
    /// No source good enough says so.
    Unproven,
    True,
}

impl Verdict {
    pub const ALL: &[Verdict] =
        &[Verdict::False, Verdict::Misleading, Verdict::Outdated, Verdict::Unproven, Verdict::True];

    /// As files spell it.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::False => "false",
            Verdict::Misleading => "misleading",
            Verdict::Outdated => "outdated",
            Verdict::Unproven => "unproven",
            Verdict::True => "true",
        }
    }
}
