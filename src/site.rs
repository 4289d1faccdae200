//! The site as files: every page of every locale by the same components the app uses, the scripts, and a report.
//!
//! The whole site is one map from path to bytes; writing it is the caller's last act, so a failed build leaves nothing.

mod headers;
mod page;
mod policy;
mod scripts;
mod single;
mod worker;

use std::fmt;
use std::panic::resume_unwind;
use std::rc::Rc;
use std::thread;

use crate::compiled;
use crate::guide::Guide;
use crate::seal;
use crate::site::page::Press;
use crate::site::scripts::Script;
use crate::ui::parts::edition::Edition;
use crate::ui::route::Route;
use crate::ui::style;

/// The most a page may weigh, compressed: what a server can send before it has to wait (ten TCP segments).
pub const PAGE_BUDGET: usize = 14_336;
/// The most the app may weigh on a first visit, compressed: all scripts, with the words of one locale.
pub const APP_BUDGET: usize = 200_000;

pub use crate::seal::Files;
pub use crate::site::single::SINGLE_BUDGET;

#[derive(Debug)]
pub struct Site {
    pub files: Files,
    /// The single files, which lie apart.
    pub single: Files,
    /// Of the whole edition.
    pub hash: String,
    /// Every script, and for each locale those the app needs to come alive.
    pub scripts: Vec<String>,
    pub first: Vec<Vec<String>>,
}

/// What the site weighs, compressed.
#[derive(Debug, Default)]
pub struct Report {
    /// Of the whole edition.
    pub hash: String,
    pub pages: Vec<(String, usize)>,
    pub scripts: Vec<(String, usize)>,
    /// What has to arrive before the app is alive, in the heaviest locale.
    pub app: usize,
    /// Name, size as it lies on a disk, and SHA-256 of each single file.
    pub single: Vec<(String, usize, String)>,
}

impl Report {
    /// Everything over its budget.
    pub fn over_budget(&self) -> Vec<String> {
        let pages = self.pages.iter().filter(|(_, size)| *size > PAGE_BUDGET);
        let mut over: Vec<String> = pages
            .map(|(path, size)| format!("{path} weighs {size} B, more than {PAGE_BUDGET} B"))
            .collect();
        if self.app > APP_BUDGET {
            over.push(format!("the app weighs {} B, more than {APP_BUDGET} B", self.app));
        }
        for (name, size, _) in self.single.iter().filter(|(_, size, _)| *size > SINGLE_BUDGET) {
            over.push(format!("{name} weighs {size} B, more than {SINGLE_BUDGET} B"));
        }
        over
    }

    /// Every page with its compressed size in bytes, the heaviest first.
    pub fn weights(&self) -> String {
        let mut pages: Vec<_> = self.pages.iter().collect();
        pages.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        pages.into_iter().map(|(path, size)| format!("{size:>6} {path}\n")).collect()
    }

    pub fn heaviest(&self) -> Option<&(String, usize)> {
        self.pages.iter().max_by_key(|(_, size)| *size)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} pages, compressed (brotli):", self.pages.len())?;
        if let Some((path, size)) = self.heaviest() {
            writeln!(f, "  heaviest {path}: {size} B of {PAGE_BUDGET} B")?;
        }
        for (path, size) in &self.scripts {
            writeln!(f, "  {path}: {size} B")?;
        }
        writeln!(f, "  app with one language on a first visit: {} B of {APP_BUDGET} B", self.app)?;
        let all: usize = self.scripts.iter().map(|(_, size)| size).sum();
        writeln!(f, "  all scripts, with every language and region: {all} B")?;
        for (name, size, hash) in &self.single {
            writeln!(f, "  {name}: {size} B of {SINGLE_BUDGET} B, SHA-256 {hash}")?;
        }
        write!(f, "Hash of this edition: {}", self.hash)
    }
}

/// What the packing step leaves.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    /// The script of the site, with the module inside.
    pub app: Vec<u8>,
    /// The script of the single file.
    pub start: String,
    pub module: Vec<u8>,
}

