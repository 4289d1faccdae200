//! One module per kind of page. A page is a function of the [`View`]; it touches no browser.

mod erase;
mod home;
mod imei;
mod numbers;
mod plan;
mod privacy;
mod sheet;
mod step;
mod task;

pub use home::root;

use yew::Html;

use crate::guide::Guide;
use crate::locale::UiKey;
use crate::ui::route::{Page, Route};
use crate::ui::view::View;

pub fn page(view: &View) -> Html {
    match &view.state.route.page {
        Page::Home => home::page(view),
        Page::Task(flow) => task::page(view, flow),
        Page::Step(flow, step) => step::page(view, flow, step),
        Page::Plan => plan::page(view),
        Page::Imei => imei::page(view),
        Page::Sheet => sheet::page(view),
        Page::Numbers => numbers::page(view),
        Page::Privacy => privacy::page(view),
        Page::Erase => erase::page(view),
    }
}

/// The title of a page. It never holds anything a person typed.
pub fn title(guide: &Guide, route: &Route) -> String {
    let words = guide.words(&route.locale);
    let own = match &route.page {
        Page::Home => {
            return format!("{} · {}", words.ui(UiKey::SiteName), words.ui(UiKey::SiteLine));
        }
        Page::Task(flow) => words.flow(flow, "title"),
        Page::Step(flow, step) => words.step(flow, step, "title"),
        Page::Plan => words.ui(UiKey::PlanTitle),
        Page::Imei => words.ui(UiKey::ImeiTitle),
        Page::Sheet => words.ui(UiKey::SheetTitle),
        Page::Numbers => words.ui(UiKey::NumbersTitle),
        Page::Privacy => words.ui(UiKey::PrivacyTitle),
        Page::Erase => words.ui(UiKey::EraseTitle),
    };
    format!("{own} · {}", words.ui(UiKey::SiteName))
}
