//! Translations know what they were made from.
//!
//! Beside each translated text stands the fingerprint of its source text. When the source changes, the fingerprints no
//! longer agree and the check names the texts to read again.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::check::texts::{self, Pair};
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::locale::SOURCE_LOCALE;
use crate::locale::wire::{Text, TextFile};

/// Eight hexadecimal digits that change with the text: FNV-1a over 64 bits of its UTF-8 bytes, each line closed by a
/// line feed, both halves of the result folded into one by exclusive or.
///
/// It guards against forgetting, not against an adversary, so 32 bits will do.
pub fn fingerprint(text: &Text) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for line in text.lines() {
        for byte in line.bytes().chain([b'\n']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}

pub(super) fn stale_translations(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for Pair { locale, file, texts, source } in texts::pairs(bundle) {
        let mut report = Report::new(texts::path(locale, file), found);
        let again = format!("then run: cargo xtask translated {locale} {file}");
        if texts.from.is_empty() && !texts.texts.is_empty() {
            report.add(
                "not-stamped",
                "",
                "from",
                "it is not noted which source texts these were made from",
                format!("read them against the source, {again}"),
            );
            continue;
        }
        for slot in texts.texts.keys() {
            let Some(source) = source.texts.get(slot) else { continue };
            match texts.from.get(slot) {
                None => report.add(
                    "not-stamped",
                    slot,
                    "from",
                    "it is not noted which source text this was made from",
                    format!("read it against the source, {again}"),
                ),
                Some(from) if *from != fingerprint(source) => report.add(
                    "stale-translation",
                    slot,
                    "from",
                    "the source has changed since this was translated",
                    format!("read it against the source and mend it, {again}"),
                ),
                Some(_) => {}
            }
        }
        for slot in texts.from.keys().filter(|slot| !texts.texts.contains_key(*slot)) {
            report.add(
                "orphan-stamp",
                slot,
                "from",
                "there is no text of this name",
                nearest(slot, texts.texts.keys().map(String::as_str)),
            );
        }
    }
    let Some(sources) = bundle.texts.get(SOURCE_LOCALE) else { return };
    for (file, texts) in sources.iter().filter(|(_, texts)| !texts.from.is_empty()) {
        let slot = texts.from.keys().next().map_or("", String::as_str);
        Report::new(texts::path(SOURCE_LOCALE, file), found).add(
            "orphan-stamp",
            slot,
            "from",
            "the source language is translated from nothing",
            "remove `from`",
        );
    }
}

/// The new contents of `flows/text/<locale>/<file>.json`, marked as made from the present source texts.
///
/// `now` is what the file holds, so that its texts keep their order. `None` if the locale is the source, if there is no
/// source of this name, or if `now` is not a text file.
pub fn stamp(bundle: &Bundle, locale: &str, file: &str, now: &str) -> Option<String> {
    if locale == SOURCE_LOCALE {
        return None;
    }
    let source: &TextFile = bundle.texts.get(SOURCE_LOCALE)?.get(file)?;
    let mut stamped: Ordered = serde_json::from_str(now).ok()?;
    let made = |(slot, _): &(String, Text)| {
        Some((slot.clone(), Text::One(fingerprint(source.texts.get(slot)?))))
    };
    stamped.from = Some(Entries(stamped.texts.0.iter().filter_map(made).collect()));
    let text = serde_json::to_string_pretty(&stamped).ok()?;
    Some(text + "\n")
}

/// A text file that keeps the order in which its texts were written.
#[derive(Serialize, Deserialize)]
struct Ordered {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
    texts: Entries,
    #[serde(default)]
    from: Option<Entries>,
}

struct Entries(Vec<(String, Text)>);

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entries, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("texts by name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_stable_and_knows_lines() {
        // FNV-1a 64 of "a\n" is 089bdc07b544e7b2.
        assert_eq!(fingerprint(&Text::One("a".into())), "bddf3bb5");
        assert_eq!(fingerprint(&Text::One("a".into())), fingerprint(&Text::Many(vec!["a".into()])));
        assert_ne!(
            fingerprint(&Text::One("a\nb".into())),
            fingerprint(&Text::Many(vec!["a".into(), "c".into()]))
        );
    }

    #[test]
    fn stamping_keeps_the_order_of_the_texts() {
        let source = r#"{"texts": {"b": "二", "a": "一"}}"#;
        let mut bundle = Bundle::default();
        let files = bundle.texts.entry(SOURCE_LOCALE.into()).or_default();
        files.insert("demo".into(), serde_json::from_str(source).unwrap());
        let now =
            r#"{"$schema": "s.json", "texts": {"b": "two", "a": ["one"]}, "from": {"b": "0"}}"#;
        let stamped = stamp(&bundle, "en", "demo", now).unwrap();
        let at = |what: &str| stamped.find(what).unwrap();
        assert!(at("$schema") < at("two") && at("two") < at("one") && at("one") < at("from"));
        assert!(
            stamped.contains(&fingerprint(&Text::One("二".into()))) && stamped.ends_with("}\n")
        );
        assert_eq!(stamp(&bundle, "en", "demo", &stamped), Some(stamped));
        assert_eq!(stamp(&bundle, SOURCE_LOCALE, "demo", now), None);
        assert_eq!(stamp(&bundle, "en", "other", now), None);
    }
}
