//! `cargo xtask setup`: finds what is missing and installs it, or names the command that does.
//!
//! What is in place costs a look and nothing more, so every other command starts here.

pub mod needs;
pub mod system;
pub mod tools;

use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;
use crate::setup::needs::Need;
use crate::setup::system::System;
use crate::step::Step;
use crate::toolchain::Toolchain;
use crate::tree;

/// How much has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// What building the site takes.
    Build,
    /// What the tests take on top of that: a browser, its driver, tools that read PDFs, fonts.
    Tests,
}

/// The command by itself: sets up and says what is there.
pub fn report(scope: Scope) -> Result<(), Failure> {
    let toolchain = setup(scope)?;
    println!("All set. Compiler: {}.", toolchain.describe());
    println!("Tools: {}", tree::tools().display());
    Ok(())
}

/// Sets up what is missing for this scope.
pub fn setup(scope: Scope) -> Result<Toolchain, Failure> {
    let system = System::find();
    let missing = missing(scope);
    // Where rustup works it is the quickest way to the compiler's half.
    if missing.iter().any(|need| need.is(needs::WASM)) && tree::program("rustup").is_some() {
        add_sources();
    }
    let missing = if missing.is_empty() { missing } else { self::missing(scope) };
    if !missing.is_empty() {
        system.install(&missing)?;
        let still = self::missing(scope);
        if !still.is_empty() {
            return Err(system.named(&still));
        }
    }
    tools::install()?;
    Toolchain::find().ok_or_else(|| Failure::new("There is no compiler for WebAssembly."))
}

fn missing(scope: Scope) -> Vec<&'static Need> {
    needs::ALL.iter().filter(|need| need.scope <= scope && !(need.present)()).collect()
}

/// Tries rustup. Where it cannot reach its server there are other ways, so failing is no failure.
fn add_sources() {
    let mut rustup = Command::new("rustup");
    let step = Step::new("Adding the standard library's sources with rustup")
        .limit(Duration::from_secs(60))
        .quiet();
    if step.run(rustup.args(["component", "add", "rust-src"])).is_err() {
        println!("  rustup could not; looking for another way.");
    }
}
