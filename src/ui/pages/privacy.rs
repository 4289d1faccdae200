//! What is promised, how to check it, and what cannot be promised.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::browser;
use crate::ui::parts::edition;
use crate::ui::parts::findings;
use crate::ui::parts::heading::heading;
use crate::ui::parts::lines::introduced;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    html! {
        <article class="privacy">
            { heading(&view.ui(UiKey::PrivacyTitle)) }
            <p class="lead">{ view.ui(UiKey::PrivacyLead) }</p>
            { introduced(view, UiKey::PrivacyPromises) }
            { view.later(|| below(view)) }
        </article>
    }
}

fn below(view: &View) -> Html {
    html! {
        <>
            { introduced(view, UiKey::PrivacyCheck) }
            <p class="text">{ view.ui(UiKey::PrivacyTier) }{ " " }<strong>{ view.ui(tier(view)) }</strong></p>
            if view.is_app() {
                { findings::requests(view) }
                { findings::stored(view) }
                <p class="text">{ view.ui(UiKey::PrivacyPolicy) }</p>
                { for browser::policies().into_iter().map(|it| html! { <pre class="policy">{ it }</pre> }) }
            }
            { edition::whole(view) }
            { introduced(view, UiKey::PrivacyCannot) }
        </>
    }
}

fn tier(view: &View) -> UiKey {
    if view.is_app() { UiKey::PrivacyTierApp } else { UiKey::PrivacyTierHtml }
}
