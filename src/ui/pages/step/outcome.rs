//! The end of a flow: how it stands, whom to turn to, what comes next.

use yew::prelude::*;

use crate::flow::{Ending, Flow, Outcome};
use crate::locale::UiKey;
use crate::ui::pages::{numbers, undo};
use crate::ui::parts::lines::paragraphs;
use crate::ui::parts::reference::{cited, doors};
use crate::ui::parts::task_card::{cards, small_link};
use crate::ui::route::Page;
use crate::ui::view::View;

pub(super) fn body(view: &View, flow: &Flow, outcome: &Outcome) -> Html {
    let human = cited(view, std::slice::from_ref(&outcome.human));
    html! {
        <>
            { paragraphs(view, view.words().step_lines(&flow.id, &outcome.id, "body")) }
            { super::drawing(view, flow, outcome.id.as_str(), outcome.picture) }
            if outcome.status == Ending::Done { { undo::list(view, flow) } }
            if outcome.status == Ending::Plan { { plan(view, flow, outcome) } } else { { next(view, outcome) } }
            <section class="human">
                <h2 class="human__title">{ view.ui(UiKey::OutcomeHuman) }</h2>
                { doors(view, &human) }
            </section>
            { doors(view, &cited(view, &outcome.cites)) }
            { numbers::places(view, &[outcome.cites.as_slice(), std::slice::from_ref(&outcome.human)].concat()) }
        </>
    }
}

fn plan(view: &View, flow: &Flow, outcome: &Outcome) -> Html {
    if view.is_app() {
        return view.link(
            Page::Plan,
            "button button--main",
            html! { { view.ui(UiKey::OutcomePlan) } },
        );
    }
    let facts = flow.agreed_at(&outcome.id);
    html! {
        <>
            <p class="hint">{ view.ui(UiKey::OutcomeStaticPlan) }</p>
            { cards(view, &view.plan(&facts).ready) }
        </>
    }
}

fn next(view: &View, outcome: &Outcome) -> Html {
    // What belongs to another region would send people to the wrong counter.
    let here = view.region();
    let flows = outcome.then.iter().filter_map(|id| view.guide().flow(id.as_str()));
    let flows = flows.filter(|flow| flow.is_shown_in(&here));
    html! {
        <section class="next">
            <h2 class="next__title">{ view.ui(UiKey::OutcomeThen) }</h2>
            { view.link(Page::Plan, "button button--main", html! { { view.ui(UiKey::PlanLink) } }) }
            { for flows.map(|flow| small_link(view, flow)) }
        </section>
    }
}
