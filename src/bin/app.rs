//! The app tier begins here. If anything is missing, the page stays as it is: it is complete without us.

use std::rc::Rc;

use first_hour::compiled;
use first_hour::guide::Guide;
use first_hour::ui::app::{LivePage, RootProps};
use first_hour::ui::browser;
use first_hour::ui::pages;
use first_hour::ui::route::Route;
use first_hour::ui::view::GuideHandle;

fn main() {
    if start() == Start::TooEarly {
        // Once everything has come or failed there is no waiting any more.
        if let Some(listener) = browser::on_loaded(|| _ = start()) {
            listener.forget();
        }
    }
}

#[derive(PartialEq, Eq)]
enum Start {
    Done,
    /// The page's own words are still on their way, and on the screen they stand already.
    TooEarly,
    Never,
}

fn start() -> Start {
    let Some((guide, route)) = guide_and_route() else { return Start::Never };
    // Nobody should see a page turn into one that waits. One that the address names is not on the screen yet.
    if browser::hash().is_none() && !pages::has_arrived(&guide, &route) {
        return Start::TooEarly;
    }
    let (Some(root), Some(address)) = (browser::root_for_app(), browser::document_address()) else {
        return Start::Never;
    };
    let edition = Rc::new(browser::edition());
    let document = if browser::is_single() { String::new() } else { address };
    let document = document.into();
    let props = RootProps { guide: GuideHandle(guide), route, document, edition };
    yew::Renderer::<LivePage>::with_root_and_props(root, props).render();
    Start::Done
}

fn guide_and_route() -> Option<(Rc<Guide>, Route)> {
    let guide = Rc::new(compiled::guide(&browser::content()?)?);
    let route = browser::hash()
        .and_then(|hash| Route::parse(&hash, &guide))
        .or_else(|| Route::parse(&browser::document_address()?, &guide))?;
    Some((guide, route))
}
