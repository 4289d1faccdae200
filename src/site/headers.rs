//! `_headers`: what a host that reads this file (Netlify, Cloudflare Pages) says with each answer.
//!
//! The pages' own policy stands on every host. A header adds what a page cannot say of itself: who may frame it, what
//! the browser may switch on, how long a copy is good. docs/HOSTING.md has the same for other hosts.

use std::fmt::Write as _;

use crate::guide::Guide;
use crate::seal::WORKER;
use crate::site::policy;

pub(super) const NAME: &str = "_headers";

const EVERYWHERE: [&str; 6] = [
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "X-DNS-Prefetch-Control: off",
    "Cross-Origin-Opener-Policy: same-origin",
    "Cross-Origin-Resource-Policy: same-origin",
    "Permissions-Policy: accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), \
     display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), \
     microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()",
];

/// Asked for anew each time: one answer without a body when nothing changed.
const ASK: &str = "Cache-Control: no-cache";
/// Its name changes with its content.
const FOREVER: &str = "Cache-Control: public, max-age=31536000, immutable";

/// No two rules with a policy match one address: hosts would send both policies, and only what both allow would run.
pub(super) fn text<'s>(
    guide: &Guide,
    css: &str,
    scripts: impl Iterator<Item = &'s str>,
) -> Result<String, std::fmt::Error> {
    let mut text = String::from("# Written by the build; see docs/HOSTING.md.\n/*\n");
    for header in EVERYWHERE {
        writeln!(text, "  {header}")?;
    }
    // The page's own policy and who may frame it. Tighter would shut out engines that need 'unsafe-eval' for WebAssembly;
    // newer ones take it away themselves.
    let policy = policy::beside(css).policy;
    let folders = guide.locales().map(|locale| format!("/{locale}/*"));
    for place in ["/", "/index.html", "/404.html"].map(str::to_owned).into_iter().chain(folders) {
        writeln!(
            text,
            "{place}\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  {ASK}"
        )?;
    }
    // The worker alone fetches: the files of its list, from where it came.
    let own = "default-src 'none'; connect-src 'self'";
    writeln!(text, "/{WORKER}\n  Content-Security-Policy: {own}\n  {ASK}")?;
    for script in scripts {
        writeln!(text, "/{script}\n  {FOREVER}")?;
    }
    Ok(text)
}
