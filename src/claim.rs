//! Claims people meet about chats, WeChat and lost phones: a verdict, what it rests on, where to go instead.

pub mod resolve;
pub mod wire;

pub use crate::claim::wire::Verdict;

use crate::id::{ClaimId, FlowId, RefId, StepId};

#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Claim {
    pub id: ClaimId,
    pub verdict: Verdict,
    pub cites: Vec<RefId>,
    pub then: Vec<FlowId>,
    pub steps: Vec<(FlowId, StepId)>,
}

/// Whether a text answers a search: every word of it occurs, whatever its case. Of letters beyond ASCII the case counts:
/// to know it takes a table of twelve kilobytes, and neither language needs it.
pub fn matches(text: &str, search: &str) -> bool {
    let text = text.to_ascii_lowercase();
    search.to_ascii_lowercase().split_whitespace().all(|word| text.contains(word))
}
