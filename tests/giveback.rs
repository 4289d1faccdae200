//! What the list before giving back says of what was opened.
#![cfg(test)]
#![cfg(feature = "check")]

use std::path::Path;

use first_hour::check::load;
use first_hour::giveback::{Traces, list};
use first_hour::guide::Guide;
use first_hour::id::RefId;
use first_hour::locale::UiKey;
use first_hour::reference::{Kind, Reference};

fn guide() -> Guide {
    let (bundle, problems) = load(Path::new("flows"));
    assert_eq!(problems, []);
    Guide::new(&bundle).unwrap()
}

fn first(guide: &Guide, wanted: impl Fn(&Kind) -> bool) -> &Reference {
    guide.packs().iter().flat_map(|pack| &pack.references).find(|it| wanted(&it.kind)).unwrap()
}

#[test]
fn each_thing_that_was_opened_has_its_line_and_what_is_always_due_comes_last() {
    let guide = guide();
    let site = first(&guide, |kind| matches!(kind, Kind::Link(_)));
    let number = first(&guide, |kind| matches!(kind, Kind::Phone(_)));
    let mut traces = Traces { copied: true, drawn: true, ..Traces::default() };
    for tapped in [&site.id, &number.id, &site.id] {
        traces.open(tapped.clone());
    }
    for locale in guide.locales() {
        let words = guide.words(locale);
        let items = list(&traces, &guide, words);
        let always = list(&Traces::default(), &guide, words);
        let texts: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
        let expected = [
            words.ui_with(UiKey::GivebackSignOut, &words.label(site)),
            words.ui_with(UiKey::GivebackCall, &words.label(number)),
            words.ui(UiKey::GivebackCopied),
            words.ui(UiKey::GivebackPicture),
        ];
        assert_eq!(texts[..4], expected);
        assert_eq!(items[4..], always);
        assert!(always.len() >= 6);
        let mut keys: Vec<&str> = items.iter().map(|item| item.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), items.len(), "every line can be ticked by itself");
    }
}

#[test]
fn a_menu_path_a_rule_and_what_is_unknown_leave_no_trace() {
    let guide = guide();
    let path = first(&guide, |kind| matches!(kind, Kind::Path));
    let rule = first(&guide, |kind| matches!(kind, Kind::Rule));
    let words = guide.words(guide.locales().next().unwrap());
    let opened = vec![path.id.clone(), rule.id.clone(), RefId::new("no-such-reference")];
    let traces = Traces { opened, ..Traces::default() };
    assert_eq!(list(&traces, &guide, words), list(&Traces::default(), &guide, words));
}
