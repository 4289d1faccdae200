//! The sheets, written with stylist's macros and printed natively into each page: checked when compiled, fixed class
//! names, nothing of them in the app.
//!
//! Three things the macro's tokens cannot carry: `em` as a unit, a hex colour that reads as a broken number, and the
//! blank of a descendant selector (`.a .b` would print as `.a.b`); use `rem`, another shade, and `>`.

mod base;
mod pages;
mod paper;
mod parts;
mod tokens;
mod wallet;

use stylist::{GlobalStyle, StyleSource};

/// The macro has no `@page`.
const PAGE: &str = "@page{size:A4;margin:12mm}@page wide{size:A4 landscape;margin:12mm}";

/// All rules, in the order tokens, base, parts, pages, paper, wallet.
pub fn all() -> Result<String, stylist::Error> {
    let sheets = [
        tokens::sheet(),
        base::sheet(),
        parts::sheet(),
        pages::sheet(),
        paper::sheet(),
        wallet::sheet(),
    ];
    let printed: Result<Vec<String>, _> = sheets.into_iter().map(printed).collect();
    Ok(printed?.concat() + PAGE)
}

fn printed(sheet: StyleSource) -> Result<String, stylist::Error> {
    Ok(compact(GlobalStyle::new(sheet)?.get_style_str()))
}

/// Without line breaks and indentation, which every page would carry.
fn compact(css: &str) -> String {
    let lines: Vec<&str> = css.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.concat().replace(" {", "{").replace(": ", ":").replace(";}", "}")
}
