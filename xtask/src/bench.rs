//! `cargo xtask bench`: what takes time for a person, on a slow phone. Apart from the tests, which time nothing.

use std::process::Command;

use crate::build;
use crate::engine::Engine;
use crate::failure::Failure;
use crate::setup::{self, Scope};
use crate::tree;

pub fn run() -> Result<(), Failure> {
    let toolchain = setup::setup(&Scope::tests([Engine::Chromium]))?;
    build::build_with(&toolchain)?;
    println!("\n== interaction, in Chromium\n");
    let mut bench = Command::new(tree::cargo());
    bench.current_dir(tree::root()).args(["run", "--quiet", "--package", "browser-tests"]);
    let status = bench.args(["--bin", "interaction"]).status();
    let status = status.map_err(|error| Failure::new(format!("Cargo cannot be run: {error}.")))?;
    if status.success() { Ok(()) } else { Err(Failure::new("A tap takes longer than it may.")) }
}
