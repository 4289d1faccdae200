//! The app tier: what the browser knows comes in, what the person does goes out, and the address keeps step.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::compiled;
use crate::host::Host;
use crate::locale::UiKey;
use crate::session::saved::RestoreError;
use crate::ui::app::RootProps;
use crate::ui::route::{Page, Route};
use crate::ui::shell::Shell;
use crate::ui::state::visit::is_long;
use crate::ui::state::{Keep, Msg, Remark, State};
use crate::ui::view::{GuideHandle, Tier, View};
use crate::ui::{browser, store};

/// The app tier.
#[component]
pub fn LivePage(props: &RootProps) -> Html {
    let state = use_reducer_eq({
        let (guide, route) = (Rc::clone(&props.guide.0), props.route.clone());
        move || State::new(guide, route)
    });
    let dispatch = {
        let dispatcher = state.dispatcher();
        use_callback((), move |msg: Msg, ()| dispatcher.dispatch(msg))
    };
    use_what_the_browser_knows(&props.guide, &dispatch);
    use_the_rest(props.complete, &dispatch);
    use_history(&state, &dispatch);
    use_storage(&state, &dispatch);
    use_news(&dispatch);
    let place = use_cover(&dispatch);
    use_page_entry(&state, place);
    use_findings(&state, &dispatch);
    let view = View {
        state: Rc::new((*state).clone()),
        dispatch,
        tier: Tier::App,
        document: Rc::clone(&props.document),
        edition: Rc::clone(&props.edition),
        entering: use_entering(&state.route.page),
    };
    html! { <Shell {view} /> }
}

/// The clock, and what this tab has stored: once, after the first render.
#[hook]
fn use_what_the_browser_knows(guide: &GuideHandle, dispatch: &Callback<Msg>) {
    let (guide, dispatch) = (guide.clone(), dispatch.clone());
    use_effect_with((), move |()| {
        dispatch.emit(Msg::Today(browser::now().map(|(today, _)| today)));
        dispatch.emit(Msg::Host(Host::of(&browser::user_agent())));
        match store::load(&guide.0) {
            Some(Ok(session)) => dispatch.emit(Msg::Restore(Box::new(session))),
            Some(Err(RestoreError::Unreadable)) => {
                dispatch.emit(Msg::Remark(Remark::Unreadable));
            }
            Some(Err(RestoreError::Newer)) => dispatch.emit(Msg::Remark(Remark::Newer)),
            None => {}
        }
    });
}

/// What follows the app: other languages, other regions, and what can wait.
#[hook]
fn use_the_rest(complete: bool, dispatch: &Callback<Msg>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let read = move || {
            if let Some(guide) = browser::content().and_then(|content| compiled::guide(&content)) {
                dispatch.emit(Msg::Guide(Rc::new(guide)));
            }
        };
        let listener = if complete { None } else { browser::on_loaded(read) };
        move || drop(listener)
    });
}

/// Keeps the address and the route in step, in both directions.
#[hook]
fn use_history(state: &UseReducerHandle<State>, dispatch: &Callback<Msg>) {
    let guide = state.guide.clone();
    let first = state.route.clone();
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = browser::on_hash_change(move || {
            let hash = browser::hash();
            let route = match &hash {
                Some(hash) => Route::parse(hash, &guide.0),
                None => Some(first.clone()),
            };
            if let Some(route) = route {
                dispatch.emit(Msg::Go(route));
            }
        });
        move || drop(listener)
    });
    let address = state.route.to_string();
    let erased = state.visit.erased;
    use_effect_with(address, move |address| {
        let shown = browser::hash().or_else(browser::document_address);
        if shown.as_ref() != Some(address) {
            browser::set_hash(address, erased);
        }
    });
}

