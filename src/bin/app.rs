//! The app tier begins here. If anything is missing, the page stays as it is: it is complete without us.

use std::hint::black_box;
use std::rc::Rc;

use first_hour::compiled;
use first_hour::guide::Guide;
use first_hour::ui::app::{LivePage, RootProps};
use first_hour::ui::browser;
use first_hour::ui::pages;
use first_hour::ui::route::Route;
use first_hour::ui::view::GuideHandle;

/// What reading the guide takes, in bytes. Asked for in one piece: after growing, `WebKit` now and then reads beyond the
/// memory's old end and breaks off.
const MEMORY: usize = 4 << 20;

fn main() {
    drop(black_box(Vec::<u8>::with_capacity(MEMORY)));
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
    /// What the page is about is still on its way, and on the screen it stands already.
    TooEarly,
    Never,
}

fn start() -> Start {
    let complete = browser::is_loaded();
    let Some(guide) = browser::content().and_then(|content| compiled::guide(&content)) else {
        return Start::Never;
    };
    let guide = Rc::new(guide);
    let Some(route) = route(&guide) else {
        return if guide.is_whole() { Start::Never } else { Start::TooEarly };
    };
    // Nobody should see a page turn into one that waits, perhaps for ever.
    let on_screen = browser::hash().is_none();
    if !pages::has_arrived(&guide, &route) && (on_screen || !guide.is_whole()) {
        return Start::TooEarly;
    }
    let (Some(root), Some(address)) = (browser::root_for_app(), browser::document_address()) else {
        return Start::Never;
    };
    let edition = Rc::new(browser::edition());
    let document = if browser::is_single() { String::new() } else { address };
    let document = document.into();
    let props = RootProps { guide: GuideHandle(guide), route, document, edition, complete };
    yew::Renderer::<LivePage>::with_root_and_props(root, props).render();
    Start::Done
}

/// Where the person is: what the address says, as far as it is known yet, or the document itself.
fn route(guide: &Guide) -> Option<Route> {
    match browser::hash() {
        Some(hash) if !guide.is_whole() => Route::parse(&hash, guide),
        Some(hash) => Route::parse(&hash, guide).or_else(|| document(guide)),
        None => document(guide),
    }
}

fn document(guide: &Guide) -> Option<Route> {
    Route::parse(&browser::document_address()?, guide)
}
