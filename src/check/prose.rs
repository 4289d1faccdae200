//! Words that can be read by a shaking person, and that no correction of a number can make wrong.

mod length;
mod level;
mod levels;
mod marks;
mod parts;
mod syllables;
mod tokens;
mod wording;

pub(super) use length::length;
pub(super) use level::level;
pub use levels::{Extreme, Levels, levels};
pub(super) use marks::marks_and_placeholders;
pub(super) use tokens::{Token, tokens};
pub(super) use wording::wording;

use std::collections::BTreeMap;

use crate::check::slots::{self, Owner, Slot};
use crate::check::texts::path;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::locale::{Span, markup};
use crate::reference::wire::Pack;

/// The words of one slot.
struct Passage<'b> {
    locale: &'b str,
    file: &'b str,
    owner: Owner<'b>,
    name: &'b str,
    /// What the structure says of it; nothing for an orphan.
    slot: Option<Slot>,
    lines: Vec<String>,
}

impl Passage<'_> {
    fn path(&self) -> String {
        path(self.locale, self.file)
    }

    /// Whether it is in this language, wherever that is spoken.
    fn is_in(&self, language: &str) -> bool {
        self.locale.split('-').next() == Some(language)
    }

    /// Whether it is a list of what stands on a screen.
    fn is_menu_path(&self) -> bool {
        matches!(self.owner, Owner::Region(_)) && self.name.ends_with(".path")
    }

    /// Whether all of it is the name of something.
    fn is_of_names(&self) -> bool {
        let label = self.name == "name" || self.name.ends_with(".label");
        self.is_menu_path() || matches!(self.owner, Owner::Region(_)) && label
    }

    /// The words without mark-up and without what placeholders bring.
    fn plain(&self) -> Vec<String> {
        self.lines.iter().map(|line| plain(line)).collect()
    }
}

/// Where a reference stands in a sentence, it counts as one word.
const PLACE: char = '\u{fffc}';

fn plain(line: &str) -> String {
    let spans = markup::spans(line);
    let mut plain = String::new();
    for span in spans {
        match span {
            Span::Text(text) | Span::Strong(text) => plain.push_str(text),
            Span::Reference(_) => plain.push(PLACE),
        }
    }
    plain
}

fn passages(bundle: &Bundle) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    for (locale, files) in &bundle.texts {
        for (file, texts) in files {
            let Some(owner) = slots::owner(bundle, file) else { continue };
            let slots = slots::slots(owner, file);
            let mut slots: BTreeMap<_, _> =
                slots.into_iter().map(|slot| (slot.name.clone(), slot)).collect();
            for (name, text) in &texts.texts {
                let slot = slots.remove(name);
                let lines = text.lines();
                passages.push(Passage { locale, file, owner, name, slot, lines });
            }
        }
    }
    passages
}

/// A number or an address in a text is one that a correction of the pack does not reach.
pub(super) fn digits_and_addresses(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for passage in passages(bundle) {
        let mut report = Report::new(passage.path(), found);
        let at = passage.name;
        let tokens: Vec<Token> = passage.plain().iter().flat_map(|line| tokens(line)).collect();
        for token in tokens {
            match (token, passage.owner) {
                (Token::Number(number), Owner::Flow(_) | Owner::Claims(_) | Owner::Interface) => {
                    report.add(
                        "digit",
                        at,
                        "",
                        format!("it holds the number {number}"),
                        "write it as a word, or put a {reference} there",
                    );
                }
                (Token::Number(number), Owner::Region(pack))
                    if longest_run(&number) >= LONG_NUMBER && !holds(pack, &number) =>
                {
                    report.add(
                        "digit",
                        at,
                        "",
                        format!("{number} is not the number of any reference of this pack"),
                        "make it a reference of its own, with its source, and name that",
                    );
                }
                (Token::Address(address), Owner::Flow(_) | Owner::Claims(_) | Owner::Interface) => {
                    report.add(
                        "address",
                        at,
                        "",
                        format!("it holds the address {address}"),
                        "put a {reference} there",
                    );
                }
                (Token::Address(address), Owner::Region(pack)) if !holds(pack, &address) => {
                    report.add(
                        "address",
                        at,
                        "",
                        format!("{address} is not the address of any reference of this pack"),
                        "make it a reference of kind `link`, with its source, and name that",
                    );
                }
                (Token::Number(_) | Token::Address(_), Owner::Region(_)) => {}
            }
        }
    }
}

/// From here on digits are a number to dial, not a year or an amount.
const LONG_NUMBER: usize = 5;

fn longest_run(number: &str) -> usize {
    number.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or_default()
}

/// Whether the pack itself holds this number or address.
fn holds(pack: &Pack, value: &str) -> bool {
    let bare = |url: &str| {
        let bare = url.trim_start_matches("https://").trim_start_matches("http://");
        bare.trim_end_matches('/').to_lowercase()
    };
    let dialled = digits(value);
    let value = bare(value);
    pack.references.iter().any(|reference| {
        let addresses = [&reference.url, &reference.official].into_iter().flatten();
        let mut addresses = addresses.map(|url| bare(url));
        let number = reference.number.as_ref().map(|number| digits(number));
        number.is_some_and(|number| number == dialled)
            || addresses.any(|address| {
                address == value || address.split('/').next().is_some_and(|host| host == value)
            })
    })
}

/// The digits alone.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
