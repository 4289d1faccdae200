//! The guide in the form the build hands to the app: linked already, so that the app carries no parser for flow files.
//!
//! It comes in two parts. What cannot wait comes before the app; the steps, words and references of everything else, and
//! the addresses of all sources, come after it, in the same load. A flow that can wait is there from the start as far as
//! its first step. Structure is postcard, small to read and to carry; words
//! are lines, see [`words`]. Both are written and read by one commit; nobody else ever reads them.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::claim::Claim;
use crate::flow::{Cite, Flow, Step, Task, Window};
use crate::guide::{FIRST_REGION, Guide, TRIAGE};
use crate::id::{Locale, RefId, Region};
use crate::locale::{Catalog, ui};
use crate::reference::{Pack, Role};
use words::Files;

/// What has arrived; all of it, when the page is loaded.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Compiled {
    pub structure: Vec<u8>,
    /// The flows and references that can wait, claims, and where the other references were read.
    pub more: Option<Vec<u8>>,
    pub words: Vec<Words>,
}

/// Words of one locale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    pub locale: String,
    pub part: Part,
    pub text: String,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    First,
    More,
}

/// The words of claims.
const CLAIMS: &str = "claims";

/// Of a flow that can wait there is only the beginning.
type Structure = (Vec<Locale>, Vec<Flow>, Vec<Pack>);
/// The flows that can wait, whole. The sources are those of the first references, in their order.
type More = (Vec<Flow>, Vec<Pack>, Vec<Claim>, Vec<String>);

/// Everything that is shown. `None` if a text holds a tab or a line break, or begins with `@`.
pub fn compile(guide: &Guide) -> Option<Compiled> {
    let flows: Vec<Flow> = guide.flows().cloned().collect();
    let as_first = |flow: &Flow| if comes_first(flow) { flow.clone() } else { flow.beginning() };
    let begun: Vec<Flow> = flows.iter().map(as_first).collect();
    let waiting: Vec<&Flow> = flows.iter().filter(|flow| !comes_first(flow)).collect();
    let locales: Vec<&Locale> = guide.locales().collect();
    let first = first_references(guide);
    // Of each region there are its name and its roles from the start, so that a person can choose one.
    let part = |of_first: bool| -> Vec<Pack> {
        let keep = |id: &RefId| first.contains(id) == of_first;
        guide.packs().iter().map(|pack| pack.keeping(keep)).collect()
    };
    let (mut near, far) = (part(true), part(false));
    let sources = sources(&mut near).map(std::mem::take).collect::<Vec<_>>();
    let mut words = Vec::new();
    for catalog in guide.catalogs() {
        for (part, files) in split(guide, &first, catalog.files()) {
            let structure = match part {
                Part::First => words::Structure { flows: &begun, packs: &near },
                Part::More => words::Structure { flows: &flows, packs: &far },
            };
            let text = words::write(&files, &structure)?;
            words.push(Words { locale: catalog.locale().to_string(), part, text });
        }
    }
    Some(Compiled {
        structure: postcard::to_allocvec(&(locales, &begun, near)).ok()?,
        more: Some(postcard::to_allocvec(&(waiting, far, guide.claims(), sources)).ok()?),
        words,
    })
}

/// The guide again, as far as it has arrived. A locale whose words cannot be read is left out.
pub fn guide(compiled: &Compiled) -> Option<Guide> {
    let (locales, begun, mut packs): Structure = postcard::from_bytes(&compiled.structure).ok()?;
    let more = compiled.more.as_ref().and_then(|more| postcard::from_bytes::<More>(more).ok());
    let whole = more.is_some();
    let (waiting, far, claims, read) = more.unwrap_or_default();
    for (source, read) in sources(&mut packs).zip(read) {
        *source = read;
    }
    let mut flows = begun.clone();
    for whole in waiting {
        if let Some(begun) = flows.iter_mut().find(|flow| flow.id == whole.id) {
            *begun = whole;
        }
    }
    let mut arrived: BTreeMap<&str, Files> = BTreeMap::new();
    let mut parts: Vec<&Words> = compiled.words.iter().collect();
    parts.sort_by_key(|words| words.part);
    for words in parts {
        let structure = match words.part {
            Part::First => words::Structure { flows: &begun, packs: &packs },
            Part::More => words::Structure { flows: &flows, packs: &far },
        };
        let Some(files) = words::read(&words.text, &structure) else { continue };
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
    for (pack, far) in packs.iter_mut().zip(far) {
        pack.references.extend(far.references);
    }
    let catalogs =
        arrived.into_iter().map(|(tag, files)| Catalog::compiled(Locale::new(tag), files));
    Guide::compiled(locales, flows, packs, claims, catalogs.collect(), whole)
}

/// Where each reference was read. No packing makes addresses small, and nobody follows one within the first second.
fn sources(packs: &mut [Pack]) -> impl Iterator<Item = &mut String> {
    let references = packs.iter_mut().flat_map(|pack| &mut pack.references);
    references.filter_map(|reference| reference.proof.as_mut()).map(|proof| &mut proof.source)
}

/// Whether a flow can be read before the rest has arrived: what cannot wait, where most people are.
pub fn comes_first(flow: &Flow) -> bool {
    let now = |task: &Task| task.rules.iter().any(|rule| rule.window == Window::Now);
    let pressing = flow.task.as_ref().is_some_and(now);
    flow.id.as_str() == TRIAGE || pressing && flow.is_shown_in(&Region::new(FIRST_REGION))
}

/// Every reference that a flow which comes first names.
fn first_references(guide: &Guide) -> BTreeSet<RefId> {
    let home = Region::new(FIRST_REGION);
    let steps = || guide.flows().filter(|flow| comes_first(flow)).flat_map(Flow::steps);
    let humans = steps().filter_map(|step| match step {
        Step::Outcome(outcome) => Some(&outcome.human),
        _ => None,
    });
    let cited = steps().flat_map(Step::cites).chain(humans).chain([&Cite::Role(Role::Emergency)]);
    cited.flat_map(|cite| guide.cited(cite, &home)).map(|it| it.id.clone()).collect()
}

/// What the plan and the home page say of a flow comes first, with everything of the flows that cannot wait.
fn split(guide: &Guide, first: &BTreeSet<RefId>, files: &Files) -> [(Part, Files); 2] {
    let mut parts = [(Part::First, Files::new()), (Part::More, Files::new())];
    for (file, slots) in files {
        let later = guide.flow(file).filter(|flow| !comes_first(flow));
        let pack = guide.packs().iter().find(|pack| pack.region.as_str() == file);
        for (slot, lines) in slots {
            let name = slot.split('.').next().unwrap_or_default();
            let waits = file == CLAIMS
                || ui::waits(file, slot)
                || later.is_some_and(|flow| flow.find(name).is_some())
                || pack.is_some() && slot != "name" && !first.contains(name);
            let [first, more] = &mut parts;
            let part = if waits { more } else { first };
            part.1.entry(file.clone()).or_default().insert(slot.clone(), lines.clone());
        }
    }
    parts
}
