//! Facts: what a person's answers establish, apart from how they were worded.
//!
//! Invariant: every fact has a value at all times. Before anybody has answered it is `unknown`, and a plan rule
//! must name `unknown` where not knowing is to be treated as the dangerous case. So "nobody asked" is never read as "no".

use std::fmt;

/// One thing the plan may depend on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub enum Fact {
    Danger,
    TakenBy,
    How,
    Screen,
    Codes,
    Brand,
    Wechat,
    Alipay,
    Bank,
    IdPhoto,
    Device,
}

const COUNT: usize = 11;

impl Fact {
    pub const ALL: [Fact; COUNT] = [
        Fact::Danger,
        Fact::TakenBy,
        Fact::How,
        Fact::Screen,
        Fact::Codes,
        Fact::Brand,
        Fact::Wechat,
        Fact::Alipay,
        Fact::Bank,
        Fact::IdPhoto,
        Fact::Device,
    ];

    /// The name used in flow files.
    pub const fn name(self) -> &'static str {
        match self {
            Fact::Danger => "danger",
            Fact::TakenBy => "taken-by",
            Fact::How => "how",
            Fact::Screen => "screen",
            Fact::Codes => "codes",
            Fact::Brand => "brand",
            Fact::Wechat => "wechat",
            Fact::Alipay => "alipay",
            Fact::Bank => "bank",
            Fact::IdPhoto => "id-photo",
            Fact::Device => "device",
        }
    }

    /// Every value the fact can have; `unknown` is always the first.
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Fact::Danger => &["unknown", "none", "now"],
            Fact::TakenBy => &["unknown", "stranger", "known"],
            Fact::How => &["unknown", "lost", "stolen", "robbed"],
            Fact::Screen => &["unknown", "open", "pin-seen", "locked"],
            Fact::Codes => &["unknown", "shown", "hidden"],
            Fact::Brand => &[
                "unknown", "apple", "huawei", "xiaomi", "oppo", "vivo", "honor", "samsung",
                "android", "basic",
            ],
            Fact::Wechat | Fact::Alipay | Fact::Bank | Fact::IdPhoto => &["unknown", "yes", "no"],
            Fact::Device => &["unknown", "mine", "borrowed", "public"],
        }
    }

    pub fn parse(name: &str) -> Option<Fact> {
        Fact::ALL.into_iter().find(|fact| fact.name() == name)
    }

    /// The value with this name, if the fact can have it.
    pub fn value(self, name: &str) -> Option<Value> {
        let ix = self.values().iter().position(|value| *value == name)?;
        Some(Value { fact: self, ix: u8::try_from(ix).ok()? })
    }
}

/// A fact together with one of its values.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Value {
    fact: Fact,
    ix: u8,
}

impl Value {
    pub const fn fact(self) -> Fact {
        self.fact
    }

    pub fn name(self) -> &'static str {
        self.fact.values().get(usize::from(self.ix)).copied().unwrap_or("unknown")
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.fact.name(), self.name())
    }
}

/// A value for every fact.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FactSet([u8; COUNT]);

impl FactSet {
    pub fn set(&mut self, value: Value) {
        if let Some(slot) = self.0.get_mut(value.fact as usize) {
            *slot = value.ix;
        }
    }

    #[must_use]
    pub fn with(mut self, value: Value) -> FactSet {
        self.set(value);
        self
    }

    pub fn value(&self, fact: Fact) -> Value {
        Value { fact, ix: self.0.get(fact as usize).copied().unwrap_or_default() }
    }

    /// Whether the fact has the value of this name.
    pub fn is(&self, fact: Fact, name: &str) -> bool {
        self.value(fact).name() == name
    }

    /// What two sets agree on; the rest is unknown.
    #[must_use]
    pub fn agreed(&self, other: &FactSet) -> FactSet {
        let mut agreed = FactSet::default();
        for fact in Fact::ALL {
            if self.value(fact) == other.value(fact) {
                agreed.set(self.value(fact));
            }
        }
        agreed
    }
}

impl fmt::Debug for FactSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Fact::ALL.into_iter().map(|fact| self.value(fact)).filter(|value| value.ix > 0);
        f.debug_list().entries(known).finish()
    }
}

/// A condition as data: each named fact must have one of the listed values.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Condition(Vec<(Fact, Vec<Value>)>);

impl Condition {
    pub fn new(terms: Vec<(Fact, Vec<Value>)>) -> Condition {
        Condition(terms)
    }

    pub fn holds(&self, facts: &FactSet) -> bool {
        self.0.iter().all(|(fact, values)| values.contains(&facts.value(*fact)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_known_at_first() {
        for fact in Fact::ALL {
            assert_eq!(FactSet::default().value(fact).name(), "unknown");
        }
    }

    #[test]
    fn names_and_values_are_found_again() {
        for fact in Fact::ALL {
            assert_eq!(Fact::parse(fact.name()), Some(fact));
            for name in fact.values() {
                assert_eq!(fact.value(name).map(Value::name), Some(*name));
            }
        }
        assert_eq!(Fact::How.value("burnt"), None);
    }

    #[test]
    fn agreement_drops_what_differs() {
        let stolen = Fact::How.value("stolen").unwrap();
        let lost = Fact::How.value("lost").unwrap();
        let open = Fact::Screen.value("open").unwrap();
        let a = FactSet::default().with(stolen).with(open);
        let b = FactSet::default().with(lost).with(open);
        assert_eq!(a.agreed(&b), FactSet::default().with(open));
    }
}
