//! The page for the police: a form above, the very sheet that prints below.

use std::cell::LazyCell;

use yew::prelude::*;

use crate::copy;
use crate::id::Locale;
use crate::incident::{Field, Size};
use crate::locale::UiKey;
use crate::sheet::{self as model, Filling, Sheet};
use crate::ui::browser;
use crate::ui::pages::imei;
use crate::ui::parts::edition;
use crate::ui::parts::heading::heading;
use crate::ui::parts::sheet::sheet;
use crate::ui::parts::takeaway::takeaway;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    let languages = languages(view);
    let filling = if view.is_app() { Filling::Typed } else { Filling::Pen };
    let built =
        LazyCell::new(|| model::build(view.guide(), &view.state.session, &languages, filling));
    html! {
        <article class="sheet-page">
            <div class="no-print">
                { heading(&view.ui(UiKey::SheetTitle)) }
                <p class="lead">{ view.ui(UiKey::SheetLead) }</p>
                if view.is_app() { { form(view, || &built) } } else { <p class="text">{ view.ui(UiKey::SheetNoScript) }</p> }
            </div>
            { view.later(|| sheet(&built, &languages, edition::short(view))) }
        </article>
    }
}

/// Chosen apart from the language of the page.
pub(super) fn languages(view: &View) -> Vec<Locale> {
    let chosen = &view.state.sheet_languages;
    if chosen.is_empty() { vec![view.state.route.locale.clone()] } else { chosen.clone() }
}

fn form<'s>(view: &View, built: impl FnOnce() -> &'s Sheet) -> Html {
    let fields =
        Field::ALL.iter().filter(|field| !matches!(field, Field::imei | Field::second_imei));
    html! {
        <>
            { pairs(view) }
            <h2 class="window">{ view.ui(UiKey::SheetForm) }</h2>
            <p class="hint">{ view.ui(UiKey::SheetBlanks) }</p>
            { imei::control(view, Field::imei, UiKey::ImeiField) }
            { view.later(|| html! {
                <>
                    { imei::control(view, Field::second_imei, UiKey::ImeiSecond) }
                    { for fields.map(|field| control(view, *field)) }
                    { takeaway(view, UiKey::SheetPrint, copy::sheet::lines(built())) }
                    <h2 class="window">{ view.ui(UiKey::SheetPreview) }</h2>
                </>
            }) }
        </>
    }
}

/// One language, or two side by side.
pub(super) fn pairs(view: &View) -> Html {
    let guide = view.guide();
    let locales: Vec<Locale> = guide.locales().filter(|it| guide.speaks(it)).cloned().collect();
    let mut choices: Vec<Vec<Locale>> = locales.iter().map(|locale| vec![locale.clone()]).collect();
    choices.push(locales);
    let now = languages(view);
    let radios = choices.into_iter().map(|languages| {
        let checked = languages == now;
        let name = match languages.as_slice() {
            [one] => view.guide().words(one).ui(UiKey::LanguageName),
            _ => view.ui(UiKey::SheetBoth),
        };
        let onchange = view.dispatch.reform(move |_: Event| Msg::SheetLanguages(languages.clone()));
        html! {
            <label class="choice choice--box">
                <input type="radio" class="choice__box" name="sheet-languages" {checked} {onchange} />
                <span>{ name }</span>
            </label>
        }
    });
    html! {
        <fieldset class="pairs">
            <legend class="field__label">{ view.ui(UiKey::SheetLanguages) }</legend>
            { for radios }
        </fieldset>
    }
}

fn control(view: &View, field: Field) -> Html {
    let value = view.state.session.incident.value(field).to_owned();
    let oninput =
        view.dispatch.reform(move |event: InputEvent| Msg::Write(field, browser::typed(&event)));
    let longest = field.size().longest().to_string();
    let input = match field.size() {
        Size::Lines => html! {
            <textarea class="field__input field__input--lines" rows="3" autocomplete="off" maxlength={longest.clone()} {value} {oninput} />
        },
        Size::Half | Size::Line => html! {
            <input class="field__input" type="text" autocomplete="off" maxlength={longest} {value} {oninput} />
        },
    };
    html! {
        <label class="field" key={field.name()}>
            <span class="field__label">{ view.words().sheet(field.name()) }</span>
            { input }
        </label>
    }
}
