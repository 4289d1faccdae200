//! How long a touch takes on a slow phone: `cargo xtask bench`, and a part of `cargo xtask test`. A budget of its own; no
//! test has a time in it.

use std::process::Command;

use crate::build;
use crate::engine::Engine;
use crate::failure::Failure;
use crate::setup::{self, Scope};
use crate::tree;

pub fn run() -> Result<(), Failure> {
    let toolchain = setup::setup(&Scope::tests([Engine::Chromium]))?;
    build::build_with(&toolchain)?;
    println!("\n== touches, in Chromium (about two minutes)\n");
    measure()
}

/// On the site as it is built, in Chromium.
pub(crate) fn measure() -> Result<(), Failure> {
    let mut bench = Command::new(tree::cargo());
    bench.current_dir(tree::root()).args(["run", "--quiet", "--package", "browser-tests"]);
    bench.args(["--bin", "interaction"]).env("FIRST_HOUR_ENGINE", Engine::Chromium.name());
    let status = bench.status();
    let status = status.map_err(|error| Failure::new(format!("Cargo cannot be run: {error}.")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::with_fix(
            "A touch takes longer than it may, or could not be measured: see above.",
            "draw what is seen further down with `View::later`; run `cargo xtask bench` on a quiet machine.",
        ))
    }
}
