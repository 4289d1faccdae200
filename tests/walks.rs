//! The journeys in `tests/walks`, and that the runner names what is wrong with a walk.
#![cfg(feature = "check")]
#![cfg(test)]

use std::collections::BTreeSet;
use std::path::Path;

use first_hour::check;
use first_hour::guide::Guide;
use first_hour::id::Region;

fn guide(flows: &str) -> Guide {
    let (bundle, _) = check::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(flows));
    Guide::new(&bundle).expect("the content links")
}

#[test]
fn every_journey_goes_as_it_is_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks");
    let walked = check::walk_paths(&guide("flows"), &[folder]);
    let stumbles: Vec<String> = walked.stumbles.iter().map(ToString::to_string).collect();
    assert!(stumbles.is_empty(), "{}", stumbles.join("\n"));
}

/// How many accounts of real people the journeys follow at least.
const ACCOUNTS: usize = 60;

#[test]
fn every_flow_and_every_region_is_walked_as_somebody_told_it() {
    let guide = guide("flows");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks");
    let mut told = check::walk_paths(&guide, &[folder]).journeys;
    told.retain(|it| it.source.as_ref().is_some_and(|source| source.starts_with("http")));
    let accounts: BTreeSet<_> = told.iter().filter_map(|it| it.source.as_ref()).collect();
    assert!(accounts.len() >= ACCOUNTS, "{} accounts", accounts.len());

    let flows: BTreeSet<&str> = told.iter().flat_map(|it| &it.flows).map(String::as_str).collect();
    let unwalked = guide.flows().map(|flow| flow.id.as_str()).filter(|id| !flows.contains(id));
    assert_eq!(unwalked.collect::<Vec<_>>(), [""; 0], "write a walk for each of these flows");

    let regions: BTreeSet<&str> = told.iter().filter_map(|it| it.region.as_deref()).collect();
    let unwalked = guide.regions().map(Region::as_str).filter(|id| !regions.contains(id));
    assert_eq!(unwalked.collect::<Vec<_>>(), [""; 0], "write a walk for each of these regions");
}

/// What a walk through the small flows of the checker's own tests stumbles over, by line.
#[track_caller]
fn check(walk: &str, expected: &[(usize, &str)]) {
    let walked = check::walks::walk(&guide("tests/bad_flows/base"), "a.walk", walk);
    let found: Vec<_> = walked.stumbles.iter().map(|it| (it.line, it.expected.as_str())).collect();
    assert_eq!(found, expected, "{:?}", walked.stumbles);
    assert!(walked.stumbles.iter().all(|it| it.file == "a.walk" && !it.found.is_empty()));
}

const TO_THE_PLAN: &str = "name a\nflow triage\nregion CN\nask safety\npick danger\nask danger-call\n\
    go\npick open\npick none\npick call\nend plan-now\n";

#[test]
fn a_good_walk_has_nothing_to_say() {
    let looks = "plan first: bank\nmeans none\nplan first: bank\nmeans password\nplan order: lock < erase\n\
        plan has: lock\nmeans none\nplan locked: lock, erase\n";
    // Without the bank on the phone there is no bank in the plan.
    check(&format!("{TO_THE_PLAN}plan lacks: bank\n"), &[]);
    check(&format!("# all\n\n{}{looks}", TO_THE_PLAN.replace("none", "bank")), &[]);
    check(
        "name a\nsource https://a.example\nflow lock\npick could-not\npick unknown\nend not-locked",
        &[],
    );
}

#[test]
fn every_plan_line_is_looked_at() {
    let looks = "plan first: lock\nplan has: lock, bank\nplan lacks: erase, bank\nplan locked: bank\n\
        plan order: lock < erase\n";
    check(
        &format!("{TO_THE_PLAN}{looks}"),
        &[
            (12, "the plan to begin with lock"),
            (13, "`bank` in the plan"),
            (14, "`erase` not in the plan"),
            (15, "`bank` in the plan and locked"),
            (16, "lock < erase, each of them open"),
        ],
    );
}

#[test]
fn every_undo_line_is_looked_at() {
    let done = "name a\nflow lock\npick done\nend locked\nflow bank\npick closed\nend go\n";
    let good = "undo first: bank\nundo has: lock\nundo lacks: erase\nundo order: bank < lock\n";
    check(&format!("{done}{good}"), &[]);
    check(
        &format!(
            "{done}undo first: lock\nundo has: erase\nundo lacks: bank\nundo order: lock < bank\nundo has: lokc\n"
        ),
        &[
            (8, "the undo list to begin with lock"),
            (9, "`erase` in the undo list"),
            (10, "`bank` not in the undo list"),
            (11, "lock < bank, each of them open"),
            (12, "a flow `lokc`"),
        ],
    );
}

#[test]
fn a_walk_that_stumbles_does_not_stop_the_next() {
    check(
        "name a\nflow lock\nask why\npick done\nend locked\nname b\nflow lokc\nname c\nflow lock\n\
         pick dnoe\nname d\nflow lock\npick done, later\nname e\nflow lock\ngo\nname f\nflow triage\n\
         pick danger\npick on\nname g\nflow lock\npick done\npick x\n",
        &[
            (3, "to stand at `why`"),
            (7, "a flow `lokc`"),
            (10, "`sign-in` to have an option `dnoe`"),
            (13, "one pick: `sign-in` takes no more"),
            (16, "`pick` or `end`: `sign-in` is no notice"),
            (20, "`go`: `danger-call` is a notice"),
            (24, "`end locked`: the flow is over"),
        ],
    );
}

#[test]
fn a_walk_must_be_written_rightly_and_prove_something() {
    check("", &[(0, "a walk that begins with `name …`")]);
    check("flow lock\nname a\nflow lock\npick done\nend locked", &[(1, "`name …` first of all")]);
    check("name a\nflow lock\npick done\n", &[(1, "an `end …` line, the outcome it comes to")]);
    check("name a\nflow lock\nend sign-in\n", &[(3, "`sign-in` to be an outcome")]);
    check("name a\nask x\n", &[(2, "`flow …` before this line")]);
    check("name a\nregion XX\n", &[(2, "a region `XX`")]);
    check("name a\nmeans luck\n", &[(2, "a means `luck`")]);
    check(
        "name a\nflow triage\npick safe\npick open\npick car\n",
        &[(5, "`on-it` to have an option `car`")],
    );
    let no_region = TO_THE_PLAN.replace("region CN\n", "");
    check(&format!("{no_region}plan has: lock"), &[(11, "`region …` before a `plan` line")]);
    check(&format!("{TO_THE_PLAN}plan has: lokc"), &[(12, "a task `lokc`")]);
    check(
        "name a\npik x\n",
        &[(
            2,
            "a line that begins with one of name, source, flow, region, ask, pick, go, means, plan, undo, end",
        )],
    );
}

#[test]
fn a_path_that_is_not_there_is_named() {
    let walked = check::walk_paths(&guide("tests/bad_flows/base"), &["no/such.walk".into()]);
    assert_eq!(walked.stumbles.len(), 1);
    assert_eq!(walked.stumbles[0].file, "no/such.walk");
}
