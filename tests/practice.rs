//! Practice as it is drawn: on every page the mark and the way out, on no page anything that leads outside.
#![cfg(test)]
#![cfg(feature = "prerender")]

use std::path::Path;
use std::rc::Rc;

use first_hour::check::load;
use first_hour::guide::Guide;
use first_hour::id::Locale;
use first_hour::locale::UiKey;
use first_hour::ui::parts::edition::Edition;
use first_hour::ui::route::{Page, Route};
use first_hour::ui::shell::{Shell, ShellProps};
use first_hour::ui::state::{Msg, State};
use first_hour::ui::view::{Tier, View};
use yew::{Callback, LocalServerRenderer, Reducible as _};

fn guide() -> Rc<Guide> {
    let (bundle, problems) = load(Path::new("flows"));
    assert_eq!(problems, []);
    Rc::new(Guide::new(&bundle).unwrap())
}

/// The page as the app draws it.
fn drawn(state: State) -> String {
    let view = View {
        entering: false,
        document: state.route.to_string().into(),
        state: Rc::new(state),
        dispatch: Callback::noop(),
        tier: Tier::App,
        edition: Rc::new(Edition::default()),
    };
    let page = LocalServerRenderer::<Shell>::with_props(ShellProps { view }).hydratable(false);
    futures::executor::block_on(page.render())
}

fn practising(guide: &Rc<Guide>, route: Route) -> State {
    let state = Rc::new(State::new(Rc::clone(guide), route.clone()));
    (*state.reduce(Msg::Practise).reduce(Msg::Go(route))).clone()
}

/// Where a tap could lead that is not a page of the guide.
fn ways_out(html: &str) -> Vec<&str> {
    let addresses = html.split(" href=\"").skip(1).filter_map(|it| it.split('"').next());
    addresses.filter(|it| it.contains(':')).collect()
}

fn words(guide: &Guide, locale: &Locale, key: UiKey) -> String {
    guide.words(locale).ui(key)
}

#[test]
fn on_no_page_does_practice_lead_outside() {
    let guide = guide();
    let (mut seen, mut live) = (0, 0);
    for route in Route::all(&guide) {
        let html = drawn(practising(&guide, route.clone()));
        assert_eq!(ways_out(&html), Vec::<&str>::new(), "{route}");
        seen += 1;
        // Each home and region page, to see that there was something to take away.
        if matches!(route.page, Page::Home | Page::Region(_)) {
            let html = drawn(State::new(Rc::clone(&guide), route.clone()));
            live += ways_out(&html).len();
        }
    }
    assert!(seen > 1000 && live > 500, "{seen} pages, {live} links when it is meant");
}

#[test]
fn every_page_of_practice_bears_the_mark_in_both_languages_and_the_way_out() {
    let guide = guide();
    for route in Route::all(&guide) {
        let html = drawn(practising(&guide, route.clone()));
        for locale in guide.locales() {
            assert!(html.contains(&words(&guide, locale, UiKey::PracticeName)), "{route}");
        }
        assert!(html.contains("data-mark"), "{route} prints without the mark");
        assert!(html.contains(&words(&guide, &route.locale, UiKey::PracticeLeave)), "{route}");
        let mine = words(&guide, &route.locale, UiKey::DeviceMakeMine);
        assert!(!html.contains(&mine), "{route} offers to keep what is only tried out");
    }
}

#[test]
fn the_number_stays_to_be_read_and_a_tap_is_explained() {
    let guide = guide();
    for locale in guide.locales() {
        let home = Route::new(locale, Page::Home);
        let html = drawn(practising(&guide, home));
        let here = first_hour::id::Region::new("CN");
        for reference in first_hour::act::emergency(&guide, &here) {
            assert!(html.contains(reference.kind.shown().unwrap()));
        }
        assert!(html.contains(&words(&guide, locale, UiKey::PracticeCall)));
    }
}

#[test]
fn when_it_is_meant_there_is_no_mark() {
    let guide = guide();
    for locale in guide.locales() {
        for page in [Page::Home, Page::Sheet, Page::Plan] {
            let html = drawn(State::new(Rc::clone(&guide), Route::new(locale, page)));
            assert!(!html.contains("data-mark"));
            assert!(html.contains(&words(&guide, locale, UiKey::DeviceMakeMine)));
        }
    }
}
