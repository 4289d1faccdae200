//! The shape of a flow: every step can be reached, every step leads to an end, every answer makes a difference.
//!
//! A step that is named and does not exist is reported where flows are linked; here it counts as an end, so that one slip
//! is one problem.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::flow::LATER;
use crate::flow::wire::{ActionOption, Flow, Mark, Pick, QuestionOption, Step};

/// The steps that may follow, each with the field that says so.
pub(super) fn edges(step: &Step) -> Vec<(String, &str)> {
    match step {
        Step::Question { next, options, unknown, .. } => {
            let own = next.iter().map(|next| ("next".to_owned(), next.as_str()));
            let option = |option: &QuestionOption| format!("options.{}.next", option.id);
            let each = options.iter().filter_map(move |o| Some((option(o), o.next.as_deref()?)));
            let unknown = unknown.iter().map(|u| ("unknown.next".to_owned(), u.next.as_str()));
            own.chain(each).chain(unknown).collect()
        }
        Step::Notice { next, .. } => vec![("next".to_owned(), next)],
        Step::Action { options, .. } => {
            let field = |option: &ActionOption| format!("options.{}.next", option.id);
            options.iter().map(|option| (field(option), option.next.as_str())).collect()
        }
        Step::Outcome { .. } => Vec::new(),
    }
}

/// The steps reached from the start without going through one that `stop` names.
pub(super) fn reached(flow: &Flow, stop: impl Fn(&Step) -> bool) -> BTreeSet<&str> {
    let steps: BTreeMap<&str, &Step> = flow.steps.iter().map(|step| (step.id(), step)).collect();
    let mut reached = BTreeSet::new();
    let mut open = vec![flow.start.as_str()];
    while let Some(id) = open.pop() {
        let Some(step) = steps.get(id) else { continue };
        if !stop(step) && reached.insert(step.id()) {
            open.extend(edges(step).into_iter().map(|(_, next)| next));
        }
    }
    reached
}

/// The steps from which an end can be reached.
fn ending(flow: &Flow) -> BTreeSet<&str> {
    let known: BTreeSet<&str> = flow.steps.iter().map(Step::id).collect();
    let mut ending: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = ending.len();
        for step in &flow.steps {
            let edges = edges(step);
            let ends = edges.is_empty()
                || edges.iter().any(|(_, next)| ending.contains(next) || !known.contains(next));
            if ends {
                ending.insert(step.id());
            }
        }
        if ending.len() == before {
            return ending;
        }
    }
}

fn each<'a>(
    bundle: &'a Bundle,
    found: &mut Vec<Diagnostic>,
    mut rule: impl FnMut(&'a Flow, &mut Report<'_>),
) {
    for flow in &bundle.flows {
        rule(flow, &mut Report::new(format!("{}.json", flow.id), found));
    }
}

pub(super) fn unreachable_steps(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    each(bundle, found, |flow, report| {
        if !flow.steps.iter().any(|step| step.id() == flow.start) {
            return;
        }
        let reached = reached(flow, |_| false);
        for step in flow.steps.iter().filter(|step| !reached.contains(step.id())) {
            report.add(
                "unreachable",
                step.id(),
                "",
                "no answer leads to this step",
                "lead an option, a `next` or an `unknown` to it, or remove it and its words",
            );
        }
    });
}

pub(super) fn cycles_without_exit(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    each(bundle, found, |flow, report| {
        if !has_outcome(flow) {
            return;
        }
        let ending = ending(flow);
        let lost = flow.steps.iter().find(|step| !ending.contains(step.id()));
        let Some(first) = lost else { return };
        let lost: Vec<&str> =
            flow.steps.iter().map(Step::id).filter(|id| !ending.contains(id)).collect();
        report.add(
            "endless",
            first.id(),
            "",
            format!("whoever comes here goes round for ever: {}", lost.join(", ")),
            "lead one of these steps to an outcome",
        );
    });
}

fn has_outcome(flow: &Flow) -> bool {
    flow.steps.iter().any(|step| matches!(step, Step::Outcome { .. }))
}

pub(super) fn flows_without_outcome(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    each(bundle, found, |flow, report| {
        if !has_outcome(flow) {
            report.add(
                "no-outcome",
                "",
                "steps",
                "this flow has no outcome, so it never says where a person stands",
                "add a step of kind `outcome` that names a `human`, and lead to it",
            );
        }
    });
}

pub(super) fn questions_that_ask_nothing(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    each(bundle, found, |flow, report| {
        for step in &flow.steps {
            let Step::Question { id, pick, options, .. } = step else { continue };
            // A single box to tick is a yes or a no; a single button is neither.
            let least = if *pick == Some(Pick::Many) { 1 } else { 2 };
            if options.len() < least {
                report.add(
                    "asks-nothing",
                    id,
                    "options",
                    format!("{} to choose from is not a question", options.len()),
                    "add an option, or make the step a notice",
                );
            }
        }
    });
}

pub(super) fn options_without_difference(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    each(bundle, found, |flow, report| {
        for step in &flow.steps {
            let Step::Question { id, pick, options, .. } = step else { continue };
            // Boxes that establish nothing could all be left away; buttons may just lead on.
            let many = *pick == Some(Pick::Many);
            for (ix, option) in options.iter().enumerate() {
                let twin = options.iter().take(ix).find(|other| same(option, other));
                let idle = many && option.sets == option.otherwise && option.gives.is_empty();
                let with = match twin {
                    Some(twin) => format!("`{}`", twin.id),
                    None if idle => "leaving it empty".to_owned(),
                    None => continue,
                };
                report.add(
                    "no-difference",
                    id,
                    &format!("options.{}", option.id),
                    format!("it leads to the same step and establishes the same as {with}"),
                    "make them one option, or let them differ in `next`, `sets` or `gives`",
                );
            }
        }
    });
}

fn same(a: &QuestionOption, b: &QuestionOption) -> bool {
    (&a.next, &a.sets, &a.otherwise, &a.gives) == (&b.next, &b.sets, &b.otherwise, &b.gives)
}

/// An action must be answerable by whoever did it and by whoever did not.
///
/// "Did it" is any option that tells what came of the act, also one that waits for somebody else; `could-not` and `later`
/// and whatever is marked `could-not` is the way out.
pub(super) fn actions_without_done_or_way_out(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    each(bundle, found, |flow, report| {
        for step in &flow.steps {
            let Step::Action { id, options, .. } = step else { continue };
            if options.iter().all(is_way_out) {
                report.add(
                    "no-done",
                    id,
                    "options",
                    "whoever did it cannot say so",
                    "add {\"id\": \"done\", \"mark\": \"done\", \"next\": …}",
                );
            }
            if !options.iter().any(is_way_out) {
                report.add(
                    "no-way-out",
                    id,
                    "options",
                    "whoever cannot do it is stuck",
                    "add {\"id\": \"could-not\", \"mark\": \"could-not\", \"next\": …}",
                );
            }
        }
    });
}

fn is_way_out(option: &ActionOption) -> bool {
    option.mark == Some(Mark::CouldNot) || ["could-not", LATER].contains(&option.id.as_str())
}
