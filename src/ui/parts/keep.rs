//! Whose device is this, and so what may be kept.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::shell::button;
use crate::ui::state::{Keep, Msg};
use crate::ui::view::View;

pub fn keep(view: &View) -> Html {
    let (status, change, msg) = match view.state.keep {
        Keep::Borrowed => (UiKey::DeviceBorrowed, UiKey::DeviceMakeMine, Msg::Keep(Keep::Mine)),
        Keep::Mine => (UiKey::DeviceMine, UiKey::DeviceMakeBorrowed, Msg::Keep(Keep::Borrowed)),
    };
    html! {
        <section class="keep" aria-label={view.ui(UiKey::DeviceTitle)}>
            <p class="keep__status">{ view.ui(status) }</p>
            { button(view, "button button--quiet", change, msg) }
        </section>
    }
}
