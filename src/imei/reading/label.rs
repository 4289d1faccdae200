//! The words that stand before a number: "IMEI", "IMEI1:", "IMEI (SIM slot 1)", "手机串号".

use super::text::is_separator;
use crate::imei::{Imei, value};

/// Longer before shorter where one begins with the other.
const WORDS: [&str; 22] = [
    "IMEISV",
    "IMEI",
    "MEID",
    "ICCID",
    "EID",
    "S/N",
    "SN",
    "SIM",
    "SLOT",
    "NUMBER",
    "NO",
    "CODE",
    "国际移动设备识别码",
    "设备识别码",
    "识别码",
    "手机",
    "串号",
    "串码",
    "序列号",
    "号码",
    "卡槽",
    "卡",
];

/// The text after its label, or all of it.
pub(super) fn strip(text: &str) -> &str {
    let mut rest = text.trim_start_matches(is_separator);
    while let Some(after_word) = word(rest) {
        rest = index(after_word).unwrap_or(after_word).trim_start_matches(is_separator);
    }
    rest
}

/// Whether a label begins right after `before`, at the start of `text`.
pub(super) fn begins(before: Option<char>, text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    if !first.is_ascii() {
        return word(text).is_some();
    }
    // "IMEI2" may follow a digit directly; "SN" and "NO" may be the middle of a serial number.
    let apart = match before {
        Some(it) if it.is_ascii_digit() => {
            text.get(..4).is_some_and(|it| it.eq_ignore_ascii_case("IMEI"))
        }
        Some(it) => !it.is_ascii_alphanumeric(),
        None => true,
    };
    apart && word(text).is_some()
}

/// The text after one word of a label.
fn word(text: &str) -> Option<&str> {
    WORDS.iter().find_map(|word| {
        let (head, rest) = text.split_at_checked(word.len())?;
        let goes_on = rest.chars().next().is_some_and(|next| match word.len() {
            _ if !word.is_ascii() => false,
            // "SN12345678" is a serial number that happens to begin so.
            ..3 => next.is_ascii_alphanumeric(),
            _ => next.is_ascii_alphabetic(),
        });
        (head.eq_ignore_ascii_case(word) && !goes_on).then_some(rest)
    })
}

/// The text after the number of the slot, as in "IMEI2", "IMEI 2" or "(slot 2)".
///
/// After "IMEI: " no number of a slot can stand. In "IMEI 1 2 3 4…" the one is a digit like the others.
/// In "IMEI2490154203237518" the two is the slot, for without it the rest is an IMEI.
fn index(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches([' ', '(']).strip_prefix(['1', '2', '3', '4'])?;
    let run = digits(rest);
    let is_index = match run.len() {
        0 => digits(rest.trim_start_matches(is_separator)).len() != 1,
        15 => run.parse::<Imei>().is_ok(),
        _ => false,
    };
    is_index.then_some(rest)
}

/// The digits at the start.
fn digits(text: &str) -> &str {
    let end = text.find(|it| value(it).is_none()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}
