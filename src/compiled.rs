//! The guide in the form the build hands to the app: linked already, so that the app carries no parser for flow files.
//!
//! Structure is postcard in base64, small to read and to carry; words are JSON, which compresses better than any binary
//! form would inside a script. Both are written and read by one commit; nobody else ever reads them.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use crate::flow::Flow;
use crate::guide::Guide;
use crate::id::Locale;
use crate::locale::Catalog;
use crate::reference::Pack;

/// What goes into the page's script.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Compiled {
    pub structure: String,
    pub words: String,
}

/// Locale, then file, then slot.
type Words = BTreeMap<String, BTreeMap<String, BTreeMap<String, Vec<String>>>>;

/// Everything that is shown. `None` only if a value cannot be written, which no value of these types is.
pub fn compile(guide: &Guide) -> Option<Compiled> {
    let flows: Vec<&Flow> = guide.flows().collect();
    let structure = postcard::to_allocvec(&(flows, guide.packs())).ok()?;
    let words: BTreeMap<_, _> =
        guide.catalogs().iter().map(|it| (it.locale().as_str(), it.files())).collect();
    let words = serde_json::to_string(&words).ok()?;
    Some(Compiled { structure: STANDARD_NO_PAD.encode(structure), words })
}

/// The guide again.
pub fn guide(compiled: &Compiled) -> Option<Guide> {
    let structure = STANDARD_NO_PAD.decode(&compiled.structure).ok()?;
    let (flows, packs): (Vec<Flow>, Vec<Pack>) = postcard::from_bytes(&structure).ok()?;
    let words: Words = serde_json::from_str(&compiled.words).ok()?;
    let catalogs =
        words.into_iter().map(|(tag, files)| Catalog::compiled(Locale::new(&tag), files));
    Guide::compiled(flows, packs, catalogs.collect())
}
