//! The app tier begins here. If anything is missing, the page stays as it is: it is complete without us.

use std::rc::Rc;

use first_hour::compiled;
use first_hour::ui::app::{LivePage, RootProps};
use first_hour::ui::browser;
use first_hour::ui::route::Route;
use first_hour::ui::view::GuideHandle;

fn main() {
    start();
}

fn start() -> Option<()> {
    let guide = Rc::new(compiled::guide(&browser::content()?)?);
    let address = browser::document_address()?;
    let route = browser::hash()
        .and_then(|hash| Route::parse(&hash, &guide))
        .or_else(|| Route::parse(&address, &guide))?;
    let root = browser::root_for_app()?;
    let edition = Rc::new(browser::edition());
    let document = if browser::is_single() { String::new() } else { address };
    let document = document.into();
    let props = RootProps { guide: GuideHandle(guide), route, document, edition };
    yew::Renderer::<LivePage>::with_root_and_props(root, props).render();
    Some(())
}
