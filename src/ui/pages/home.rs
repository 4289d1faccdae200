//! Home: the protective acts before any question.

use yew::prelude::*;

use crate::flow::{Cite, Flow, Group};
use crate::id::Locale;
use crate::locale::{UiKey, ui};
use crate::reference::{Kind, Reference, Role};
use crate::ui::parts::heading::heading;
use crate::ui::parts::lines::numbered;
use crate::ui::parts::reference::{cited, doors, label, opening, reachable};
use crate::ui::parts::task_card::small_link;
use crate::ui::route::Page;
use crate::ui::view::View;

/// An act of the first screen.
struct Act {
    /// The flow a tap opens: the first of these that is shown here.
    flows: &'static [&'static str],
    title: UiKey,
    line: UiKey,
    /// The flows whose first numbers and addresses stand under it, one tap away.
    direct: &'static [&'static str],
}

const ACTS: [Act; 4] = [
    Act {
        flows: &["lock-phone"],
        title: UiKey::HomeLock,
        line: UiKey::HomeLockLine,
        direct: &["lock-phone"],
    },
    Act {
        flows: &["suspend-line", "local-line"],
        title: UiKey::HomeLine,
        line: UiKey::HomeLineLine,
        direct: &["suspend-line", "local-line"],
    },
    Act {
        flows: &["bank-cards", "local-bank"],
        title: UiKey::HomeMoney,
        line: UiKey::HomeMoneyLine,
        direct: &["weixin-pay", "alipay", "local-bank"],
    },
    Act {
        flows: &["wechat-freeze"],
        title: UiKey::HomeWechat,
        line: UiKey::HomeWechatLine,
        direct: &["wechat-freeze"],
    },
];

/// The most numbers and addresses under one act.
const DIRECT: usize = 4;

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
        <><span>{ view.ui(UiKey::HomeStepByStep) }</span>{ " " }<span class="button__small">{ view.ui(UiKey::HomeStepByStepLine) }</span></>
    };
    view.link(Page::beginning(triage), "button button--main button--next", content)
}

fn flow<'v>(view: &'v View, act: &Act) -> Option<&'v Flow> {
    let mut flows = act.flows.iter().filter_map(|id| view.guide().flow(id));
    flows.find(|flow| flow.is_shown_in(&view.region()))
}

fn act(view: &View, act: &Act) -> Html {
    let Some(flow) = flow(view, act) else { return Html::default() };
    let content = html! {
        <>
            <span class="small__title">{ view.ui(act.title) }</span>{ " " }
            <span class="small__line">{ view.ui(act.line) }</span>
        </>
    };
    html! {
        <>
            { view.link(Page::step(flow, flow.start().id()), "small", content) }
            <p class="direct">{ for direct(view, act).into_iter().map(|it| chip(&[view], it)) }</p>
        </>
    }
}

/// Numbers to tap and addresses to type, before any question: the first of the act's flows.
fn direct<'v>(view: &'v View, act: &Act) -> Vec<&'v Reference> {
    let emergency = cited(view, &[Cite::Role(Role::Emergency)]);
    let mut shown: Vec<&Reference> = Vec::new();
    let here = |id: &&str| view.guide().flow(id).filter(|it| it.is_shown_in(&view.region()));
    for flow in act.direct.iter().filter_map(here) {
        let near = reachable(view, flow)
            .into_iter()
            .filter(|it| is_near(&it.kind) && !emergency.contains(it));
        // Of several flows each gives its first, of one flow as many as there is room for.
        let several = act.direct.iter().filter_map(here).count() > 1;
        let room = if several { 1 } else { usize::MAX };
        for reference in near.take(room) {
            if !shown.contains(&reference) {
                shown.push(reference);
            }
        }
    }
    shown.truncate(DIRECT);
    shown
}

/// Numbers for callers abroad stand in the flow.
fn is_near(kind: &Kind) -> bool {
    !matches!(kind, Kind::Phone(number) if number.starts_with('+'))
}

/// One number or address, named in the language of each view.
pub(super) fn chip(views: &[&View], reference: &Reference) -> Html {
    let names = views.iter().map(|view| {
        html! { <><span class="direct__name" lang={tag(view)}>{ label(view, reference) }</span>{ " " }</> }
    });
    let onclick = views.first().and_then(|view| opening(view, reference));
    html! {
        <a class="direct__chip" href={reference.kind.href()} rel="noreferrer" {onclick}>
            { for names }
            <span class="direct__value">{ reference.kind.shown().unwrap_or_default() }</span>
        </a>
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
    let chips = ACTS.iter().flat_map(|act| views.first().map(|view| direct(view, act)));
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
        let flow = flow(view, act)?;
        let content = html! { <span class="small__title">{ view.ui(act.title) }</span> };
        let link = view.link(Page::step(flow, flow.start().id()), "small", content);
        Some(html! { <div lang={tag(view)}>{ link }</div> })
    });
    let named: Vec<&View> = views.iter().collect();
    let chips = views.first().map(|view| direct(view, act)).unwrap_or_default();
    html! {
        <section>
            <div class="root__act">{ for links }</div>
            <p class="direct">{ for chips.into_iter().map(|it| chip(&named, it)) }</p>
        </section>
    }
}
