//! The IMEI, checked on the device. It warns and never blocks.

use yew::prelude::*;

use crate::imei::reading::{self, Reading};
use crate::imei::words;
use crate::incident::Field;
use crate::locale::UiKey;
use crate::ui::browser;
use crate::ui::parts::heading::heading;
use crate::ui::parts::task_card::small_link;
use crate::ui::route::Page;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    let flow = view.guide().flow("imei");
    html! {
        <article class="imei">
            { heading(&view.ui(UiKey::ImeiTitle)) }
            <p class="lead">{ view.ui(UiKey::ImeiLead) }</p>
            if view.is_app() {
                { control(view, Field::imei, UiKey::ImeiField) }
                { control(view, Field::second_imei, UiKey::ImeiSecond) }
                <div class="choices">
                    { view.link(Page::Sheet, "button button--main", html! { { view.ui(UiKey::ImeiPutOnSheet) } }) }
                </div>
            } else {
                <p class="text">{ view.ui(UiKey::ImeiNoScript) }</p>
            }
            { for flow.map(|flow| html! { <>
                <h2 class="window">{ view.ui(UiKey::ImeiWhere) }</h2>{ small_link(view, flow) }
            </> }) }
        </article>
    }
}

/// A field with what its text turns out to be.
pub(super) fn control(view: &View, field: Field, label: UiKey) -> Html {
    let value = view.state.session.incident.value(field).to_owned();
    let id = format!("imei-{}", field.name());
    let remark_id = format!("{id}-remark");
    let remarks = reading::read_all(&value);
    let oninput =
        view.dispatch.reform(move |event: InputEvent| Msg::Write(field, browser::typed(&event)));
    html! {
        <div class="field">
            <label class="field__label" for={id.clone()}>{ view.ui(label) }</label>
            if field == Field::imei { <p class="hint">{ view.ui(UiKey::ImeiFieldHint) }</p> }
            <input {id} class="field__input field__input--digits" type="text" inputmode="text" autocomplete="off"
                spellcheck="false" aria-describedby={remark_id.clone()} {value} {oninput} />
            <div id={remark_id} class="field__remarks" role="status">{ for remarks.iter().map(|it| remark(view, it)) }</div>
        </div>
    }
}

fn remark(view: &View, reading: &Reading) -> Html {
    let (slot, places) = words::slot(reading);
    let mut text = view.words().ui_slot(&format!("imei.{slot}"));
    for (place, value) in places {
        text = text.replace(place, &value);
    }
    let class = match reading {
        Reading::Empty => "field__remark",
        Reading::Imei(_) => "field__remark field__remark--good",
        _ => "field__remark field__remark--look",
    };
    html! { <p {class}>{ text }</p> }
}
