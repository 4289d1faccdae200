//! Names: how they are written, and that they mean one thing.

use crate::content::Bundle;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::flow::wire::{Flow, Pick, Step, Ticked};
use crate::id::Region;
use crate::session::TASK_STEP;

/// Slots of a flow that begin like a step's would.
const FLOW_SLOTS: &[&str] = &["title", "summary", "reason", "before", "way", "undo", TASK_STEP];

pub(super) fn kebab_case(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for flow in &bundle.flows {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        for (at, id) in names(flow) {
            check_name(&mut report, at, id);
        }
    }
    for pack in &bundle.packs {
        let mut report = Report::new(format!("regions/{}.json", pack.region), found);
        for reference in &pack.references {
            check_name(&mut report, &reference.id, &reference.id);
        }
    }
}

pub(super) fn check_name(report: &mut Report<'_>, at: &str, id: &str) {
    if !is_kebab_case(id) {
        report.add(
            "not-kebab",
            at,
            "id",
            format!("`{id}` is not a name of lower-case words joined by hyphens"),
            "write it like `lock-phone`: a to z and digits, words joined by one hyphen",
        );
    }
}

fn is_kebab_case(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Every name in a flow, with the step it stands in.
fn names(flow: &Flow) -> Vec<(&str, &str)> {
    let mut names = vec![("", flow.id.as_str())];
    if let Some(task) = &flow.task {
        names.extend(task.ways.iter().map(|way| ("task", way.id.as_str())));
        names.extend(task.rules.iter().map(|rule| ("task", rule.id.as_str())));
        names.extend(task.before.iter().map(|before| ("task", before.id.as_str())));
    }
    for step in &flow.steps {
        names.push((step.id(), step.id()));
        names.extend(options(step).into_iter().map(|option| (step.id(), option)));
    }
    names
}

fn options(step: &Step) -> Vec<&str> {
    match step {
        Step::Question { options, .. } => options.iter().map(|o| o.id.as_str()).collect(),
        Step::Action { options, .. } => options.iter().map(|o| o.id.as_str()).collect(),
        Step::Notice { .. } | Step::Outcome { .. } => Vec::new(),
    }
}

pub(super) fn reserved_names(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for flow in &bundle.flows {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        for step in &flow.steps {
            if FLOW_SLOTS.contains(&step.id()) {
                report.add(
                    "reserved-id",
                    step.id(),
                    "id",
                    format!("`{}` already names something of the flow itself", step.id()),
                    "give the step another id, and its words in the text files",
                );
            }
            // In a walk `pick unknown` and `pick none` mean what they say.
            let many = matches!(step, Step::Question { pick: Some(Pick::Many), .. });
            let taken = |id: &&str| *id == "unknown" || many && *id == "none";
            for option in options(step).into_iter().filter(taken) {
                report.add(
                    "reserved-id",
                    step.id(),
                    &format!("options.{option}"),
                    format!("`{option}` already means an answer that every question has"),
                    "give the option another id, and its words in the text files",
                );
            }
        }
    }
}

pub(super) fn regions_and_days(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for pack in &bundle.packs {
        let world = Region::world();
        let code = pack.region.len() == 2 && pack.region.bytes().all(|b| b.is_ascii_uppercase());
        if !code && pack.region != world.as_str() {
            Report::new(format!("regions/{}.json", pack.region), found).add(
                "bad-region",
                "",
                "region",
                format!("`{}` is not a region code", pack.region),
                "write two capital letters (ISO 3166-1), or 001 for the world",
            );
        }
    }
    for flow in &bundle.flows {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        let day = &flow.last_review_date;
        if day.parse::<Date>().is_err() {
            let wrong = format!("`{day}` is not a day");
            report.add("bad-date", "", "lastReviewDate", wrong, "write it as YYYY-MM-DD");
        }
        let excepted = flow.except.iter().map(|region| ("except", region));
        let ticked = ticked_in(flow).map(|region| ("ticked", region));
        let own = [("jurisdiction", &flow.jurisdiction)];
        for (field, named) in own.into_iter().chain(excepted).chain(ticked) {
            let regions = || bundle.packs.iter().map(|pack| pack.region.as_str());
            if !regions().any(|region| region == named) {
                report.add(
                    "unknown-region",
                    "",
                    field,
                    format!("there is no region pack `{named}`"),
                    nearest(named, regions()),
                );
            }
        }
    }
}

/// The regions in which the boxes of a flow start out ticked, where it is not the same everywhere.
fn ticked_in(flow: &Flow) -> impl Iterator<Item = &String> {
    let options = flow.steps.iter().flat_map(|step| match step {
        Step::Question { options, .. } => options.as_slice(),
        _ => &[],
    });
    options.flat_map(|option| match &option.ticked {
        Some(Ticked::In(regions)) => regions.as_slice(),
        _ => &[],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_words_joined_by_hyphens() {
        for good in ["a", "lock-phone", "bank-95588", "a1-b2"] {
            assert!(is_kebab_case(good), "{good}");
        }
        for bad in ["", "Lock", "lock_phone", "-a", "a-", "a--b", "1a", "锁"] {
            assert!(!is_kebab_case(bad), "{bad}");
        }
    }
}
