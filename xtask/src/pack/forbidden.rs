//! What may not be anywhere in the packed script: every way to reach somebody, and every way to compile a string.
//!
//! The page's policy forbids most of it too. What no policy can forbid, such as leaving for another page or WebRTC, is
//! forbidden here alone.

use crate::failure::Failure;

/// In the script: as a person would write it, and as wasm-bindgen's glue calls it.
const IN_SCRIPT: [&str; 34] = [
    // Fetching.
    "fetch(",
    "XMLHttpRequest",
    "sendBeacon",
    "WebSocket",
    "WebTransport",
    "EventSource",
    // Any prefix of it.
    "RTCPeerConnection",
    "prefetch",
    "preconnect",
    // Code from elsewhere, or from a string.
    "importScripts",
    "import(",
    "import.meta",
    "new Worker",
    "SharedWorker",
    "eval(",
    "new Function",
    "</script",
    "<!--",
    "document.write",
    // Leaving the page.
    "window.open",
    "getObject(arg0).open(",
    "location =",
    "location.href =",
    "location.assign",
    "location.replace",
    "getObject(arg0).href =",
    "getObject(arg0).assign(",
    "getObject(arg0).replace(",
    "getObject(arg0).click(",
    ".submit(",
    "requestSubmit",
    "javascript:",
    // Frames: pages within the page.
    "iframe",
    "srcdoc",
];

/// In the module: what could only be meant as an element, an attribute or an address of this kind.
const IN_MODULE: [&str; 9] = [
    "iframe",
    "srcdoc",
    "prefetch",
    "preconnect",
    "formaction",
    "javascript:",
    "stun:",
    "ws://",
    "wss://",
];

/// Refuses a script or a module that holds any of it.
pub(super) fn check(script: &str, module: &[u8]) -> Result<(), Failure> {
    let holds = |word: &&&str| module.windows(word.len()).any(|part| part == word.as_bytes());
    let word = IN_SCRIPT.iter().find(|word| script.contains(**word));
    match word.or_else(|| IN_MODULE.iter().find(holds)) {
        None => Ok(()),
        Some(word) => Err(Failure::with_fix(
            format!("The packed script contains `{word}`, which this site promises not to have."),
            "find the web-sys or js-sys call or the string that brings it in, and do without.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_refused(script: &str, module: &[u8], word: &str) {
        let failure = check(script, module).expect_err(word);
        assert!(failure.text().expect("said").contains(word), "{word}");
    }

    #[test]
    fn ways_out_are_refused() {
        for (script, word) in [
            ("navigator.sendBeacon('/')", "sendBeacon"),
            ("new webkitRTCPeerConnection()", "RTCPeerConnection"),
            ("window.open('/')", "window.open"),
            ("getObject(arg0).assign(getStringFromWasm0(arg1, arg2));", "assign("),
            ("location.href = x", "location.href ="),
            ("getObject(arg0).submit();", ".submit("),
            ("document.createElement('iframe')", "iframe"),
        ] {
            is_refused(script, b"", word);
        }
        is_refused("", b"\0asm stun:a.example", "stun:");
    }

    #[test]
    fn what_the_app_needs_is_not() {
        let script =
            "getObject(arg0).replaceState(a, b); Object.assign(a, b); getObject(arg0).location;";
        assert!(check(script, b"\0asm href http://www.w3.org/2000/svg").is_ok());
    }
}
