//! The module as letters of a JavaScript string, one for each byte.
//!
//! The frequent bytes get the letters of ASCII, which cost one byte; in rising order on both sides, because neighbours
//! among bytes are neighbours in meaning, and compression sees that. The script gets the alphabet along with the text.

use std::collections::BTreeMap;

/// ASCII that needs no escape in a string literal or a script element.
fn cheap() -> impl Iterator<Item = char> {
    (' '..='~').filter(|letter| !"\"'\\<".contains(*letter))
}

/// Letters that no normalisation changes and no editor takes for anything else: Latin-1 Supplement and Latin Extended-A.
fn dear() -> impl Iterator<Item = char> {
    '\u{c0}'..='\u{17f}'
}

/// The letter of each byte, in the order of the bytes.
pub(super) fn alphabet(bytes: &[u8]) -> String {
    let mut counts: BTreeMap<u8, usize> = (0..=255).map(|byte| (byte, 0)).collect();
    for byte in bytes {
        counts.entry(*byte).and_modify(|count| *count += 1);
    }
    let mut frequent: Vec<u8> = (0..=255).collect();
    frequent.sort_by_key(|byte| std::cmp::Reverse(counts.get(byte).copied()));
    frequent.truncate(cheap().count());
    let (mut cheap, mut dear) = (cheap(), dear());
    (0..=255)
        .filter_map(|byte| if frequent.contains(&byte) { cheap.next() } else { dear.next() })
        .collect()
}

pub(super) fn spelled(bytes: &[u8], alphabet: &str) -> String {
    let letters: Vec<char> = alphabet.chars().collect();
    bytes.iter().filter_map(|byte| letters.get(usize::from(*byte))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_has_its_own_letter_and_none_needs_an_escape() {
        let module: Vec<u8> = (0..=255).chain([0; 9]).chain([200; 5]).collect();
        let alphabet = alphabet(&module);
        let mut letters: Vec<char> = alphabet.chars().collect();
        assert!(letters[0].is_ascii() && letters[200].is_ascii());
        assert!(!letters.iter().any(|it| it.is_control() || "\"'\\<".contains(*it)));
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 256);
        assert_eq!(spelled(&[200, 0], &alphabet).chars().rev().collect::<String>(), {
            let of = |byte| alphabet.chars().nth(byte).unwrap_or_default();
            [of(0), of(200)].iter().collect::<String>()
        });
    }
}
