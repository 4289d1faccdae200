//! Harm × time, under the declared constraints: a stable topological order (Kahn).

use crate::fact::FactSet;
use crate::means::Means;
use crate::plan::Item;

/// Orders items that are all open, or all locked.
///
/// Among those whose predecessors are placed, the soonest window goes first, then the graver harm, then the order of the
/// flow files. A cycle cannot come from checked content; if one is met, what is left keeps its urgency order.
pub(super) fn ordered<'g>(
    mut items: Vec<Item<'g>>,
    facts: &FactSet,
    means: Means,
) -> Vec<Item<'g>> {
    items.sort_by_key(|item| (item.rule.window, item.task.harm));
    let mut placed: Vec<Item<'g>> = Vec::with_capacity(items.len());
    while !items.is_empty() {
        let blocked =
            |candidate: &Item<'g>| {
                items.iter().any(|other| {
                    other.task.before.iter().any(|before| {
                        before.task == candidate.flow.id && before.holds(facts, means)
                    })
                })
            };
        let first = items.iter().position(|item| !blocked(item)).unwrap_or(0);
        placed.push(items.remove(first));
    }
    let ids: Vec<_> = placed.iter().map(|item| item.flow.id.clone()).collect();
    for item in &mut placed {
        let reasons = item.task.before.iter();
        item.before = reasons
            .filter(|before| before.holds(facts, means) && ids.contains(&before.task))
            .collect();
    }
    placed
}
