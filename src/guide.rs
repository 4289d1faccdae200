//! The whole guide: every flow, reference and word, checked and linked.
//!
//! Invariant: a `Guide` has a triage flow, a world pack and the source locale, and everything its flows name.

use crate::claim::Claim;
use crate::claim::resolve::resolve as resolve_claims;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::flow::resolve::Known;
use crate::flow::{Cite, Flow, Group, Status, Step, resolve as resolve_flow};
use crate::id::{Locale, RefId, Region};
use crate::locale::{Catalog, SOURCE_LOCALE};
use crate::reference::{Kind, Pack, Reference, Role, resolve as resolve_pack};

/// The flow that asks what happened.
pub const TRIAGE: &str = "triage";
/// Where a person is taken to be until they say otherwise.
pub const FIRST_REGION: &str = "CN";

#[derive(Clone, PartialEq, Debug)]
pub struct Guide {
    /// The source first. In the app the words of some may still be on their way.
    locales: Vec<Locale>,
    flows: Vec<Flow>,
    packs: Vec<Pack>,
    claims: Vec<Claim>,
    catalogs: Vec<Catalog>,
    /// Whether everything is here. Only in the app can the rest be on its way.
    whole: bool,
}

impl Guide {
    /// Links a bundle, or says everything that cannot be linked. The words and the sense are checked by `check`.
    pub fn new(bundle: &Bundle) -> Result<Guide, Vec<Diagnostic>> {
        let mut problems = Vec::new();
        let packs: Vec<Option<Pack>> = bundle
            .packs
            .iter()
            .map(|pack| {
                let file = format!("regions/{}.json", pack.region);
                resolve_pack::resolve(pack, &mut Report::new(file, &mut problems))
            })
            .collect();
        let flow_ids: Vec<&str> = bundle.flows.iter().map(|flow| flow.id.as_str()).collect();
        let references: Vec<&str> = bundle
            .packs
            .iter()
            .flat_map(|pack| pack.references.iter().map(|reference| reference.id.as_str()))
            .collect();
        let steps: Vec<String> = bundle
            .flows
            .iter()
            .flat_map(|flow| flow.steps.iter().map(|step| format!("{}/{}", flow.id, step.id())))
            .collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        let undo: Vec<&str> =
            bundle.flows.iter().flat_map(|flow| &flow.undo).map(String::as_str).collect();
        let known = Known {
            flows: &flow_ids,
            references: &references,
            roles: &Role::ALL,
            steps: &steps,
            undo: &undo,
        };
        let flows: Vec<Option<Flow>> = bundle
            .flows
            .iter()
            .map(|flow| {
                let file = format!("{}.json", flow.id);
                resolve_flow::resolve(flow, &known, &mut Report::new(file, &mut problems))
            })
            .collect();
        let claims = resolve_claims(bundle, &mut Report::new("claims.json", &mut problems));
        essentials(bundle, &mut problems);
        let catalogs: Vec<Catalog> = bundle
            .texts
            .iter()
            .map(|(locale, files)| Catalog::new(Locale::new(locale), files))
            .collect();
        let mut locales: Vec<Locale> = catalogs.iter().map(|it| it.locale().clone()).collect();
        locales.sort_by_key(|locale| locale.as_str() != SOURCE_LOCALE);
        let flows = flows.into_iter().collect::<Option<Vec<_>>>();
        let packs = packs.into_iter().collect::<Option<Vec<_>>>();
        match (flows, packs, claims) {
            (Some(flows), Some(packs), Some(claims)) if problems.is_empty() => {
                Ok(Guide { locales, flows, packs, claims, catalogs, whole: true })
            }
            _ => Err(problems),
        }
    }

    /// Back from the form the build hands to the app. The build has checked it; `None` is for a form with no triage or no
    /// words at all, which would break the invariant.
    #[cfg(feature = "compiled")]
    pub(crate) fn compiled(
        locales: Vec<Locale>,
        flows: Vec<Flow>,
        packs: Vec<Pack>,
        claims: Vec<Claim>,
        catalogs: Vec<Catalog>,
        whole: bool,
    ) -> Option<Guide> {
        let sound = flows.iter().any(|flow| flow.id.as_str() == TRIAGE) && !catalogs.is_empty();
        sound.then_some(Guide { locales, flows, packs, claims, catalogs, whole })
    }

    #[cfg(feature = "compiled")]
    pub(crate) fn catalogs(&self) -> &[Catalog] {
        &self.catalogs
    }

    /// The flows that are shown.
    pub fn flows(&self) -> impl Iterator<Item = &Flow> {
        self.flows.iter().filter(|flow| flow.status == Status::Active)
    }

    pub fn flow(&self, id: &str) -> Option<&Flow> {
        self.flows().find(|flow| flow.id.as_str() == id)
    }

    /// The flows shown in a region: its own and the world's.
    pub fn flows_in<'g>(&'g self, region: &'g Region) -> impl Iterator<Item = &'g Flow> {
        self.flows().filter(move |flow| flow.is_shown_in(region))
    }

    /// The flows of the home page in a region, by group and what is needed first.
    pub fn home_of<'g>(&'g self, region: &'g Region, group: Group) -> Vec<&'g Flow> {
        let stands = |flow: &Flow| flow.home && (flow.elsewhere || flow.is_shown_in(region));
        let mut flows: Vec<&Flow> =
            self.flows().filter(|flow| flow.group == group && stands(flow)).collect();
        flows.sort_by_key(|flow| flow.place);
        flows
    }

