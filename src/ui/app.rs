//! The two roots: one for files, one for a browser. Both draw the same [`Shell`].

#[cfg(feature = "app")]
mod live;

use std::rc::Rc;

#[cfg(feature = "app")]
pub use live::LivePage;

use yew::prelude::*;

use crate::ui::parts::edition::Edition;
use crate::ui::route::Route;
use crate::ui::shell::Shell;
use crate::ui::state::State;
use crate::ui::view::{GuideHandle, Tier, View};

#[derive(PartialEq, Properties)]
pub struct RootProps {
    pub guide: GuideHandle,
    pub route: Route,
    /// Where the document lies, for links from it; nothing for a file that holds every page.
    pub document: Rc<str>,
    pub edition: Rc<Edition>,
    /// Whether everything had come when the guide was read.
    pub complete: bool,
}

/// The HTML tier: drawn once, without memory.
#[component]
pub fn FilePage(props: &RootProps) -> Html {
    html! { <Shell view={still(props)} /> }
}

/// All of it on one page.
#[cfg(feature = "prerender")]
#[component]
pub fn SinglePage(props: &RootProps) -> Html {
    crate::ui::pages::single(&still(props))
}

fn still(props: &RootProps) -> View {
    View {
        state: Rc::new(State::new(Rc::clone(&props.guide.0), props.route.clone())),
        dispatch: Callback::noop(),
        tier: Tier::Html,
        document: Rc::clone(&props.document),
        edition: Rc::clone(&props.edition),
        entering: false,
    }
}
