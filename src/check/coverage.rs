//! How much the checks have seen: figures for whoever asks what "checked" means.

use std::collections::BTreeMap;

use crate::check::{graph, states, views};
use crate::content::Bundle;
use crate::fact::FactSet;
use crate::flow::wire::Step;
use crate::flow::{Flow, Task};
use crate::guide::Guide;
use crate::id::Region;
use crate::means::Means;
use crate::plan::{self, Plan};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Coverage {
    pub flows: usize,
    pub steps: usize,
    /// Answers that lead somewhere.
    pub edges: usize,
    pub outcomes: usize,
    /// Different sets of facts that answers can establish.
    pub states: usize,
    /// What plans can tell apart of these.
    pub signatures: usize,
    /// Means somebody may have in hand, in every combination.
    pub means: usize,
    pub regions: usize,
    /// Plans that differ in what they are made from. Each was built.
    pub plans: usize,
}

/// Counts; zero for plans if the content cannot be linked.
pub fn coverage(bundle: &Bundle) -> Coverage {
    let steps = || bundle.flows.iter().flat_map(|flow| &flow.steps);
    let mut coverage = Coverage {
        flows: bundle.flows.len(),
        steps: steps().count(),
        edges: steps().map(|step| graph::edges(step).len()).sum(),
        outcomes: steps().filter(|step| matches!(step, Step::Outcome { .. })).count(),
        ..Coverage::default()
    };
    if let Ok(guide) = Guide::new(bundle) {
        let tasks: Vec<_> = tasks(&guide).collect();
        coverage.states = states::count(guide.triage());
        coverage.signatures = views::views(bundle, guide.triage(), &tasks).len();
        coverage.means = Means::every_subset().count();
        coverage.regions = guide.regions().count();
        every_plan(bundle, &guide, |_| coverage.plans += 1);
    }
    coverage
}

/// A plan with what it was made from.
#[derive(Debug)]
pub struct Situation<'a, 'g> {
    pub facts: FactSet,
    pub means: Means,
    pub region: &'a Region,
    pub plan: Plan<'g>,
}

/// Builds a plan for every reachable state, every subset of means and every region, leaving out those that must come out
/// the same because nothing they are made from differs.
pub fn every_plan<'g>(
    bundle: &Bundle,
    guide: &'g Guide,
    mut visit: impl FnMut(&Situation<'_, 'g>),
) {
    for region in regions(guide) {
        let tasks: Vec<_> = tasks(guide).filter(|(flow, _)| flow.is_shown_in(&region)).collect();
        let means = distinct_means(&tasks);
        for view in views::views(bundle, guide.triage(), &tasks) {
            for means in &means {
                let plan = plan::build(guide, &view.facts, *means, &region);
                visit(&Situation { facts: view.facts, means: *means, region: &region, plan });
            }
        }
    }
}

/// One region for each different set of tasks.
pub(super) fn regions(guide: &Guide) -> Vec<Region> {
    let mut regions: BTreeMap<Vec<&str>, &Region> = BTreeMap::new();
    for region in guide.regions() {
        let shown = tasks(guide).filter(|(flow, _)| flow.is_shown_in(region));
        regions.entry(shown.map(|(flow, _)| flow.id.as_str()).collect()).or_insert(region);
    }
    regions.into_values().cloned().collect()
}

fn tasks(guide: &Guide) -> impl Iterator<Item = (&Flow, &Task)> {
    guide.flows().filter_map(|flow| Some((flow, flow.task.as_ref()?)))
}

/// One subset for each different set of open doors.
fn distinct_means(tasks: &[(&Flow, &Task)]) -> Vec<Means> {
    let mut distinct: BTreeMap<Vec<bool>, Means> = BTreeMap::new();
    for means in Means::every_subset() {
        let open = tasks.iter().map(|(_, task)| task.is_open(means));
        let with = tasks.iter().flat_map(|(_, task)| &task.before);
        let key = open.chain(with.map(|before| means.has_all(before.with))).collect();
        distinct.entry(key).or_insert(means);
    }
    distinct.into_values().collect()
}
