//! The reading level of English: at most grade six, by Flesch and Kincaid (1975).
//!
//! `0.39 · words ⁄ sentences + 11.8 · syllables ⁄ words − 15.59`. What is graded is what is read in one go: a step with
//! all its words, a flow's own words, a claim, what a reference says, a page of the interface. A line ends a sentence.
//!
//! - **Names** count as words of their sentence, but not in the mean of syllables: a product, a carrier, what stands on a
//!   screen, a word in another script, a number, a `{reference}`. Nobody can say them in a simpler way. Counted as short
//!   they would flatter a text, counted as they are they would blame it. What everybody has to say, such as "police" or
//!   "password", is no name; it counts as it is.
//! - **Labels and menu paths** of references are names as a whole and are left out.
//! - **Short texts**: under twenty words one long word moves the grade by more than one. Such texts of a file are taken
//!   together and graded as one; if even that is under twenty words, there is nothing to grade.

use crate::check::prose::parts::{sentences, words};
use crate::check::prose::syllables::{is_name, syllables};
use crate::check::prose::{PLACE, Passage, passages};
use crate::check::slots::Owner;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};

const GRADE: f64 = 6.0;
const FEWEST_WORDS: usize = 20;
/// Where the short texts of a file are said to stand.
const REST: &str = "short texts";

/// Words with as many syllables are worth naming when a text is too hard.
const LONG_WORD: usize = 3;

/// What is read in one go.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) path: String,
    /// Step, claim, reference or page; nothing for a flow's own words.
    pub(super) at: String,
    lines: Vec<String>,
}

/// A word with what it weighs.
struct Word {
    text: String,
    /// `None` for a name.
    syllables: Option<usize>,
}

impl Reading {
    fn sentences(&self) -> impl Iterator<Item = (&str, Vec<Word>)> {
        let all = self.lines.iter().flat_map(|line| sentences(line));
        all.map(|sentence| (sentence.trim(), weighed(sentence))).filter(|(_, it)| !it.is_empty())
    }

    fn count(&self) -> usize {
        self.sentences().map(|(_, words)| words.len()).sum()
    }

    /// Nothing if all of it is names.
    pub(super) fn grade(&self) -> Option<f64> {
        let (mut sentences, mut words, mut common, mut syllables) = (0_u32, 0_u32, 0_u32, 0_u32);
        for (_, sentence) in self.sentences() {
            sentences += 1;
            for word in sentence {
                words += 1;
                common += u32::from(word.syllables.is_some());
                syllables += u32::try_from(word.syllables.unwrap_or_default()).ok()?;
            }
        }
        let ratio = |a: u32, b: u32| (b > 0).then(|| f64::from(a) / f64::from(b));
        Some(0.39 * ratio(words, sentences)? + 11.8 * ratio(syllables, common)? - 15.59)
    }

    fn hardest(&self) -> String {
        let long = self.sentences().max_by_key(|(_, words)| words.len());
        let (sentence, words) = long.unwrap_or_default();
        let mut hard: Vec<(usize, String)> = Vec::new();
        for word in self.sentences().flat_map(|(_, words)| words) {
            let count = word.syllables.unwrap_or_default();
            if count >= LONG_WORD && !hard.iter().any(|(_, text)| *text == word.text) {
                hard.push((count, word.text));
            }
        }
        hard.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let hard: Vec<String> =
            hard.into_iter().take(5).map(|(count, text)| format!("{text} ({count})")).collect();
        let sentence = sentence.replace(PLACE, "{…}");
        let hard = if hard.is_empty() { "none".to_owned() } else { hard.join(", ") };
        format!("longest words: {hard}; longest sentence, {} words: “{sentence}”", words.len())
    }
}

fn weighed(sentence: &str) -> Vec<Word> {
    let mut opens = true;
    let mut weighed = Vec::new();
    for word in words(sentence) {
        let quoted = word.starts_with(['“', '"', '‘']);
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != PLACE);
        let text = bare.replace('’', "'");
        let count = (!is_name(&text, opens || quoted)).then(|| syllables(&text));
        weighed.push(Word { text, syllables: count });
        // A colon is followed by what begins anew.
        opens = word.ends_with(':');
    }
    weighed
}

/// Everything English that is long enough to be graded.
pub(super) fn readings(bundle: &Bundle) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    for passage in passages(bundle).iter().filter(|it| it.is_in("en") && !it.is_of_names()) {
        let (path, at) = (passage.path(), read_with(passage));
        match readings.iter_mut().rev().find(|it| it.path == path && it.at == at) {
            Some(reading) => reading.lines.extend(passage.plain()),
            None => readings.push(Reading { path, at, lines: passage.plain() }),
        }
    }
    let (mut readings, short): (Vec<_>, Vec<_>) =
        readings.into_iter().partition(|it| it.count() >= FEWEST_WORDS);
    let mut rests: Vec<Reading> = Vec::new();
    for reading in short {
        match rests.last_mut().filter(|rest| rest.path == reading.path) {
            Some(rest) => rest.lines.extend(reading.lines),
            None => rests.push(Reading { at: REST.into(), ..reading }),
        }
    }
    rests.retain(|rest| rest.count() >= FEWEST_WORDS);
    readings.extend(rests);
    readings
}

/// The step, claim, reference or page whose words are read together with these.
fn read_with(passage: &Passage<'_>) -> String {
    let step = passage.slot.as_ref().and_then(|slot| slot.step.clone());
    match passage.owner {
        Owner::Flow(_) => step.unwrap_or_default(),
        Owner::Region(_) | Owner::Claims(_) | Owner::Interface => {
            passage.name.split('.').next().unwrap_or_default().to_owned()
        }
    }
}

pub(crate) fn level(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for reading in readings(bundle) {
        let Some(grade) = reading.grade().filter(|grade| *grade > GRADE) else { continue };
        Report::new(&reading.path, found).add(
            "grade",
            &reading.at,
            "",
            format!(
                "grade {grade:.2}, {GRADE} at most, over {} words; {}",
                reading.count(),
                reading.hardest()
            ),
            "say it in shorter words and shorter sentences",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(lines: &[&str]) -> Reading {
        let lines = lines.iter().map(|&line| line.into()).collect();
        Reading { path: String::new(), at: String::new(), lines }
    }

    #[track_caller]
    fn check(lines: &[&str], words: f64, sentences: f64, syllables: f64, common: f64) {
        let grade = 0.39 * words / sentences + 11.8 * syllables / common - 15.59;
        let found = reading(lines).grade().expect("a grade");
        assert!((found - grade).abs() < 1e-9, "{found}, not {grade}");
    }

    #[test]
    fn the_formula_is_that_of_flesch_and_kincaid() {
        check(&["The police can help you today.", "Go there"], 8.0, 2.0, 10.0, 8.0);
    }

    #[test]
    fn names_lengthen_a_sentence_and_weigh_nothing() {
        check(&["Call \u{fffc} and lock WeChat with Alipay’s help."], 8.0, 1.0, 5.0, 5.0);
        check(&["Press Settings: Then press “Done”."], 5.0, 1.0, 4.0, 4.0);
    }

    #[test]
    fn what_is_hard_is_named() {
        let hard = reading(&["Go.", "An authority will take responsibility."]).hardest();
        assert!(hard.contains("responsibility (6), authority (4)"), "{hard}");
        assert!(hard.contains("5 words: “An authority"), "{hard}");
    }
}
