//! How hard the guide is to read, in figures.

use crate::check::prose::level::readings;
use crate::check::prose::parts::{characters, clauses, periods};
use crate::check::prose::passages;
use crate::content::Bundle;

/// A figure with the text it comes from.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Extreme<T> {
    pub value: T,
    pub place: String,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Levels {
    /// English texts with a grade.
    pub graded: usize,
    pub median_grade: f64,
    /// Ninety-five of a hundred texts are no harder.
    pub p95_grade: f64,
    pub highest_grade: Extreme<f64>,
    /// Chinese sentences, menu paths aside.
    pub sentences: usize,
    /// Characters in a sentence.
    pub median_sentence: usize,
    pub p95_sentence: usize,
    pub longest_sentence: Extreme<usize>,
    pub longest_clause: Extreme<usize>,
}

pub fn levels(bundle: &Bundle) -> Levels {
    let mut levels = Levels::default();
    let mut grades = Vec::new();
    for reading in readings(bundle) {
        let Some(grade) = reading.grade() else { continue };
        if grades.is_empty() || grade > levels.highest_grade.value {
            let place = place(&reading.path, &reading.at);
            levels.highest_grade = Extreme { value: grade, place };
        }
        grades.push(grade);
    }
    grades.sort_by(f64::total_cmp);
    levels.graded = grades.len();
    levels.median_grade = share(&grades, 50);
    levels.p95_grade = share(&grades, 95);

    let mut lengths = Vec::new();
    for passage in passages(bundle).iter().filter(|it| it.is_in("zh") && !it.is_menu_path()) {
        let place = || place(&passage.path(), passage.name);
        for line in passage.plain() {
            for count in periods(&line).map(characters) {
                lengths.push(count);
                levels.longest_sentence.rise(count, place);
            }
            clauses(&line).for_each(|it| levels.longest_clause.rise(characters(it), place));
        }
    }
    lengths.sort_unstable();
    levels.sentences = lengths.len();
    levels.median_sentence = share(&lengths, 50);
    levels.p95_sentence = share(&lengths, 95);
    levels
}

impl Extreme<usize> {
    fn rise(&mut self, value: usize, place: impl Fn() -> String) {
        if value > self.value {
            *self = Extreme { value, place: place() };
        }
    }
}

fn place(path: &str, at: &str) -> String {
    if at.is_empty() { path.to_owned() } else { format!("{path} · {at}") }
}

/// What this many of a hundred do not exceed.
fn share<T: Copy + Default>(sorted: &[T], percent: usize) -> T {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_value_that_is_there() {
        let hundred: Vec<usize> = (1..=100).collect();
        assert_eq!((share(&hundred, 50), share(&hundred, 95)), (50, 95));
        assert_eq!((share(&[7_usize], 95), share::<usize>(&[], 95)), (7, 0));
    }
}
