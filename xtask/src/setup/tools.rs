//! Trunk, wasm-bindgen and geckodriver, each in the exact version this tree names.

use std::process::Command;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::setup::Scope;
use crate::step::{self, Step};
use crate::tree;

/// One tool that Cargo can install.
struct Tool {
    program: &'static str,
    package: &'static str,
    version: String,
    /// Whether its own lock file is to be kept to.
    locked: bool,
}

/// Firefox's driver.
const GECKODRIVER: &str = "0.37.1";

/// Installs those that are missing into the user's cache.
pub fn install(scopes: &[Scope]) -> Result<(), Failure> {
    let mut tools = Vec::new();
    if scopes.contains(&Scope::Build) {
        tools.extend(for_building()?);
    }
    if scopes.contains(&Scope::Engine(Engine::Firefox)) {
        tools.push(geckodriver());
    }
    for tool in tools {
        if !tool.present() {
            tool.install()?;
        }
    }
    Ok(())
}

fn for_building() -> Result<[Tool; 2], Failure> {
    let root = tree::root();
    let trunk = trunk_version(&tree::read(&root.join("Trunk.toml"))?)
        .ok_or_else(|| Failure::new("Trunk.toml names no `trunk-version = \"=X.Y.Z\"`."))?;
    let bindgen = locked_version(&tree::read(&root.join("Cargo.lock"))?, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock holds no wasm-bindgen."))?;
    Ok([
        Tool { program: "trunk", package: "trunk", version: trunk, locked: true },
        // Its lock file wants a newer compiler than its code does.
        Tool {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: bindgen,
            locked: false,
        },
    ])
}

fn geckodriver() -> Tool {
    Tool {
        program: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER.to_owned(),
        locked: true,
    }
}

impl Tool {
    /// In our cache or anywhere on `PATH`, if it is this very version.
    fn present(&self) -> bool {
        tree::tool(self.program)
            .and_then(|program| step::output(Command::new(program).arg("--version")))
            .is_some_and(|says| says.split_whitespace().nth(1) == Some(self.version.as_str()))
    }

    fn install(&self) -> Result<(), Failure> {
        let mut cargo = Command::new(tree::cargo());
        cargo
            .args(["install", self.package, "--version", &self.version, "--force", "--root"])
            .arg(tree::tools());
        if self.locked {
            cargo.arg("--locked");
        }
        // Used a few times a day: quick to build matters more than quick to run.
        for (name, value) in
            [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")]
        {
            cargo.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
        }
        // What is built along the way is thrown away, whatever this checkout's own build uses.
        cargo.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS").current_dir(tree::root());
        let title = format!("Installing {} {} (once, some minutes)", self.package, self.version);
        let fix = format!(
            "or put {} {} on PATH from the project's own releases.",
            self.program, self.version
        );
        Step::new(&title).fix(&fix).run(&mut cargo)
    }
}

/// The version after `trunk-version = "=`.
fn trunk_version(config: &str) -> Option<String> {
    let line = config.lines().find_map(|line| line.trim().strip_prefix("trunk-version"))?;
    let (_, quoted) = line.split_once("\"=")?;
    quoted.split('"').next().map(str::to_owned)
}

/// A package's version in the lock file, where it follows the name.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_come_from_the_tree() {
        let [trunk, bindgen] = for_building().expect("both are named");
        assert!(trunk.version.split('.').count() == 3, "{}", trunk.version);
        assert!(bindgen.version.starts_with("0.2."), "{}", bindgen.version);
    }

    #[test]
    fn the_lock_file_is_read_by_whole_names() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn trunk_is_pinned_exactly() {
        assert_eq!(
            trunk_version("# x\ntrunk-version = \"=0.21.14\"\n").as_deref(),
            Some("0.21.14")
        );
        assert_eq!(trunk_version("trunk-version = \"*\"\n"), None);
    }
}
