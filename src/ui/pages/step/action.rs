//! One thing to do: whom to call or what to open, what to press and say, what to write down, how it went.

use yew::prelude::*;

use crate::flow::{Action, ActionOption, Flow, LATER, Mark, Record, Tool};
use crate::locale::{UiKey, ui};
use crate::means::Mean;
use crate::ui::browser;
use crate::ui::pages::{numbers, title_key};
use crate::ui::parts::choices::leading;
use crate::ui::parts::lines::{bullets, numbered, paragraphs};
use crate::ui::parts::reference::{cited, doors};
use crate::ui::route::Page;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn body(view: &View, flow: &Flow, action: &Action) -> Html {
    let lines = |slot| view.words().step_lines(&flow.id, &action.id, slot);
    html! {
        <>
            { paragraphs(view, lines("why")) }
            { needs(view, action) }
            { doors(view, &cited(view, &action.cites)) }
            { numbers::places(view, &action.cites) }
            { super::drawing(view, flow, action.id.as_str(), action.picture) }
            { numbered(view, lines("do"), "steps") }
            { view.later(|| below(view, flow, action)) }
        </>
    }
}

fn below(view: &View, flow: &Flow, action: &Action) -> Html {
    let lines = |slot| view.words().step_lines(&flow.id, &action.id, slot);
    html! {
        <>
            { spoken(view, lines("say")) }
            { aside(view, UiKey::ActionAsk, lines("ask")) }
            { aside(view, UiKey::ActionRefused, lines("refused")) }
            { note(view, lines("note")) }
            { for action.tool.map(|tool| helping(view, tool)) }
            { record(view, flow, action) }
            <h2 class="result__title">{ view.ui(UiKey::ActionResult) }</h2>
            <div class="choices">{ for action.options.iter().map(|it| result(view, flow, action, it)) }</div>
        </>
    }
}

/// The page that helps with it.
fn helping(view: &View, tool: Tool) -> Html {
    let page = Page::of(tool);
    let title = title_key(&page).map(|key| view.ui(key));
    html! { <div class="choices">{ view.link(page, "button button--next", html! { { for title } }) }</div> }
}

fn needs(view: &View, action: &Action) -> Html {
    if action.needs.is_empty() {
        return Html::default();
    }
    let names: Vec<String> = action.needs.iter().map(|mean| mean_name(view, mean)).collect();
    html! {
        <p class="needs"><span class="needs__label">{ view.ui(UiKey::ActionNeeds) }</span>{ " " }{ names.join(" · ") }</p>
    }
}

fn mean_name(view: &View, mean: Mean) -> String {
    view.words().ui_slot(&ui::mean_slot(mean))
}

/// The very sentences to speak.
fn spoken(view: &View, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="say">
            <h2 class="say__title">{ view.ui(UiKey::ActionSay) }</h2>
            { paragraphs(view, lines) }
        </section>
    }
}

fn aside(view: &View, title: UiKey, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="aside">
            <h2 class="aside__title">{ view.ui(title) }</h2>
            { bullets(view, lines) }
        </section>
    }
}

fn note(view: &View, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! { <div class="notice notice--caution">{ paragraphs(view, lines) }</div> }
}

/// What to write down: a form in the app, lines for a pen otherwise.
fn record(view: &View, flow: &Flow, action: &Action) -> Html {
    if action.record.is_empty() {
        return Html::default();
    }
    html! {
        <section class="record">
            <h2 class="record__title">{ view.ui(UiKey::ActionRecord) }</h2>
            { for action.record.iter().map(|record| field(view, flow, action, *record)) }
        </section>
    }
}

fn field(view: &View, flow: &Flow, action: &Action, record: Record) -> Html {
    let name = view.words().ui_slot(&ui::record_slot(record));
    if !view.is_app() {
        return html! { <p class="record__blank">{ name }<span class="record__line" /></p> };
    }
    let entry = view.state.session.entry(&flow.id, &action.id);
    let value = entry.map(|entry| entry.note(record).to_owned()).unwrap_or_default();
    let (flow, step) = (flow.id.clone(), action.id.clone());
    let oninput = view.dispatch.reform(move |event: InputEvent| {
        let (flow, step) = (flow.clone(), step.clone());
        Msg::Note { flow, step, record, text: browser::typed(&event) }
    });
    html! {
        <label class="field">
            <span class="field__label">{ name }</span>
            <input class="field__input" type="text" autocomplete="off" {value} {oninput} />
        </label>
    }
}

fn result(view: &View, flow: &Flow, action: &Action, option: &ActionOption) -> Html {
    let own = view.words().find(flow.id.as_str(), &format!("{}.option.{}", action.id, option.id));
    let text = own.and_then(<[String]>::first).cloned().unwrap_or_else(|| standard(view, option));
    let class = match option.mark {
        Some(Mark::Done) => "button button--main",
        Some(Mark::Waiting | Mark::CouldNot) | None => "choice",
    };
    let msg = Msg::Pick {
        flow: flow.id.clone(),
        step: action.id.clone(),
        option: option.id.clone(),
        time: String::new(),
    };
    leading(view, flow, option.next, class, text, msg)
}

fn standard(view: &View, option: &ActionOption) -> String {
    view.ui(match option.id.as_str() {
        "done" => UiKey::OptionDone,
        LATER => UiKey::OptionLater,
        _ => UiKey::OptionCouldNot,
    })
}
