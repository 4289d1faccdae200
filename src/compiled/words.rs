//! Words as lines. Their names are not written down: structure says which there are and in which order, and names would
//! be a sixth of what a page has to load.
//!
//! A file is `@name`, then a line for each slot, empty where there are no words; the lines of a slot are parted by tabs.
//! A file that no structure describes names each slot itself. A last `@` says that nothing was cut off.

use std::collections::BTreeMap;

use crate::flow::{Choice, Flow, Step};
use crate::reference::{Kind, Pack};

/// File, then slot.
pub(super) type Files = BTreeMap<String, BTreeMap<String, Vec<String>>>;

const FILE: char = '@';
const SLOT: char = '\n';
const LINE: char = '\t';

/// What there are words of.
pub(super) struct Structure<'s> {
    pub(super) flows: &'s [Flow],
    pub(super) packs: &'s [Pack],
}

/// `None` if a word holds what parts words, or stands in a slot nothing asks for.
pub(super) fn write(files: &Files, structure: &Structure<'_>) -> Option<String> {
    let mut text = String::new();
    for (file, slots) in files {
        text.extend([FILE]);
        text.push_str(file);
        text.push(SLOT);
        match structure.slots(file) {
            Some(names) => {
                if slots.keys().any(|slot| !names.contains(slot)) {
                    return None;
                }
                for name in &names {
                    text.push_str(&line(slots.get(name).map_or(&[], Vec::as_slice))?);
                    text.push(SLOT);
                }
            }
            None => {
                for (slot, lines) in slots {
                    text.push_str(slot);
                    text.push(LINE);
                    text.push_str(&line(lines)?);
                    text.push(SLOT);
                }
            }
        }
    }
    text.push(FILE);
    Some(text)
}

fn line(lines: &[String]) -> Option<String> {
    let clean = |line: &String| !line.starts_with(FILE) && !line.contains([SLOT, LINE]);
    lines.iter().all(clean).then(|| lines.join("\t"))
}

/// `None` if something was cut off. A file that does not fit its structure is left out.
pub(super) fn read(text: &str, structure: &Structure<'_>) -> Option<Files> {
    let text = text.strip_suffix(FILE)?;
    let mut files = Files::new();
    let mut lines = text.split_terminator(SLOT).peekable();
    while let Some(head) = lines.next() {
        let file = head.strip_prefix(FILE)?;
        let mut given = Vec::new();
        while let Some(line) = lines.next_if(|line| !line.starts_with(FILE)) {
            given.push(line);
        }
        let slots = match structure.slots(file) {
            Some(names) if names.len() == given.len() => names.into_iter().zip(given).collect(),
            Some(_) => Vec::new(),
            None => {
                let named = given.into_iter().filter_map(|line| line.split_once(LINE));
                named.map(|(name, line)| (name.to_owned(), line)).collect()
            }
        };
        let slots = slots.into_iter().filter(|(_, line)| !line.is_empty());
        let slots = slots.map(|(name, line)| (name, line.split(LINE).map(str::to_owned).collect()));
        files.insert(file.to_owned(), slots.collect());
    }
    Some(files)
}

impl Structure<'_> {
    /// The slots of a file in their order; those that may be left out too.
    fn slots(&self, file: &str) -> Option<Vec<String>> {
        let flow = self.flows.iter().find(|flow| flow.id.as_str() == file).map(of_flow);
        flow.or_else(|| self.packs.iter().find(|pack| pack.region.as_str() == file).map(of_pack))
    }
}

fn of_flow(flow: &Flow) -> Vec<String> {
    let mut slots = vec!["title".to_owned(), "summary".to_owned()];
    let mut add = |what: &str, name: &str| slots.push([what, ".", name].concat());
    if let Some(task) = &flow.task {
        task.rules.iter().for_each(|rule| add("reason", &rule.id));
        task.before.iter().for_each(|before| add("before", &before.id));
        task.ways.iter().for_each(|way| add("way", &way.id));
    }
    for step in flow.steps() {
        let id = step.id().as_str();
        let own: &[&str] = match step {
            Step::Question(_) => &["title", "hint", "why"],
            Step::Notice(_) | Step::Outcome(_) => &["title", "body"],
            Step::Action(_) => &["title", "why", "do", "say", "ask", "refused", "note"],
        };
        own.iter().for_each(|name| add(id, name));
        let mut option = |name: &str| add(id, &["option.", name].concat());
        match step {
            Step::Question(question) => match &question.choice {
                Choice::One(options) => options.iter().for_each(|it| option(it.id.as_str())),
                Choice::Many { options, .. } => {
                    options.iter().for_each(|it| option(it.id.as_str()));
                }
            },
            Step::Action(action) => action.options.iter().for_each(|it| option(it.id.as_str())),
            Step::Notice(_) | Step::Outcome(_) => {}
        }
    }
    slots.push("undo".to_owned());
    slots
}

fn of_pack(pack: &Pack) -> Vec<String> {
    let mut slots = vec!["name".to_owned()];
    for reference in &pack.references {
        let own = match reference.kind {
            Kind::Path => Some("path"),
            Kind::Rule => Some("rule"),
            Kind::Missing => Some("find"),
            Kind::Phone(_) | Kind::Text(_) | Kind::Link(_) => None,
        };
        for name in [Some("label"), own, Some("note")].into_iter().flatten() {
            slots.push([reference.id.as_str(), ".", name].concat());
        }
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Structure<'_> = Structure { flows: &[], packs: &[] };

    fn files(line: &str) -> Files {
        let slots = BTreeMap::from([
            ("a".to_owned(), vec!["one".to_owned(), line.to_owned()]),
            ("b".to_owned(), vec!["three".to_owned()]),
        ]);
        Files::from([("ui".to_owned(), slots)])
    }

    #[test]
    fn a_file_without_structure_names_its_slots() {
        let text = write(&files("two"), &NOTHING).unwrap();
        assert_eq!(text, "@ui\na\tone\ttwo\nb\tthree\n@");
        assert_eq!(read(&text, &NOTHING), Some(files("two")));
    }

    #[test]
    fn what_was_cut_off_is_refused() {
        let text = write(&files("two"), &NOTHING).unwrap();
        for end in 0..text.len() {
            assert_eq!(read(&text[..end], &NOTHING).filter(|files| !files.is_empty()), None);
        }
    }

    #[test]
    fn a_word_that_would_part_words_is_not_written() {
        for line in ["a\tb", "a\nb", "@b"] {
            assert_eq!(write(&files(line), &NOTHING), None, "{line}");
        }
    }
}
