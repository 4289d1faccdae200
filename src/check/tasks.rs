//! How a flow says it stands in a plan, as far as one file can show it.

use std::collections::BTreeSet;

use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::flow::wire::{Flow, Step, Task};
use crate::guide::TRIAGE;
use crate::means::Mean;

fn tasks(bundle: &Bundle) -> impl Iterator<Item = (&Flow, &Task)> {
    bundle.flows.iter().filter_map(|flow| Some((flow, flow.task.as_ref()?)))
}

pub(super) fn before_names_a_task(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for (flow, task) in tasks(bundle) {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        let before = task.before.iter().map(|it| (format!("before.{}.task", it.id), &it.task));
        let safer = task.safer.iter().map(|id| ("safer".to_owned(), id));
        for (field, named) in before.chain(safer) {
            let other = bundle.flows.iter().find(|other| other.id == *named);
            if *named == flow.id {
                report.add(
                    "before-itself",
                    "task",
                    &field,
                    "a task cannot stand before itself",
                    "name the other task, or remove the entry and its words",
                );
            } else if other.is_some_and(|other| other.task.is_none()) {
                report.add(
                    "before-no-task",
                    "task",
                    &field,
                    format!("`{named}` never stands in a plan: its `task` is null"),
                    "name a flow that has a `task`, or remove the entry and its words",
                );
            }
        }
    }
}

pub(super) fn conflicting_rules(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for (flow, task) in tasks(bundle) {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        for (ix, rule) in task.rules.iter().enumerate() {
            let twin = task.rules.iter().take(ix).find(|other| other.when == rule.when);
            if let Some(twin) = twin.filter(|twin| twin.window != rule.window) {
                report.add(
                    "conflicting-rules",
                    "task",
                    &format!("rules.{}", rule.id),
                    format!("`{}` has the same `when` and another window", twin.id),
                    "decide which window is right and remove the other rule",
                );
            }
        }
    }
}

/// A door nobody is ever asked about is a door nobody can open.
pub(super) fn means_nobody_gives(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let Some(triage) = bundle.flows.iter().find(|flow| flow.id == TRIAGE) else { return };
    let mut given: BTreeSet<&str> = BTreeSet::new();
    for step in &triage.steps {
        if let Step::Question { options, .. } = step {
            given.extend(options.iter().flat_map(|option| &option.gives).map(String::as_str));
        }
    }
    for flow in &bundle.flows {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        for (at, field, mean) in needed(flow) {
            // A name that is no means is reported where flows are linked.
            if Mean::parse(mean).is_some() && !given.contains(mean) {
                report.add(
                    "unobtainable-means",
                    at,
                    &field,
                    format!("no answer of triage ever gives `{mean}`"),
                    "ask for it in triage with \"gives\", or open another door",
                );
            }
        }
    }
}

fn needed(flow: &Flow) -> Vec<(&str, String, &str)> {
    let mut needed = Vec::new();
    if let Some(task) = &flow.task {
        for way in &task.ways {
            let field = format!("ways.{}.needs", way.id);
            needed.extend(way.needs.iter().map(|mean| ("task", field.clone(), mean.as_str())));
        }
        for before in &task.before {
            let field = format!("before.{}.with", before.id);
            needed.extend(before.with.iter().map(|mean| ("task", field.clone(), mean.as_str())));
        }
    }
    for step in &flow.steps {
        if let Step::Action { id, needs, .. } = step {
            needed
                .extend(needs.iter().map(|mean| (id.as_str(), "needs".to_owned(), mean.as_str())));
        }
    }
    needed
}
