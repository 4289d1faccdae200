//! Digits as bars, so that whoever takes the report scans the IMEI from the sheet instead of typing it.
//!
//! Code 128 (ISO/IEC 15417), with character set C, which puts two digits into one symbol: fifteen digits make 134 modules.

use barcoders::sym::code128::Code128;

/// The blank that must stand on either side, in modules.
pub const QUIET: u16 = 10;

/// One bar, in modules from the left edge of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    pub at: u16,
    pub width: u16,
}

/// The bars of `digits`, from the left, the first after its quiet zone. `None` if there is anything but ASCII digits, or nothing.
pub fn code128(digits: &str) -> Option<Vec<Bar>> {
    if digits.is_empty() || digits.len() > 100 || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let (pairs, last) = digits.split_at_checked(digits.len() / 2 * 2)?;
    // In the crate's notation Ć and Ɓ stand for the character sets C and B.
    let data = match (pairs, last) {
        ("", last) => format!("Ɓ{last}"),
        (pairs, "") => format!("Ć{pairs}"),
        (pairs, last) => format!("Ć{pairs}Ɓ{last}"),
    };
    let modules = Code128::new(data).ok()?.encode();

    let mut bars: Vec<Bar> = Vec::new();
    for (module, at) in modules.iter().zip(QUIET..) {
        match bars.last_mut() {
            _ if *module == 0 => {}
            Some(bar) if bar.at + bar.width == at => bar.width += 1,
            _ => bars.push(Bar { at, width: 1 }),
        }
    }
    Some(bars)
}

/// How wide the drawing is, quiet zones included: the width of the view box.
pub fn width(bars: &[Bar]) -> u16 {
    bars.last().map_or(0, |bar| bar.at + bar.width + QUIET)
}
