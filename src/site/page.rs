//! One page as HTML: complete without script, one style element, one policy.

use std::rc::Rc;

use yew::prelude::*;

use crate::guide::Guide;
use crate::id::Locale;
use crate::locale::SOURCE_LOCALE;
use crate::seal::CLAIM;
use crate::site::policy::{self, Rules};
use crate::site::scripts::Scripts;
use crate::ui::app::{FilePage, RootProps, SinglePage};
use crate::ui::pages;
use crate::ui::parts::edition::Edition;
use crate::ui::route::{Page, Route};
use crate::ui::state::State;
use crate::ui::view::{GuideHandle, Tier, View};

/// A drawing of a closed lock; in the page, so that no browser asks for one.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230a5f56'/%3E%3Cpath d='M11 14v-3a5 5 0 0 1 10 0v3' fill='none' stroke='%23fff' stroke-width='3'/%3E%3Crect x='8' y='14' width='16' height='11' rx='2' fill='%23fff'/%3E%3C/svg%3E";

/// What every page is made with.
pub(super) struct Press<'a> {
    pub(super) guide: &'a Rc<Guide>,
    pub(super) css: &'a str,
    pub(super) scripts: &'a Scripts,
    pub(super) edition: Rc<Edition>,
}

impl Press<'_> {
    pub(super) fn page(&self, route: &Route) -> String {
        let props = RootProps {
            guide: GuideHandle(Rc::clone(self.guide)),
            route: route.clone(),
            document: route.to_string().into(),
            edition: Rc::clone(&self.edition),
            complete: true,
        };
        let body = rendered::<FilePage>(props);
        let address = route.to_string();
        let up = "../".repeat(address.matches('/').count());
        let locale = route.locale.as_str();
        let scripts: String = self
            .scripts
            .first(locale)
            .chain(self.scripts.others(locale))
            .map(|script| format!("<script defer src=\"{up}{}\"></script>", script.name))
            .collect();
        let others: String = self
            .guide
            .locales()
            .filter(|locale| **locale != route.locale)
            .map(|locale| {
                let href = Route::new(locale, route.page.clone()).relative_to(&address);
                format!("<link rel=\"alternate\" hreflang=\"{locale}\" href=\"{href}\">")
            })
            .collect();
        let head = Head {
            lang: locale,
            rules: &policy::beside(self.css),
            title: &pages::title(self.guide, route),
            address: &address,
            attributes: "",
            extra: &(others + &scripts),
            after: "",
        };
        self.document(&head, &body)
    }

    /// The page at the root of the site: every language, no script.
    pub(super) fn root(&self) -> String {
        self.for_all("index", Which::Root)
    }

    /// What a host answers where there is nothing. It may stand at any address, so it links to no page.
    pub(super) fn missing(&self) -> String {
        self.for_all("404", Which::Missing)
    }

    /// Everything in one file: `store` is the element with all the app needs, `script` what starts it.
    pub(super) fn single(&self, locale: &Locale, store: &str, script: &str) -> String {
        let route = Route::new(locale, Page::Home);
        let props = RootProps {
            guide: GuideHandle(Rc::clone(self.guide)),
            route: route.clone(),
            document: "".into(),
            edition: Rc::clone(&self.edition),
            complete: true,
        };
        let head = Head {
            lang: locale.as_str(),
            rules: &policy::single(self.css, script),
            title: &pages::title(self.guide, &route),
            address: &route.to_string(),
            attributes: " data-single",
            extra: "",
            after: &format!("{store}<script>{script}</script>"),
        };
        self.document(&head, &rendered::<SinglePage>(props))
    }

    fn for_all(&self, address: &str, which: Which) -> String {
        let props = ForAllProps {
            guide: GuideHandle(Rc::clone(self.guide)),
            edition: Rc::clone(&self.edition),
            which,
        };
        let names: Vec<String> = self
            .guide
            .locales()
            .map(|locale| pages::title(self.guide, &Route::new(locale, Page::Home)))
            .collect();
        let head = Head {
            lang: SOURCE_LOCALE,
            rules: &policy::none(self.css),
            title: &names.join(" | "),
            address,
            attributes: "",
            extra: "",
            after: "",
        };
        self.document(&head, &rendered::<ForAll>(props))
    }

    fn document(&self, head: &Head<'_>, body: &str) -> String {
        let Head { lang, rules, title, address, attributes, extra, after } = head;
        let tighten = match rules.tighten.as_str() {
            "" => String::new(),
            script => format!("<script>{script}</script>"),
        };
        let policy = &rules.policy;
        let (css, title) = (self.css, escaped(title));
        let Edition { day, hash } = &*self.edition;
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" data-tier=\"html\" data-address=\"{address}\" data-edition=\"{day}\" {CLAIM}{hash}\"{attributes}>\
             <head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{tighten}\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
             <meta name=\"referrer\" content=\"no-referrer\"><meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">\
             <meta name=\"format-detection\" content=\"telephone=no\">\
             <title>{title}</title><link rel=\"icon\" href=\"{ICON}\"><style>{css}</style>{extra}</head>\
             <body><div id=\"app\">{body}</div>{after}</body></html>\n"
        )
    }
}

/// A page in every language at once.
#[derive(Clone, Copy, PartialEq)]
enum Which {
    Root,
    Missing,
}

#[derive(PartialEq, Properties)]
struct ForAllProps {
    guide: GuideHandle,
    edition: Rc<Edition>,
    which: Which,
}

#[component]
fn ForAll(props: &ForAllProps) -> Html {
    let views: Vec<View> = props
        .guide
        .0
        .locales()
        .map(|locale| {
            let route = Route::new(locale, Page::Home);
            let state = Rc::new(State::new(Rc::clone(&props.guide.0), route));
            View {
                state,
                dispatch: Callback::noop(),
                tier: Tier::Html,
                document: "index".into(),
                edition: Rc::clone(&props.edition),
                entering: false,
            }
        })
        .collect();
    match props.which {
        Which::Root => pages::root(&views),
        Which::Missing => pages::missing(&views),
    }
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
    rules: &'a Rules,
    title: &'a str,
    address: &'a str,
    /// Further ones of the root element.
    attributes: &'a str,
    extra: &'a str,
    /// At the very end of the body.
    after: &'a str,
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
