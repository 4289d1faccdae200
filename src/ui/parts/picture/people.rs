//! People.

use yew::prelude::*;

/// A person who stays where they are; the way to the place on the map is crossed out.
pub(super) fn no_chase() -> Html {
    html! {
        <>
            <rect class="picture__fill" x="148" y="10" width="160" height="160" rx="14" />
            <path class="picture__paper" stroke-width="0" d="M148 74l160-44v14l-160 44zM176 10h14l30 160h-14z" />
            <path class="picture__paper" d="M256 136c-26-30-36-40-36-58a36 36 0 0 1 72 0c0 18-10 28-36 58z" />
            <circle class="picture__line" cx="256" cy="78" r="11" />
            <path class="picture__line" stroke-dasharray="0 13" stroke-width="7" d="M112 142h132" />
            <path class="picture__paper" d="M24 168v-48a38 38 0 0 1 76 0v48z" />
            <circle class="picture__paper" cx="62" cy="46" r="26" />
            <path class="picture__accent" stroke-width="11" d="M142 112l58 58M200 112l-58 58" />
        </>
    }
}
