//! Wire flows to checked flows, with every problem that stands in the way.

use std::collections::BTreeMap;

use crate::diagnostic::{Report, nearest};
use crate::fact::{Condition, Fact, Value};
use crate::flow::wire;
use crate::flow::{
    Action, ActionOption, Before, Choice, Cite, Flow, ManyOption, Notice, OneOption, Outcome,
    Question, Rule, Step, StepIx, Task, Unknown, Way,
};
use crate::id::{FlowId, OptionId, RefId, Region, StepId};
use crate::means::{Mean, Means};
use crate::reference::Role;

/// What a flow may name outside itself.
#[derive(Debug)]
pub struct Known<'a> {
    pub flows: &'a [&'a str],
    pub references: &'a [&'a str],
    pub roles: &'a [Role],
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
    let mut scope = Scope { steps, known, report };
    let start = scope.step("", "start", &flow.start);
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
        last_review_date: flow.last_review_date.clone(),
        group: flow.group,
        home: flow.home,
        task,
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
            wire::Step::Action { id, references, needs, picture, record, reversible, options } => {
                let cites = self.cites(id, references);
                let needs = self.means(id, "needs", needs);
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

    fn pick_one(
        &mut self,
        id: &str,
        next: Option<&str>,
        options: &[wire::QuestionOption],
    ) -> Option<Choice> {
        if next.is_some() {
            self.report.add(
                "wrong-shape",
                id,
                "next",
                "a question with one pick says `next` on each option",
                "move `next` to the options, or add \"pick\": \"many\"",
            );
        }
        let options = self.unique(
            id,
            options,
            |option| &option.id,
            |scope, option| {
                let field = |name: &str| format!("options.{}.{name}", option.id);
                let sets = scope.values(id, &field("sets"), &option.sets);
                let gives = scope.means(id, &field("gives"), &option.gives);
                let next = match &option.next {
                    Some(next) => scope.step(id, &field("next"), next),
                    None => {
                        scope.report.add(
                            "dead-end",
                            id,
                            &field("next"),
                            "this option leads nowhere",
                            "add \"next\": the id of the step that follows",
                        );
                        None
                    }
                };
                Some(OneOption {
                    id: OptionId::new(&option.id),
                    sets: sets?,
                    gives: gives?,
                    next: next?,
                })
            },
        )?;
        Some(Choice::One(options))
    }

    fn pick_many(
        &mut self,
        id: &str,
        next: Option<&str>,
        options: &[wire::QuestionOption],
    ) -> Option<Choice> {
        let next = match next {
            Some(next) => self.step(id, "next", next),
            None => {
                self.report.add(
                    "dead-end",
                    id,
                    "next",
                    "a question with many picks says itself what follows",
                    "add \"next\" to the question",
                );
                None
            }
        };
        let options = self.unique(
            id,
            options,
            |option| &option.id,
            |scope, option| {
                let field = |name: &str| format!("options.{}.{name}", option.id);
                if option.next.is_some() {
                    scope.report.add(
                        "wrong-shape",
                        id,
                        &field("next"),
                        "with many picks an option does not lead anywhere itself",
                        "remove it; `next` stands on the question",
                    );
                }
                let sets = scope.values(id, &field("sets"), &option.sets);
                let otherwise = scope.values(id, &field("else"), &option.otherwise);
                let gives = scope.means(id, &field("gives"), &option.gives);
                Some(ManyOption {
                    id: OptionId::new(&option.id),
                    ticked: option.ticked.unwrap_or(false),
                    sets: sets?,
                    otherwise: otherwise?,
                    gives: gives?,
                })
            },
        );
        Some(Choice::Many { options: options?, next: next? })
    }

    fn task(&mut self, task: &wire::Task) -> Option<Task> {
        let ways = self.unique(
            "task",
            &task.ways,
            |way| &way.id,
            |scope, way| {
                let needs = scope.means("task", &format!("ways.{}.needs", way.id), &way.needs)?;
                Some(Way { id: way.id.clone(), needs })
            },
        );
        let rules = self.unique(
            "task",
            &task.rules,
            |rule| &rule.id,
            |scope, rule| {
                let when = scope.when(&format!("rules.{}.when", rule.id), &rule.when)?;
                Some(Rule { id: rule.id.clone(), when, window: rule.window })
            },
        );
        let before = self.unique(
            "task",
            &task.before,
            |before| &before.id,
            |scope, before| {
                let field = |name: &str| format!("before.{}.{name}", before.id);
                let task = scope.flow("task", &field("task"), &before.task);
                let when = scope.when(&field("when"), &before.when);
                let with = scope.means("task", &field("with"), &before.with);
                Some(Before { id: before.id.clone(), task: task?, when: when?, with: with? })
            },
        );
        let safer: Option<Vec<_>> =
            task.safer.iter().map(|flow| self.flow("task", "safer", flow)).collect();
        Some(Task {
            harm: task.harm,
            ways: ways?,
            rules: rules?,
            before: before?,
            reversible: task.reversible,
            safer: safer?,
        })
    }

    /// Resolves each item, reporting ids that stand twice.
    fn unique<T, U>(
        &mut self,
        at: &str,
        items: &[T],
        id: impl Fn(&T) -> &String,
        mut resolve: impl FnMut(&mut Self, &T) -> Option<U>,
    ) -> Option<Vec<U>> {
        let mut fine = true;
        for (ix, item) in items.iter().enumerate() {
            if items.iter().take(ix).any(|other| id(other) == id(item)) {
                fine = false;
                let field = id(item).clone();
                self.report.add(
                    "duplicate-id",
                    at,
                    &field,
                    "this id stands twice in one list",
                    "rename one of them, and its words in the text files",
                );
            }
        }
        let resolved: Vec<Option<U>> = items.iter().map(|item| resolve(self, item)).collect();
        if fine { resolved.into_iter().collect() } else { None }
    }

    fn step(&mut self, at: &str, field: &str, id: &str) -> Option<StepIx> {
        let found = self.steps.get(id).copied();
        if found.is_none() {
            self.report.add(
                "missing-target",
                at,
                field,
                format!("there is no step `{id}` in this flow"),
                nearest(id, self.steps.keys().copied()),
            );
        }
        found
    }

    fn flow(&mut self, at: &str, field: &str, id: &str) -> Option<FlowId> {
        if self.known.flows.contains(&id) {
            return Some(FlowId::new(id));
        }
        self.report.add(
            "unknown-flow",
            at,
            field,
            format!("there is no flow `{id}`"),
            nearest(id, self.known.flows.iter().copied()),
        );
        None
    }

    fn cites(&mut self, at: &str, ids: &[String]) -> Option<Vec<Cite>> {
        let cites: Vec<_> = ids.iter().map(|id| self.cite(at, "references", id)).collect();
        cites.into_iter().collect()
    }

    fn cite(&mut self, at: &str, field: &str, id: &str) -> Option<Cite> {
        if let Some(role) = id.strip_prefix('@') {
            let found = Role::parse(role).filter(|role| self.known.roles.contains(role));
            if found.is_none() {
                self.report.add(
                    "unknown-reference",
                    at,
                    field,
                    format!("there is no role `{role}`"),
                    nearest(role, self.known.roles.iter().map(|role| role.name())),
                );
            }
            return found.map(Cite::Role);
        }
        if self.known.references.contains(&id) {
            return Some(Cite::Id(RefId::new(id)));
        }
        self.report.add(
            "unknown-reference",
            at,
            field,
            format!("no region pack holds a reference `{id}`"),
            nearest(id, self.known.references.iter().copied()),
        );
        None
    }

    fn means(&mut self, at: &str, field: &str, names: &[String]) -> Option<Means> {
        let means: Vec<Option<Mean>> = names
            .iter()
            .map(|name| {
                let mean = Mean::parse(name);
                if mean.is_none() {
                    self.report.add(
                        "unknown-means",
                        at,
                        field,
                        format!("`{name}` is not among the means"),
                        nearest(name, Mean::ALL.iter().map(|mean| mean.name())),
                    );
                }
                mean
            })
            .collect();
        means.into_iter().collect()
    }

    fn values(&mut self, at: &str, field: &str, sets: &wire::Sets) -> Option<Vec<Value>> {
        let values: Vec<_> =
            sets.iter().map(|(fact, value)| self.value(at, field, fact, value)).collect();
        values.into_iter().collect()
    }

    fn when(&mut self, field: &str, when: &wire::When) -> Option<Condition> {
        let terms: Vec<_> = when
            .iter()
            .map(|(fact, names)| {
                let values: Vec<_> =
                    names.iter().map(|name| self.value("task", field, fact, name)).collect();
                let values: Vec<Value> = values.into_iter().collect::<Option<_>>()?;
                Some((Fact::parse(fact)?, values))
            })
            .collect();
        Some(Condition::new(terms.into_iter().collect::<Option<_>>()?))
    }

    fn value(&mut self, at: &str, field: &str, fact: &str, value: &str) -> Option<Value> {
        let Some(known) = Fact::parse(fact) else {
            self.report.add(
                "unknown-fact",
                at,
                field,
                format!("`{fact}` is not a fact"),
                nearest(fact, Fact::ALL.iter().map(|fact| fact.name())),
            );
            return None;
        };
        let found = known.value(value);
        if found.is_none() {
            self.report.add(
                "unknown-fact",
                at,
                field,
                format!("`{fact}` cannot be `{value}`"),
                nearest(value, known.values().iter().copied()),
            );
        }
        found
    }
}
