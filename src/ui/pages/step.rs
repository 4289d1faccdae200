//! A step of a flow: question, notice, action or outcome.

mod action;
mod outcome;

use yew::prelude::*;

use crate::flow::{Flow, Notice, Question, Step, Tone};
use crate::id::{FlowId, StepId};
use crate::locale::UiKey;
use crate::ui::browser;
use crate::ui::pages::{claims, numbers, task, undo};
use crate::ui::parts::choices::{choices, leading};
use crate::ui::parts::heading::{heading, overline};
use crate::ui::parts::lines::paragraphs;
use crate::ui::parts::picture::picture;
use crate::ui::parts::reference::{cited, doors, sources};
use crate::ui::route::Page;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn page(view: &View, flow: &FlowId, step: &StepId) -> Html {
    let Some(flow) = view.guide().flow(flow.as_str()) else { return Html::default() };
    let Some(step) = flow.find(step.as_str()) else { return task::page(view, &flow.id) };
    let body = match step {
        Step::Question(question) => question_body(view, flow, question),
        Step::Notice(notice) => notice_body(view, flow, notice),
        Step::Action(action) => action::body(view, flow, action),
        Step::Outcome(outcome) => outcome::body(view, flow, outcome),
    };
    let undone = undo::at(view, flow, step.id());
    let mut references = cited(view, step.cites());
    references.extend(undo::references(view, &undone));
    html! {
        <article class="step" key={format!("{}/{}", flow.id, step.id())}>
            { over(view, flow) }
            { heading(&view.words().step(&flow.id, step.id(), "title")) }
            { undo::done(view, &undone) }
            { body }
            { view.later(|| html! { <>{ claims::heard(view, flow, step.id()) }{ sources(view, &references) }</> }) }
        </article>
    }
}

fn over(view: &View, flow: &Flow) -> Html {
    let title = view.words().flow(&flow.id, "title");
    overline(html! {
        <>
            if view.is_app() {
                <button type="button" class="overline__back" onclick={|_: MouseEvent| browser::back()}>{ view.ui(UiKey::Back) }</button>
            }
            { view.link(Page::beginning(flow), "overline__link", html! { { title } }) }
        </>
    })
}

fn question_body(view: &View, flow: &Flow, question: &Question) -> Html {
    let lines = |slot| view.words().step_lines(&flow.id, &question.id, slot);
    html! {
        <>
            { paragraphs(view, lines("hint")) }
            { drawing(view, flow, question.id.as_str(), question.picture) }
            { doors(view, &cited(view, &question.cites)) }
            { numbers::places(view, &question.cites) }
            { choices(view, flow, question) }
            <details class="why">
                <summary class="why__summary">{ view.ui(UiKey::WhyWeAsk) }</summary>
                { paragraphs(view, lines("why")) }
            </details>
        </>
    }
}

fn notice_body(view: &View, flow: &Flow, notice: &Notice) -> Html {
    let class = match notice.tone {
        Tone::Danger => "notice notice--danger",
        Tone::Caution => "notice notice--caution",
        Tone::Interruption => "notice notice--interruption",
    };
    let read = Msg::Read { flow: flow.id.clone(), step: notice.id.clone() };
    html! {
        <>
            <div {class}>
                { paragraphs(view, view.words().step_lines(&flow.id, &notice.id, "body")) }
            </div>
            { drawing(view, flow, notice.id.as_str(), notice.picture) }
            { doors(view, &cited(view, &notice.cites)) }
            { numbers::places(view, &notice.cites) }
            <div class="choices">
                { leading(view, flow, notice.next, "button button--main", view.ui(UiKey::ContinueNotice), read) }
            </div>
        </>
    }
}

/// The picture of a step, described by the step's own title.
fn drawing(view: &View, flow: &Flow, step: &str, which: Option<crate::flow::Picture>) -> Html {
    let alt = view.words().step(&flow.id, &StepId::new(step), "title");
    match which {
        Some(which) => html! { <div class="drawing">{ picture(which, &alt) }</div> },
        None => Html::default(),
    }
}
