//! Writes the site and the single files: `prerender --out DIR --single DIR --pack DIR [--flows DIR] [--static DIR]`.
//!
//! The pack is what the packing step leaves: app.js, single.js, app.wasm.
//!
//! Content is checked first. Whatever is wrong with it is printed as the checker says it, and nothing is written.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks to the person at the terminal"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use first_hour::check::load::check_dir;
use first_hour::guide::Guide;
use first_hour::site::{self, Packed};

fn main() -> ExitCode {
    let Some(arguments) = Arguments::read(env::args().skip(1)) else {
        eprintln!(
            "usage: prerender --out DIR --single DIR --pack DIR [--flows DIR] [--static DIR]"
        );
        return ExitCode::FAILURE;
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

struct Arguments {
    out: PathBuf,
    single: PathBuf,
    pack: PathBuf,
    flows: PathBuf,
    statics: PathBuf,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Option<Arguments> {
        let (mut out, mut single, mut pack) = (None, None, None);
        let (mut flows, mut statics) = (PathBuf::from("flows"), PathBuf::from("static"));
        while let Some(word) = words.next() {
            let value = PathBuf::from(words.next()?);
            match word.as_str() {
                "--out" => out = Some(value),
                "--single" => single = Some(value),
                "--pack" => pack = Some(value),
                "--flows" => flows = value,
                "--static" => statics = value,
                _ => return None,
            }
        }
        Some(Arguments { out: out?, single: single?, pack: pack?, flows, statics })
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let Arguments { out, single, pack, flows, statics } = arguments;
    let (bundle, mut problems) = check_dir(flows);
    let guide = match Guide::new(&bundle) {
        Ok(guide) if problems.is_empty() => guide,
        Ok(_) => return Err(listed(&problems)),
        Err(more) => {
            problems
                .extend(more.into_iter().filter(|it| !problems.contains(it)).collect::<Vec<_>>());
            return Err(listed(&problems));
        }
    };
    let packed = packed(pack)?;
    let statics = statics_in(statics)
        .map_err(|error| format!("cannot read {}: {error}", statics.display()))?;
    let site = site::build(guide, &packed, statics)?;
    let report = site.report();
    println!("{report}");
    let weights = single.with_file_name("weights.txt");
    fs::write(&weights, report.weights())
        .map_err(|error| format!("cannot write {}: {error}", weights.display()))?;
    println!("The weight of each page is in {}", weights.display());
    let over = report.over_budget();
    if !over.is_empty() {
        return Err(format!("over budget:\n  {}", over.join("\n  ")));
    }
    for (folder, files) in [(out, &site.files), (single, &site.single)] {
        write(folder, files)
            .map_err(|error| format!("cannot write {}: {error}", folder.display()))?;
    }
    Ok(())
}

fn packed(folder: &Path) -> Result<Packed, String> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
    };
    let start = String::from_utf8(read("single.js")?).map_err(|error| error.to_string())?;
    Ok(Packed { app: read("app.js")?, start, module: read("app.wasm")? })
}

fn listed(problems: &[impl std::fmt::Display]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    format!("{}\n\n{} problems in flows/; nothing was built.", lines.join("\n"), lines.len())
}

/// What stands beside the pages as it is.
fn statics_in(folder: &Path) -> io::Result<site::Files> {
    let mut files = site::Files::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            files.insert(name.to_string_lossy().into_owned(), fs::read(&path)?);
        }
    }
    Ok(files)
}

/// Replaces the site: what an earlier build left behind does not stay.
fn write(out: &Path, files: &site::Files) -> io::Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    for (path, bytes) in files {
        let path = out.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}
