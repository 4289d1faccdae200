//! Replaying answers.
//!
//! Invariant: the state of a run is its answers, keyed by step. Where a person stands, what is established and what
//! they hold are derived by walking from the start; so changing one answer keeps every other that still fits.

use std::collections::{BTreeMap, BTreeSet};

use crate::fact::FactSet;
use crate::flow::{Choice, Flow, Question, Step, StepIx};
use crate::id::{OptionId, Region, StepId};
use crate::means::Means;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// One option, of a question or an action.
    One(OptionId),
    /// The ticked options.
    Many(BTreeSet<OptionId>),
    /// "I don't know".
    Unknown,
    /// A notice that was read.
    Read,
}

pub type Answers = BTreeMap<StepId, Answer>;

/// Where the answers lead.
#[derive(Clone, PartialEq, Debug)]
pub struct Walk<'f> {
    /// The steps that are answered, in order.
    pub path: Vec<&'f Step>,
    /// The step that stands now.
    pub at: &'f Step,
    pub facts: FactSet,
    pub means: Means,
}

/// What one answer brings.
#[derive(Clone, PartialEq, Debug)]
pub struct Effect {
    pub next: StepIx,
    pub facts: FactSet,
    pub means: Means,
}

impl Walk<'_> {
    /// Whether the flow has come to an end.
    pub fn is_final(&self) -> bool {
        matches!(self.at, Step::Outcome(_))
    }
}

impl Flow {
    /// Walks from the start. Never fails: it stops at the first step without an answer that fits, and at a step it has
    /// already been to.
    pub fn walk(&self, answers: &Answers) -> Walk<'_> {
        let mut walk = Walk {
            path: Vec::new(),
            at: self.start(),
            facts: FactSet::default(),
            means: Means::NONE,
        };
        while let Some(answer) = answers.get(walk.at.id()) {
            let Some(effect) = answer.applied(walk.at, walk.facts, walk.means) else {
                break;
            };
            walk.path.push(walk.at);
            walk.at = self.step(effect.next);
            walk.facts = effect.facts;
            walk.means = effect.means;
            if walk.path.iter().any(|step| step.id() == walk.at.id()) {
                break;
            }
        }
        walk
    }
}

impl Flow {
    /// What every way to a step agrees on: all that is known there without a memory of the answers.
    pub fn agreed_at(&self, id: &StepId) -> FactSet {
        let mut agreed: BTreeMap<StepIx, FactSet> = BTreeMap::new();
        agreed.insert(self.start, FactSet::default());
        let mut open = vec![self.start];
        while let Some(ix) = open.pop() {
            let step = self.step(ix);
            let before = agreed.get(&ix).copied().unwrap_or_default();
            for answer in step.every_answer() {
                let Some(effect) = answer.applied(step, before, Means::NONE) else { continue };
                let known = agreed.get(&effect.next).copied();
                let merged = known.map_or(effect.facts, |known| known.agreed(&effect.facts));
                if known != Some(merged) {
                    agreed.insert(effect.next, merged);
                    open.push(effect.next);
                }
            }
        }
        let found = agreed.iter().find(|(ix, _)| self.step(**ix).id() == id);
        found.map(|(_, facts)| *facts).unwrap_or_default()
    }
}

impl Answer {
    /// What the answer brings at this step, or nothing if it does not fit the step.
    pub fn applied(&self, step: &Step, mut facts: FactSet, mut means: Means) -> Option<Effect> {
        let next = match (step, self) {
            (Step::Question(question), Answer::Unknown) => {
                question.unknown.sets.iter().for_each(|value| facts.set(*value));
                question.unknown.next
            }
            (Step::Question(question), answer) => match (&question.choice, answer) {
                (Choice::One(options), Answer::One(picked)) => {
                    let option = options.iter().find(|option| option.id == *picked)?;
                    option.sets.iter().for_each(|value| facts.set(*value));
                    means = means.iter().chain(option.gives.iter()).collect();
                    option.next
                }
                (Choice::Many { options, next }, Answer::Many(ticked)) => {
                    for option in options {
                        let held = ticked.contains(&option.id);
                        let values = if held { &option.sets } else { &option.otherwise };
                        values.iter().for_each(|value| facts.set(*value));
                        if held {
                            means = means.iter().chain(option.gives.iter()).collect();
                        }
                    }
                    *next
                }
                _ => return None,
            },
            (Step::Notice(notice), Answer::Read) => notice.next,
            (Step::Action(action), Answer::One(picked)) => {
                action.options.iter().find(|option| option.id == *picked)?.next
            }
            _ => return None,
        };
        Some(Effect { next, facts, means })
    }
}

impl Step {
    /// Every answer that fits, several picks in every combination. For checks and exhaustive tests.
    pub fn every_answer(&self) -> Vec<Answer> {
        match self {
            Step::Question(question) => {
                let mut answers = match &question.choice {
                    Choice::One(options) => {
                        options.iter().map(|option| Answer::One(option.id.clone())).collect()
                    }
                    Choice::Many { options, .. } => subsets(options.iter().map(|o| &o.id)),
                };
                answers.push(Answer::Unknown);
                answers
            }
            Step::Notice(_) => vec![Answer::Read],
            Step::Action(action) => {
                action.options.iter().map(|option| Answer::One(option.id.clone())).collect()
            }
            Step::Outcome(_) => Vec::new(),
        }
    }
}

fn subsets<'a>(ids: impl Iterator<Item = &'a OptionId>) -> Vec<Answer> {
    let mut sets: Vec<BTreeSet<OptionId>> = vec![BTreeSet::new()];
    for id in ids {
        let with: Vec<_> = sets
            .iter()
            .map(|set| {
                let mut with = set.clone();
                with.insert(id.clone());
                with
            })
            .collect();
        sets.extend(with);
    }
    sets.into_iter().map(Answer::Many).collect()
}

impl Step {
    /// How the boxes of a question with several picks start out for somebody who is here.
    pub fn ticked_at_first(&self, here: &Region) -> Answer {
        match self {
            Step::Question(Question { choice: Choice::Many { options, .. }, .. }) => {
                let ticked = options.iter().filter(|option| option.starts_ticked(here));
                Answer::Many(ticked.map(|option| option.id.clone()).collect())
            }
            _ => Answer::Unknown,
        }
    }
}
