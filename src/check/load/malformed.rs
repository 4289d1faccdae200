//! What is wrong with a file that is not as it should be, in plain words.

use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;

use crate::diagnostic::nearest;

/// What is wrong, and how to fix it.
pub(super) fn explain(error: &serde_json::Error) -> (String, String) {
    let text = error.to_string();
    let said = text.rsplit_once(" at line ").map_or(text.as_str(), |(said, _)| said);
    match error.classify() {
        Category::Eof => (
            format!("the file ends too early: {said}"),
            "close what is open: a quotation mark, a brace or a bracket".into(),
        ),
        Category::Syntax | Category::Io => (format!("this is not JSON: {said}"), syntax(said)),
        Category::Data => (format!("this does not belong here: {said}"), data(said)),
    }
}

fn syntax(said: &str) -> String {
    match said {
        "trailing comma" => "remove the comma before the closing brace or bracket",
        "key must be a string" => "put the name into double quotation marks",
        _ if said.starts_with("expected `,`") => "put a comma between this and what stands before",
        "expected `:`" => "put a colon between the name and its value",
        _ => "look at this place and just before it: often a comma or a quotation mark is missing",
    }
    .into()
}

fn data(said: &str) -> String {
    let mut quoted = said.split('`').skip(1).step_by(2);
    let first = quoted.next().unwrap_or_default();
    let unknown = ["unknown field", "unknown variant"].iter().any(|it| said.starts_with(it));
    if unknown {
        let known: Vec<&str> = quoted.collect();
        nearest(first, known.into_iter())
    } else if said.starts_with("missing field") {
        format!("add \"{first}\"")
    } else if said.starts_with("duplicate field") {
        format!("\"{first}\" stands twice: remove one of them")
    } else if said.contains("untagged enum Text") {
        "write a text, or a list of texts".into()
    } else {
        "write what is expected here; flows/schema/ lets an editor tell you while you type".into()
    }
}

/// Where the first name stands that is already taken in its object, and the name. JSON allows it; whoever copies a line
/// and forgets to rename it loses the first.
pub(super) fn repeated_key(text: &str) -> Option<(String, String)> {
    let error = serde_json::from_str::<Names>(text).err()?;
    let said = error.to_string();
    let key = said.strip_prefix(REPEATED)?.rsplit_once(" at line ")?.0;
    Some((format!("line {}, column {}", error.line(), error.column()), key.to_owned()))
}

const REPEATED: &str = "repeated: ";

/// Any JSON, of which only the names in objects matter.
struct Names;

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Names, D::Error> {
        Names.deserialize(deserializer)
    }
}

impl<'de> DeserializeSeed<'de> for Names {
    type Value = Names;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Names, D::Error> {
        deserializer.deserialize_any(Names)
    }
}

impl<'de> Visitor<'de> for Names {
    type Value = Names;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
        let mut names: Vec<String> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            if names.contains(&name) {
                return Err(A::Error::custom(format_args!("{REPEATED}{name}")));
            }
            names.push(name);
            map.next_value::<Names>()?;
        }
        Ok(Names)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Names, A::Error> {
        while seq.next_element::<Names>()?.is_some() {}
        Ok(Names)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Names, E> {
        Ok(Names)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Names, E> {
        Ok(Names)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Names, E> {
        Ok(Names)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Names, E> {
        Ok(Names)
    }

    fn visit_str<E>(self, _: &str) -> Result<Names, E> {
        Ok(Names)
    }

    fn visit_unit<E>(self) -> Result<Names, E> {
        Ok(Names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_name_is_found_with_its_line() {
        let text = "{\"a\": 1,\n \"b\": {\"a\": [2.5, null, true, -1, \"x\"]},\n \"a\": 3}";
        assert_eq!(repeated_key(text).map(|(_, key)| key), Some("a".into()));
        assert!(repeated_key(text).unwrap().0.starts_with("line 3"));
        assert_eq!(repeated_key("{\"a\": {\"a\": 1}}"), None);
        assert_eq!(repeated_key("{not json"), None);
    }

    #[test]
    fn slips_are_explained() {
        let fix = |text: &str| {
            explain(&serde_json::from_str::<crate::flow::wire::Unknown>(text).unwrap_err()).1
        };
        assert_eq!(fix("{\"nxt\": \"a\"}"), "did you mean `next`?");
        assert_eq!(fix("{}"), "add \"next\"");
        assert_eq!(
            fix("{\"next\": \"a\",}"),
            "remove the comma before the closing brace or bracket"
        );
        assert!(fix("{\"next\": \"a\"").starts_with("close what is open"));
    }
}
