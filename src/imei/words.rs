//! Which words say what a reading found. The words stand in `ui.json` under `imei.`.

use crate::imei::reading::Reading;

/// Every slot, without its `imei.`.
pub const SLOTS: &[&str] = &[
    "empty",
    "imei",
    "without-check-digit",
    "zero-for-check-digit",
    "wrong-check-digit",
    "with-software-version",
    "placeholder",
    "eid",
    "iccid",
    "meid",
    "serial-number",
    "phone-number",
    "too-few",
    "too-many",
    "not-a-digit",
];

/// The slot, and what goes into its places.
pub fn slot(reading: &Reading) -> (&'static str, Vec<(&'static str, String)>) {
    match reading {
        Reading::Empty => ("empty", vec![]),
        Reading::Imei(_) => ("imei", vec![]),
        Reading::WithoutCheckDigit { imei } => ("without-check-digit", vec![("{}", imei.digits())]),
        Reading::ZeroForCheckDigit { expected } => {
            ("zero-for-check-digit", vec![("{}", expected.to_string())])
        }
        Reading::WrongCheckDigit { expected, found } => (
            "wrong-check-digit",
            vec![("{expected}", expected.to_string()), ("{found}", found.to_string())],
        ),
        Reading::WithSoftwareVersion { imei, .. } => {
            ("with-software-version", vec![("{}", imei.digits())])
        }
        Reading::Placeholder => ("placeholder", vec![]),
        Reading::Eid => ("eid", vec![]),
        Reading::Iccid => ("iccid", vec![]),
        Reading::Meid => ("meid", vec![]),
        Reading::SerialNumber => ("serial-number", vec![]),
        Reading::PhoneNumber => ("phone-number", vec![]),
        Reading::TooFew { digits } => ("too-few", vec![("{}", digits.to_string())]),
        Reading::TooMany { digits } => ("too-many", vec![("{}", digits.to_string())]),
        Reading::NotADigit { found, at } => {
            ("not-a-digit", vec![("{found}", found.to_string()), ("{at}", at.to_string())])
        }
    }
}
