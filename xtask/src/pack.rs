//! One classic script that carries the whole app: glue, module, start.
//!
//! Every page says `connect-src 'none'` and must work from a file, so the module cannot be fetched:
//! it travels inside the script. Loading code that could fetch is cut from the glue, and the pack
//! is refused when anything is left in it that could reach the network or compile a string.

mod alphabet;
mod forbidden;

use std::path::PathBuf;

use crate::failure::Failure;
use crate::lower;
use crate::tree;
use crate::wasm::Pair;

/// The glue looks up its own address here, only to fetch the module from beside it.
const ADDRESS: (&str, &str) = ("    let script_src;\n", "    function __wbg_get_imports()");
/// From here to its end the glue is about loading.
const LOADER: &str = "\n    async function __wbg_load(";
/// Stands for the module while the script around it is rewritten.
const MODULE: &str = "@module@";
const ALPHABET: &str = "@alphabet@";
/// What has to stay: how the module is given its imports, and how it starts.
const PARTS: [&str; 2] =
    ["function __wbg_get_imports()", "function __wbg_finalize_init(instance, module)"];
/// What src/ui/browser/hands.rs calls.
const HANDS: &str = include_str!("../../src/ui/browser/hands.js");
/// How a page beside its scripts gets the module's bytes; how the app starts; what keeps the site offline.
const LETTERS: &str = include_str!("pack/letters.js");
const START: &str = include_str!("pack/start.js");
const OFFLINE: &str = include_str!("pack/offline.js");

/// Packs a module and its glue into `dist/pack/app.js`.
pub fn write(pair: &Pair) -> Result<PathBuf, Failure> {
    let source = tree::pack().join("start.js");
    tree::write(&source, source_of(&pair.glue)?.as_bytes())?;
    let script = tree::pack().join("app.js");
    tree::write(&script, filled(&lower::lowered(&source)?, &pair.wasm)?.as_bytes())?;
    Ok(script)
}

/// The script without its module. Whatever goes wrong in it, the page stays as it was.
fn source_of(glue: &str) -> Result<String, Failure> {
    let glue = without_loader(glue)?;
    Ok(format!(
        "(function (module, alphabet) {{\n\
         function leave(error) {{ console.warn(\"The page goes on without the app:\", error); }}\n\
         try {{\n{glue}\n  var app = wasm_bindgen;\n{LETTERS}{HANDS}{OFFLINE}{START}\
         }} catch (error) {{ leave(error); }}\n\
         }})(\"{MODULE}\", \"{ALPHABET}\");\n"
    ))
}

/// The script with the module in its place.
fn filled(script: &str, wasm: &[u8]) -> Result<String, Failure> {
    if !script.contains(MODULE) || !script.contains(ALPHABET) {
        return Err(Failure::new(
            "The rewritten script has no place for the module: see xtask/src/pack.rs.",
        ));
    }
    forbidden::check(script, wasm)?;
    let alphabet = alphabet::alphabet(wasm);
    let script = script.replace(ALPHABET, &alphabet);
    Ok(script.replace(MODULE, &alphabet::spelled(wasm, &alphabet)))
}

/// wasm-bindgen's glue with two functions to hand out in place of its loader.
fn without_loader(glue: &str) -> Result<String, Failure> {
    let changed = || {
        Failure::with_fix(
            "wasm-bindgen's glue has a new shape, and the packing step no longer knows where its loader is.",
            "adapt xtask/src/pack.rs to the glue in dist/trunk/app.js.",
        )
    };
    let (head, rest) = glue.split_once(ADDRESS.0).ok_or_else(changed)?;
    let address_end = rest.find(ADDRESS.1).ok_or_else(changed)?;
    let (_, rest) = rest.split_at_checked(address_end).ok_or_else(changed)?;
    let (body, _) = rest.split_once(LOADER).ok_or_else(changed)?;
    let starts_well = head.trim_end() == "let wasm_bindgen = (function(exports) {";
    if !starts_well || PARTS.iter().any(|part| !body.contains(part)) {
        return Err(changed());
    }
    Ok(format!(
        "{head}{body}\n    return {{ imports: __wbg_get_imports, start: __wbg_finalize_init }};\n}})({{ __proto__: null }});"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The outline of what wasm-bindgen writes.
    const GLUE: &str = "\
let wasm_bindgen = (function(exports) {
    let script_src;
    if (typeof document !== 'undefined' && document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }
    function __wbg_get_imports() {
        return {};
    }
    function __wbg_finalize_init(instance, module) {
        return wasm;
    }

    async function __wbg_load(module, imports) {
        return await WebAssembly.instantiateStreaming(module, imports);
    }
    async function __wbg_init_once(module_or_path) {
        module_or_path = fetch(module_or_path);
    }
    return Object.assign(__wbg_init, { initSync }, exports);
})({ __proto__: null });
";

    fn packed(glue: &str, wasm: &[u8]) -> Result<String, Failure> {
        filled(&source_of(glue)?, wasm)
    }

    #[test]
    fn one_guarded_classic_script() {
        let script = packed(GLUE, b"\0asm").expect("packed");
        assert!(script.starts_with("(function (module, alphabet) {"));
        assert!(script.contains("})(\"") && script.ends_with("\");\n"));
        assert!(script.contains("catch (error) { leave(error); }"));
        assert!(script.contains(".catch(leave)"));
        assert_eq!(script.matches('{').count(), script.matches('}').count());
        assert_eq!(script.matches('(').count(), script.matches(')').count());
    }

    #[test]
    fn the_loader_is_gone_and_the_start_is_not() {
        let script = packed(GLUE, b"").expect("packed");
        for gone in [
            "fetch",
            "new URL",
            "Response",
            "instantiateStreaming",
            "script_src",
            "initSync",
            "async",
        ] {
            assert!(!script.contains(gone), "{gone}");
        }
        assert!(script.contains("start: __wbg_finalize_init"));
        assert!(script.contains("imports: __wbg_get_imports"));
    }

    #[test]
    fn what_could_leave_the_device_is_refused() {
        let glue = GLUE.replace("return {};", "navigator.sendBeacon('/');");
        let failure = packed(&glue, b"").expect_err("refused");
        assert!(failure.text().expect("said").contains("sendBeacon"));
    }

    #[test]
    fn an_unknown_glue_is_refused() {
        for gone in ["let script_src;", "async function __wbg_load", "function __wbg_finalize_init"]
        {
            let failure = packed(&GLUE.replace(gone, ""), b"").expect_err(gone);
            assert!(failure.text().expect("said").contains("pack.rs"), "{gone}");
        }
    }
}
