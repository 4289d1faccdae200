//! The words of whatever prints, in one language or in two.

use crate::guide::Guide;
use crate::id::Locale;
use crate::locale::UiKey;

/// The same words in each language of the sheet.
pub type Label = Vec<String>;

pub(crate) fn label(guide: &Guide, languages: &[Locale], key: UiKey) -> Label {
    languages.iter().map(|locale| guide.words(locale).ui(key)).collect()
}

/// A label of the sheet by the name of its slot.
pub(crate) fn slot(guide: &Guide, languages: &[Locale], name: &str) -> Label {
    languages.iter().map(|locale| guide.words(locale).sheet(name)).collect()
}
