//! What to look for on a screen.

use yew::prelude::*;

/// The foot of a log-in screen; the last entry is the one to press.
pub(super) fn wechat_login_more() -> Html {
    html! {
        <>
            <path class="picture__paper" d="M76-10V148q0 22 22 22h124q22 0 22-22V-10" />
            <circle class="picture__fill" cx="160" cy="24" r="20" />
            <path class="picture__line" d="M104 66h112" />
            <rect class="picture__fill" x="102" y="80" width="116" height="28" rx="8" />
            <path class="picture__line" d="M144 94h32M102 144h34" />
            <path class="picture__line" stroke-width="8" stroke-dasharray="0 14" d="M176 144h30" />
            <rect class="picture__accent" stroke-width="6" x="158" y="126" width="62" height="36" rx="14" />
            <path class="picture__accent" stroke-width="7" d="M302 144h-60m18-18l-18 18 18 18" />
        </>
    }
}

/// A cloud, and the place of a phone that can be locked from there.
pub(super) fn icloud_find() -> Html {
    html! {
        <>
            <path class="picture__paper" d="M68 148a38 38 0 0 1-4-76 58 58 0 0 1 110-26 50 50 0 0 1 78 42 30 30 0 0 1 0 60z" />
            <path class="picture__fill" stroke-width="0" d="M104 160a56 11 0 0 0 112 0 56 11 0 0 0-112 0z" />
            <path class="picture__paper" d="M160 162c-34-38-46-48-46-70a46 46 0 0 1 92 0c0 22-12 32-46 70z" />
            <path class="picture__accent" stroke-width="7" d="M147 86v-9a13 13 0 0 1 26 0v9M139 87h42v27h-42z" />
        </>
    }
}

/// A map on a computer, and the place of a phone that can be locked from there.
pub(super) fn find_on_web() -> Html {
    html! {
        <>
            <rect class="picture__paper" x="52" y="8" width="216" height="140" rx="12" />
            <path class="picture__fill" d="M54 46l28-14h42l-70 36zM54 112l212-46v20l-212 46zM206 32h20l30 114h-20z" />
            <path class="picture__line" d="M52 30h216" />
            <path class="picture__line" stroke-width="6" stroke-dasharray="0 12" d="M68 19h24" />
            <path class="picture__line" stroke-width="10" d="M24 164h272" />
            <path class="picture__paper" d="M160 142c-26-30-38-40-38-60a38 38 0 0 1 76 0c0 20-12 30-38 60z" />
            <path class="picture__accent" stroke-width="6" d="M149 76v-7a11 11 0 0 1 22 0v7M143 77h34v22h-34z" />
        </>
    }
}

/// A phone's keypad; the button that calls.
pub(super) fn keypad() -> Html {
    html! {
        <>
            <path class="picture__paper" d="M84-10V150q0 24 24 24h104q24 0 24-24V-10" />
            <text class="picture__text" font-size="22" x="114 153 192" y="26">{ "123" }</text>
            <text class="picture__text" font-size="22" x="114 153 192" y="54">{ "456" }</text>
            <text class="picture__text" font-size="22" x="114 153 192" y="82">{ "789" }</text>
            <text class="picture__text" font-size="22" x="116 153 191" y="110">{ "*0#" }</text>
            <path class="picture__accent" stroke-width="42" d="M160 144h0" />
            <path class="picture__paper" stroke-width="0" d="M149 136l5-4 5 7-3 3q2 5 7 7l3-3 7 5-4 5q-5 2-11-2-7-5-10-11-2-5 1-7z" />
            <path class="picture__accent" stroke-width="7" d="M290 144h-86m18-18l-18 18 18 18" />
        </>
    }
}

/// The head of an app's own browser; the three dots at its right.
pub(super) fn three_dots() -> Html {
    html! {
        <>
            <path class="picture__paper" d="M56 190V32q0-22 22-22h164q22 0 22 22v158" />
            <path class="picture__line" d="M56 68h208M80 40h.1M112 40h74M88 100h140M88 124h112M88 148h140" />
            <path class="picture__line" stroke-width="8" stroke-dasharray="0 14" d="M212 40h30" />
            <rect class="picture__accent" stroke-width="6" x="196" y="20" width="60" height="40" rx="14" />
            <path class="picture__accent" stroke-width="7" d="M302 130V40h-26m14-14l-16 14 16 14" />
        </>
    }
}
