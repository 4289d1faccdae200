//! Short sentences: at most fifteen English words in each, at most thirty Chinese characters in each clause.
//!
//! What stands in brackets is counted by itself, as it is read: "(Civil Code, Art. 9)" does not make a sentence long. Menu
//! paths are left alone: they are a list of what stands on the screen.

use crate::check::prose::parts::{characters, clauses, sentences, words};
use crate::check::prose::passages;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};

const WORDS: usize = 15;
const CHARACTERS: usize = 30;

pub(crate) fn length(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for passage in passages(bundle).into_iter().filter(|passage| !passage.is_menu_path()) {
        let mut report = Report::new(passage.path(), found);
        for line in passage.plain() {
            if passage.is_in("en") {
                let long = longest(sentences(&line), words_in_one_breath);
                if let Some((long, count)) = long.filter(|(_, count)| *count > WORDS) {
                    let wrong = format!("{count} words, {WORDS} at most: “{}”", long.trim());
                    report.add("long-sentence", passage.name, "", wrong, "say it in two");
                }
            } else if passage.is_in("zh") {
                let long = longest(clauses(&line), characters);
                if let Some((long, count)) = long.filter(|(_, count)| *count > CHARACTERS) {
                    let wrong =
                        format!("{count} characters, {CHARACTERS} at most: “{}”", long.trim());
                    report.add("long-clause", passage.name, "", wrong, "say it in two");
                }
            }
        }
    }
}

/// The words outside brackets, or those in them where they are more.
fn words_in_one_breath(sentence: &str) -> usize {
    let (mut outside, mut inside, mut in_brackets) = (0, 0, false);
    for word in words(sentence) {
        in_brackets |= word.starts_with('(');
        *if in_brackets { &mut inside } else { &mut outside } += 1;
        in_brackets &= !word.contains(')');
    }
    outside.max(inside)
}

fn longest<'l>(
    parts: impl IntoIterator<Item = &'l str>,
    count: impl Fn(&str) -> usize,
) -> Option<(&'l str, usize)> {
    parts.into_iter().map(|part| (part, count(part))).max_by_key(|(_, count)| *count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_aside_is_a_breath_of_its_own() {
        assert_eq!(words_in_one_breath("Ask for it (Civil Code, Art. 9)."), 4);
        assert_eq!(words_in_one_breath("Ask (it is the law) for what is yours."), 5);
        assert_eq!(words_in_one_breath("Go there now."), 3);
    }
}
