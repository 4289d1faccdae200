//! The phone is back: what the person did about it, each thing to be undone in its turn.

use yew::prelude::*;

use crate::copy::checklist;
use crate::flow::Flow;
use crate::id::StepId;
use crate::locale::{UiKey, ui};
use crate::reference::Reference;
use crate::session::Entry;
use crate::ui::pages::home::chip;
use crate::ui::parts::reference::{doors, sources};
use crate::ui::parts::takeaway::takeaway;
use crate::ui::parts::task_card;
use crate::ui::route::Page;
use crate::ui::state::Msg;
use crate::ui::view::View;
use crate::undo::{self, Item};

/// All that was done, in order, place by place, with a copy to take along. Only on the pages of a phone that is back, and
/// once all words are here.
pub(super) fn list(view: &View, flow: &Flow) -> Html {
    if flow.undo.is_empty() || !view.guide().is_whole() {
        return Html::default();
    }
    let items = undo::list(view.guide(), &view.state.session);
    if items.is_empty() {
        return Html::default();
    }
    let places = items.chunk_by(|one, next| one.place == next.place);
    let cards = places.enumerate().filter_map(|(ix, here)| card(view, ix + 1, here));
    let lines = checklist::undo(view.guide(), &view.state.session, view.words());
    html! {
        <section>
            <h2 class="window">{ view.ui(UiKey::UndoTitle) }</h2>
            <div class="cards">{ for cards }</div>
            { takeaway(view, UiKey::PlanPrint, lines) }
            { sources(view, &references(view, &items)) }
        </section>
    }
}

/// What is undone at a step.
pub(super) fn at<'v>(view: &'v View, flow: &Flow, step: &StepId) -> Vec<Item<'v>> {
    // Most steps undo nothing, and every tap comes by here.
    let Some(place) = undo::place(view.guide(), &flow.id, step) else { return Vec::new() };
    let mut items = undo::list(view.guide(), &view.state.session);
    items.retain(|item| item.place == place);
    items
}

/// What was done, at the step where it is undone, with the numbers that were called.
pub(super) fn done(view: &View, items: &[Item<'_>]) -> Html {
    let rows = items.iter().map(|item| {
        let called = references(view, std::slice::from_ref(item));
        html! { <div class="card">{ act(view, item) }{ doors(view, &called) }</div> }
    });
    html! { <>{ for rows }</> }
}

/// Whom the person called and what they opened, each once.
pub(super) fn references<'v>(view: &'v View, items: &[Item<'_>]) -> Vec<&'v Reference> {
    let mut called: Vec<&Reference> = Vec::new();
    for item in items {
        for reference in item.references(view.guide(), &view.state.session) {
            if !called.iter().any(|it| it.id == reference.id) {
                called.push(reference);
            }
        }
    }
    called
}

fn card(view: &View, number: usize, here: &[Item<'_>]) -> Option<Html> {
    let (flow, step) = undo::at(view.guide(), here.first()?.place)?;
    let lifted = here.iter().all(Item::is_lifted);
    let content = html! {
        <>
            <span class="card__place">{ number }</span>{ " " }
            <span class="card__title">{ view.words().step(flow, step, "title") }</span>
        </>
    };
    Some(html! {
        <div class={if lifted { "card card--done" } else { "card" }} key={number}>
            { view.link(Page::Step(flow.clone(), step.clone()), "card__link", content) }
            { for here.iter().map(|item| html! { <>{ act(view, item) }{ tick(view, item) }</> }) }
        </div>
    })
}

/// What was done and what was written down about it, how it can be undone, and whom to call.
fn act(view: &View, item: &Item<'_>) -> Html {
    let words = view.words();
    let mark = item.acts.iter().filter_map(|entry| entry.mark).min();
    let undo = item.reversible().map(|reversible| {
        html! {
            <p class="card__reason">
                <span class="tag">{ words.ui_slot(&ui::undo_slot(reversible)) }</span>
                { " " }{ words.flow(&item.flow.id, "undo") }
            </p>
        }
    });
    html! {
        <div class="undo">
            <p><strong>{ words.flow(&item.flow.id, "title") }</strong>{ " " }{ for mark.map(|mark| task_card::mark(view, mark)) }</p>
            { for item.acts.iter().map(|entry| note(view, item.flow, entry)) }
            { for undo }
        </div>
    }
}

fn note(view: &View, flow: &Flow, entry: &Entry) -> Html {
    let title = view.words().step_lines(&flow.id, &entry.step, "title");
    let line: Vec<&str> = title.iter().map(String::as_str).chain(entry.notes()).collect();
    html! { <p class="card__time">{ line.join(" · ") }</p> }
}

/// The numbers, as long as there is something to call for, and the box to tick.
fn tick(view: &View, item: &Item<'_>) -> Html {
    let lifted = item.is_lifted();
    let called = references(view, std::slice::from_ref(item));
    let msg = Msg::Lift { flow: item.flow.id.clone(), place: item.place, lifted: !lifted };
    html! {
        <div class="undo">
            if !lifted {
                <p class="direct">{ for called.iter().map(|reference| chip(&[view], reference)) }</p>
            }
            <label class="choice choice--box">
                <input type="checkbox" class="choice__box" checked={lifted} autocomplete="off"
                    onchange={view.dispatch.reform(move |_: Event| msg.clone())} />
                <span>{ view.ui(UiKey::UndoDone) }<span class="visually-hidden">{ view.words().flow(&item.flow.id, "title") }</span></span>
            </label>
        </div>
    }
}
