//! The app tier: Trunk compiles it and has wasm-bindgen write the glue, wasm-opt makes it small.

mod crates;
mod names;

use std::fs;
use std::path::Path;

pub use crates::Weights;
pub use names::Pair;

use crate::failure::Failure;
use crate::step::Step;
use crate::toolchain::{TARGET, Toolchain};
use crate::tree;

/// The smallest module that needs no more of a browser than it did before.
///
/// Names stay until the crates have been weighed.
const WASM_OPT: [&str; 6] = [
    "-Oz",
    "--converge",
    // The lowest kilobyte is the far end of the stack: no address is computed from it.
    "--low-memory-unused",
    "--debuginfo",
    "--mvp-features",
    "--enable-mutable-globals",
];

/// The optimised module with wasm-bindgen's script for it, and what is in it.
pub struct Module {
    pub pair: Pair,
    pub weights: Weights,
}

pub fn build(toolchain: &Toolchain) -> Result<Module, Failure> {
    // Trunk passes `--offline` on to Cargo, so whatever is not here yet is fetched before.
    Step::new("Fetching crates")
        .fix("the first build needs a way to crates.io.")
        .run(toolchain.command("cargo").args(["fetch", "--locked", "--target", TARGET]))?;
    Step::new("Building the app for browsers (a few minutes the first time)")
        .fix("read the compiler's message above.")
        .run(
            toolchain
                .command("trunk")
                .args(["build", "--release", "--offline", "--skip-version-check"])
                // Trunk wants true or false here and stops at the usual 1.
                .env("NO_COLOR", "true"),
        )?;
    let wasm = tree::pack().join("named.wasm");
    shrink(toolchain, &wasm)?;
    let wasm = fs::read(&wasm).map_err(|error| Failure::file("read", &wasm, &error))?;
    let weights = Weights::of(&wasm)
        .map_err(|error| Failure::new(format!("The module cannot be read: {error}.")))?;
    let glue = tree::read(&tree::trunk().join("app.js"))?;
    Ok(Module { pair: names::shortened(&Pair { wasm, glue })?, weights })
}

fn shrink(toolchain: &Toolchain, to: &Path) -> Result<(), Failure> {
    let dir = tree::pack();
    fs::create_dir_all(&dir).map_err(|error| Failure::file("make the folder", &dir, &error))?;
    Step::new("Making it small")
        .fix("if wasm-opt names a feature, its version and the compiler's do not fit: update binaryen.")
        .run(
            toolchain
                .command("wasm-opt")
                .args(WASM_OPT)
                .arg(tree::trunk().join("app_bg.wasm"))
                .arg("--output")
                .arg(to),
        )
}
