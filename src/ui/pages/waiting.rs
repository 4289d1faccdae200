//! A page whose words have not arrived yet. It opens by itself when they have.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::parts::heading::heading;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    let plain = view.state.route.relative_to(&view.document);
    html! {
        <article class="waiting" role="status">
            { heading(&view.ui(UiKey::WaitingTitle)) }
            <p class="lead">{ view.ui(UiKey::WaitingLead) }</p>
            // The simple version does not practise: there every number would be live.
            if !view.is_practice() {
                <div class="choices"><a class="button" href={plain}>{ view.ui(UiKey::WaitingPlain) }</a></div>
            }
        </article>
    }
}
