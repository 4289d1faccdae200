//! The page, its type, header and footer.

use stylist::{StyleSource, css};

pub(super) fn sheet() -> StyleSource {
    css!(
                * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body {
            margin: 0;
            background: var(--ground);
            color: var(--ink);
            font: 18px/1.6 system-ui, -apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
            overflow-wrap: break-word;
        }
        a { color: var(--link); }
        h1, h2, h3, p, ul, ol, dl, dd { margin: 0; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .heading:focus { outline: none; }
        @media screen { :root[data-away] > body { visibility: hidden; } }
        .shell { max-width: 680px; margin: 0 auto; padding: 0 16px 24px; }
        .skip { position: absolute; inset-inline-start: -9999px; }
        .skip:focus { position: static; display: block; padding: 12px; }
        .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 12px; padding: 4px 0; border-bottom: 1px solid var(--edge); }
        .header__home { font-weight: 700; text-decoration: none; color: var(--ink); padding: 11px 0; }
        .header__nav { display: flex; flex-wrap: wrap; gap: 0 4px; margin-inline: -8px; }
        .header__link { display: inline-block; min-height: 48px; padding: 12px 8px; font-size: 15px; }
        .header__link--erase { color: var(--danger); }
        .main { padding: 16px 0 24px; }
        .main > article { display: flex; flex-direction: column; gap: 16px; }
        .overline { color: var(--soft); font-size: 16px; margin-bottom: -12px; }
        .overline__back { min-height: 48px; padding: 8px 14px 8px 0; border: 0; background: none; color: var(--link); font: inherit; text-decoration: underline; cursor: pointer; }
        .overline__link { display: inline-block; padding: 8px 0; color: var(--soft); }
        .heading { font-size: 28px; line-height: 1.3; letter-spacing: -0.01rem; }
        .lead { font-size: 19px; }
        .lead + .text, .lead + .choices { margin-top: 10px; }
        .text + .text { margin-top: 10px; }
        .hint { color: var(--soft); font-size: 16px; }
        .bullets { padding-inline-start: 22px; }
        .bullets > li + li { margin-top: 6px; }
        .number, .address, .path { font-weight: 700; overflow-wrap: anywhere; }
        .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
        .footer { border-top: 1px solid var(--edge); padding-top: 8px; color: var(--soft); font-size: 15px; }
        .footer__nav { display: flex; flex-wrap: wrap; gap: 0 16px; }
        .footer__link { display: inline-block; min-height: 48px; padding: 12px 0; }
        .footer__line { margin-top: 8px; }
        .keep { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 12px 14px; margin: 8px 0; background: var(--paper); border-radius: 12px; }
        .keep__status { flex: 1 1 240px; }
        .remark { position: sticky; top: 8px; z-index: 1; }
        .remark__text { background: var(--caution-ground); border: 2px solid var(--caution-edge); border-radius: 12px; padding: 12px 14px; margin-bottom: 16px; }
        .reviewed { color: var(--soft); font-size: 15px; }
    )
}
