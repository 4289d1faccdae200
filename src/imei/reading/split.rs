//! Where one number ends and the next begins.
//!
//! A slash, a comma or a space may stand between two IMEIs or inside one, so what stands there decides nothing; the lengths do.
//! A new line, a semicolon or a label decides by itself, unless it leaves two halves of one number.

use super::text::is_separator;
use super::{Reading, label, read};

/// How many digits an IMEI may be written with: without check digit, up to with check digit and version.
const WHOLE: std::ops::RangeInclusive<usize> = 14..=17;

/// How many numbers may stand in one run: a phone has two, and trying all ways must stay quick.
const MANY: usize = 4;

/// The parts of a plain text, each holding one number, without labels.
pub(super) fn split(text: &str) -> Vec<String> {
    let parts: Vec<String> = joined(&pieces(text)).iter().flat_map(|piece| runs(piece)).collect();
    if parts.is_empty() && !text.trim().is_empty() {
        return vec![text.trim().to_owned()];
    }
    parts
}

/// Cut at what divides by itself; labels gone, and with them the pieces that were nothing else.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, it) in text.char_indices() {
        let divides = matches!(it, '\n' | '\r' | ';' | '、' | '和' | '与' | '及');
        let rest = text.get(at..).unwrap_or_default();
        if divides || label::begins(before, rest) {
            pieces.push(text.get(start..at).unwrap_or_default());
            start = if divides { at + it.len_utf8() } else { at };
        }
        before = Some(it);
    }
    pieces.push(text.get(start..).unwrap_or_default());
    pieces
        .iter()
        .map(|it| label::strip(it).trim_end_matches(is_separator))
        .filter(|it| !it.is_empty())
        .collect()
}

/// Two pieces that are too short by themselves and make one number together are a number broken over two lines.
fn joined(pieces: &[&str]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last)
                if is_half(last)
                    && is_half(piece)
                    && WHOLE.contains(&(size(last) + size(piece))) =>
            {
                last.push(' ');
                last.push_str(piece);
            }
            _ => joined.push((*piece).to_owned()),
        }
    }
    joined
}

fn is_half(piece: &str) -> bool {
    size(piece) < *WHOLE.start() && is_digits(piece)
}

fn size(piece: &str) -> usize {
    piece.chars().filter(|&it| !is_separator(it)).count()
}

fn is_digits(piece: &str) -> bool {
    piece.chars().all(|it| it.is_ascii_digit() || is_separator(it))
}

/// Several numbers one after the other, or the piece as it is.
fn runs(piece: &str) -> Vec<String> {
    let whole = vec![piece.to_owned()];
    if MANY * WHOLE.end() < size(piece) || !is_digits(piece) || read(piece) == Reading::Eid {
        return whole;
    }
    let groups: Vec<&str> = piece.split(is_separator).filter(|it| !it.is_empty()).collect();
    match best(&groups) {
        Some((_, numbers)) if 1 < numbers.len() => numbers,
        _ => whole,
    }
}

/// The best way to put the groups together into whole numbers, and how good it is.
fn best(groups: &[&str]) -> Option<(u32, Vec<String>)> {
    if groups.is_empty() {
        return Some((0, Vec::new()));
    }
    let mut best_yet: Option<(u32, Vec<String>)> = None;
    let mut number = String::new();
    for (n, group) in groups.iter().enumerate() {
        number.push_str(group);
        if !WHOLE.contains(&number.len()) {
            continue;
        }
        let Some((score, rest)) = groups.get(n + 1..).and_then(best) else { continue };
        let score = score + likelihood(&number);
        if best_yet.as_ref().is_none_or(|(score_yet, _)| *score_yet < score) {
            best_yet = Some((score, [vec![number.clone()], rest].concat()));
        }
    }
    best_yet
}

fn likelihood(number: &str) -> u32 {
    match read(number) {
        Reading::Imei(_) => 8,
        reading if reading.imei().is_some() => 3,
        Reading::WrongCheckDigit { .. }
        | Reading::ZeroForCheckDigit { .. }
        | Reading::Placeholder => 2,
        _ => 0,
    }
}
