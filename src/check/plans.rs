//! Rules about plans, over everything triage can establish.

use std::collections::BTreeSet;

use crate::check::coverage;
use crate::check::views::{Plans, View};
use crate::diagnostic::{Diagnostic, Report};
use crate::fact::FactSet;
use crate::flow::{Flow, Harm, Reversible};
use crate::id::Region;
use crate::means::Means;
use crate::plan::{self, Plan};
use crate::reference::Role;

fn file(flow: &Flow) -> String {
    format!("{}.json", flow.id)
}

pub(super) fn rules_without_gap_or_shadow(plans: &Plans<'_>, found: &mut Vec<Diagnostic>) {
    for (ix, (flow, task)) in plans.tasks.iter().enumerate() {
        let mut report = Report::new(file(flow), found);
        let deciding = |view: &View| view.rules.get(ix).copied().flatten();
        if let Some(view) = plans.views.iter().find(|view| deciding(view).is_none()) {
            report.add(
                "rule-gap",
                "task",
                "rules",
                format!("no rule holds for {:?}", view.facts),
                "end with a rule whose `when` is {}",
            );
        }
        for (rule_ix, rule) in task.rules.iter().enumerate() {
            if !plans.views.iter().any(|view| deciding(view) == Some(rule_ix)) {
                report.add(
                    "shadowed-rule",
                    "task",
                    &format!("rules.{}", rule.id),
                    "no answers ever let this rule decide: an earlier one always does, or its `when` never holds",
                    "move it up, change its `when`, or remove it and its words",
                );
            }
        }
    }
}

pub(super) fn tasks_that_are_never_planned(plans: &Plans<'_>, found: &mut Vec<Diagnostic>) {
    for (ix, (flow, _)) in plans.tasks.iter().enumerate() {
        if !plans.views.iter().any(|view| plans.window(view, ix).is_some()) {
            Report::new(file(flow), found).add(
                "never-planned",
                "task",
                "rules",
                "whatever is answered, this task is in no plan",
                "give a rule that can decide another window than `never`, or make `task` null",
            );
        }
    }
}

pub(super) fn order_without_cycle(plans: &Plans<'_>, found: &mut Vec<Diagnostic>) {
    let mut reported = BTreeSet::new();
    for view in &plans.views {
        let edges: Vec<_> = plans.edges(view).into_iter().map(|(a, _, b)| (a, b)).collect();
        let circle = circle(&edges);
        let Some(first) = circle.first().filter(|_| reported.insert(circle.clone())) else {
            continue;
        };
        let names: Vec<&str> = circle.iter().map(|task| plans.name(*task)).collect();
        Report::new(format!("{}.json", plans.name(*first)), found).add(
            "cyclic-order",
            "task",
            "before",
            format!("these stand before each other, for {:?}: {}", view.facts, names.join(", ")),
            "remove one `before` of them, or narrow its `when`",
        );
    }
}

/// What is left when everything that nothing stands before, and everything that stands before nothing, is taken away.
fn circle(edges: &[(usize, usize)]) -> BTreeSet<usize> {
    let mut left: Vec<(usize, usize)> = edges.to_vec();
    loop {
        let before: BTreeSet<usize> = left.iter().map(|(from, _)| *from).collect();
        let after: BTreeSet<usize> = left.iter().map(|(_, to)| *to).collect();
        let count = left.len();
        left.retain(|(from, to)| before.contains(to) && after.contains(from));
        if left.len() == count {
            return left.into_iter().flat_map(|(from, to)| [from, to]).collect();
        }
    }
}

pub(super) fn order_within_windows(plans: &Plans<'_>, found: &mut Vec<Diagnostic>) {
    let mut reported = BTreeSet::new();
    for view in &plans.views {
        for (from, before, to) in plans.edges(view) {
            let (Some(own), Some(other)) = (plans.window(view, from), plans.window(view, to))
            else {
                continue;
            };
            if own > other && reported.insert((from, to)) {
                Report::new(format!("{}.json", plans.name(from)), found).add(
                    "order-against-windows",
                    "task",
                    &format!("before.{}", before.id),
                    format!(
                        "for {:?} this task is for {own:?} and `{}` for {other:?}, which must wait for it",
                        view.facts, before.task
                    ),
                    "narrow the `when` of this `before`, or bring the windows into line",
                );
            }
        }
    }
}

