//! The card for the wallet and the evidence log, on screen and on paper; and the marks of practice.

use stylist::{StyleSource, css};

pub(super) fn sheet() -> StyleSource {
    css!(
        @media screen { .printed > .no-print { display: flex; flex-direction: column; gap: 14px; } }
                .wallet__card { display: flex; flex-wrap: wrap; background: #ffffff; color: #000000; border: 1px dashed #777777; font-size: 14px; line-height: 1.35; }
        .wallet__card + .wallet__card { display: none; }
        .wallet__half { display: flex; flex-direction: column; flex: 1 1 300px; min-width: 0; padding: 10px 12px; }
        .wallet__half + .wallet__half { border-inline-start: 1px dotted #777777; }
        .wallet__title { font-size: 15px; }
        .wallet__line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8px; }
        .wallet__line > strong { overflow-wrap: anywhere; }
        .wallet__half + .wallet__half > .wallet__line { align-items: flex-end; min-height: 32px; border-bottom: 1px solid #777777; }
        .wallet__foot { margin-top: auto; padding-top: 4px; font-size: 12px; }
        .wallet__fold { margin-top: 4px; font-size: 14px; color: var(--soft); }
        .log__blanks { display: flex; flex-wrap: wrap; gap: 0 16px; }
        .log__blank { display: flex; align-items: flex-end; flex: 1 1 200px; min-height: 30px; border-bottom: 1px solid #777777; }
        .log__scroll { overflow-x: auto; margin-top: 8px; }
        .log__table { width: 100%; min-width: 800px; border-collapse: collapse; table-layout: fixed; font-size: 12px; }
        .log__cell { border: 1px solid #777777; padding: 3px 4px; vertical-align: top; text-align: start; font-weight: 400; overflow-wrap: anywhere; }
        .log__cell:first-child { width: 40px; }
        .log__row { height: 48px; }
        .practice { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 12px; margin-top: 8px; padding: 8px 12px; background: var(--caution-ground); border: 2px dashed var(--caution-edge); border-radius: 12px; }
        .practice__line { flex: 1 1 200px; font-size: 16px; }
        .watermark { position: fixed; z-index: 1; top: 42%; left: 0; right: 0; text-align: center; pointer-events: none; opacity: 0.1; transform: rotate(-24deg); font-size: 10vw; font-weight: 700; white-space: nowrap; text-transform: uppercase; }
        .watermark::after { content: attr(data-mark); }
        @media print {
            .wallet__card { flex-wrap: nowrap; width: 171.2mm; min-height: 54mm; break-inside: avoid; font-size: 7pt; line-height: 1.2; }
            .wallet__card + .wallet__card { display: flex; margin-top: 5mm; }
            .wallet__card--both { font-size: 6.3pt; line-height: 1.15; }
            .wallet__half { flex: none; width: 50%; padding: 2mm 3mm; }
            .wallet__title { font-size: 8pt; }
            .wallet__half + .wallet__half > .wallet__line { min-height: 5.6mm; border-bottom-width: 0.2mm; }
            .wallet__foot, .wallet__fold { font-size: 6pt; }
            .wallet__card--both > .wallet__half > .wallet__foot { font-size: 5.2pt; }
            .printed > .sources { margin-top: 4mm; padding-top: 2mm; font-size: 6pt; line-height: 1.2; }
            .printed > .sources > .sources__title { font-size: 8pt; }
            .printed > .sources > .sources__list { columns: 2; }
            .printed > .sources > .sources__list > .source { padding: 1mm 0; break-inside: avoid; }
            .log { page: wide; }
            .printed > .log + .sources { display: none; }
            .log__scroll { overflow: visible; margin-top: 2mm; }
            .log__table { min-width: 0; font-size: 8pt; line-height: 1.15; }
            .log__row { height: 13.4mm; break-inside: avoid; }
            .log__blank { min-height: 8mm; }
            .practice { position: fixed; top: 0; left: 0; margin: 0; padding: 0 2mm; border: 0.3mm solid #000000; border-radius: 0; }
            .practice__line { flex: none; font-size: 8pt; text-transform: uppercase; }
        }
    )
}
