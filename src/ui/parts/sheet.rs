//! The sheet as it prints: one A4, black on white, blanks for a pen.

use yew::prelude::*;

use crate::barcode::{code128, width};
use crate::id::Locale;
use crate::incident::Size;
use crate::sheet::{Density, Label, Row, Section, Sheet};

/// `foot` is the last line.
pub fn sheet(sheet: &Sheet, languages: &[Locale], foot: Html) -> Html {
    let class = match sheet.density {
        Density::Roomy => "paper paper--roomy",
        Density::Plain => "paper",
        Density::Compact => "paper paper--compact",
    };
    html! {
        <section {class} lang={languages.first().map(ToString::to_string)}>
            <h2 class="paper__heading">{ words(&sheet.heading, languages) }</h2>
            <p class="paper__not-official">{ words(&sheet.not_official, languages) }</p>
            { for sheet.sections.iter().map(|it| section(it, languages)) }
            { foot }
        </section>
    }
}

fn section(section: &Section, languages: &[Locale]) -> Html {
    html! {
        <div class="paper__section">
            <h3 class="paper__title">{ words(&section.title, languages) }</h3>
            <div class="paper__rows">{ for section.rows.iter().map(|it| row(it, languages)) }</div>
        </div>
    }
}

/// A label in each language, each marked with its own.
pub(super) fn words(label: &Label, languages: &[Locale]) -> Html {
    let words = label.iter().zip(languages).enumerate();
    let word = |(ix, (text, locale)): (usize, (&String, &Locale))| {
        html! {
            <>if ix > 0 { <span class="paper__slash">{ " / " }</span> }<span lang={locale.to_string()}>{ text }</span></>
        }
    };
    words.map(word).collect()
}

fn row(row: &Row, languages: &[Locale]) -> Html {
    match row {
        Row::Field { label, value, size } => {
            let size = match size {
                Size::Half => "paper__field--half",
                Size::Line => "paper__field--line",
                Size::Lines => "paper__field--lines",
            };
            let blank = value.is_empty().then_some("paper__field--blank");
            let class = classes!("paper__field", size, blank);
            html! {
                <div {class}>
                    <span class="paper__label">{ words(label, languages) }</span>{ " " }
                    <span class="paper__value">{ value }</span>
                </div>
            }
        }
        Row::Boxes { label, boxes } => html! {
            <div class="paper__field">
                <span class="paper__label">{ words(label, languages) }</span>{ " " }
                <span class="paper__boxes">{ for boxes.iter().map(|(label, ticked)| html! {
                    <span class="paper__box">{ if *ticked { "☑ " } else { "☐ " } }{ words(label, languages) }</span>
                }) }</span>
            </div>
        },
        Row::Imei { label, shown, bars, verdict } => html! {
            <div class="paper__field paper__field--imei">
                <span class="paper__label">{ words(label, languages) }</span>{ " " }
                <span class="paper__value paper__value--digits">{ shown }</span>{ " " }
                { for bars.iter().map(|digits| barcode(digits)) }
                { for verdict.iter().map(|it| html! { <span class="paper__verdict">{ words(it, languages) }</span> }) }
            </div>
        },
        Row::Act { time, what, detail } => html! {
            <div class="paper__act">
                <span class="paper__time">{ time }</span>{ " " }
                <span>{ words(what, languages) }{ if detail.is_empty() { "" } else { " · " } }{ detail }</span>
            </div>
        },
        Row::Statement(label) => {
            html! { <p class="paper__statement">{ words(label, languages) }</p> }
        }
    }
}

/// Code 128, so that an officer can scan instead of typing fifteen digits.
fn barcode(digits: &str) -> Html {
    let Some(bars) = code128(digits) else { return Html::default() };
    let view_box = format!("0 0 {} 30", width(&bars));
    html! {
        <svg class="paper__barcode" viewBox={view_box} preserveAspectRatio="none" aria-hidden="true">
            { for bars.iter().map(|bar| html! {
                <rect x={bar.at.to_string()} y="0" width={bar.width.to_string()} height="30" />
            }) }
        </svg>
    }
}
