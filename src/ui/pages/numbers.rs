//! Every number and address of a region, with its source; and what is missing, said to be missing.

use yew::prelude::*;

use crate::flow::Cite;
use crate::id::{RefId, Region};
use crate::locale::UiKey;
use crate::locale::ui::role_slot;
use crate::reference::{Kind, Pack, Reference, Role};
use crate::ui::parts::heading::heading;
use crate::ui::parts::reference::{doors, sources};
use crate::ui::parts::task_card::small_link;
use crate::ui::route::Page;
use crate::ui::state::Msg;
use crate::ui::view::View;

/// How many numbers are seen before anybody scrolls.
const SEEN: usize = 8;

/// Here and everywhere; the other regions one tap away.
pub(super) fn page(view: &View) -> Html {
    let here = &view.state.session.region;
    let packs = view.guide().packs();
    let own = packs.iter().filter(|pack| pack.region == *here);
    let world = packs.iter().filter(|pack| pack.region == Region::world());
    let references: Vec<&Reference> =
        own.chain(world).flat_map(|pack| &pack.references).filter(is_door).collect();
    let (seen, unseen) = references.split_at(SEEN.min(references.len()));
    html! {
        <article class="numbers">
            { heading(&view.ui(UiKey::NumbersTitle)) }
            <p class="lead">{ view.ui(UiKey::NumbersLead) }</p>
            { elsewhere(view, here) }
            { doors(view, seen) }
            { view.later(|| html! { <>{ doors(view, unseen) }{ sources(view, &references) }</> }) }
        </article>
    }
}

/// One region: whom to call for what, the rules that hold there, and what could not be found.
pub(super) fn region(view: &View, region: &Region) -> Html {
    let pack = view.guide().packs().iter().find(|pack| pack.region == *region);
    let Some(pack) = pack else { return Html::default() };
    let (first, others) = Role::ALL.split_at(2);
    let parts = |roles: &[Role]| -> Html {
        let part = |role: &Role| {
            let title = view.words().ui_slot(&role_slot(*role));
            part(view, title, &playing(pack, pack.roles.get(role).map_or(&[], Vec::as_slice)))
        };
        html! { <>{ for roles.iter().map(part) }</> }
    };
    let named = |id: &RefId| pack.roles.values().any(|ids| ids.contains(id));
    let rest: Vec<&Reference> =
        pack.references.iter().filter(|it| !named(&it.id)).filter(is_door).collect();
    html! {
        <article class="numbers">
            { heading(&view.words().region(region)) }
            <p class="lead">{ view.ui(UiKey::RegionLead) }</p>
            { choice(view, region) }
            { parts(first) }
            { view.later(|| html! {
                <>
                    { parts(others) }
                    { part(view, view.ui(UiKey::NumbersMore), &rest) }
                    { guidance(view, region) }
                    { elsewhere(view, region) }
                </>
            }) }
        </article>
    }
}

fn is_door(reference: &&Reference) -> bool {
    !matches!(reference.kind, Kind::Path | Kind::Rule)
}

fn playing<'p>(pack: &'p Pack, ids: &[RefId]) -> Vec<&'p Reference> {
    ids.iter().filter_map(|id| pack.references.iter().find(|it| it.id == *id)).collect()
}

fn part(view: &View, title: String, references: &[&Reference]) -> Html {
    if references.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="window">{ title }</h2>
            { doors(view, references) }
            { sources(view, references) }
        </section>
    }
}

/// The plan and the first screen follow the region a person says they are in.
fn choice(view: &View, region: &Region) -> Html {
    if !view.is_app() {
        return Html::default();
    }
    if view.state.session.region == *region {
        return html! { <p class="hint">{ view.ui(UiKey::RegionIsHere) }</p> };
    }
    let onclick = view.send(Msg::Region(region.clone()));
    html! {
        <div class="choices">
            <button type="button" class="button button--main" {onclick}>{ view.ui(UiKey::RegionHere) }</button>
        </div>
    }
}

/// What this guide has for somebody here, for whoever has no script and so no plan.
fn guidance(view: &View, region: &Region) -> Html {
    let flows = view
        .guide()
        .flows_in(region)
        .filter(|flow| flow.task.is_some() || flow.jurisdiction == *region);
    html! {
        <section>
            <h2 class="window">{ view.ui(UiKey::RegionFlows) }</h2>
            { for flows.map(|flow| small_link(view, flow)) }
        </section>
    }
}

fn elsewhere(view: &View, here: &Region) -> Html {
    regions(view, UiKey::NumbersElsewhere, here)
}

/// Where the page names a role and cannot know the place: the way to the numbers of each. Without script nobody has said
/// where they are.
pub(super) fn places(view: &View, cites: &[Cite]) -> Html {
    let by_role = cites.iter().any(|cite| matches!(cite, Cite::Role(_)));
    let world = Region::world();
    if view.is_app() || !by_role || view.region() != world {
        return Html::default();
    }
    regions(view, UiKey::NumbersChoose, &world)
}

fn regions(view: &View, title: UiKey, here: &Region) -> Html {
    let others: Vec<&Region> = view.guide().regions().filter(|region| *region != here).collect();
    if others.is_empty() {
        return Html::default();
    }
    let links = others.into_iter().map(|region| {
        let name = view.words().region(region);
        view.link(Page::Region(region.clone()), "direct__chip", html! { { name } })
    });
    html! {
        <details class="why">
            <summary class="why__summary">{ view.ui(title) }</summary>
            <p class="direct">{ for links }</p>
        </details>
    }
}
