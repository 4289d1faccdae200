//! What the app does with each tap, without a browser.
#![cfg(test)]
#![cfg(feature = "prerender")]

use std::path::Path;
use std::rc::Rc;

use first_hour::check::load;
use first_hour::evidence_log::Hashed;
use first_hour::guide::Guide;
use first_hour::host::Host;
use first_hour::id::{FlowId, OptionId, RefId, Region, StepId};
use first_hour::incident::Field;
use first_hour::means::Mean;
use first_hour::ui::route::{Page, Route};
use first_hour::ui::state::visit::{Findings, Visit, is_long};
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
fn what_is_done_where_things_are_undone_lifts_what_was_done() {
    let act = |flow: &str, step: &str, option: &str| Msg::Pick {
        flow: FlowId::new(flow),
        step: StepId::new(step),
        option: OptionId::new(option),
        time: "11-27 10:00".into(),
    };
    let lifted = |state: &State| -> Vec<(String, bool)> {
        let marked =
            state.session.marks.iter().filter(|entry| entry.flow.as_str() != "got-it-back");
        marked.map(|entry| (entry.flow.to_string(), entry.lifted)).collect()
    };
    let frozen = after(
        start(),
        [act("suspend-line", "mobile-call", "done"), act("bank-cards", "call-icbc", "done")],
    );
    let line = after(Rc::clone(&frozen), [act("got-it-back", "line", "done")]);
    assert_eq!(lifted(&line), [("suspend-line".into(), true), ("bank-cards".into(), false)]);
    let not_yet = after(frozen, [act("got-it-back", "bank", "later")]);
    assert!(lifted(&not_yet).iter().all(|(_, lifted)| !lifted));
}

#[test]
fn erase_leaves_nothing() {
    let mut all = stolen_iphone();
    all.extend([Msg::Keep(Keep::Mine), Msg::Write(Field::name, "somebody".into())]);
    let state = after(after(start(), all), [Msg::Erase]);
    let fresh = start();
    assert_eq!(state.session, fresh.session);
    assert_eq!((state.keep, state.remark, &state.earlier), (Keep::Borrowed, None, &None));
    assert_eq!(state.visit, Visit { erased: true, ..Visit::default() });
    let home = Route::new(&state.route.locale, Page::Home);
    assert!(!after(state, [Msg::Go(home)]).visit.erased, "said once, on its own page");
}

#[test]
fn erase_forgets_what_was_opened_copied_drawn_and_ticked() {
    let app = Host::of("MicroMessenger/8.0");
    let traces = [
        Msg::Host(app),
        Msg::Open(RefId::new("cn-police")),
        Msg::Remark(Remark::Copied),
        Msg::Drawn("data:image/png;base64,".into()),
        Msg::TickBack("copied".into()),
    ];
    let state = after(start(), traces);
    assert!(state.visit.traces.copied && state.visit.traces.drawn);
    assert_eq!((state.visit.traces.opened.len(), state.visit.ticked.len()), (1, 1));
    let state = after(state, [Msg::Erase]);
    assert_eq!(state.visit, Visit { host: app, erased: true, ..Visit::default() });
}

#[test]
fn a_cover_lies_over_a_session_and_loses_nothing() {
    assert!(!after(start(), [Msg::Cover]).visit.covered, "there is nothing to cover");
    let before = after(start(), stolen_iphone());
    let covered = after(Rc::clone(&before), [Msg::Cover]);
    assert!(covered.visit.covered);
    assert_eq!(after(covered, [Msg::Cover, Msg::Uncover]), before);
    let tapped = after(start(), [Msg::Open(RefId::new("cn-police")), Msg::Cover]);
    assert!(tapped.visit.covered, "whom somebody called is nobody else's business");
    assert!(!after(tapped, [Msg::Erase]).visit.covered);
}

#[test]
fn ten_minutes_out_of_sight_are_long() {
    for (away, long) in [(0.0, false), (599_999.0, false), (600_000.0, true)] {
        assert_eq!(is_long(away), long, "{away}");
    }
    for odd in [f64::INFINITY, f64::NAN, -5.0] {
        assert!(is_long(odd), "a clock that makes no sense covers: {odd}");
    }
}

/// A picture shows what was typed; typed over, it is gone and has to be made again.
#[test]
fn a_picture_never_shows_what_was_changed_since() {
    let drawn = || Msg::Drawn("data:image/png;base64,".into());
    let kept = after(start(), [drawn(), Msg::Remark(Remark::Copied), Msg::Cover]);
    assert!(kept.visit.drawn.is_some());
    for change in [Msg::Write(Field::name, "x".into()), Msg::Hold(Mean::Password, true)] {
        assert_eq!(after(start(), [drawn(), change]).visit.drawn, None);
    }
}

#[test]
fn what_the_browser_found_is_read_line_by_line() {
    let found = Findings::parse("7\n0\n0\n2\n0\n1\n1\nhttps://a.example/x\nhttps://a.example/y");
    assert_eq!(found.stored, [7, 0, 0, 2, 0, 1]);
    assert!(found.online);
    assert_eq!(found.requests, ["https://a.example/x", "https://a.example/y"]);
    assert_eq!(Findings::parse("0\n0\n0\n0\n0\n0\n0\n").requests, Vec::<String>::new());
}

