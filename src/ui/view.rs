//! What every page is given: the guide, the state, the words of the locale, and how to say that something happened.

use std::rc::Rc;

use yew::prelude::*;

use crate::fact::FactSet;
use crate::guide::Guide;
use crate::id::Region;
use crate::locale::{Catalog, UiKey};
use crate::plan::Plan;
use crate::ui::browser;
use crate::ui::parts::edition::Edition;
use crate::ui::route::{Page, Route};
use crate::ui::state::{Msg, State};

/// The guide, equal only to itself: it never changes while the app runs.
#[derive(Clone, Debug)]
pub struct GuideHandle(pub Rc<Guide>);

impl PartialEq for GuideHandle {
    fn eq(&self, other: &GuideHandle) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Which tier draws the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tier {
    /// Links alone; nothing is remembered.
    Html,
    App,
}

#[derive(Clone, PartialEq, Debug)]
pub struct View {
    pub state: Rc<State>,
    pub dispatch: Callback<Msg>,
    pub tier: Tier,
    /// The address of the document itself, which stays while the app moves on.
    pub document: Rc<str>,
    pub edition: Rc<Edition>,
    /// The page was just come to, and nothing of it is on the screen yet.
    pub entering: bool,
}

impl View {
    pub fn guide(&self) -> &Guide {
        &self.state.guide.0
    }

    pub fn words(&self) -> &Catalog {
        self.guide().words(&self.state.route.locale)
    }

    pub fn ui(&self, key: UiKey) -> String {
        self.words().ui(key)
    }

    /// Whose numbers this page shows: the person's own region, unless the page is about another.
    pub fn region(&self) -> Region {
        let here = &self.state.session.region;
        match &self.state.route.page {
            Page::Task(flow) | Page::Step(flow, _) => {
                let flow = self.guide().flow(flow.as_str());
                flow.map_or_else(|| here.clone(), |flow| self.guide().region_of(flow, here))
            }
            _ => here.clone(),
        }
    }

    pub fn is_app(&self) -> bool {
        self.tier == Tier::App
    }

    pub fn is_practice(&self) -> bool {
        self.state.is_practice()
    }

    pub fn route(&self, page: Page) -> Route {
        Route::new(&self.state.route.locale, page)
    }

    pub fn send(&self, msg: Msg) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| msg.clone())
    }

    /// A link to a page of the guide. In the app a plain click does not leave the document.
    pub fn link(&self, page: Page, class: &'static str, content: Html) -> Html {
        self.link_to(&self.route(page), class, content)
    }

    pub fn link_to(&self, route: &Route, class: &'static str, content: Html) -> Html {
        let msg = Msg::Go(route.clone());
        self.acting_link(route, class, content, move || msg.clone())
    }

    /// A link that also says something in the app: an answer that leads somewhere.
    pub fn acting_link(
        &self,
        route: &Route,
        class: &'static str,
        content: Html,
        msg: impl Fn() -> Msg + 'static,
    ) -> Html {
        let href = route.relative_to(&self.document);
        let onclick = self.is_app().then(|| {
            let dispatch = self.dispatch.clone();
            Callback::from(move |event: MouseEvent| {
                if browser::is_plain_click(&event) {
                    event.prevent_default();
                    dispatch.emit(msg());
                }
            })
        });
        // An answer that was given before is marked for the ear as well.
        let current = class.ends_with("--given").then_some("true");
        html! { <a {href} {class} {onclick} aria-current={current}>{ content }</a> }
    }

    /// What a person sees of a page only further down. The beginning is on the screen before it is drawn. A place of its own
    /// in the page, never the end of a list: a list that grows would give what stands already to other items.
    pub fn later(&self, draw: impl FnOnce() -> Html) -> Html {
        if self.entering { Html::default() } else { draw() }
    }

    /// The person's plan; in the HTML tier, where nothing is remembered, the plan for what is known on this page.
    pub fn plan(&self, known: &FactSet) -> Plan<'_> {
        if self.is_app() && !self.state.session.answered(self.guide()).is_empty() {
            self.state.session.plan(self.guide())
        } else {
            let everything = crate::means::Means::everything();
            crate::plan::build(self.guide(), known, everything, &self.state.session.region)
        }
    }
}