/// Renders everything. `statics` is what stands beside the pages as it is.
pub fn build(guide: Guide, packed: &Packed, statics: Files) -> Result<Site, String> {
    let guide = Rc::new(guide);
    let css = style::all().map_err(|error| format!("the styles cannot be printed: {error}"))?;
    let compiled = compiled::compile(&guide).ok_or("the guide cannot be written for the app: a text holds a tab or a line break, or begins with @")?;
    let scripts = scripts::Scripts::new(&compiled, &packed.app);
    let edition = Edition { day: day(&guide), hash: seal::BLANK.into() };
    let press = Press { guide: &guide, css: &css, scripts: &scripts, edition: Rc::new(edition) };
    let mut blank: Files = Route::all(&guide)
        .into_iter()
        .map(|route| (format!("{route}.html"), press.page(&route).into_bytes()))
        .collect();
    blank.insert("index.html".into(), press.root().into_bytes());
    blank.extend(scripts.all().map(|script| (script.name.clone(), script.bytes.clone())));
    blank.insert("404.html".into(), press.missing().into_bytes());
    let names = scripts.all().map(|script| script.name.as_str());
    let headers = headers::text(&guide, &css, names).map_err(|error| error.to_string())?;
    blank.insert(headers::NAME.into(), headers.into_bytes());
    blank.extend(statics);
    worker::fill(&mut blank, &guide)?;
    let (mut files, hash) = seal::seal(&blank);
    files.insert(seal::SUMS.into(), seal::sums(&files).into_bytes());
    let name = |script: &Script| script.name.clone();
    let first = guide.locales().map(|locale| scripts.first(locale.as_str()).map(name).collect());
    Ok(Site {
        files,
        hash,
        single: single::files(&press, &compiled, packed),
        first: first.collect(),
        scripts: scripts.all().map(name).collect(),
    })
}

impl Site {
    /// Weighs every page and script.
    pub fn report(&self) -> Report {
        let size = |name: &String| self.files.get(name).map_or(0, |bytes| compressed(bytes));
        let scripts: Vec<(String, usize)> =
            self.scripts.iter().map(|name| (name.clone(), size(name))).collect();
        let first = self.first.iter().map(|names| {
            scripts.iter().filter(|(name, _)| names.contains(name)).map(|(_, size)| size).sum()
        });
        let app = first.max().unwrap_or_default();
        let pages = weighed(&self.files);
        let single = self.single.iter().filter(|(name, _)| name.ends_with(".html"));
        let single = single.map(|(name, bytes)| (name.clone(), bytes.len(), seal::sha256(bytes)));
        Report { hash: self.hash.clone(), pages, scripts, app, single: single.collect() }
    }
}

/// Each page's weight. Compression takes most of the time a build of the pages takes, so every core does its share.
fn weighed(files: &Files) -> Vec<(String, usize)> {
    let pages: Vec<(&String, &Vec<u8>)> =
        files.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = pages.len().div_ceil(cores).max(1);
    let weigh = |pages: &[(&String, &Vec<u8>)]| -> Vec<(String, usize)> {
        pages.iter().map(|(path, bytes)| ((*path).clone(), compressed(bytes))).collect()
    };
    thread::scope(|scope| {
        let shares: Vec<_> =
            pages.chunks(share).map(|pages| scope.spawn(move || weigh(pages))).collect();
        shares
            .into_iter()
            .flat_map(|share| share.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

/// The newest day on which anything in the guide was reviewed. Not the day of the build, which would make two builds of
/// one content differ.
fn day(guide: &Guide) -> String {
    let flows = guide.flows().map(|flow| flow.last_review_date.clone());
    let references = guide.packs().iter().flat_map(|pack| &pack.references);
    let read = references.filter_map(|it| it.proof.as_ref()).map(|proof| proof.read.to_string());
    flows.chain(read).max().unwrap_or_default()
}

/// As a server would send it.
fn compressed(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    match brotli::BrotliCompress(&mut &*bytes, &mut out, &params) {
        Ok(_) => out.len(),
        // Unreachable in memory; then the plain size is the honest upper bound.
        Err(_) => bytes.len(),
    }
}
