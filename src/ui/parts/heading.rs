//! The heading of a page, where focus goes after each step.

use yew::prelude::*;

pub fn heading(text: &str) -> Html {
    html! { <h1 class="heading" tabindex="-1">{ text }</h1> }
}

/// The small line over a heading: which part of the guide this is.
pub fn overline(content: Html) -> Html {
    html! { <p class="overline">{ content }</p> }
}
