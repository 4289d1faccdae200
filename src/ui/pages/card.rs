//! The card for the wallet: the very sheet of paper that prints, two cards to cut out and fold.

use yew::prelude::*;

use crate::card;
use crate::copy;
use crate::locale::UiKey;
use crate::reference::Reference;
use crate::ui::pages::sheet::{languages, pairs};
use crate::ui::parts::heading::heading;
use crate::ui::parts::paper::wallet;
use crate::ui::parts::reference::sources;
use crate::ui::parts::takeaway::takeaway;
use crate::ui::route::Page;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    let languages = languages(view);
    let built = card::build(view.guide(), &view.state.session, &languages);
    let references: Vec<&Reference> = built.numbers.iter().map(|it| it.reference).collect();
    html! {
        <article class="card-page">
            <div class="no-print">
                { heading(&view.ui(UiKey::CardTitle)) }
                <p class="lead">{ view.ui(UiKey::CardLead) }</p>
                if view.is_app() {
                    { pairs(view) }
                    <p class="hint">{ view.ui(UiKey::CardImei) }</p>
                    <div class="choices">
                        { view.link(Page::Imei, "button", html! { { view.ui(UiKey::ImeiLink) } }) }
                        { takeaway(view, UiKey::SheetPrint, copy::paper::card(&built)) }
                    </div>
                    <h2 class="window">{ view.ui(UiKey::SheetPreview) }</h2>
                } else {
                    <p class="text">{ view.ui(UiKey::PaperNoScript) }</p>
                }
            </div>
            { wallet(view, &built, &languages) }
            { sources(view, &references) }
        </article>
    }
}
