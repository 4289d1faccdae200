//! What holds for every text and every IMEI.
#![cfg(test)]

use first_hour::imei::{
    Imei, ImeiError,
    reading::{Reading, parts, read, read_all},
};
use proptest::prelude::*;

#[track_caller]
fn imei(text: &str) -> Imei {
    text.parse().unwrap()
}

/// Luhn written a second time, over the whole number: the one last digit that makes the sum end in zero.
fn with_check_digit(body: &[u8]) -> String {
    let body: String = body.iter().map(u8::to_string).collect();
    (0..10).map(|last| format!("{body}{last}")).find(|it| luhn_sum(it).is_multiple_of(10)).unwrap()
}

fn luhn_sum(digits: &str) -> u32 {
    let value = |(n, digit): (usize, char)| match (n % 2, digit.to_digit(10).unwrap()) {
        (0, digit) => digit,
        (_, digit) if digit < 5 => digit * 2,
        (_, digit) => digit * 2 - 9,
    };
    digits.chars().rev().enumerate().map(value).sum()
}

prop_compose! {
    fn valid()(body in prop::collection::vec(0_u8..10, 14)) -> String { with_check_digit(&body) }
}

/// Valid, and not one of the numbers that are printed where there is none.
fn real() -> impl Strategy<Value = String> {
    valid().prop_filter("placeholder", |it| read(it) != Reading::Placeholder)
}

fn separator() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "", "", " ", "-", "/", ".", ",", "－", "／", "，", "\u{3000}", "\u{200b}", " - ",
    ])
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let _ = read(&text);
        prop_assert_eq!(read_all(&text).is_empty(), text.trim().is_empty());
        prop_assert_eq!(parts(&text).len(), read_all(&text).len());
        let _ = text.parse::<Imei>();
    }

    #[test]
    fn any_likely_text_is_read(text in "[0-9A-F０-９IMEISN串号卡 /;:,\n\\-]{0,90}") {
        prop_assert_eq!(read_all(&text).is_empty(), text.trim().is_empty());
        let _ = read(&text);
    }

    #[test]
    fn fourteen_digits_and_their_check_digit_are_an_imei(text in real()) {
        prop_assert_eq!(imei(&text).digits(), text.as_str());
        prop_assert_eq!(read(&text), Reading::Imei(imei(&text)));
        prop_assert_eq!(read(&text[..14]), Reading::WithoutCheckDigit { imei: imei(&text) });
    }

    #[test]
    fn one_wrong_digit_is_caught(text in valid(), at in 0_usize..15, by in 1_u8..10) {
        let mut wrong = text.into_bytes();
        wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
        let wrong = String::from_utf8(wrong).unwrap();
        let caught = matches!(wrong.parse::<Imei>(), Err(ImeiError::CheckDigit { .. }));
        prop_assert!(caught);
        let reading = read(&wrong);
        prop_assert!(reading.imei().is_none(), "{:?}", reading);
    }

    #[test]
    fn separators_change_nothing(
        digits in prop::collection::vec((0_u8..10, separator()), 1..34),
        full_width in any::<bool>(),
    ) {
        let plain: String = digits.iter().map(|(digit, _)| digit.to_string()).collect();
        let mut spread = String::new();
        for (digit, separator) in &digits {
            let zero = if full_width { '０' } else { '0' };
            spread.push(char::from_u32(u32::from(zero) + u32::from(*digit)).unwrap());
            spread.push_str(separator);
        }
        prop_assert_eq!(read(&spread), read(&plain));
        prop_assert_eq!(read(&format!("IMEI: {spread}")), read(&plain));
    }

    #[test]
    fn two_are_told_apart(
        first in real(),
        second in real(),
        grouped in any::<bool>(),
        between in prop::sample::select(vec![
            "/", " / ", ",", ", ", "，", "、", "\n", "\r\n", " ", ";", "；", "|", " & ", " IMEI2 ", "\nIMEI2: ", "IMEI2：", " 串号2：",
        ]),
    ) {
        let written = |it: &str| if grouped { imei(it).grouped() } else { it.to_owned() };
        let text = [written(&first), written(&second)].join(between);
        prop_assert_eq!(read_all(&text), [Reading::Imei(imei(&first)), Reading::Imei(imei(&second))]);
    }
}
