//! That what is done can be undone: every task says where, and the places stand in one order that fits the flows.

use std::collections::BTreeSet;

use crate::check::graph;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::flow::wire::{Flow, Step};

pub(super) fn every_task_says_where(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for flow in &bundle.flows {
        if flow.task.as_ref().is_some_and(|task| task.undo.is_none()) {
            Report::new(format!("{}.json", flow.id), found).add(
                "no-undo",
                "task",
                "undo",
                "nothing says where this is undone when the phone is back",
                "add \"undo\": a step of the order in the flow for a phone that is back, or \"nothing\"",
            );
        }
    }
}

/// The flow with the order; a second one is a fault.
pub(super) fn one_order(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for flow in bundle.flows.iter().filter(|flow| !flow.undo.is_empty()).skip(1) {
        Report::new(format!("{}.json", flow.id), found).add(
            "two-undo-orders",
            "",
            "undo",
            "another flow already says in which order things are undone",
            "move the steps to that flow's list",
        );
    }
}

pub(super) fn places(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let leading: BTreeSet<&str> = bundle.flows.iter().flat_map(undone_at).collect();
    for holder in &bundle.flows {
        let mut report = Report::new(format!("{}.json", holder.id), found);
        for (ix, place) in holder.undo.iter().enumerate() {
            let earlier = holder.undo.get(..ix).unwrap_or_default();
            if earlier.contains(place) {
                report.add(
                    "undo-twice",
                    "",
                    "undo",
                    format!("`{place}` stands twice in the order"),
                    "keep it where it belongs, and remove the other",
                );
            } else if !leading.contains(place.as_str()) {
                report.add(
                    "undo-unused",
                    "",
                    "undo",
                    format!("nothing says that it is undone at `{place}`"),
                    "name it in the \"undo\" of a task or an act, or remove it from the order",
                );
            }
            if let Some(first) = earlier.iter().find(|first| against_walk(bundle, first, place)) {
                report.add(
                    "undo-against-walk",
                    "",
                    "undo",
                    format!("`{first}` stands before `{place}`, but the flow comes to it later"),
                    "give both the same order, in the list and in the flow",
                );
            }
        }
    }
}

/// What undoes something leaves nothing to undo itself.
pub(super) fn places_leave_nothing(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let order: BTreeSet<&str> =
        bundle.flows.iter().flat_map(|it| &it.undo).map(|it| &**it).collect();
    for flow in &bundle.flows {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        for step in &flow.steps {
            let is_place = order.contains(format!("{}/{}", flow.id, step.id()).as_str());
            let left = undone(flow, step).filter(|left| order.contains(left));
            if let Some(left) = left.filter(|_| is_place) {
                report.add(
                    "undo-of-undo",
                    step.id(),
                    "undo",
                    format!("this undoes something, and is itself to be undone at `{left}`"),
                    "add \"undo\": \"nothing\" to the action",
                );
            }
        }
    }
}

/// Where an act is undone, by its own word or its task's.
fn undone<'b>(flow: &'b Flow, step: &'b Step) -> Option<&'b str> {
    let Step::Action { undo, .. } = step else { return None };
    undo.as_deref().or_else(|| flow.task.as_ref()?.undo.as_deref())
}

fn undone_at(flow: &Flow) -> impl Iterator<Item = &str> {
    let task = flow.task.iter().filter_map(|task| task.undo.as_deref());
    task.chain(flow.steps.iter().filter_map(|step| undone(flow, step)))
}

/// Whether the flow of both leads from the later place to the earlier one, and not the other way.
fn against_walk(bundle: &Bundle, earlier: &str, later: &str) -> bool {
    let (Some((of, earlier)), Some((flow, later))) =
        (earlier.split_once('/'), later.split_once('/'))
    else {
        return false;
    };
    let Some(flow) = bundle.flows.iter().find(|it| it.id == flow && it.id == of) else {
        return false;
    };
    let leads = |from: &str, to: &str| {
        let rest = Flow { start: from.to_owned(), ..flow.clone() };
        graph::reached(&rest, |_| false).contains(to)
    };
    leads(later, earlier) && !leads(earlier, later)
}
