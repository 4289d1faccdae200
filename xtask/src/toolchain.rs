//! Which compiler makes the WebAssembly, and what it has to be told.
//!
//! The standard library is always built from source: the ready-made one wants a browser from 2021
//! or later, while a library built here keeps to the 2017 instruction set and runs on old phones.
//! (The ready-made one also gives the module a second table, which wasm-opt 108 breaks.)

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step;
use crate::tree;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// The library's sources, below where a compiler is installed.
const SOURCES: &str = "lib/rustlib/src/rust/library/std/Cargo.toml";

#[derive(Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// Debian's `rustc-web` in `/usr/bin`, which has no linker of its own.
    Debian { linker: PathBuf },
    /// The compiler on `PATH`, as rustup installs it: its own linker, unless one is named.
    OnPath { linker: Option<PathBuf> },
}

impl Toolchain {
    /// The one to use here, if there is one.
    pub fn find() -> Option<Self> {
        debian().or_else(on_path)
    }

    pub fn describe(&self) -> &'static str {
        match self {
            Self::Debian { .. } => "Debian's rustc-web",
            Self::OnPath { .. } => "the installed Rust toolchain, with the library's sources",
        }
    }

    /// A command that sees this compiler, and the tools set-up installed, before any other.
    pub fn command(&self, program: &str) -> Command {
        let path = self.path();
        // Found here, as Windows would otherwise look only where this process looks.
        let found = env::split_paths(&path)
            .map(|dir| dir.join(format!("{program}{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file());
        let mut command = Command::new(found.unwrap_or_else(|| PathBuf::from(program)));
        command
            .current_dir(tree::root())
            .env("PATH", path)
            .env("CARGO_TARGET_DIR", tree::wasm_target());
        // One source of flags: what a person set for native builds must not change the module.
        command.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", rustflags());
        command
            // Unstable flags on a stable compiler: building the library from source has no others.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            // A panic here can only stop the app and leave the page; its message would reach nobody.
            .env("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true")
            .env("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort");
        if let Self::Debian { linker } | Self::OnPath { linker: Some(linker) } = self {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        if let Self::Debian { .. } = self {
            // `cargo xtask` set these for its own compiler.
            for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
                command.env_remove(name);
            }
        }
        command
    }

    fn path(&self) -> OsString {
        let mut dirs = vec![tree::tools().join("bin")];
        if matches!(self, Self::Debian { .. }) {
            dirs.push(PathBuf::from("/usr/bin"));
        }
        let rest = env::var_os("PATH").unwrap_or_default();
        dirs.extend(env::split_paths(&rest));
        env::join_paths(dirs).unwrap_or(rest)
    }
}

fn rustflags() -> OsString {
    let mut flags: Vec<OsString> = [
        "-Ctarget-cpu=mvp",
        // A panic cannot be unwound or sent anywhere here: where it was and how a value looked is dead weight.
        "-Zlocation-detail=none",
        "-Zfmt-debug=none",
    ]
    .map(OsString::from)
    .into();
    // Panic messages hold file names; whose machine it was is nobody's business.
    let mut remap = |from: &Path, to: &str| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push("=");
        flag.push(to);
        flags.push(flag);
    };
    for registry in registries() {
        remap(&registry, "crates");
    }
    remap(Path::new("/usr/src"), "rust");
    remap(Path::new("/usr/lib/rustlib/src"), "rust");
    if let Some(home) = tree::rustup_home() {
        remap(&home.join("toolchains"), "rust");
    }
    remap(&tree::root(), "first-hour");
    flags.join("\u{1f}".as_ref())
}

/// Where Cargo unpacks crates: one folder for each registry, with the registry's name in it.
fn registries() -> Vec<PathBuf> {
    let sources = tree::cargo_home().map(|home| home.join("registry/src"));
    let folders = sources.and_then(|sources| fs::read_dir(sources).ok()).into_iter().flatten();
    let mut folders: Vec<PathBuf> = folders.flatten().map(|folder| folder.path()).collect();
    // The flags are part of Cargo's cache key: the same ones every time.
    folders.sort();
    folders
}

fn debian() -> Option<Toolchain> {
    // Debian's plain `rustc` sits in the same places and is too old: ask for the packages by name.
    let installed =
        |package: &&str| Path::new("/var/lib/dpkg/info").join(format!("{package}.list")).is_file();
    let compiler = ["rustc-web", "cargo-web", "rust-web-src"].iter().all(installed);
    let complete = compiler && Path::new("/usr").join(SOURCES).is_file();
    let linker =
        tree::program("wasm-ld-22").or_else(|| tree::program("wasm-ld")).filter(|_| complete)?;
    Some(Toolchain::Debian { linker })
}

fn on_path() -> Option<Toolchain> {
    let root = PathBuf::from(step::output(Command::new("rustc").args(["--print", "sysroot"]))?);
    if !root.join(SOURCES).is_file() {
        return None;
    }
    let own =
        root.join("lib/rustlib").read_dir().ok()?.flatten().any(|host| {
            host.path().join(format!("bin/rust-lld{}", env::consts::EXE_SUFFIX)).is_file()
        });
    let linker = if own { None } else { Some(tree::program("wasm-ld")?) };
    Some(Toolchain::OnPath { linker })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_instruction_set_and_no_path_of_this_machine() {
        let flags = rustflags().into_string().expect("a plain path");
        let mut flags = flags.split('\u{1f}');
        assert_eq!(flags.next(), Some("-Ctarget-cpu=mvp"));
        assert!(
            flags
                .any(|flag| flag.starts_with("--remap-path-prefix=")
                    && flag.ends_with("=first-hour"))
        );
    }

    #[test]
    fn tools_come_before_the_compiler_and_both_before_the_rest() {
        let path = Toolchain::Debian { linker: "wasm-ld".into() }.path();
        let dirs: Vec<_> = env::split_paths(&path).take(2).collect();
        assert_eq!(dirs, [tree::tools().join("bin"), PathBuf::from("/usr/bin")]);
    }
}
