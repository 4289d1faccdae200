//! The stored form of a session: versioned JSON, apart from the types in use.
//!
//! Restoring never fails half-way: what still fits the guide is kept, what does not is dropped, and a text that is not
//! ours at all is refused whole.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::flow::Mark;
use crate::flow::walk::Answer;
use crate::guide::Guide;
use crate::id::{FlowId, Locale, OptionId, Region, StepId};
use crate::incident::Incident;
use crate::means::Mean;
use crate::session::{Entry, Session};

/// Raised when the shape changes; older shapes are then upgraded here.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Saved {
    version: u32,
    locale: String,
    region: String,
    /// Flow, then step.
    answers: BTreeMap<String, BTreeMap<String, SavedAnswer>>,
    means: BTreeMap<String, bool>,
    marks: Vec<SavedEntry>,
    incident: Incident,
}

#[derive(Serialize, Deserialize)]
enum SavedAnswer {
    One(String),
    Many(Vec<String>),
    Unknown,
    Read,
}

#[derive(Serialize, Deserialize)]
struct SavedEntry {
    flow: String,
    step: String,
    mark: Option<Mark>,
    time: String,
    number: String,
    who: String,
    until: String,
    amount: String,
}

/// Why a stored text was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RestoreError {
    /// Not JSON, or not of our shape: damaged or somebody else's.
    Unreadable,
    /// Written by a newer guide than this one.
    Newer,
}

pub fn to_text(session: &Session) -> Option<String> {
    let Session { locale, region, answers, means, marks, incident } = session;
    let answers = answers
        .iter()
        .map(|(flow, answers)| {
            let steps = answers.iter().map(|(step, answer)| (step.to_string(), saved(answer)));
            (flow.to_string(), steps.collect())
        })
        .collect();
    let marks = marks
        .iter()
        .map(|entry| {
            let Entry { flow, step, mark, time, number, who, until, amount } = entry.clone();
            let (flow, step) = (flow.to_string(), step.to_string());
            SavedEntry { flow, step, mark, time, number, who, until, amount }
        })
        .collect();
    let saved = Saved {
        version: VERSION,
        locale: locale.to_string(),
        region: region.to_string(),
        answers,
        means: means.iter().map(|(mean, held)| (mean.name().to_owned(), *held)).collect(),
        marks,
        incident: incident.clone(),
    };
    serde_json::to_string(&saved).ok()
}

fn saved(answer: &Answer) -> SavedAnswer {
    match answer {
        Answer::One(option) => SavedAnswer::One(option.to_string()),
        Answer::Many(options) => {
            SavedAnswer::Many(options.iter().map(ToString::to_string).collect())
        }
        Answer::Unknown => SavedAnswer::Unknown,
        Answer::Read => SavedAnswer::Read,
    }
}

pub fn from_text(text: &str, guide: &Guide) -> Result<Session, RestoreError> {
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    let version: Version = serde_json::from_str(text).map_err(|_| RestoreError::Unreadable)?;
    if version.version > VERSION {
        return Err(RestoreError::Newer);
    }
    let saved: Saved = serde_json::from_str(text).map_err(|_| RestoreError::Unreadable)?;
    let locale = Locale::new(&saved.locale);
    let region = Region::new(&saved.region);
    let (Some(locale), Some(region)) = (
        guide.locales().find(|known| **known == locale).or_else(|| guide.locales().next()),
        guide.regions().find(|known| **known == region).or_else(|| guide.regions().next()),
    ) else {
        return Err(RestoreError::Unreadable);
    };
    let mut session = Session::new(locale.clone(), region.clone());
    for (flow, answers) in saved.answers {
        let Some(flow) = guide.flow(&flow) else { continue };
        for (step, answer) in answers {
            let Some(step) = flow.find(&step) else { continue };
            let answer = restored(answer);
            let fits = answer.applied(step, Default::default(), Default::default()).is_some();
            if fits {
                session.answer(&flow.id, step.id(), answer);
            }
        }
    }
    session.means = saved
        .means
        .iter()
        .filter_map(|(name, held)| Mean::parse(name).map(|mean| (mean, *held)))
        .collect();
    for entry in saved.marks {
        let SavedEntry { flow, step, mark, time, number, who, until, amount } = entry;
        if guide.flow(&flow).is_some_and(|known| known.find(&step).is_some() || step == TASK_STEP) {
            let (flow, step) = (FlowId::new(&flow), StepId::new(&step));
            session.marks.push(Entry { flow, step, mark, time, number, who, until, amount });
        }
    }
    session.incident = saved.incident;
    Ok(session)
}

/// The step name under which a task is marked as a whole, from the plan.
pub const TASK_STEP: &str = "task";

fn restored(answer: SavedAnswer) -> Answer {
    match answer {
        SavedAnswer::One(option) => Answer::One(OptionId::new(&option)),
        SavedAnswer::Many(options) => {
            Answer::Many(options.iter().map(|id| OptionId::new(id)).collect::<BTreeSet<_>>())
        }
        SavedAnswer::Unknown => Answer::Unknown,
        SavedAnswer::Read => Answer::Read,
    }
}
