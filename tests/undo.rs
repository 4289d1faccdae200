//! The list for a phone that is back: what was done stands there, nothing else does, and in an order that is right.
#![cfg(all(feature = "check", feature = "ui"))]
#![cfg(test)]

use std::path::Path;

use first_hour::check;
use first_hour::copy::{checklist, text};
use first_hour::flow::walk::Answer;
use first_hour::flow::{Flow, Mark, Place, Record, Reversible, Step};
use first_hour::guide::Guide;
use first_hour::id::{FlowId, Locale, OptionId, Region, StepId};
use first_hour::session::{Session, TASK_STEP};
use first_hour::undo;
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

fn nobody() -> Session {
    Session::new(Locale::new("zh-Hans"), Region::new("CN"))
}

fn session(acts: &[(&str, &str)]) -> Session {
    let mut session = nobody();
    for (flow, step) in acts {
        session.mark(&FlowId::new(flow), &StepId::new(step), Mark::Done, "11-27 10:00");
    }
    session
}

fn order(guide: &Guide, session: &Session) -> Vec<String> {
    undo::list(guide, session).iter().map(|item| item.flow.id.to_string()).collect()
}

/// Everything that can be marked: each act, and each task as a whole.
fn markable(guide: &Guide) -> Vec<(&Flow, StepId)> {
    let acts = |flow: &Flow| -> Vec<StepId> {
        let whole = flow.task.iter().map(|_| StepId::new(TASK_STEP));
        let acts = flow.steps().iter().filter(|step| matches!(step, Step::Action(_)));
        whole.chain(acts.map(|step| step.id().clone())).collect()
    };
    guide.flows().flat_map(|flow| acts(flow).into_iter().map(move |step| (flow, step))).collect()
}

proptest! {
    #[test]
    fn what_was_done_stands_there_once_and_in_order(
        picks in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..4), 0..24),
    ) {
        with_guide(|guide| {
            let markable = markable(guide);
            let mut session = nobody();
            for (pick, mark) in &picks {
                let (flow, step) = pick.get(&markable);
                match Mark::ALL.get(*mark) {
                    Some(mark) => session.mark(&flow.id, step, *mark, ""),
                    None => session.note(&flow.id, step, Record::Number, "only noted".into()),
                }
            }
            let items = undo::list(guide, &session);
            let places: Vec<Place> = items.iter().map(|item| item.place).collect();
            prop_assert!(places.is_sorted());
            for (ix, item) in items.iter().enumerate() {
                prop_assert!(!item.acts.is_empty());
                let again = |it: &&undo::Item<'_>| it.place == item.place && it.flow.id == item.flow.id;
                prop_assert!(!items.iter().skip(ix + 1).any(|it| again(&it)));
            }
            for entry in &session.marks {
                let begun = matches!(entry.mark, Some(Mark::Done | Mark::Waiting));
                let flow = guide.flow(entry.flow.as_str()).unwrap();
                let leaves = flow.undone_at(&entry.step);
                let stands = items.iter().filter(|it| it.acts.contains(&entry)).map(|it| it.place);
                prop_assert_eq!(stands.collect::<Vec<_>>(), leaves.into_iter().filter(|_| begun).collect::<Vec<_>>());
            }
            Ok(())
        })?;
    }
}

#[test]
fn the_number_comes_back_before_the_money_and_the_lock_after_it() {
    with_guide(|guide| {
        let session = session(&[
            ("police-report", "receipt"),
            ("lock-phone", "apple-stolen"),
            ("weixin-pay", "freeze-call"),
            ("tell-people", "elders"),
            ("alipay", TASK_STEP),
            ("wechat-freeze", "friend-help"),
            ("bank-cards", "call-icbc"),
            ("suspend-line", "mobile-call"),
        ]);
        let wanted = [
            "suspend-line",
            "bank-cards",
            "wechat-freeze",
            "weixin-pay",
            "alipay",
            "lock-phone",
            "tell-people",
            "police-report",
        ];
        assert_eq!(order(guide, &session), wanted);
    });
}

#[test]
fn what_was_put_off_is_not_undone_and_what_waits_for_an_answer_is() {
    with_guide(|guide| {
        let (line, call) = (FlowId::new("suspend-line"), StepId::new("mobile-call"));
        let mut session = nobody();
        session.mark(&line, &call, Mark::Waiting, "11-27 10:00");
        assert_eq!(order(guide, &session), ["suspend-line"]);
        session.answer(&line, &call, Answer::One(OptionId::new("later")));
        assert_eq!(order(guide, &session), [""; 0]);
        // Done after all.
        session.mark(&line, &call, Mark::Done, "11-27 12:00");
        session.answer(&line, &call, Answer::One(OptionId::new("done")));
        assert_eq!(order(guide, &session), ["suspend-line"]);
    });
}

