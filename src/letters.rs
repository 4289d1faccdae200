//! Bytes as the letters of a JavaScript string, one for each byte.
//!
//! Base64 hides repetitions from compression: a module of 113 kB goes over the wire as 59 kB in base64 and as 48 kB in
//! letters. No letter is a control character, a quote, or changed by Unicode normalisation, so the string survives every
//! editor, parser and host that keeps UTF-8 what it is. Nor does any need an escape: escapes are what compression pays
//! for most, 3 kB in a module of 400 kB. The script that starts the app decodes the letters too: keep `SPLIT`, the two
//! shifts and `SPARE` in step with it.

/// Bytes below it are shifted by [`LOW`], the others by [`HIGH`], past the control characters around 127.
const SPLIT: u8 = 92;
const LOW: u32 = 35;
const HIGH: u32 = 69;
/// What a string literal or a script element would trip over, and what stands for it.
const SPARE: [(char, char); 3] = [('\'', ' '), ('\\', '!'), ('<', '\u{148}')];

/// For a string literal in double or single quotes, as it is.
pub fn encode(bytes: &[u8]) -> String {
    let letter = |byte: &u8| {
        let code = u32::from(*byte) + if *byte < SPLIT { LOW } else { HIGH };
        let letter = char::from_u32(code)?;
        Some(SPARE.iter().find(|(bad, _)| *bad == letter).map_or(letter, |(_, spare)| *spare))
    };
    bytes.iter().filter_map(letter).collect()
}

/// The bytes of a string as the browser has read it. `None` if a letter stands for no byte.
pub fn decode(letters: &str) -> Option<Vec<u8>> {
    let byte = |letter: char| {
        let letter =
            SPARE.iter().find(|(_, spare)| *spare == letter).map_or(letter, |(bad, _)| *bad);
        let code = u32::from(letter);
        let shift = if code < u32::from(SPLIT) + LOW { LOW } else { HIGH };
        u8::try_from(code.checked_sub(shift)?).ok()
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
        assert_eq!(
            letters.chars().filter(|it| it.is_control() || "\"'\\<".contains(*it)).count(),
            0
        );
        assert_eq!(decode(&letters), Some(bytes));
    }

    #[test]
    fn what_is_no_letter_is_refused() {
        assert_eq!(decode("\u{1}"), None);
        assert_eq!(decode("中"), None);
    }
}
