//! The phone is back: what was done about it, in the order in which it is undone.
//!
//! Invariants: what was marked as done or begun and leaves something behind stands there, all of it, and nothing else
//! does, nor what was put off; the order is that of the content, see [`Flow::undo`].

use crate::flow::walk::Answer;
use crate::flow::{Flow, LATER, Mark, Place, Reversible, Step};
use crate::guide::Guide;
use crate::id::{FlowId, StepId};
use crate::reference::Reference;
use crate::session::{Entry, Session};

/// What was done in one flow and is undone at one place.
#[derive(Clone, PartialEq, Debug)]
pub struct Item<'s> {
    pub place: Place,
    pub flow: &'s Flow,
    /// In the order in which they were marked; one at least.
    pub acts: Vec<&'s Entry>,
}

pub fn list<'s>(guide: &'s Guide, session: &'s Session) -> Vec<Item<'s>> {
    let mut items: Vec<Item<'s>> = Vec::new();
    for entry in &session.marks {
        let Some((flow, place)) = left_by(guide, entry) else { continue };
        if is_put_off(session, entry) {
            continue;
        }
        match items.iter_mut().find(|item| item.place == place && item.flow.id == flow.id) {
            Some(item) => item.acts.push(entry),
            None => items.push(Item { place, flow, acts: vec![entry] }),
        }
    }
    items.sort_by_key(|item| item.place);
    items
}

/// Where what a mark left behind is undone.
fn left_by<'g>(guide: &'g Guide, entry: &Entry) -> Option<(&'g Flow, Place)> {
    let acted = matches!(entry.mark, Some(Mark::Done | Mark::Waiting));
    let flow = guide.flow(entry.flow.as_str()).filter(|_| acted)?;
    Some((flow, flow.undone_at(&entry.step)?))
}

/// Waits to be begun, not to be answered: there is nothing to undo yet.
fn is_put_off(session: &Session, entry: &Entry) -> bool {
    match session.answer_at(&entry.flow, &entry.step) {
        Some(Answer::One(option)) => option.as_str() == LATER && entry.mark == Some(Mark::Waiting),
        _ => false,
    }
}

/// Says of what is undone at a place that it has been, or has not: of one flow, or of all.
pub fn lift(session: &mut Session, guide: &Guide, place: Place, of: Option<&FlowId>, lifted: bool) {
    for entry in &mut session.marks {
        let here = left_by(guide, entry).is_some_and(|(_, at)| at == place);
        if here && of.is_none_or(|of| *of == entry.flow) {
            entry.lifted = lifted;
        }
    }
}

/// The flow and the step of a place.
pub fn at(guide: &Guide, place: Place) -> Option<&(FlowId, StepId)> {
    guide.return_flow()?.undo.get(place.0)
}

/// The place that a step is, if it is one.
pub fn place(guide: &Guide, flow: &FlowId, step: &StepId) -> Option<Place> {
    let order = &guide.return_flow()?.undo;
    order.iter().position(|(of, at)| of == flow && at == step).map(Place)
}

impl<'s> Item<'s> {
    /// Whether all of it has been undone.
    pub fn is_lifted(&self) -> bool {
        self.acts.iter().all(|entry| entry.lifted)
    }

    fn steps(&self) -> impl Iterator<Item = &'s Step> {
        let flow = self.flow;
        self.acts.iter().filter_map(move |entry| flow.find(entry.step.as_str()))
    }

    /// How the task says that it can be undone, or how the worst of its acts does. `None` for what is no task.
    pub fn reversible(&self) -> Option<Reversible> {
        let acts = self.steps().filter_map(|step| match step {
            Step::Action(action) => Some(action.reversible),
            _ => None,
        });
        let task = self.flow.task.as_ref()?;
        Some(acts.fold(task.reversible, Reversible::max))
    }

    /// Whom the person called, or what they opened, when they did it.
    pub fn references<'g>(&self, guide: &'g Guide, session: &Session) -> Vec<&'g Reference> {
        let region = guide.region_of(self.flow, &session.region);
        guide.opened(&mut self.steps(), &region)
    }
}
