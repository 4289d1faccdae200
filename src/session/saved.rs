//! The stored form of a session: a version, a blank, then postcard in letters, apart from the types in use. The app
//! reads its guide in the same way, so this costs it little.
//!
//! Restoring never fails half-way: what still fits the guide is kept, what does not is dropped, and a text that is not
//! ours at all is refused whole.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::flow::walk::Answer;
use crate::flow::{Mark, Record};
use crate::guide::Guide;
use crate::id::{FlowId, Locale, OptionId, Region, StepId};
use crate::incident::{Field, Incident};
use crate::letters;
use crate::means::Mean;
use crate::session::{Session, TASK_STEP};

/// Raised when the shape changes; older shapes are then upgraded here.
const VERSION: u32 = 1;

/// Tuples and maps, not structures: an index or a name, whatever can be looked for in the guide of another day.
///
/// Locale, region, answers by flow and step, means, marks, incident.
type Saved = (
    String,
    String,
    SavedAnswers,
    BTreeMap<String, bool>,
    Vec<SavedEntry>,
    BTreeMap<String, String>,
);
type SavedAnswers = BTreeMap<String, BTreeMap<String, SavedAnswer>>;
/// Flow, step, the mark's place in [`Mark::ALL`], and the notes in the order of [`Record::ALL`]; one note more, which an
/// older guide passes over, says that it was undone.
type SavedEntry = (String, String, Option<usize>, Vec<String>);

#[derive(Serialize, Deserialize)]
enum SavedAnswer {
    One(String),
    Many(Vec<String>),
    Unknown,
    Read,
}

/// Why a stored text was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RestoreError {
    /// Not of our shape: damaged or somebody else's.
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
    let means = means.iter().map(|(mean, held)| (mean.name().to_owned(), *held)).collect();
    let marks = marks
        .iter()
        .map(|entry| {
            let mark = Mark::ALL.iter().position(|mark| Some(*mark) == entry.mark);
            let notes = Record::ALL.iter().map(|record| entry.note(*record).to_owned());
            let notes = notes.chain(entry.lifted.then(String::new)).collect();
            (entry.flow.to_string(), entry.step.to_string(), mark, notes)
        })
        .collect();
    let incident = Field::ALL
        .iter()
        .map(|field| (field.name().to_owned(), incident.value(*field).to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let saved: Saved = (locale.to_string(), region.to_string(), answers, means, marks, incident);
    let letters = letters::encode(&postcard::to_allocvec(&saved).ok()?);
    Some(format!("{VERSION} {letters}"))
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
    let (version, letters) = text.split_once(' ').ok_or(RestoreError::Unreadable)?;
    let version: u32 = version.parse().map_err(|_| RestoreError::Unreadable)?;
    if version > VERSION {
        return Err(RestoreError::Newer);
    }
    let bytes = letters::decode(letters).ok_or(RestoreError::Unreadable)?;
    let (locale, region, answers, means, marks, incident): Saved =
        postcard::from_bytes(&bytes).map_err(|_| RestoreError::Unreadable)?;
    let (locale, region) = (Locale::new(&locale), Region::new(&region));
    let (Some(locale), Some(region)) = (
        guide.locales().find(|known| **known == locale).or_else(|| guide.locales().next()),
        guide.regions().find(|known| **known == region).or_else(|| guide.regions().next()),
    ) else {
        return Err(RestoreError::Unreadable);
    };
    let mut session = Session::new(locale.clone(), region.clone());
    for (flow, answers) in answers {
        restore_answers(&mut session, guide, &flow, answers);
    }
    session.means = means
        .iter()
        .filter_map(|(name, held)| Mean::parse(name).map(|mean| (mean, *held)))
        .collect();
    for (flow, step, mark, notes) in marks {
        let known = guide.flow(&flow);
        if known.is_some_and(|flow| flow.find(&step).is_some() || step == TASK_STEP) {
            let (flow, step) = (FlowId::new(&flow), StepId::new(&step));
            let lifted = notes.len() > Record::ALL.len();
            for (record, note) in Record::ALL.iter().zip(notes) {
                session.note(&flow, &step, *record, note);
            }
            if let Some(mark) = mark.and_then(|ix| Mark::ALL.get(ix)) {
                session.mark(&flow, &step, *mark, "");
            }
            session.lift(&flow, &step, lifted);
        }
    }
    session.incident = restored_incident(&incident);
    Ok(session)
}

fn restore_answers(
    session: &mut Session,
    guide: &Guide,
    flow: &str,
    answers: BTreeMap<String, SavedAnswer>,
) {
    let Some(flow) = guide.flow(flow) else { return };
    for (step, answer) in answers {
        let answer = match answer {
            SavedAnswer::One(option) => Answer::One(OptionId::new(&option)),
            SavedAnswer::Many(options) => {
                Answer::Many(options.iter().map(|id| OptionId::new(id)).collect::<BTreeSet<_>>())
            }
            SavedAnswer::Unknown => Answer::Unknown,
            SavedAnswer::Read => Answer::Read,
        };
        let step = flow.find(&step);
        let fits = |answer: &Answer, step| {
            answer.applied(step, Default::default(), Default::default()).is_some()
        };
        if let Some(step) = step.filter(|step| fits(&answer, step)) {
            session.answer(&flow.id, step.id(), answer);
        }
    }
}

fn restored_incident(saved: &BTreeMap<String, String>) -> Incident {
    let mut incident = Incident::default();
    for field in Field::ALL {
        if let Some(value) = saved.get(field.name()) {
            incident.set(*field, value.clone());
        }
    }
    incident
}
