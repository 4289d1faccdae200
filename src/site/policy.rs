//! The content security policy: what a page may do, said by the page itself, so that it holds on any host and from a disk.
//!
//! Engines before 2022 know no `'wasm-unsafe-eval'` and run WebAssembly only under `'unsafe-eval'`. So the first policy
//! allows both, and one inline script, allowed by its hash, adds a second policy without `'unsafe-eval'` where the engine
//! is new enough to live with it. Policies add up: what one of them forbids is forbidden. When the app has started, its
//! own script adds a third, under which nothing compiles any more, in any engine.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// What a page says, and the script behind it that says more where the engine knows more.
pub(super) struct Rules {
    pub(super) policy: String,
    pub(super) tighten: String,
}

/// A page whose scripts lie beside it.
///
/// The one string that is ever turned into a script is the address of the service worker, which the named policy vouches
/// for (Trusted Types).
pub(super) fn beside(css: &str) -> Rules {
    let mut rules = with_scripts("'self'", "first-hour", css);
    rules.policy.push_str("; worker-src 'self'");
    rules
}

/// A page that holds its one script in itself.
pub(super) fn single(css: &str, script: &str) -> Rules {
    with_scripts(&hash(script), "'none'", css)
}

/// A page without any script.
pub(super) fn none(css: &str) -> Rules {
    Rules { policy: policy("'none'", css), tighten: String::new() }
}

fn with_scripts(sources: &str, vouching: &str, css: &str) -> Rules {
    let tighten = tighten(sources, vouching);
    let all = format!("{sources} 'wasm-unsafe-eval' 'unsafe-eval' {}", hash(&tighten));
    Rules { policy: policy(&all, css), tighten }
}

/// Adds the policy of new engines to the first one.
///
/// `'wasm-unsafe-eval'` is in Chromium from 97, Firefox from 102, Safari from 16.0. No script can ask for it, so two
/// features stand for it: `findLast` came with Chromium 97, Firefox 104 and Safari 15.4, `overscroll-behavior` with Safari
/// 16.0. `structuredClone` would not do: Firefox 94 and Safari 15.4 have it, and would be left without the app.
/// No page makes markup or code from text, so where the browser can it refuses both.
fn tighten(sources: &str, vouching: &str) -> String {
    format!(
        "[].findLast&&CSS.supports('overscroll-behavior','none')&&\
         (function(m){{m.httpEquiv='Content-Security-Policy';m.content=\"script-src {sources} 'wasm-unsafe-eval';\
         require-trusted-types-for 'script';trusted-types {vouching}\";document.head.appendChild(m)}})\
         (document.createElement('meta'))"
    )
}

/// What every page forbids. `default-src` covers the fetching kinds; they are named because people and tools look for
/// them.
const NOTHING_ELSE: &str = "img-src data:; connect-src 'none'; object-src 'none'; frame-src 'none'; \
    manifest-src 'none'; form-action 'none'; base-uri 'none'; webrtc 'block'";

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
    fn the_inline_scripts_are_the_ones_allowed() {
        for (rules, script) in [(beside("p{}"), ""), (single("p{}", "boot"), "boot")] {
            let Rules { policy, tighten } = rules;
            assert!(policy.contains(&hash(&tighten)) && policy.contains(&hash("p{}")), "{policy}");
            assert!(script.is_empty() || policy.contains(&hash(script)), "{policy}");
            // Inside an element of a page it must end nowhere but at its end.
            assert!(!tighten.contains("</") && !tighten.contains("<!"));
        }
        assert!(!single("", "boot").policy.contains("'self'"));
    }

    #[test]
    fn old_engines_can_parse_the_inline_script() {
        let Rules { tighten, .. } = beside("");
        for newer in ["=>", "`", "?.", "??", "let ", "const "] {
            assert!(!tighten.contains(newer), "{newer}");
        }
    }

    #[test]
    fn the_second_policy_only_takes_away() {
        for Rules { policy, tighten } in [beside(""), single("", "boot")] {
            let (_, second) = tighten.split_once("script-src ").unwrap();
            let (sources, _) = second.split_once(';').unwrap();
            assert!(sources.split(' ').all(|source| policy.contains(source)), "{sources}");
            assert!(!sources.contains("'unsafe-eval'"));
        }
    }

    #[test]
    fn without_scripts_none_is_allowed() {
        assert!(none("").policy.contains("script-src 'none';"));
    }
}
