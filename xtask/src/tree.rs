//! Where things are: the checkout, what is built from it, and the per-user cache of tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The top of the checkout.
pub fn root() -> PathBuf {
    // Cargo says where the package is when it runs us; the compiled-in place serves a bare binary.
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let home =
        if package.ends_with("xtask") { &package } else { Path::new(env!("CARGO_MANIFEST_DIR")) };
    home.parent().map_or_else(|| home.to_path_buf(), Path::to_path_buf)
}

/// Everything Cargo builds.
pub fn target() -> PathBuf {
    let named = env::var_os("CARGO_TARGET_DIR").filter(|name| !name.is_empty()).map(PathBuf::from);
    let target = named.unwrap_or_else(|| root().join("target"));
    std::path::absolute(&target).unwrap_or(target)
}

/// Builds of the WebAssembly compiler, apart from the native one's so that neither undoes the other.
pub fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// What Trunk leaves.
pub fn trunk() -> PathBuf {
    root().join("dist/trunk")
}

/// The optimised module, and the one script that carries it.
pub fn pack() -> PathBuf {
    root().join("dist/pack")
}

/// The finished site.
pub fn site() -> PathBuf {
    root().join("dist/site")
}

/// The single files.
pub fn single() -> PathBuf {
    root().join("dist/single")
}

/// Tools installed for this user by Cargo, shared by every checkout.
pub fn tools() -> PathBuf {
    cache().join("tools")
}

/// Chromium of 2018, and the driver of its day.
pub fn old_chromium() -> PathBuf {
    cache().join("chromium-71.0.3542.0")
}

/// axe-core, in the version its name tells.
pub fn axe() -> PathBuf {
    cache().join("axe-core-4.14.1.js")
}

/// What is fetched once for this user.
fn cache() -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = set("XDG_CACHE_HOME")
        .or_else(|| if cfg!(windows) { set("LOCALAPPDATA") } else { None })
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .unwrap_or_else(env::temp_dir);
    cache.join("first-hour")
}

/// Where Cargo keeps the crates it downloads.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// Where rustup keeps compilers.
pub fn rustup_home() -> Option<PathBuf> {
    env::var_os("RUSTUP_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".rustup")))
}

/// The Cargo that runs us, for everything native.
pub fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// The path of a program, where it is on `PATH`.
pub fn program(name: &str) -> Option<PathBuf> {
    file_on_path(&format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// A file of exactly this name on `PATH`.
pub fn file_on_path(file: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|dir| dir.join(file)).find(|candidate| candidate.is_file())
}

/// The path of a tool: the one set-up installed, or one on `PATH`.
pub fn tool(name: &str) -> Option<PathBuf> {
    let ours = tools().join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
    if ours.is_file() { Some(ours) } else { program(name) }
}

pub fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))
}

/// Writes a file, making its folder first.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).map_err(|error| Failure::file("make the folder", dir, &error))?;
    }
    fs::write(path, bytes).map_err(|error| Failure::file("write", path, &error))
}
