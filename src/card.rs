//! The card for the wallet, as a print model: the numbers that matter on one half, lines for a pen on the other.
//!
//! It has no place for a password, an ID number or a bank card number, and says so.

use crate::act::{self, ACTS};
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
    /// What the numbers are from.
    pub references: Vec<&'g Reference>,
    /// Whom to call and what to open; then what is for a pen.
    pub halves: [Half; 2],
}

#[derive(Clone, PartialEq, Debug)]
pub struct Half {
    pub title: Label,
    /// What is called so, and what stands there; nothing is room for a pen.
    pub rows: Vec<(Label, String)>,
    pub foot: Label,
}

/// Builds the card in these languages, one or two, for the person's region.
pub fn build<'g>(guide: &'g Guide, session: &Session, languages: &[Locale]) -> Card<'g> {
    let word = |key| label(guide, languages, key);
    let references = references(guide, session);
    let shown = |it: &Reference| it.kind.shown().unwrap_or_default().to_owned();
    let numbers = references.iter().map(|it| (name(guide, languages, it), shown(it)));
    let days = days(&references);
    let read = word(UiKey::CardRead).into_iter().map(|it| [&it, " ", &days].concat());
    let blanks = [
        UiKey::CardTrusted,
        UiKey::CardCarrier,
        UiKey::CardBank,
        UiKey::CardFinder,
        UiKey::CardBackup,
    ];
    let mut own: Vec<_> = blanks.into_iter().map(|key| (word(key), String::new())).collect();
    for field in [Field::imei, Field::second_imei] {
        let value = checked(session.incident.value(field));
        own.push((slot(guide, languages, field.name()), value));
    }
    let halves = [
        Half { title: word(UiKey::CardHeading), rows: numbers.collect(), foot: read.collect() },
        Half { title: word(UiKey::CardOwn), rows: own, foot: word(UiKey::CardNever) },
    ];
    Card { references, halves }
}

/// The day on which all of it was read, or the first and the last.
fn days(references: &[&Reference]) -> String {
    let read = || references.iter().filter_map(|it| it.proof.as_ref()).map(|it| it.read);
    match (read().min(), read().max()) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (first, _) => first.map(|it| it.to_string()).unwrap_or_default(),
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
