//! Plans, walks and saved sessions for whatever anybody answers.
#![cfg(all(feature = "check", feature = "compiled"))]
#![cfg(test)]

use std::path::Path;

use first_hour::check;
use first_hour::fact::{Fact, FactSet};
use first_hour::flow::walk::{Answer, Answers};
use first_hour::flow::{Flow, Mark};
use first_hour::guide::Guide;
use first_hour::id::{FlowId, Locale, Region, StepId};
use first_hour::means::{Mean, Means};
use first_hour::plan;
use first_hour::session::Session;
use first_hour::session::saved::{self, RestoreError};
use proptest::prelude::*;

thread_local! {
    static GUIDE: Guide = {
        let (bundle, _) = check::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("flows"));
        Guide::new(&bundle).expect("the content links")
    };
}

fn with_guide<T>(of: impl FnOnce(&Guide) -> T) -> T {
    GUIDE.with(of)
}

/// Any facts at all, also such as no answers establish.
fn facts(picks: &[usize]) -> FactSet {
    let mut facts = FactSet::default();
    for (fact, pick) in Fact::ALL.into_iter().zip(picks) {
        let values = fact.values();
        facts.set(fact.value(values[pick % values.len()]).unwrap());
    }
    facts
}

fn means(bits: u16) -> Means {
    (0..).zip(Mean::ALL).filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, mean)| mean).collect()
}

/// Answers from the start, one after the other, each picked by a number.
fn answers(flow: &Flow, picks: &[usize]) -> Answers {
    let mut answers = Answers::new();
    for pick in picks {
        let at = flow.walk(&answers).at;
        let every = at.every_answer();
        if every.is_empty() || answers.contains_key(at.id()) {
            break;
        }
        answers.insert(at.id().clone(), every[pick % every.len()].clone());
    }
    answers
}

fn session(guide: &Guide, picks: &[usize], typed: &str) -> Session {
    let region = guide.regions().next().unwrap().clone();
    let mut session = Session::new(guide.locales().next().unwrap().clone(), region);
    for (flow, skip) in guide.flows().zip(0..) {
        for (step, answer) in answers(flow, picks.get(skip % picks.len()..).unwrap_or_default()) {
            session.answer(&flow.id, &step, answer);
        }
        if skip % 3 == 0 {
            session.mark(&flow.id, flow.start().id(), Mark::ALL[skip % 3], typed);
            session.lift(&flow.id, flow.start().id(), skip % 2 == 0);
        }
    }
    session.means.insert(Mean::ALL[picks[0] % Mean::ALL.len()], picks[0].is_multiple_of(2));
    session.incident.story = typed.into();
    session
}

fn picks() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0_usize..10_000, 1..30)
}

