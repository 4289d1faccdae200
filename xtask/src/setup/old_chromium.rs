//! Chromium of 2018 and the driver of its day, kept for this user.
//!
//! No system has them any more; a package of npm and one of `PyPI` carry the programs themselves.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::setup::package::{Package, Registry};
use crate::step::{self, Step};
use crate::tree;

const BROWSER: Package = Package {
    registry: Registry::Npm,
    wanted: "chrome-aws-lambda@1.8.0",
    file: "chrome-aws-lambda-1.8.0.tgz",
    sha256: "4dd8b5837b10b220f40049ac5a7980e943ecba5079137400ae678d8ff7d33be5",
};
/// Made for Chromium 71 to 73. Later drivers refuse it, earlier ones do not speak `WebDriver` as it was standardised.
const DRIVER: Package = Package {
    registry: Registry::PyPi,
    wanted: "instapy-chromedriver==2.46",
    file: "instapy_chromedriver-2.46-py3-none-any.whl",
    sha256: "f49819e0ce1271d7d9f1b2253c85d38da50703eea50f1312599a0f7472c27b3f",
};

/// npm comes with Node.js, and Node.js reads brotli. A wheel's files have lost their right to be run.
const UNPACK: &str = "
    const [from, to, driver] = process.argv.slice(1);
    const fs = require('fs');
    fs.writeFileSync(to, require('zlib').brotliDecompressSync(fs.readFileSync(from)));
    for (const program of [to, driver]) fs.chmodSync(program, 0o755);";

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
    fs::remove_dir_all(unpacked.join("packages")).ok();
    fs::remove_dir_all(&place).ok();
    // All or nothing, so that what stands there can be relied on.
    fs::rename(&unpacked, &place).map_err(|error| Failure::file("make the folder", &place, &error))
}

fn fetch(into: &Path) -> Result<(), Failure> {
    let packages = into.join("packages");
    DRIVER.unpack(&packages)?;
    let driver = into.join("chromedriver");
    let packed = packages.join("instapy_chromedriver/chromedriver_linux64");
    fs::copy(&packed, &driver).map_err(|error| Failure::file("write", &driver, &error))?;
    BROWSER.unpack(&packages)?;
    let node = tree::program("node").unwrap_or_else(|| "node".into());
    Step::new("Unpacking Chromium 71")
        .fix("Node.js 12 or later reads it: see `node --version`.")
        .run(
            Command::new(node)
                .args(["-e", UNPACK])
                .arg(packages.join("package/bin/chromium-71.0.3542.0.br"))
                .args([into.join("chromium"), driver]),
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