    #[expect(clippy::expect_used, reason = "`essentials` refused a bundle without triage")]
    pub fn triage(&self) -> &Flow {
        self.flows.iter().find(|flow| flow.id.as_str() == TRIAGE).expect("a guide has triage")
    }

    /// The flow for a phone that is back: it holds the order in which things are undone.
    pub fn return_flow(&self) -> Option<&Flow> {
        self.flows().find(|flow| !flow.undo.is_empty())
    }

    pub fn is_whole(&self) -> bool {
        self.whole
    }

    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id.as_str() == id)
    }

    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// The regions a person can choose, mainland China first.
    pub fn regions(&self) -> impl Iterator<Item = &Region> {
        let of = |first: bool| {
            let regions = self.packs.iter().map(|pack| &pack.region);
            regions.filter(move |region| (region.as_str() == FIRST_REGION) == first)
        };
        let world = Region::world();
        of(true).chain(of(false)).filter(move |region| **region != world)
    }

    pub fn reference(&self, id: &RefId) -> Option<&Reference> {
        self.packs.iter().flat_map(|pack| &pack.references).find(|reference| reference.id == *id)
    }

    /// Where a flow is to be read by somebody who is here: here, if it is shown here, or where it belongs.
    pub fn region_of(&self, flow: &Flow, here: &Region) -> Region {
        if flow.is_shown_in(here) { here.clone() } else { flow.jurisdiction.clone() }
    }

    /// The references a step means, here. A role that this region does not fill is none.
    pub fn cited(&self, cite: &Cite, region: &Region) -> Vec<&Reference> {
        let ids = match cite {
            Cite::Id(id) => std::slice::from_ref(id),
            Cite::Role(role) => {
                let pack = self.packs.iter().find(|pack| pack.region == *region);
                pack.and_then(|pack| pack.roles.get(role)).map(Vec::as_slice).unwrap_or_default()
            }
        };
        ids.iter().filter_map(|id| self.reference(id)).collect()
    }

    /// What can be called or opened anywhere in a flow, here: each once, in the order of its steps.
    pub fn reachable(&self, flow: &Flow, region: &Region) -> Vec<&Reference> {
        self.opened(&mut flow.steps().iter(), region)
    }

    /// What can be called or opened in some steps.
    pub fn opened(
        &self,
        steps: &mut dyn Iterator<Item = &Step>,
        region: &Region,
    ) -> Vec<&Reference> {
        let mut found: Vec<&Reference> = Vec::new();
        for reference in steps.flat_map(Step::cites).flat_map(|cite| self.cited(cite, region)) {
            let opens = matches!(reference.kind, Kind::Phone(_) | Kind::Link(_));
            if opens && !found.iter().any(|it| it.id == reference.id) {
                found.push(reference);
            }
        }
        found
    }

    /// The locales there are, the source first.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.locales.iter()
    }

    /// Whether the words of a locale are here.
    pub fn speaks(&self, locale: &Locale) -> bool {
        self.catalogs.iter().any(|catalog| catalog.locale() == locale)
    }

    /// The words of a locale; of the first there is where it has none.
    #[expect(clippy::expect_used, reason = "`essentials` refused a bundle without words")]
    pub fn words(&self, locale: &Locale) -> &Catalog {
        let found = self.catalogs.iter().find(|catalog| catalog.locale() == locale);
        found.or_else(|| self.catalogs.first()).expect("a guide has words")
    }
}

fn essentials(bundle: &Bundle, problems: &mut Vec<Diagnostic>) {
    let mut report = Report::new("", problems);
    if !bundle.flows.iter().any(|flow| flow.id == TRIAGE && flow.status == Status::Active) {
        report.add(
            "essential",
            "",
            "",
            "there is no active flow `triage`",
            "add flows/triage.json: it asks what happened and leads to the plan",
        );
    }
    if !bundle.texts.contains_key(SOURCE_LOCALE) {
        report.add(
            "essential",
            "",
            "",
            format!("there are no texts in the source language {SOURCE_LOCALE}"),
            format!("add flows/text/{SOURCE_LOCALE}/"),
        );
    }
    if !bundle.packs.iter().any(|pack| pack.region == Region::world().as_str()) {
        report.add("essential", "", "", "there is no world pack", "add flows/regions/001.json");
    }
    for (ix, flow) in bundle.flows.iter().enumerate() {
        if bundle.flows.iter().take(ix).any(|other| other.id == flow.id) {
            report.add(
                "duplicate-id",
                &flow.id,
                "id",
                "two flow files have this id",
                "give each file the id that is its name",
            );
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for pack in &bundle.packs {
        for reference in &pack.references {
            if seen.contains(&reference.id.as_str()) && !pack_repeats(pack, &reference.id) {
                report.add(
                    "duplicate-id",
                    &reference.id,
                    "id",
                    "two packs hold a reference with this id",
                    "rename one of them",
                );
            }
            seen.push(&reference.id);
        }
    }
}

/// Repeats inside one pack are reported there.
fn pack_repeats(pack: &crate::reference::wire::Pack, id: &str) -> bool {
    pack.references.iter().filter(|reference| reference.id == id).count() > 1
}
