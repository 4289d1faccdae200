//! What only one kind of page has: home, plan, privacy.

use stylist::{StyleSource, css};

pub(super) fn sheet() -> StyleSource {
    css!(
                .home__danger { background: var(--danger-ground); border-radius: 14px; padding: 12px 14px; }
        .home__danger-line { font-weight: 700; margin-bottom: 8px; }
        .home__danger > .door { border-color: var(--danger); }
        .home__danger > .door > .door__value { color: var(--danger); }
        .acts { padding: 0; list-style: none; display: flex; flex-direction: column; gap: 10px; counter-reset: act; }
        .acts > li > .small { position: relative; padding-inline-start: 58px; }
        .acts > li > .small::before { counter-increment: act; content: counter(act); position: absolute; inset-inline-start: 14px; top: 13px; width: 32px; height: 32px; border-radius: 50%; background: var(--main); color: var(--on-main); text-align: center; line-height: 32px; font-weight: 700; }
        .direct { display: flex; flex-wrap: wrap; gap: 0 14px; padding: 0 4px; }
        .direct__chip { display: inline-block; line-height: 1.35; min-height: 48px; padding: 12px 0; font-size: 16px; overflow-wrap: anywhere; }
        .direct__value { font-weight: 700; font-variant-numeric: tabular-nums; }
        .group { margin-top: 4px; }
        .group__title { font-size: 16px; color: var(--soft); margin-bottom: 6px; }
        .root { display: flex; flex-direction: column; gap: 12px; }
        .root__name { font-size: 24px; line-height: 1.3; }
        .root__line { display: block; }
        .root__act { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
        .root__act > div > .small { height: 100%; padding: 10px 12px; }
        .root__languages { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
        .window { font-size: 20px; margin-top: 8px; }
        .window + .cards { margin: 10px 0; }
        .cards { display: flex; flex-direction: column; gap: 10px; }
        .card { background: var(--paper); border: 2px solid var(--edge); border-radius: 14px; }
        .card__link { display: grid; grid-template-columns: 40px 1fr; padding: 12px 14px; color: var(--ink); text-decoration: none; min-height: 52px; }
        .card__link > * { grid-column: 2; }
        .card__link > .card__place { grid-column: 1; grid-row: 1; font-weight: 700; color: var(--main); font-size: 21px; line-height: 1.4; }
        .card__title { font-weight: 700; }
        .card__reason, .card__time { font-size: 16px; color: var(--soft); }
        .card--locked > .card__link { grid-template-columns: 1fr; padding-bottom: 0; }
        .card--locked > .card__link > * { grid-column: 1; }
        .card--locked { border-style: dashed; padding-bottom: 12px; }
        .card--locked + .card--locked { margin-top: 10px; }
        .card__missing, .card__how { padding: 0 14px; font-size: 16px; }
        .card__how { color: var(--soft); }
        .card--done > .card__link > .card__title, .card--done > .card__link > .card__place, .card--done > .card__link > .card__reason { color: var(--soft); font-weight: 400; }
        .card--done { background: none; }
        .card__paper { display: none; }
        .undo { padding: 0 14px 12px; }
        .card > .undo:first-child { padding-top: 12px; }
        .card > .door { margin: 0 14px 14px; width: auto; }
        .mark { font-size: 16px; font-weight: 700; }
        .mark--done { color: var(--good); }
        .mark--waiting { color: var(--caution-edge); }
        .mark--could-not { color: var(--danger); }
        .standing { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; }
        .changed { background: var(--caution-ground); border-radius: 14px; padding: 12px 16px; }
        .changed__title { font-size: 18px; }
        .sheet-page > .no-print > .lead { margin-top: 16px; }
        .sheet-page > .no-print > .window { margin-top: 24px; }
        .sheet-page > .no-print > .choices { margin-top: 20px; }
        .found { display: flex; flex-direction: column; gap: 16px; }
        .policy { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px; background: var(--paper); border-radius: 10px; padding: 10px; }
        .edition__hash { display: flex; flex-wrap: wrap; gap: 4px 12px; margin-top: 8px; font-family: ui-monospace, monospace; }
        .edition__paper { font-size: 9px; line-height: 1.2; text-align: end; }
        .plan > .edition__paper { display: none; }
        .takeaway { display: flex; flex-direction: column; gap: 10px; }
        .takeaway > .why > .choices { margin-top: 4px; }
        .saved { margin: 0; }
        .saved__picture { display: block; width: 100%; height: auto; margin-top: 8px; border: 1px solid var(--edge); }
        .pairs { border: 0; padding: 0; margin: 16px 0 20px; display: flex; flex-direction: column; gap: 8px; }
        @media (max-width: 359px) {
            .root__act { gap: 6px; }
            .root__act > div > .small { padding: 8px; }
            .door__value { font-size: 23px; }
        }
    )
}
