//! A person's session: answers, means, marks, region, locale. Everything else is derived from it.
//!
//! Invariant: nothing derived is stored. The plan is a function of a session and the guide.

#[cfg(feature = "compiled")]
pub mod saved;

use std::collections::BTreeMap;

use crate::fact::FactSet;
use crate::flow::walk::{Answer, Answers};
use crate::flow::{Mark, Record, Step};
use crate::guide::Guide;
use crate::id::{FlowId, Locale, Region, StepId};
use crate::incident::Incident;
use crate::means::{Mean, Means};
use crate::plan::{self, Plan};

/// The step name under which a task is marked as a whole, from the plan.
pub const TASK_STEP: &str = "task";

#[derive(Clone, PartialEq, Debug)]
pub struct Session {
    pub locale: Locale,
    pub region: Region,
    pub answers: BTreeMap<FlowId, Answers>,
    /// Means changed by hand after the questions.
    pub means: BTreeMap<Mean, bool>,
    pub marks: Vec<Entry>,
    pub incident: Incident,
}

/// A mark on a step of a task, with what the person wrote down. All of it is their text, as typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub flow: FlowId,
    pub step: StepId,
    /// `None` while only notes were written.
    pub mark: Option<Mark>,
    pub time: String,
    pub number: String,
    pub who: String,
    pub until: String,
    pub amount: String,
    /// The phone is back, and this was undone.
    pub lifted: bool,
}

impl Entry {
    fn new(flow: &FlowId, step: &StepId) -> Entry {
        let blank = String::new;
        Entry {
            flow: flow.clone(),
            step: step.clone(),
            mark: None,
            time: blank(),
            number: blank(),
            who: blank(),
            until: blank(),
            amount: blank(),
            lifted: false,
        }
    }

    pub fn note(&self, record: Record) -> &str {
        match record {
            Record::Time => &self.time,
            Record::Number => &self.number,
            Record::Who => &self.who,
            Record::Until => &self.until,
            Record::Amount => &self.amount,
        }
    }

    /// What was written down, each note that is not blank.
    pub fn notes(&self) -> Vec<&str> {
        let notes = [&self.time, &self.number, &self.who, &self.until, &self.amount];
        notes.into_iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect()
    }
}

impl Session {
    pub fn new(locale: Locale, region: Region) -> Session {
        Session {
            locale,
            region,
            answers: BTreeMap::new(),
            means: BTreeMap::new(),
            marks: Vec::new(),
            incident: Incident::default(),
        }
    }

    pub fn answer(&mut self, flow: &FlowId, step: &StepId, answer: Answer) {
        self.answers.entry(flow.clone()).or_default().insert(step.clone(), answer);
    }

    pub fn answer_at(&self, flow: &FlowId, step: &StepId) -> Option<&Answer> {
        self.answers.get(flow)?.get(step)
    }

    /// Records a mark. A new mark on a step takes the new time; the same mark again changes nothing.
    pub fn mark(&mut self, flow: &FlowId, step: &StepId, mark: Mark, time: &str) {
        let entry = self.entry_mut(flow, step);
        entry.lifted = false;
        if entry.mark != Some(mark) {
            let noted_by_hand = entry.mark.is_none() && !entry.time.is_empty();
            entry.mark = Some(mark);
            if !noted_by_hand {
                time.clone_into(&mut entry.time);
            }
        }
    }

    /// Takes every mark of a task back; what was written down stays.
    pub fn unmark(&mut self, flow: &FlowId) {
        for entry in self.marks.iter_mut().filter(|entry| entry.flow == *flow) {
            entry.mark = None;
        }
    }

    /// Says whether what was done at a step has been undone since.
    pub fn lift(&mut self, flow: &FlowId, step: &StepId, lifted: bool) {
        self.entry_mut(flow, step).lifted = lifted;
    }

    /// Writes something down about a step.
    pub fn note(&mut self, flow: &FlowId, step: &StepId, record: Record, text: String) {
        let entry = self.entry_mut(flow, step);
        match record {
            Record::Time => entry.time = text,
            Record::Number => entry.number = text,
            Record::Who => entry.who = text,
            Record::Until => entry.until = text,
            Record::Amount => entry.amount = text,
        }
    }

    pub fn entry(&self, flow: &FlowId, step: &StepId) -> Option<&Entry> {
        self.marks.iter().find(|entry| entry.flow == *flow && entry.step == *step)
    }

    #[expect(clippy::indexing_slicing, reason = "the entry is there, or was just pushed")]
    fn entry_mut(&mut self, flow: &FlowId, step: &StepId) -> &mut Entry {
        let found = self.marks.iter().position(|entry| entry.flow == *flow && entry.step == *step);
        let ix = found.unwrap_or_else(|| {
            self.marks.push(Entry::new(flow, step));
            self.marks.len() - 1
        });
        &mut self.marks[ix]
    }

    /// How a task stands: done if any act of it is, else waiting, else could not.
    pub fn task_mark(&self, flow: &FlowId) -> Option<Mark> {
        self.marks.iter().filter(|entry| entry.flow == *flow).filter_map(|entry| entry.mark).min()
    }

    /// What triage has established.
    pub fn facts(&self, guide: &Guide) -> FactSet {
        let triage = guide.triage();
        let answers = self.answers.get(&triage.id);
        answers.map(|answers| triage.walk(answers).facts).unwrap_or_default()
    }

    /// What the person holds: what their answers gave, in any flow, as changed by hand since.
    pub fn means_in_hand(&self, guide: &Guide) -> Means {
        let walks = self
            .answers
            .iter()
            .filter_map(|(id, answers)| Some(guide.flow(id.as_str())?.walk(answers).means));
        let mut means: Means = walks.flat_map(Means::iter).collect();
        for (mean, held) in &self.means {
            means.set(*mean, *held);
        }
        means
    }

    /// Whether triage has come to its end.
    pub fn is_triaged(&self, guide: &Guide) -> bool {
        let triage = guide.triage();
        self.answers.get(&triage.id).is_some_and(|answers| triage.walk(answers).is_final())
    }

    /// The steps of triage that are answered, in order.
    pub fn answered<'g>(&self, guide: &'g Guide) -> Vec<&'g Step> {
        let triage = guide.triage();
        self.answers.get(&triage.id).map(|answers| triage.walk(answers).path).unwrap_or_default()
    }

    pub fn plan<'g>(&self, guide: &'g Guide) -> Plan<'g> {
        plan::build(guide, &self.facts(guide), self.means_in_hand(guide), &self.region)
    }
}
