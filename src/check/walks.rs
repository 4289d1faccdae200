//! Journeys, written down as text and walked: who answers what, where they come to, what their plan looks like.
//!
//! Nothing here reads a file; see [`walk_paths`](crate::check::load::walk_paths). The format is in CONTRIBUTING.md.

mod line;
mod run;

use std::fmt;

use crate::guide::Guide;

/// Where a walk is not what it says.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Stumble {
    pub file: String,
    /// Counted from one; zero for the file as a whole.
    pub line: usize,
    pub expected: String,
    pub found: String,
}

impl fmt::Display for Stumble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Stumble { file, line, expected, found } = self;
        write!(f, "{file}:{line}\n    expected: {expected}\n    found: {found}")
    }
}

/// What a walk says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Journey {
    pub name: String,
    /// The address of the public account it follows, if there is one.
    pub source: Option<String>,
    pub flows: Vec<String>,
    pub region: Option<String>,
}

impl Journey {
    fn note(&mut self, line: &line::Line) {
        match line {
            line::Line::Source(address) => self.source = Some(address.clone()),
            line::Line::Flow(id) => self.flows.push(id.clone()),
            line::Line::Region(code) => self.region = Some(code.clone()),
            _ => {}
        }
    }
}

/// What came of walking some files.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Walked {
    /// In order, those that stumbled too.
    pub journeys: Vec<Journey>,
    pub stumbles: Vec<Stumble>,
}

/// Walks every walk in the text of a file. A walk that stumbles is left there; the others go on.
pub fn walk(guide: &Guide, file: &str, text: &str) -> Walked {
    let mut journeys: Vec<Journey> = Vec::new();
    let mut stumbles = Vec::new();
    let mut stumble = |line, (expected, found)| {
        stumbles.push(Stumble { file: file.into(), line, expected, found });
    };
    let mut run: Option<run::Run<'_>> = None;
    for (number, text) in (1..).zip(text.lines()) {
        match line::parse(text) {
            Ok(None) => {}
            Ok(Some(line::Line::Name(name))) => {
                if let Some(fault) = run.take().and_then(run::Run::finish) {
                    stumble(fault.0, fault.1);
                }
                journeys.push(Journey { name, ..Journey::default() });
                run = Some(run::Run::new(guide, number));
            }
            Ok(Some(line)) => {
                if let Some(journey) = journeys.last_mut() {
                    journey.note(&line);
                }
                match &mut run {
                    Some(run) => run.take(line).into_iter().for_each(|it| stumble(number, it)),
                    None => {
                        stumble(number, ("`name …` first of all".into(), text.trim().into()));
                        run = Some(run::Run::stopped(guide, number));
                    }
                }
            }
            Err(fault) => {
                run.iter_mut().for_each(run::Run::stop);
                stumble(number, fault);
            }
        }
    }
    if let Some(fault) = run.and_then(run::Run::finish) {
        stumble(fault.0, fault.1);
    }
    if journeys.is_empty() {
        stumble(0, ("a walk that begins with `name …`".into(), "none".into()));
    }
    Walked { journeys, stumbles }
}
