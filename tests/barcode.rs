//! The bars are decoded again by a table written out independently: ISO/IEC 15417, widths of bars and spaces by value.
#![cfg(test)]
#![cfg(feature = "ui")]

use first_hour::barcode::{Bar, QUIET, code128, width};
use proptest::prelude::*;

/// Bar, space, bar, space, bar, space.
const WIDTHS: [&str; 106] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212",
    "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
    "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221",
    "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
    "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131",
    "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111",
    "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242",
    "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232",
];
const STOP: &str = "2331112";
const CODE_B: usize = 100;
const START_B: usize = 104;
const START_C: usize = 105;

/// Widths of bars and spaces in turn, beginning and ending with a bar.
fn runs(bars: &[Bar]) -> String {
    let mut text = String::new();
    let mut at = QUIET;
    for bar in bars {
        if bar.at != at {
            text.push_str(&(bar.at - at).to_string());
        }
        text.push_str(&bar.width.to_string());
        at = bar.at + bar.width;
    }
    text
}

fn decode(bars: &[Bar]) -> String {
    let runs = runs(bars);
    let (symbols, stop) = runs.split_at(runs.len() - STOP.len());
    assert_eq!(stop, STOP);
    assert_eq!(symbols.len() % 6, 0);
    let mut values: Vec<usize> = (0..symbols.len() / 6)
        .map(|n| WIDTHS.iter().position(|it| *it == &symbols[n * 6..n * 6 + 6]).unwrap())
        .collect();
    let check = values.pop().unwrap();
    let sum: usize = values.iter().enumerate().map(|(n, value)| n.max(1) * value).sum();
    assert_eq!(check, sum % 103);

    let mut pairs = match values.remove(0) {
        START_C => true,
        START_B => false,
        other => panic!("starts with {other}"),
    };
    let mut digits = String::new();
    for value in values {
        match value {
            CODE_B if pairs => pairs = false,
            _ if pairs => digits.push_str(&format!("{value:02}")),
            // In set B a value is the character's place after the space.
            _ => digits.push(char::from(u8::try_from(value).unwrap() + b' ')),
        }
    }
    digits
}

#[track_caller]
fn check(digits: &str) {
    assert_eq!(decode(&code128(digits).unwrap()), digits);
}

#[test]
fn reads_back() {
    check("490154203237518");
    check("49015420323751");
    check("00");
    check("7");
}

#[test]
fn only_digits_have_bars() {
    assert_eq!(code128(""), None);
    assert_eq!(code128("49O154203237518"), None);
    assert_eq!(code128("４９"), None);
    assert_eq!(code128(&"0".repeat(101)), None);
}

/// Start, seven pairs, change of set, one digit, check: eleven modules each; stop: thirteen.
#[test]
fn quiet_zones_and_width() {
    let bars = code128("490154203237518").unwrap();
    assert_eq!(bars.first(), Some(&Bar { at: QUIET, width: 2 }));
    assert_eq!(width(&bars), QUIET + 11 * 11 + 13 + QUIET);
    assert_eq!(width(&[]), 0);
}

proptest! {
    #[test]
    fn any_digits_read_back(digits in "[0-9]{1,40}") {
        prop_assert_eq!(decode(&code128(&digits).unwrap()), digits);
    }
}
