//! A page around something that prints: its words above, the very paper below, and what it rests on.

use yew::prelude::*;

use crate::copy::Line;
use crate::locale::UiKey;
use crate::reference::Reference;
use crate::ui::pages::sheet::pairs;
use crate::ui::parts::heading::heading;
use crate::ui::parts::reference::sources;
use crate::ui::parts::takeaway::takeaway;
use crate::ui::view::View;

pub(super) struct Printed<'a> {
    pub(super) title: UiKey,
    pub(super) lead: UiKey,
    /// What the app can fill in; nobody else is shown it.
    pub(super) help: Html,
    /// The same where nothing prints.
    pub(super) lines: Vec<Line>,
    pub(super) paper: Html,
    pub(super) references: &'a [&'a Reference],
}

pub(super) fn printed(view: &View, page: Printed<'_>) -> Html {
    let Printed { title, lead, help, lines, paper, references } = page;
    html! {
        <article class="printed">
            <div class="no-print">
                { heading(&view.ui(title)) }
                <p class="lead">{ view.ui(lead) }</p>
                if view.is_app() {
                    { pairs(view) }
                    { help }
                    { takeaway(view, UiKey::SheetPrint, lines) }
                } else {
                    <p class="text">{ view.ui(UiKey::PaperNoScript) }</p>
                }
                <h2 class="window">{ view.ui(UiKey::SheetPreview) }</h2>
            </div>
            { paper }
            { sources(view, references) }
        </article>
    }
}
