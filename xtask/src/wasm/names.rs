//! Short names between module and glue: wasm-bindgen's long ones would be carried twice, and no packer shrinks a hash.

use std::collections::BTreeMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, Export, ImportSectionReader, Parser};

use crate::failure::Failure;

/// What wasm-bindgen's own names begin with, so that nothing else in the glue is touched.
const OURS: &str = "__wb";
/// Where the imports come from, as the glue says it.
const SOURCE: (&str, &str) = ("\"./app_bg.js\"", "a");

/// A module and its glue.
#[derive(Debug, PartialEq, Eq)]
pub struct Pair {
    pub wasm: Vec<u8>,
    pub glue: String,
}

/// The same pair with short names, and the module without a word about how it was made.
pub(super) fn shortened(pair: &Pair) -> Result<Pair, Failure> {
    let mut shortening = Shortening::default();
    let mut module = Module::new();
    shortening
        .parse_core_module(&mut module, Parser::new(0), &pair.wasm)
        .map_err(|error| Failure::new(format!("The module cannot be read: {error}.")))?;
    let glue = shortening.replaced(&pair.glue)?;
    Ok(Pair { wasm: module.finish(), glue })
}

#[derive(Default)]
struct Shortening {
    names: BTreeMap<String, String>,
}

impl Shortening {
    fn short(&mut self, name: &str) -> String {
        if !name.starts_with(OURS) && !name.starts_with("__wasm_bindgen") {
            return name.to_owned();
        }
        let next = letters(self.names.len());
        self.names.entry(name.to_owned()).or_insert(next).clone()
    }

    /// Every name where it stands as a whole word.
    fn replaced(&self, glue: &str) -> Result<String, Failure> {
        let mut out = String::with_capacity(glue.len());
        let mut found = 0;
        for word in words(&glue.replace(SOURCE.0, SOURCE.1)) {
            match self.names.get(word) {
                Some(short) => {
                    found += 1;
                    out.push_str(short);
                }
                None => out.push_str(word),
            }
        }
        if found < self.names.len() || !glue.contains(SOURCE.0) {
            return Err(Failure::with_fix(
                "wasm-bindgen's glue does not hold the names its module asks for.",
                "adapt xtask/src/wasm/names.rs to the glue in dist/trunk/app.js.",
            ));
        }
        Ok(out)
    }
}

impl Reencode for Shortening {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.short(import.name);
            imports.import(SOURCE.1, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        let name = self.short(export.name);
        exports.export(&name, self.export_kind(export.kind)?, export.index);
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

/// `a` … `z`, `aa` …
fn letters(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        let letter = u8::try_from(number % 26).unwrap_or_default();
        name.insert(0, char::from(b'a' + letter));
        number /= 26;
        if number == 0 {
            return name;
        }
        number -= 1;
    }
}

/// Identifiers and what stands between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|letter| is_word(letter) != is_word(first)).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, EntityType, ExportKind, MemorySection, MemoryType};

    use super::*;

    fn pair(glue: &str) -> Pair {
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut module = Module::new();
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_back_bf7b4166d30d7d87", EntityType::Memory(memory));
        let mut exports = ExportSection::new();
        exports.export("memory", ExportKind::Memory, 0);
        exports.export("__wbindgen_export", ExportKind::Memory, 0);
        exports.export("__wbindgen_export2", ExportKind::Memory, 1);
        let mut memories = MemorySection::new();
        memories.memory(memory);
        module.section(&imports).section(&memories).section(&exports);
        module.section(&CustomSection { name: "name".into(), data: (&[]).into() });
        Pair { wasm: module.finish(), glue: glue.into() }
    }

    const GLUE: &str = "{ \"./app_bg.js\": { __wbg_back_bf7b4166d30d7d87: f } }; wasm.__wbindgen_export2(wasm.memory, wasm.__wbindgen_export);";

    #[test]
    fn both_sides_get_the_same_short_names() {
        let short = shortened(&pair(GLUE)).expect("shortened");
        assert_eq!(short.glue, "{ a: { a: f } }; wasm.c(wasm.memory, wasm.b);");
        let text = String::from_utf8_lossy(&short.wasm).into_owned();
        assert!(text.contains("memory") && !text.contains("__wb") && !text.contains("name"));
    }

    #[test]
    fn glue_of_another_module_is_refused() {
        assert!(shortened(&pair(&GLUE.replace("__wbindgen_export2", "x"))).is_err());
        assert!(shortened(&pair(&GLUE.replace("./app_bg", "y"))).is_err());
    }

    #[test]
    fn names_stay_apart() {
        let names: Vec<String> = [0, 25, 26, 27, 701, 702].map(letters).into();
        assert_eq!(names, ["a", "z", "aa", "ab", "zz", "aaa"]);
    }
}
