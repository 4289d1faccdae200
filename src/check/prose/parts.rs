//! A line in its parts: sentences and words of English, clauses and characters of Chinese.

use crate::check::prose::PLACE;
use crate::check::texts::is_han;

/// What ends in a full stop and ends no sentence.
const ABBREVIATIONS: [&str; 2] = ["Art.", "Arts."];

/// Ends at a full stop, question or exclamation mark that is followed by a blank or a closing quotation mark.
pub(super) fn sentences(line: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = line;
    let mut from = 0;
    while let Some(end) = rest.get(from..).and_then(|tail| tail.find(['.', '?', '!'])) {
        let after = from + end + 1;
        let ends = rest
            .get(after..)
            .and_then(|tail| tail.chars().next())
            .is_none_or(|next| next.is_whitespace() || matches!(next, '”' | '"' | '’' | ')'));
        let ends = ends && !rest.get(..after).is_some_and(is_abbreviated);
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

fn is_abbreviated(sentence: &str) -> bool {
    let last = sentence.rsplit(|c: char| c.is_whitespace() || c == '(').next();
    last.is_some_and(|last| ABBREVIATIONS.contains(&last))
}

/// What stands between blanks and is more than a mark. A reference is one word.
pub(super) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let counts = |word: &&str| word.contains(|c: char| c.is_alphanumeric() || c == PLACE);
    sentence.split_whitespace().filter(counts)
}

/// Chinese sentences.
pub(super) fn periods(line: &str) -> impl Iterator<Item = &str> {
    line.split(['。', '？', '！', '…', '?', '!']).filter(|period| characters(period) > 0)
}

pub(super) fn clauses(line: &str) -> impl Iterator<Item = &str> {
    line.split([
        '，', '。', '；', '：', '？', '！', '…', ',', ';', ':', '?', '!', '（', '）', '→', '—',
    ])
}

/// Chinese characters, and a word in Latin letters or a reference as one each.
pub(super) fn characters(clause: &str) -> usize {
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
        assert_eq!(sentences("Ask (Law, Art. 9). Go"), ["Ask (Law, Art. 9).", " Go"]);
        assert_eq!(words("Call \u{fffc} now – please.").count(), 4);
    }

    #[test]
    fn chinese_is_counted_by_character_and_latin_by_word() {
        assert_eq!(characters("打开 WeChat 登录页"), 6);
        assert_eq!(clauses("先锁机，再停号。").count(), 3);
        assert_eq!(periods("先锁机，再停号。好了吗？").count(), 2);
    }
}
