//! What must never go wrong: danger comes first, and nothing that cannot be undone comes unannounced.
//!
//! That no step asks for a password, an ID number or a bank number needs no rule: what a step may ask to write down is
//! the closed list [`Record`](crate::flow::Record), and a question has options, never a field.

use crate::check::graph;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::flow::wire::{Flow, QuestionOption, Reversible, Step, Tone};
use crate::guide::TRIAGE;

pub(super) fn interruption_before_what_cannot_be_undone(
    bundle: &Bundle,
    found: &mut Vec<Diagnostic>,
) {
    for flow in &bundle.flows {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        let warned = |step: &Step| matches!(step, Step::Notice { tone: Tone::Interruption, .. });
        let unwarned = graph::reached(flow, warned);
        for step in flow.steps.iter().filter(|step| is_final_act(step)) {
            if unwarned.contains(step.id()) {
                report.add(
                    "no-interruption",
                    step.id(),
                    "reversible",
                    "this cannot be undone, and a way leads here without a warning",
                    "put a notice with \"tone\": \"interruption\" before it on every way",
                );
            }
        }
        let task = flow.task.as_ref();
        if task.is_some_and(|task| task.reversible == Reversible::No)
            && !flow.steps.iter().any(is_final_act)
        {
            report.add(
                "no-final-act",
                "task",
                "reversible",
                "the task cannot be undone, but no step says which act it is",
                "add \"reversible\": \"no\" to the action, so that a warning must stand before it",
            );
        }
    }
}

fn is_final_act(step: &Step) -> bool {
    matches!(step, Step::Action { reversible: Some(Reversible::No), .. })
}

pub(super) fn safer_task_named(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for flow in &bundle.flows {
        let Some(task) = &flow.task else { continue };
        if task.reversible == Reversible::No && task.safer.is_empty() {
            Report::new(format!("{}.json", flow.id), found).add(
                "no-safer",
                "task",
                "safer",
                "the task cannot be undone and names no safer one to do first",
                "add \"safer\": [\"…\"]: the task that protects the same and can be undone",
            );
        }
    }
}

pub(super) fn danger_asked_first(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let Some(triage) = bundle.flows.iter().find(|flow| flow.id == TRIAGE) else { return };
    let Some(first) = triage.steps.iter().find(|step| step.id() == triage.start) else { return };
    let mut report = Report::new(format!("{}.json", triage.id), found);
    let asked = match first {
        Step::Question { options, unknown, .. } => {
            options.iter().any(sets_danger).then_some((options, unknown))
        }
        Step::Notice { .. } | Step::Action { .. } | Step::Outcome { .. } => None,
    };
    let Some((options, unknown)) = asked else {
        report.add(
            "danger-not-first",
            first.id(),
            "",
            "the first thing asked is not whether the person is in danger",
            "start with a question whose options set `danger`",
        );
        return;
    };
    let in_danger = options
        .iter()
        .filter(|option| option.sets.get("danger").is_some_and(|value| value == "now"))
        .filter_map(|option| Some((format!("options.{}.next", option.id), option.next.as_ref()?)));
    let unsure = unknown.iter().map(|unknown| ("unknown.next".to_owned(), &unknown.next));
    for (field, next) in in_danger.chain(unsure) {
        if !is_danger_notice(triage, next) {
            report.add(
                "danger-without-notice",
                first.id(),
                &field,
                format!("whoever may be in danger is led to `{next}`, which is no danger notice"),
                "lead to a notice with \"tone\": \"danger\" that says whom to call",
            );
        }
    }
}

fn sets_danger(option: &QuestionOption) -> bool {
    option.sets.contains_key("danger")
}

fn is_danger_notice(flow: &Flow, id: &str) -> bool {
    let step = flow.steps.iter().find(|step| step.id() == id);
    // A missing step is reported where flows are linked.
    step.is_none_or(|step| matches!(step, Step::Notice { tone: Tone::Danger, .. }))
}
