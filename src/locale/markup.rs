//! The only mark-up there is: `**strong**` and `{reference-id}`.

/// A piece of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Span<'t> {
    Text(&'t str),
    Strong(&'t str),
    /// The id, or `@role`, of a reference put into the sentence.
    Reference(&'t str),
}

/// Splits a line. What does not close is plain text.
pub fn spans(line: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut plain = line;
    while !plain.is_empty() {
        let strong = delimited(plain, "**", "**").map(|(a, b, c)| (a, Span::Strong(b), c));
        let reference = delimited(plain, "{", "}").map(|(a, b, c)| (a, Span::Reference(b), c));
        let first = match (strong, reference) {
            (Some(strong), Some(reference)) if strong.0.len() < reference.0.len() => Some(strong),
            (strong, None) => strong,
            (_, reference) => reference,
        };
        let Some((before, span, rest)) = first else {
            spans.push(Span::Text(plain));
            break;
        };
        if !before.is_empty() {
            spans.push(Span::Text(before));
        }
        spans.push(span);
        plain = rest;
    }
    spans
}

fn delimited<'t>(line: &'t str, open: &str, close: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let (before, rest) = line.split_once(open)?;
    let (inside, after) = rest.split_once(close)?;
    Some((before, inside, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[Span<'_>]) {
        assert_eq!(spans(line), expected);
    }

    #[test]
    fn marks_are_found_in_order() {
        check(
            "拨打 {cn-police}。",
            &[Span::Text("拨打 "), Span::Reference("cn-police"), Span::Text("。")],
        );
        check(
            "**先**打{a}再**说**",
            &[
                Span::Strong("先"),
                Span::Text("打"),
                Span::Reference("a"),
                Span::Text("再"),
                Span::Strong("说"),
            ],
        );
    }

    #[test]
    fn what_does_not_close_is_text() {
        check("a ** b", &[Span::Text("a ** b")]);
        check("a {b", &[Span::Text("a {b")]);
        check("", &[]);
    }
}
