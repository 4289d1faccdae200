//! Words: one catalogue per locale, looked up by file and slot.
//!
//! Invariant: the checker has proved that every slot the structure asks for stands in every locale. What is looked up
//! all the same and is not there comes back as its own name in double brackets, never as a panic.

pub mod markup;
pub mod ui;
pub mod wire;

use std::collections::BTreeMap;

use crate::id::{ClaimId, FlowId, Locale, RefId, Region, StepId};
pub use crate::locale::markup::Span;
pub use crate::locale::ui::UiKey;
use crate::reference::Reference;

/// The locale every other is made from.
pub const SOURCE_LOCALE: &str = "zh-Hans";

/// The words of one locale.
#[derive(Clone, PartialEq, Debug)]
pub struct Catalog {
    locale: Locale,
    files: Files,
}

/// Slot by slot, the lines of each file.
type Files = BTreeMap<String, BTreeMap<String, Vec<String>>>;

impl Catalog {
    /// The words as the build hands them to the app.
    #[cfg(feature = "compiled")]
    pub(crate) fn compiled(locale: Locale, files: Files) -> Catalog {
        Catalog { locale, files }
    }

    #[cfg(feature = "compiled")]
    pub(crate) fn files(&self) -> &Files {
        &self.files
    }

    pub fn new(locale: Locale, files: &BTreeMap<String, wire::TextFile>) -> Catalog {
        let files = files
            .iter()
            .map(|(name, file)| {
                let slots =
                    file.texts.iter().map(|(slot, text)| (slot.clone(), text.lines())).collect();
                (name.clone(), slots)
            })
            .collect();
        Catalog { locale, files }
    }

    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The lines of a slot, if it has words.
    pub fn find(&self, file: &str, slot: &str) -> Option<&[String]> {
        self.files.get(file)?.get(slot).map(Vec::as_slice)
    }

    fn line(&self, file: &str, slot: &str) -> String {
        match self.find(file, slot).and_then(<[String]>::first) {
            Some(line) => line.clone(),
            None => format!("[[{file}:{slot}]]"),
        }
    }

    /// A word of the interface.
    pub fn ui(&self, key: UiKey) -> String {
        self.line(key.file(), key.slot())
    }

    /// A word of the interface by a name that a value gives, see [`ui::required`].
    pub fn ui_slot(&self, slot: &str) -> String {
        self.line("ui", slot)
    }

    /// A word of the printed sheet.
    pub fn sheet(&self, slot: &str) -> String {
        self.line("sheet", slot)
    }

    /// A word of the interface with one place filled in.
    pub fn ui_with(&self, key: UiKey, value: &str) -> String {
        self.ui(key).replace("{}", value)
    }

    /// A slot of the flow itself: `title`, `reason.open`.
    pub fn flow(&self, flow: &FlowId, slot: &str) -> String {
        self.line(flow.as_str(), slot)
    }

    /// A slot of a step that must be there.
    pub fn step(&self, flow: &FlowId, step: &StepId, slot: &str) -> String {
        self.line(flow.as_str(), &format!("{step}.{slot}"))
    }

    /// The lines of a step's slot; none if the slot was left out.
    pub fn step_lines(&self, flow: &FlowId, step: &StepId, slot: &str) -> &[String] {
        self.find(flow.as_str(), &format!("{step}.{slot}")).unwrap_or_default()
    }

    /// A slot of a claim that must be there.
    pub fn claim(&self, claim: &ClaimId, slot: &str) -> String {
        self.line("claims", &format!("{claim}.{slot}"))
    }

    pub fn claim_lines(&self, claim: &ClaimId, slot: &str) -> &[String] {
        self.find("claims", &format!("{claim}.{slot}")).unwrap_or_default()
    }

    /// The name of a region.
    pub fn region(&self, region: &Region) -> String {
        self.line(region.as_str(), "name")
    }

    /// A slot of a reference, if it has words. `file` is the region's code.
    pub fn reference(&self, region: &str, reference: &RefId, slot: &str) -> Option<String> {
        self.find(region, &format!("{reference}.{slot}"))?.first().cloned()
    }

    /// What a reference is called.
    pub fn label(&self, reference: &Reference) -> String {
        let label = self.reference(reference.region.as_str(), &reference.id, "label");
        label.unwrap_or_else(|| reference.id.to_string())
    }
}
