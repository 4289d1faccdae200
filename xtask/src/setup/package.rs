//! Packages of npm and of `PyPI`, each in one exact form, fetched by the registry's own program.

use std::fs;
use std::path::Path;
use std::process::Command;

use sha2::{Digest as _, Sha256};

use crate::failure::Failure;
use crate::step::Step;
use crate::tree;

pub(super) enum Registry {
    Npm,
    PyPi,
}

pub(super) struct Package {
    pub(super) registry: Registry,
    /// Name and version, as its registry writes them.
    pub(super) wanted: &'static str,
    /// The file that is fetched.
    pub(super) file: &'static str,
    /// Its sum in hexadecimal digits: whatever else is brought is not unpacked.
    pub(super) sha256: &'static str,
}

impl Package {
    /// Puts what is in the package into this folder.
    pub(super) fn unpack(&self, folder: &Path) -> Result<(), Failure> {
        fs::create_dir_all(folder)
            .map_err(|error| Failure::file("make the folder", folder, &error))?;
        let (fix, mut fetch, mut unpack) = match self.registry {
            Registry::Npm => (
                "npm has to reach its registry: see `npm config get registry`.",
                command("npm", &["pack", "--silent", self.wanted]),
                command("tar", &["-xzf", self.file]),
            ),
            Registry::PyPi => (
                "pip has to reach its index: see `pip config list`.",
                command("python3", &["-m", "pip", "download", "--no-deps", self.wanted]),
                command("python3", &["-m", "zipfile", "-e", self.file, "."]),
            ),
        };
        Step::new(&format!("Fetching {}", self.wanted)).fix(fix).run(fetch.current_dir(folder))?;
        self.verify(&folder.join(self.file))?;
        Step::new(&format!("Unpacking {}", self.wanted)).run(unpack.current_dir(folder))
    }

    fn verify(&self, file: &Path) -> Result<(), Failure> {
        let bytes = fs::read(file).map_err(|error| Failure::file("read", file, &error))?;
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        if sum == self.sha256 {
            return Ok(());
        }
        Err(Failure::with_fix(
            format!("{} is not the one this tree names: its SHA-256 is {sum}.", self.wanted),
            "ask whoever runs the registry it came from. Nothing of it was unpacked.",
        ))
    }
}

fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(tree::program(program).unwrap_or_else(|| program.into()));
    command.args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_named_is_taken() {
        let file = tree::root().join("LICENSE-MIT");
        let package = Package {
            registry: Registry::Npm,
            wanted: "something@1",
            file: "LICENSE-MIT",
            sha256: "00",
        };
        let text = package.verify(&file).expect_err("another sum").text().expect("said");
        assert!(text.contains("something@1") && text.contains("SHA-256"), "{text}");
    }
}
