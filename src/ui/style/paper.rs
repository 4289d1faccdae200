//! The police sheet, on screen and on paper, and how every other page prints.

use stylist::{StyleSource, css};

pub(super) fn sheet() -> StyleSource {
    css!(
                .paper { background: #ffffff; color: #000000; padding: 18px; border: 1px solid var(--edge); font-size: 14px; line-height: 1.35; }
        .paper__heading { font-size: 20px; text-align: center; }
        .paper__not-official { text-align: center; font-size: 13px; }
        .paper__section { margin-top: 9px; }
        .paper__title { font-size: 14px; border-bottom: 1.5px solid #000000; }
        .paper__rows { display: flex; flex-wrap: wrap; gap: 0 16px; }
        .paper__field { flex: 1 1 100%; display: flex; gap: 8px; align-items: flex-end; border-bottom: 1px solid #777777; min-height: 27px; padding: 3px 0 1px; }
        .paper__field--half { flex: 1 1 44%; min-width: 230px; }
        .paper__field--lines { align-items: flex-start; min-height: 66px; }
        .paper__label { color: #333333; font-size: 12px; flex: none; max-width: 55%; }
        .paper__value { font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
        .paper__value--digits { font-size: 18px; letter-spacing: 1px; font-variant-numeric: tabular-nums; }
        .paper__field--imei { align-items: center; flex-wrap: wrap; }
        .paper__barcode { width: 200px; height: 30px; }
        .paper__verdict { font-size: 12px; }
        .paper__boxes { display: flex; flex-wrap: wrap; gap: 0 18px; }
        .paper__box { white-space: nowrap; }
        .paper__act { flex: 1 1 100%; display: flex; gap: 12px; padding: 1px 0; }
        .paper__time { flex: none; min-width: 92px; font-weight: 600; font-variant-numeric: tabular-nums; }
        .paper__statement { flex: 1 1 100%; margin-top: 5px; }
        .paper--compact { font-size: 11px; line-height: 1.25; }
        .paper--compact > .paper__heading { font-size: 14px; }
        .paper--compact > .paper__not-official { font-size: 10px; }
        .paper--compact > .paper__section { margin-top: 3px; }
        .paper--compact > .paper__section > .paper__title { font-size: 11px; border-bottom-width: 1px; }
        .paper--compact > .paper__section > .paper__rows > .paper__field { display: block; flex: 1 1 100%; min-height: 0; padding: 1px 0; }
        .paper--compact > .paper__section > .paper__rows > .paper__field--blank { flex: 1 1 44%; min-height: 26px; }
        .paper--compact > .paper__section > .paper__rows > .paper__field > .paper__label { font-size: 9px; max-width: none; margin-inline-end: 6px; }
        .paper--compact > .paper__section > .paper__rows > .paper__field > .paper__value--digits { font-size: 13px; }
        .paper--compact > .paper__section > .paper__rows > .paper__field > .paper__barcode { height: 22px; margin: 3px 10px; vertical-align: middle; }
        .paper--compact > .paper__section > .paper__rows > .paper__field > .paper__verdict { font-size: 9px; }
        .paper--compact > .paper__section > .paper__rows > .paper__field > .paper__boxes { display: inline-flex; gap: 0 12px; }
        .paper--compact > .paper__section > .paper__rows > .paper__act { padding: 0; }
        .paper--compact > .edition__paper { margin-top: 2px; }
        .paper--compact > .paper__section > .paper__rows > .paper__statement { margin-top: 2px; }
        @media print {
            :root { color-scheme: light; --ink: #000000; --soft: #333333; --paper: #ffffff; --ground: #ffffff; --fill: #eeeeee; --edge: #777777; --main: #000000; --on-main: #ffffff; --link: #000000; --danger: #000000; --danger-ground: #ffffff; --caution-ground: #ffffff; --caution-edge: #000000; --accent: #000000; --good: #000000; }
            body { font-size: 13px; line-height: 1.4; }
            .shell { max-width: none; padding: 0; }
            .header, .footer, .skip, .no-print, .remark, .choices, .button, .keep, .means, .answers, .changed, .drawing { display: none; }
            .main { padding: 0; }
            .main > article { gap: 10px; }
            .heading { font-size: 20px; }
            .window { font-size: 15px; break-after: avoid; }
            .cards { gap: 5px; }
            .card { border-width: 1px; break-inside: avoid; }
            .card__link { padding: 4px 8px; min-height: 0; }
            .card__link::after { content: "☐"; grid-column: 1; grid-row: 2; font-size: 18px; }
            .card__paper { display: block; padding: 0 8px 4px 48px; font-size: 11px; }
            .card__reason, .card__time, .mark { font-size: 12px; }
            a.source__publisher::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
            .plan > .edition__paper { display: block; }
            .paper { border: 0; padding: 0; }
            .paper__label { font-size: 11px; }
            .paper__section { break-inside: avoid; }
            .paper--roomy > .paper__section > .paper__rows > .paper__field { min-height: 35px; }
            .paper--roomy > .paper__section > .paper__rows > .paper__field--lines { min-height: 130px; }
            .paper__barcode { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
    )
}
