//! What a person's text turns out to be.
//!
//! The text comes from a box, an invoice or a screen, typed with a shaking thumb or pasted with whatever stood around it.
//! A reading is a remark, not a verdict: every text yields one, and none of them forbids writing the text down as it is.

use super::{Imei, ImeiError, value};

mod label;
mod other;
mod split;
mod text;

/// One number, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Nothing typed.
    Empty,
    /// Fifteen digits that hold together.
    Imei(Imei),
    /// Fourteen digits: a record without the check digit, which is computed here.
    WithoutCheckDigit { imei: Imei },
    /// Fifteen digits ending in `0` where `expected` should stand.
    /// Some records print a zero in place of the check digit; it may as well be a slip, so no IMEI is made of it.
    ZeroForCheckDigit { expected: u8 },
    /// Fifteen digits, at least one of them misread: with these fourteen the last should be `expected`.
    WrongCheckDigit { expected: u8, found: u8 },
    /// Sixteen digits, the IMEISV, or an IMEI followed by two: the check digit is computed, the last two are the software version.
    WithSoftwareVersion { imei: Imei, version: u8 },
    /// All one digit, or digits that count up: what is printed where there is no number.
    Placeholder,
    /// The number of the eSIM chip.
    Eid,
    /// The number of the SIM card.
    Iccid,
    /// The number of a CDMA phone, which has letters (or eighteen digits) where an IMEI has fifteen digits.
    Meid,
    /// The maker's own number of this phone: letters and digits.
    SerialNumber,
    /// A mainland Chinese phone number. The IMEI belongs to the phone, this to the line.
    PhoneNumber,
    /// Digits only, fewer than fourteen.
    TooFew { digits: usize },
    /// Digits only, more than any number of a phone has.
    TooMany { digits: usize },
    /// Something that is neither digit nor separator. `at` counts from one, labels and separators left out.
    NotADigit { found: char, at: usize },
}

impl Reading {
    /// The IMEI to write down, where every digit somebody has read speaks for it.
    ///
    /// `None` means: write down what was typed, as it was typed.
    pub fn imei(&self) -> Option<&Imei> {
        match self {
            Reading::Imei(imei)
            | Reading::WithoutCheckDigit { imei }
            | Reading::WithSoftwareVersion { imei, .. } => Some(imei),
            Reading::Empty
            | Reading::ZeroForCheckDigit { .. }
            | Reading::WrongCheckDigit { .. }
            | Reading::Placeholder
            | Reading::Eid
            | Reading::Iccid
            | Reading::Meid
            | Reading::SerialNumber
            | Reading::PhoneNumber
            | Reading::TooFew { .. }
            | Reading::TooMany { .. }
            | Reading::NotADigit { .. } => None,
        }
    }
}

/// Reads the text as one number.
pub fn read(input: &str) -> Reading {
    let text = text::plain(input);
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let symbols: Vec<char> =
        label::strip(&text).chars().filter(|&it| !text::is_separator(it)).collect();
    match symbols.iter().map(|&it| value(it)).collect::<Option<Vec<u8>>>() {
        Some(digits) => read_digits(&digits),
        None => read_symbols(&symbols),
    }
}

/// Reads a text that may hold several numbers: a phone with two SIMs has two IMEIs.
pub fn read_all(input: &str) -> Vec<Reading> {
    parts(input).iter().map(|part| read(part)).collect()
}

/// The text of each number that [`read_all`] reads, in the same order, without its label.
///
/// It is what to write down where the reading is not an IMEI.
pub fn parts(input: &str) -> Vec<String> {
    split::split(&text::plain(input))
}

fn read_digits(digits: &[u8]) -> Reading {
    let too_many = Reading::TooMany { digits: digits.len() };
    if other::is_placeholder(digits) {
        return Reading::Placeholder;
    }
    match digits.len() {
        11 if digits.first() == Some(&1) => Reading::PhoneNumber,
        ..14 => Reading::TooFew { digits: digits.len() },
        14..=16 => read_near(digits),
        // Screens that show `IMEI / 01` keep the check digit and add the version.
        17 => match digits.split_last_chunk() {
            Some((imei, version)) => match Imei::from_values(imei) {
                Ok(imei) => Reading::WithSoftwareVersion { imei, version: number(version) },
                Err(_) => too_many,
            },
            None => too_many,
        },
        18 if other::is_decimal_meid(digits) => Reading::Meid,
        19 | 20 if digits.starts_with(&[8, 9]) => Reading::Iccid,
        32 if other::is_eid(digits) => Reading::Eid,
        _ => too_many,
    }
}

/// Fourteen to sixteen digits: an IMEI or close to one.
fn read_near(digits: &[u8]) -> Reading {
    let Some((&body, rest)) = digits.split_first_chunk() else {
        return Reading::TooFew { digits: digits.len() };
    };
    let imei = Imei::complete(body);
    match *rest {
        [] => Reading::WithoutCheckDigit { imei },
        [found] => match Imei::from_values(digits) {
            Ok(imei) => Reading::Imei(imei),
            Err(ImeiError::CheckDigit { expected, found: 0 }) => {
                Reading::ZeroForCheckDigit { expected }
            }
            Err(_) => Reading::WrongCheckDigit { expected: imei.check_digit(), found },
        },
        [tens, ones] => Reading::WithSoftwareVersion { imei, version: number(&[tens, ones]) },
        _ => Reading::TooMany { digits: digits.len() },
    }
}

/// Something among the symbols is not a digit.
fn read_symbols(symbols: &[char]) -> Reading {
    if other::is_international_phone_number(symbols) {
        return Reading::PhoneNumber;
    }
    if other::is_meid(symbols) {
        return Reading::Meid;
    }
    if other::is_serial_number(symbols) {
        return Reading::SerialNumber;
    }
    match symbols.iter().zip(1..).find(|(it, _)| value(**it).is_none()) {
        Some((&found, at)) => Reading::NotADigit { found, at },
        None => Reading::TooFew { digits: 0 },
    }
}

fn number(&[tens, ones]: &[u8; 2]) -> u8 {
    tens * 10 + ones
}
