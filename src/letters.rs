//! Bytes as the letters of a JavaScript string, one for each byte.
//!
//! Base64 hides repetitions from compression: a module of 113 kB goes over the wire as 59 kB in base64 and as 48 kB in
//! letters. No letter is a control character, a quote, or changed by Unicode normalisation, so the string survives every
//! editor, parser and host that keeps UTF-8 what it is. The script that starts the app decodes them too: keep `SPLIT` and
//! the two shifts in step with it.

/// Bytes below it are shifted by [`LOW`], the others by [`HIGH`], past the control characters around 127.
const SPLIT: u8 = 92;
const LOW: u32 = 35;
const HIGH: u32 = 69;

/// For a string literal in double or single quotes: the backslash doubled, `<` escaped, since `</script` ends a script.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let code = u32::from(*byte) + if *byte < SPLIT { LOW } else { HIGH };
        match char::from_u32(code) {
            Some('\\') => text.push_str("\\\\"),
            Some('\'') => text.push_str("\\'"),
            Some('<') => text.push_str("\\x3c"),
            Some(letter) => text.push(letter),
            None => {}
        }
    }
    text
}

/// The bytes of a string as the browser has read it. `None` if a letter stands for no byte.
pub fn decode(letters: &str) -> Option<Vec<u8>> {
    let byte = |letter: char| {
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
        let read = encode(&bytes).replace("\\\\", "\\").replace("\\'", "'").replace("\\x3c", "<");
        assert_eq!(decode(&read), Some(bytes));
        assert_eq!(read.chars().filter(|letter| letter.is_control() || *letter == '"').count(), 0);
    }

    #[test]
    fn what_is_no_letter_is_refused() {
        assert_eq!(decode("\u{1}"), None);
        assert_eq!(decode("中"), None);
    }
}
