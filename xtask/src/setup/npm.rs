//! Packages of the npm registry, each in one exact form, fetched by npm itself.

use std::fs;
use std::path::Path;
use std::process::Command;

use sha2::{Digest as _, Sha256};

use crate::failure::Failure;
use crate::step::Step;
use crate::tree;

pub(super) struct Package {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    /// Of the file npm brings, in hexadecimal digits: whatever else it brings is not unpacked.
    pub(super) sha256: &'static str,
}

impl Package {
    /// Puts what is in the package into a folder of its own, `package`, below this one.
    pub(super) fn unpack(&self, folder: &Path) -> Result<(), Failure> {
        let wanted = format!("{}@{}", self.name, self.version);
        fs::create_dir_all(folder)
            .map_err(|error| Failure::file("make the folder", folder, &error))?;
        let npm = tree::program("npm").unwrap_or_else(|| "npm".into());
        Step::new(&format!("Fetching {wanted} from npm"))
            .fix("npm has to reach its registry: see `npm config get registry`.")
            .run(Command::new(npm).args(["pack", "--silent", &wanted]).current_dir(folder))?;
        let file = folder.join(format!("{}-{}.tgz", self.name, self.version));
        let bytes = fs::read(&file).map_err(|error| Failure::file("read", &file, &error))?;
        let sum = hex(&Sha256::digest(bytes));
        if sum != self.sha256 {
            return Err(Failure::with_fix(
                format!("{wanted} is not the one that is named here: its SHA-256 is {sum}."),
                "ask whoever runs the registry that npm uses; nothing of it was unpacked.",
            ));
        }
        Step::new(&format!("Unpacking {wanted}"))
            .fix("`tar` has to be there.")
            .run(Command::new("tar").arg("-xzf").arg(&file).current_dir(folder))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_written_as_tools_write_them() {
        let sum = hex(&Sha256::digest(b""));
        assert_eq!(sum, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
