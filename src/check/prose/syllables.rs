//! How many syllables an English word has, and which words are names.
//!
//! The counts are those of the CMU Pronouncing Dictionary; where a word is said in two ways, the first. What it lacks is
//! taken apart (`unlink` is `un` and `link`), and only what is still unknown is estimated from its letters.

use syllarust::{count_syllables, try_count_syllables};

/// Names that often open a sentence, where a capital tells nothing.
const NAMES: [&str; 18] = [
    "Alipay",
    "Android",
    "Apple",
    "China",
    "Chinese",
    "Douyin",
    "Facebook",
    "Google",
    "Honor",
    "Huawei",
    "Instagram",
    "Samsung",
    "Taobao",
    "Telegram",
    "Tencent",
    "Weibo",
    "Weixin",
    "Xiaomi",
];

/// What may be put before a word and after it: one syllable, or none.
const BEFORE: [&str; 3] = ["un", "re", "pass"];
const AFTER: [&str; 2] = ["s", "'s"];

/// Whether a word is a name: somebody's, a product's, what stands on a screen. It cannot be said in a simpler way, and
/// the reader compares rather than reads it. `opens`: it begins a sentence or a quotation, as anything does with a capital.
pub(super) fn is_name(word: &str, opens: bool) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let bare = word.strip_suffix("'s").unwrap_or(word);
    !word.contains(|c: char| c.is_ascii_alphabetic())
        || !word.is_ascii()
        || letters.any(char::is_uppercase)
        || NAMES.contains(&bare)
        || capital && !opens && bare != "I" && !bare.starts_with("I'")
}

pub(super) fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let parts = word.split(['-', '/', '.']).filter(|part| !part.is_empty());
    parts.map(|part| of_part(part).unwrap_or_else(|| count_syllables(part)).max(1)).sum()
}

fn of_part(part: &str) -> Option<usize> {
    let known = || try_count_syllables(part);
    let after = || AFTER.iter().find_map(|end| try_count_syllables(part.strip_suffix(end)?));
    let before = || {
        let rests = BEFORE.iter().filter_map(|start| part.strip_prefix(start));
        rests.filter_map(try_count_syllables).next().map(|rest| rest + 1)
    };
    known().or_else(after).or_else(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: usize, words: &str) {
        for word in words.split_whitespace() {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn syllables_are_those_one_hears() {
        check(1, "a the phone lock stopped called changed you're he'll screen through");
        check(2, "police stolen wallet people started app-store unlink passcode unfreeze");
        check(3, "recorded another telephone document Saturday lost/stolen");
        check(4, "emergency information's operator authority");
        check(5, "identity-card verification");
        check(6, "responsibility");
    }

    #[test]
    fn what_the_dictionary_lacks_is_near_enough() {
        check(2, "synced adverts encrypts flatmate untick");
        check(3, "favourites notarised renumbered");
    }

    #[test]
    fn names_are_told_by_their_letters() {
        for name in ["WeChat", "IMEI", "Alipay's", "受案回执", "Ocorrência", "42"] {
            assert!(is_name(name, true), "{name}");
        }
        assert!(is_name("Settings", false) && !is_name("Settings", true));
        assert!(!is_name("I", false) && !is_name("I'm", false) && !is_name("police", false));
    }
}
