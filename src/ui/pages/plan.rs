//! The plan: what to do, in which order and why, what is still locked, and what a changed answer changed.

use yew::prelude::*;

use crate::copy::checklist;
use crate::fact::FactSet;
use crate::flow::walk::Answer;
use crate::flow::{Cite, Mark, Step};
use crate::id::FlowId;
use crate::locale::{UiKey, ui};
use crate::means::Mean;
use crate::plan::Plan;
use crate::reference::Role;
use crate::ui::parts::edition;
use crate::ui::parts::heading::heading;
use crate::ui::parts::reference::{cited, doors};
use crate::ui::parts::takeaway::takeaway;
use crate::ui::parts::task_card::{cards, locked, small_link};
use crate::ui::route::Page;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    let plan = view.plan(&FactSet::default());
    html! {
        <article class="plan">
            { heading(&view.ui(UiKey::PlanTitle)) }
            { unfinished(view) }
            { changed(view, &plan) }
            { next(view, &plan) }
            { cards(view, &plan.ready) }
            { view.later(|| below(view, &plan)) }
        </article>
    }
}

fn below(view: &View, plan: &Plan<'_>) -> Html {
    let human = cited(view, &[Cite::Role(Role::Emergency)]);
    html! {
        <>
            { reasons(view, plan) }
            { locked_tasks(view, plan) }
            if view.is_app() {
                { means(view) }
                { answers(view) }
                { paper(view, plan) }
            }
            { for view.guide().return_flow().map(|flow| small_link(view, flow)) }
            <section class="human">
                <h2 class="human__title">{ view.ui(UiKey::PlanHuman) }</h2>
                { doors(view, &human) }
            </section>
            { edition::short(view) }
        </>
    }
}

/// Without all answers the plan takes what is not known as the dangerous case, and says so.
fn unfinished(view: &View) -> Html {
    if view.is_app() && view.state.session.is_triaged(view.guide()) {
        return Html::default();
    }
    let triage = view.guide().triage();
    let given = view.state.session.answers.get(&triage.id);
    let at = given.map_or_else(|| triage.start(), |answers| triage.walk(answers).at);
    html! {
        <div class="notice notice--caution">
            <p class="text">{ view.ui(UiKey::PlanAsk) }</p>
            { view.link(Page::step(triage, at.id()), "button", html! { { view.ui(UiKey::HomeStepByStep) } }) }
        </div>
    }
}

/// What is different since an answer was changed.
fn changed(view: &View, plan: &Plan<'_>) -> Html {
    let Some(earlier) = &view.state.earlier else { return Html::default() };
    let difference = earlier.difference(&plan.outline());
    let named = |key, ids: &[FlowId]| {
        let titles: Vec<_> = ids.iter().map(|id| view.words().flow(id, "title")).collect();
        (!ids.is_empty())
            .then(|| html! { <li>{ view.words().ui_with(key, &titles.join("、")) }</li> })
    };
    html! {
        <section class="changed" role="status">
            <h2 class="changed__title">{ view.ui(UiKey::PlanChanged) }</h2>
            <ul class="bullets">
                { for named(UiKey::PlanAdded, &difference.added) }
                { for named(UiKey::PlanRemoved, &difference.removed) }
                { for named(UiKey::PlanUnlocked, &difference.unlocked) }
                { for difference.reordered.then(|| html! { <li>{ view.ui(UiKey::PlanReordered) }</li> }) }
                { for difference.is_empty().then(|| html! { <li>{ view.ui(UiKey::PlanUnchanged) }</li> }) }
            </ul>
        </section>
    }
}

/// The first task that is not done, as the one big button.
fn next(view: &View, plan: &Plan<'_>) -> Html {
    let open =
        |id: &FlowId| !matches!(view.state.session.task_mark(id), Some(Mark::Done | Mark::Waiting));
    let Some(first) = plan.ready.iter().find(|item| open(&item.flow.id)) else {
        return html! { <p class="lead">{ view.ui(UiKey::PlanAllDone) }</p> };
    };
    let title = view.words().flow(&first.flow.id, "title");
    let content = html! {
        <><span class="button__small">{ view.ui(UiKey::PlanNext) }</span>{ " " }<span>{ title }</span></>
    };
    view.link(Page::Task(first.flow.id.clone()), "button button--main button--next", content)
}

