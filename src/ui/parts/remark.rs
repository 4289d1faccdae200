//! What the person is told once, politely: a live region that is always there.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::state::Remark;
use crate::ui::view::View;

pub fn remark(view: &View) -> Html {
    if !view.is_app() {
        return Html::default();
    }
    let text = view.state.remark.map(|remark| {
        view.ui(match remark {
            Remark::Refused => UiKey::DeviceRefused,
            Remark::Unreadable => UiKey::RestoredOld,
            Remark::Newer => UiKey::RestoredNewer,
            Remark::CannotPrint => UiKey::SheetPrintFailed,
            Remark::CannotDraw => UiKey::CopyCannotDraw,
            Remark::Copied => UiKey::CopyDone,
            Remark::CopyByHand => UiKey::CopyByHand,
        })
    });
    html! {
        <div role="status" class="remark">
            { for text.map(|text| html! { <p class="remark__text">{ text }</p> }) }
        </div>
    }
}
