//! Reads the counts out of what `cargo test` prints.

use std::ops::AddAssign;

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) ignored: usize,
}

impl Count {
    /// The counts of a `test result:` line; nothing for any other line.
    pub(super) fn of_line(line: &str) -> Option<Self> {
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let find = |label: &str| {
            counts.split(';').find_map(|part| part.trim().strip_suffix(label)?.trim().parse().ok())
        };
        Some(Self { passed: find("passed")?, failed: find("failed")?, ignored: find("ignored")? })
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expect: Option<(usize, usize, usize)>) {
        let expect = expect.map(|(passed, failed, ignored)| Count { passed, failed, ignored });
        assert_eq!(Count::of_line(line), expect, "{line}");
    }

    #[test]
    fn result_lines_are_counted_and_no_others() {
        let rest = "0 measured; 0 filtered out; finished in 0.00s";
        check(
            &format!("test result: ok. 12 passed; 0 failed; 1 ignored; {rest}"),
            Some((12, 0, 1)),
        );
        check(
            &format!("test result: FAILED. 3 passed; 2 failed; 0 ignored; {rest}"),
            Some((3, 2, 0)),
        );
        check(
            &format!("test result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 0 ignored; {rest}"),
            Some((7, 0, 0)),
        );
        check("test result: ok.", None);
        check("test serve::tests::over_the_wire ... ok", None);
        check("running 12 tests", None);
        check("", None);
    }

    #[test]
    fn counts_add_up() {
        let mut total = Count::default();
        total += Count { passed: 2, failed: 1, ignored: 0 };
        total += Count { passed: 3, failed: 0, ignored: 4 };
        assert_eq!(total, Count { passed: 5, failed: 1, ignored: 4 });
    }
}
