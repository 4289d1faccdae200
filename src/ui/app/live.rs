//! The app tier: what the browser knows comes in, what the person does goes out, and the address keeps step.

use std::rc::Rc;

use yew::prelude::*;

use crate::compiled;
use crate::session::saved::RestoreError;
use crate::ui::app::RootProps;
use crate::ui::route::Route;
use crate::ui::shell::Shell;
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
    use_the_rest(&dispatch);
    use_history(&state, &dispatch);
    use_storage(&state, &dispatch);
    use_news(&dispatch);
    use_page_entry(&state);
    let view = View {
        state: Rc::new((*state).clone()),
        dispatch,
        tier: Tier::App,
        document: props.route.to_string().into(),
        edition: Rc::clone(&props.edition),
    };
    html! { <Shell {view} /> }
}

/// The clock, and what this tab has stored: once, after the first render.
#[hook]
fn use_what_the_browser_knows(guide: &GuideHandle, dispatch: &Callback<Msg>) {
    let (guide, dispatch) = (guide.clone(), dispatch.clone());
    use_effect_with((), move |()| {
        dispatch.emit(Msg::Today(browser::now().map(|(today, _)| today)));
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
fn use_the_rest(dispatch: &Callback<Msg>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = browser::on_loaded(move || {
            if let Some(guide) = browser::content().and_then(|content| compiled::guide(&content)) {
                dispatch.emit(Msg::Guide(Rc::new(guide)));
            }
        });
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
    let erased = state.remark == Some(Remark::Erased);
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
    let now = (state.keep, state.session.clone(), state.remark == Some(Remark::Erased));
    use_effect_with(now, move |(keep, session, erased)| match keep {
        Keep::Mine => {
            if !std::mem::replace(&mut *was_mine.borrow_mut(), true) {
                browser::offline("keep");
            }
            if store::save(session).is_err() {
                dispatch.emit(Msg::Remark(Remark::Refused));
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

/// After a step: title, language, focus on the heading. Not on the first page, where the person already reads.
#[hook]
fn use_page_entry(state: &UseReducerHandle<State>) {
    let title = crate::ui::pages::title(&state.guide.0, &state.route);
    let first = use_mut_ref(|| true);
    use_effect_with(state.route.clone(), move |route| {
        browser::set_title(&title);
        browser::set_language(route.locale.as_str());
        if !std::mem::take(&mut *first.borrow_mut()) {
            browser::enter_page();
        }
    });
}
