//! The guide as it arrives in a browser: what the first hour takes comes first, and the rest completes it.
#![cfg(test)]
#![cfg(feature = "prerender")]

use std::collections::BTreeSet;
use std::path::Path;

use first_hour::check::load::check_dir;
use first_hour::compiled::{self, Compiled, Part};
use first_hour::guide::Guide;
use first_hour::id::Locale;
use first_hour::plan;

fn whole() -> Guide {
    let (bundle, problems) = check_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("flows"));
    assert!(problems.is_empty(), "{problems:?}");
    Guide::new(&bundle).unwrap()
}

/// What stands before the app on a page in this locale.
fn first(locale: &str) -> Compiled {
    let mut compiled = compiled::compile(&whole()).unwrap();
    compiled.more = None;
    compiled.words.retain(|words| words.part == Part::First && words.locale == locale);
    compiled
}

#[test]
fn what_arrives_is_the_whole_guide() {
    let guide = whole();
    let arrived = compiled::guide(&compiled::compile(&guide).unwrap()).unwrap();
    assert!(arrived.flows().eq(guide.flows()));
    for locale in guide.locales() {
        assert_eq!(arrived.words(locale), guide.words(locale));
    }
    for pack in guide.packs() {
        let ids = |guide: &Guide| -> BTreeSet<_> {
            let pack = guide.packs().iter().find(|it| it.region == pack.region).unwrap();
            pack.references.iter().map(|it| it.id.clone()).collect()
        };
        assert_eq!(ids(&arrived), ids(&guide), "{}", pack.region);
    }
    assert!(arrived.is_whole());
    assert!(arrived.regions().eq(guide.regions()));
}

#[test]
fn the_first_part_is_enough_for_triage_and_its_plans() {
    let guide = whole();
    for locale in guide.locales() {
        let early = compiled::guide(&first(locale.as_str())).unwrap();
        let words = early.words(locale);
        assert_eq!(words.locale(), locale);
        for step in guide.triage().steps() {
            assert!(words.find("triage", &format!("{}.title", step.id())).is_some());
        }
        let region = early.regions().next().unwrap();
        let plan = plan::build(
            &early,
            &Default::default(),
            first_hour::means::Means::everything(),
            region,
        );
        for item in plan.items() {
            let reason = format!("reason.{}", item.rule.id);
            assert!(words.find(item.flow.id.as_str(), "title").is_some(), "{}", item.flow.id);
            assert!(words.find(item.flow.id.as_str(), &reason).is_some(), "{}", item.flow.id);
        }
        for flow in guide.flows().filter(|flow| compiled::comes_first(flow)) {
            for step in flow.steps() {
                assert!(words.find(flow.id.as_str(), &format!("{}.title", step.id())).is_some());
                for reference in step.cites().iter().flat_map(|cite| guide.cited(cite, region)) {
                    // Where it was read may follow; what it says and what it opens may not.
                    let arrived = early.reference(&reference.id).map(|it| &it.kind);
                    assert_eq!(arrived, Some(&reference.kind), "{}/{}", flow.id, step.id());
                    let pack = reference.region.as_str();
                    assert!(words.reference(pack, &reference.id, "label").is_some());
                }
            }
        }
        assert!(!early.is_whole());
    }
}

#[test]
fn another_language_is_known_before_its_words_are_here() {
    let early = compiled::guide(&first("en")).unwrap();
    let chinese = Locale::new("zh-Hans");
    assert!(early.locales().any(|locale| *locale == chinese));
    assert!(!early.speaks(&chinese));
}

#[test]
fn a_damaged_language_costs_no_other() {
    let guide = whole();
    let english = Locale::new("en");
    let mut compiled = compiled::compile(&guide).unwrap();
    for words in compiled.words.iter_mut().filter(|words| words.locale != "en") {
        words.text = words.text.chars().take(words.text.chars().count() / 2).collect();
    }
    let arrived = compiled::guide(&compiled).unwrap();
    assert_eq!(arrived.words(&english), guide.words(&english));
    assert!(arrived.flows().eq(guide.flows()));
}

#[test]
fn what_can_wait_costs_nothing_of_the_first_hour_when_it_is_damaged() {
    let guide = whole();
    let early = compiled::guide(&first("en")).unwrap();
    let mut compiled = compiled::compile(&guide).unwrap();
    compiled.more = compiled.more.map(|more| more.into_iter().take(3).collect());
    let arrived = compiled::guide(&compiled).unwrap();
    let english = Locale::new("en");
    let step = |guide: &Guide| guide.words(&english).find("suspend-line", "where.title").is_some();
    assert!(step(&arrived) && step(&early));
    for (flow, whole) in arrived.flows().zip(guide.flows()) {
        assert_eq!(flow.id, whole.id);
        assert_eq!(flow.task, whole.task, "{}: no plan could hold it", flow.id);
        assert_eq!(flow.start().id(), whole.start().id(), "{}: nothing leads to it", flow.id);
        assert!(flow == whole || !compiled::comes_first(whole), "{} cannot wait", flow.id);
    }
    assert!(!arrived.is_whole());
}
