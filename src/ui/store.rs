//! A session in the tab's storage. Only for a device the person calls their own; every call may be refused.
//!
//! Written on `web-sys` and not on gloo's storage, which panics where a browser denies storage altogether.

use web_sys::Storage;

use crate::guide::Guide;
use crate::session::Session;
use crate::session::saved::{self, RestoreError};

/// The one key the guide uses.
const KEY: &str = "first-hour";

/// The browser would not store: private mode, a full disk, a policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refused;

#[expect(clippy::disallowed_methods, reason = "this is the place that touches storage")]
fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

pub fn save(session: &Session) -> Result<(), Refused> {
    let text = saved::to_text(session).ok_or(Refused)?;
    storage().ok_or(Refused)?.set_item(KEY, &text).map_err(|_| Refused)
}

/// Whether anything is stored.
pub fn holds() -> bool {
    storage().and_then(|storage| storage.get_item(KEY).ok()?).is_some()
}

/// What was stored; `None` if nothing was, or storage is refused.
pub fn load(guide: &Guide) -> Option<Result<Session, RestoreError>> {
    let text = storage()?.get_item(KEY).ok()??;
    Some(saved::from_text(&text, guide))
}

/// Removes everything the guide has stored.
pub fn erase() {
    if let Some(storage) = storage() {
        storage.remove_item(KEY).ok();
    }
}
