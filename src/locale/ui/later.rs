//! Which words of the interface can wait.

use crate::locale::UiKey;

/// What the words of a page begin with that shows nothing before everything has arrived, or that only files show.
const LATER: [&str; 11] = [
    "check", "claims", "imei", "missing", "numbers", "privacy", "region", "role", "sheet",
    "single", "verdict",
];

/// What is also said elsewhere: how much is stored, when everything was erased; that the plan cannot be printed.
const ELSEWHERE: [UiKey; 2] = [UiKey::PrivacyStored, UiKey::SheetPrintFailed];

/// Whether words follow the app instead of coming before it: nobody reads them within the first seconds.
pub fn waits(file: &str, slot: &str) -> bool {
    let begins = slot.split('.').next().unwrap_or_default();
    let ui = LATER.contains(&begins) && ELSEWHERE.iter().all(|key| slot != key.slot());
    file == "paper" || file == "sheet" || file == "ui" && (ui || slot.ends_with(".no-script"))
}
