//! The built site, and where tests leave what a person may want to look at.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use xtask::tree;

use crate::engine;
use crate::trouble::{Result, Trouble};

/// The site under test, as files.
pub struct Site {
    root: PathBuf,
}

impl Site {
    pub fn find() -> Result<Site> {
        let root = env::var_os("FIRST_HOUR_SITE").map_or_else(tree::site, PathBuf::from);
        if root.join("index.html").is_file() {
            Ok(Site { root })
        } else {
            let root = root.display();
            Err(Trouble::new(format!("there is no site in {root}; run `cargo xtask build`")))
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn read(&self, page: &str) -> Result<String> {
        Ok(fs::read_to_string(self.root.join(page))?)
    }

    /// The file of the script whose name begins so, as the pages name it.
    pub fn script(&self, name: &str) -> Result<String> {
        let html = self.read("en/index.html")?;
        let all = html.split('"').filter_map(|it| it.strip_prefix("../"));
        let mut found = all.filter(|it| it.starts_with(&format!("{name}.")) && it.ends_with(".js"));
        let found =
            found.next().ok_or_else(|| Trouble::new(format!("no page has a script {name}")));
        Ok(found?.to_owned())
    }

    /// Every page below a folder, as paths below the root of the site, in order.
    pub fn pages(&self, folder: &str) -> Result<Vec<String>> {
        let mut pages = Vec::new();
        let mut folders = vec![self.root.join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "html") {
                    let page = path.strip_prefix(&self.root)?;
                    pages.push(page.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        pages.sort();
        Ok(pages)
    }
}

/// A file to look at after the tests: `target/browser/<engine>/<name>`.
pub fn results(name: &str) -> Result<PathBuf> {
    let path = tree::target().join("browser").join(engine::under_test()?.name()).join(name);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(path)
}
