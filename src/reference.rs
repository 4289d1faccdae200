//! References: sourced statements, grouped in region packs.
//!
//! Invariant: anything shown has a source, a publisher, the day its copy was read, a check and a grade of `medium` or
//! better; the one kind without them is [`Kind::Missing`], which says that nothing good enough was found.

mod address;
pub mod resolve;
pub mod wire;

use std::collections::BTreeMap;

pub use crate::reference::wire::{Check, Grade, Role};

use crate::date::Date;
use crate::id::{RefId, Region};

/// How old a reading may be before the guide says so.
pub const AGEING_AFTER_DAYS: i64 = 90;

/// The references of one region.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Pack {
    pub region: Region,
    pub roles: BTreeMap<Role, Vec<RefId>>,
    pub references: Vec<Reference>,
}

impl Pack {
    /// The pack with these references only.
    pub fn keeping(&self, keep: impl Fn(&RefId) -> bool) -> Pack {
        let references = self.references.iter().filter(|it| keep(&it.id)).cloned().collect();
        Pack { region: self.region.clone(), roles: self.roles.clone(), references }
    }
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Reference {
    pub id: RefId,
    pub region: Region,
    pub kind: Kind,
    /// The page to send a person to, where it is not the source.
    pub official: Option<String>,
    /// `None` only for [`Kind::Missing`].
    pub proof: Option<Proof>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub enum Kind {
    /// Digits as dialled, or `+` and the country code (ITU-T E.164).
    Phone(String),
    /// Where a text message goes.
    Text(String),
    /// An https address.
    Link(String),
    /// A menu path; its words are text.
    Path,
    /// A statement; its words are text.
    Rule,
    /// Nothing good enough was found; its text says where to look.
    Missing,
}

#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Proof {
    pub source: String,
    pub publisher: String,
    pub read: Date,
    pub check: Check,
    pub grade: Grade,
    pub review_by: Date,
}

/// Whether a reading is still fresh.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Freshness {
    Fresh,
    Ageing,
    /// Past its review day: shown as a thing to check first.
    Stale,
}

impl Proof {
    /// `today` is `None` where there is no clock; then nothing is called old.
    pub fn freshness(&self, today: Option<Date>) -> Freshness {
        let Some(today) = today else {
            return Freshness::Fresh;
        };
        if today > self.review_by {
            Freshness::Stale
        } else if today.days_since(self.read) > AGEING_AFTER_DAYS {
            Freshness::Ageing
        } else {
            Freshness::Fresh
        }
    }
}

impl Kind {
    /// What is shown and typed by hand: the number, or the address without its scheme.
    pub fn shown(&self) -> Option<&str> {
        match self {
            Kind::Phone(number) | Kind::Text(number) => Some(number),
            Kind::Link(url) => {
                let bare = url.strip_prefix("https://").unwrap_or(url);
                Some(bare.strip_suffix('/').unwrap_or(bare))
            }
            Kind::Path | Kind::Rule | Kind::Missing => None,
        }
    }

    /// What a tap opens.
    pub fn href(&self) -> Option<String> {
        match self {
            Kind::Phone(number) => Some(format!("tel:{number}")),
            Kind::Link(url) => Some(url.clone()),
            // The number of a text service is often a pattern, so it is never dialled for the person.
            Kind::Text(_) | Kind::Path | Kind::Rule | Kind::Missing => None,
        }
    }
}

impl Role {
    pub const ALL: [Role; 12] = [
        Role::Emergency,
        Role::Police,
        Role::PoliceText,
        Role::PoliceOnline,
        Role::Line,
        Role::NewSim,
        Role::ImeiBlock,
        Role::Fraud,
        Role::Identity,
        Role::Bank,
        Role::LostProperty,
        Role::Consular,
    ];

    /// The name used in flow files, after `@`.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Emergency => "emergency",
            Role::Police => "police",
            Role::PoliceText => "police-text",
            Role::PoliceOnline => "police-online",
            Role::Line => "line",
            Role::NewSim => "new-sim",
            Role::ImeiBlock => "imei-block",
            Role::Fraud => "fraud",
            Role::Identity => "identity",
            Role::Bank => "bank",
            Role::LostProperty => "lost-property",
            Role::Consular => "consular",
        }
    }

    /// Whether a region may leave it out: there is a rule for everywhere, and few regions have one of their own.
    #[cfg(feature = "check")]
    pub fn may_be_missing(self) -> bool {
        self == Role::NewSim
    }

    pub fn parse(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }
}
