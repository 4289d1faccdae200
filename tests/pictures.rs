//! The pictures as they are written into a page: small, self-contained, named, and nothing the page's policy would refuse.
#![cfg(test)]
#![cfg(feature = "prerender")]

use first_hour::flow::Picture;
use first_hour::ui::parts::picture::picture;
use futures::executor::block_on;
use yew::{LocalServerRenderer, prelude::*};

const ALL: [Picture; 12] = [
    Picture::ImeiOnBox,
    Picture::ImeiOnInvoice,
    Picture::ImeiInAccount,
    Picture::Sim,
    Picture::WechatLoginMore,
    Picture::IcloudFind,
    Picture::FindOnWeb,
    Picture::Keypad,
    Picture::IdCard,
    Picture::Receipt,
    Picture::BankCard,
    Picture::NoChase,
];

#[derive(Properties, PartialEq)]
struct Props {
    which: Picture,
}

#[component]
fn Page(props: &Props) -> Html {
    picture(props.which, "alt & text, about as long as the alternative texts in the catalogue are")
}

fn markup(which: Picture) -> String {
    block_on(LocalServerRenderer::<Page>::with_props(Props { which }).hydratable(false).render())
}

#[test]
fn are_named_images() {
    for which in ALL {
        let markup = markup(which);
        assert!(markup.starts_with("<svg ") && markup.ends_with("</svg>"), "{markup}");
        assert!(markup.contains("role=\"img\""), "{which:?}");
        assert!(markup.contains("aria-label=\"alt &amp; text,"), "{which:?}");
    }
}

#[test]
fn stay_small() {
    for which in ALL {
        let n_bytes = markup(which).len();
        assert!(n_bytes < 1200, "{which:?} has {n_bytes} bytes");
    }
}

/// Every shape takes its colours from a class, and the accent is in every picture.
#[test]
fn take_their_colours_from_the_sheet() {
    for which in ALL {
        let markup = markup(which);
        for refused in
            ["style", "<script", " id=", "href", "url(", "fill=", "stroke=\"", "http", "<!--"]
        {
            assert!(!markup.contains(refused), "{which:?} has {refused}");
        }
        let n_shapes: usize = ["<path", "<rect", "<circle", "<text"]
            .map(|it| markup.matches(it).count())
            .iter()
            .sum();
        assert_eq!(markup.matches("class=\"picture__").count(), n_shapes, "{which:?}");
        assert!(markup.contains("picture__accent"), "{which:?}");
    }
}
