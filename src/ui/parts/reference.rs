//! References on a page: as a button to press, and as a source to judge.

use yew::prelude::*;

use crate::flow::{Cite, Flow};
use crate::locale::UiKey;
use crate::reference::{Check, Freshness, Grade, Kind, Proof, Reference};
use crate::ui::state::Msg;
use crate::ui::view::View;

/// The references of a step, here. What this region does not fill is left out.
pub fn cited<'v>(view: &'v View, cites: &[Cite]) -> Vec<&'v Reference> {
    let region = view.region();
    cites.iter().flat_map(|cite| view.guide().cited(cite, &region)).collect()
}

/// What can be called or opened anywhere in a flow, here.
pub fn reachable<'v>(view: &'v View, flow: &Flow) -> Vec<&'v Reference> {
    view.guide().reachable(flow, &view.region())
}

fn word(view: &View, reference: &Reference, slot: &str) -> Option<String> {
    view.words().reference(reference.region.as_str(), &reference.id, slot)
}

pub fn label(view: &View, reference: &Reference) -> String {
    view.words().label(reference)
}

/// A tap is remembered until the device is given back. In memory only.
fn opening(view: &View, reference: &Reference) -> Option<Callback<MouseEvent>> {
    view.is_app().then(|| view.send(Msg::Open(reference.id.clone())))
}

/// What a tap opens. The one place that decides whether it does: in practice nothing is called and nothing is opened, so
/// there it is text.
pub fn opens(
    view: &View,
    class: &'static str,
    href: &str,
    reference: Option<&Reference>,
    content: Html,
) -> Html {
    if view.is_practice() {
        return html! { <span {class}>{ content }</span> };
    }
    let onclick = reference.and_then(|reference| opening(view, reference));
    html! { <a {class} href={href.to_owned()} rel="noreferrer" {onclick}>{ content }</a> }
}

/// In practice, what a tap would do.
fn rehearsed(view: &View, key: UiKey) -> Html {
    if !view.is_practice() {
        return Html::default();
    }
    html! { <span class="door__find">{ view.ui(key) }</span> }
}

/// What can be called or opened, as large buttons.
pub fn doors(view: &View, references: &[&Reference]) -> Html {
    let doors = references.iter().filter(|it| {
        matches!(it.kind, Kind::Phone(_) | Kind::Text(_) | Kind::Link(_) | Kind::Missing)
    });
    html! { <>{ for doors.map(|reference| door(view, reference)) }</> }
}

pub fn door(view: &View, reference: &Reference) -> Html {
    let label = label(view, reference);
    let shown = reference.kind.shown().unwrap_or_default().to_owned();
    match &reference.kind {
        Kind::Phone(number) => {
            let content = html! {
                <>
                    <span class="door__label">{ label }</span>{ " " }
                    <span class="door__value">{ shown }</span>
                    { rehearsed(view, UiKey::PracticeCall) }
                </>
            };
            let href = format!("tel:{number}");
            opens(view, "door door--call", &href, Some(reference), content)
        }
        Kind::Text(_) => html! {
            <div class="door door--text">
                <span class="door__label">{ label }</span>{ " " }
                <span class="door__value">{ shown }</span>{ " " }
                { note(view, reference) }
            </div>
        },
        Kind::Link(url) => {
            let content = html! {
                <>
                    <span class="door__label">{ label }</span>{ " " }
                    <span class="door__value door__value--address">{ shown }</span>
                    { rehearsed(view, UiKey::PracticeOpen) }
                </>
            };
            opens(view, "door door--open", url, Some(reference), content)
        }
        Kind::Missing => html! {
            <div class="door door--missing">
                <span class="door__label">{ label }</span>{ " " }
                <span class="door__find">{ word(view, reference, "find").unwrap_or_default() }</span>{ " " }
                { for reference.official.iter().map(|url| official(view, url)) }
            </div>
        },
        Kind::Path | Kind::Rule => Html::default(),
    }
}

fn official(view: &View, url: &str) -> Html {
    let bare = url.strip_prefix("https://").unwrap_or(url).trim_end_matches('/').to_owned();
    html! {
        <span class="door__official">
            { view.words().ui_with(UiKey::SourceOfficial, "") }
            { opens(view, "address", url, None, html! { { bare } }) }
        </span>
    }
}

fn note(view: &View, reference: &Reference) -> Html {
    match word(view, reference, "note") {
        Some(note) => html! { <span class="source__note">{ note }</span> },
        None => Html::default(),
    }
}

/// Where it all comes from: every reference with its statement, publisher, day and grade.
pub fn sources(view: &View, references: &[&Reference]) -> Html {
    let shown: Vec<_> = references.iter().filter(|it| it.proof.is_some()).collect();
    if shown.is_empty() {
        return Html::default();
    }
    html! {
        <section class="sources">
            <h2 class="sources__title">{ view.ui(UiKey::SourceTitle) }</h2>
            <ul class="sources__list">{ for shown.into_iter().map(|it| source(view, it)) }</ul>
        </section>
    }
}

fn source(view: &View, reference: &Reference) -> Html {
    let Some(proof) = &reference.proof else { return Html::default() };
    let statement = match &reference.kind {
        Kind::Rule => word(view, reference, "rule"),
        Kind::Path => word(view, reference, "path"),
        kind => kind.shown().map(Into::into),
    };
    html! {
        <li class="source">
            <span class="source__label">{ label(view, reference) }</span>{ " " }
            { for statement.map(|text| html! { <span class="source__statement">{ text }</span> }) }
            { note(view, reference) }
            { proof_line(view, proof) }
        </li>
    }
}

/// Addresses follow the app in the same load.
fn publisher(view: &View, proof: &Proof) -> Html {
    let name = html! { { &proof.publisher } };
    if proof.source.is_empty() {
        return html! { <span class="source__publisher">{ name }</span> };
    }
    opens(view, "source__publisher", &proof.source, None, name)
}

fn proof_line(view: &View, proof: &Proof) -> Html {
    let grade = match proof.grade {
        Grade::High => UiKey::SourceHigh,
        Grade::Low | Grade::Medium => UiKey::SourceMedium,
    };
    let check = match proof.check {
        Check::Archived => UiKey::SourceArchived,
        Check::Live => UiKey::SourceLive,
    };
    let age = match proof.freshness(view.state.today) {
        Freshness::Fresh => None,
        Freshness::Ageing => Some(("source__age", UiKey::SourceAgeing)),
        Freshness::Stale => Some(("source__age source__age--stale", UiKey::SourceStale)),
    };
    html! {
        <span class="source__proof">
            { publisher(view, proof) }
            { " · " }{ view.words().ui_with(UiKey::SourceRead, &proof.read.to_string()) }
            { " · " }{ view.ui(check) }{ " · " }{ view.ui(grade) }
            { for age.map(|(class, key)| html! { <em {class}>{ view.ui(key) }</em> }) }
        </span>
    }
}
