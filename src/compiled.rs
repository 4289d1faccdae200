//! The guide in the form the build hands to the app: linked already, so that the app carries no parser for flow files.
//!
//! Structure is postcard, small to read and to carry; words are JSON, one text for each locale, which compresses better
//! than any binary form would inside a script. Both are written and read by one commit; nobody else ever reads them.

use std::collections::BTreeMap;

use crate::flow::Flow;
use crate::guide::Guide;
use crate::id::Locale;
use crate::locale::Catalog;
use crate::reference::Pack;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Compiled {
    pub structure: Vec<u8>,
    /// Locale and its words.
    pub words: Vec<(String, String)>,
}

/// File, then slot.
type Words = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// Everything that is shown. `None` only if a value cannot be written, which no value of these types is.
pub fn compile(guide: &Guide) -> Option<Compiled> {
    let flows: Vec<&Flow> = guide.flows().collect();
    let structure = postcard::to_allocvec(&(flows, guide.packs())).ok()?;
    let words = guide.catalogs().iter().map(|catalog| {
        Some((catalog.locale().to_string(), serde_json::to_string(catalog.files()).ok()?))
    });
    Some(Compiled { structure, words: words.collect::<Option<_>>()? })
}

/// The guide again. A locale whose words cannot be read is left out.
pub fn guide(compiled: &Compiled) -> Option<Guide> {
    let (flows, packs): (Vec<Flow>, Vec<Pack>) = postcard::from_bytes(&compiled.structure).ok()?;
    let catalogs = compiled.words.iter().filter_map(|(tag, words)| {
        let words: Words = serde_json::from_str(words).ok()?;
        Some(Catalog::compiled(Locale::new(tag), words))
    });
    Guide::compiled(flows, packs, catalogs.collect())
}
