//! The scripts of a page: the content and the app, each a classic script with its hash in its name.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

use crate::compiled::Compiled;
use crate::letters;

pub(super) struct Script {
    pub(super) name: String,
    /// Subresource integrity (W3C SRI).
    pub(super) integrity: String,
    pub(super) bytes: Vec<u8>,
}

/// In the order a page runs them: structure, the words of the page's own locale, the app, the words of the others.
pub(super) struct Scripts {
    structure: Script,
    words: Vec<(String, Script)>,
    app: Script,
}

impl Scripts {
    pub(super) fn new(compiled: &Compiled, app: &[u8]) -> Scripts {
        let words = compiled.words.iter().map(|(locale, words)| {
            let text = format!("FIRST_HOUR.words['{locale}']='{}';\n", quoted(words));
            (locale.clone(), Script::new(&format!("words.{locale}"), text.into_bytes()))
        });
        let structure = letters::encode(&compiled.structure);
        let structure = format!("FIRST_HOUR={{structure:'{structure}',words:{{}}}};\n");
        Scripts {
            structure: Script::new("flows", structure.into_bytes()),
            words: words.collect(),
            app: Script::new("app", app.to_vec()),
        }
    }

    /// What the app needs to come alive in this locale.
    pub(super) fn first(&self, locale: &str) -> impl Iterator<Item = &Script> {
        let own = self.words.iter().filter(move |(tag, _)| tag == locale).map(|(_, script)| script);
        std::iter::once(&self.structure).chain(own).chain(std::iter::once(&self.app))
    }

    /// What lets it change language and print in two, without asking for anything later.
    pub(super) fn others(&self, locale: &str) -> impl Iterator<Item = &Script> {
        self.words.iter().filter(move |(tag, _)| tag != locale).map(|(_, script)| script)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Script> {
        let words = self.words.iter().map(|(_, script)| script);
        [&self.structure, &self.app].into_iter().chain(words)
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
