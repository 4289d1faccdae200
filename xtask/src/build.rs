//! `cargo xtask build`: from sources to `dist/site`.

use crate::failure::Failure;
use crate::setup::{self, Scope};
use crate::toolchain::Toolchain;
use crate::{pack, site, tree, wasm};

pub fn build() -> Result<(), Failure> {
    let toolchain = setup::setup(&[Scope::Build])?;
    build_with(&toolchain)
}

pub fn build_with(toolchain: &Toolchain) -> Result<(), Failure> {
    let module = wasm::build(toolchain)?;
    let script = pack::write(&module.pair)?;
    print!("{}", module.weights);
    site::write(&script)?;
    println!("The site is in {}", tree::site().display());
    Ok(())
}
