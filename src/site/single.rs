//! The single file: one page for each language that needs nothing beside it, for sending and for sticks.
//!
//! Module and content are packed into one text: deflated, since content is large and a file is not compressed on the
//! way, then in base64, which every channel keeps as it is. The start script unpacks it.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::compiled::{Compiled, Part};
use crate::id::Locale;
use crate::letters;
use crate::seal;
use crate::site::page::Press;
use crate::site::{Files, Packed};
use crate::ui::route::Route;

/// The most a file may weigh, as it lies on a disk.
pub const SINGLE_BUDGET: usize = 1_000_000;

/// Every file by its name, and the list of their hashes.
pub(super) fn files(press: &Press<'_>, compiled: &Compiled, packed: &Packed) -> Files {
    let mut files = Files::new();
    let store = store(compiled, packed);
    for locale in press.guide.locales() {
        let page = press.single(locale, &store, &packed.start);
        let page = closed(&page, &Route::new(locale, crate::ui::route::Page::Home));
        files.insert(name(locale), seal::seal_page(&page).0);
    }
    files.insert(seal::SUMS.into(), seal::sums(&files).into_bytes());
    files
}

pub(super) fn name(locale: &Locale) -> String {
    format!("first-hour.{locale}.html")
}

/// The element that holds everything the app needs.
fn store(compiled: &Compiled, packed: &Packed) -> String {
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        ("structure".into(), letters::encode(&compiled.structure).into_bytes()),
        ("more".into(), letters::encode(compiled.more.as_deref().unwrap_or_default()).into_bytes()),
    ];
    for words in &compiled.words {
        let place = match words.part {
            Part::First => "words",
            Part::More => "later",
        };
        parts.push((format!("{place} {}", words.locale), words.text.clone().into_bytes()));
    }
    parts.push(("module".into(), packed.module.clone()));
    let mut sizes = String::new();
    let mut all = Vec::new();
    for (name, bytes) in parts {
        let comma = if sizes.is_empty() { "" } else { "," };
        // Writing to a string cannot fail.
        write!(sizes, "{comma}[\"{name}\",{}]", bytes.len()).ok();
        all.extend(bytes);
    }
    let text = STANDARD.encode(miniz_oxide::deflate::compress_to_vec(&all, 10));
    format!("<script type=\"text/plain\" id=\"packed\" data-parts='[{sizes}]'>{text}</script>")
}

/// Links to pages that have no place of their own lead to the nearest place there is.
fn closed(page: &str, home: &Route) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(LINK) {
        let (target, tail) = after.split_once('"').unwrap_or((after, ""));
        let exists = |anchor: &str| page.contains(&format!("id=\"{anchor}\""));
        let flow = target.rsplit_once('/').map(|(flow, _)| format!("{flow}/index"));
        let near = if exists(target) {
            target.to_owned()
        } else {
            flow.filter(|flow| exists(flow)).unwrap_or_else(|| home.to_string())
        };
        out.push_str(before);
        out.push_str(LINK);
        out.push_str(&near);
        out.push('"');
        rest = tail;
    }
    out + rest
}

const LINK: &str = "href=\"#";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::route::Page;

    #[test]
    fn every_link_gets_a_place() {
        let home = Route::new(&Locale::new("en"), Page::Home);
        let page = "<a href=\"#en/bank/call\"><a href=\"#en/x/y\"><a href=\"#en/bank/index\">\
                    <a href=\"https://x\"><i id=\"en/index\"><i id=\"en/bank/index\">";
        assert_eq!(
            closed(page, &home),
            "<a href=\"#en/bank/index\"><a href=\"#en/index\"><a href=\"#en/bank/index\">\
             <a href=\"https://x\"><i id=\"en/index\"><i id=\"en/bank/index\">"
        );
    }
}