#[test]
fn what_leaves_nothing_behind_is_not_in_the_way() {
    with_guide(|guide| {
        let acts = [("imei", "on-box"), ("new-sim", "shop"), ("suspend-line", "recheck")];
        assert_eq!(order(guide, &session(&acts)), [""; 0]);
    });
}

#[test]
fn an_act_may_be_undone_elsewhere_than_its_task() {
    with_guide(|guide| {
        let session = session(&[("bank-cards", "police"), ("bank-cards", "call-icbc")]);
        assert_eq!(order(guide, &session), ["bank-cards", "bank-cards"]);
        let items = undo::list(guide, &session);
        let steps = items.iter().map(|item| undo::at(guide, item.place).unwrap().1.as_str());
        assert_eq!(steps.collect::<Vec<_>>(), ["bank", "police"]);
    });
}

#[test]
fn what_was_erased_cannot_be_undone_and_leads_to_the_backup() {
    with_guide(|guide| {
        let session = session(&[("erase-phone", "apple-erase")]);
        let items = undo::list(guide, &session);
        assert_eq!(items[0].reversible(), Some(Reversible::No));
        assert_eq!(undo::at(guide, items[0].place).unwrap().1.as_str(), "fresh");
    });
}

#[test]
fn whoever_was_called_stands_beside_what_they_did() {
    with_guide(|guide| {
        let called = |session: &Session| -> Vec<String> {
            let items = undo::list(guide, session);
            items[0].references(guide, session).iter().map(|it| it.id.to_string()).collect()
        };
        let icbc = called(&session(&[("bank-cards", "call-icbc")]));
        let cmb = called(&session(&[("bank-cards", "call-cmb")]));
        assert!(!icbc.is_empty() && !cmb.is_empty() && icbc != cmb, "{icbc:?} {cmb:?}");
        assert!(called(&session(&[("bank-cards", TASK_STEP)])).is_empty(), "no bank is known");
    });
}

#[test]
fn what_is_undone_stays_so_until_it_is_done_again() {
    with_guide(|guide| {
        let mut session = session(&[("suspend-line", "mobile-call"), ("bank-cards", "call-icbc")]);
        let line = undo::list(guide, &session)[0].place;
        undo::lift(&mut session, guide, line, None, true);
        let lifted = |session: &Session| -> Vec<bool> {
            undo::list(guide, session).iter().map(undo::Item::is_lifted).collect()
        };
        assert_eq!(lifted(&session), [true, false]);
        undo::lift(&mut session, guide, line, Some(&FlowId::new("bank-cards")), false);
        assert_eq!(lifted(&session), [true, false], "the bank is not undone there");
        session.mark(&FlowId::new("suspend-line"), &StepId::new("shop"), Mark::Done, "");
        assert_eq!(lifted(&session), [false, false], "a second act on the line is not undone yet");
    });
}

#[test]
fn the_text_holds_what_was_written_down_in_the_order_of_the_list() {
    with_guide(|guide| {
        let mut session = session(&[("bank-cards", "call-icbc"), ("suspend-line", "mobile-call")]);
        let (flow, step) = (FlowId::new("suspend-line"), StepId::new("mobile-call"));
        session.note(&flow, &step, Record::Number, "CM-77".into());
        for locale in guide.locales() {
            let words = guide.words(locale);
            let text = text(&checklist::undo(guide, &session, words));
            let at = |wanted: &str| text.find(wanted).unwrap_or_else(|| panic!("{wanted}: {text}"));
            assert!(
                at("11-27 10:00 · CM-77") < at(&words.flow(&FlowId::new("bank-cards"), "title"))
            );
            at(&words.flow(&flow, "undo"));
            assert!(!text.contains("[["), "{text}");
        }
    });
}

/// Each place is told in the flow it names, and every flow with such a place leads to it.
#[test]
fn every_place_says_what_to_do() {
    with_guide(|guide| {
        let order = &guide.return_flow().unwrap().undo;
        assert!(order.len() > 6);
        for (flow, step) in order {
            for locale in guide.locales() {
                let words = guide.words(locale);
                let told = ["do", "body"].map(|slot| words.step_lines(flow, step, slot).len());
                assert!(told.iter().sum::<usize>() > 0, "{flow}/{step} in {locale}");
            }
        }
    });
}
