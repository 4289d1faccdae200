//! Which words a file must hold and may hold: the tables of CONTRIBUTING.md, as data.

use crate::claim::wire::{Claim, Claims};
use crate::content::Bundle;
use crate::flow::LATER;
use crate::flow::wire::{Flow, Step, Window};
use crate::locale::ui;
use crate::reference::wire::{Kind, Pack};

/// One place for words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Slot {
    pub(super) name: String,
    pub(super) required: bool,
    /// Whether it may be a list; else only its first line would ever be shown.
    pub(super) list: bool,
    /// The step it belongs to, if any.
    pub(super) step: Option<String>,
}

/// What kind of file a text file is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Owner<'b> {
    Flow(&'b Flow),
    Region(&'b Pack),
    Claims(&'b Claims),
    /// `ui`, `sheet` and `paper`: the words the code itself names.
    Interface,
}

/// The words of claims.
const CLAIMS: &str = "claims";
pub(super) const INTERFACE: [&str; 3] = ["ui", "sheet", "paper"];

/// What the file of this name holds the words of.
pub(super) fn owner<'b>(bundle: &'b Bundle, file: &str) -> Option<Owner<'b>> {
    let flow = || bundle.flows.iter().find(|flow| flow.id == file).map(Owner::Flow);
    let pack = || bundle.packs.iter().find(|pack| pack.region == file).map(Owner::Region);
    let interface = || INTERFACE.contains(&file).then_some(Owner::Interface);
    let claims = || (file == CLAIMS && has_claims(bundle)).then_some(Owner::Claims(&bundle.claims));
    interface().or_else(flow).or_else(pack).or_else(claims)
}

/// Every text file there must be, by name.
pub(super) fn files(bundle: &Bundle) -> Vec<&str> {
    let flows = bundle.flows.iter().map(|flow| flow.id.as_str());
    let packs = bundle.packs.iter().map(|pack| pack.region.as_str());
    let claims = has_claims(bundle).then_some(CLAIMS);
    flows.chain(packs).chain(INTERFACE).chain(claims).collect()
}

pub(super) fn slots(owner: Owner<'_>, file: &str) -> Vec<Slot> {
    match owner {
        Owner::Flow(flow) => {
            let mut slots = flow_slots(flow);
            slots.extend(flow.steps.iter().flat_map(step_slots));
            slots
        }
        Owner::Region(pack) => region_slots(pack),
        Owner::Claims(claims) => claims.claims.iter().flat_map(claim_slots).collect(),
        Owner::Interface => ui::required()
            .into_iter()
            .filter(|(of, _)| *of == file)
            .map(|(_, name)| Slot { name, required: true, list: true, step: None })
            .collect(),
    }
}

fn has_claims(bundle: &Bundle) -> bool {
    !bundle.claims.claims.is_empty()
}

fn claim_slots(claim: &Claim) -> [Slot; 3] {
    [("claim", false), ("truth", false), ("why", true)].map(|(name, list)| Slot {
        name: format!("{}.{name}", claim.id),
        required: true,
        list,
        step: None,
    })
}

fn flow_slots(flow: &Flow) -> Vec<Slot> {
    let mut names = vec!["title".to_owned(), "summary".to_owned()];
    if let Some(task) = &flow.task {
        let shown = task.rules.iter().filter(|rule| rule.window != Window::Never);
        names.extend(shown.map(|rule| format!("reason.{}", rule.id)));
        names.extend(task.before.iter().map(|before| format!("before.{}", before.id)));
        names.extend(task.ways.iter().map(|way| format!("way.{}", way.id)));
        names.push("undo".to_owned());
    }
    let slot = |name| Slot { name, required: true, list: false, step: None };
    names.into_iter().map(slot).collect()
}

/// Options that have standard words in `ui.json`.
const STANDARD: [&str; 3] = ["done", "could-not", LATER];

fn step_slots(step: &Step) -> Vec<Slot> {
    let id = step.id();
    let slot = |name: &str, required, list| Slot {
        name: format!("{id}.{name}"),
        required,
        list,
        step: Some(id.to_owned()),
    };
    let mut slots = vec![slot("title", true, false)];
    match step {
        Step::Question { options, .. } => {
            slots.extend([slot("why", true, true), slot("hint", false, true)]);
            slots.extend(
                options.iter().map(|option| slot(&format!("option.{}", option.id), true, false)),
            );
        }
        Step::Notice { .. } | Step::Outcome { .. } => slots.push(slot("body", true, true)),
        Step::Action { options, .. } => {
            slots.push(slot("do", true, true));
            slots.extend(
                ["why", "say", "ask", "refused", "note"].map(|name| slot(name, false, true)),
            );
            slots.extend(options.iter().map(|option| {
                let required = !STANDARD.contains(&option.id.as_str());
                slot(&format!("option.{}", option.id), required, false)
            }));
        }
    }
    slots
}

fn region_slots(pack: &Pack) -> Vec<Slot> {
    let name = Slot { name: "name".into(), required: true, list: false, step: None };
    let mut slots = vec![name];
    for reference in &pack.references {
        let own = match reference.kind {
            Kind::Path => Some("path"),
            Kind::Rule => Some("rule"),
            Kind::Missing => Some("find"),
            Kind::Phone | Kind::Text | Kind::Link => None,
        };
        let names = [Some("label"), own, Some("note")];
        slots.extend(names.into_iter().flatten().map(|name| Slot {
            name: format!("{}.{name}", reference.id),
            required: name != "note",
            list: false,
            step: None,
        }));
    }
    slots
}
