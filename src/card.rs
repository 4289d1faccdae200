//! The card for the wallet, as a print model: the numbers that matter on one half, lines for a pen on the other.
//!
//! It has no place for a password, an ID number or a bank card number, and says so.

use crate::act::{self, ACTS};
use crate::date::Date;
use crate::guide::Guide;
use crate::id::Locale;
use crate::imei::reading;
use crate::incident::Field;
use crate::locale::UiKey;
use crate::reference::Reference;
use crate::session::Session;
use crate::sheet::{Label, label, slot};

#[derive(Clone, PartialEq, Debug)]
pub struct Card<'g> {
    pub heading: Label,
    pub numbers: Vec<Number<'g>>,
    /// The first and the last day on which any of the numbers was read.
    pub read: Option<(Date, Date)>,
    pub read_label: Label,
    pub own: Label,
    pub blanks: Vec<Blank>,
    pub never: Label,
}

/// What to call or open.
#[derive(Clone, PartialEq, Debug)]
pub struct Number<'g> {
    pub label: Label,
    pub reference: &'g Reference,
}

impl Number<'_> {
    pub fn shown(&self) -> &str {
        self.reference.kind.shown().unwrap_or_default()
    }
}

/// A line for a pen, or what the person has typed already.
#[derive(Clone, PartialEq, Debug)]
pub struct Blank {
    pub label: Label,
    pub value: String,
}

/// Builds the card in these languages, one or two, for the person's region.
pub fn build<'g>(guide: &'g Guide, session: &Session, languages: &[Locale]) -> Card<'g> {
    let word = |key| label(guide, languages, key);
    let numbers: Vec<Number<'_>> = references(guide, session)
        .into_iter()
        .map(|reference| Number { label: name(guide, languages, reference), reference })
        .collect();
    let read = || numbers.iter().filter_map(|it| it.reference.proof.as_ref()).map(|it| it.read);
    let blank = |key| Blank { label: word(key), value: String::new() };
    let imei = |field: Field| Blank {
        label: slot(guide, languages, field.name()),
        value: checked(session.incident.value(field)),
    };
    Card {
        heading: word(UiKey::CardHeading),
        read: read().min().zip(read().max()),
        read_label: word(UiKey::CardRead),
        own: word(UiKey::CardOwn),
        blanks: vec![
            blank(UiKey::CardTrusted),
            blank(UiKey::CardCarrier),
            blank(UiKey::CardBank),
            imei(Field::imei),
            imei(Field::second_imei),
            blank(UiKey::CardFinder),
            blank(UiKey::CardBackup),
        ],
        never: word(UiKey::CardNever),
        numbers,
    }
}

/// Danger first, then the four acts in their order. Here, and where everything is the same everywhere.
fn references<'g>(guide: &'g Guide, session: &Session) -> Vec<&'g Reference> {
    let here = &session.region;
    let mut found = act::emergency(guide, here);
    for reference in ACTS.iter().flat_map(|act| act.direct(guide, here)) {
        if !found.contains(&reference) {
            found.push(reference);
        }
    }
    found
}

/// What a reference is called, once where every language calls it the same.
fn name(guide: &Guide, languages: &[Locale], reference: &Reference) -> Label {
    let mut names: Label = languages.iter().map(|it| guide.words(it).label(reference)).collect();
    names.dedup();
    names
}

/// An IMEI whose digits fit together bears a tick; whatever else was typed stands as it is.
fn checked(typed: &str) -> String {
    match reading::read(typed).imei() {
        Some(imei) => format!("{} ✓", imei.digits()),
        None => typed.trim().into(),
    }
}
