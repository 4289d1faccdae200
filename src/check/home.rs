//! The home page: who stands there has a place, so that what is needed first comes first and no name decides.

use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::flow::wire::Flow;
use crate::id::Region;

pub(super) fn places(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for (ix, flow) in bundle.flows.iter().enumerate() {
        let mut report = Report::new(format!("{}.json", flow.id), found);
        let Some(place) = flow.place else {
            if flow.home {
                let wrong = "it stands on the home page and nothing says where";
                let fix =
                    "add \"place\": its number among those of its group, the most needed first";
                report.add("home-place", "", "place", wrong, fix);
            }
            continue;
        };
        if !flow.home {
            let wrong = "it has a place on the home page and does not stand there";
            report.add("home-place", "", "place", wrong, "remove it, or set \"home\": true");
        }
        let others = bundle.flows.iter().take(ix).filter(|other| other.home && flow.home);
        let same = |other: &&Flow| other.group == flow.group && other.place == flow.place;
        if let Some(other) = others.filter(same).find(|other| meet(other, flow, bundle)) {
            let wrong = format!("`{}` has place {place} in this group too", other.id);
            report.add("home-place", "", "place", wrong, "give one of them another number");
        }
    }
}

/// Whether there is a home page that shows both.
fn meet(one: &Flow, other: &Flow, bundle: &Bundle) -> bool {
    let world = Region::world();
    let stands = |flow: &Flow, region: &str| {
        let here = flow.jurisdiction == region || flow.jurisdiction == world.as_str();
        flow.elsewhere || here && !flow.except.iter().any(|it| it == region)
    };
    let mut regions = bundle.packs.iter().map(|pack| pack.region.as_str());
    regions.any(|region| region != world.as_str() && stands(one, region) && stands(other, region))
}