#[test]
fn refused_storage_makes_the_device_borrowed_again() {
    let state = after(start(), [Msg::Keep(Keep::Mine), Msg::Remark(Remark::Refused)]);
    assert_eq!(state.keep, Keep::Borrowed);
    // Not what only has no room for more.
    let state = after(start(), [Msg::Keep(Keep::Mine), Msg::Remark(Remark::Full)]);
    assert_eq!(state.keep, Keep::Mine);
}

#[test]
fn an_answer_that_fits_nothing_changes_nothing() {
    let state = after(start(), [pick("safety", "no-such-option"), pick("no-such-step", "x")]);
    assert_eq!(state.session, start().session);
    assert_eq!(state.route.page, Page::Home);
}

/// Somebody abroad who touches no box has not said that WeChat is on the phone; in mainland China it mostly is.
#[test]
fn untouched_boxes_say_what_is_likely_where_the_person_is() {
    let planned = |region: &str| -> Vec<String> {
        let state = after(start(), [Msg::Region(Region::new(region))]);
        let state = after(state, stolen_iphone());
        let outline = state.session.plan(&state.guide.0).outline();
        outline.ready.iter().chain(&outline.locked).map(ToString::to_string).collect()
    };
    let at_home = planned("CN");
    assert!(at_home.contains(&"wechat-freeze".to_owned()), "{at_home:?}");
    for region in ["GB", "BR", "JP"] {
        let abroad = planned(region);
        assert!(!abroad.contains(&"local-wallets".to_owned()), "{region}: {abroad:?}");
        assert!(abroad.contains(&"local-bank".to_owned()), "{region}: {abroad:?}");
    }
    let said = [Msg::Region(Region::new("GB")), tick("on-it", "wechat")];
    let state = after(after(start(), said), stolen_iphone());
    let outline = state.session.plan(&state.guide.0).outline();
    assert!(outline.ready.iter().any(|id| id.as_str() == "local-wallets"), "{outline:?}");
}

/// Somebody in Hong Kong, on their own device, with a plan and a name on the sheet.
fn with_something_of_their_own() -> Rc<State> {
    let mut all = stolen_iphone();
    all.extend([
        Msg::Keep(Keep::Mine),
        Msg::Region(Region::new("HK")),
        Msg::Write(Field::name, "somebody".into()),
        Msg::TickBack("always-1".into()),
        Msg::Hashed(Hashed { name: "a.mp4".into(), hash: "00".into() }),
        Msg::Hold(Mean::Password, true),
    ]);
    after(start(), all)
}

#[test]
fn practice_begins_with_nothing_and_gives_everything_back() {
    let before = with_something_of_their_own();
    let practice = after(Rc::clone(&before), [Msg::Practise]);
    assert!(practice.is_practice());
    assert_eq!(practice.route.page, Page::Home);
    assert_eq!(practice.session.region, before.session.region, "the numbers stay theirs");
    assert!(practice.session.answers.is_empty() && practice.visit.hashed.is_empty());
    assert_eq!(practice.session.incident, start().session.incident);

    let mut tried = stolen_iphone();
    tried.extend([
        Msg::Write(Field::name, "nobody".into()),
        Msg::Region(Region::new("CN")),
        Msg::TickBack("always-2".into()),
        Msg::Practise,
    ]);
    let tried = after(practice, tried);
    assert!(tried.is_practice() && tried.session.is_triaged(&tried.guide.0));
    assert_eq!(*tried.own_session(), before.session, "what may be stored is untouched");
    let own = after(tried, [Msg::EndPractice]);
    assert!(!own.is_practice());
    assert_eq!((&own.session, own.keep), (&before.session, before.keep));
    assert_eq!((&own.visit, &own.sheet_languages), (&before.visit, &before.sheet_languages));
    assert_eq!(own.route.page, Page::Home);
}

#[test]
fn practice_goes_on_in_the_other_language() {
    let practice = after(with_something_of_their_own(), [Msg::Practise, pick("safety", "safe")]);
    let other = practice.guide.0.locales().nth(1).unwrap().clone();
    let practice = after(practice, [Msg::Go(Route::new(&other, Page::Plan))]);
    assert!(practice.is_practice());
    assert_eq!(practice.session.answers.len(), 1);
    let own = after(practice, [Msg::EndPractice]);
    assert_eq!(own.session.locale, other, "in the language they read now");
    assert_eq!(own.session.incident.value(Field::name), "somebody");
}

#[test]
fn nothing_of_practice_is_ever_kept() {
    let state = after(start(), [Msg::Practise, Msg::Keep(Keep::Mine)]);
    assert_eq!(state.keep, Keep::Borrowed);
    assert_eq!(after(state, [Msg::EndPractice]).keep, Keep::Borrowed);
}

#[test]
fn erase_ends_practice_and_leaves_nothing_of_either() {
    let state = after(with_something_of_their_own(), [Msg::Practise, Msg::Erase]);
    assert!(!state.is_practice());
    assert_eq!(state.session, start().session);
    assert_eq!(state.keep, Keep::Borrowed);
}

#[test]
fn a_cover_lies_over_what_was_laid_aside_too() {
    let state = after(with_something_of_their_own(), [Msg::Practise, Msg::Cover]);
    assert!(state.visit.covered);
    let file = Hashed { name: "a.mp4".into(), hash: "00".into() };
    assert!(after(start(), [Msg::Hashed(file), Msg::Cover]).visit.covered);
}
