//! `cargo xtask build`: from sources to `dist/site`.

use std::fs;
use std::path::Path;

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
    let script = pack::write(&module)?;
    print_size("wasm", &module.wasm)?;
    print_size("glue", &module.glue)?;
    print_size("packed script", &script)?;
    site::write(&script)?;
    println!("The site is in {}", tree::site().display());
    Ok(())
}

fn print_size(name: &str, path: &Path) -> Result<(), Failure> {
    let size = fs::metadata(path).map_err(|error| Failure::file("read", path, &error))?.len();
    println!("  {name:<14} {:>9} B", grouped(size));
    Ok(())
}

/// `1,234,567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (ix, digit) in digits.chars().enumerate() {
        if ix != 0 && (digits.len() - ix).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn sizes_are_grouped() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1000), "1,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
