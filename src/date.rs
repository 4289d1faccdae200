//! A calendar day. The core never asks what day it is; it is told.

use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar, written `YYYY-MM-DD` (ISO 8601).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=last).contains(&day).then_some(Date { year, month, day })
    }

    /// Days from `earlier` to `self`, negative if it is the other way round.
    pub fn days_since(self, earlier: Date) -> i64 {
        self.day_number() - earlier.day_number()
    }

    /// Days since 0000-03-01, counted in years that begin in March so that leap days come last.
    fn day_number(self) -> i64 {
        let shifted = i64::from(self.month) + 9;
        let year = i64::from(self.year) - 1 + shifted / 12;
        let month = shifted % 12;
        year * 365 + year / 4 - year / 100
            + year / 400
            + (month * 306 + 5) / 10
            + i64::from(self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Date, NotADate> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotADate);
        };
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return Err(NotADate);
        }
        let number = |part: &str| part.parse::<u16>().ok();
        let date = (|| {
            Date::new(number(year)?, number(month)?.try_into().ok()?, number(day)?.try_into().ok()?)
        })();
        date.ok_or(NotADate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The text is not a day written `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotADate;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn days(later: &str, earlier: &str) -> i64 {
        later.parse::<Date>().unwrap().days_since(earlier.parse().unwrap())
    }

    #[test]
    fn ages_are_counted_in_days() {
        assert_eq!(days("2027-05-21", "2026-11-22"), 180);
        assert_eq!(days("2024-03-01", "2024-02-28"), 2);
        assert_eq!(days("2023-03-01", "2023-02-28"), 1);
        assert_eq!(days("2026-01-01", "2025-12-31"), 1);
        assert_eq!(days("2026-01-01", "2026-01-02"), -1);
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["2026-02-29", "2026-13-01", "2026-1-01", "20261122", "", "2026-11-22-1"] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }
}
