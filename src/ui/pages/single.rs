//! The guide on one page: what the single file shows until its app starts, and to whoever runs no script at all, as the
//! file previews of chat apps and phones do.
//!
//! It asks nothing. Acts, the safe order for a locked and for an open phone, what to do for each act, every number, the
//! checklist and the sheet for a pen; links stay on the page.

use yew::prelude::*;

use crate::fact::{Fact, FactSet};
use crate::flow::{Flow, Step};
use crate::id::Region;
use crate::locale::UiKey;
use crate::reference::{Kind, Reference};
use crate::ui::pages::{home, numbers, sheet};
use crate::ui::parts::edition;
use crate::ui::parts::lines::{numbered, paragraphs};
use crate::ui::parts::reference::cited;
use crate::ui::parts::task_card::cards;
use crate::ui::route::Page;
use crate::ui::view::View;

pub fn single(view: &View) -> Html {
    let here = view.region();
    let flows = view.guide().flows_in(&here).filter(|flow| flow.task.is_some());
    let others = view.guide().regions().filter(|region| **region != here);
    html! {
        <div class="shell">
            <main id="content" class="main single">
                <p class="hint">{ view.ui(UiKey::SingleLead) }</p>
                <div id={anchor(view, Page::Home)}>{ home::page(view) }</div>
                <div id={anchor(view, Page::Plan)}>
                    { order(view, "locked", UiKey::SingleLocked) }
                    { order(view, "open", UiKey::SingleOpen) }
                </div>
                { for flows.map(|flow| act(view, flow)) }
                <div id={anchor(view, Page::Numbers)}>
                    { numbers::page(view) }
                    { for others.map(|region| elsewhere(view, region)) }
                </div>
                <div id={anchor(view, Page::Sheet)}>{ sheet::page(view) }</div>
                <div id={anchor(view, Page::Privacy)}>{ edition::whole(view) }</div>
            </main>
        </div>
    }
}

/// An anchor is the address of the page the app would show there, so that a link serves both.
fn anchor(view: &View, page: Page) -> String {
    view.route(page).to_string()
}

fn order(view: &View, screen: &str, title: UiKey) -> Html {
    let known = Fact::Screen.value(screen).map(|it| FactSet::default().with(it));
    html! {
        <section>
            <h2 class="window">{ view.ui(title) }</h2>
            { cards(view, &view.plan(&known.unwrap_or_default()).ready) }
        </section>
    }
}

/// What to call, press and say for one act; what a flow asks is left out.
fn act(view: &View, flow: &Flow) -> Html {
    html! {
        <section id={anchor(view, Page::Task(flow.id.clone()))}>
            <h2 class="window">{ view.words().flow(&flow.id, "title") }</h2>
            <p class="text">{ view.words().flow(&flow.id, "summary") }</p>
            { for flow.steps().iter().map(|step| self::step(view, flow, step)) }
        </section>
    }
}

fn step(view: &View, flow: &Flow, step: &Step) -> Html {
    let lines = |slot| view.words().step_lines(&flow.id, step.id(), slot);
    let body = match step {
        Step::Action(_) => html! {
            <>
                { numbers(view, &cited(view, step.cites())) }
                { numbered(view, lines("do"), "steps") }
                { paragraphs(view, lines("note")) }
            </>
        },
        Step::Notice(_) => paragraphs(view, lines("body")),
        Step::Question(_) | Step::Outcome(_) => return Html::default(),
    };
    html! {
        <>
            <h3 id={anchor(view, Page::step(flow, step.id()))} class="group__title">
                { view.words().step(&flow.id, step.id(), "title") }
            </h3>
            { body }
        </>
    }
}

fn numbers(view: &View, references: &[&Reference]) -> Html {
    let open = references
        .iter()
        .filter(|it| matches!(it.kind, Kind::Phone(_) | Kind::Text(_) | Kind::Link(_)));
    let chips: Vec<Html> = open.map(|reference| home::chip(&[view], reference)).collect();
    if chips.is_empty() {
        return Html::default();
    }
    html! { <p class="direct">{ for chips }</p> }
}

fn elsewhere(view: &View, region: &Region) -> Html {
    let packs = view.guide().packs().iter().filter(|pack| pack.region == *region);
    let references: Vec<&Reference> = packs.flat_map(|pack| &pack.references).collect();
    html! {
        <section id={anchor(view, Page::Region(region.clone()))}>
            <h3 class="group__title">{ view.words().region(region) }</h3>
            { numbers(view, &references) }
        </section>
    }
}
