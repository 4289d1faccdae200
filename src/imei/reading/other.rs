//! Numbers that people take for an IMEI, by their shape.

use crate::imei::value;

/// All one digit, or fourteen digits that count up, whatever check digit follows.
pub(super) fn is_placeholder(digits: &[u8]) -> bool {
    let Some((body, _)) = digits.split_first_chunk::<14>() else { return false };
    let steps_by = |step| body.iter().zip(body.iter().skip(1)).all(|(a, b)| (a + step) % 10 == *b);
    steps_by(0) || steps_by(1)
}

/// EID, 32 digits: those of SGP.02 begin with 89, those of SGP.29 leave 1 when divided by 97.
pub(super) fn is_eid(digits: &[u8]) -> bool {
    digits.starts_with(&[8, 9])
        || digits.iter().fold(0, |rest, digit| (rest * 10 + u32::from(*digit)) % 97) == 1
}

/// MEID: fourteen hexadecimal digits. It begins with a letter; one that does not is an IMEI as well and is read as such.
pub(super) fn is_meid(symbols: &[char]) -> bool {
    symbols.len() == 14
        && symbols.iter().all(char::is_ascii_hexdigit)
        && symbols.first().is_some_and(char::is_ascii_alphabetic)
}

/// MEID in decimal, 18 digits: ten for the first 32 bits, which begin at 0x99, eight for the last 24.
///
/// A Chinese ID number can have the same shape. It carries a date of birth in the middle, and must not be called anything here.
pub(super) fn is_decimal_meid(digits: &[u8]) -> bool {
    let number = |from, n| {
        digits.iter().skip(from).take(n).fold(0, |sum, digit| sum * 10 + u64::from(*digit))
    };
    let born = (1900..2100).contains(&number(6, 4))
        && (1..=12).contains(&number(10, 2))
        && (1..=31).contains(&number(12, 2));
    (0x9900_0000..=0xffff_ffff).contains(&number(0, 10)) && number(10, 8) <= 0xff_ffff && !born
}

/// Letters and digits, 8 to 14, at least one of each.
pub(super) fn is_serial_number(symbols: &[char]) -> bool {
    (8..=14).contains(&symbols.len())
        && symbols.iter().all(char::is_ascii_alphanumeric)
        && symbols.iter().any(char::is_ascii_alphabetic)
        && symbols.iter().any(char::is_ascii_digit)
}

/// `+86` and eleven digits beginning with 1.
pub(super) fn is_international_phone_number(symbols: &[char]) -> bool {
    symbols.len() == 14
        && symbols.starts_with(&['+', '8', '6', '1'])
        && symbols.iter().skip(1).all(|it| value(*it).is_some())
}
