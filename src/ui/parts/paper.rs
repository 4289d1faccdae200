//! The card for the wallet and the evidence log as they print: black on white, lines for a pen.

use yew::prelude::*;

use crate::card::Card;
use crate::evidence_log::Log;
use crate::id::Locale;
use crate::locale::UiKey;
use crate::sheet::Label;
use crate::ui::parts::edition;
use crate::ui::parts::sheet::words;
use crate::ui::view::View;

/// The same card twice, each as large as a bank card once it is folded. A screen shows one of them.
pub fn wallet(view: &View, card: &Card<'_>, languages: &[Locale]) -> Html {
    let copy = |hidden: Option<&'static str>| {
        html! {
            <div class="wallet__card" aria-hidden={hidden}>
                { numbers(view, card, languages) }
                { own(card, languages) }
            </div>
        }
    };
    html! {
        <section class="wallet" lang={first(languages)}>
            { copy(None) }
            { copy(Some("true")) }
            <p class="wallet__fold">{ view.ui(UiKey::CardFold) }</p>
        </section>
    }
}

fn numbers(view: &View, card: &Card<'_>, languages: &[Locale]) -> Html {
    let lines = card.numbers.iter().map(|number| {
        html! {
            <p class="wallet__line">
                <span>{ words(&number.label, languages) }</span>
                <strong class="wallet__value">{ number.shown() }</strong>
            </p>
        }
    });
    let read = card.read.map(|(from, to)| {
        let days = if from == to { from.to_string() } else { format!("{from} – {to}") };
        html! { <p class="wallet__foot">{ words(&card.read_label, languages) }{ " " }{ days }</p> }
    });
    html! {
        <div class="wallet__half">
            <h2 class="wallet__title">{ words(&card.heading, languages) }</h2>
            { for lines }
            { for read }
            { edition::short(view) }
        </div>
    }
}

fn own(card: &Card<'_>, languages: &[Locale]) -> Html {
    let lines = card.blanks.iter().map(|blank| {
        html! {
            <p class="wallet__line wallet__line--blank">
                <span>{ words(&blank.label, languages) }</span>
                <strong class="wallet__value">{ &blank.value }</strong>
            </p>
        }
    });
    html! {
        <div class="wallet__half wallet__half--own">
            <h2 class="wallet__title">{ words(&card.own, languages) }</h2>
            { for lines }
            <p class="wallet__foot"><strong>{ words(&card.never, languages) }</strong></p>
        </div>
    }
}

/// A4 on its side, where the browser can turn a page.
pub fn log(view: &View, log: &Log, languages: &[Locale]) -> Html {
    let columns = log.columns.iter().map(|column| {
        html! { <th class="log__cell" scope="col">{ words(column, languages) }</th> }
    });
    let cell = |text: &String| html! { <td class="log__cell">{ text }</td> };
    let row = |row: &Vec<String>| html! { <tr class="log__row">{ for row.iter().map(cell) }</tr> };
    html! {
        <section class="paper log" lang={first(languages)}>
            <h2 class="paper__heading">{ words(&log.heading, languages) }</h2>
            <p class="paper__not-official">{ words(&log.not_official, languages) }</p>
            { blanks(&log.head, languages) }
            <div class="log__scroll" role="region" tabindex="0" aria-label={log.heading.first().cloned()}>
                <table class="log__table">
                    <thead><tr>{ for columns }</tr></thead>
                    <tbody>{ for log.rows.iter().map(row) }</tbody>
                </table>
            </div>
            { blanks(&log.foot, languages) }
            { edition::short(view) }
        </section>
    }
}

fn blanks(labels: &[Label], languages: &[Locale]) -> Html {
    let blank = |label: &Label| {
        html! { <div class="log__blank"><span class="paper__label">{ words(label, languages) }</span></div> }
    };
    html! { <div class="log__blanks">{ for labels.iter().map(blank) }</div> }
}

fn first(languages: &[Locale]) -> Option<String> {
    languages.first().map(ToString::to_string)
}
