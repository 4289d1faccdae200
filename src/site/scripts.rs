//! The scripts of a page: the content and the app, each a classic script with its hash in its name.
//!
//! Without `integrity`: from a disk browsers refuse whatever carries it, and who can change a script beside a page can
//! change the page.

use sha2::{Digest as _, Sha256};

use crate::compiled::{Compiled, Part};
use crate::letters;

pub(super) struct Script {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// In the order a page runs them: structure, the words of the page's own locale, the app, then everything that can wait.
///
/// All are deferred and there from the start: a page that asks for something later would break its promise.
pub(super) struct Scripts {
    structure: Script,
    words: Vec<Spoken>,
    app: Script,
    /// What can wait in any language: flows, references, claims.
    more: Script,
}

struct Spoken {
    locale: String,
    part: Part,
    script: Script,
}

impl Scripts {
    pub(super) fn new(compiled: &Compiled, app: &[u8]) -> Scripts {
        let words = compiled.words.iter().map(|words| {
            let (locale, part) = (words.locale.clone(), words.part);
            let (place, name) = match part {
                Part::First => ("words", "words"),
                Part::More => ("later", "more"),
            };
            // Where the first script is lost, the others have nothing to add to, and need not complain.
            let text = format!(
                "window.FIRST_HOUR&&(FIRST_HOUR.{place}['{locale}']='{}');\n",
                quoted(&words.text)
            );
            let script = Script::new(&format!("{name}.{locale}"), text.into_bytes());
            Spoken { locale, part, script }
        });
        let structure = letters::encode(&compiled.structure);
        let structure = format!("FIRST_HOUR={{structure:'{structure}',words:{{}},later:{{}}}};\n");
        let more = letters::encode(compiled.more.as_deref().unwrap_or_default());
        Scripts {
            structure: Script::new("flows", structure.into_bytes()),
            words: words.collect(),
            app: Script::new("app", app.to_vec()),
            more: Script::new(
                "rest",
                format!("window.FIRST_HOUR&&(FIRST_HOUR.more='{more}');\n").into_bytes(),
            ),
        }
    }

    /// What the app needs to come alive in this locale.
    pub(super) fn first(&self, locale: &str) -> impl Iterator<Item = &Script> {
        let own = self.spoken(move |it| it.locale == locale && it.part == Part::First);
        std::iter::once(&self.structure).chain(own).chain(std::iter::once(&self.app))
    }

    /// What follows in the same load, so that nothing is ever asked for later: the rest of this locale, the other
    /// languages, the other regions.
    pub(super) fn others(&self, locale: &str) -> impl Iterator<Item = &Script> {
        let own = self.spoken(move |it| it.locale == locale && it.part == Part::More);
        let first = self.spoken(move |it| it.locale != locale && it.part == Part::First);
        let more = self.spoken(move |it| it.locale != locale && it.part == Part::More);
        own.chain(first).chain(std::iter::once(&self.more)).chain(more)
    }

    fn spoken(&self, wanted: impl Fn(&Spoken) -> bool) -> impl Iterator<Item = &Script> {
        self.words.iter().filter(move |it| wanted(it)).map(|it| &it.script)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Script> {
        [&self.structure, &self.app].into_iter().chain(self.spoken(|_| true)).chain([&self.more])
    }
}

impl Script {
    fn new(name: &str, bytes: Vec<u8>) -> Script {
        let digest = Sha256::digest(&bytes);
        let short: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Script { name: format!("{name}.{short}.js"), bytes }
    }
}

/// Text inside a single-quoted JavaScript string. No `<`, so that it may stand inside a page as well.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('\'', "\\'")
        .replace('\n', "\\n")
        .replace('<', "\\x3c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_survives_the_quotes() {
        assert_eq!(quoted(r#"{"a":"it's \"b\""}"#), r#"{"a":"it\'s \\"b\\""}"#);
        assert_eq!(quoted("</script><!--"), "\\x3c/script>\\x3c!--");
    }
}
