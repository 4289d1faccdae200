//! Trying the guide out: where practice begins, and what it changes.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::parts::heading::heading;
use crate::ui::parts::lines::introduced;
use crate::ui::shell::button;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    let way = if !view.is_app() {
        html! { <p class="text">{ view.ui(UiKey::PracticeNoScript) }</p> }
    } else if view.is_practice() {
        button(view, "button", UiKey::PracticeLeave, Msg::EndPractice)
    } else {
        button(view, "button button--main", UiKey::PracticeBegin, Msg::Practise)
    };
    html! {
        <article class="practice-page">
            { heading(&view.ui(UiKey::PracticeTitle)) }
            <p class="lead">{ view.ui(UiKey::PracticeLead) }</p>
            { introduced(view, UiKey::PracticeRules) }
            <div class="choices">{ way }</div>
        </article>
    }
}
