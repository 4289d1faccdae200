//! Numbers and addresses in a line of text.

/// Something that ought to be a reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Token {
    /// ASCII digits, with what separated them.
    Number(String),
    /// As it stands.
    Address(String),
}

/// Finds them, full-width digits included.
pub(crate) fn tokens(line: &str) -> Vec<Token> {
    let line: String = line.chars().map(narrow).collect();
    let mut addresses = Vec::new();
    let mut rest = String::new();
    let mut word = String::new();
    for c in line.chars().chain(['\n']) {
        if is_part_of_address(c) {
            word.push(c);
            continue;
        }
        let inner = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        if is_address(inner) {
            addresses.push(Token::Address(inner.to_owned()));
            rest.push('\n');
        } else {
            rest.push_str(&word);
        }
        rest.push(if c.is_ascii() { c } else { '\n' });
        word.clear();
    }
    addresses.extend(numbers(&rest));
    addresses
}

/// Runs of digits. One blank, hyphen or bracket between the digits of a number does not end it.
fn numbers(text: &str) -> Vec<Token> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    for c in text.chars().chain(['\n']) {
        let goes_on = !number.is_empty()
            && matches!(c, ' ' | '-' | '(' | ')')
            && number.ends_with(|last: char| last.is_ascii_digit());
        if c.is_ascii_digit() || goes_on {
            number.push(c);
        } else if !number.is_empty() {
            let whole = std::mem::take(&mut number);
            let digits = whole.trim_end_matches(|c: char| !c.is_ascii_digit());
            numbers.push(Token::Number(digits.to_owned()));
        }
    }
    numbers
}

fn narrow(c: char) -> char {
    match c {
        '０'..='９' => {
            let offset = u32::from(c) - u32::from('０');
            char::from_digit(offset, 10).unwrap_or(c)
        }
        '．' => '.',
        '：' | '／' => ' ',
        _ => c,
    }
}

fn is_part_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/' | ':' | '?' | '=' | '%' | '#')
}

/// What opens something without a host.
const SCHEMES: [&str; 8] =
    ["javascript:", "vbscript:", "data:", "blob:", "file:", "mailto:", "tel:", "sms:"];

/// `host.tld`, with or without scheme and path; `e.g.` and `v1.2` are none.
fn is_address(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    if SCHEMES.iter().any(|scheme| lower.strip_prefix(scheme).is_some_and(|it| !it.is_empty())) {
        return true;
    }
    let rest = word.split_once("://").map(|(_, rest)| rest);
    let host = rest.unwrap_or(word).split(['/', '?', '#', ':']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let ends_like_one = labels
        .last()
        .is_some_and(|last| last.len() >= 2 && last.bytes().all(|b| b.is_ascii_alphabetic()));
    rest.is_some() || labels.len() >= 2 && labels.iter().all(|it| !it.is_empty()) && ends_like_one
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(digits: &str) -> Token {
        Token::Number(digits.into())
    }

    fn address(text: &str) -> Token {
        Token::Address(text.into())
    }

    #[track_caller]
    fn check(line: &str, expected: &[Token]) {
        assert_eq!(tokens(line), expected, "{line}");
    }

    #[test]
    fn numbers_are_found_however_they_are_spaced() {
        check("打95588挂失", &[number("95588")]);
        check("打１１０。", &[number("110")]);
        check("Call 0755-8376 5566 now", &[number("0755-8376 5566")]);
        check("Wait 10 minutes, then 20.", &[number("10"), number("20")]);
        check("no digits, e.g. none", &[]);
    }

    #[test]
    fn addresses_are_found_with_and_without_scheme() {
        check("到110.qq.com冻结", &[address("110.qq.com")]);
        check("Open https://a.example/x?y=1.", &[address("https://a.example/x?y=1")]);
        check("See icloud.com/find, then", &[address("icloud.com/find")]);
        check("e.g. this, i.e. that. Or so... yes", &[]);
        check("JavaScript:alert(x)", &[address("JavaScript:alert")]);
        check("data:text/html,x or tel:x", &[address("data:text/html"), address("tel:x")]);
        check("Two kinds of data: yours, theirs.", &[]);
    }
}
