//! axe-core, which finds what a page keeps from people who do not see or do not use a mouse.

use std::fs;

use crate::failure::Failure;
use crate::setup::package::{Package, Registry};
use crate::tree;

const AXE: Package = Package {
    registry: Registry::Npm,
    wanted: "axe-core@4.14.1",
    file: "axe-core-4.14.1.tgz",
    sha256: "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745",
};

pub(super) fn present() -> bool {
    tree::axe().is_file()
}

pub(super) fn install() -> Result<(), Failure> {
    if present() {
        return Ok(());
    }
    let place = tree::axe();
    let unpacked = place.with_extension("new");
    AXE.unpack(&unpacked)?;
    let script = unpacked.join("package/axe.min.js");
    fs::rename(&script, &place).map_err(|error| Failure::file("write", &place, &error))?;
    fs::remove_dir_all(&unpacked).ok();
    Ok(())
}
