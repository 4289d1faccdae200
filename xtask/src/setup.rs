//! `cargo xtask setup`: finds what is missing and installs it, or names the command that does.
//!
//! What is in place costs a look and nothing more, so every other command starts here.

mod axe;
pub mod needs;
mod old_chromium;
mod package;
pub mod system;
pub mod tools;

use std::process::Command;
use std::time::Duration;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::setup::needs::Need;
use crate::setup::system::System;
use crate::step::Step;
use crate::toolchain::Toolchain;
use crate::tree;

/// What something is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Building the site.
    Build,
    /// Testing it in any browser: tools that read PDFs, fonts.
    Tests,
    /// Testing it in this one: the browser, its driver.
    Engine(Engine),
}

impl Scope {
    /// All that tests in these engines take.
    pub fn tests(engines: impl IntoIterator<Item = Engine>) -> Vec<Self> {
        let mut scopes: Vec<Self> = engines.into_iter().map(Self::Engine).collect();
        if !scopes.is_empty() {
            scopes.push(Self::Tests);
        }
        scopes.push(Self::Build);
        scopes
    }
}

/// The command by itself: sets up and says what is there.
pub fn report(scopes: &[Scope]) -> Result<(), Failure> {
    let toolchain = setup(scopes)?;
    println!("All set. Compiler: {}.", toolchain.describe());
    println!("Tools: {}", tree::tools().display());
    Ok(())
}

/// Sets up what is missing for these scopes.
pub fn setup(scopes: &[Scope]) -> Result<Toolchain, Failure> {
    let system = System::find();
    let missing = missing(scopes);
    // Where rustup works it is the quickest way to the compiler's half.
    if missing.iter().any(|need| need.is(needs::WASM)) && tree::program("rustup").is_some() {
        add_sources();
    }
    let missing = if missing.is_empty() { missing } else { self::missing(scopes) };
    if !missing.is_empty() {
        system.install(&missing)?;
        let still = self::missing(scopes);
        if !still.is_empty() {
            return Err(system.named(&still));
        }
    }
    tools::install(scopes)?;
    if scopes.contains(&Scope::Engine(Engine::Chromium)) {
        axe::install()?;
    }
    if scopes.contains(&Scope::Engine(Engine::Chromium71)) {
        old_chromium::install()?;
    }
    Toolchain::find().ok_or_else(|| Failure::new("There is no compiler for WebAssembly."))
}

fn missing(scopes: &[Scope]) -> Vec<&'static Need> {
    needs::ALL.iter().filter(|need| scopes.contains(&need.scope) && !(need.present)()).collect()
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
