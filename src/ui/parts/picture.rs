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
use yew::virtual_dom::VTag;

use crate::flow::Picture;

mod card;
mod imei;
mod people;
mod screen;

/// The drawing; `alt` says in words what it shows.
pub fn picture(which: Picture, alt: &str) -> Html {
    let drawing = match which {
        Picture::ImeiOnBox => imei::IMEI_ON_BOX,
        Picture::ImeiOnInvoice => imei::IMEI_ON_INVOICE,
        Picture::ImeiInAccount => imei::IMEI_IN_ACCOUNT,
        Picture::Sim => card::SIM,
        Picture::WechatLoginMore => screen::WECHAT_LOGIN_MORE,
        Picture::IcloudFind => screen::ICLOUD_FIND,
        Picture::FindOnWeb => screen::FIND_ON_WEB,
        Picture::Keypad => screen::KEYPAD,
        Picture::IdCard => card::ID_CARD,
        Picture::Receipt => card::RECEIPT,
        Picture::BankCard => card::BANK_CARD,
        Picture::NoChase => people::NO_CHASE,
    };
    framed(alt, drawing)
}

/// Where WeChat and QQ keep “open in browser”.
pub fn three_dots(alt: &str) -> Html {
    framed(alt, screen::THREE_DOTS)
}

/// Shapes from back to front: element, class without its `picture__`, attributes as `name=value|name=value`, text.
///
/// As data and not as markup: a dozen drawings in `html!` would be a dozen kilobytes of code.
type Drawing = &'static [(&'static str, &'static str, &'static str, &'static str)];

fn shape(
    &(tag, class, attributes, text): &(&'static str, &str, &'static str, &'static str),
) -> Html {
    let mut shape = VTag::new(tag);
    shape.add_attribute("class", format!("picture__{class}"));
    for (name, value) in attributes.split('|').filter_map(|it| it.split_once('=')) {
        shape.add_attribute(name, value);
    }
    if !text.is_empty() {
        shape.add_child(text.into());
    }
    shape.into()
}

fn framed(alt: &str, drawing: Drawing) -> Html {
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
            { for drawing.iter().map(shape) }
        </svg>
    }
}
