//! The HTML tier: the page writer puts every page, and the script that wakes them, into `dist/site`.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::step::{self, Step};
use crate::tree;

const PRERENDER: [&str; 4] = ["--features", "prerender", "--bin", "prerender"];

pub fn write(pack: &Path) -> Result<(), Failure> {
    Step::new("Compiling the page writer")
        .fix("read the compiler's message above.")
        .run(cargo().arg("build").args(PRERENDER))?;
    let site = tree::site();
    // Its words are about the content, and for the person: they pass through untouched.
    step::hand_over(
        cargo()
            .args(["run", "--quiet"])
            .args(PRERENDER)
            .arg("--")
            .arg("--out")
            .arg(&site)
            .arg("--single")
            .arg(tree::single())
            .arg("--pack")
            .arg(pack),
    )
}

fn cargo() -> Command {
    let mut command = Command::new(tree::cargo());
    command.current_dir(tree::root());
    command
}
