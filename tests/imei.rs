//! The IMEI through the public API, as tables. What holds for every text is in `imei_laws.rs`.
#![cfg(test)]

use first_hour::imei::{
    Imei, ImeiError,
    reading::{Reading, parts, read, read_all},
};

const EXAMPLE: &str = "490154203237518";
const OTHER: &str = "352099001761481";

#[track_caller]
fn imei(text: &str) -> Imei {
    text.parse().unwrap()
}

#[track_caller]
#[allow(
    clippy::needless_pass_by_value,
    reason = "a row of a table reads better without references"
)]
fn check(input: &str, expected: Reading) {
    assert_eq!(read(input), expected, "reading of {input:?}");
}

#[track_caller]
fn check_imei(input: &str) {
    check(input, Reading::Imei(imei(EXAMPLE)));
}

#[track_caller]
fn check_parts(input: &str, expected: &[&str]) {
    assert_eq!(parts(input), expected, "parts of {input:?}");
}

/// Both examples, in this order, and nothing else.
#[track_caller]
fn check_two(input: &str) {
    assert_eq!(
        read_all(input),
        [Reading::Imei(imei(EXAMPLE)), Reading::Imei(imei(OTHER))],
        "parts are {:?}",
        parts(input)
    );
}

#[track_caller]
fn check_error(input: &str, error: ImeiError, message: &str) {
    assert_eq!(error.to_string(), message);
    assert_eq!(input.parse::<Imei>(), Err(error));
}

mod strict {
    use super::*;

    #[test]
    fn shows_its_parts() {
        let imei = imei(EXAMPLE);
        assert_eq!(imei.tac(), "49015420");
        assert_eq!(imei.digits(), EXAMPLE);
        assert_eq!(imei.grouped(), "49-015420-323751-8");
    }

    #[test]
    fn debug_keeps_the_serial_number_to_itself() {
        assert_eq!(format!("{:?}", imei(EXAMPLE)), "Imei(49015420…)");
        assert!(!format!("{:?}", read(EXAMPLE)).contains("323751"));
    }

    #[test]
    fn errors_say_what_was_found() {
        let message = "the last digit of this IMEI should be 8, found 9";
        check_error("490154203237519", ImeiError::CheckDigit { expected: 8, found: 9 }, message);
        let message = "unexpected character 'O' at place 3 of an IMEI";
        check_error("49O154203237518", ImeiError::NotADigit { at: 3, found: 'O' }, message);
        check_error("", ImeiError::WrongLength { digits: 0 }, "an IMEI has 15 digits, found 0");
        check_error(
            "4901542032375182",
            ImeiError::WrongLength { digits: 16 },
            "an IMEI has 15 digits, found 16",
        );
    }
}

mod lenient {
    use super::*;

    #[test]
    fn an_imei_however_it_is_written() {
        check_imei("490154203237518");
        check_imei("  49-015420-323751-8\n");
        check_imei("49 015420 323751 8");
        check_imei("490154/20/323751/8");
        check_imei("4901,5420.3237_518");
        check_imei("4 9 0 1 5 4 2 0 3 2 3 7 5 1 8");
        check_imei("４９０１５４２０３２３７５１８");
        check_imei("４９－０１５４２０－３２３７５１－８");
        check_imei("49\u{2011}015420\u{2013}323751\u{200b}8\u{feff}");
        check_imei("490154203\n237518");
    }

    #[test]
    fn an_imei_with_its_label() {
        check_imei("IMEI490154203237518");
        check_imei("imei: 490154203237518");
        check_imei("IMEI1:490154203237518");
        check_imei("ＩＭＥＩ２：490154203237518");
        check_imei("IMEI2490154203237518");
        check_imei("IMEI 1 490154203237518");
        check_imei("IMEI (SIM slot 1)\n490154203237518");
        check_imei("IMEI/MEID 490154203237518");
        check_imei("IMEI No. 490154203237518");
        check_imei("IMEI 4 9 0 1 5 4 2 0 3 2 3 7 5 1 8");
        check_imei("串号490154203237518");
        check_imei("手机串号1：490154203237518");
        check_imei("卡槽1 IMEI：490154203237518");
    }

    #[test]
    fn near_an_imei() {
        check("49015420323751", Reading::WithoutCheckDigit { imei: imei(EXAMPLE) });
        check("490154203237510", Reading::ZeroForCheckDigit { expected: 8 });
        check("490154203237517", Reading::WrongCheckDigit { expected: 8, found: 7 });
        check(
            "35-209900-176148-23",
            Reading::WithSoftwareVersion { imei: imei(OTHER), version: 23 },
        );
        check(
            "352099001761481 / 01",
            Reading::WithSoftwareVersion { imei: imei(OTHER), version: 1 },
        );
        check("352099001761482 / 01", Reading::TooMany { digits: 17 });
    }

    #[test]
    fn no_number_at_all() {
        check("", Reading::Empty);
        check(" \n\u{3000}", Reading::Empty);
        check("-", Reading::TooFew { digits: 0 });
        check("IMEI:", Reading::TooFew { digits: 0 });
        check("000000000000000", Reading::Placeholder);
        check("00000000000000", Reading::Placeholder);
        check("1111 1111 1111 1111", Reading::Placeholder);
        check("111111111111119", Reading::Placeholder);
        check("123456789012347", Reading::Placeholder);
        check("012345678901234", Reading::Placeholder);
    }

