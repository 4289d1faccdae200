//! The JSON shape of `flows/<flow>.json`. No methods: [`crate::flow::resolve`] turns it into a [`crate::flow::Flow`].
//!
//! Unknown fields are refused, so a typo in an optional field is an error, never silence.

mod word;

use std::collections::BTreeMap;

pub use word::{
    Ending, Group, Harm, Mark, Pick, Picture, Record, Reversible, Status, Tone, Tool, Window,
};

use serde::{Deserialize, Serialize};

/// Facts by name, each with a value name.
pub type Sets = BTreeMap<String, String>;
/// Facts by name, each with the value names that satisfy the condition.
pub type When = BTreeMap<String, Vec<String>>;

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Flow {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The same as the file's name.
    pub id: String,
    pub version: u32,
    pub status: Status,
    /// ISO 3166-1 alpha-2, or `001` for the world.
    pub jurisdiction: String,
    /// For a flow of the world: regions that have one of their own instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
    /// `YYYY-MM-DD`.
    pub last_review_date: String,
    pub group: Group,
    /// Whether it stands on the home page.
    pub home: bool,
    /// Where it stands there among those of its group: what is needed first has the lowest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u8>,
    /// For a flow of one region that is about being out of it: it stands on the home page of every other too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub elsewhere: bool,
    /// How it stands in a plan; `null` if it never does.
    pub task: Option<Task>,
    /// In one flow only: the steps where what was done is undone, each as `flow/step`, in the order in which it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undo: Vec<String>,
    /// The first step.
    pub start: String,
    pub steps: Vec<Step>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Task {
    pub harm: Harm,
    /// The doors; the task can be done now if one of them is open.
    pub ways: Vec<Way>,
    /// Read from the top; the first whose `when` holds decides.
    pub rules: Vec<Rule>,
    /// The tasks this one stands before when both can be done now.
    #[serde(default)]
    pub before: Vec<Before>,
    pub reversible: Reversible,
    /// For what cannot be undone: the safer tasks that always stand before it.
    #[serde(default)]
    pub safer: Vec<String>,
    /// Where its acts are undone, as `flow/step`; `nothing` if they leave nothing to undo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Way {
    pub id: String,
    /// The means it takes, all of them.
    pub needs: Vec<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    pub when: When,
    pub window: Window,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Before {
    pub id: String,
    /// The flow that comes later.
    pub task: String,
    pub when: When,
    /// Only for a person who has all of these means.
    #[serde(default)]
    pub with: Vec<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Step {
    Question {
        id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pick: Option<Pick>,
        /// Where several picks lead; with one pick each option says so itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<String>,
        options: Vec<QuestionOption>,
        /// "I don't know".
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unknown: Option<Unknown>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        picture: Option<Picture>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        references: Vec<String>,
    },
    Notice {
        id: String,
        tone: Tone,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        references: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        picture: Option<Picture>,
        next: String,
    },
    Action {
        id: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        references: Vec<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        needs: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        picture: Option<Picture>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        record: Vec<Record>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reversible: Option<Reversible>,
        /// Where this act is undone, if not where its task says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        undo: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tool: Option<Tool>,
        options: Vec<ActionOption>,
    },
    Outcome {
        id: String,
        status: Ending,
        /// A reference or `@role`: whom to call or where to go.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        human: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        references: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        picture: Option<Picture>,
        /// Flows to go on with.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        then: Vec<String>,
    },
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuestionOption {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How the box starts out where several may be ticked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticked: Option<Ticked>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sets: Sets,
    /// What leaving the box empty establishes.
    #[serde(default, rename = "else", skip_serializing_if = "BTreeMap::is_empty")]
    pub otherwise: Sets,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gives: Vec<String>,
}

/// The same everywhere, or ticked in these regions only.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Ticked {
    Everywhere(bool),
    In(Vec<String>),
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unknown {
    pub next: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sets: Sets,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActionOption {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    pub next: String,
}
