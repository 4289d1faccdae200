//! The content security policy: what a page may do, said by the page itself, so that it holds on any host and from a disk.
//!
//! Engines before 2022 know no `'wasm-unsafe-eval'` and run WebAssembly only under `'unsafe-eval'`. So the first policy
//! allows both, and one inline script, allowed by its hash, adds a second policy without `'unsafe-eval'` where the engine
//! is new enough to live with it. Policies add up: what one of them forbids is forbidden. When the app has started, its
//! own script adds a third, under which nothing compiles any more, in any engine.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The policy of new engines, beside the first one.
///
/// `'wasm-unsafe-eval'` is in Chromium from 97, Firefox from 102, Safari from 16.0. No script can ask for it, so two
/// features stand for it: `findLast` came with Chromium 97, Firefox 104 and Safari 15.4, `overscroll-behavior` with Safari
/// 16.0. `structuredClone` would not do: Firefox 94 and Safari 15.4 have it, and would be left without the app.
/// No page makes markup or code from text, so where the browser can it refuses both (Trusted Types). The one exception is
/// the address of the service worker, which the named policy vouches for.
pub(super) const TIGHTEN: &str = "[].findLast&&CSS.supports('overscroll-behavior','none')&&\
    (function(m){m.httpEquiv='Content-Security-Policy';m.content=\"script-src 'self' 'wasm-unsafe-eval';\
    require-trusted-types-for 'script';trusted-types first-hour\";document.head.appendChild(m)})(document.createElement('meta'))";

/// What every page forbids. `default-src` covers the fetching kinds; they are named because people and tools look for
/// them.
const NOTHING_ELSE: &str = "img-src data:; connect-src 'none'; object-src 'none'; frame-src 'none'; \
    manifest-src 'none'; form-action 'none'; base-uri 'none'; webrtc 'block'";

/// A page whose scripts lie beside it.
pub(super) fn with_scripts(css: &str) -> String {
    let script = format!("'self' 'wasm-unsafe-eval' 'unsafe-eval' {}", hash(TIGHTEN));
    policy(&script, css) + "; worker-src 'self'"
}

/// A page without any script.
pub(super) fn without_scripts(css: &str) -> String {
    policy("'none'", css)
}

fn policy(script: &str, css: &str) -> String {
    let style = hash(css);
    format!("default-src 'none'; script-src {script}; style-src {style}; {NOTHING_ELSE}")
}

/// The source expression that allows this very text inside a page.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inline_script_is_the_one_allowed() {
        let policy = with_scripts("p{}");
        assert!(policy.contains(&hash(TIGHTEN)) && policy.contains(&hash("p{}")), "{policy}");
        // Inside an element of a page it must end nowhere but at its end.
        assert!(!TIGHTEN.contains("</") && !TIGHTEN.contains("<!"));
    }

    #[test]
    fn old_engines_can_parse_the_inline_script() {
        for newer in ["=>", "`", "?.", "??", "let ", "const "] {
            assert!(!TIGHTEN.contains(newer), "{newer}");
        }
    }

    #[test]
    fn the_second_policy_only_takes_away() {
        let (_, second) = TIGHTEN.split_once("script-src ").unwrap();
        let (sources, _) = second.split_once(';').unwrap();
        let first = with_scripts("");
        assert!(sources.split(' ').all(|source| first.contains(source)), "{sources}");
        assert!(!sources.contains("'unsafe-eval'"));
    }

    #[test]
    fn without_scripts_none_is_allowed() {
        assert!(without_scripts("").contains("script-src 'none';"));
    }
}
