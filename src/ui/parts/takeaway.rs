//! What goes along: printed where that works, else copied as text or saved as a picture.

use yew::prelude::*;

use crate::copy::{self, Line};
use crate::host::{Host, Menu};
use crate::locale::UiKey;
use crate::ui::browser;
use crate::ui::parts::picture::three_dots;
use crate::ui::parts::practice;
use crate::ui::state::{Msg, Remark};
use crate::ui::view::View;

/// The box of text, for the button that copies it.
const BOX: &str = "copy";

/// `print` is what the print button says.
pub fn takeaway(view: &View, print: UiKey, mut lines: Vec<Line>) -> Html {
    if view.is_practice() {
        lines.insert(0, Line::Title(practice::mark(view)));
    }
    match view.state.visit.host {
        Host::Browser => html! {
            <div class="takeaway no-print">
                { print_button(view, print) }
                <details class="why">
                    <summary class="why__summary">{ view.ui(UiKey::CopyTitle) }</summary>
                    { copies(view, lines) }
                </details>
            </div>
        },
        Host::App { name, menu } => html! {
            <div class="takeaway no-print">
                { copies(view, lines) }
                { way_out(view, name, menu) }
            </div>
        },
    }
}

/// Prints the page; says so where this browser cannot.
fn print_button(view: &View, key: UiKey) -> Html {
    let dispatch = view.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if !browser::print() {
            dispatch.emit(Msg::Remark(Remark::CannotPrint));
        }
    });
    html! { <button type="button" class="button no-print" {onclick}>{ view.ui(key) }</button> }
}

fn copies(view: &View, lines: Vec<Line>) -> Html {
    let text = copy::text(&lines);
    html! {
        <div class="choices">
            <label class="field">
                <span class="field__label">{ view.ui(UiKey::CopyBox) }</span>
                <textarea id={BOX} class="field__input" rows="6" readonly=true value={text} />
            </label>
            { copy_button(view) }
            { draw_button(view, lines) }
            { for view.state.visit.drawn.iter().map(|drawn| html! {
                <figure class="saved">
                    <figcaption class="text">{ view.ui(UiKey::CopySave) }</figcaption>
                    <img class="saved__picture" src={drawn.clone()} alt={view.ui(UiKey::CopyPicture)} />
                </figure>
            }) }
        </div>
    }
}

fn copy_button(view: &View) -> Html {
    let dispatch = view.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let dispatch = dispatch.clone();
        browser::copy(BOX, move |copied| {
            let remark = if copied { Remark::Copied } else { Remark::CopyByHand };
            dispatch.emit(Msg::Remark(remark));
        });
    });
    html! { <button type="button" class="button" {onclick}>{ view.ui(UiKey::CopyText) }</button> }
}

fn draw_button(view: &View, lines: Vec<Line>) -> Html {
    let dispatch = view.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let drawn = browser::draw(&lines).map(|drawn| Msg::Drawn(drawn.into()));
        dispatch.emit(drawn.unwrap_or(Msg::Remark(Remark::CannotDraw)));
    });
    html! { <button type="button" class="button" {onclick}>{ view.ui(UiKey::CopyDraw) }</button> }
}

/// How to open the page where it can be printed.
fn way_out(view: &View, name: usize, menu: Menu) -> Html {
    let words = view.words();
    let names = words.find("ui", UiKey::InappNames.slot()).unwrap_or_default();
    let name = names.get(name).cloned().unwrap_or_default();
    let (way, drawing) = match menu {
        Menu::TopRight => (UiKey::InappDots, three_dots(&view.ui(UiKey::InappPicture))),
        Menu::Unknown => (UiKey::InappMenu, Html::default()),
    };
    html! {
        <section class="notice">
            <p class="text">{ words.ui_with(UiKey::InappLead, &name) }</p>
            <p class="text"><strong>{ view.ui(way) }</strong></p>
            { drawing }
            <p class="text">{ view.ui(UiKey::InappAgain) }</p>
        </section>
    }
}