pub(super) fn safer_task_before(plans: &Plans<'_>, found: &mut Vec<Diagnostic>) {
    for (ix, (flow, task)) in plans.tasks.iter().enumerate() {
        if task.reversible != Reversible::No {
            continue;
        }
        for safer in &task.safer {
            let safer_ix = plans.tasks.iter().position(|(flow, _)| flow.id == *safer);
            // That a task is its own safer one is reported where files are read one by one.
            let Some(safer_ix) = safer_ix.filter(|safer_ix| *safer_ix != ix) else { continue };
            let is_before = |view: &View| {
                let mut edges = plans.edges(view).into_iter();
                edges.any(|(from, it, to)| from == safer_ix && to == ix && it.with.is_empty())
            };
            let planned = |view: &View, task| plans.window(view, task).is_some();
            let both = |view: &&View| planned(view, ix) && planned(view, safer_ix);
            if let Some(view) = plans.views.iter().filter(both).find(|view| !is_before(view)) {
                Report::new(file(flow), found).add(
                    "safer-not-before",
                    "task",
                    "safer",
                    format!("`{safer}` does not stand before this task for {:?}", view.facts),
                    format!(
                        "in {safer}.json add {{\"task\": \"{}\", \"when\": {{}}}} to `before`",
                        flow.id
                    ),
                );
            }
        }
    }
}

/// With whatever is answered and whatever is in hand, there is a task that protects people, money or identity and can be
/// done now, or at least somebody to call.
pub(super) fn nobody_left_alone(plans: &Plans<'_>, found: &mut Vec<Diagnostic>) {
    let world = Region::world();
    for pack in plans.guide.packs().iter().filter(|pack| pack.region != world) {
        if pack.roles.contains_key(&Role::Emergency) {
            continue;
        }
        let protecting: Vec<usize> = (0..plans.tasks.len())
            .filter(|ix| {
                plans.tasks.get(*ix).is_some_and(|(flow, task)| {
                    flow.is_shown_in(&pack.region)
                        && matches!(task.harm, Harm::Safety | Harm::Money | Harm::Identity)
                        && !plans.drafts.contains(flow.id.as_str())
                })
            })
            .collect();
        // Whoever has nothing at all has the fewest open doors, so no other means need be tried.
        let open =
            |task: usize| plans.tasks.get(task).is_some_and(|(_, task)| task.is_open(Means::NONE));
        let helped = |view: &&View| {
            protecting.iter().any(|task| open(*task) && plans.window(view, *task).is_some())
        };
        if let Some(view) = plans.views.iter().find(|view| !helped(view)) {
            Report::new(format!("regions/{}.json", pack.region), found).add(
                "empty-plan",
                "",
                "roles",
                format!(
                    "somebody with nothing in hand has nothing to do and nobody to call here, for {:?}",
                    view.facts
                ),
                "fill the role `emergency`, or add a task with a way that needs nothing",
            );
        }
    }
}

/// That the plan keeps the order it is given: a fault of ours, not of the content, if it does not.
pub(super) fn order_kept(plans: &Plans<'_>, found: &mut Vec<Diagnostic>) {
    if plans.views.iter().any(|view| !circle_free(plans, view)) {
        return;
    }
    for region in coverage::regions(plans.guide) {
        for view in &plans.views {
            for means in [Means::NONE, Means::everything()] {
                let plan = plan::build(plans.guide, &view.facts, means, &region);
                if let Some((earlier, later)) = misplaced(&plan, &view.facts, means) {
                    Report::new(format!("{earlier}.json"), found).add(
                        "order-broken",
                        "task",
                        "before",
                        format!("`{later}` was placed first, for {:?}", view.facts),
                        "the content is right; this is a fault in src/plan/order.rs: please report it",
                    );
                    return;
                }
            }
        }
    }
}

fn circle_free(plans: &Plans<'_>, view: &View) -> bool {
    let edges: Vec<_> = plans.edges(view).into_iter().map(|(a, _, b)| (a, b)).collect();
    circle(&edges).is_empty()
}

/// The first pair of a plan that stands the wrong way round.
pub fn misplaced<'p>(
    plan: &'p Plan<'_>,
    facts: &FactSet,
    means: Means,
) -> Option<(&'p str, &'p str)> {
    for items in [&plan.ready, &plan.locked] {
        for (ix, item) in items.iter().enumerate() {
            for first in items.iter().take(ix) {
                let mut reasons = item.task.before.iter();
                if reasons.any(|it| it.task == first.flow.id && it.holds(facts, means)) {
                    return Some((item.flow.id.as_str(), first.flow.id.as_str()));
                }
            }
        }
    }
    None
}
