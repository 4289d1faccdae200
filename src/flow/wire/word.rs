//! The words a flow file chooses from: closed lists, spelled in kebab case.

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
