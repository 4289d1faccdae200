//! The rules content must keep: all of them on all of it, every problem in one run.
//!
//! Invariant: rules about words and shapes read the wire types, so they run even where the content cannot be linked; only
//! the rules about plans need a [`Guide`].

/// Every rule that reads files as they stand, in the order a person would look.
const RULES: &[fn(&Bundle, &mut Vec<Diagnostic>)] = &[
    ids::kebab_case,
    ids::reserved_names,
    ids::regions_and_days,
    graph::unreachable_steps,
    graph::cycles_without_exit,
    graph::flows_without_outcome,
    graph::questions_that_ask_nothing,
    graph::options_without_difference,
    graph::actions_without_done_or_way_out,
    safety::interruption_before_what_cannot_be_undone,
    safety::safer_task_named,
    safety::danger_asked_first,
    texts::files,
    texts::slots,
    texts::parity,
    texts::untranslated,
    stamp::stale_translations,
    prose::digits_and_addresses,
    prose::marks_and_placeholders,
    prose::wording,
    prose::length,
    prose::level,
    references::unused,
    references::unfilled_roles,
    references::foreign,
    banned::numbers_and_domains,
    claims::each_statement_once,
    home::places,
    hostile::hidden_characters,
    hostile::markup,
    tasks::before_names_a_task,
    tasks::conflicting_rules,
    tasks::means_nobody_gives,
    undo::every_task_says_where,
    undo::one_order,
    undo::places,
    undo::places_leave_nothing,
];

/// Every rule about plans, over every state triage can reach.
const PLAN_RULES: &[fn(&Plans<'_>, &mut Vec<Diagnostic>)] = &[
    plans::rules_without_gap_or_shadow,
    plans::tasks_that_are_never_planned,
    plans::order_without_cycle,
    plans::order_within_windows,
    plans::safer_task_before,
    plans::nobody_left_alone,
    plans::order_kept,
];

pub mod banned;
mod claims;
mod coverage;
mod graph;
mod home;
mod hostile;
mod ids;
pub mod load;
mod plans;
mod prose;
mod references;
mod safety;
mod slots;
pub mod stamp;
mod states;
mod tasks;
mod texts;
mod undo;
mod views;
pub mod walks;

pub use crate::check::coverage::{Coverage, Situation, coverage, every_plan};
pub use crate::check::load::{check_dir, load, walk_paths};
pub use crate::check::plans::misplaced;
pub use crate::check::prose::{Extreme, Levels, levels};

use crate::check::views::Plans;
use crate::content::Bundle;
use crate::diagnostic::Diagnostic;
use crate::guide::Guide;

/// Every problem there is, sorted, each once.
pub fn all(bundle: &Bundle) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        rule(bundle, &mut found);
    }
    match Guide::new(bundle) {
        // Drafts are checked like the rest; what links with them held back links with them shown.
        Ok(_) => {
            if let Ok(whole) = Guide::new(&views::undrafted(bundle)) {
                let plans = Plans::new(bundle, &whole);
                PLAN_RULES.iter().for_each(|rule| rule(&plans, &mut found));
            }
        }
        Err(problems) => found.extend(problems),
    }
    found.sort();
    found.dedup();
    found
}
