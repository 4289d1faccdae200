//! What nobody writes on purpose who means well: characters that cannot be seen, and mark-up.
//!
//! Pages show all of it as plain text, so none of it can do anything; it is refused because a reader could be deceived.

use crate::check::texts::path;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};

pub(super) fn hidden_characters(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    each_string(bundle, found, |report, at, field, text| {
        if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
            report.add(
                "hidden-character",
                at,
                field,
                format!("it holds U+{:04X}, which nobody can see", u32::from(hidden)),
                "type the line anew; do not paste it",
            );
        }
    });
}

pub(super) fn markup(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    each_string(bundle, found, |report, at, field, text| {
        if let Some(mark) = markup_in(text) {
            report.add(
                "markup",
                at,
                field,
                format!("`{mark}` looks like HTML, and would be shown as it stands"),
                "write plain words; `**strong**` and {reference} are the only mark-up",
            );
        }
    });
}

/// Every free text of the content, in words and in packs, with where it stands.
fn each_string(
    bundle: &Bundle,
    found: &mut Vec<Diagnostic>,
    look: impl Fn(&mut Report<'_>, &str, &str, &str),
) {
    for pack in &bundle.packs {
        let mut report = Report::new(format!("regions/{}.json", pack.region), found);
        for it in &pack.references {
            let publisher = it.publisher.iter().map(|text| ("publisher", text));
            let number = it.number.iter().map(|text| ("number", text));
            for (field, text) in publisher.chain(number) {
                look(&mut report, &it.id, field, text);
            }
        }
    }
    for (locale, files) in &bundle.texts {
        for (file, texts) in files {
            let mut report = Report::new(path(locale, file), found);
            for (slot, text) in &texts.texts {
                text.lines().iter().for_each(|line| look(&mut report, slot, "", line));
            }
        }
    }
}

/// Control characters, and what turns the direction of a line or has no width. Joiners and the plain marks of direction
/// stay: some scripts need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The first tag, or the first character written as `&…;`.
fn markup_in(text: &str) -> Option<&str> {
    let tag = text.match_indices('<').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let opens =
            rest.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c));
        opens.then(|| rest.split_inclusive([' ', '>']).next()).flatten()
    });
    tag.or_else(|| {
        text.match_indices('&').find_map(|(at, _)| {
            let name = text.get(at + 1..)?.split_once(';')?.0;
            let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#');
            (is_name && !name.is_empty()).then(|| text.get(at..at + name.len() + 2)).flatten()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_words() {
        for plain in ["a < b", "1 <2", "<", "AT&T no;", "you & me", "&;", "→", "<3"] {
            assert_eq!(markup_in(plain), None, "{plain}");
        }
        for (text, mark) in [
            ("x <img src=a>", "<img "),
            ("</p>", "</p>"),
            ("<!--", "<!--"),
            ("&lt;b", "&lt;"),
            ("&#x3c;", "&#x3c;"),
            ("人<b>人", "<b>"),
        ] {
            assert_eq!(markup_in(text), Some(mark), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_found() {
        for hidden in ['\0', '\n', '\u{7f}', '\u{202e}', '\u{200b}', '\u{2066}', '\u{feff}'] {
            assert!(is_hidden(hidden), "{hidden:?}");
        }
        for seen in ['a', ' ', '我', '，', '\u{3000}', '\u{200d}', '\u{200f}', '→', '🔒'] {
            assert!(!is_hidden(seen), "{seen:?}");
        }
    }
}
