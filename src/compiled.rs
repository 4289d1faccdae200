//! The guide in the form the build hands to the app: linked already, so that the app carries no parser for flow files.
//!
//! It comes in two parts. What the first hour takes comes before the app; the words of everything that can wait, and the
//! references of other regions, come after it, in the same load. Structure is postcard, small to read and to carry; words
//! are JSON, which compresses better than any binary form would inside a script. Both are written and read by one commit;
//! nobody else ever reads them.

use std::collections::BTreeMap;

use crate::claim::Claim;
use crate::flow::{Flow, Window};
use crate::guide::{FIRST_REGION, Guide, TRIAGE};
use crate::id::{Locale, Region};
use crate::locale::Catalog;
use crate::reference::Pack;

/// What has arrived; all of it, when the page is loaded.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Compiled {
    pub structure: Vec<u8>,
    /// The packs of other regions, and claims.
    pub more: Option<Vec<u8>>,
    pub words: Vec<Words>,
}

/// Words of one locale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    pub locale: String,
    pub part: Part,
    pub json: String,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    First,
    More,
}

/// The words of claims.
const CLAIMS: &str = "claims";

type Structure = (Vec<Locale>, Vec<Flow>, Vec<Pack>);
type More = (Vec<Pack>, Vec<Claim>);
/// File, then slot.
type Files = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// Everything that is shown. `None` only if a value cannot be written, which no value of these types is.
pub fn compile(guide: &Guide) -> Option<Compiled> {
    let flows: Vec<&Flow> = guide.flows().collect();
    let locales: Vec<&Locale> = guide.locales().collect();
    let (first, more): (Vec<&Pack>, Vec<&Pack>) =
        guide.packs().iter().partition(|pack| is_near(&pack.region));
    // Of the others there are names from the start, so that a person can choose one.
    let names = more.iter().map(|pack| Pack { references: Vec::new(), ..(*pack).clone() });
    let packs: Vec<Pack> = first.into_iter().cloned().chain(names).collect();
    let mut words = Vec::new();
    for catalog in guide.catalogs() {
        for (part, files) in split(guide, catalog.files()) {
            let json = serde_json::to_string(&files).ok()?;
            words.push(Words { locale: catalog.locale().to_string(), part, json });
        }
    }
    Some(Compiled {
        structure: postcard::to_allocvec(&(locales, flows, packs)).ok()?,
        more: Some(postcard::to_allocvec(&(more, guide.claims())).ok()?),
        words,
    })
}

/// The guide again, as far as it has arrived. A locale whose words cannot be read is left out.
pub fn guide(compiled: &Compiled) -> Option<Guide> {
    let (locales, flows, mut packs): Structure = postcard::from_bytes(&compiled.structure).ok()?;
    let more = compiled.more.as_ref().and_then(|more| postcard::from_bytes::<More>(more).ok());
    let (more, claims) = more.unwrap_or_default();
    for pack in more {
        packs.retain(|name| name.region != pack.region);
        packs.push(pack);
    }
    packs.sort_by(|a, b| a.region.cmp(&b.region));
    let mut arrived: BTreeMap<&str, Files> = BTreeMap::new();
    let mut parts: Vec<&Words> = compiled.words.iter().collect();
    parts.sort_by_key(|words| words.part);
    for words in parts {
        let Ok(files) = serde_json::from_str::<Files>(&words.json) else { continue };
        match (words.part, arrived.get_mut(words.locale.as_str())) {
            (Part::First, _) => _ = arrived.insert(&words.locale, files),
            (Part::More, Some(first)) => {
                for (file, slots) in files {
                    first.entry(file).or_default().extend(slots);
                }
            }
            // Without the words of the interface the rest is of no use.
            (Part::More, None) => {}
        }
    }
    let catalogs =
        arrived.into_iter().map(|(tag, files)| Catalog::compiled(Locale::new(tag), files));
    Guide::compiled(locales, flows, packs, claims, catalogs.collect())
}

/// Whether this page can be shown before the rest has arrived.
pub fn comes_first(flow: &Flow) -> bool {
    let soon = |window| matches!(window, Window::Now | Window::Hour);
    let pressing = |task: &crate::flow::Task| task.rules.iter().any(|rule| soon(rule.window));
    flow.id.as_str() == TRIAGE || flow.task.as_ref().is_some_and(pressing)
}

fn is_near(region: &Region) -> bool {
    region.as_str() == FIRST_REGION || *region == Region::world()
}

/// What the plan and the home page say of a flow comes first, with everything of the flows that cannot wait.
fn split(guide: &Guide, files: &Files) -> [(Part, Files); 2] {
    let (mut first, mut more) = (Files::new(), Files::new());
    for (file, slots) in files {
        let later = guide.flow(file).filter(|flow| !comes_first(flow));
        let far =
            guide.packs().iter().any(|pack| pack.region.as_str() == file && !is_near(&pack.region));
        for (slot, lines) in slots {
            let step = slot.split('.').next().unwrap_or_default();
            let waits = file == CLAIMS
                || (far && slot != "name")
                || later.is_some_and(|flow| flow.find(step).is_some());
            let part = if waits { &mut more } else { &mut first };
            part.entry(file.clone()).or_default().insert(slot.clone(), lines.clone());
        }
    }
    [(Part::First, first), (Part::More, more)]
}