fn reasons(view: &View, plan: &Plan<'_>) -> Html {
    let words = view.words();
    let reasons = plan.ready.iter().flat_map(|item| {
        item.before.iter().map(move |before| {
            let text = words.flow(&item.flow.id, &format!("before.{}", before.id));
            html! {
                <li>
                    <strong>{ words.flow(&item.flow.id, "title") }</strong>{ " " }
                    { words.ui_with(UiKey::PlanBefore, &words.flow(&before.task, "title")) }{ " " }{ text }
                </li>
            }
        })
    });
    html! {
        <details class="why">
            <summary class="why__summary">{ view.ui(UiKey::PlanWhyOrder) }</summary>
            <ul class="bullets">{ for reasons }</ul>
        </details>
    }
}

fn locked_tasks(view: &View, plan: &Plan<'_>) -> Html {
    if plan.locked.is_empty() {
        return Html::default();
    }
    html! {
        <section class="locked">
            <h2 class="window">{ view.ui(UiKey::PlanLocked) }</h2>
            <p class="hint">{ view.ui(UiKey::PlanLockedLine) }</p>
            { for plan.locked.iter().map(|item| locked(view, item)) }
        </section>
    }
}

/// What is in hand, to change when something turns up.
fn means(view: &View) -> Html {
    let held = view.state.session.means_in_hand(view.guide());
    let boxes = Mean::ALL.into_iter().map(|mean| {
        let checked = held.has(mean);
        let onchange = view.dispatch.reform(move |_: Event| Msg::Hold(mean, !checked));
        html! {
            <label class="choice choice--box" key={mean.name()}>
                <input type="checkbox" class="choice__box" {checked} {onchange} autocomplete="off" />
                <span>{ view.words().ui_slot(&ui::mean_slot(mean)) }</span>
            </label>
        }
    });
    html! {
        <details class="means">
            <summary class="why__summary">{ view.ui(UiKey::PlanMeans) }</summary>
            <p class="hint">{ view.ui(UiKey::PlanMeansLine) }</p>
            { for boxes }
        </details>
    }
}

/// What was answered, each with a way to change it.
fn answers(view: &View) -> Html {
    let triage = view.guide().triage();
    let session = &view.state.session;
    let rows = session.answered(view.guide()).into_iter().filter_map(|step| {
        let Step::Question(question) = step else { return None };
        let answer = session.answer_at(&triage.id, &question.id)?;
        let change = html! {
            <>{ view.ui(UiKey::PlanChange) }<span class="visually-hidden">{ view.words().step(&triage.id, &question.id, "title") }</span></>
        };
        Some(html! {
            <div class="facts__row">
                <dt>{ view.words().step(&triage.id, &question.id, "title") }</dt>
                <dd>{ said(view, &triage.id, question.id.as_str(), answer) }{ " " }
                    { view.link(Page::step(triage, &question.id), "change", change) }</dd>
            </div>
        })
    });
    html! {
        <details class="answers">
            <summary class="why__summary">{ view.ui(UiKey::PlanAnswers) }</summary>
            <dl class="facts">{ for rows }</dl>
        </details>
    }
}

fn said(view: &View, flow: &FlowId, step: &str, answer: &Answer) -> String {
    let option = |id: &crate::id::OptionId| {
        view.words()
            .find(flow.as_str(), &format!("{step}.option.{id}"))
            .and_then(<[String]>::first)
            .cloned()
    };
    match answer {
        Answer::One(id) => option(id).unwrap_or_default(),
        Answer::Many(ids) => ids.iter().filter_map(option).collect::<Vec<_>>().join("、"),
        Answer::Unknown | Answer::Read => view.ui(UiKey::Unknown),
    }
}

fn paper(view: &View, plan: &Plan<'_>) -> Html {
    let lines = checklist::lines(view.guide(), &view.state.session, plan, view.words());
    html! {
        <div class="choices no-print">
            { view.link(Page::Sheet, "button", html! { { view.ui(UiKey::SheetLink) } }) }
            { takeaway(view, UiKey::PlanPrint, lines) }
        </div>
    }
}
