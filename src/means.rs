//! Means: what the person has in hand right now. A task is offered only through a door these can open.

use std::fmt;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mean {
    /// A phone that can make calls.
    Call,
    /// The phone maker's account password.
    Password,
    IdCard,
    /// The ID number, known by heart. Never asked for here.
    IdNumber,
    /// A bank card, or its number.
    BankCard,
    /// Another device of theirs that is still signed in.
    OtherDevice,
    /// Somebody beside them with WeChat.
    FriendWechat,
    /// The phone's box or invoice.
    Box,
    /// Their own number receives texts again.
    Sms,
}

impl Mean {
    pub const ALL: [Mean; 9] = [
        Mean::Call,
        Mean::Password,
        Mean::IdCard,
        Mean::IdNumber,
        Mean::BankCard,
        Mean::OtherDevice,
        Mean::FriendWechat,
        Mean::Box,
        Mean::Sms,
    ];

    /// The name used in flow files.
    pub const fn name(self) -> &'static str {
        match self {
            Mean::Call => "call",
            Mean::Password => "password",
            Mean::IdCard => "id-card",
            Mean::IdNumber => "id-number",
            Mean::BankCard => "bank-card",
            Mean::OtherDevice => "other-device",
            Mean::FriendWechat => "friend-wechat",
            Mean::Box => "box",
            Mean::Sms => "sms",
        }
    }

    pub fn parse(name: &str) -> Option<Mean> {
        Mean::ALL.into_iter().find(|mean| mean.name() == name)
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// A set of means.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Means(u16);

impl Means {
    pub const NONE: Means = Means(0);

    /// Every subset there is.
    pub fn every_subset() -> impl Iterator<Item = Means> {
        (0..1_u16 << Mean::ALL.len()).map(Means)
    }

    pub fn everything() -> Means {
        Mean::ALL.into_iter().collect()
    }

    pub const fn has(self, mean: Mean) -> bool {
        self.0 & mean.bit() != 0
    }

    pub const fn has_all(self, other: Means) -> bool {
        self.0 & other.0 == other.0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn set(&mut self, mean: Mean, held: bool) {
        if held {
            self.0 |= mean.bit();
        } else {
            self.0 &= !mean.bit();
        }
    }

    /// What is in `self` and not in `other`.
    #[must_use]
    pub const fn without(self, other: Means) -> Means {
        Means(self.0 & !other.0)
    }

    pub fn iter(self) -> impl Iterator<Item = Mean> {
        Mean::ALL.into_iter().filter(move |mean| self.has(*mean))
    }
}

impl FromIterator<Mean> for Means {
    fn from_iter<I: IntoIterator<Item = Mean>>(means: I) -> Means {
        let mut set = Means::NONE;
        for mean in means {
            set.set(mean, true);
        }
        set
    }
}

impl fmt::Debug for Means {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(Mean::name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_again() {
        for mean in Mean::ALL {
            assert_eq!(Mean::parse(mean.name()), Some(mean));
        }
        assert_eq!(Mean::parse("luck"), None);
    }

    #[test]
    fn subsets_are_counted_once_each() {
        assert_eq!(Means::every_subset().count(), 512);
        assert_eq!(Means::every_subset().last(), Some(Means::everything()));
    }

    #[test]
    fn a_set_remembers_what_was_put_in() {
        let mut held: Means = [Mean::Call, Mean::Box].into_iter().collect();
        held.set(Mean::Call, false);
        assert!(held.has(Mean::Box) && !held.has(Mean::Call));
        assert!(Means::everything().has_all(held) && !held.has_all(Means::everything()));
    }
}