proptest! {
    #[test]
    fn a_plan_keeps_its_order(picks in prop::collection::vec(0_usize..100, 11), bits in 0_u16..512) {
        let (facts, means) = (facts(&picks), means(bits));
        with_guide(|guide| {
            for region in guide.regions() {
                let plan = plan::build(guide, &facts, means, region);
                prop_assert_eq!(check::misplaced(&plan, &facts, means), None);
                let again = plan::build(guide, &facts, means, region);
                prop_assert_eq!(plan.outline(), again.outline());
            }
            Ok(())
        })?;
    }

    #[test]
    fn more_in_hand_opens_doors_and_closes_none(picks in prop::collection::vec(0_usize..100, 11), bits in 0_u16..512, more in 0_usize..9) {
        let (facts, fewer) = (facts(&picks), means(bits));
        let mut means = fewer;
        means.set(Mean::ALL[more], true);
        with_guide(|guide| {
            let region = guide.regions().next().unwrap();
            let before = plan::build(guide, &facts, fewer, region).outline();
            let after = plan::build(guide, &facts, means, region).outline();
            prop_assert!(before.ready.iter().all(|id| after.ready.contains(id)));
            let change = before.difference(&after);
            prop_assert!(change.added.is_empty() && change.removed.is_empty());
            Ok(())
        })?;
    }

    #[test]
    fn a_walk_ends_or_waits_whatever_is_answered(picks in picks()) {
        with_guide(|guide| {
            for flow in guide.flows() {
                let answers = answers(flow, &picks);
                let walk = flow.walk(&answers);
                prop_assert!(walk.path.len() <= answers.len());
                prop_assert!(walk.is_final() || !walk.at.every_answer().is_empty());
            }
            Ok(())
        })?;
    }

    #[test]
    fn changing_one_answer_keeps_those_that_still_fit(picks in picks(), which in 0_usize..30, other in 0_usize..10_000) {
        with_guide(|guide| {
            for flow in guide.flows() {
                let before = answers(flow, &picks);
                let path = flow.walk(&before).path;
                let Some(step) = path.get(which % path.len().max(1)) else { continue };
                let mut after = before.clone();
                let every = step.every_answer();
                after.insert(step.id().clone(), every[other % every.len()].clone());
                let walk = flow.walk(&after);
                // Up to the changed one the way is the same, and every step met again keeps its answer.
                let same = path.iter().take_while(|it| it.id() != step.id()).count();
                prop_assert_eq!(&walk.path[..same], &path[..same]);
                for it in walk.path.iter().filter(|it| it.id() != step.id()) {
                    prop_assert_eq!(after.get(it.id()), before.get(it.id()));
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_saved_session_comes_back(picks in picks(), typed in ".{0,40}") {
        with_guide(|guide| {
            let session = session(guide, &picks, &typed);
            let text = saved::to_text(&session).unwrap();
            prop_assert_eq!(saved::from_text(&text, guide), Ok(session));
            Ok(())
        })?;
    }

    #[test]
    fn any_text_is_restored_or_refused(text in ".{0,200}") {
        with_guide(|guide| {
            prop_assert!(saved::from_text(&text, guide).is_err());
            Ok(())
        })?;
    }

    #[test]
    fn a_damaged_session_never_stops_the_guide(picks in picks(), at in 0_usize..5_000, to in any::<char>()) {
        with_guide(|guide| {
            let text = saved::to_text(&session(guide, &picks, "x")).unwrap();
            let at = at % text.chars().count();
            let damaged: String = text
                .chars()
                .enumerate()
                .map(|(ix, c)| if ix == at { to } else { c })
                .collect();
            if let Ok(session) = saved::from_text(&damaged, guide) {
                let plan = session.plan(guide);
                prop_assert!(plan.items().count() <= guide.flows().count());
            }
            let cut: String = text.chars().take(at).collect();
            prop_assert_eq!(saved::from_text(&cut, guide), Err(RestoreError::Unreadable));
            Ok(())
        })?;
    }
}

#[test]
fn what_no_longer_fits_is_dropped_and_the_rest_kept() {
    with_guide(|guide| {
        let mut session = session(guide, &[0, 1, 2, 3], "x");
        session.region = Region::new("ZZ");
        session.locale = Locale::new("tlh");
        let kept = session.clone();
        let (triage, gone) = (FlowId::new("triage"), StepId::new("gone"));
        for flow in [&triage, &FlowId::new("gone")] {
            session.answer(flow, &gone, Answer::Unknown);
            session.mark(flow, &gone, Mark::Done, "");
        }
        let text = saved::to_text(&session).unwrap();
        let restored = saved::from_text(&text, guide).unwrap();
        assert!(guide.regions().any(|region| *region == restored.region));
        assert!(guide.locales().any(|locale| *locale == restored.locale));
        assert_eq!(restored.answers, kept.answers);
        assert_eq!((restored.marks, restored.incident), (kept.marks, kept.incident));
    });
}

#[test]
fn other_versions_are_told_apart() {
    with_guide(|guide| {
        let refused = |text: &str| saved::from_text(text, guide).err();
        assert_eq!(refused("2 []"), Some(RestoreError::Newer));
        assert_eq!(refused("4000000000 {\"what\":[]}"), Some(RestoreError::Newer));
        for text in ["0 []", "1 []", "1 {}", "1", "-1 []", "[]", ""] {
            assert_eq!(refused(text), Some(RestoreError::Unreadable), "{text}");
        }
    });
}
