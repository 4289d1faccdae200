//! The number by which a network and the police know one phone.
//!
//! # Shape
//!
//! An IMEI is fifteen digits (3GPP TS 23.003, clause 6.2.1):
//!
//! | digits | name | says |
//! | --- | --- | --- |
//! | 1 to 8 | TAC, type allocation code | the model |
//! | 9 to 14 | SNR, serial number | which one of that model |
//! | 15 | CD, check digit | Luhn over the first fourteen (annex B, ISO/IEC 7812) |
//!
//! The check digit is printed but not sent over the air, which is why some records end in `0` or stop after fourteen digits.
//! An IMEISV has sixteen: TAC, SNR and two digits of software version, without a check digit.
//!
//! # Scope
//!
//! [`Imei`] is strict: fifteen digits whose check digit holds.
//! [`reading`] is lenient: it says what a person's text turns out to be, and never stops anybody from writing it down.
//! Nothing here looks a number up or sends it anywhere.

use std::{error, fmt, str::FromStr};

mod luhn;
pub mod reading;
pub mod words;

/// A phone's number, known to hold together.
///
/// There is no `Display` on purpose: the number points to one person's phone for as long as it exists,
/// so it must not slip into a log, an error or a page title by way of `{}`.
/// Call [`Imei::digits`] or [`Imei::grouped`] where it is meant to be seen. `Debug` stops after the TAC, which every phone of a model shares.
#[derive(Clone, PartialEq, Eq)]
pub struct Imei {
    /// TAC and SNR, each digit 0 to 9. The check digit follows from them, so it is not kept.
    body: [u8; 14],
}

impl Imei {
    /// The first eight digits: the model.
    pub fn tac(&self) -> String {
        self.body.iter().take(8).map(symbol).collect()
    }

    /// All fifteen digits. With [`Imei::grouped`], which only sets hyphens, the one way out.
    pub fn digits(&self) -> String {
        self.body.iter().chain([&self.check_digit()]).map(symbol).collect()
    }

    /// All fifteen digits as they are read aloud: `49-015420-323751-8`.
    pub fn grouped(&self) -> String {
        let mut text = String::with_capacity(18);
        for (n, symbol) in self.digits().chars().enumerate() {
            if matches!(n, 2 | 8 | 14) {
                text.push('-');
            }
            text.push(symbol);
        }
        text
    }

    fn check_digit(&self) -> u8 {
        luhn::check_digit(&self.body)
    }

    /// From TAC and SNR, each digit 0 to 9, so that the check digit cannot be wrong.
    fn complete(body: [u8; 14]) -> Imei {
        Imei { body }
    }

    /// From fifteen values, each 0 to 9.
    fn from_values(digits: &[u8]) -> Result<Imei, ImeiError> {
        let wrong_length = ImeiError::WrongLength { digits: digits.len() };
        let Some((&found, body)) = digits.split_last() else { return Err(wrong_length) };
        let Ok(body) = body.try_into() else { return Err(wrong_length) };
        let imei = Imei::complete(body);
        match imei.check_digit() {
            expected if expected == found => Ok(imei),
            expected => Err(ImeiError::CheckDigit { expected, found }),
        }
    }
}

fn symbol(digit: &u8) -> char {
    char::from(b'0' + digit)
}

/// The value of an ASCII digit.
fn value(symbol: char) -> Option<u8> {
    symbol.to_digit(10).and_then(|digit| u8::try_from(digit).ok())
}

impl fmt::Debug for Imei {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Imei({}…)", self.tac())
    }
}

/// Why a text is not an IMEI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImeiError {
    /// Something that is not a digit; `at` counts from one.
    NotADigit { at: usize, found: char },
    /// Not fifteen digits.
    WrongLength { digits: usize },
    /// Fifteen digits of which at least one is not what the phone's maker wrote.
    CheckDigit { expected: u8, found: u8 },
}

impl fmt::Display for ImeiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImeiError::NotADigit { at, found } => {
                write!(f, "unexpected character {found:?} at place {at} of an IMEI")
            }
            ImeiError::WrongLength { digits } => write!(f, "an IMEI has 15 digits, found {digits}"),
            ImeiError::CheckDigit { expected, found } => {
                write!(f, "the last digit of this IMEI should be {expected}, found {found}")
            }
        }
    }
}

impl error::Error for ImeiError {}

impl FromStr for Imei {
    type Err = ImeiError;

    /// Exactly fifteen ASCII digits. For text as people type it, see [`reading::read`].
    fn from_str(text: &str) -> Result<Imei, ImeiError> {
        let mut digits = Vec::with_capacity(15);
        for (n, found) in text.chars().enumerate() {
            digits.push(value(found).ok_or(ImeiError::NotADigit { at: n + 1, found })?);
        }
        Imei::from_values(&digits)
    }
}
