//! The page for the police: what stands on it, and what does not.
#![cfg(test)]
#![cfg(feature = "check")]

use std::path::Path;

use first_hour::check::load;
use first_hour::flow::walk::Answer;
use first_hour::flow::{Mark, Record};
use first_hour::guide::Guide;
use first_hour::id::{FlowId, Locale, OptionId, Region, StepId};
use first_hour::incident::Field;
use first_hour::locale::UiKey;
use first_hour::session::Session;
use first_hour::sheet::{Filling, Row, Sheet, build};

fn guide() -> Guide {
    let (bundle, problems) = load(Path::new("flows"));
    assert_eq!(problems, []);
    Guide::new(&bundle).unwrap()
}

fn locales(guide: &Guide) -> Vec<Locale> {
    guide.locales().cloned().collect()
}

fn session(guide: &Guide) -> Session {
    Session::new(guide.locales().next().unwrap().clone(), Region::new("CN"))
}

fn titles(guide: &Guide, sheet: &Sheet, locale: &Locale, keys: &[UiKey]) -> Vec<bool> {
    let words = guide.words(locale);
    let has = |key: &UiKey| sheet.sections.iter().any(|it| it.title.contains(&words.ui(*key)));
    keys.iter().map(has).collect()
}

fn rows(sheet: &Sheet) -> impl Iterator<Item = &Row> {
    sheet.sections.iter().flat_map(|section| &section.rows)
}

const MAY_BE_ABSENT: [UiKey; 3] = [UiKey::SheetLocating, UiKey::SheetMoney, UiKey::SheetActions];

#[test]
fn only_sections_that_apply_are_on_it() {
    let guide = guide();
    let languages = locales(&guide);
    let mut session = session(&guide);
    let empty = build(&guide, &session, &languages, Filling::Typed);
    assert_eq!(titles(&guide, &empty, &languages[0], &MAY_BE_ABSENT), [false; 3]);

    session.incident.set(Field::money, "300".into());
    session.incident.set(Field::last_place, "x".into());
    session.mark(
        &FlowId::new("suspend-line"),
        &StepId::new("mobile-call"),
        Mark::Done,
        "11-22 14:05",
    );
    let full = build(&guide, &session, &languages, Filling::Typed);
    assert_eq!(titles(&guide, &full, &languages[0], &MAY_BE_ABSENT), [true; 3]);
}

#[test]
fn a_page_for_a_pen_has_every_section() {
    let guide = guide();
    let languages = locales(&guide);
    let blank = build(&guide, &session(&guide), &languages, Filling::Pen);
    assert_eq!(titles(&guide, &blank, &languages[0], &MAY_BE_ABSENT), [true; 3]);
}

#[test]
fn every_label_stands_in_every_language_of_the_sheet() {
    let guide = guide();
    let languages = locales(&guide);
    for wanted in [&languages[..1], &languages[..]] {
        let sheet = build(&guide, &session(&guide), wanted, Filling::Typed);
        assert_eq!(sheet.heading.len(), wanted.len());
        for row in rows(&sheet) {
            match row {
                Row::Field { label, .. }
                | Row::Imei { label, .. }
                | Row::Boxes { label, .. }
                | Row::Statement(label) => assert_eq!(label.len(), wanted.len()),
                Row::Act { what, .. } => assert_eq!(what.len(), wanted.len()),
            }
        }
    }
}

#[test]
fn bars_are_drawn_only_for_a_number_that_holds_together() {
    let guide = guide();
    let languages = locales(&guide);
    for (typed, expected) in [
        ("490154203237518", Some("490154203237518")),
        ("49-015420-323751-8", Some("490154203237518")),
        ("490154203237517", None),
        ("no idea", None),
        ("", None),
    ] {
        let mut session = session(&guide);
        session.incident.set(Field::imei, typed.into());
        let sheet = build(&guide, &session, &languages, Filling::Typed);
        let (shown, bars) = rows(&sheet)
            .find_map(|row| match row {
                Row::Imei { shown, bars, .. } => Some((shown.clone(), bars.clone())),
                _ => None,
            })
            .unwrap();
        assert_eq!(bars.as_deref(), expected, "{typed}");
        assert_eq!(shown, expected.unwrap_or(typed), "what was typed is never lost");
    }
}

#[test]
fn what_was_done_stands_with_its_time_and_number() {
    let guide = guide();
    let languages = locales(&guide);
    let mut session = session(&guide);
    let (flow, step) = (FlowId::new("suspend-line"), StepId::new("mobile-call"));
    session.note(&flow, &step, Record::Number, "A-1234".into());
    session.mark(&flow, &step, Mark::Done, "11-22 14:05");
    session.mark(&FlowId::new("alipay"), &StepId::new("call"), Mark::CouldNot, "11-22 14:09");
    session.mark(&FlowId::new("second-scam"), &StepId::new("task"), Mark::Done, "11-22 15:00");
    let sheet = build(&guide, &session, &languages, Filling::Typed);
    let acts: Vec<_> = rows(&sheet)
        .filter_map(|row| match row {
            Row::Act { time, detail, .. } => Some((time.as_str(), detail.contains("A-1234"))),
            _ => None,
        })
        .collect();
    assert_eq!(acts, [("11-22 14:05", true)], "only acts that were done, and only acts");
}

#[test]
fn what_happened_is_ticked_from_the_answers() {
    let guide = guide();
    let languages = locales(&guide);
    let mut session = session(&guide);
    let ticked = |session: &Session| {
        let sheet = build(&guide, session, &languages, Filling::Typed);
        let boxes = rows(&sheet).find_map(|row| match row {
            Row::Boxes { boxes, .. } => Some(boxes.iter().map(|it| it.1).collect::<Vec<_>>()),
            _ => None,
        });
        boxes.unwrap()
    };
    assert_eq!(ticked(&session), [false, false, false], "left for a pen");
    let triage = FlowId::new("triage");
    session.answer(&triage, &StepId::new("safety"), Answer::One(OptionId::new("safe")));
    session.answer(&triage, &StepId::new("how"), Answer::One(OptionId::new("stolen")));
    assert_eq!(ticked(&session), [false, true, false]);
}
