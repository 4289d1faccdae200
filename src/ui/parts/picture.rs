//! Drawings that say where to look or press, for a reader who cannot take in one more sentence.
//!
//! Each is a flat line drawing with one accent: the spot that matters.
//! The words in them are the same in every language.
//! The markup names classes only, so that the sheet gives the colours, in the light, in the dark and on paper:
//!
//! | class | stroke | fill |
//! | --- | --- | --- |
//! | `picture__line` | ink | none |
//! | `picture__paper` | ink | paper |
//! | `picture__fill` | none | a tint between paper and ink |
//! | `picture__text` | none | ink; sans, bold |
//! | `picture__accent` | accent | none |
//!
//! The sheet must leave `stroke-width` and `font-size` alone: they are part of the geometry.
//! They are written into the page, so each stays below 1.2 kB.

use yew::prelude::*;

use crate::flow::Picture;

mod card;
mod imei;
mod people;
mod screen;

/// The drawing; `alt` says in words what it shows.
pub fn picture(which: Picture, alt: &str) -> Html {
    let drawing = match which {
        Picture::ImeiOnBox => imei::imei_on_box(),
        Picture::ImeiOnInvoice => imei::imei_on_invoice(),
        Picture::ImeiInAccount => imei::imei_in_account(),
        Picture::Sim => card::sim(),
        Picture::WechatLoginMore => screen::wechat_login_more(),
        Picture::IcloudFind => screen::icloud_find(),
        Picture::FindOnWeb => screen::find_on_web(),
        Picture::Keypad => screen::keypad(),
        Picture::IdCard => card::id_card(),
        Picture::Receipt => card::receipt(),
        Picture::BankCard => card::bank_card(),
        Picture::NoChase => people::no_chase(),
    };
    framed(alt, drawing)
}

/// Where WeChat and QQ keep “open in browser”.
pub fn three_dots(alt: &str) -> Html {
    framed(alt, screen::three_dots())
}

fn framed(alt: &str, drawing: Html) -> Html {
    html! {
        <svg
            class="picture"
            viewBox="0 0 320 180"
            role="img"
            aria-label={alt.to_owned()}
            stroke-width="4"
            stroke-linecap="round"
            stroke-linejoin="round"
        >
            { drawing }
        </svg>
    }
}
