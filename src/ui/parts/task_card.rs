//! A task as it stands in a plan.

use std::ops::Range;

use yew::prelude::*;

use crate::flow::{Flow, Mark, Task, Window};
use crate::locale::{UiKey, ui};
use crate::plan::Item;
use crate::ui::parts::reference::{label, reachable};
use crate::ui::route::Page;
use crate::ui::view::View;

/// How many tasks are seen before anybody scrolls.
const SEEN: usize = 4;

/// The tasks of a plan under the headings of their windows.
///
/// The order is the plan's own; a heading stands where the window changes, so a task that waits for another is never
/// shown before it.
pub fn cards(view: &View, items: &[Item<'_>]) -> Html {
    let seen = SEEN.min(items.len());
    html! {
        <div class="cards">
            { some(view, items, 0..seen) }
            { view.later(|| some(view, items, seen..items.len())) }
        </div>
    }
}

fn some(view: &View, items: &[Item<'_>], which: Range<usize>) -> Html {
    let before = which.start.checked_sub(1).and_then(|ix| items.get(ix));
    let mut shown: Option<Window> = before.map(Item::window);
    let cards = items.iter().enumerate().skip(which.start).take(which.len()).map(|(ix, item)| {
        let heading = (shown != Some(item.window())).then(|| {
            shown = Some(item.window());
            html! { <h2 class="window">{ view.words().ui_slot(&ui::window_slot(item.window())) }</h2> }
        });
        html! { <>{ for heading }{ card(view, item, ix + 1) }</> }
    });
    html! { <>{ for cards }</> }
}

fn card(view: &View, item: &Item<'_>, place: usize) -> Html {
    let flow = item.flow;
    let words = view.words();
    let mark = view.state.session.task_mark(&flow.id);
    let class = match mark {
        Some(Mark::Done) => "card card--done",
        Some(Mark::Waiting) => "card card--waiting",
        Some(Mark::CouldNot) | None => "card",
    };
    let time = view.state.session.marks.iter().find(|entry| {
        entry.flow == flow.id
            && entry.mark.is_some()
            && entry.mark == mark
            && !entry.time.is_empty()
    });
    let content = html! {
        <>
            <span class="card__place">{ place }</span>{ " " }
            <span class="card__title">{ words.flow(&flow.id, "title") }</span>{ " " }
            <span class="card__reason">{ words.flow(&flow.id, &format!("reason.{}", item.rule.id)) }</span>{ " " }
            { for mark.map(|mark| self::mark(view, mark)) }
            { for time.map(|entry| html! { <span class="card__time">{ &entry.time }{ " " }{ &entry.number }</span> }) }
        </>
    };
    html! {
        <div {class} key={flow.id.to_string()}>
            { view.link(Page::Task(flow.id.clone()), "card__link", content) }
            { numbers_on_paper(view, flow) }
        </div>
    }
}

/// How a task stands, in words.
pub fn mark(view: &View, mark: Mark) -> Html {
    let class = match mark {
        Mark::Done => "mark mark--done",
        Mark::Waiting => "mark mark--waiting",
        Mark::CouldNot => "mark mark--could-not",
    };
    html! { <span {class}>{ view.words().ui_slot(&ui::mark_slot(mark)) }</span> }
}

/// On paper nothing can be tapped, so the numbers and addresses of the task stand under it.
fn numbers_on_paper(view: &View, flow: &Flow) -> Html {
    let line: Vec<String> = reachable(view, flow)
        .into_iter()
        .map(|reference| {
            let label = label(view, reference);
            format!("{label} {}", reference.kind.shown().unwrap_or_default())
        })
        .collect();
    if line.is_empty() {
        return Html::default();
    }
    html! { <p class="card__paper">{ line.join(" · ") }</p> }
}

/// Why this task stands where it does, now; `None` if it is not in the plan.
pub fn why_now(view: &View, flow: &Flow, task: &Task) -> Option<String> {
    let facts = view.state.session.facts(view.guide());
    let rule = task.rule(&facts).filter(|rule| rule.window != Window::Never)?;
    Some(view.words().flow(&flow.id, &format!("reason.{}", rule.id)))
}

/// A flow as one line to go on with.
pub fn small_link(view: &View, flow: &Flow) -> Html {
    let words = view.words();
    let content = html! {
        <>
            <span class="small__title">{ words.flow(&flow.id, "title") }</span>{ " " }
            <span class="small__line">{ words.flow(&flow.id, "summary") }</span>
        </>
    };
    view.link(Page::beginning(flow), "small", content)
}

/// What to come by first, for a task without an open door.
pub fn locked(view: &View, item: &Item<'_>) -> Html {
    let words = view.words();
    let held = view.state.session.means_in_hand(view.guide());
    let lacking = item.lacking(held);
    let doors: Vec<String> = lacking
        .iter()
        .map(|lacking| {
            let names: Vec<_> =
                lacking.iter().map(|mean| words.ui_slot(&ui::mean_slot(mean))).collect();
            names.join(" + ")
        })
        .collect();
    let hints = lacking.first().into_iter().flat_map(|nearest| nearest.iter());
    let content = html! { <span class="card__title">{ words.flow(&item.flow.id, "title") }</span> };
    html! {
        <div class="card card--locked" key={item.flow.id.to_string()}>
            { view.link(Page::Task(item.flow.id.clone()), "card__link", content) }
            <p class="card__missing">{ words.ui_with(UiKey::PlanMissing, &doors.join(&view.ui(UiKey::PlanOr))) }</p>
            { for hints.map(|mean| html! { <p class="card__how">{ words.ui_slot(&ui::mean_how_slot(mean)) }</p> }) }
        </div>
    }
}
