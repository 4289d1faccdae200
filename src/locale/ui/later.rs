//! Which words of the interface can wait.

use crate::locale::UiKey;

/// What the words of a page begin with that shows nothing before everything has arrived, or that only files show.
const LATER: [&str; 9] =
    ["check", "claims", "missing", "numbers", "privacy", "region", "role", "single", "verdict"];

/// Whether words follow the app instead of coming before it: nobody reads them within the first seconds.
pub fn waits(file: &str, slot: &str) -> bool {
    let begins = slot.split('.').next().unwrap_or_default();
    // How much is stored is also said when everything was erased.
    let ui = LATER.contains(&begins) && slot != UiKey::PrivacyStored.slot();
    file == "paper" || file == "ui" && (ui || slot.ends_with(".no-script"))
}
