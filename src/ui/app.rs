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
    pub edition: Rc<Edition>,
}

/// The HTML tier: drawn once, without memory.
#[component]
pub fn FilePage(props: &RootProps) -> Html {
    let document = props.route.to_string().into();
    let state = Rc::new(State::new(Rc::clone(&props.guide.0), props.route.clone()));
    let edition = Rc::clone(&props.edition);
    let view = View { state, dispatch: Callback::noop(), tier: Tier::Html, document, edition };
    html! { <Shell {view} /> }
}
