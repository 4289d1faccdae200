//! Things to have in the hand.

use yew::prelude::*;

/// A SIM card about to go into a phone.
pub(super) fn sim() -> Html {
    html! {
        <>
            <rect class="picture__paper" x="36" y="-20" width="100" height="176" rx="16" />
            <path class="picture__line" d="M74 140h24" />
            <path class="picture__fill" d="M48 4h76v122h-76z" />
            <path class="picture__paper" d="M188 30h64l32 32v84a10 10 0 0 1-10 10h-86a10 10 0 0 1-10-10v-106a10 10 0 0 1 10-10z" />
            <text class="picture__text" x="231" y="70" font-size="26" text-anchor="middle">{ "SIM" }</text>
            <rect class="picture__fill" x="202" y="84" width="58" height="54" rx="10" />
            <path class="picture__line" d="M202 102h20v-18M202 120h20v18M260 102h-20v-18M260 120h-20v18M222 102v18M240 102v18" />
            <rect class="picture__line" x="202" y="84" width="58" height="54" rx="10" />
            <path class="picture__accent" stroke-width="7" d="M170 92h-46m18-18l-18 18 18 18" />
        </>
    }
}

/// The side of the card with the face. Nothing draws the eye to the number: it is to be shown, not told.
pub(super) fn id_card() -> Html {
    html! {
        <>
            <rect class="picture__paper" x="46" y="22" width="228" height="136" rx="14" />
            <path class="picture__line" d="M68 50h64M68 72h44M68 94h76" />
            <path class="picture__line" stroke-width="7" stroke-dasharray="0 13" d="M70 138h84" />
            <rect class="picture__fill" x="174" y="44" width="78" height="92" rx="8" />
            <circle class="picture__paper" cx="213" cy="78" r="16" />
            <path class="picture__paper" d="M184 134c2-40 56-40 58 0z" />
            <rect class="picture__accent" stroke-width="6" x="174" y="44" width="78" height="92" rx="8" />
        </>
    }
}

/// The back of a card; the ring is round the phone number printed there.
pub(super) fn bank_card() -> Html {
    html! {
        <>
            <rect class="picture__paper" x="42" y="18" width="236" height="144" rx="16" />
            <path class="picture__text" d="M42 38h236v28h-236z" />
            <path class="picture__fill" d="M64 80h120v18h-120zM208 80h46v18h-46z" />
            <path class="picture__line" stroke-width="3" d="M74 92q8-12 15 0t15 0 15-3 22 0" />
            <path class="picture__text" d="M71 122l6-5 6 9-4 4q3 6 9 9l4-4 9 6-5 6q-6 3-14-2-9-6-12-14-2-6 1-9z" />
            <path class="picture__line" stroke-width="6" stroke-dasharray="0 12" d="M118 132h74" />
            <rect class="picture__accent" stroke-width="6" x="58" y="108" width="148" height="46" rx="14" />
        </>
    }
}

/// A sheet of paper with a stamp.
pub(super) fn receipt() -> Html {
    html! {
        <>
            <path class="picture__paper" d="M84 8h110l38 38v126h-148z" />
            <path class="picture__line" d="M194 8v38h38M106 70h104M106 92h60M106 114h48M106 136h30" />
            <path class="picture__fill" d="M104 28h64v14h-64z" />
            <circle class="picture__accent" stroke-width="6" cx="202" cy="126" r="36" />
            <path class="picture__accent" stroke-width="5" d="M202 107l6 12 13 2-9 9 2 13-12-6-12 6 2-13-9-9 13-2z" />
        </>
    }
}
