//! Flows: checked decision trees.
//!
//! Invariant: a [`Flow`] exists only if every step it names exists, every fact and means is known, and every reference
//! is in a pack. It is made by [`resolve`] and nothing else, so nothing downstream handles a missing step.

pub mod resolve;
pub mod walk;
pub mod wire;

pub use crate::flow::wire::{
    Ending, Group, Harm, Mark, Picture, Record, Reversible, Status, Tone, Tool, Window,
};

use crate::fact::{Condition, Value};
use crate::id::{FlowId, OptionId, RefId, Region, StepId};
use crate::means::Means;
use crate::reference::Role;

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
#[expect(
    clippy::partial_pub_fields,
    reason = "the header is plain data; the steps carry the invariant"
)]
pub struct Flow {
    pub id: FlowId,
    pub status: Status,
    pub jurisdiction: Region,
    /// Where it is not shown, because a flow of that region's own does the same.
    pub except: Vec<Region>,
    pub last_review_date: String,
    pub group: Group,
    pub home: bool,
    /// Among those of its group on the home page.
    pub place: Option<u8>,
    /// Whether it stands on every home page, though it is one region's.
    pub elsewhere: bool,
    pub task: Option<Task>,
    /// Where what was done is undone, in order. Empty in all flows but one.
    pub undo: Vec<(FlowId, StepId)>,
    start: StepIx,
    steps: Vec<Step>,
}

/// The place of a step in its flow. Only [`resolve`] makes one, so it always points at a step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct StepIx(usize);

/// A place in the order in which things are undone. It is made from that order alone, so it always points into it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Place(pub(crate) usize);

impl Flow {
    pub fn start(&self) -> &Step {
        self.step(self.start)
    }

    pub fn is_shown_in(&self, region: &Region) -> bool {
        let here = self.jurisdiction == *region || self.jurisdiction == Region::world();
        here && !self.except.contains(region)
    }

    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    #[expect(clippy::indexing_slicing, reason = "a StepIx is only made for a step that exists")]
    pub fn step(&self, ix: StepIx) -> &Step {
        &self.steps[ix.0]
    }

    /// For ids that come from outside: an address, a saved session.
    pub fn find(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id().as_str() == id)
    }

    /// The flow as far as its first step, which ends it: enough to name it, to place it in a plan and to lead to it.
    #[cfg(feature = "compiled")]
    pub(crate) fn beginning(&self) -> Flow {
        let first = Step::Outcome(Outcome {
            id: self.start().id().clone(),
            status: Ending::Read,
            human: Cite::Role(Role::Emergency),
            cites: Vec::new(),
            picture: None,
            then: Vec::new(),
        });
        Flow { start: StepIx(0), steps: vec![first], ..self.clone() }
    }

    /// Where an act is undone. What is no step is the task as a whole.
    pub fn undone_at(&self, step: &StepId) -> Option<Place> {
        match self.find(step.as_str()) {
            Some(Step::Action(action)) => action.undo,
            Some(_) => None,
            None => self.task.as_ref()?.undo,
        }
    }
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Task {
    pub harm: Harm,
    pub ways: Vec<Way>,
    pub rules: Vec<Rule>,
    pub before: Vec<Before>,
    pub reversible: Reversible,
    pub safer: Vec<FlowId>,
    /// Where it is undone; nothing if it leaves nothing to undo.
    pub undo: Option<Place>,
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Way {
    pub id: String,
    pub needs: Means,
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Rule {
    pub id: String,
    pub when: Condition,
    pub window: Window,
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Before {
    pub id: String,
    pub task: FlowId,
    pub when: Condition,
    pub with: Means,
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub enum Step {
    Question(Question),
    Notice(Notice),
    Action(Action),
    Outcome(Outcome),
}

impl Step {
    pub fn id(&self) -> &StepId {
        match self {
            Step::Question(question) => &question.id,
            Step::Notice(notice) => &notice.id,
            Step::Action(action) => &action.id,
            Step::Outcome(outcome) => &outcome.id,
        }
    }

    pub fn cites(&self) -> &[Cite] {
        match self {
            Step::Question(question) => &question.cites,
            Step::Notice(notice) => &notice.cites,
            Step::Action(action) => &action.cites,
            Step::Outcome(outcome) => &outcome.cites,
        }
    }

    pub fn picture(&self) -> Option<Picture> {
        match self {
            Step::Question(question) => question.picture,
            Step::Notice(notice) => notice.picture,
            Step::Action(action) => action.picture,
            Step::Outcome(outcome) => outcome.picture,
        }
    }
}

/// A reference by its id, or by the role each region fills with its own.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub enum Cite {
    Id(RefId),
    Role(Role),
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Question {
    pub id: StepId,
    pub choice: Choice,
    pub unknown: Unknown,
    pub picture: Option<Picture>,
    pub cites: Vec<Cite>,
}

/// What can be answered. `Choice` and not `Option`, which is taken.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub enum Choice {
    One(Vec<OneOption>),
    Many { options: Vec<ManyOption>, next: StepIx },
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct OneOption {
    pub id: OptionId,
    pub sets: Vec<Value>,
    pub gives: Means,
    pub next: StepIx,
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct ManyOption {
    pub id: OptionId,
    pub ticked: Ticked,
    pub sets: Vec<Value>,
    pub otherwise: Vec<Value>,
    pub gives: Means,
}

impl ManyOption {
    /// How its box starts out for somebody who is here.
    pub fn starts_ticked(&self, here: &Region) -> bool {
        match &self.ticked {
            Ticked::Everywhere(ticked) => *ticked,
            Ticked::In(regions) => regions.contains(here),
        }
    }
}

/// How a box starts out: the same everywhere, or ticked in some regions only.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub enum Ticked {
    Everywhere(bool),
    In(Vec<Region>),
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Unknown {
    pub sets: Vec<Value>,
    pub next: StepIx,
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Notice {
    pub id: StepId,
    pub tone: Tone,
    pub cites: Vec<Cite>,
    pub picture: Option<Picture>,
    pub next: StepIx,
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Action {
    pub id: StepId,
    pub cites: Vec<Cite>,
    pub needs: Means,
    pub picture: Option<Picture>,
    pub record: Vec<Record>,
    pub reversible: Reversible,
    /// Where it is undone, by its own word or its task's.
    pub undo: Option<Place>,
    pub tool: Option<Tool>,
    pub options: Vec<ActionOption>,
}

/// The option that puts an act off, in every flow.
pub const LATER: &str = "later";

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct ActionOption {
    pub id: OptionId,
    pub mark: Option<Mark>,
    pub next: StepIx,
}

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Outcome {
    pub id: StepId,
    pub status: Ending,
    pub human: Cite,
    pub cites: Vec<Cite>,
    pub picture: Option<Picture>,
    pub then: Vec<FlowId>,
}
