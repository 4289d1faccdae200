//! The content itself: nothing wrong with it, and every plan it can lead to built and looked at.
#![cfg(feature = "check")]
#![cfg(test)]

use std::collections::BTreeSet;
use std::path::Path;

use first_hour::check;
use first_hour::content::Bundle;
use first_hour::flow::Group;
use first_hour::guide::Guide;
use first_hour::inventory;

fn content() -> Bundle {
    check::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("flows")).0
}

#[test]
fn nothing_is_wrong() {
    let (_, found) = check::check_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("flows"));
    let problems: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}\n\n{} problems", problems.join("\n\n"), problems.len());
}

/// The checker compares what stands in the file; this says that the file is there, and whole.
#[test]
fn every_statement_the_project_began_with_is_judged_or_left_out_for_a_reason() {
    let claims = content().claims;
    let judged = claims.claims.iter().flat_map(|claim| &claim.from);
    let left = claims.left_out.iter().filter(|it| !it.reason.trim().is_empty()).map(|it| &it.from);
    let traced: BTreeSet<String> = judged.chain(left).cloned().collect();
    let wanted: BTreeSet<String> = (1..=89).map(|number| format!("S{number}")).collect();
    assert_eq!(traced, wanted);
}

#[test]
fn every_home_page_is_in_the_order_chosen_for_it_and_knows_travellers() {
    let guide = Guide::new(&content()).expect("the content links");
    for region in guide.regions() {
        for group in Group::ALL {
            let flows = guide.home_of(region, *group);
            let places: Vec<_> = flows.iter().map(|flow| flow.place).collect();
            assert!(places.is_sorted_by(|one, next| one < next), "{region} {group:?} {places:?}");
        }
        let acts = guide.home_of(region, Group::Act);
        assert!(acts.iter().any(|flow| flow.id.as_str() == "abroad"), "{region}");
    }
}

#[test]
fn every_plan_is_in_order_and_opens_only_doors_that_open() {
    let bundle = content();
    let guide = Guide::new(&bundle).expect("the content links");
    let mut plans = 0_usize;
    let mut tasks = 0_usize;
    check::every_plan(&bundle, &guide, |situation| {
        let check::Situation { facts, means, region, plan } = situation;
        plans += 1;
        tasks += plan.items().count();
        assert_eq!(check::misplaced(plan, facts, *means), None, "{region} {facts:?} {means:?}");
        for item in &plan.ready {
            assert!(item.open_ways(*means).next().is_some(), "{} {means:?}", item.flow.id);
        }
        for item in &plan.locked {
            assert!(item.open_ways(*means).next().is_none(), "{} {means:?}", item.flow.id);
            assert!(item.lacking(*means).iter().all(|missing| !missing.is_empty()));
        }
    });
    assert!(plans > 0 && tasks > 0);
}

#[test]
fn a_plan_out_of_order_would_be_seen() {
    let bundle = content();
    let guide = Guide::new(&bundle).expect("the content links");
    let mut seen = 0_usize;
    check::every_plan(&bundle, &guide, |situation| {
        let mut plan = situation.plan.clone();
        plan.ready.reverse();
        seen += usize::from(check::misplaced(&plan, &situation.facts, situation.means).is_some());
    });
    assert!(seen > 0);
}

#[test]
fn the_figures_are_what_the_content_is() {
    let bundle = content();
    let figures = check::coverage(&bundle);
    println!("{figures:#?}");
    assert!(figures.flows > 0 && figures.steps > figures.flows && figures.edges > figures.steps);
    assert!(figures.outcomes >= figures.flows);
    assert!(figures.states > figures.signatures && figures.signatures > 0);
    assert!(figures.means == 512 && figures.regions > 0 && figures.plans >= figures.signatures);
}

#[test]
fn the_guide_is_as_easy_to_read_as_it_says() {
    let levels = check::levels(&content());
    println!("{levels:#?}");
    assert!(levels.graded > 1000 && levels.sentences > 5_000, "too little was looked at");
    assert!(levels.highest_grade.value <= 6.0, "{:?}", levels.highest_grade);
    assert!(
        levels.median_grade < levels.p95_grade && levels.p95_grade < levels.highest_grade.value
    );
    assert!(levels.longest_clause.value <= 30, "{:?}", levels.longest_clause);
    assert!(levels.median_sentence < levels.longest_sentence.value);
}

#[test]
fn the_page_about_regions_is_that_of_the_packs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(inventory::PATH);
    let there = std::fs::read_to_string(path).unwrap_or_default();
    let current = there == inventory::document(&content());
    assert!(current, "{} is not up to date; run `cargo xtask regions`", inventory::PATH);
}
