//! What to put in order before a borrowed device goes back: one line for each thing that was opened during this visit.

use crate::guide::Guide;
use crate::id::RefId;
use crate::locale::{Catalog, UiKey};
use crate::reference::Kind;

/// What this visit has left outside the guide. Lives in memory only.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Traces {
    /// References that were tapped, in order.
    pub opened: Vec<RefId>,
    /// Text lies in the clipboard.
    pub copied: bool,
    /// A picture was made, and perhaps saved.
    pub drawn: bool,
}

impl Traces {
    pub fn open(&mut self, reference: RefId) {
        if !self.opened.contains(&reference) {
            self.opened.push(reference);
        }
    }
}

/// One line to tick.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// The same in every language.
    pub key: String,
    pub text: String,
}

/// What to do about each trace, in the words of a locale; then what always has to be done.
pub fn list(traces: &Traces, guide: &Guide, words: &Catalog) -> Vec<Item> {
    let mut items = Vec::new();
    let mut add = |key: &str, text| items.push(Item { key: key.to_owned(), text });
    for reference in traces.opened.iter().filter_map(|id| guide.reference(id)) {
        let key = match reference.kind {
            Kind::Phone(_) => UiKey::GivebackCall,
            Kind::Text(_) => UiKey::GivebackText,
            Kind::Link(_) => UiKey::GivebackSignOut,
            Kind::Path | Kind::Rule | Kind::Missing => continue,
        };
        add(reference.id.as_str(), words.ui_with(key, &words.label(reference)));
    }
    if traces.copied {
        add("copied", words.ui(UiKey::GivebackCopied));
    }
    if traces.drawn {
        add("drawn", words.ui(UiKey::GivebackPicture));
    }
    let always = words.find("ui", UiKey::EraseBeforeBack.slot()).unwrap_or_default();
    for (ix, text) in always.iter().enumerate().skip(1) {
        add(&format!("always-{ix}"), text.clone());
    }
    items
}
