//! The check digit of ISO/IEC 7812-1, annex B.

/// The digit that follows `digits` (each 0 to 9).
///
/// From the right every other digit counts double, beginning with the last; a double of two digits counts as their sum.
pub(super) fn check_digit(digits: &[u8]) -> u8 {
    let mut sum = 0;
    let mut doubled = true;
    for digit in digits.iter().rev() {
        let weighted = if doubled { digit * 2 } else { *digit };
        sum = (sum + weighted / 10 + weighted % 10) % 10;
        doubled = !doubled;
    }
    (10 - sum) % 10
}

#[cfg(test)]
mod tests {
    use super::check_digit;

    #[track_caller]
    fn check(digits: &[u8], expected: u8) {
        assert_eq!(check_digit(digits), expected);
    }

    #[test]
    fn published_examples() {
        check(&[4, 9, 0, 1, 5, 4, 2, 0, 3, 2, 3, 7, 5, 1], 8);
        check(&[3, 5, 2, 0, 9, 9, 0, 0, 1, 7, 6, 1, 4, 8], 1);
        check(&[7, 9, 9, 2, 7, 3, 9, 8, 7, 1], 3);
    }

    #[test]
    fn edges() {
        check(&[], 0);
        check(&[0; 14], 0);
        check(&[9; 14], 4);
    }
}
