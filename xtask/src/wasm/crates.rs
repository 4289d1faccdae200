//! What each crate costs: the module's bytes by the crate their function comes from.

use std::collections::BTreeMap;
use std::fmt;

use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

/// How many crates are named; the others are one line.
const NAMED: usize = 12;

/// Bytes by crate, the heaviest first.
#[derive(Debug, PartialEq, Eq)]
pub struct Weights {
    crates: Vec<(String, usize)>,
    /// Constants: words in the code, tables.
    data: usize,
    total: usize,
}

impl Weights {
    /// Of a module that still has its function names.
    pub fn of(wasm: &[u8]) -> Result<Weights, BinaryReaderError> {
        let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
        let mut data = 0;
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
                Payload::DataSection(section) => data = section.range().len(),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        for subsection in section {
                            let Name::Function(functions) = subsection? else { continue };
                            for naming in functions {
                                let naming = naming?;
                                names.insert(naming.index, owner(naming.name));
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let mut crates: BTreeMap<String, usize> = BTreeMap::new();
        for (index, size) in (imported..).zip(&bodies) {
            let owner = names.get(&index).cloned().unwrap_or_else(|| OTHER.to_owned());
            *crates.entry(owner).or_default() += size;
        }
        let mut crates: Vec<(String, usize)> = crates.into_iter().collect();
        crates.sort_by(|(a, less), (b, more)| more.cmp(less).then_with(|| a.cmp(b)));
        Ok(Weights { crates, data, total: bodies.iter().sum::<usize>() + data })
    }
}

const OTHER: &str = "(no name)";
const OURS: &str = "first_hour";

/// The crate a demangled function name begins with: `<yew[6062…]::Html as core[f604…]::Debug>::fmt` is Yew's.
///
/// A generic function of theirs for a type of ours is ours: we asked for it, and much of what we wrote ends up in it.
/// A method of a type that has no crate, such as `<u32 as first_hour[…]::X>::y`, belongs to the trait's.
fn owner(name: &str) -> String {
    if name.contains(OURS) {
        return OURS.to_owned();
    }
    let hashes = name.match_indices("]::").filter_map(|(end, _)| {
        let (before, hash) = name.get(..end)?.rsplit_once('[')?;
        hash.chars().all(|digit| digit.is_ascii_hexdigit()).then_some(before)
    });
    // Compilers before 2026 wrote no hash.
    let ends = hashes.chain(name.split_once("::").map(|(before, _)| before));
    let crates = ends.filter_map(|before| {
        before.rsplit(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next()
    });
    crates.filter(|name| !name.is_empty()).map(str::to_owned).next().unwrap_or_else(|| OTHER.into())
}

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rest: usize = self.crates.iter().skip(NAMED).map(|(_, size)| size).sum();
        let named = self.crates.iter().take(NAMED).map(|(name, size)| (name.as_str(), *size));
        let lines = named.chain([("other crates", rest), ("constants", self.data)]);
        writeln!(f, "Code and constants by crate, {} B before packing:", self.total)?;
        for (name, size) in lines {
            let share = size * 100 / self.total.max(1);
            writeln!(f, "  {name:<22} {size:>8} B {share:>3} %")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, Function, FunctionSection, Module, NameMap, NameSection, TypeSection,
    };

    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_of_its_type() {
        for (name, expect) in [
            ("first_hour[2d41]::plan::build", "first_hour"),
            ("<yew[60]::virtual_dom::VNode as core[f6]::clone::Clone>::clone", "yew"),
            ("<u32 as core[f6]::fmt::Display>::fmt", "core"),
            ("<alloc[49]::vec::Vec<first_hour[2d41]::flow::Step>>::push", "first_hour"),
            ("<alloc[49]::vec::Vec<u8>>::push", "alloc"),
            (
                "<&mut serde_json[55]::de::Deserializer<R> as serde[1]::Deserializer>::x",
                "serde_json",
            ),
            ("<[u8] as alloc[49]::x::Y>::z", "alloc"),
            ("yew::scheduler::start", "yew"),
            ("memcpy", OTHER),
        ] {
            assert_eq!(owner(name), expect, "{name}");
        }
    }

    #[test]
    fn bytes_are_summed_by_crate() {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        let (mut code, mut names) = (CodeSection::new(), NameMap::new());
        for (index, name) in (0..).zip(["yew::a", "yew::b", "gloo::c"]) {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().end();
            code.function(&body);
            names.append(index, name);
        }
        let mut section = NameSection::new();
        section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code).section(&section);
        let weights = Weights::of(&module.finish()).expect("read");
        assert_eq!(weights.crates, [("yew".to_owned(), 4), ("gloo".to_owned(), 2)]);
        assert_eq!(weights.total, 6);
        assert!(weights.to_string().contains("yew"));
    }
}
