//! Building the site from content with a mistake in it: said plainly, and nothing written.
#![cfg(test)]
#![cfg(feature = "prerender")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A copy of the content in a folder of this test's own, and a place for the site.
struct Copy {
    folder: PathBuf,
}

impl Copy {
    fn new(test: &str) -> Copy {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        let flows = Path::new(env!("CARGO_MANIFEST_DIR")).join("flows");
        copy(&flows, &folder.join("flows")).unwrap();
        for file in ["app.js", "single.js", "app.wasm"] {
            fs::create_dir_all(folder.join("pack")).unwrap();
            fs::write(folder.join("pack").join(file), "").unwrap();
        }
        Copy { folder }
    }

    fn edit(&self, file: &str, change: impl FnOnce(&str) -> String) {
        let path = self.folder.join("flows").join(file);
        let before = fs::read_to_string(&path).unwrap();
        let after = change(&before);
        assert_ne!(before, after, "{file} has nothing to break");
        fs::write(path, after).unwrap();
    }

    fn out(&self) -> PathBuf {
        self.folder.join("site")
    }

    fn build(&self) -> Output {
        Command::new(env!("CARGO_BIN_EXE_prerender"))
            .arg("--out")
            .arg(self.out())
            .arg("--single")
            .arg(self.folder.join("single"))
            .arg("--pack")
            .arg(self.folder.join("pack"))
            .arg("--flows")
            .arg(self.folder.join("flows"))
            .output()
            .unwrap()
    }

    /// Builds, and expects to be told about this file and how to mend it.
    fn is_refused(&self, file: &str) {
        let output = self.build();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "it was built all the same: {said}");
        let told = said.lines().skip_while(|line| !line.contains(file));
        assert!(told.take(3).any(|line| line.trim_start().starts_with("fix:")), "{said}");
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            fs::copy(&path, &to)?;
        }
    }
    Ok(())
}

#[test]
fn a_file_that_is_no_json_is_named() {
    let content = Copy::new("no-json");
    content.edit("suspend-line.json", |text| text.replacen("\"steps\"", "steps", 1));
    content.is_refused("suspend-line.json");
    assert!(!content.out().exists(), "something was written");
}

#[test]
fn a_step_that_leads_nowhere_is_named() {
    let content = Copy::new("leads-nowhere");
    content.edit("triage.json", |text| text.replacen("\"next\": \"how\"", "\"next\": \"hwo\"", 1));
    content.is_refused("triage.json");
    assert!(!content.out().exists(), "something was written");
}

#[test]
fn a_missing_word_is_named() {
    let content = Copy::new("missing-word");
    content.edit("text/en/triage.json", |text| text.replacen("\"how.title\"", "\"hwo.title\"", 1));
    content.is_refused("text/en/triage.json");
    assert!(!content.out().exists(), "something was written");
}

#[test]
fn an_earlier_site_stays_as_it_was() {
    let content = Copy::new("earlier-site");
    fs::create_dir_all(content.out()).unwrap();
    fs::write(content.out().join("index.html"), "earlier").unwrap();
    content.edit("bank-cards.json", |text| text.replacen("\"order\"", "\"oder\"", 1));
    content.is_refused("bank-cards.json");
    assert_eq!(fs::read_to_string(content.out().join("index.html")).unwrap(), "earlier");
    assert_eq!(fs::read_dir(content.out()).unwrap().count(), 1);
}
