//! Words: every place filled, in every language, and nothing left over.

use std::collections::BTreeSet;

use crate::check::slots::{self, Slot};
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::locale::wire::TextFile;
use crate::locale::{SOURCE_LOCALE, Span, markup};

/// A text file together with its source, for whoever compares the two.
pub(super) struct Pair<'b> {
    pub(super) locale: &'b str,
    pub(super) file: &'b str,
    pub(super) texts: &'b TextFile,
    pub(super) source: &'b TextFile,
}

/// Every translated file that has a source.
pub(super) fn pairs(bundle: &Bundle) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    let Some(sources) = bundle.texts.get(SOURCE_LOCALE) else { return pairs };
    for (locale, files) in bundle.texts.iter().filter(|(locale, _)| *locale != SOURCE_LOCALE) {
        for (file, texts) in files {
            if let Some(source) = sources.get(file) {
                pairs.push(Pair { locale, file, texts, source });
            }
        }
    }
    pairs
}

pub(super) fn path(locale: &str, file: &str) -> String {
    format!("text/{locale}/{file}.json")
}

pub(super) fn files(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let wanted = slots::files(bundle);
    for (locale, files) in &bundle.texts {
        for file in wanted.iter().filter(|file| !files.contains_key(**file)) {
            Report::new(path(locale, file), found).add(
                "missing-file",
                "",
                "",
                "there are no words for it in this language",
                format!("add flows/{} with {{\"texts\": {{ … }}}}", path(locale, file)),
            );
        }
        for file in files.keys().filter(|file| !wanted.contains(&file.as_str())) {
            Report::new(path(locale, file), found).add(
                "unknown-file",
                "",
                "",
                format!("no flow and no region is called `{file}`"),
                nearest(file, wanted.iter().copied()),
            );
        }
    }
}

/// Each file against the structure it is the words of.
pub(super) fn slots(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let source = bundle.texts.get(SOURCE_LOCALE);
    for (locale, files) in &bundle.texts {
        for (file, texts) in files {
            let Some(owner) = slots::owner(bundle, file) else { continue };
            let slots = slots::slots(owner, file);
            let mut report = Report::new(path(locale, file), found);
            let source = source.and_then(|files| files.get(file));
            let source = source.filter(|_| locale != SOURCE_LOCALE);
            for slot in &slots {
                presence(slot, texts, source, &mut report);
            }
            let known: BTreeSet<&str> = slots.iter().map(|slot| slot.name.as_str()).collect();
            for name in texts.texts.keys() {
                if !known.contains(name.as_str()) {
                    report.add(
                        "orphan-text",
                        name,
                        "",
                        "nothing in the structure asks for these words",
                        nearest(name, known.iter().copied()),
                    );
                }
            }
        }
    }
}

fn presence(slot: &Slot, texts: &TextFile, source: Option<&TextFile>, report: &mut Report<'_>) {
    let name = slot.name.as_str();
    let Some(text) = texts.texts.get(name) else {
        match source {
            Some(source) if source.texts.contains_key(name) => report.add(
                "missing-translation",
                name,
                "",
                "the source language has these words and this language has not",
                format!("add \"{name}\" under `texts`"),
            ),
            // The source lacks it too and is reported itself.
            Some(_) => {}
            None if slot.required => report.add(
                "missing-text",
                name,
                "",
                "these words must be there",
                format!("add \"{name}\" under `texts`"),
            ),
            None => {}
        }
        return;
    };
    let lines = text.lines();
    if lines.is_empty() || lines.iter().any(|line| line.trim().is_empty()) {
        let wrong = "there are no words in it, or a line is empty";
        report.add("empty-text", name, "", wrong, "write the words, or remove the empty line");
    }
    if lines.len() > 1 && !slot.list {
        report.add(
            "too-many-lines",
            name,
            "",
            format!("only one line is shown here, and there are {}", lines.len()),
            "write it as one text, not as a list",
        );
    }
    if source.is_some_and(|source| !source.texts.contains_key(name)) && !slot.required {
        report.add(
            "not-in-source",
            name,
            "",
            format!("the source language {SOURCE_LOCALE} has no such words"),
            format!("write them there too, or remove \"{name}\" here"),
        );
    }
}

pub(super) fn parity(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for Pair { locale, file, texts, source } in pairs(bundle) {
        let mut report = Report::new(path(locale, file), found);
        for (slot, text) in &texts.texts {
            let Some(source) = source.texts.get(slot) else { continue };
            let (lines, sources) = (text.lines(), source.lines());
            if lines.len() != sources.len() {
                report.add(
                    "line-count",
                    slot,
                    "",
                    format!("{} lines here, {} in the source", lines.len(), sources.len()),
                    "say the same in as many lines, step by step",
                );
            }
            let (here, there) = (placeholders(&lines), placeholders(&sources));
            if here != there {
                let list = |set: &BTreeSet<&str>| {
                    let braced: Vec<String> = set.iter().map(|it| format!("{{{it}}}")).collect();
                    if braced.is_empty() { "none".to_owned() } else { braced.join(", ") }
                };
                report.add(
                    "placeholder-parity",
                    slot,
                    "",
                    format!("it holds {}, the source {}", list(&here), list(&there)),
                    "put the same references into both",
                );
            }
        }
    }
}

fn placeholders(lines: &[String]) -> BTreeSet<&str> {
    let spans = lines.iter().flat_map(|line| markup::spans(line));
    spans
        .filter_map(|span| match span {
            Span::Reference(name) => Some(name),
            Span::Text(_) | Span::Strong(_) => None,
        })
        .collect()
}

/// Words that are still the source's. Names of brands and the like hold no Chinese characters and may well be the same.
pub(super) fn untranslated(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for Pair { locale, file, texts, source } in pairs(bundle) {
        let mut report = Report::new(path(locale, file), found);
        // Between two ways of writing Chinese much is rightly the same.
        if locale.starts_with("zh") {
            continue;
        }
        for (slot, text) in &texts.texts {
            let lines = text.lines();
            let same = source.texts.get(slot).is_some_and(|source| source.lines() == lines);
            if same && lines.iter().any(|line| line.chars().any(is_han)) {
                report.add(
                    "untranslated",
                    slot,
                    "",
                    "these are still the words of the source",
                    "translate them",
                );
            }
        }
    }
}

/// CJK Unified Ideographs and extension A, which is every character in daily use.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}
