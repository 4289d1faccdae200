//! Answers as large links: they work without script, and in the app they also remember.

use yew::prelude::*;

use crate::flow::walk::Answer;
use crate::flow::{Choice, Flow, ManyOption, OneOption, Question, StepIx};
use crate::locale::UiKey;
use crate::ui::browser;
use crate::ui::route::Page;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub fn choices(view: &View, flow: &Flow, question: &Question) -> Html {
    let given = view.state.session.answer_at(&flow.id, &question.id);
    let options = match &question.choice {
        Choice::One(options) => {
            options.iter().map(|option| one(view, flow, question, option, given)).collect::<Html>()
        }
        Choice::Many { options, next } => many(view, flow, question, options, *next, given),
    };
    let unknown = Msg::DontKnow { flow: flow.id.clone(), step: question.id.clone() };
    let chosen = given == Some(&Answer::Unknown);
    html! {
        <div class="choices">
            { options }
            { leading(view, flow, question.unknown.next, class(chosen, "choice choice--unknown"), view.ui(UiKey::Unknown), unknown) }
        </div>
    }
}

fn one(
    view: &View,
    flow: &Flow,
    question: &Question,
    option: &OneOption,
    given: Option<&Answer>,
) -> Html {
    let text = view.words().step(&flow.id, &question.id, &format!("option.{}", option.id));
    let chosen = given == Some(&Answer::One(option.id.clone()));
    let msg = Msg::Pick {
        flow: flow.id.clone(),
        step: question.id.clone(),
        option: option.id.clone(),
        time: String::new(),
    };
    leading(view, flow, option.next, class(chosen, "choice"), text, msg)
}

fn class(chosen: bool, plain: &'static str) -> &'static str {
    match (chosen, plain) {
        (true, "choice") => "choice choice--given",
        (true, _) => "choice choice--unknown choice--given",
        (false, plain) => plain,
    }
}

/// A link to the step that follows, which in the app says `msg`.
pub fn leading(
    view: &View,
    flow: &Flow,
    next: StepIx,
    class: &'static str,
    text: String,
    msg: Msg,
) -> Html {
    let route = view.route(Page::step(flow, flow.step(next).id()));
    view.acting_link(&route, class, html! { { text } }, move || stamped(msg.clone()))
}

/// The time of an act is the time of the tap.
fn stamped(msg: Msg) -> Msg {
    match msg {
        Msg::Pick { flow, step, option, .. } => {
            Msg::Pick { flow, step, option, time: browser::time() }
        }
        Msg::MarkTask { flow, mark, .. } => Msg::MarkTask { flow, mark, time: browser::time() },
        other => other,
    }
}

fn many(
    view: &View,
    flow: &Flow,
    question: &Question,
    options: &[ManyOption],
    next: StepIx,
    given: Option<&Answer>,
) -> Html {
    let confirm = Msg::Confirm { flow: flow.id.clone(), step: question.id.clone() };
    let boxes = options.iter().map(|option| {
        let checked = match given {
            Some(Answer::Many(ticked)) => ticked.contains(&option.id),
            _ => option.starts_ticked(&view.state.session.region),
        };
        let text = view.words().step(&flow.id, &question.id, &format!("option.{}", option.id));
        let tick = Msg::Tick {
            flow: flow.id.clone(),
            step: question.id.clone(),
            option: option.id.clone(),
        };
        html! {
            <label class="choice choice--box" key={option.id.to_string()}>
                <input type="checkbox" class="choice__box" {checked} autocomplete="off"
                    onchange={view.dispatch.reform(move |_: Event| tick.clone())} />
                <span>{ text }</span>
            </label>
        }
    });
    html! {
        <>
            <p class="hint">{ view.ui(UiKey::PickMany) }</p>
            { for boxes }
            { leading(view, flow, next, "button button--main", view.ui(UiKey::Continue), confirm) }
        </>
    }
}
