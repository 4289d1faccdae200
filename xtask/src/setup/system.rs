//! The system underneath: whether we may install, and what a person types when we may not.

use std::fs;
use std::process::Command;

use crate::failure::Failure;
use crate::setup::Scope;
use crate::setup::needs::Need;
use crate::step::Step;
use crate::tree;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Debian; as root, set-up installs by itself.
    Debian {
        root: bool,
    },
    /// Fedora and its kin.
    Fedora,
    Mac,
    Windows,
    Other,
}

impl System {
    pub fn find() -> Self {
        if cfg!(target_os = "macos") {
            return Self::Mac;
        }
        if cfg!(windows) {
            return Self::Windows;
        }
        Self::from_release(&fs::read_to_string("/etc/os-release").unwrap_or_default(), is_root())
    }

    fn from_release(release: &str, root: bool) -> Self {
        let value = |name: &str| {
            let line = release.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
            line.unwrap_or_default().trim_matches('"').to_owned()
        };
        let (id, like) = (value("ID"), value("ID_LIKE"));
        // Ubuntu's packages of the same names are others: only Debian itself counts.
        if id == "debian" {
            Self::Debian { root }
        } else if id == "fedora" || like.split(' ').any(|like| like == "fedora") {
            Self::Fedora
        } else {
            Self::Other
        }
    }

    /// Installs what is missing, where that is ours to do; names it where it is not.
    pub fn install(self, missing: &[&Need]) -> Result<(), Failure> {
        match self {
            Self::Debian { root: true } => apt_install(missing),
            Self::Debian { root: false }
            | Self::Fedora
            | Self::Mac
            | Self::Windows
            | Self::Other => Err(self.named(missing)),
        }
    }

    /// Each missing thing with the command that installs it.
    pub fn named(self, missing: &[&Need]) -> Failure {
        let mut text = String::from("Missing:");
        for need in missing {
            text.push_str(&format!("\n  {}\n      {}", need.what, self.way(need)));
            if let Scope::Engine(engine) = need.scope {
                text.push_str(&format!("\n      or without it: --without {}", engine.name()));
            }
        }
        text.push_str("\nThen run the same command again.");
        Failure::new(text)
    }

    fn way(self, need: &Need) -> String {
        match self {
            Self::Debian { root } => {
                let sudo = if root { "" } else { "sudo " };
                format!("{sudo}apt-get install --no-install-recommends {}", need.apt)
            }
            Self::Fedora => format!("sudo dnf install {}", need.dnf),
            Self::Mac => need.mac.to_owned(),
            Self::Windows => need.windows.to_owned(),
            Self::Other => need.elsewhere.to_owned(),
        }
    }
}

fn apt_install(missing: &[&Need]) -> Result<(), Failure> {
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.apt.split(' ')).collect();
    Step::new("Reading the list of packages")
        .fix("apt-get has to reach its mirror: see /etc/apt/sources.list.")
        .run(apt().arg("update"))?;
    Step::new(&format!("Installing {}", packages.join(" ")))
        .fix("run `apt-get install` for these packages by hand, and read what it says.")
        .run(apt().args(["install", "--yes", "--no-install-recommends"]).args(&packages))
}

fn apt() -> Command {
    let mut command = Command::new(tree::program("apt-get").unwrap_or_else(|| "apt-get".into()));
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        // Another installation may be under way on a machine that has just started.
        .args(["--quiet", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"]);
    command
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    // Our own process belongs to whoever runs it.
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::needs::ALL;

    #[track_caller]
    fn check(release: &str, expect: System) {
        assert_eq!(System::from_release(release, true), expect);
    }

    #[test]
    fn systems_are_told_apart() {
        check("PRETTY_NAME=\"Debian 12\"\nID=debian\n", System::Debian { root: true });
        check("ID=ubuntu\nID_LIKE=debian\n", System::Other);
        check("ID=fedora\n", System::Fedora);
        check("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n", System::Fedora);
        check("", System::Other);
    }

    #[track_caller]
    fn named(system: System, says: &str) {
        let missing: Vec<&Need> = ALL.iter().collect();
        let text = system.named(&missing).text().expect("said");
        assert!(text.contains(says), "{text}");
        assert!(ALL.iter().all(|need| text.contains(need.what)), "{text}");
    }

    #[test]
    fn what_is_missing_is_named_with_its_command() {
        named(
            System::Debian { root: false },
            "sudo apt-get install --no-install-recommends rustc-web cargo-web",
        );
        named(System::Fedora, "sudo dnf install binaryen");
        named(System::Mac, "brew install poppler");
        named(System::Mac, "or without it: --without webkit");
        named(System::Windows, "winget install Google.Chrome");
        named(System::Other, "rustup component add rust-src");
    }
}
