//! The app tier: Trunk compiles it and has wasm-bindgen write the glue, wasm-opt makes it small.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::step::Step;
use crate::toolchain::{TARGET, Toolchain};
use crate::tree;

/// The smallest module that needs no more of a browser than it did before.
const WASM_OPT: [&str; 7] = [
    "-Oz",
    "--converge",
    // The lowest kilobyte is the far end of the stack: no address is computed from it.
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
    "--mvp-features",
    "--enable-mutable-globals",
];

/// What Trunk and wasm-opt leave.
pub struct Module {
    /// The optimised module.
    pub wasm: PathBuf,
    /// wasm-bindgen's script, for a page without modules.
    pub glue: PathBuf,
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
    let module = Module { wasm: tree::pack().join("app.wasm"), glue: tree::trunk().join("app.js") };
    shrink(toolchain, &module)?;
    Ok(module)
}

fn shrink(toolchain: &Toolchain, module: &Module) -> Result<(), Failure> {
    let dir = tree::pack();
    std::fs::create_dir_all(&dir)
        .map_err(|error| Failure::file("make the folder", &dir, &error))?;
    Step::new("Making it small")
        .fix("if wasm-opt names a feature, its version and the compiler's do not fit: update binaryen.")
        .run(
            toolchain
                .command("wasm-opt")
                .args(WASM_OPT)
                .arg(tree::trunk().join("app_bg.wasm"))
                .arg("--output")
                .arg(&module.wasm),
        )
}