    #[test]
    fn other_numbers_of_a_phone() {
        check("89049032123451234512345678901235", Reading::Eid);
        check("EID 8904 9032 1234 5123 4512 3456 7890 1235", Reading::Eid);
        check("35840574123456789012345678901233", Reading::Eid);
        check("35840574123456789012345678901234", Reading::TooMany { digits: 32 });
        check("89860012345678901234", Reading::Iccid);
        check("ICCID: 8986001234567890123", Reading::Iccid);
        check("A10000009296F2", Reading::Meid);
        check("MEID: a1 0000 0092 96f2", Reading::Meid);
        check("270113177609606898", Reading::Meid);
        check("256691434010057472", Reading::Meid);
        check("C39XK1ABCD12", Reading::SerialNumber);
        check("SN: R58M12ABCDE", Reading::SerialNumber);
        check("12345/A1BC23456", Reading::SerialNumber);
        check("13800138000", Reading::PhoneNumber);
        check("138-0013-8000", Reading::PhoneNumber);
        check("+86 138 0013 8000", Reading::PhoneNumber);
    }

    #[test]
    fn an_id_number_is_not_called_anything() {
        check("310101199001011234", Reading::TooMany { digits: 18 });
    }

    #[test]
    fn wrong_lengths() {
        check("4", Reading::TooFew { digits: 1 });
        check("4901542032375", Reading::TooFew { digits: 13 });
        check("23800138000", Reading::TooFew { digits: 11 });
        check(
            "49015420323751812",
            Reading::WithSoftwareVersion { imei: imei(EXAMPLE), version: 12 },
        );
        check("490154203237518123", Reading::TooMany { digits: 18 });
        check("4901542032375181234", Reading::TooMany { digits: 19 });
    }

    #[test]
    fn not_a_digit() {
        check("49O154203237518", Reading::NotADigit { found: 'O', at: 3 });
        check("IMEI: 49-O15420-323751-8", Reading::NotADigit { found: 'O', at: 3 });
        check("*#06#", Reading::NotADigit { found: '*', at: 1 });
        check("hello", Reading::NotADigit { found: 'h', at: 1 });
        check("4901542032号", Reading::NotADigit { found: '号', at: 11 });
    }
}

mod several {
    use super::*;

    #[test]
    fn none() {
        assert_eq!(read_all(""), []);
        assert_eq!(read_all(" \n"), []);
        assert_eq!(read_all("IMEI:"), [Reading::TooFew { digits: 0 }]);
    }

    #[test]
    fn one_stays_whole() {
        check_parts("490154/20/323751/8", &["490154/20/323751/8"]);
        check_parts("IMEI: 49-015420-323751-8.", &["49-015420-323751-8"]);
        check_parts("490154203\n237518", &["490154203 237518"]);
        check_parts("352099001761481 / 01", &["352099001761481 / 01"]);
        check_parts("89049032123451234512345678901235", &["89049032123451234512345678901235"]);
        check_parts(
            "8904 9032 1234 5123 4512 3456 7890 1235",
            &["8904 9032 1234 5123 4512 3456 7890 1235"],
        );
        check_parts("490154203237518 (IMEI1)", &["490154203237518"]);
    }

    #[test]
    fn two() {
        check_two("490154203237518/352099001761481");
        check_two("490154/20/323751/8/352099/00/176148/1");
        check_two("49 015420 323751 8 35 209900 176148 1");
        check_two("490154203237518 和 352099001761481");
        check_two("490154203237518IMEI2352099001761481");
        check_two("IMEI1: 490154203237518\nIMEI2: 352099001761481");
        check_two("IMEI (SIM slot 1)\n490154203237518\n\nIMEI (SIM slot 2)\n352099001761481\n");
        check_two("490154203237518 (IMEI 1), 352099001761481 (IMEI 2)");
        check_two("手机串号1：490154203237518 手机串号2：352099001761481");
        check_two("490154203237518;\r\n352099001761481");
    }

    #[test]
    fn two_of_which_one_is_odd() {
        check_parts("490154203237518/35209900176148", &[EXAMPLE, "35209900176148"]);
        check_parts("490154203237518 352099001761489", &[EXAMPLE, "352099001761489"]);
        check_parts(
            "490154203237518/01/352099001761481/01",
            &["49015420323751801", "35209900176148101"],
        );
        check_parts("490154203237518\n12345", &[EXAMPLE, "12345"]);
    }

    #[test]
    fn a_whole_label() {
        let label = "IMEI1: 490154203237518\nIMEI2: 352099001761481\nEID: 89049032123451234512345678901235\nS/N: C39XK1ABCD12";
        assert_eq!(
            read_all(label),
            [
                Reading::Imei(imei(EXAMPLE)),
                Reading::Imei(imei(OTHER)),
                Reading::Eid,
                Reading::SerialNumber
            ]
        );
    }
}
