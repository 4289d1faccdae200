//! What triage can establish, all of it.
//!
//! Most values of most facts make no difference to any plan: ten brands are two, phones with buttons and the others. So
//! states are counted one by one, and compared by what plan rules can tell apart.

use std::collections::BTreeSet;

use crate::content::Bundle;
use crate::fact::{Fact, FactSet, Value};
use crate::flow::{Choice, Flow, Step, StepIx};

/// Puts one value in the place of all that no condition tells apart.
#[derive(Debug)]
pub(super) struct Lens(Vec<(Value, Value)>);

impl Lens {
    /// Sees what the conditions of any task in the bundle see.
    pub(super) fn new(bundle: &Bundle) -> Lens {
        let tasks = || bundle.flows.iter().filter_map(|flow| flow.task.as_ref());
        let rules = tasks().flat_map(|task| task.rules.iter().map(|rule| &rule.when));
        let before = tasks().flat_map(|task| task.before.iter().map(|before| &before.when));
        let conditions: Vec<_> = rules.chain(before).collect();
        let mut same = Vec::new();
        for fact in Fact::ALL {
            let terms: BTreeSet<&Vec<String>> =
                conditions.iter().filter_map(|when| when.get(fact.name())).collect();
            let seen = |value: &str| -> Vec<bool> {
                terms.iter().map(|names| names.iter().any(|name| name == value)).collect()
            };
            for name in fact.values() {
                let first = fact.values().iter().find(|other| seen(other) == seen(name));
                let first = first.and_then(|first| fact.value(first));
                same.extend(fact.value(name).zip(first));
            }
        }
        same.retain(|(value, first)| value != first);
        Lens(same)
    }

    fn project(&self, facts: FactSet) -> FactSet {
        let mut projected = facts;
        for (value, first) in &self.0 {
            if facts.value(value.fact()) == *value {
                projected.set(*first);
            }
        }
        projected
    }
}

/// One example of everything the lens can tell apart, at any moment of triage: a plan can be opened after any answer.
pub(super) fn reachable(triage: &Flow, lens: &Lens) -> Vec<FactSet> {
    let mut seen = BTreeSet::new();
    let mut examples = Vec::new();
    explore(triage, |at, facts| {
        let projected = lens.project(facts);
        let new = seen.insert((Some(at), projected));
        if seen.insert((None, projected)) {
            examples.push(facts);
        }
        new
    });
    examples
}

/// How many different sets of facts triage can establish.
pub(super) fn count(triage: &Flow) -> usize {
    let mut seen = BTreeSet::new();
    explore(triage, |at, facts| seen.insert((at, facts)));
    let facts: BTreeSet<FactSet> = seen.into_iter().map(|(_, facts)| facts).collect();
    facts.len()
}

/// Goes on from every state that `is_new`.
fn explore(triage: &Flow, mut is_new: impl FnMut(StepIx, FactSet) -> bool) {
    let moves: Vec<_> = triage.steps().iter().map(|step| (step.id(), moves(step))).collect();
    // The start has no index to the outside, so its moves are made by hand.
    let mut open: Vec<(StepIx, FactSet)> = moves
        .iter()
        .filter(|(id, _)| *id == triage.start().id())
        .flat_map(|(_, moves)| moves)
        .map(|(values, next)| (*next, established(FactSet::default(), values)))
        .collect();
    while let Some((at, facts)) = open.pop() {
        if !is_new(at, facts) {
            continue;
        }
        let id = triage.step(at).id();
        let Some((_, moves)) = moves.iter().find(|(step, _)| *step == id) else { continue };
        open.extend(moves.iter().map(|(values, next)| (*next, established(facts, values))));
    }
}

fn established(mut facts: FactSet, values: &[Value]) -> FactSet {
    values.iter().for_each(|value| facts.set(*value));
    facts
}

/// What an answer may establish here, and where it leads, each once.
fn moves(step: &Step) -> BTreeSet<(Vec<Value>, StepIx)> {
    match step {
        Step::Question(question) => {
            let unknown = (question.unknown.sets.clone(), question.unknown.next);
            let mut moves: BTreeSet<_> = match &question.choice {
                Choice::One(options) => {
                    options.iter().map(|option| (option.sets.clone(), option.next)).collect()
                }
                Choice::Many { options, next } => {
                    let mut ticks = BTreeSet::from([Vec::new()]);
                    for option in options {
                        let with = |values: &Vec<Value>, more: &Vec<Value>| {
                            values.iter().chain(more).copied().collect::<Vec<_>>()
                        };
                        let both = |values: &Vec<Value>| {
                            [with(values, &option.sets), with(values, &option.otherwise)]
                        };
                        ticks = ticks.iter().flat_map(both).collect();
                    }
                    ticks.into_iter().map(|values| (values, *next)).collect()
                }
            };
            moves.insert(unknown);
            moves
        }
        Step::Notice(notice) => BTreeSet::from([(Vec::new(), notice.next)]),
        Step::Action(action) => {
            action.options.iter().map(|option| (Vec::new(), option.next)).collect()
        }
        Step::Outcome(_) => BTreeSet::new(),
    }
}
