//! Where the IMEI stands when the phone is gone.

use yew::prelude::*;

/// The label on the end of the box, drawn large; the ring is round the number and its bars.
pub(super) fn imei_on_box() -> Html {
    html! {
        <>
            <path class="picture__paper" d="M12 64l22-34h92l22 34v96h-136zh136" />
            <path class="picture__fill" d="M62 42h36l6 10h-48zM28 88q0-8 8-8h28q8 0 8 8v48q0 8-8 8h-28q-8 0-8-8z" />
            <rect class="picture__line" x="92" y="112" width="42" height="34" rx="3" />
            <path class="picture__line" d="M100 124h26M100 134h18" stroke-width="3" />
            <path class="picture__line" stroke-width="2" stroke-dasharray="1 7" d="M136 112L172 24M136 146l36 12" />
            <rect class="picture__paper" x="172" y="12" width="136" height="156" rx="8" />
            <path class="picture__fill" d="M190 26h70v10h-70zM190 44h44v8h-44z" />
            <text class="picture__text" x="192" y="89" font-size="22">{ "IMEI" }</text>
            <path class="picture__line" stroke-linecap="butt" stroke-width="18" stroke-dasharray="3 3 6 3 2 4 5 2" d="M193 106h96M193 147h67" />
            <rect class="picture__accent" stroke-width="6" x="179" y="62" width="122" height="62" rx="12" />
        </>
    }
}

/// An invoice with the phone on it; the ring is round the line below.
pub(super) fn imei_on_invoice() -> Html {
    html! {
        <>
            <path class="picture__paper" d="M82 10h156v156l-13-10-13 10-13-10-13 10-13-10-13 10-13-10-13 10-13-10-13 10-13-10-13 10z" />
            <path class="picture__fill" d="M102 28h70v12h-70z" />
            <rect class="picture__line" x="102" y="56" width="18" height="32" rx="4" />
            <path class="picture__line" d="M134 64h50M134 80h30M208 64h12" />
            <text class="picture__text" x="104" y="119" font-size="20">{ "IMEI" }</text>
            <path class="picture__line" stroke-width="5" stroke-dasharray="0 9" d="M164 112h58" />
            <rect class="picture__accent" stroke-width="6" x="90" y="97" width="140" height="31" rx="12" />
            <path class="picture__line" d="M180 142h40" />
        </>
    }
}

/// The account page in a browser: the person on the left, one phone on the right, its number ringed.
pub(super) fn imei_in_account() -> Html {
    html! {
        <>
            <rect class="picture__paper" x="24" y="12" width="272" height="156" rx="12" />
            <path class="picture__line" stroke-width="7" stroke-dasharray="0 14" d="M42 25h30" />
            <circle class="picture__fill" cx="72" cy="84" r="28" />
            <circle class="picture__paper" cx="72" cy="76" r="10" />
            <path class="picture__paper" d="M53 104c2-20 36-20 38 0z" />
            <rect class="picture__fill" x="118" y="52" width="162" height="102" rx="8" />
            <rect class="picture__paper" x="134" y="64" width="26" height="42" rx="6" />
            <path class="picture__line" d="M24 38h272M176 76h60M176 94h36M48 130h48M56 146h32" />
            <text class="picture__text" x="140" y="139" font-size="20">{ "IMEI" }</text>
            <path class="picture__line" stroke-width="5" stroke-dasharray="0 9" d="M200 132h60" />
            <rect class="picture__accent" stroke-width="6" x="126" y="116" width="146" height="32" rx="12" />
        </>
    }
}
