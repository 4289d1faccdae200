//! Bytes as the letters of a JavaScript string, one for each byte.
//!
//! Base64 hides repetitions from compression: a module of 113 kB goes over the wire as 59 kB in base64 and as 48 kB in
//! letters. Most of these bytes are names and addresses, so ASCII stands for itself; the module, which is not text, has an
//! alphabet of its own (`xtask/src/pack/alphabet.rs`). No letter is a control character, a quote, a backslash or `<`, or
//! changed by Unicode normalisation, so the string needs no escape, which would compress badly, and survives every
//! editor, parser and host that keeps UTF-8 what it is.

/// Printable ASCII.
const PLAIN: std::ops::RangeInclusive<u8> = b' '..=b'~';
/// What a string literal or a script element would trip over is spelled like a control character.
const TRIPPING: [u8; 4] = *b"\"'\\<";
/// Where control characters are spelled, and bytes beyond ASCII: letters of Latin Extended.
const LOW: u32 = 0x180;
const HIGH: u32 = 66;

/// For a string literal in double or single quotes, as it is.
pub fn encode(bytes: &[u8]) -> String {
    let letter = |byte: &u8| {
        let code = u32::from(*byte);
        char::from_u32(match byte {
            byte if TRIPPING.contains(byte) => code + LOW,
            byte if PLAIN.contains(byte) => code,
            byte if *byte < b' ' => code + LOW,
            _ => code + HIGH,
        })
    };
    bytes.iter().filter_map(letter).collect()
}

/// The bytes of a string. `None` if a letter stands for no byte.
pub fn decode(letters: &str) -> Option<Vec<u8>> {
    let byte = |letter: char| {
        let code = u32::from(letter);
        let byte = match code {
            LOW.. => code - LOW,
            0x7f.. => code - HIGH,
            _ => code,
        };
        u8::try_from(byte).ok().filter(|byte| encode(&[*byte]).starts_with(letter))
    };
    letters.chars().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        let letters = encode(&bytes);
        assert_eq!(letters.chars().count(), bytes.len());
        let tripping = |letter: char| letter.is_control() || "\"'\\<".contains(letter);
        assert!(!letters.chars().any(tripping), "{letters}");
        assert_eq!(decode(&letters), Some(bytes));
    }

    #[test]
    fn what_is_no_letter_is_refused() {
        for letter in ["\u{1}", "'", "\u{80}", "\u{1a0}\u{1ff}", "中"] {
            assert_eq!(decode(letter), None, "{letter}");
        }
    }
}
