//! The task runner: set up, build, serve, check, test. `cargo xtask` lists the commands.
//!
//! A library too, because the browser tests serve the built site with the same [`serve::Server`].
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a task runner talks to the person at the terminal"
)]

pub mod bench;
pub mod build;
pub mod cli;
pub mod content;
pub mod engine;
pub mod failure;
pub mod lower;
pub mod pack;
pub mod serve;
pub mod setup;
pub mod site;
pub mod step;
pub mod test;
pub mod toolchain;
pub mod tree;
pub mod verify;
pub mod wasm;
