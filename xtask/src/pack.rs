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
/// How the app starts.
const START: &str = include_str!("pack/start.js");

/// Where the script stands, and so how it comes by the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Beside the pages; it carries the module, and what keeps the site offline.
    Beside,
    /// In the one file that holds everything, the module too.
    Single,
}

impl Place {
    fn parts(self) -> [&'static str; 2] {
        match self {
            Self::Beside => [include_str!("pack/letters.js"), include_str!("pack/offline.js")],
            Self::Single => [INFLATE, include_str!("pack/single.js")],
        }
    }
}

/// tiny-inflate as it comes from npm, with its licence.
const INFLATE: &str = concat!(
    "var inflate = (function (module) {\n",
    include_str!("pack/tiny-inflate.js"),
    "\nreturn module.exports;\n})({});\n"
);

/// Packs a module and its glue into `dist/pack`: app.js, single.js, app.wasm.
pub fn write(pair: &Pair) -> Result<PathBuf, Failure> {
    let pack = tree::pack();
    let lowered = |name: &str, place| {
        let source = pack.join(format!("{name}.source.js"));
        tree::write(&source, source_of(&pair.glue, place)?.as_bytes())?;
        let script = lower::lowered(&source)?;
        forbidden::check(&script, &pair.wasm)?;
        Ok(script)
    };
    let app = filled(&lowered("app", Place::Beside)?, &pair.wasm)?;
    tree::write(&pack.join("app.js"), app.as_bytes())?;
    tree::write(&pack.join("single.js"), lowered("single", Place::Single)?.trim_end().as_bytes())?;
    tree::write(&pack.join("app.wasm"), &pair.wasm)?;
    Ok(pack)
}

/// The script without its module. Whatever goes wrong in it, the page stays as it was.
fn source_of(glue: &str, place: Place) -> Result<String, Failure> {
    let glue = without_loader(glue)?;
    let [before, after] = place.parts();
    let given = match place {
        Place::Beside => format!("\"{MODULE}\", \"{ALPHABET}\""),
        Place::Single => String::new(),
    };
    Ok(format!(
        "(function (module, alphabet) {{\n\
         function leave(error) {{ console.warn(\"The page goes on without the app:\", error); }}\n\
         try {{\n{glue}\n  var app = wasm_bindgen;\n{before}{after}{HANDS}{START}\
         }} catch (error) {{ leave(error); }}\n\
         }})({given});\n"
    ))
}

/// The script with the module in its place.
fn filled(script: &str, wasm: &[u8]) -> Result<String, Failure> {
    if !script.contains(MODULE) || !script.contains(ALPHABET) {
        return Err(Failure::new(
            "The rewritten script has no place for the module: see xtask/src/pack.rs.",
        ));
    }
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
        let source = source_of(glue, Place::Beside)?;
        forbidden::check(&source, wasm)?;
        filled(&source, wasm)
    }

    #[test]
    fn one_guarded_classic_script() {
        let script = packed(GLUE, b"\0asm").expect("packed");
        assert!(script.starts_with("(function (module, alphabet) {"));
        assert!(script.contains("})(\"") && script.ends_with("\");\n"));
        assert!(script.contains("catch (error) { leave(error); }"));
        assert!(script.contains(".catch(function (error) {") && script.contains("leave(error);"));
        for place in [Place::Beside, Place::Single] {
            let source = source_of(GLUE, place).expect("made");
            assert_eq!(source.matches('{').count(), source.matches('}').count(), "{place:?}");
            assert_eq!(source.matches('(').count(), source.matches(')').count(), "{place:?}");
        }
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
