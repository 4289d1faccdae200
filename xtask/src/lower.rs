//! The start script in the JavaScript of 2018: lowered and made small by esbuild, then checked.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::step::Step;
use crate::tree;

/// The oldest engines the app runs in. esbuild stops at syntax they lack and it cannot rewrite.
const OLDEST: &str = "--target=chrome71,safari12";

/// What stands in a script only behind a look whether the engine has it, as esbuild leaves such a look.
const GUARDED: [&str; 2] = [
    "typeof globalThis>\"u\"?void 0:globalThis",
    "typeof FinalizationRegistry>\"u\"?{register:()=>{},unregister:()=>{}}:new FinalizationRegistry(",
];

/// What Chromium 71 or Safari 12 lack, of all that a compiler may come to use.
const TOO_NEW: [&str; 20] = [
    "globalThis",
    "FinalizationRegistry",
    "WeakRef",
    "BigInt",
    "structuredClone",
    ".replaceAll(",
    ".matchAll(",
    ".at(",
    ".flat(",
    ".flatMap(",
    ".fromEntries(",
    ".hasOwn(",
    ".allSettled(",
    ".any(",
    ".findLast(",
    ".toSorted(",
    ".isWellFormed(",
    ".toWellFormed(",
    "WebAssembly.Tag",
    "WebAssembly.JSTag",
];

/// esbuild, which npm installs as a batch file on Windows.
pub fn esbuild() -> Option<PathBuf> {
    tree::program("esbuild").or_else(|| tree::file_on_path("esbuild.cmd"))
}

/// The same script, small, for the oldest engines.
pub fn lowered(script: &Path) -> Result<String, Failure> {
    let out = script.with_extension("min.js");
    let esbuild = esbuild().unwrap_or_else(|| "esbuild".into());
    Step::new("Rewriting the script for old browsers")
        .fix("if it names new syntax, find what brings it into the glue, and do without.")
        .run(
            Command::new(esbuild)
                .arg(script)
                .args([OLDEST, "--minify", "--charset=utf8", "--log-level=warning"])
                .arg(format!("--outfile={}", out.display())),
        )?;
    let script = tree::read(&out)?;
    checked(&script)?;
    Ok(script)
}

/// Refuses a call to what the oldest engines lack.
fn checked(script: &str) -> Result<(), Failure> {
    let unguarded = GUARDED.iter().fold(script.to_owned(), |text, look| text.replace(look, ""));
    match TOO_NEW.iter().find(|name| unguarded.contains(**name)) {
        None => Ok(()),
        Some(name) => Err(Failure::with_fix(
            format!("The script uses `{name}`, which Chromium 71 or Safari 12 lack."),
            "find the web-sys or js-sys call that brings it in, and do without or look first whether it is there.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lower(test: &str, script: &str) -> Result<String, Failure> {
        let path = tree::target().join("xtask-tests").join(format!("{test}.js"));
        tree::write(&path, script.as_bytes()).expect("written");
        lowered(&path)
    }

    #[test]
    fn new_syntax_is_rewritten() {
        let script = lower(
            "syntax",
            "var f = (a, { b, ...rest }) => { try { return a?.b ?? b ** 2 } catch { return rest } }; f.x ||= 1n ? f : 0;",
        );
        assert!(script.is_err_and(|it| it.text().is_some_and(|text| text.contains("log"))));
        let script = lower(
            "rewritten",
            "class A { #x = 1; y() { return this.#x } } console.log(new A()?.y() ?? 2); window.a ||= 3;",
        )
        .expect("lowered");
        for newer in ["?.", "??", "||=", "#x"] {
            assert!(!script.contains(newer), "{newer}: {script}");
        }
    }

    #[test]
    fn what_old_engines_lack_is_refused_unless_it_was_looked_for() {
        let guarded = lower(
            "guarded",
            "console.log(typeof globalThis === 'undefined' ? undefined : globalThis);\
             console.log((typeof FinalizationRegistry === 'undefined')\
                 ? { register: () => {}, unregister: () => {} }\
                 : new FinalizationRegistry(state => state.a()));",
        );
        assert!(guarded.is_ok(), "{guarded:?}");
        for (test, script) in [
            ("global", "console.log(globalThis)"),
            ("big", "console.log(BigInt(1))"),
            ("at", "console.log([1].at(-1))"),
            ("replace", "console.log('a'.replaceAll('a', 'b'))"),
        ] {
            let refused = lower(test, script).expect_err(script);
            assert!(refused.text().expect("said").contains("Chromium 71"), "{script}");
        }
    }
}
