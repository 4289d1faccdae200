//! Words with their mark-up: strong text, and references put into the sentence.

use yew::prelude::*;

use crate::flow::Cite;
use crate::id::RefId;
use crate::locale::markup::spans;
use crate::locale::{Span, UiKey};
use crate::reference::{Kind, Role};
use crate::ui::parts::reference::opens;
use crate::ui::view::View;

/// One line.
pub fn line(view: &View, text: &str) -> Html {
    html! { <>{ for spans(text).into_iter().map(|span| piece(view, &span)) }</> }
}

fn piece(view: &View, span: &Span<'_>) -> Html {
    match span {
        Span::Text(text) => html! { { *text } },
        Span::Strong(text) => html! { <strong>{ *text }</strong> },
        Span::Reference(name) => inline(view, name),
    }
}

/// The number as something to tap, the address in plain text, the menu path; else its name.
fn inline(view: &View, name: &str) -> Html {
    let cite = match name.strip_prefix('@').and_then(Role::parse) {
        Some(role) => Cite::Role(role),
        None => Cite::Id(RefId::new(name)),
    };
    let cited = view.guide().cited(&cite, &view.region());
    let Some(reference) = cited.first() else { return Html::default() };
    let region = reference.region.as_str();
    let word = |slot| view.words().reference(region, &reference.id, slot).unwrap_or_default();
    match &reference.kind {
        Kind::Phone(number) => {
            let href = format!("tel:{number}");
            opens(view, "number", &href, Some(reference), html! { { number } })
        }
        Kind::Text(number) => html! { <span class="number">{ number }</span> },
        Kind::Link(url) => {
            let shown = reference.kind.shown().unwrap_or(url).to_owned();
            opens(view, "address", url, Some(reference), html! { { shown } })
        }
        Kind::Path => html! { <span class="path">{ word("path") }</span> },
        Kind::Rule | Kind::Missing => html! { { word("label") } },
    }
}

/// Paragraphs.
pub fn paragraphs(view: &View, lines: &[String]) -> Html {
    html! { <>{ for lines.iter().map(|text| html! { <p class="text">{ line(view, text) }</p> }) }</> }
}

/// Numbered steps.
pub fn numbered(view: &View, lines: &[String], class: &'static str) -> Html {
    html! {
        <ol {class}>{ for lines.iter().map(|text| html! { <li>{ line(view, text) }</li> }) }</ol>
    }
}

/// A list without order.
pub fn bullets(view: &View, lines: &[String]) -> Html {
    html! { <ul class="bullets">{ for lines.iter().map(|text| html! { <li>{ line(view, text) }</li> }) }</ul> }
}

/// A list whose first line introduces the rest.
pub fn introduced(view: &View, key: UiKey) -> Html {
    let lines = view.words().find(key.file(), key.slot()).unwrap_or_default();
    let Some((first, rest)) = lines.split_first() else { return Html::default() };
    html! {
        <section class="introduced">
            <h2 class="window">{ first.trim_end_matches([':', '：']) }</h2>
            { bullets(view, rest) }
        </section>
    }
}