/// Stores the session, and the guide itself, while the device is the person's own; takes both back when it no longer is.
#[hook]
fn use_storage(state: &UseReducerHandle<State>, dispatch: &Callback<Msg>) {
    let dispatch = dispatch.clone();
    let was_mine = use_mut_ref(|| false);
    let now = (state.keep, state.own_session().clone(), state.visit.erased);
    use_effect_with(now, move |(keep, session, erased)| match keep {
        Keep::Mine => {
            if !std::mem::replace(&mut *was_mine.borrow_mut(), true) {
                browser::offline("keep");
            }
            if store::save(session).is_err() {
                // What was stored before stays: an older copy is better than none.
                let remark = if store::holds() { Remark::Full } else { Remark::Refused };
                dispatch.emit(Msg::Remark(remark));
            }
        }
        // What an earlier visit left behind goes too.
        Keep::Borrowed if *was_mine.borrow() || *erased => {
            *was_mine.borrow_mut() = false;
            store::erase();
            browser::offline("forget");
        }
        Keep::Borrowed => {}
    });
}

/// Says when a newer edition of the guide lies ready on this device.
#[hook]
fn use_news(dispatch: &Callback<Msg>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = browser::on_renewable(move || dispatch.emit(Msg::Remark(Remark::Renewable)));
        move || drop(listener)
    });
}

/// Covers the page when it is left, and when it comes back after long. Tells where it stood before.
#[hook]
fn use_cover(dispatch: &Callback<Msg>) -> Rc<Cell<f64>> {
    let place = use_memo((), |()| Cell::new(0.0));
    let (dispatch, kept) = (dispatch.clone(), Rc::clone(&place));
    use_effect_with((), move |()| {
        browser::watch(move |away| {
            if is_long(away) {
                // Covered already, it stands at its top.
                kept.set(browser::place().max(kept.get()));
                dispatch.emit(Msg::Cover);
            }
        });
    });
    place
}

/// Whether the beginning of this page has yet to come to the screen. The first page of all is there already, and so is the
/// same page in another language: what is unfolded on it stays so.
#[hook]
fn use_entering(page: &Page) -> bool {
    let seen = use_state_eq(|| page.clone());
    let entering = *seen != *page;
    // A quick finger may be further on, or back again, by the time the picture is there.
    let latest = use_mut_ref(|| page.clone());
    latest.replace(page.clone());
    use_effect_with(page.clone(), move |_| {
        if entering {
            browser::after_picture(move || seen.set(latest.borrow().clone()));
        }
    });
    entering
}

/// After a step: title, language, focus on the heading. Not on the first page, where the person already reads.
#[hook]
fn use_page_entry(state: &UseReducerHandle<State>, place: Rc<Cell<f64>>) {
    let guide = &state.guide.0;
    let covered = state.visit.covered;
    let words = guide.words(&state.route.locale);
    let mut title = if covered {
        words.ui(UiKey::SiteName)
    } else {
        crate::ui::pages::title(guide, &state.route)
    };
    if state.is_practice() {
        title = [&words.ui(UiKey::PracticeName), " · ", &title].concat();
    }
    let first = use_mut_ref(|| true);
    let page = (state.route.clone(), covered, state.visit.erased, state.is_practice());
    use_effect_with(page, move |(route, covered, ..)| {
        browser::set_title(&title);
        browser::set_language(route.locale.as_str());
        if !std::mem::take(&mut *first.borrow_mut()) {
            browser::enter_page();
        }
        if !covered {
            let place = place.take();
            if place > 0.0 {
                browser::move_to(place);
            }
        }
    });
}

/// Looks what is stored, on the pages that say so.
#[hook]
fn use_findings(state: &UseReducerHandle<State>, dispatch: &Callback<Msg>) {
    let dispatch = dispatch.clone();
    let here = state.route.page == Page::Privacy || state.visit.erased;
    use_effect_with((here, state.keep), move |(here, _)| {
        if *here {
            browser::look(move |found| dispatch.emit(Msg::Found(found.into())));
        }
    });
}
