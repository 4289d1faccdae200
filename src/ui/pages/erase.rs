//! Erase: one button, what it takes away, and what it cannot.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::parts::heading::heading;
use crate::ui::parts::lines::introduced;
use crate::ui::shell::button;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    html! {
        <article class="erase">
            { heading(&view.ui(UiKey::EraseTitle)) }
            <p class="lead">{ view.ui(UiKey::EraseLead) }</p>
            if view.is_app() {
                <div class="choices">{ button(view, "button button--erase", UiKey::EraseButton, Msg::Erase) }</div>
            } else {
                <p class="text">{ view.ui(UiKey::EraseNoScript) }</p>
            }
            { introduced(view, UiKey::EraseBeforeBack) }
            { introduced(view, UiKey::EraseLeft) }
        </article>
    }
}
