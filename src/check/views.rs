//! Plans without means: what facts alone decide.
//!
//! States are reduced to views: which rule of each task decides, and which `before` holds. What is said of the views holds
//! for every state.

use std::collections::BTreeSet;

use crate::check::states::{self, Lens};
use crate::content::Bundle;
use crate::fact::FactSet;
use crate::flow::{Before, Flow, Rule, Status, Task, Window};
use crate::guide::Guide;

/// Tasks and views of a guide. Drafts count as if they were shown, so that they are right when they are.
pub(super) struct Plans<'g> {
    pub(super) guide: &'g Guide,
    pub(super) drafts: BTreeSet<&'g str>,
    pub(super) tasks: Vec<(&'g Flow, &'g Task)>,
    pub(super) views: Vec<View>,
}

/// What a plan is made from, for some facts.
pub(super) struct View {
    /// One state that looks like this.
    pub(super) facts: FactSet,
    /// The rule that decides, for each task.
    pub(super) rules: Vec<Option<usize>>,
    /// Which `before` holds, for each task.
    pub(super) before: Vec<Vec<bool>>,
}

impl<'g> Plans<'g> {
    /// `whole` is the guide of the bundle in which every draft is active, see [`undrafted`].
    pub(super) fn new(bundle: &'g Bundle, whole: &'g Guide) -> Plans<'g> {
        let flows = whole.flows();
        let tasks: Vec<_> = flows.filter_map(|flow| Some((flow, flow.task.as_ref()?))).collect();
        let drafts = bundle.flows.iter().filter(|flow| flow.status == Status::Draft);
        let drafts = drafts.map(|flow| flow.id.as_str()).collect();
        let views = views(bundle, whole.triage(), &tasks);
        Plans { guide: whole, drafts, tasks, views }
    }

    fn rule(&self, view: &View, task: usize) -> Option<&'g Rule> {
        let rule = view.rules.get(task).copied().flatten()?;
        self.tasks.get(task)?.1.rules.get(rule)
    }

    /// When the task is to be done; nothing if it is not in the plan.
    pub(super) fn window(&self, view: &View, task: usize) -> Option<Window> {
        self.rule(view, task).map(|rule| rule.window).filter(|window| *window != Window::Never)
    }

    /// Who stands before whom, by place in `tasks`, where both are in the plan.
    pub(super) fn edges(&self, view: &View) -> Vec<(usize, &'g Before, usize)> {
        let mut edges = Vec::new();
        for (from, ((_, task), holds)) in self.tasks.iter().zip(&view.before).enumerate() {
            for (before, _) in task.before.iter().zip(holds).filter(|(_, holds)| **holds) {
                let to = self.tasks.iter().position(|(flow, _)| flow.id == before.task);
                let planned = |task| self.window(view, task).is_some();
                if let Some(to) = to.filter(|to| *to != from && planned(from) && planned(*to)) {
                    edges.push((from, before, to));
                }
            }
        }
        edges
    }

    pub(super) fn name(&self, task: usize) -> &str {
        self.tasks.get(task).map(|(flow, _)| flow.id.as_str()).unwrap_or_default()
    }
}

/// The same content with nothing held back.
pub(super) fn undrafted(bundle: &Bundle) -> Bundle {
    let mut whole = bundle.clone();
    whole.flows.iter_mut().for_each(|flow| flow.status = Status::Active);
    whole
}

pub(super) fn views(bundle: &Bundle, triage: &Flow, tasks: &[(&Flow, &Task)]) -> Vec<View> {
    let mut seen = BTreeSet::new();
    let mut views = Vec::new();
    for facts in states::reachable(triage, &Lens::new(bundle)) {
        let deciding = |task: &Task| task.rules.iter().position(|rule| rule.when.holds(&facts));
        let rules: Vec<_> = tasks.iter().map(|(_, task)| deciding(task)).collect();
        let holds = |task: &Task| task.before.iter().map(|it| it.when.holds(&facts)).collect();
        let before: Vec<Vec<bool>> = tasks.iter().map(|(_, task)| holds(task)).collect();
        if seen.insert((rules.clone(), before.clone())) {
            views.push(View { facts, rules, before });
        }
    }
    views
}
