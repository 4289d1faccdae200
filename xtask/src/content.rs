//! The commands a contributor runs on `flows/`: check, walks, translated, schema, regions.

use std::fs;
use std::path::PathBuf;

use first_hour::check::{self, Levels};
use first_hour::diagnostic::Diagnostic;
use first_hour::guide::Guide;
use first_hour::inventory;
use first_hour::locale::SOURCE_LOCALE;

use crate::failure::Failure;
use crate::tree;

#[derive(Debug, PartialEq, Eq)]
pub enum Content {
    /// Every rule on every file.
    Check,
    /// Replay walk files.
    Walks { paths: Vec<PathBuf> },
    /// Stamp one file's translation, or with `--all` every file's, with the text it was made from.
    Translated { locale: String, file: String },
    /// Write the JSON Schemas an editor reads.
    Schema,
    /// Write what each region has.
    Regions,
}

/// Runs one of them.
pub fn run(command: &Content) -> Result<(), Failure> {
    match command {
        Content::Check => check(),
        Content::Walks { paths } => walk(paths),
        Content::Translated { locale, file } => translated(locale, file),
        Content::Schema => schema(),
        Content::Regions => regions(),
    }
}

fn flows() -> PathBuf {
    tree::root().join("flows")
}

fn check() -> Result<(), Failure> {
    let (bundle, problems) = check::check_dir(&flows());
    for problem in &problems {
        println!("{problem}");
    }
    let seen = check::coverage(&bundle);
    println!(
        "{} flows, {} steps, {} edges, {} outcomes; {} situations in {} regions, {} plans built.",
        seen.flows, seen.steps, seen.edges, seen.outcomes, seen.states, seen.regions, seen.plans
    );
    print_levels(&check::levels(&bundle));
    listed(&problems)
}

fn print_levels(it: &Levels) {
    println!(
        "English: {} texts, grade {:.1} (median), {:.1} (95 of 100), {:.1} at most: {}.",
        it.graded, it.median_grade, it.p95_grade, it.highest_grade.value, it.highest_grade.place
    );
    println!(
        "Chinese: {} sentences, {} characters (median), {} (95 of 100), {} at most: {}; \
         longest clause {}: {}.",
        it.sentences,
        it.median_sentence,
        it.p95_sentence,
        it.longest_sentence.value,
        it.longest_sentence.place,
        it.longest_clause.value,
        it.longest_clause.place
    );
}

fn listed(problems: &[Diagnostic]) -> Result<(), Failure> {
    match problems.len() {
        0 => {
            println!("No problems in flows/.");
            Ok(())
        }
        1 => Err(Failure::new("1 problem in flows/.")),
        count => Err(Failure::new(format!("{count} problems in flows/."))),
    }
}

/// The word that stands for every file of a locale.
const EVERY: &str = "--all";

fn translated(locale: &str, file: &str) -> Result<(), Failure> {
    let (bundle, _) = check::load(&flows());
    let Some(files) = bundle.texts.get(locale).filter(|_| locale != SOURCE_LOCALE) else {
        let locales = bundle.texts.keys().filter(|tag| *tag != SOURCE_LOCALE);
        return Err(Failure::with_fix(
            format!("There is no translation `{locale}`."),
            format!("name one of: {}.", locales.cloned().collect::<Vec<_>>().join(", ")),
        ));
    };
    for name in files.keys().filter(|name| file == EVERY || *name == file) {
        let path = flows().join("text").join(locale).join(format!("{name}.json"));
        let now = tree::read(&path)?;
        if let Some(stamped) = check::stamp::stamp(&bundle, locale, name, &now)
            && stamped != now
        {
            tree::write(&path, stamped.as_bytes())?;
            println!("Stamped flows/text/{locale}/{name}.json");
        }
    }
    if file == EVERY || files.contains_key(file) {
        return Ok(());
    }
    Err(Failure::with_fix(
        format!("There is no flows/text/{locale}/{file}.json."),
        format!(
            "name one of: {}, or {EVERY}.",
            files.keys().cloned().collect::<Vec<_>>().join(", ")
        ),
    ))
}

fn schema() -> Result<(), Failure> {
    for (name, text) in first_hour::schema::files() {
        let path = flows().join("schema").join(name);
        if fs::read_to_string(&path).ok().as_deref() != Some(&*text) {
            tree::write(&path, text.as_bytes())?;
            println!("Wrote flows/schema/{name}");
        }
    }
    Ok(())
}

fn regions() -> Result<(), Failure> {
    let (bundle, problems) = check::load(&flows());
    if !problems.is_empty() {
        problems.iter().for_each(|problem| println!("{problem}"));
        return listed(&problems);
    }
    let path = tree::root().join(inventory::PATH);
    let text = inventory::document(&bundle);
    if fs::read_to_string(&path).ok().as_deref() != Some(&*text) {
        tree::write(&path, text.as_bytes())?;
        println!("Wrote {}", inventory::PATH);
    }
    Ok(())
}

fn walk(paths: &[PathBuf]) -> Result<(), Failure> {
    let (bundle, problems) = check::check_dir(&flows());
    let guide = match Guide::new(&bundle) {
        Ok(guide) if problems.is_empty() => guide,
        _ => {
            return Err(Failure::with_fix(
                "Walks need sound content, and flows/ has problems.",
                "run `cargo xtask check` and mend what it names.",
            ));
        }
    };
    let outcome = check::walk_paths(&guide, paths);
    for stumble in &outcome.stumbles {
        println!("{stumble}");
    }
    let (walked, stumbled) = (outcome.journeys.len(), outcome.stumbles.len());
    println!("{walked} walks, {stumbled} problems.");
    if walked == 0 {
        return Err(Failure::with_fix(
            "No walk was found.",
            "name a .walk file, or a folder of them.",
        ));
    }
    if stumbled == 0 { Ok(()) } else { Err(Failure::Told) }
}
