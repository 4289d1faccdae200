//! Home: the protective acts before any question.

use yew::prelude::*;

use crate::flow::{Cite, Flow, Group};
use crate::id::Locale;
use crate::locale::{UiKey, ui};
use crate::reference::Role;
use crate::ui::parts::heading::heading;
use crate::ui::parts::lines::numbered;
use crate::ui::parts::reference::{cited, doors};
use crate::ui::parts::task_card::small_link;
use crate::ui::route::Page;
use crate::ui::view::View;

/// The acts of the first screen: the flow and its words.
const ACTS: [(&str, UiKey, UiKey); 4] = [
    ("lock-phone", UiKey::HomeLock, UiKey::HomeLockLine),
    ("suspend-line", UiKey::HomeLine, UiKey::HomeLineLine),
    ("bank-cards", UiKey::HomeMoney, UiKey::HomeMoneyLine),
    ("wechat-freeze", UiKey::HomeWechat, UiKey::HomeWechatLine),
];

pub(super) fn page(view: &View) -> Html {
    html! {
        <article class="home">
            { heading(&view.ui(UiKey::SiteLine)) }
            <p class="lead">{ view.ui(UiKey::HomeLead) }</p>
            { danger(view) }
            { step_by_step(view) }
            <ol class="acts">{ for ACTS.iter().map(|act| html! { <li>{ self::act(view, act) }</li> }) }</ol>
            <p class="hint">{ view.ui(UiKey::HomeOpenPhone) }</p>
            <details class="why">
                <summary class="why__summary">{ view.ui(UiKey::PlanWhyOrder) }</summary>
                { numbered(view, view.words().find("ui", UiKey::HomeOrder.slot()).unwrap_or_default(), "steps") }
            </details>
            <h2 class="window">{ view.ui(UiKey::HomeMore) }</h2>
            { for Group::ALL.iter().map(|group| self::group(view, *group)) }
        </article>
    }
}

fn danger(view: &View) -> Html {
    html! {
        <section class="home__danger">
            <p class="home__danger-line">{ view.ui(UiKey::HomeDanger) }</p>
            { doors(view, &cited(view, &[Cite::Role(Role::Emergency)])) }
        </section>
    }
}

fn step_by_step(view: &View) -> Html {
    let triage = view.guide().triage();
    let content = html! {
        <><span>{ view.ui(UiKey::HomeStepByStep) }</span><span class="button__small">{ view.ui(UiKey::HomeStepByStepLine) }</span></>
    };
    view.link(Page::beginning(triage), "button button--main button--next", content)
}

fn act(view: &View, (flow, title, line): &(&str, UiKey, UiKey)) -> Html {
    let Some(flow) = view.guide().flow(flow) else { return Html::default() };
    let content = html! {
        <>
            <span class="small__title">{ view.ui(*title) }</span>
            <span class="small__line">{ view.ui(*line) }</span>
        </>
    };
    view.link(Page::step(flow, flow.start().id()), "small", content)
}

/// The other flows of the home page, by the part of the guide they belong to.
fn group(view: &View, group: Group) -> Html {
    let in_acts = |flow: &Flow| ACTS.iter().any(|(id, ..)| *id == flow.id.as_str());
    let triage = &view.guide().triage().id;
    let flows: Vec<&Flow> = view
        .guide()
        .flows_in(&view.state.session.region)
        .filter(|flow| flow.home && flow.group == group && !in_acts(flow) && flow.id != *triage)
        .collect();
    if flows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="group">
            <h3 class="group__title">{ view.words().ui_slot(&ui::group_slot(group)) }</h3>
            { for flows.into_iter().map(|flow| small_link(view, flow)) }
        </section>
    }
}

/// The first page of all, in every language at once: no script, nothing to choose before the first act.
///
/// `views` holds one view for each locale; their links start at the root of the site.
pub fn root(views: &[View]) -> Html {
    html! {
        <div class="shell">
            <main class="main root">
                <h1 class="root__name">{ for views.iter().map(|view| html! {
                    <span class="root__line" lang={tag(view)}>{ view.ui(UiKey::SiteName) }</span>
                }) }</h1>
                { for views.first().map(|view| danger_for_all(views, view)) }
                { for ACTS.iter().map(|act| root_act(views, act)) }
                { for views.iter().map(|view| html! { <div lang={tag(view)}>{ step_by_step(view) }</div> }) }
                <nav class="root__languages">{ for views.iter().map(|view| {
                    html! { <span lang={tag(view)}>{ view.link(Page::Home, "small", html! { { view.ui(UiKey::LanguageName) } }) }</span> }
                }) }</nav>
            </main>
        </div>
    }
}

fn tag(view: &View) -> String {
    let locale: &Locale = &view.state.route.locale;
    locale.to_string()
}

fn danger_for_all(views: &[View], first: &View) -> Html {
    html! {
        <section class="home__danger">
            { for views.iter().map(|view| html! { <p class="home__danger-line" lang={tag(view)}>{ view.ui(UiKey::HomeDanger) }</p> }) }
            { doors(first, &cited(first, &[Cite::Role(Role::Emergency)])) }
        </section>
    }
}

fn root_act(views: &[View], (flow, title, line): &(&str, UiKey, UiKey)) -> Html {
    html! {
        <div class="root__act">{ for views.iter().filter_map(|view| {
            let flow = view.guide().flow(flow)?;
            let content = html! {
                <>
                    <span class="small__title">{ view.ui(*title) }</span>
                    <span class="small__line">{ view.ui(*line) }</span>
                </>
            };
            Some(html! { <div lang={tag(view)}>{ view.link(Page::step(flow, flow.start().id()), "small", content) }</div> })
        }) }</div>
    }
}
