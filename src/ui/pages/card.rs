//! The card for the wallet: two cards to cut out and fold.

use yew::prelude::*;

use crate::card;
use crate::copy;
use crate::locale::UiKey;
use crate::ui::pages::printed::{Printed, printed};
use crate::ui::pages::sheet::languages;
use crate::ui::parts::paper::wallet;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    let languages = languages(view);
    let built = card::build(view.guide(), &view.state.session, &languages);
    printed(
        view,
        Printed {
            title: UiKey::CardTitle,
            lead: UiKey::CardLead,
            help: html! { <p class="text">{ view.ui(UiKey::CardImei) }</p> },
            lines: copy::paper::card(&built),
            paper: wallet(view, &built, &languages),
            references: &built.references,
        },
    )
}
