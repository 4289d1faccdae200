//! One module per kind of page. A page is a function of the [`View`]; it touches no browser.

mod claims;
mod erase;
mod home;
mod imei;
mod numbers;
mod plan;
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
use crate::locale::UiKey;
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
    guide.speaks(&route.locale)
        && match &route.page {
            Page::Step(flow, step) => words.find(flow.as_str(), &format!("{step}.title")).is_some(),
            Page::Numbers | Page::Claims | Page::Region(_) => guide.is_whole(),
            Page::Claim(claim) => !words.claim_lines(claim, "claim").is_empty(),
            _ => true,
        }
}

/// The title of a page. It never holds anything a person typed.
pub fn title(guide: &Guide, route: &Route) -> String {
    let words = guide.words(&route.locale);
    let own = match &route.page {
        _ if !has_arrived(guide, route) => words.ui(UiKey::WaitingTitle),
        Page::Home => {
            return format!("{} · {}", words.ui(UiKey::SiteName), words.ui(UiKey::SiteLine));
        }
        Page::Task(flow) => words.flow(flow, "title"),
        Page::Step(flow, step) => words.step(flow, step, "title"),
        Page::Plan => words.ui(UiKey::PlanTitle),
        Page::Imei => words.ui(UiKey::ImeiTitle),
        Page::Sheet => words.ui(UiKey::SheetTitle),
        Page::Claims => words.ui(UiKey::ClaimsTitle),
        Page::Claim(claim) => words.claim(claim, "claim"),
        Page::Numbers => words.ui(UiKey::NumbersTitle),
        Page::Region(region) => words.region(region),
        Page::Privacy => words.ui(UiKey::PrivacyTitle),
        Page::Erase => words.ui(UiKey::EraseTitle),
    };
    format!("{own} · {}", words.ui(UiKey::SiteName))
}
