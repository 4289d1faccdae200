//! Home: the protective acts before any question.

use yew::prelude::*;

use crate::act::{ACTS, Act};
use crate::flow::{Cite, Flow, Group};
use crate::id::Locale;
use crate::locale::{UiKey, ui};
use crate::reference::{Reference, Role};
use crate::ui::pages;
use crate::ui::parts::heading::heading;
use crate::ui::parts::lines::numbered;
use crate::ui::parts::reference::{cited, doors, label, opens};
use crate::ui::parts::task_card::small_link;
use crate::ui::route::Page;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    html! {
        <article class="home">
            { heading(&view.ui(UiKey::SiteLine)) }
            <p class="lead">{ view.ui(UiKey::HomeLead) }</p>
            { danger(view) }
            { step_by_step(view) }
            <ol class="acts">{ for ACTS.iter().map(|act| html! { <li>{ self::act(view, act) }</li> }) }</ol>
            { view.later(|| below(view)) }
        </article>
    }
}

fn below(view: &View) -> Html {
    let order = view.words().find("ui", UiKey::HomeOrder.slot()).unwrap_or_default();
    html! {
        <>
            <p class="hint">{ view.ui(UiKey::HomeOpenPhone) }</p>
            <details class="why">
                <summary class="why__summary">{ view.ui(UiKey::PlanWhyOrder) }</summary>
                { numbered(view, order, "steps") }
            </details>
            <h2 class="window">{ view.ui(UiKey::HomeMore) }</h2>
            { for Group::ALL.iter().map(|group| self::group(view, *group)) }
        </>
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
        <><span>{ view.ui(UiKey::HomeStepByStep) }</span>{ " " }<span class="button__small">{ view.ui(UiKey::HomeStepByStepLine) }</span></>
    };
    view.link(Page::beginning(triage), "button button--main button--next", content)
}

fn act(view: &View, act: &Act) -> Html {
    let Some(flow) = act.flow(view.guide(), &view.region()) else { return Html::default() };
    let content = html! {
        <>
            <span class="small__title">{ view.ui(act.title) }</span>{ " " }
            <span class="small__line">{ view.ui(act.line) }</span>
        </>
    };
    html! {
        <>
            { view.link(Page::step(flow, flow.start().id()), "small", content) }
            <p class="direct">{ for act.direct(view.guide(), &view.region()).into_iter().map(|it| chip(&[view], it)) }</p>
        </>
    }
}

/// One number or address, named in the language of each view.
pub(super) fn chip(views: &[&View], reference: &Reference) -> Html {
    let names = views.iter().map(|view| {
        html! { <><span class="direct__name" lang={tag(view)}>{ label(view, reference) }</span>{ " " }</> }
    });
    let content = html! {
        <>{ for names }<span class="direct__value">{ reference.kind.shown().unwrap_or_default() }</span></>
    };
    match (views.first(), reference.kind.href()) {
        (Some(view), Some(href)) => opens(view, "direct__chip", &href, Some(reference), content),
        _ => html! { <span class="direct__chip">{ content }</span> },
    }
}

/// The other flows of the home page, by the part of the guide they belong to.
fn group(view: &View, group: Group) -> Html {
    let in_acts = |flow: &Flow| ACTS.iter().any(|act| act.flows.contains(&flow.id.as_str()));
    let triage = &view.guide().triage().id;
    let region = &view.state.session.region;
    let mut flows = view.guide().home_of(region, group);
    flows.retain(|flow| !in_acts(flow) && flow.id != *triage);
    if flows.is_empty() {
        return Html::default();
    }
    let tools = if group == Group::Prepare { &[Page::Card, Page::Practice][..] } else { &[] };
    html! {
        <section class="group">
            <h3 class="group__title">{ view.words().ui_slot(&ui::group_slot(group)) }</h3>
            { for flows.into_iter().map(|flow| small_link(view, flow)) }
            { for tools.iter().map(|page| tool(view, page)) }
        </section>
    }
}

/// A page that helps, once its words are here. The file that holds every page has none of these until its app starts.
fn tool(view: &View, page: &Page) -> Html {
    let without_app = view.document.is_empty() && !view.is_app();
    if without_app || !pages::has_arrived(view.guide(), &view.route(page.clone())) {
        return Html::default();
    }
    let title = pages::title_key(page).map(|key| view.ui(key));
    view.link(page.clone(), "small", html! { <span class="small__title">{ for title }</span> })
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
                { for views.iter().map(|view| html! { <div lang={tag(view)}>{ step_by_step(view) }</div> }) }
                { for ACTS.iter().map(|act| root_act(views, act)) }
                <nav class="root__languages">{ for views.iter().map(|view| {
                    html! { <span lang={tag(view)}>{ view.link(Page::Home, "small", html! { { view.ui(UiKey::LanguageName) } }) }</span> }
                }) }</nav>
            </main>
        </div>
    }
}

/// Where there is no page: how to go on, and the numbers all the same. No link to a page, since nobody knows at which
/// address this is shown.
pub fn missing(views: &[View]) -> Html {
    let each = |key: UiKey, class: &'static str| {
        html! { <>{ for views.iter().map(|view| html! { <p {class} lang={tag(view)}>{ view.ui(key) }</p> }) }</> }
    };
    let named: Vec<&View> = views.iter().collect();
    let chips = ACTS
        .iter()
        .flat_map(|act| views.first().map(|view| act.direct(view.guide(), &view.region())));
    html! {
        <div class="shell">
            <main class="main root">
                <h1 class="root__name">{ for views.iter().map(|view| html! {
                    <span class="root__line" lang={tag(view)}>{ view.ui(UiKey::MissingTitle) }</span>
                }) }</h1>
                { each(UiKey::MissingLine, "text") }
                { for views.first().map(|view| danger_for_all(views, view)) }
                <p class="direct">{ for chips.flatten().map(|it| chip(&named, it)) }</p>
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

fn root_act(views: &[View], act: &Act) -> Html {
    let links = views.iter().filter_map(|view| {
        let flow = act.flow(view.guide(), &view.region())?;
        let content = html! { <span class="small__title">{ view.ui(act.title) }</span> };
        let link = view.link(Page::step(flow, flow.start().id()), "small", content);
        Some(html! { <div lang={tag(view)}>{ link }</div> })
    });
    let named: Vec<&View> = views.iter().collect();
    let chips =
        views.first().map(|view| act.direct(view.guide(), &view.region())).unwrap_or_default();
    html! {
        <section>
            <div class="root__act">{ for links }</div>
            <p class="direct">{ for chips.into_iter().map(|it| chip(&named, it)) }</p>
        </section>
    }
}
