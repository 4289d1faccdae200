//! Every number and address of the region, with its source; and what is missing, said to be missing.

use yew::prelude::*;

use crate::id::Region;
use crate::locale::UiKey;
use crate::reference::{Kind, Reference};
use crate::ui::parts::heading::heading;
use crate::ui::parts::reference::{doors, sources};
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    let here = &view.state.session.region;
    let packs = view.guide().packs();
    let own = packs.iter().filter(|pack| pack.region == *here);
    let world = packs.iter().filter(|pack| pack.region == Region::world());
    let references: Vec<&Reference> = own
        .chain(world)
        .flat_map(|pack| &pack.references)
        .filter(|it| !matches!(it.kind, Kind::Path | Kind::Rule))
        .collect();
    html! {
        <article class="numbers">
            { heading(&view.ui(UiKey::NumbersTitle)) }
            <p class="lead">{ view.ui(UiKey::NumbersLead) }</p>
            { doors(view, &references) }
            { sources(view, &references) }
        </article>
    }
}
