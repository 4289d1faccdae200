//! A task: what it is, why now, whether it can be undone, through which doors, and how it stands.

use yew::prelude::*;

use crate::flow::{Flow, Mark, Task};
use crate::id::FlowId;
use crate::locale::{UiKey, ui};
use crate::ui::browser;
use crate::ui::pages::undo;
use crate::ui::parts::heading::{heading, overline};
use crate::ui::parts::task_card::{self, why_now};
use crate::ui::route::Page;
use crate::ui::shell::button;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn page(view: &View, flow: &FlowId) -> Html {
    let Some(flow) = view.guide().flow(flow.as_str()) else { return Html::default() };
    let words = view.words();
    let begin = Page::step(flow, flow.start().id());
    html! {
        <article class="task" key={flow.id.to_string()}>
            { overline(html! { { words.ui_slot(&ui::group_slot(flow.group)) } }) }
            { heading(&words.flow(&flow.id, "title")) }
            <p class="lead">{ words.flow(&flow.id, "summary") }</p>
            { for flow.task.iter().map(|task| facts(view, flow, task)) }
            <div class="choices">
                { view.link(begin, "button button--main", html! { { view.ui(UiKey::TaskBegin) } }) }
            </div>
            { undo::list(view, flow) }
            if view.is_app() && flow.task.is_some() { { standing(view, flow) } }
            <p class="reviewed">{ words.ui_with(UiKey::DraftedOn, &flow.last_review_date) }</p>
        </article>
    }
}

fn facts(view: &View, flow: &Flow, task: &Task) -> Html {
    let words = view.words();
    let ways = task.ways.iter().map(|way| {
        html! { <li>{ words.flow(&flow.id, &format!("way.{}", way.id)) }</li> }
    });
    html! {
        <dl class="facts">
            { for why_now(view, flow, task).map(|reason| html! {
                <div class="facts__row"><dt>{ view.ui(UiKey::TaskWhyNow) }</dt><dd>{ reason }</dd></div>
            }) }
            <div class="facts__row">
                <dt>{ view.ui(UiKey::TaskUndo) }</dt>
                <dd><span class="tag">{ words.ui_slot(&ui::undo_slot(task.reversible)) }</span>{ " " }{ words.flow(&flow.id, "undo") }</dd>
            </div>
            <div class="facts__row"><dt>{ view.ui(UiKey::TaskWays) }</dt><dd><ul class="ways">{ for ways }</ul></dd></div>
        </dl>
    }
}

/// How the task stands, and the way to say so without going through its steps.
fn standing(view: &View, flow: &Flow) -> Html {
    let id = flow.id.clone();
    match view.state.session.task_mark(&flow.id) {
        Some(mark) => html! {
            <p class="standing">
                { task_card::mark(view, mark) }
                { button(view, "button button--quiet", UiKey::TaskUnmark, Msg::Unmark(id)) }
            </p>
        },
        None => {
            let onclick = view.dispatch.reform(move |_: MouseEvent| Msg::MarkTask {
                flow: id.clone(),
                mark: Mark::Done,
                time: browser::time(),
            });
            html! {
                <p class="standing">
                    <button type="button" class="button button--quiet" {onclick}>{ view.ui(UiKey::TaskMarkDone) }</button>
                </p>
            }
        }
    }
}
