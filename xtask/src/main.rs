//! `cargo xtask`: reads the command line and hands over.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a task runner talks to the person at the terminal"
)]

use std::process::ExitCode;

use xtask::cli::{self, Command};
use xtask::failure::Failure;
use xtask::{bench, build, content, serve, setup, test, verify};

fn main() -> ExitCode {
    match cli::parse(std::env::args_os().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(text) = failure.text() {
                eprintln!("\n{text}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Help => {
            println!("{}", cli::HELP);
            Ok(())
        }
        Command::Setup { scopes } => setup::report(&scopes),
        Command::Build => build::build(),
        Command::Bench => bench::run(),
        Command::Verify { path } => verify::run(&path),
        Command::Serve { port, build } => serve::command(port, build),
        Command::Content(command) => content::run(&command),
        Command::Test { without } => test::run(&without),
    }
}
