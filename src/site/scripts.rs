//! The scripts of a page: the content and the app, each a classic script with its hash in its name.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

use crate::compiled::Compiled;

pub(super) struct Script {
    pub(super) name: String,
    /// Subresource integrity (W3C SRI).
    pub(super) integrity: String,
    pub(super) bytes: Vec<u8>,
}

pub(super) struct Scripts {
    content: Script,
    app: Script,
}

impl Scripts {
    pub(super) fn new(compiled: &Compiled, app: &[u8]) -> Scripts {
        Scripts {
            content: Script::new("content", content(compiled).into_bytes()),
            app: Script::new("app", app.to_vec()),
        }
    }

    /// In the order a page runs them.
    pub(super) fn all(&self) -> [&Script; 2] {
        [&self.content, &self.app]
    }
}

impl Script {
    fn new(name: &str, bytes: Vec<u8>) -> Script {
        let digest = Sha256::digest(&bytes);
        let short: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Script {
            name: format!("{name}.{short}.js"),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(&bytes))),
            bytes,
        }
    }
}

/// What the app reads.
fn content(compiled: &Compiled) -> String {
    let Compiled { structure, words } = compiled;
    format!("FIRST_HOUR=['{structure}','{}'];\n", quoted(words))
}

/// JSON inside a single-quoted JavaScript string.
fn quoted(json: &str) -> String {
    json.replace('\\', "\\\\")
        .replace('\'', "\\'")
        .replace("</", "<\\/")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_survives_the_quotes() {
        assert_eq!(quoted(r#"{"a":"it's \"b\""}"#), r#"{"a":"it\'s \\"b\\""}"#);
        assert_eq!(quoted("</script>"), "<\\/script>");
    }
}
