//! Buttons, doors, cards, notices, fields, sources, pictures.

use stylist::{StyleSource, css};

pub(super) fn sheet() -> StyleSource {
    css!(
        .filters { display: flex; flex-wrap: wrap; gap: 8px; }
        .filter { min-height: 48px; padding: 8px 14px; border: 2px solid var(--edge); border-radius: 24px; background: var(--paper); color: var(--ink); font: inherit; }
        .filter[aria-pressed="true"] { border-color: var(--main); font-weight: 700; }
                .button, .choice, .small, .door {
            display: block; width: 100%; min-height: 52px; padding: 13px 16px;
            border: 2px solid var(--edge); border-radius: 14px; background: var(--paper); color: var(--ink);
            font: inherit; line-height: 1.4; text-align: start; text-decoration: none; cursor: pointer;
        }
        .button { font-weight: 700; text-align: center; border-color: var(--main); color: var(--main); }
        .button--main { background: var(--main); color: var(--on-main); }
        .button--next { display: flex; flex-direction: column; padding: 16px; font-size: 21px; }
        .button__small { font-size: 16px; font-weight: 400; }
        .button--quiet { width: auto; font-size: 16px; font-weight: 400; padding: 11px 16px; }
        .button--erase { background: var(--danger); border-color: var(--danger); color: var(--paper); }
        .choices { display: flex; flex-direction: column; gap: 10px; }
        .choice--unknown { border-style: dashed; color: var(--soft); }
        .choice--given { border-color: var(--main); box-shadow: inset 6px 0 0 var(--main); }
        .choice--box { display: flex; align-items: center; gap: 12px; }
        .choice__box { flex: none; width: 26px; height: 26px; margin: 0; accent-color: var(--main); }
        .small__title, .small__line { display: block; }
        .small__title { font-weight: 700; }
        .small__line { color: var(--soft); font-size: 16px; }
        .small + .small, .small + .button, .button + .small { margin-top: 10px; }
        .door { border-color: var(--main); border-width: 2px; }
        .door + .door { margin-top: 10px; }
        .door__label, .door__value, .door__find, .door__official { display: block; }
        .door__label { font-size: 16px; color: var(--soft); }
        .door__value { font-size: 26px; font-weight: 700; color: var(--link); font-variant-numeric: tabular-nums; }
        .door__value--address { font-size: 20px; overflow-wrap: anywhere; }
        .door--text, .door--missing { border-style: dashed; border-color: var(--edge); cursor: auto; }
        .door--text > .door__value { color: var(--ink); }
        .notice { border-radius: 14px; padding: 14px 16px; border-inline-start: 6px solid var(--caution-edge); background: var(--caution-ground); }
        .notice--danger { border-color: var(--danger); background: var(--danger-ground); }
        .notice--interruption { border: 3px solid var(--danger); background: var(--danger-ground); }
        .notice > .button { margin-top: 12px; }
        .steps { padding: 0; list-style: none; counter-reset: step; display: flex; flex-direction: column; gap: 10px; }
        .steps > li { position: relative; padding-inline-start: 46px; min-height: 34px; padding-top: 2px; counter-increment: step; }
        .steps > li::before {
            content: counter(step); position: absolute; inset-inline-start: 0; top: 0; width: 32px; height: 32px;
            border-radius: 50%; background: var(--fill); color: var(--ink); text-align: center; line-height: 32px; font-weight: 700; font-size: 17px;
        }
        .say { background: var(--paper); border: 2px solid var(--edge); border-radius: 14px; padding: 14px 16px; }
        .say > .text { font-size: 20px; }
        .say__title, .aside__title, .record__title, .result__title, .sources__title, .human__title, .next__title { font-size: 16px; color: var(--soft); font-weight: 700; margin-bottom: 6px; }
        .needs { font-size: 16px; background: var(--fill); border-radius: 10px; padding: 8px 12px; }
        .needs__label { font-weight: 700; }
        .why, .means, .answers { background: var(--paper); border-radius: 14px; padding: 2px 16px; }
        .why[open], .means[open], .answers[open] { padding-bottom: 14px; }
        .means > .choice { margin-top: 8px; }
        .why__summary { min-height: 48px; padding: 11px 0; cursor: pointer; font-size: 16px; color: var(--link); }
        .field { display: block; margin-top: 12px; }
        .field__label { display: block; font-size: 16px; font-weight: 700; }
        .field__input { display: block; width: 100%; min-height: 50px; padding: 10px 12px; margin-top: 4px; border: 2px solid var(--soft); border-radius: 10px; background: var(--paper); color: var(--ink); font: inherit; }
        .field__input--digits { font-size: 22px; font-variant-numeric: tabular-nums; }
        .field__remark { margin-top: 6px; font-size: 16px; color: var(--soft); }
        .field__remark--good { color: var(--good); font-weight: 700; }
        .field__remark--look { color: var(--ink); background: var(--caution-ground); border-radius: 10px; padding: 8px 12px; }
        .record__blank { display: flex; gap: 8px; align-items: flex-end; min-height: 40px; }
        .record__line { flex: 1; border-bottom: 1px solid var(--soft); }
        .facts__row { padding: 10px 0; border-top: 1px solid var(--edge); }
        .facts__row > dt { font-size: 16px; color: var(--soft); }
        .ways { padding-inline-start: 20px; }
        .tag { display: inline-block; background: var(--fill); border-radius: 8px; padding: 0 8px; font-size: 16px; font-weight: 700; }
        .change { padding: 12px 4px; }
        .sources { font-size: 15px; border-top: 1px solid var(--edge); padding-top: 14px; }
        .sources__list { padding: 0; list-style: none; }
        .source { padding: 8px 0; }
        .source > span { display: block; }
        .source__label { font-weight: 700; }
        .source__note, .source__proof { color: var(--soft); }
        .source__age { display: block; font-style: normal; color: var(--caution-edge); }
        .source__age--stale { color: var(--danger); font-weight: 700; }
        .drawing { display: flex; justify-content: center; }
        .picture { display: block; width: 320px; max-width: 100%; height: auto; overflow: hidden; border-radius: 14px; }
        .picture__line { fill: none; stroke: var(--ink); }
        .picture__paper { fill: var(--paper); stroke: var(--ink); }
        .picture__fill { fill: var(--fill); stroke: none; }
        .picture__text { fill: var(--ink); stroke: none; font-family: sans-serif; font-weight: 700; }
        .picture__accent { fill: none; stroke: var(--accent); }
        @media (forced-colors: active) {
            .choice--given { border-inline-start-width: 8px; }
        }
    )
}
