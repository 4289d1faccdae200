//! What the person is told once, politely: a live region that is always there.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::browser;
use crate::ui::state::Remark;
use crate::ui::view::View;

/// The newer edition comes when the person says so, never by itself.
fn renew(view: &View) -> Html {
    if view.state.remark != Some(Remark::Renewable) {
        return Html::default();
    }
    let onclick = |_: MouseEvent| browser::offline("renew");
    html! { <button type="button" class="button" {onclick}>{ view.ui(UiKey::EditionRenew) }</button> }
}

pub fn remark(view: &View) -> Html {
    if !view.is_app() {
        return Html::default();
    }
    let text = view.state.remark.map(|remark| {
        view.ui(match remark {
            Remark::Refused => UiKey::DeviceRefused,
            Remark::Full => UiKey::DeviceFull,
            Remark::Unreadable => UiKey::RestoredOld,
            Remark::Newer => UiKey::RestoredNewer,
            Remark::CannotPrint => UiKey::SheetPrintFailed,
            Remark::Renewable => UiKey::EditionReady,
            Remark::CannotHash => UiKey::LogHashRefused,
            Remark::CannotDraw => UiKey::CopyCannotDraw,
            Remark::Copied => UiKey::CopyDone,
            Remark::CopyByHand => UiKey::CopyByHand,
        })
    });
    html! {
        <div role="status" class="remark">
            { for text.map(|text| html! { <p class="remark__text">{ text }{ renew(view) }</p> }) }
        </div>
    }
}
