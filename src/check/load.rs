//! Reads a folder of flows. The only part of the checks that touches files.
//!
//! What can be read is read, whatever is wrong beside it, so that one run names everything.

mod malformed;

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::check::walks::{self, Stumble, Walked};
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::Guide;
use crate::id::Locale;

/// What may stand beside the flows.
const FOLDERS: [&str; 3] = ["regions", "schema", "text"];
/// The one file beside them that is no flow.
const CLAIMS: &str = "claims";

/// Everything in `dir`, which is a `flows` folder, and every file that could not be read.
pub fn load(dir: &Path) -> (Bundle, Vec<Diagnostic>) {
    let mut loader = Loader { root: dir, found: Vec::new() };
    let mut bundle = Bundle::default();
    for (stem, path) in loader.json_files(dir, &FOLDERS) {
        if stem == CLAIMS {
            bundle.claims = loader.read(&path).unwrap_or_default();
        } else {
            bundle.flows.extend(loader.flow(&stem, &path));
        }
    }
    for (stem, path) in loader.json_files(&dir.join("regions"), &[]) {
        bundle.packs.extend(loader.pack(&stem, &path));
    }
    let text = dir.join("text");
    for (locale, folder) in loader.folders(&text) {
        for (stem, path) in loader.json_files(&folder, &[]) {
            if let Some(file) = loader.read(&path) {
                bundle.texts.entry(locale.clone()).or_default().insert(stem, file);
            }
        }
    }
    (bundle, loader.found)
}

/// Reads a folder and checks what it holds.
pub fn check_dir(dir: &Path) -> (Bundle, Vec<Diagnostic>) {
    let (bundle, mut found) = load(dir);
    let broken: Vec<String> = found
        .iter()
        .filter(|it| ["malformed", "unreadable"].contains(&it.rule))
        .map(|it| it.file.clone())
        .collect();
    let checked = super::all(&bundle);
    found.extend(checked.into_iter().filter(|it| !follows_from(it, &broken)));
    found.sort();
    found.dedup();
    (bundle, found)
}

/// Whether a problem may be there only because a file could not be read.
fn follows_from(problem: &Diagnostic, broken: &[String]) -> bool {
    broken.iter().any(|file| {
        let stem = Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let stem = stem.unwrap_or_default();
        let names_it = problem.wrong.contains(&format!("`{stem}`"));
        let same_words = problem.file.ends_with(&format!("/{stem}.json"));
        let about_references = matches!(
            problem.rule,
            "unknown-reference" | "unknown-placeholder" | "unused-reference" | "essential"
        );
        // What one file holds may be all that another is there for.
        let about_all = ["unused-reference", "essential", "undo-unused", "unknown-undo"];
        let about_packs = file.starts_with("regions/") && about_references;
        names_it || same_words || about_packs || about_all.contains(&problem.rule)
    })
}

/// Walks every `.walk` file among these paths, which may be files or folders, anywhere.
pub fn walk_paths(guide: &Guide, paths: &[PathBuf]) -> Walked {
    let mut walked = Walked::default();
    for path in paths {
        walk_path(guide, path, &mut walked);
    }
    walked
}

fn walk_path(guide: &Guide, path: &Path, walked: &mut Walked) {
    let file = path.display().to_string();
    let entries = if path.is_dir() {
        fs::read_dir(path).and_then(|entries| {
            let paths: std::io::Result<Vec<PathBuf>> = entries.map(|it| Ok(it?.path())).collect();
            paths
        })
    } else {
        fs::read_to_string(path).map(|text| {
            let more = walks::walk(guide, &file, &text);
            walked.journeys.extend(more.journeys);
            walked.stumbles.extend(more.stumbles);
            Vec::new()
        })
    };
    match entries {
        Ok(mut paths) => {
            paths.retain(|it| it.is_dir() || it.extension().is_some_and(|end| end == "walk"));
            paths.sort();
            paths.iter().for_each(|path| walk_path(guide, path, walked));
        }
        Err(error) => {
            let expected = "a walk file or a folder of them".into();
            walked.stumbles.push(Stumble { file, line: 0, expected, found: error.to_string() });
        }
    }
}

