//! Which compiler makes the WebAssembly, and what it has to be told.
//!
//! Debian's `rustc-web` builds the standard library from source, so its modules keep to the 2017
//! instruction set and run on old phones. A toolchain with the ready-made `wasm32-unknown-unknown`
//! library needs no such work, but that library wants a browser from 2021 or later.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step;
use crate::tree;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// Flags for every toolchain: smallest size, nothing about the machine that built it.
const OPTIMISE: [&str; 4] = ["-Oz", "--converge", "--strip-debug", "--strip-producers"];

#[derive(Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// Debian's compiler in `/usr/bin`, with the standard library's sources and this linker.
    FromSource { linker: PathBuf },
    /// The compiler on `PATH`, with the target's library in place.
    Ready,
}

impl Toolchain {
    /// The one to use here, if there is one. Debian's comes first: its modules run on more phones.
    pub fn find() -> Option<Self> {
        if let Some(linker) = debian_linker().filter(|_| debian_compiler()) {
            return Some(Self::FromSource { linker });
        }
        target_library().then_some(Self::Ready)
    }

    pub fn describe(&self) -> &'static str {
        match self {
            Self::FromSource { .. } => "Debian's rustc-web, standard library from source",
            Self::Ready => "the installed Rust toolchain and its wasm32 library",
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
        command.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", self.rustflags());
        if let Self::FromSource { linker } = self {
            command
                // Unstable flags on a stable compiler: how Debian itself uses this package.
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            // `cargo xtask` set these for its own compiler.
            for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
                command.env_remove(name);
            }
        }
        command
    }

    /// What wasm-opt is told. The module must not come out needing more than it went in with.
    pub fn wasm_opt_flags(&self) -> Vec<&'static str> {
        let features: &[&str] = match self {
            Self::FromSource { .. } => &["--mvp-features", "--enable-mutable-globals"],
            Self::Ready => &[
                "--enable-bulk-memory",
                "--enable-multivalue",
                "--enable-mutable-globals",
                "--enable-nontrapping-float-to-int",
                "--enable-reference-types",
                "--enable-sign-ext",
            ],
        };
        OPTIMISE.iter().chain(features).copied().collect()
    }

    fn path(&self) -> OsString {
        let mut dirs = vec![tree::tools().join("bin")];
        if matches!(self, Self::FromSource { .. }) {
            dirs.push(PathBuf::from("/usr/bin"));
        }
        let rest = env::var_os("PATH").unwrap_or_default();
        dirs.extend(env::split_paths(&rest));
        env::join_paths(dirs).unwrap_or(rest)
    }

    fn rustflags(&self) -> OsString {
        let mut flags: Vec<OsString> = Vec::new();
        if matches!(self, Self::FromSource { .. }) {
            flags.push("-Ctarget-cpu=mvp".into());
        }
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
        remap(&tree::root(), "first-hour");
        flags.join("\u{1f}".as_ref())
    }
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

fn debian_compiler() -> bool {
    // Debian's plain `rustc` sits in the same places and is too old: ask for the packages by name.
    ["rustc-web", "cargo-web", "rust-web-src"]
        .iter()
        .all(|package| Path::new("/var/lib/dpkg/info").join(format!("{package}.list")).is_file())
        && Path::new("/usr/lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

fn debian_linker() -> Option<PathBuf> {
    ["wasm-ld-22", "wasm-ld"].iter().find_map(|name| tree::program(name))
}

fn target_library() -> bool {
    step::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|dir| Path::new(&dir).is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_source() -> Toolchain {
        Toolchain::FromSource { linker: "/usr/bin/wasm-ld-22".into() }
    }

    #[test]
    fn only_the_library_from_source_keeps_to_the_first_instruction_set() {
        let flags =
            |toolchain: Toolchain| toolchain.rustflags().into_string().expect("a plain path");
        assert!(flags(from_source()).contains("target-cpu=mvp"));
        assert!(!flags(Toolchain::Ready).contains("target-cpu=mvp"));
        assert!(from_source().wasm_opt_flags().contains(&"--mvp-features"));
        assert!(!Toolchain::Ready.wasm_opt_flags().contains(&"--mvp-features"));
    }

    #[test]
    fn tools_come_before_the_compiler_and_both_before_the_rest() {
        let path = from_source().path();
        let dirs: Vec<_> = env::split_paths(&path).take(2).collect();
        assert_eq!(dirs, [tree::tools().join("bin"), PathBuf::from("/usr/bin")]);
    }
}
