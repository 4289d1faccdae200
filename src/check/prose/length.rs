//! Short sentences.
//!
//! The goal while writing is fifteen English words a sentence and thirty Chinese characters a clause. What is an error
//! here is longer, twenty and thirty-six: a sentence a little over the goal may be the clearest there is, and splitting
//! it for a machine makes it worse; one beyond these lines never is.

use crate::check::prose::{PLACE, passages};
use crate::check::texts::is_han;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};

const WORDS: usize = 20;
const CHARACTERS: usize = 36;

pub(crate) fn length(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for passage in passages(bundle).into_iter().filter(super::Passage::is_of_flow) {
        let mut report = Report::new(passage.path(), found);
        let language = passage.locale.split('-').next().unwrap_or_default();
        for line in passage.plain() {
            let (rule, long, unit) = match language {
                "en" => ("long-sentence", longest(sentences(&line), words), "words"),
                "zh" => ("long-clause", longest(clauses(&line), characters), "characters"),
                _ => continue,
            };
            let most = if language == "en" { WORDS } else { CHARACTERS };
            let Some((long, count)) = long.filter(|(_, count)| *count > most) else { continue };
            report.add(
                rule,
                passage.name,
                "",
                format!("{count} {unit}, {most} at most: “{}”", long.trim()),
                "say it in two",
            );
        }
    }
}

fn longest(parts: Vec<&str>, count: impl Fn(&str) -> usize) -> Option<(&str, usize)> {
    parts.into_iter().map(|part| (part, count(part))).max_by_key(|(_, count)| *count)
}

/// Ends at a full stop, question or exclamation mark that is followed by a blank or a closing quotation mark.
fn sentences(line: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = line;
    let mut from = 0;
    while let Some(end) = rest.get(from..).and_then(|tail| tail.find(['.', '?', '!'])) {
        let after = from + end + 1;
        let ends = rest
            .get(after..)
            .and_then(|tail| tail.chars().next())
            .is_none_or(|next| next.is_whitespace() || matches!(next, '”' | '"' | '’' | ')'));
        if let Some((sentence, tail)) = rest.split_at_checked(after).filter(|_| ends) {
            sentences.push(sentence);
            rest = tail;
            from = 0;
        } else {
            from = after;
        }
    }
    sentences.push(rest);
    sentences
}

fn words(sentence: &str) -> usize {
    let counts = |word: &&str| word.contains(|c: char| c.is_alphanumeric() || c == PLACE);
    sentence.split_whitespace().filter(counts).count()
}

fn clauses(line: &str) -> Vec<&str> {
    line.split([
        '，', '。', '；', '：', '？', '！', '…', ',', ';', ':', '?', '!', '（', '）', '→', '—',
    ])
    .collect()
}

/// Chinese characters, and a word in Latin letters or a reference as one each.
fn characters(clause: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    for c in clause.chars() {
        let word = c.is_alphanumeric() && !is_han(c);
        count += usize::from(is_han(c) || c == PLACE || word && !in_word);
        in_word = word;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_are_read_to_end() {
        assert_eq!(sentences("Go. Stop.”  Why? No"), ["Go.", " Stop.", "”  Why?", " No"]);
        assert_eq!(sentences("e.g.this one"), ["e.g.this one"]);
        assert_eq!(words("Call \u{fffc} now – please."), 4);
    }

    #[test]
    fn chinese_is_counted_by_character_and_latin_by_word() {
        assert_eq!(characters("打开 WeChat 登录页"), 6);
        assert_eq!(clauses("先锁机，再停号。").len(), 3);
    }
}
