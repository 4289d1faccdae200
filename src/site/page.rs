//! One page as HTML: complete without script, one style element, one policy.

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use yew::prelude::*;

use crate::guide::Guide;
use crate::locale::SOURCE_LOCALE;
use crate::site::scripts::Scripts;
use crate::ui::app::{FilePage, RootProps};
use crate::ui::pages;
use crate::ui::route::{Page, Route};
use crate::ui::state::State;
use crate::ui::view::{GuideHandle, Tier, View};

/// A drawing of a closed lock; in the page, so that no browser asks for one.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230a5f56'/%3E%3Cpath d='M11 14v-3a5 5 0 0 1 10 0v3' fill='none' stroke='%23fff' stroke-width='3'/%3E%3Crect x='8' y='14' width='16' height='11' rx='2' fill='%23fff'/%3E%3C/svg%3E";

/// The style element's content with the source expression that allows it and nothing else.
pub(super) struct Sheet {
    css: String,
    source: String,
}

impl Sheet {
    pub(super) fn new(css: &str) -> Sheet {
        let digest = STANDARD.encode(Sha256::digest(css.as_bytes()));
        Sheet { css: css.into(), source: format!("'sha256-{digest}'") }
    }

    /// The policy of a page. Nothing may be loaded, sent or framed but the two scripts beside it.
    fn policy(&self, script: &str) -> String {
        format!(
            "default-src 'none'; script-src {script}; style-src {}; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'",
            self.source
        )
    }
}

pub(super) fn page(guide: &Rc<Guide>, route: &Route, sheet: &Sheet, scripts: &Scripts) -> String {
    let props = RootProps { guide: GuideHandle(Rc::clone(guide)), route: route.clone() };
    let body = rendered::<FilePage>(props);
    let up = "../".repeat(route.to_string().matches('/').count());
    let locale = route.locale.as_str();
    let scripts: String = scripts
        .first(locale)
        .chain(scripts.others(locale))
        .map(|script| {
            let (name, integrity) = (&script.name, &script.integrity);
            format!("<script defer src=\"{up}{name}\" integrity=\"{integrity}\"></script>")
        })
        .collect();
    let address = route.to_string();
    let others: String = guide
        .locales()
        .filter(|locale| **locale != route.locale)
        .map(|locale| {
            let href = Route::new(locale, route.page.clone()).relative_to(&address);
            format!("<link rel=\"alternate\" hreflang=\"{locale}\" href=\"{href}\">")
        })
        .collect();
    let head = Head {
        lang: route.locale.as_str(),
        policy: &sheet.policy("'self' 'wasm-unsafe-eval'"),
        title: &pages::title(guide, route),
        address: &address,
        extra: &(others + &scripts),
    };
    head.document(&sheet.css, &body)
}

/// The page at the root of the site: every language, no script.
pub(super) fn root(guide: &Rc<Guide>, sheet: &Sheet) -> String {
    let body = rendered::<RootPage>(RootPageProps { guide: GuideHandle(Rc::clone(guide)) });
    let names: Vec<String> = guide
        .locales()
        .map(|locale| pages::title(guide, &Route::new(locale, Page::Home)))
        .collect();
    let head = Head {
        lang: SOURCE_LOCALE,
        policy: &sheet.policy("'none'"),
        title: &names.join(" | "),
        address: "index",
        extra: "",
    };
    head.document(&sheet.css, &body)
}

#[derive(PartialEq, Properties)]
struct RootPageProps {
    guide: GuideHandle,
}

#[component]
fn RootPage(props: &RootPageProps) -> Html {
    let views: Vec<View> = props
        .guide
        .0
        .locales()
        .map(|locale| {
            let route = Route::new(locale, Page::Home);
            let state = Rc::new(State::new(Rc::clone(&props.guide.0), route));
            View { state, dispatch: Callback::noop(), tier: Tier::Html, document: "index".into() }
        })
        .collect();
    pages::root(&views)
}

/// The component's markup, without the comments only hydration would need: the app replaces it.
fn rendered<C>(props: C::Properties) -> String
where
    C: BaseComponent,
{
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}

struct Head<'a> {
    lang: &'a str,
    policy: &'a str,
    title: &'a str,
    address: &'a str,
    extra: &'a str,
}

impl Head<'_> {
    fn document(&self, css: &str, body: &str) -> String {
        let Head { lang, policy, title, address, extra } = self;
        let title = escaped(title);
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" data-tier=\"html\" data-address=\"{address}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
             <meta name=\"referrer\" content=\"no-referrer\"><meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">\
             <meta name=\"format-detection\" content=\"telephone=no\">\
             <title>{title}</title><link rel=\"icon\" href=\"{ICON}\"><style>{css}</style>{extra}</head>\
             <body><div id=\"app\">{body}</div></body></html>\n"
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
