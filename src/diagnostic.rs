//! One problem found in content: where it is, what is wrong, how to fix it.

use std::fmt;

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Diagnostic {
    /// Path below `flows/`.
    pub file: String,
    /// The step, rule or reference, where there is one.
    pub at: String,
    /// The field.
    pub field: String,
    /// The rule that found it, stable, for tests and for looking it up.
    pub rule: &'static str,
    pub wrong: String,
    pub fix: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { file, at, field, rule, wrong, fix } = self;
        write!(f, "flows/{file}")?;
        if !at.is_empty() {
            write!(f, " · {at}")?;
        }
        if !field.is_empty() {
            write!(f, " · {field}")?;
        }
        write!(f, "\n    {wrong} [{rule}]\n    fix: {fix}")
    }
}

/// Collects problems under one file name.
#[derive(Debug)]
pub struct Report<'a> {
    file: String,
    into: &'a mut Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    pub fn new(file: impl Into<String>, into: &'a mut Vec<Diagnostic>) -> Report<'a> {
        Report { file: file.into(), into }
    }

    pub fn add(
        &mut self,
        rule: &'static str,
        at: &str,
        field: &str,
        wrong: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.into.push(Diagnostic {
            file: self.file.clone(),
            at: at.into(),
            field: field.into(),
            rule,
            wrong: wrong.into(),
            fix: fix.into(),
        });
    }
}

/// "did you mean `x`?", where something is near enough; else the list of what there is.
pub fn nearest<'a>(wanted: &str, known: impl Iterator<Item = &'a str>) -> String {
    let mut known: Vec<&str> = known.collect();
    known.sort_by_key(|candidate| distance(wanted, candidate));
    match known.first() {
        Some(best) if distance(wanted, best) <= wanted.len().div_ceil(3).max(2) => {
            format!("did you mean `{best}`?")
        }
        Some(_) => format!("use one of: {}", known.join(", ")),
        None => "there is nothing to choose from yet".into(),
    }
}

/// Levenshtein distance over bytes; names are ASCII.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut before = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (slot, y) in row.iter_mut().skip(1).zip(b.bytes()) {
            let here = (before + usize::from(x != y)).min(*slot + 1).min(left + 1);
            before = *slot;
            *slot = here;
            left = here;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised() {
        assert_eq!(nearest("carier", ["brand", "carrier"].into_iter()), "did you mean `carrier`?");
        assert_eq!(nearest("x", ["brand"].into_iter()), "use one of: brand");
    }

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("same", "same"), 0);
    }
}
