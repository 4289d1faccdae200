//! The plan: the tasks that fit these facts, means and region, in the order that keeps most from harm.
//!
//! Invariants: the order satisfies every `before` that holds; a task that stands in `ready` has a door the person can
//! open now; the plan never sees a step, only facts, so a flow can be rewritten without touching policy.

mod order;

use crate::fact::FactSet;
use crate::flow::{Before, Flow, Rule, Task, Way, Window};
use crate::guide::Guide;
use crate::id::{FlowId, Region};
use crate::means::Means;

#[derive(Clone, PartialEq, Debug)]
pub struct Plan<'g> {
    /// What can be done now, in order.
    pub ready: Vec<Item<'g>>,
    /// What fits but has no open door yet, in order.
    pub locked: Vec<Item<'g>>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Item<'g> {
    pub flow: &'g Flow,
    pub task: &'g Task,
    /// The rule that put it here.
    pub rule: &'g Rule,
    /// Why it stands before others of this plan.
    pub before: Vec<&'g Before>,
}

impl<'g> Item<'g> {
    pub fn window(&self) -> Window {
        self.rule.window
    }

    /// The doors open to a person with these means.
    pub fn open_ways(&self, means: Means) -> impl Iterator<Item = &'g Way> {
        self.task.ways.iter().filter(move |way| means.has_all(way.needs))
    }

    /// What each door still lacks, the nearest door first.
    pub fn lacking(&self, means: Means) -> Vec<Means> {
        let mut lacking: Vec<Means> =
            self.task.ways.iter().map(|way| way.needs.without(means)).collect();
        lacking.sort_by_key(|missing| missing.iter().count());
        lacking
    }
}

impl Task {
    /// The first rule that holds.
    pub fn rule(&self, facts: &FactSet) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.when.holds(facts))
    }

    pub fn is_open(&self, means: Means) -> bool {
        self.ways.iter().any(|way| means.has_all(way.needs))
    }
}

impl Before {
    pub fn holds(&self, facts: &FactSet, means: Means) -> bool {
        self.when.holds(facts) && means.has_all(self.with)
    }
}

/// Builds the plan for a region.
pub fn build<'g>(guide: &'g Guide, facts: &FactSet, means: Means, region: &Region) -> Plan<'g> {
    let mut ready = Vec::new();
    let mut locked = Vec::new();
    for flow in guide.flows() {
        let Some(task) = flow.task.as_ref().filter(|_| flow.is_shown_in(region)) else {
            continue;
        };
        let Some(rule) = task.rule(facts).filter(|rule| rule.window != Window::Never) else {
            continue;
        };
        let item = Item { flow, task, rule, before: Vec::new() };
        if task.is_open(means) {
            ready.push(item);
        } else {
            locked.push(item);
        }
    }
    Plan {
        ready: order::ordered(ready, facts, means),
        locked: order::ordered(locked, facts, means),
    }
}

/// What a change of answers did to a plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Difference {
    pub added: Vec<FlowId>,
    pub removed: Vec<FlowId>,
    /// Now with an open door.
    pub unlocked: Vec<FlowId>,
    /// The order of what stayed is another.
    pub reordered: bool,
}

impl Difference {
    pub fn is_empty(&self) -> bool {
        *self == Difference::default()
    }
}

impl Plan<'_> {
    pub fn items(&self) -> impl Iterator<Item = &Item<'_>> {
        self.ready.iter().chain(&self.locked)
    }

    /// What is remembered of a plan to compare it with the next.
    pub fn outline(&self) -> Outline {
        let ids = |items: &[Item<'_>]| items.iter().map(|item| item.flow.id.clone()).collect();
        Outline { ready: ids(&self.ready), locked: ids(&self.locked) }
    }
}

/// The tasks of a plan by name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outline {
    pub ready: Vec<FlowId>,
    pub locked: Vec<FlowId>,
}

impl Outline {
    fn has(&self, id: &FlowId) -> bool {
        self.ready.contains(id) || self.locked.contains(id)
    }

    pub fn difference(&self, later: &Outline) -> Difference {
        let all = |outline: &Outline| -> Vec<FlowId> {
            outline.ready.iter().chain(&outline.locked).cloned().collect()
        };
        let stayed = |of: &Outline, other: &Outline| -> Vec<FlowId> {
            of.ready.iter().filter(|id| other.ready.contains(id)).cloned().collect()
        };
        Difference {
            added: all(later).into_iter().filter(|id| !self.has(id)).collect(),
            removed: all(self).into_iter().filter(|id| !later.has(id)).collect(),
            unlocked: later.ready.iter().filter(|id| self.locked.contains(id)).cloned().collect(),
            reordered: stayed(self, later) != stayed(later, self),
        }
    }
}
