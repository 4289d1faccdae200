//! The card for the wallet and the evidence log as they print: black on white, lines for a pen.

use yew::prelude::*;

use crate::card::{Card, Half};
use crate::evidence_log::Log;
use crate::id::Locale;
use crate::locale::UiKey;
use crate::sheet::Label;
use crate::ui::parts::edition;
use crate::ui::parts::sheet::words;
use crate::ui::view::View;

/// The same card twice, each as large as a bank card once it is folded. A screen shows one of them.
pub fn wallet(view: &View, card: &Card<'_>, languages: &[Locale]) -> Html {
    let halves = card.halves.iter().map(|it| half(it, languages));
    // Two languages take more room on the same card.
    let class =
        if languages.len() > 1 { "wallet__card wallet__card--both" } else { "wallet__card" };
    let card = html! { <div {class}>{ for halves }</div> };
    html! {
        <section class="wallet" lang={first(languages)}>
            { card.clone() }
            { card }
            <p class="wallet__fold">{ view.ui(UiKey::CardFold) }</p>
            { edition::short(view) }
        </section>
    }
}

fn half(half: &Half, languages: &[Locale]) -> Html {
    let row = |(label, value): &(Label, String)| {
        html! { <p class="wallet__line"><span>{ words(label, languages) }</span><strong>{ value }</strong></p> }
    };
    html! {
        <div class="wallet__half">
            <h2 class="wallet__title">{ words(&half.title, languages) }</h2>
            { for half.rows.iter().map(row) }
            <strong class="wallet__foot">{ words(&half.foot, languages) }</strong>
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
