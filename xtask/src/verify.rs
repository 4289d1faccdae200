//! `cargo xtask verify PATH`: whether a folder or a single file is the edition it says it is.

use std::fs;
use std::io;
use std::path::Path;

use first_hour::seal::{self, Broken, Files};

use crate::failure::Failure;

pub fn run(path: &Path) -> Result<(), Failure> {
    let unreadable = |error: io::Error| Failure::file("read", path, &error);
    let verdict = if path.is_dir() {
        let mut files = Files::new();
        collect(path, "", &mut files).map_err(unreadable)?;
        listed(&files)?;
        seal::verify(&files)
    } else {
        seal::verify_page(&fs::read(path).map_err(unreadable)?)
    };
    match verdict {
        Ok(hash) => {
            println!("{} is the edition it says it is:\n{hash}", path.display());
            println!("Compare this with the hash the publisher gives elsewhere.");
            Ok(())
        }
        Err(broken) => Err(refused(path, &broken)),
    }
}

/// Names the files that are not as the list says; the hash alone could not.
fn listed(files: &Files) -> Result<(), Failure> {
    let Some(list) = files.get(seal::SUMS) else { return Ok(()) };
    let claimed = String::from_utf8_lossy(list);
    let found = seal::sums(files);
    let missing = claimed.lines().filter(|line| !found.lines().any(|it| it == *line));
    let added = found.lines().filter(|line| !claimed.lines().any(|it| it == *line));
    let mut names: Vec<&str> =
        missing.chain(added).filter_map(|line| Some(line.split_once("  ")?.1)).collect();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() {
        return Ok(());
    }
    let what = format!("Changed, missing or added since {} was written:\n  ", seal::SUMS);
    Err(Failure::with_fix(what + &names.join("\n  "), AGAIN))
}

const AGAIN: &str = "get the files again from the publisher, or build them: `cargo xtask build` gives the same bytes.";

fn refused(path: &Path, broken: &Broken) -> Failure {
    let path = path.display();
    Failure::with_fix(
        match broken {
            Broken::NoClaim => format!("{path} does not say which edition it is."),
            Broken::TwoClaims(one, other) => {
                format!("Pages in {path} are of two editions:\n{one}\n{other}")
            }
            Broken::Other { claimed, found } => {
                format!("{path} is not what it says it is.\nIt says  {claimed}\nand it is {found}")
            }
        },
        AGAIN,
    )
}

/// Every file below a folder, by its path with `/`.
fn collect(folder: &Path, prefix: &str, into: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), into)?;
        } else {
            into.insert(format!("{prefix}{name}"), fs::read(&path)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree;

    fn folder(test: &str) -> std::path::PathBuf {
        let folder = tree::target().join("xtask-tests").join(test);
        fs::remove_dir_all(&folder).ok();
        let mut blank = Files::new();
        let page = format!("<html {}{}\">", seal::CLAIM, seal::BLANK);
        blank.insert("index.html".into(), page.clone().into_bytes());
        blank.insert("en/index.html".into(), page.into_bytes());
        let (mut files, _) = seal::seal(&blank);
        files.insert(seal::SUMS.into(), seal::sums(&files).into_bytes());
        for (path, bytes) in files {
            tree::write(&folder.join(path), &bytes).expect("written");
        }
        folder
    }

    #[test]
    fn a_folder_as_it_was_built_is_right() {
        assert_eq!(run(&folder("verify-right")), Ok(()));
    }

    #[test]
    fn a_changed_page_is_named() {
        let folder = folder("verify-changed");
        let page = folder.join("en/index.html");
        let text = tree::read(&page).expect("read");
        tree::write(&page, format!("{text}<p>call 0900</p>").as_bytes()).expect("written");
        let said = run(&folder).expect_err("refused").text().expect("said");
        assert!(said.contains("en/index.html") && !said.contains("\n  index.html"), "{said}");
        // Somebody may have made the list fit as well.
        fs::remove_file(folder.join(seal::SUMS)).expect("removed");
        let said = run(&folder).expect_err("refused").text().expect("said");
        assert!(said.contains("is not what it says it is"), "{said}");
    }

    #[test]
    fn what_claims_nothing_is_refused() {
        let path = tree::target().join("xtask-tests/verify-nothing.html");
        tree::write(&path, b"<html>").expect("written");
        let said = run(&path).expect_err("refused").text().expect("said");
        assert!(said.contains("which edition"), "{said}");
    }
}
