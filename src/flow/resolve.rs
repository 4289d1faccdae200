//! Wire flows to checked flows, with every problem that stands in the way.

mod lookup;
mod question;
mod task;

use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::flow::wire;
use crate::flow::{Action, ActionOption, Flow, Notice, Outcome, Question, Step, StepIx, Unknown};
use crate::id::{FlowId, OptionId, Region, StepId};
use crate::reference::Role;

/// What a flow may name outside itself.
#[derive(Debug)]
pub struct Known<'a> {
    pub flows: &'a [&'a str],
    pub references: &'a [&'a str],
    pub roles: &'a [Role],
    /// Every step of every flow, as `flow/step`.
    pub steps: &'a [&'a str],
    /// The places where things are undone, in order.
    pub undo: &'a [&'a str],
}

pub fn resolve(flow: &wire::Flow, known: &Known<'_>, report: &mut Report<'_>) -> Option<Flow> {
    let mut steps = BTreeMap::new();
    let mut unique = true;
    for (ix, step) in flow.steps.iter().enumerate() {
        if steps.insert(step.id(), StepIx(ix)).is_some() {
            unique = false;
            report.add(
                "duplicate-id",
                step.id(),
                "id",
                "two steps have this id",
                "rename one of them, and its words in the text files",
            );
        }
    }
    let by_task = flow.task.as_ref().and_then(|task| task.undo.as_deref());
    let mut scope = Scope { steps, known, by_task, report };
    let start = scope.step("", "start", &flow.start);
    let undo: Option<Vec<_>> = flow.undo.iter().map(|step| scope.step_of_any(step)).collect();
    let task = flow.task.as_ref().map(|task| scope.task(task));
    let resolved: Vec<Option<Step>> = flow.steps.iter().map(|step| scope.one(step)).collect();
    let steps = resolved.into_iter().collect::<Option<Vec<_>>>()?;
    let task = match task {
        Some(task) => Some(task?),
        None => None,
    };
    unique.then_some(Flow {
        id: FlowId::new(&flow.id),
        status: flow.status,
        jurisdiction: Region::new(&flow.jurisdiction),
        except: flow.except.iter().map(|region| Region::new(region)).collect(),
        last_review_date: flow.last_review_date.clone(),
        group: flow.group,
        home: flow.home,
        place: flow.place,
        elsewhere: flow.elsewhere,
        task,
        undo: undo?,
        start: start?,
        steps,
    })
}

impl wire::Step {
    pub fn id(&self) -> &str {
        match self {
            wire::Step::Question { id, .. }
            | wire::Step::Notice { id, .. }
            | wire::Step::Action { id, .. }
            | wire::Step::Outcome { id, .. } => id,
        }
    }
}

struct Scope<'a, 'r> {
    steps: BTreeMap<&'a str, StepIx>,
    known: &'a Known<'a>,
    /// Where the task says that its acts are undone.
    by_task: Option<&'a str>,
    report: &'a mut Report<'r>,
}

impl Scope<'_, '_> {
    fn one(&mut self, step: &wire::Step) -> Option<Step> {
        match step {
            wire::Step::Question { id, pick, next, options, unknown, picture, references } => {
                let cites = self.cites(id, references);
                let choice = match pick.unwrap_or(wire::Pick::One) {
                    wire::Pick::One => self.pick_one(id, next.as_deref(), options),
                    wire::Pick::Many => self.pick_many(id, next.as_deref(), options),
                };
                let unknown =
                    match unknown {
                        Some(unknown) => self
                            .step(id, "unknown.next", &unknown.next)
                            .zip(self.values(id, "unknown.sets", &unknown.sets)),
                        None => {
                            self.report.add(
                                "no-unknown",
                                id,
                                "unknown",
                                "there is no way to say \"I don't know\"",
                                "add \"unknown\": {\"next\": …} leading to the safe side",
                            );
                            None
                        }
                    };
                let (next, sets) = unknown?;
                Some(Step::Question(Question {
                    id: StepId::new(id),
                    choice: choice?,
                    unknown: Unknown { sets, next },
                    picture: *picture,
                    cites: cites?,
                }))
            }
            wire::Step::Notice { id, tone, references, picture, next } => {
                let cites = self.cites(id, references);
                let next = self.step(id, "next", next);
                Some(Step::Notice(Notice {
                    id: StepId::new(id),
                    tone: *tone,
                    cites: cites?,
                    picture: *picture,
                    next: next?,
                }))
            }
            wire::Step::Action {
                id,
                references,
                needs,
                picture,
                record,
                reversible,
                undo,
                tool,
                options,
            } => {
                let cites = self.cites(id, references);
                let needs = self.means(id, "needs", needs);
                let undo = match undo.as_deref() {
                    Some(undo) => self.place(id, undo),
                    // A place that is not there is reported for the task.
                    None => Some(self.by_task.and_then(|undo| self.known_place(undo))),
                };
                let options: Vec<_> = self.unique(
                    id,
                    options,
                    |option| &option.id,
                    |scope, option| {
                        let next =
                            scope.step(id, &format!("options.{}.next", option.id), &option.next);
                        Some(ActionOption {
                            id: OptionId::new(&option.id),
                            mark: option.mark,
                            next: next?,
                        })
                    },
                )?;
                Some(Step::Action(Action {
                    id: StepId::new(id),
                    cites: cites?,
                    needs: needs?,
                    picture: *picture,
                    record: record.clone(),
                    reversible: reversible.unwrap_or(wire::Reversible::Yes),
                    undo: undo?,
                    tool: *tool,
                    options,
                }))
            }
            wire::Step::Outcome { id, status, human, references, picture, then } => {
                let cites = self.cites(id, references);
                let human = match human {
                    Some(human) => self.cite(id, "human", human),
                    None => {
                        self.report.add(
                            "no-human",
                            id,
                            "human",
                            "this ending names nobody to call and nowhere to go",
                            "add \"human\": a reference, or \"@emergency\"",
                        );
                        None
                    }
                };
                let then: Option<Vec<_>> =
                    then.iter().map(|flow| self.flow(id, "then", flow)).collect();
                Some(Step::Outcome(Outcome {
                    id: StepId::new(id),
                    status: *status,
                    human: human?,
                    cites: cites?,
                    picture: *picture,
                    then: then?,
                }))
            }
        }
    }
}
