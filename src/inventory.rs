//! What each region has, what it rests on and what it lacks: `docs/REGIONS.md`, written from the packs.
//!
//! Ages are counted from the newest day anything in the guide was read, so the same packs always give the same page.

mod markdown;

pub use crate::inventory::markdown::document;

use std::collections::BTreeMap;

use crate::content::Bundle;
use crate::date::Date;
use crate::locale::wire::TextFile;
use crate::reference::wire::{Check, Grade, Kind, Pack, Reference, Role};

/// The page, below the top of the checkout.
pub const PATH: &str = "docs/REGIONS.md";

/// The language of the page.
const LOCALE: &str = "en";

struct Inventory<'b> {
    regions: Vec<Entry<'b>>,
    newest: Option<Date>,
}

/// One region.
struct Entry<'b> {
    region: &'b str,
    name: String,
    roles: BTreeMap<Role, Filled>,
    tally: Tally,
    missing: Vec<Missing<'b>>,
}

/// How many references play a role, with a source and without.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Filled {
    there: usize,
    missing: usize,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Tally {
    kinds: BTreeMap<&'static str, usize>,
    high: usize,
    medium: usize,
    archived: usize,
    live: usize,
    oldest: Option<Date>,
    newest: Option<Date>,
    review: Option<Date>,
}

/// What no good source was found for.
struct Missing<'b> {
    label: String,
    find: String,
    official: Option<&'b str>,
}

impl<'b> Inventory<'b> {
    fn of(bundle: &'b Bundle) -> Inventory<'b> {
        let texts = bundle.texts.get(LOCALE);
        let mut regions: Vec<_> = bundle
            .packs
            .iter()
            .map(|pack| Entry::of(pack, texts.and_then(|files| files.get(&pack.region))))
            .collect();
        regions.sort_by_key(|entry| entry.region);
        let newest = regions.iter().filter_map(|entry| entry.tally.newest).max();
        Inventory { regions, newest }
    }

    fn total(&self) -> Tally {
        self.regions.iter().fold(Tally::default(), |sum, entry| sum.with(&entry.tally))
    }
}

impl<'b> Entry<'b> {
    fn of(pack: &'b Pack, texts: Option<&TextFile>) -> Entry<'b> {
        let word = |name: &str| {
            let text = texts.and_then(|texts| texts.texts.get(name));
            text.map(|text| text.lines().join(" ")).unwrap_or_default()
        };
        let roles = pack.roles.iter().map(|(role, names)| {
            let mut filled = Filled::default();
            for reference in pack.references.iter().filter(|it| names.all().contains(&it.id)) {
                if reference.kind == Kind::Missing {
                    filled.missing += 1;
                } else {
                    filled.there += 1;
                }
            }
            (*role, filled)
        });
        let missing = pack.references.iter().filter(|it| it.kind == Kind::Missing).map(|it| {
            let label = word(&format!("{}.label", it.id));
            Missing {
                label,
                find: word(&format!("{}.find", it.id)),
                official: it.official.as_deref(),
            }
        });
        Entry {
            region: &pack.region,
            name: word("name"),
            roles: roles.collect(),
            tally: pack
                .references
                .iter()
                .map(Tally::of)
                .fold(Tally::default(), |sum, it| sum.with(&it)),
            missing: missing.collect(),
        }
    }
}

impl Tally {
    fn of(reference: &Reference) -> Tally {
        let day = |text: &Option<String>| text.as_deref().and_then(|it| it.parse().ok());
        let read = day(&reference.read);
        Tally {
            kinds: BTreeMap::from([(kind(reference.kind), 1)]),
            high: usize::from(reference.grade == Some(Grade::High)),
            medium: usize::from(reference.grade == Some(Grade::Medium)),
            archived: usize::from(reference.check == Some(Check::Archived)),
            live: usize::from(reference.check == Some(Check::Live)),
            oldest: read,
            newest: read,
            review: day(&reference.review_by),
        }
    }

    fn with(mut self, other: &Tally) -> Tally {
        for (kind, count) in &other.kinds {
            *self.kinds.entry(kind).or_default() += count;
        }
        self.high += other.high;
        self.medium += other.medium;
        self.archived += other.archived;
        self.live += other.live;
        let first = |a: Option<Date>, b: Option<Date>| a.into_iter().chain(b).min();
        self.oldest = first(self.oldest, other.oldest);
        self.newest = self.newest.max(other.newest);
        self.review = first(self.review, other.review);
        self
    }

    fn count(&self, kind: &str) -> usize {
        self.kinds.get(kind).copied().unwrap_or_default()
    }

    fn all(&self) -> usize {
        self.kinds.values().sum()
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Phone => "phone",
        Kind::Text => "text",
        Kind::Link => "link",
        Kind::Path => "path",
        Kind::Rule => "rule",
        Kind::Missing => "missing",
    }
}
