//! What the app does with each tap, without a browser.
#![cfg(test)]
#![cfg(feature = "prerender")]

use std::path::Path;
use std::rc::Rc;

use first_hour::check::load;
use first_hour::guide::Guide;
use first_hour::id::{FlowId, OptionId, StepId};
use first_hour::incident::Field;
use first_hour::means::Mean;
use first_hour::ui::route::{Page, Route};
use first_hour::ui::state::{Keep, Msg, Remark, State};
use yew::Reducible;

fn start() -> Rc<State> {
    let (bundle, problems) = load(Path::new("flows"));
    assert_eq!(problems, []);
    let guide = Guide::new(&bundle).unwrap();
    let route = Route::new(guide.locales().next().unwrap(), Page::Home);
    Rc::new(State::new(Rc::new(guide), route))
}

fn after(state: Rc<State>, messages: impl IntoIterator<Item = Msg>) -> Rc<State> {
    messages.into_iter().fold(state, |state, msg| state.reduce(msg))
}

fn triage(step: &str) -> (FlowId, StepId) {
    (FlowId::new("triage"), StepId::new(step))
}

fn pick(step: &str, option: &str) -> Msg {
    let (flow, step) = triage(step);
    Msg::Pick { flow, step, option: OptionId::new(option), time: String::new() }
}

fn tick(step: &str, option: &str) -> Msg {
    let (flow, step) = triage(step);
    Msg::Tick { flow, step, option: OptionId::new(option) }
}

fn confirm(step: &str) -> Msg {
    let (flow, step) = triage(step);
    Msg::Confirm { flow, step }
}

/// A stolen iPhone, locked, a friend's phone in hand.
fn stolen_iphone() -> Vec<Msg> {
    vec![
        pick("safety", "safe"),
        pick("how", "stolen"),
        pick("brand", "apple"),
        pick("codes", "hidden"),
        confirm("on-it"),
        pick("device", "borrowed"),
        confirm("means"),
        pick("screen", "locked"),
    ]
}

fn ready(state: &State) -> Vec<String> {
    let plan = state.session.plan(&state.guide.0);
    plan.ready.iter().map(|item| item.flow.id.to_string()).collect()
}

#[test]
fn the_plan_is_nine_taps_from_home() {
    let taps = stolen_iphone();
    assert!(taps.len() < 9, "one more tap opens the first question");
    let state = after(start(), taps);
    assert_eq!(state.route.page, Page::Plan);
    assert_eq!(&ready(&state)[..3], ["suspend-line", "bank-cards", "weixin-pay"]);
}

#[test]
fn a_changed_answer_keeps_the_others_and_shows_what_changed() {
    let before = after(start(), stolen_iphone());
    let answers = before.session.answers.clone();
    let state = after(before, [Msg::Go(route(&start(), "screen")), pick("screen", "open")]);
    assert_eq!(state.route.page, Page::Plan, "straight back to the plan");
    let kept = &state.session.answers[&FlowId::new("triage")];
    assert_eq!(kept.len(), answers[&FlowId::new("triage")].len());
    let plan = state.session.plan(&state.guide.0).outline();
    assert!(
        state.earlier.as_ref().unwrap().difference(&plan).reordered,
        "the bank comes first now"
    );
}

fn route(state: &State, step: &str) -> Route {
    let (flow, step) = triage(step);
    Route::new(&state.route.locale, Page::Step(flow, step))
}

#[test]
fn several_changed_boxes_are_shown_as_one_change() {
    let state = after(start(), stolen_iphone());
    let here = route(&state, "on-it");
    let changes = [Msg::Go(here), tick("on-it", "alipay"), tick("on-it", "bank"), confirm("on-it")];
    let state = after(state, changes);
    let plan = state.session.plan(&state.guide.0).outline();
    let difference = state.earlier.as_ref().unwrap().difference(&plan);
    let removed: Vec<String> = difference.removed.iter().map(ToString::to_string).collect();
    assert_eq!(removed, ["bank-cards", "alipay"]);
}

#[test]
fn something_that_turns_up_unlocks_a_task() {
    let state = after(start(), stolen_iphone());
    assert!(!ready(&state).contains(&"lock-phone".to_owned()));
    let state = after(state, [Msg::Hold(Mean::Password, true)]);
    assert_eq!(ready(&state)[0], "lock-phone", "lock first, now that it can be done");
}

#[test]
fn what_was_said_about_the_plan_before_is_forgotten_once_left() {
    let state = after(start(), stolen_iphone());
    let state = after(state, [Msg::Hold(Mean::Password, true)]);
    assert!(state.earlier.is_some());
    let home = Route::new(&state.route.locale, Page::Home);
    assert_eq!(after(state, [Msg::Go(home)]).earlier, None);
}

#[test]
fn erase_leaves_nothing() {
    let mut all = stolen_iphone();
    all.extend([Msg::Keep(Keep::Mine), Msg::Write(Field::name, "somebody".into())]);
    let state = after(after(start(), all), [Msg::Erase]);
    let fresh = start();
    assert_eq!(state.session, fresh.session);
    assert_eq!((state.keep, state.remark), (Keep::Borrowed, Some(Remark::Erased)));
    assert_eq!(state.earlier, None);
}

#[test]
fn refused_storage_makes_the_device_borrowed_again() {
    let state = after(start(), [Msg::Keep(Keep::Mine), Msg::Remark(Remark::Refused)]);
    assert_eq!(state.keep, Keep::Borrowed);
}

#[test]
fn an_answer_that_fits_nothing_changes_nothing() {
    let state = after(start(), [pick("safety", "no-such-option"), pick("no-such-step", "x")]);
    assert_eq!(state.session, start().session);
    assert_eq!(state.route.page, Page::Home);
}
