//! Content written by an enemy, past every check: the pages and scripts made from it hold nothing but its letters.
#![cfg(test)]
#![cfg(feature = "prerender")]

use std::collections::BTreeMap;
use std::path::Path;

use first_hour::check;
use first_hour::content::Bundle;
use first_hour::guide::Guide;
use first_hour::locale::wire::Text;
use first_hour::site::{self, Files, Packed};

const HOSTILE: &str = "\"'><img src=x onerror=alert(1)></script></style></title><!-- <script>alert(2)</script> \
    ' onmouseover='alert(3) \\';alert(4);// \u{2028}alert(5) &lt;b&gt; javascript:alert(6)";

/// A small guide in which every word, and everything a pack says in words, is this.
fn said(word: &str) -> Files {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut bundle: Bundle = check::load(&here.join("tests/bad_flows/base")).0;
    let interface = check::load(&here.join("flows")).0.texts;
    for (locale, files) in &mut bundle.texts {
        for file in ["ui", "sheet", "paper"] {
            files.insert(file.into(), interface[locale][file].clone());
        }
        for texts in files.values_mut() {
            texts.texts.values_mut().for_each(|text| *text = Text::One(word.into()));
        }
    }
    for reference in bundle.packs.iter_mut().flat_map(|pack| &mut pack.references) {
        reference.publisher = reference.publisher.as_ref().map(|_| word.into());
    }
    site::build(Guide::new(&bundle).expect("it links"), &Packed::default(), Files::new())
        .expect("it builds")
        .files
}

/// Every tag of a page with the names of its attributes; no text and no value.
fn skeleton(html: &str) -> Vec<String> {
    let mut tags = Vec::new();
    for piece in html.split('<').skip(1) {
        let mut bare = String::new();
        let mut quote = false;
        for c in piece.chars() {
            match c {
                '"' => quote = !quote,
                '>' if !quote => break,
                c if !quote => bare.push(c),
                _ => {}
            }
        }
        tags.push(bare);
    }
    tags
}

#[test]
fn hostile_words_become_letters_and_nothing_else() {
    let (good, bad) = (said("word"), said(HOSTILE));
    let skeletons = |files: &Files| -> BTreeMap<String, Vec<String>> {
        let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
        pages
            .map(|(path, bytes)| (path.clone(), skeleton(&String::from_utf8_lossy(bytes))))
            .collect()
    };
    let (good, bad_pages) = (skeletons(&good), skeletons(&bad));
    assert!(good.len() > 20 && good.keys().eq(bad_pages.keys()));
    for (path, skeleton) in &good {
        assert_eq!(skeleton, &bad_pages[path], "{path}");
    }
    for (path, bytes) in bad.iter().filter(|(path, _)| path.starts_with("words.")) {
        let script = String::from_utf8_lossy(bytes);
        let inside = script
            .split_once("]='")
            .and_then(|(_, rest)| rest.strip_suffix("');\n"))
            .unwrap_or_else(|| panic!("{path} is not one assignment"));
        let unescaped = inside.replace("\\\\", "").replace("\\'", "");
        assert!(!unescaped.contains(['\'', '\n', '\u{2028}']), "{path} ends its string early");
        assert!(
            !inside.contains('<'),
            "{path} could end a script element, or begin a comment in one"
        );
    }
}
