//! The JSON shape of `flows/<flow>.json`. No methods: [`crate::flow::resolve`] turns it into a [`crate::flow::Flow`].
//!
//! Unknown fields are refused, so a typo in an optional field is an error, never silence.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

macro_rules! wire_enum {
    ($(#[$doc:meta])* $name:ident { $($variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($variant),+ }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// As files spell it.
            pub fn name(self) -> String {
                kebab(match self { $($name::$variant => stringify!($variant)),+ })
            }
        }
    };
}

/// `CouldNot` as `could-not`.
fn kebab(variant: &str) -> String {
    let mut name = String::new();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

wire_enum!(
    /// A draft is checked but not shown.
    Status { Draft, Active }
);
wire_enum!(
    /// The part of the guide a flow belongs to.
    Group { Act, Freeze, Report, Restore, Know, Prepare }
);
wire_enum!(
    /// What a task protects, most urgent first.
    Harm { Safety, Money, Identity, Data, Device }
);
wire_enum!(
    /// When a task wants doing, soonest first. `Never` means: not in this plan.
    Window { Now, Hour, Today, Week, Later, Never }
);
wire_enum!(
    /// Whether an act can be undone.
    Reversible { Yes, Hard, No }
);
wire_enum!(
    /// One answer, or several.
    Pick { One, Many }
);
wire_enum!(
    /// What a notice is about: people, money and traps, or an act that cannot be undone.
    Tone { Danger, Caution, Interruption }
);
wire_enum!(
    /// What an option means for the task in the plan.
    Mark { Done, Waiting, CouldNot }
);
wire_enum!(
    /// What is worth writing down about an act.
    Record { Time, Number, Who, Until, Amount }
);
wire_enum!(
    /// How a flow ended.
    Ending { Done, Waiting, CouldNot, Plan, Read }
);
wire_enum!(
    /// Drawings, see `ui::parts::picture`.
    Picture {
        ImeiOnBox,
        ImeiOnInvoice,
        ImeiInAccount,
        Sim,
        WechatLoginMore,
        IcloudFind,
        FindOnWeb,
        Keypad,
        IdCard,
        Receipt,
        BankCard,
        NoChase,
    }
);

wire_enum!(
    /// A page of the guide that helps with an act.
    Tool { Card, EvidenceLog, Practice }
);

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
    /// How it stands in a plan; `null` if it never does.
    pub task: Option<Task>,
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
    pub ticked: Option<bool>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sets: Sets,
    /// What leaving the box empty establishes.
    #[serde(default, rename = "else", skip_serializing_if = "BTreeMap::is_empty")]
    pub otherwise: Sets,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gives: Vec<String>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_as_in_files() {
        let spelled = |it: &Mark| serde_json::to_value(it).unwrap();
        assert!(Mark::ALL.iter().all(|it| spelled(it) == it.name()));
        let spelled = |it: &Picture| serde_json::to_value(it).unwrap();
        assert!(Picture::ALL.iter().all(|it| spelled(it) == it.name()));
    }
}
