//! The evidence log, as a print model: a row for each thing kept, with where it came from and its hash.

use crate::guide::Guide;
use crate::id::Locale;
use crate::locale::UiKey;
use crate::sheet::{Label, label};

/// What a file is told apart by. The name has digits, which no text may hold.
pub const HASH: &str = "SHA-256";

/// Rows on one page.
const ROWS: usize = 10;

#[derive(Clone, PartialEq, Debug)]
pub struct Log {
    pub heading: Label,
    pub not_official: Label,
    /// Above the table: what it is about, who keeps it, which page of how many.
    pub head: [Label; 3],
    pub columns: Vec<Label>,
    /// A cell for each column; an empty one is for a pen.
    pub rows: Vec<Vec<String>>,
    /// Below it: signature and day.
    pub foot: [Label; 2],
}

/// A file the person has chosen on their own device. Never stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hashed {
    pub name: String,
    pub hash: String,
}

/// After the running number.
const COLUMNS: [UiKey; 7] = [
    UiKey::LogWhat,
    UiKey::LogWhom,
    UiKey::LogDevice,
    UiKey::LogMade,
    UiKey::LogCopied,
    UiKey::LogHash,
    UiKey::LogWitness,
];

pub fn build(guide: &Guide, languages: &[Locale], files: &[Hashed]) -> Log {
    let word = |key| label(guide, languages, key);
    let row = |ix: usize| {
        let file = files.get(ix);
        let cells = COLUMNS.iter().map(|column| match (column, file) {
            (UiKey::LogWhat, Some(file)) => file.name.clone(),
            (UiKey::LogHash, Some(file)) => file.hash.clone(),
            _ => String::new(),
        });
        std::iter::once((ix + 1).to_string()).chain(cells).collect()
    };
    let columns = [UiKey::LogNumber].iter().chain(&COLUMNS).map(|key| word(*key));
    let columns = columns.map(|label| label.iter().map(|it| it.replace("{}", HASH)).collect());
    Log {
        heading: word(UiKey::LogHeading),
        not_official: word(UiKey::LogNotOfficial),
        head: [UiKey::LogCase, UiKey::LogOwner, UiKey::LogPage].map(word),
        columns: columns.collect(),
        rows: (0..ROWS.max(files.len())).map(row).collect(),
        foot: [UiKey::SheetSignature, UiKey::SheetDate].map(word),
    }
}
