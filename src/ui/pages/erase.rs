//! Giving the device back: what to put in order, then one button that erases, then what is gone and what is not.

use yew::prelude::*;

use crate::giveback::{self, Item};
use crate::locale::UiKey;
use crate::ui::parts::findings;
use crate::ui::parts::heading::heading;
use crate::ui::parts::lines::introduced;
use crate::ui::shell::erase_button;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    if view.state.visit.erased {
        return erased(view);
    }
    html! {
        <article class="erase">
            { heading(&view.ui(UiKey::EraseTitle)) }
            if view.is_app() {
                { checklist(view) }
                <p class="lead">{ view.ui(UiKey::EraseLead) }</p>
                if view.is_practice() { <p class="text"><strong>{ view.ui(UiKey::PracticeErase) }</strong></p> }
                <div class="choices no-print">{ erase_button(view) }</div>
            } else {
                <p class="lead">{ view.ui(UiKey::EraseLead) }</p>
                <p class="text">{ view.ui(UiKey::EraseNoScript) }</p>
                { introduced(view, UiKey::EraseBeforeBack) }
                { introduced(view, UiKey::EraseLeft) }
            }
        </article>
    }
}

/// One line for each thing that was opened, then what always has to be done.
fn checklist(view: &View) -> Html {
    let items = giveback::list(&view.state.visit.traces, view.guide(), view.words());
    html! {
        <fieldset class="pairs">
            <legend class="window">{ view.ui(UiKey::EraseBeforeBack) }</legend>
            { for items.into_iter().map(|it| item(view, it)) }
        </fieldset>
    }
}

fn item(view: &View, item: Item) -> Html {
    let Item { key, text } = item;
    let checked = view.state.visit.ticked.contains(&key);
    let ticked = key.clone();
    let onchange = view.dispatch.reform(move |_: Event| Msg::TickBack(ticked.clone()));
    html! {
        <label class="choice choice--box" {key}>
            <input type="checkbox" class="choice__box" {checked} {onchange} autocomplete="off" />
            <span>{ text }</span>
        </label>
    }
}

fn erased(view: &View) -> Html {
    html! {
        <article class="erase">
            { heading(&view.ui(UiKey::GivebackDone)) }
            <p class="lead">{ view.ui(UiKey::EraseDone) }</p>
            { findings::stored(view) }
            { introduced(view, UiKey::EraseLeft) }
            <p class="lead">{ view.ui(UiKey::GivebackClose) }</p>
        </article>
    }
}
