//! Mark-up that closes, placeholders that name something the step shows.

use std::collections::BTreeMap;

use crate::check::prose::{Passage, passages};
use crate::check::slots::Owner;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::flow::wire::{Flow, Step};
use crate::locale::{Span, markup};

pub(crate) fn marks_and_placeholders(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let mut exclamations: BTreeMap<(String, String), usize> = BTreeMap::new();
    for passage in passages(bundle) {
        let mut report = Report::new(passage.path(), found);
        if passage.lines.iter().any(|line| !closes(line)) {
            report.add(
                "unclosed",
                passage.name,
                "",
                "a `**` or a brace has no partner in its line",
                "close it, or remove it",
            );
        }
        placeholders(bundle, &passage, &mut report);
        let marks = passage.lines.iter().flat_map(|line| line.chars());
        let marks = marks.filter(|c| matches!(c, '!' | '！')).count();
        *exclamations.entry((passage.path(), group(&passage))).or_default() += marks;
    }
    for ((file, group), marks) in exclamations.into_iter().filter(|(_, marks)| *marks > 1) {
        Report::new(file, found).add(
            "shouting",
            &group,
            "",
            format!("{marks} exclamation marks on one page"),
            "keep one at most; calm words are read more easily",
        );
    }
}

/// What stands together on one page.
fn group(passage: &Passage<'_>) -> String {
    let step = passage.slot.as_ref().and_then(|slot| slot.step.clone());
    match passage.owner {
        Owner::Flow(_) => step.unwrap_or_default(),
        Owner::Region(_) | Owner::Claims(_) | Owner::Interface => passage.name.to_owned(),
    }
}

fn closes(line: &str) -> bool {
    let mut open = false;
    for c in line.chars() {
        match c {
            '{' | '}' if open == (c == '{') => return false,
            '{' | '}' => open = !open,
            _ => {}
        }
    }
    !open && line.matches("**").count().is_multiple_of(2)
}

fn placeholders(bundle: &Bundle, passage: &Passage<'_>, report: &mut Report<'_>) {
    let known: Vec<&str> = match passage.owner {
        Owner::Flow(flow) => shown(flow, passage),
        Owner::Interface => INTERFACE_PLACES.to_vec(),
        Owner::Region(_) | Owner::Claims(_) => Vec::new(),
    };
    let spans = passage.lines.iter().flat_map(|line| markup::spans(line));
    let names = spans.filter_map(|span| match span {
        Span::Reference(name) => Some(name),
        Span::Text(_) | Span::Strong(_) => None,
    });
    for name in names.filter(|name| !known.contains(name)) {
        let exists = bundle.packs.iter().flat_map(|pack| &pack.references).any(|r| r.id == name);
        let (wrong, fix) = match passage.owner {
            Owner::Flow(_) if exists => (
                format!("{{{name}}} is not among the references of this step"),
                format!("add \"{name}\" to the step's `references`, or take it out here"),
            ),
            Owner::Flow(_) if !known.is_empty() => (
                format!("{{{name}}} names no reference of this step"),
                nearest(name, known.iter().copied()),
            ),
            Owner::Flow(_) => (
                format!("{{{name}}} stands where no reference is shown"),
                "write it in a step that lists the reference".to_owned(),
            ),
            Owner::Interface => (
                format!("nothing is ever put into {{{name}}} here"),
                nearest(name, known.iter().copied()),
            ),
            Owner::Region(_) | Owner::Claims(_) => (
                format!("{{{name}}} is shown as it stands here"),
                "write the name of the thing; its own reference shows the rest".to_owned(),
            ),
        };
        report.add("unknown-placeholder", passage.name, "", wrong, fix);
    }
}

/// What the code puts into words of the interface, see `ui_with` and the readings of an IMEI.
const INTERFACE_PLACES: [&str; 4] = ["", "expected", "found", "at"];

/// The references a step lists, and whom an outcome names.
fn shown<'f>(flow: &'f Flow, passage: &Passage<'_>) -> Vec<&'f str> {
    let step = passage.slot.as_ref().and_then(|slot| slot.step.as_deref());
    let step = flow.steps.iter().find(|it| Some(it.id()) == step);
    match step {
        Some(
            Step::Question { references, .. }
            | Step::Notice { references, .. }
            | Step::Action { references, .. },
        ) => references.iter().map(String::as_str).collect(),
        Some(Step::Outcome { references, human, .. }) => {
            references.iter().chain(human).map(String::as_str).collect()
        }
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_in_pairs() {
        for good in ["", "a **b** {c} d", "{a}{b}"] {
            assert!(closes(good), "{good}");
        }
        for bad in ["**a", "{a", "a}", "{a{b}}", "}{", "**a** **"] {
            assert!(!closes(bad), "{bad}");
        }
    }
}
