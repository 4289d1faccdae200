//! One line of a walk.

use crate::diagnostic::nearest;

/// What was expected, and what is there instead.
pub(super) type Fault = (String, String);

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Line {
    Name(String),
    /// The address of the public account it follows.
    Source(String),
    Flow(String),
    Region(String),
    /// The step that stands now.
    Ask(String),
    /// One option, several, `none` or `unknown`.
    Pick(Vec<String>),
    /// Reads a notice.
    Go,
    Means(Vec<String>),
    Plan(Look, Vec<String>),
    /// What is to be undone, of all that was marked so far.
    Undo(Look, Vec<String>),
    End(String),
}

/// What a `plan` or an `undo` line looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Look {
    /// The first that can be done now, in order.
    First,
    /// In the plan, open or not.
    Has,
    Lacks,
    /// In the plan, no door open.
    Locked,
    /// Can be done now, one after the other.
    Order,
}

const WORDS: [&str; 11] =
    ["name", "source", "flow", "region", "ask", "pick", "go", "means", "plan", "undo", "end"];
const LOOKS: [(&str, Look); 5] = [
    ("first", Look::First),
    ("has", Look::Has),
    ("lacks", Look::Lacks),
    ("locked", Look::Locked),
    ("order", Look::Order),
];
/// Of an undo list nothing is locked.
const UNDO_LOOKS: [&str; 4] = ["first", "has", "lacks", "order"];

/// Nothing for a blank line or a comment.
pub(super) fn parse(line: &str) -> Result<Option<Line>, Fault> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    if word == "go" && rest.is_empty() {
        return Ok(Some(Line::Go));
    }
    if rest.is_empty() && WORDS.contains(&word) {
        return Err((format!("something after `{word}`"), "the end of the line".into()));
    }
    let one = || match list(rest, ',').as_slice() {
        [one] => Ok(one.clone()),
        _ => Err((format!("one name after `{word}`"), format!("`{rest}`"))),
    };
    Ok(Some(match word {
        "name" => Line::Name(rest.into()),
        "source" => Line::Source(rest.into()),
        "flow" => Line::Flow(one()?),
        "region" => Line::Region(one()?),
        "ask" => Line::Ask(one()?),
        "end" => Line::End(one()?),
        "pick" => Line::Pick(list(rest, ',')),
        "means" if rest == "none" => Line::Means(Vec::new()),
        "means" => Line::Means(list(rest, ',')),
        "plan" | "undo" => {
            let (look, names) = rest.split_once(':').unwrap_or((rest, ""));
            let fits = |name: &&str| word == "plan" || UNDO_LOOKS.contains(name);
            let looks = || LOOKS.iter().filter(|(name, _)| fits(name));
            let Some((_, look)) = looks().find(|(name, _)| *name == look.trim()) else {
                let looks: Vec<_> =
                    looks().map(|(name, _)| format!("`{word} {name}: …`")).collect();
                return Err((looks.join(", "), format!("`{line}`")));
            };
            let names = list(names, if *look == Look::Order { '<' } else { ',' });
            if names.is_empty() {
                return Err(("the tasks after the colon".into(), "none".into()));
            }
            if word == "plan" { Line::Plan(*look, names) } else { Line::Undo(*look, names) }
        }
        "go" => return Err(("nothing after `go`".into(), format!("`{rest}`"))),
        _ => {
            return Err((
                format!("a line that begins with one of {}", WORDS.join(", ")),
                format!("`{word}`: {}", nearest(word, WORDS.into_iter())),
            ));
        }
    }))
}

fn list(text: &str, separator: char) -> Vec<String> {
    let names = text.split(separator).map(str::trim).filter(|name| !name.is_empty());
    names.map(Into::into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).into()).collect();
        assert_eq!(parse("  # a remark"), Ok(None));
        assert_eq!(parse("ask  on-it"), Ok(Some(Line::Ask("on-it".into()))));
        assert_eq!(parse("pick a,  b"), Ok(Some(Line::Pick(names(&["a", "b"])))));
        assert_eq!(parse("go"), Ok(Some(Line::Go)));
        assert_eq!(
            parse("plan order: a < b"),
            Ok(Some(Line::Plan(Look::Order, names(&["a", "b"]))))
        );
    }

    #[test]
    fn slips_are_named() {
        let plans = ["plan a", "plan has:", "plan soon: a", "undo has:", "undo locked: a"];
        for bad in ["pik a", "ask", "ask a, b", "go on"].into_iter().chain(plans) {
            let (expected, found) = parse(bad).unwrap_err();
            assert!(!expected.is_empty() && !found.is_empty(), "{bad}");
        }
    }
}
