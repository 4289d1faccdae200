//! What browsers ask for by themselves, although everything that can be switched off is: each host by its full name.

/// The host, and what the browser wants of it.
pub(super) const HOSTS: [(&str, &str); 4] = [
    ("accounts.google.com", "Chromium: is somebody signed in to the browser"),
    ("update.googleapis.com", "Chromium: newer parts of itself"),
    ("redirector.gvt1.com", "Chromium: where those parts are"),
    ("start.duckduckgo.com", "Debian's Chromium: the page it would begin with"),
];
