//! References: used, filled in by every region, and shown only where they hold.

use std::collections::BTreeSet;

use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::flow::wire::{Flow, Step};
use crate::id::Region;
use crate::reference::Role;
use crate::reference::wire::{Kind, Pack, Reference};

/// Every reference or `@role` of a step, with the field that names it.
fn cited(step: &Step) -> Vec<(&'static str, &str)> {
    let (references, human) = match step {
        Step::Question { references, .. }
        | Step::Notice { references, .. }
        | Step::Action { references, .. } => (references, None),
        Step::Outcome { references, human, .. } => (references, human.as_deref()),
    };
    let listed = references.iter().map(|id| ("references", id.as_str()));
    listed.chain(human.map(|id| ("human", id))).collect()
}

fn all_cited(flow: &Flow) -> impl Iterator<Item = (&str, &'static str, &str)> {
    flow.steps
        .iter()
        .flat_map(|step| cited(step).into_iter().map(move |(field, id)| (step.id(), field, id)))
}

/// Numbers and addresses stand on the page of numbers all the same, and so does what plays a role; a path or a rule that
/// no flow uses is never seen.
pub(super) fn unused(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let used: BTreeSet<&str> = bundle
        .flows
        .iter()
        .flat_map(all_cited)
        .map(|(_, _, id)| id)
        .chain(claimed(bundle))
        .collect();
    for pack in &bundle.packs {
        let mut report = Report::new(format!("regions/{}.json", pack.region), found);
        for reference in &pack.references {
            let mut roles = pack.roles.values().flat_map(|names| names.all());
            let seen = !matches!(reference.kind, Kind::Path | Kind::Rule)
                || used.contains(reference.id.as_str())
                || roles.any(|id| *id == reference.id);
            if !seen {
                report.add(
                    "unused-reference",
                    &reference.id,
                    "",
                    "no step of any flow names it, so nobody ever sees it",
                    "add it to the `references` of a step, or remove it and its words",
                );
            }
        }
    }
}

fn claimed(bundle: &Bundle) -> impl Iterator<Item = &str> {
    bundle.claims.claims.iter().flat_map(|claim| &claim.references).map(String::as_str)
}

pub(super) fn unfilled_roles(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for pack in &bundle.packs {
        let mut report = Report::new(format!("regions/{}.json", pack.region), found);
        let mut wanted: BTreeSet<Role> = BTreeSet::new();
        for flow in bundle.flows.iter().filter(|flow| is_shown(flow, pack)) {
            let roles = all_cited(flow).filter_map(|(_, _, id)| id.strip_prefix('@'));
            wanted.extend(roles.filter_map(Role::parse));
        }
        let unfilled = |role: &Role| !role.may_be_missing() && !pack.roles.contains_key(role);
        for role in wanted.into_iter().filter(unfilled) {
            report.add(
                "unfilled-role",
                role.name(),
                "roles",
                "flows shown in this region name this role, and nothing fills it",
                nearest(role.name(), pack.references.iter().map(|it| it.id.as_str())),
            );
        }
    }
}

/// A flow for everywhere that names one country's number sends people to the wrong place.
pub(super) fn foreign(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let world = Region::world();
    for flow in &bundle.flows {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        for (step, field, id) in all_cited(flow) {
            let home = bundle.packs.iter().find_map(|pack| {
                Some((pack, pack.references.iter().find(|reference| reference.id == id)?))
            });
            let Some((home, reference)) = home else { continue };
            if home.region != flow.jurisdiction
                && home.region != world.as_str()
                && !holds_everywhere(reference)
            {
                report.add(
                    "foreign-reference",
                    step,
                    field,
                    format!(
                        "`{id}` holds in {} only, and the flow is shown in {}",
                        home.region, flow.jurisdiction
                    ),
                    "name a @role, or set the flow's `jurisdiction`",
                );
            }
        }
    }
}

/// A short number rings only at home, whatever is said of it.
fn holds_everywhere(reference: &Reference) -> bool {
    reference.everywhere && !matches!(reference.kind, Kind::Phone | Kind::Text)
}

/// The world's own pack stands in where a flow is read from a region it is not for.
fn is_shown(flow: &Flow, pack: &Pack) -> bool {
    if pack.region == Region::world().as_str() {
        return !flow.except.is_empty();
    }
    let here = flow.jurisdiction == pack.region || flow.jurisdiction == Region::world().as_str();
    here && !flow.except.contains(&pack.region)
}
