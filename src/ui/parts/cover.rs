//! What stands in place of everything after the page was left: nothing of the session, and two ways on.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::parts::heading::heading;
use crate::ui::shell::{button, erase_button};
use crate::ui::state::Msg;
use crate::ui::view::View;

pub fn cover(view: &View) -> Html {
    html! {
        <div class="shell">
            <main class="main">
                <article class="cover">
                    { heading(&view.ui(UiKey::CoverTitle)) }
                    <p class="lead">{ view.ui(UiKey::CoverLead) }</p>
                    <div class="choices">
                        { button(view, "button button--main", UiKey::CoverOn, Msg::Uncover) }
                        { erase_button(view) }
                    </div>
                </article>
            </main>
        </div>
    }
}