struct Loader<'d> {
    root: &'d Path,
    found: Vec<Diagnostic>,
}

impl Loader<'_> {
    fn flow(&mut self, stem: &str, path: &Path) -> Option<crate::flow::wire::Flow> {
        let flow: crate::flow::wire::Flow = self.read(path)?;
        if flow.id != stem {
            self.misnamed(path, "id", &flow.id);
        }
        Some(flow)
    }

    fn pack(&mut self, stem: &str, path: &Path) -> Option<crate::reference::wire::Pack> {
        let pack: crate::reference::wire::Pack = self.read(path)?;
        if pack.region != stem {
            self.misnamed(path, "region", &pack.region);
        }
        Some(pack)
    }

    fn misnamed(&mut self, path: &Path, field: &str, id: &str) {
        self.report(path).add(
            "file-name",
            "",
            field,
            format!("the file is not called `{id}.json`"),
            "let the file's name and this field be the same",
        );
    }

    fn read<T: DeserializeOwned>(&mut self, path: &Path) -> Option<T> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                let wrong = format!("it cannot be read: {error}");
                let fix = "save it as UTF-8 text that you may read";
                self.report(path).add("unreadable", "", "", wrong, fix);
                return None;
            }
        };
        if let Some((place, key)) = malformed::repeated_key(&text) {
            self.report(path).add(
                "duplicate-key",
                &place,
                &key,
                format!("\"{key}\" stands twice in the same object, and only the last one counts"),
                "remove one of them",
            );
        }
        match serde_json::from_str(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                let (wrong, fix) = malformed::explain(&error);
                let at = format!("line {}, column {}", error.line(), error.column());
                self.report(path).add("malformed", &at, "", wrong, fix);
                None
            }
        }
    }

    /// The JSON files of a folder by name, sorted; whatever else is there is reported, but for `folders`.
    fn json_files(&mut self, folder: &Path, folders: &[&str]) -> Vec<(String, PathBuf)> {
        let mut files = Vec::new();
        for path in self.entries(folder) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            match name.strip_suffix(".json") {
                Some(stem) if path.is_file() => files.push((stem.to_owned(), path)),
                _ if path.is_dir() && folders.contains(&name.as_str()) => {}
                _ => self.report(&path).add(
                    "unknown-file",
                    "",
                    "",
                    "nothing reads this here",
                    "end its name in .json and put it where CONTRIBUTING.md says, or remove it",
                ),
            }
        }
        files
    }

    fn folders(&mut self, folder: &Path) -> Vec<(String, PathBuf)> {
        let mut folders = Vec::new();
        for path in self.entries(folder) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && Locale::is_tag(&name) {
                folders.push((name, path));
            } else if path.is_dir() {
                self.report(&path).add(
                    "bad-locale",
                    "",
                    "",
                    "the folder's name is not a language, and nothing in it is read",
                    "name it after a language, such as en or zh-Hans (BCP 47), or remove it",
                );
            } else {
                self.report(&path).add(
                    "unknown-file",
                    "",
                    "",
                    "words stand in a folder named after their language",
                    "move it into a folder such as text/en/",
                );
            }
        }
        folders
    }

    /// What is in a folder, sorted. Hidden files are the system's or the editor's.
    fn entries(&mut self, folder: &Path) -> Vec<PathBuf> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                let wrong = format!("the folder cannot be read: {error}");
                self.report(folder).add("unreadable", "", "", wrong, "put the folder there");
                return Vec::new();
            }
        };
        let mut paths: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        let hidden = |path: &Path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
        };
        paths.retain(|path| !hidden(path));
        paths.sort();
        paths
    }

    fn report(&mut self, path: &Path) -> Report<'_> {
        let below = path.strip_prefix(self.root).unwrap_or(path);
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        Report::new(parts.join("/"), &mut self.found)
    }
}
