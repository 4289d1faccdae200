//! One module per kind of page. A page is a function of the [`View`]; it touches no browser.

mod card;
mod claims;
mod erase;
mod evidence_log;
mod home;
mod imei;
mod numbers;
mod plan;
mod practice;
mod printed;
mod privacy;
mod sheet;
#[cfg(feature = "prerender")]
mod single;
mod step;
mod task;
mod undo;
mod waiting;

pub use home::{missing, root};
#[cfg(feature = "prerender")]
pub use single::single;

use yew::Html;

use crate::guide::Guide;
use crate::locale::{UiKey, ui};
use crate::ui::route::{Page, Route};
use crate::ui::view::View;

pub fn page(view: &View) -> Html {
    if !has_arrived(view.guide(), &view.state.route) {
        return waiting::page(view);
    }
    match &view.state.route.page {
        Page::Home => home::page(view),
        Page::Task(flow) => task::page(view, flow),
        Page::Step(flow, step) => step::page(view, flow, step),
        Page::Plan => plan::page(view),
        Page::Imei => imei::page(view),
        Page::Sheet => sheet::page(view),
        Page::Card => card::page(view),
        Page::EvidenceLog => evidence_log::page(view),
        Page::Practice => practice::page(view),
        Page::Claims => claims::page(view),
        Page::Claim(claim) => claims::one(view, claim),
        Page::Numbers => numbers::page(view),
        Page::Region(region) => numbers::region(view, region),
        Page::Privacy => privacy::page(view),
        Page::Erase => erase::page(view),
    }
}

/// Whether the words of a page are here. Those that can wait follow the app in the same load.
pub fn has_arrived(guide: &Guide, route: &Route) -> bool {
    let words = guide.words(&route.locale);
    let named = |key: UiKey| {
        let (file, slot) = (key.file(), key.slot());
        words.find(file, slot).is_some() && (guide.is_whole() || !ui::waits(file, slot))
    };
    guide.speaks(&route.locale)
        && match &route.page {
            Page::Step(flow, step) => words.find(flow.as_str(), &format!("{step}.title")).is_some(),
            Page::Claim(claim) => !words.claim_lines(claim, "claim").is_empty(),
            Page::Region(_) => named(UiKey::RegionLead),
            page => title_key(page).is_none_or(named),
        }
}

/// The name of a page that stands once.
pub fn title_key(page: &Page) -> Option<UiKey> {
    Some(match page {
        Page::Home => UiKey::SiteName,
        Page::Plan => UiKey::PlanTitle,
        Page::Imei => UiKey::ImeiTitle,
        Page::Sheet => UiKey::SheetTitle,
        Page::Card => UiKey::CardTitle,
        Page::EvidenceLog => UiKey::LogTitle,
        Page::Practice => UiKey::PracticeTitle,
        Page::Claims => UiKey::ClaimsTitle,
        Page::Numbers => UiKey::NumbersTitle,
        Page::Privacy => UiKey::PrivacyTitle,
        Page::Erase => UiKey::EraseTitle,
        Page::Task(_) | Page::Step(..) | Page::Claim(_) | Page::Region(_) => return None,
    })
}

/// The title of a page. It never holds anything a person typed.
pub fn title(guide: &Guide, route: &Route) -> String {
    let words = guide.words(&route.locale);
    let site = words.ui(UiKey::SiteName);
    let own = match &route.page {
        _ if !has_arrived(guide, route) => words.ui(UiKey::WaitingTitle),
        Page::Home => return format!("{site} · {}", words.ui(UiKey::SiteLine)),
        Page::Task(flow) => words.flow(flow, "title"),
        Page::Step(flow, step) => words.step(flow, step, "title"),
        Page::Claim(claim) => words.claim(claim, "claim"),
        Page::Region(region) => words.region(region),
        page => title_key(page).map(|key| words.ui(key)).unwrap_or_default(),
    };
    format!("{own} · {site}")
}
