//! What the app remembers of this visit besides the session: never stored, gone with the page.

use std::ops::Range;

use yew::AttrValue;

use crate::evidence_log::Hashed;
use crate::giveback::Traces;
use crate::host::Host;

/// How long a page may be out of sight and come back uncovered, in milliseconds.
const UNCOVERED: Range<f64> = 0.0..600_000.0;

/// Whether a page that was out of sight for so long has to be covered. A clock that makes no sense covers it.
pub fn is_long(away: f64) -> bool {
    !UNCOVERED.contains(&away)
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Visit {
    pub host: Host,
    pub traces: Traces,
    /// What is ticked of the list before giving back.
    pub ticked: Vec<String>,
    /// Files chosen for the evidence log: name and hash, never what is in them.
    pub hashed: Vec<Hashed>,
    /// A cover lies over everything.
    pub covered: bool,
    /// Everything was erased, and the page that says so stands.
    pub erased: bool,
    /// The picture of this page, as an address that holds it.
    pub drawn: Option<AttrValue>,
    /// What the browser says about storage and requests, for [`Findings::parse`].
    pub findings: Option<AttrValue>,
}

impl Visit {
    pub fn tick(&mut self, key: String) {
        match self.ticked.iter().position(|it| *it == key) {
            Some(ix) => drop(self.ticked.remove(ix)),
            None => self.ticked.push(key),
        }
    }
}

/// What can be checked, as counted by the browser.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings {
    /// What is kept in each kind of storage, in the order of [`Findings::STORES`].
    pub stored: [usize; 6],
    pub online: bool,
    /// The addresses asked for since the app came alive.
    pub requests: Vec<String>,
}

impl Findings {
    /// As browsers call them. The first three are counted in bytes, the others in pieces.
    pub const STORES: [&str; 6] =
        ["sessionStorage", "localStorage", "cookie", "CacheStorage", "indexedDB", "serviceWorker"];

    /// One finding a line: the stores, whether there is a network, the requests.
    pub fn parse(lines: &str) -> Findings {
        let mut lines = lines.lines();
        let mut number = || lines.next().and_then(|line| line.parse().ok()).unwrap_or_default();
        let stored = Findings::STORES.map(|_| number());
        let online = number() == 1;
        Findings { stored, online, requests: lines.map(str::to_owned).collect() }
    }
}
