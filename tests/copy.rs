//! The sheet and the checklist where nothing prints: as text, and as a picture.
#![cfg(test)]
#![cfg(all(feature = "check", feature = "ui"))]

use std::path::Path;

use first_hour::barcode::code128;
use first_hour::check::load;
use first_hour::copy::picture::{Face, Mark, Picture, WIDTH, picture};
use first_hour::copy::{Line, checklist, sheet, text};
use first_hour::flow::Record;
use first_hour::guide::Guide;
use first_hour::id::{FlowId, Locale, Region, StepId};
use first_hour::incident::Field;
use first_hour::locale::UiKey;
use first_hour::session::Session;
use first_hour::sheet::{Filling, build};
use proptest::prelude::*;

const IMEI: &str = "490154203237518";

fn guide() -> Guide {
    let (bundle, problems) = load(Path::new("flows"));
    assert_eq!(problems, []);
    Guide::new(&bundle).unwrap()
}

fn session(guide: &Guide) -> Session {
    let mut session = Session::new(guide.locales().next().unwrap().clone(), Region::new("CN"));
    session.incident.set(Field::imei, IMEI.into());
    session.incident.set(Field::story, "first line\nsecond line".into());
    let (flow, step) = (FlowId::new("suspend-line"), StepId::new("mobile-call"));
    session.mark(&flow, &step, first_hour::flow::Mark::Done, "11-22 14:05");
    session.note(&flow, &step, Record::Number, "CM-77".into());
    session
}

fn of_sheet(guide: &Guide, session: &Session, languages: &[Locale]) -> Vec<Line> {
    sheet::lines(&build(guide, session, languages, Filling::Typed))
}

fn of_plan(guide: &Guide, session: &Session) -> Vec<Line> {
    let words = guide.words(&session.locale);
    checklist::lines(guide, session, &session.plan(guide), words)
}

#[test]
fn the_text_of_the_sheet_holds_the_number_the_acts_and_the_blanks() {
    let guide = guide();
    let session = session(&guide);
    for locale in guide.locales() {
        let text = text(&of_sheet(&guide, &session, std::slice::from_ref(locale)));
        let words = guide.words(locale);
        let wanted = [
            IMEI.to_owned(),
            "first line\nsecond line".into(),
            "11-22 14:05".into(),
            "CM-77".into(),
            words.ui(UiKey::SheetHeading),
            words.ui(UiKey::SheetNotOfficial),
            words.ui(UiKey::SheetRecordWanted),
        ];
        for wanted in wanted {
            assert!(text.contains(&wanted), "{wanted} is missing:\n{text}");
        }
        let name = text.lines().find(|line| line.starts_with(&words.sheet("name"))).unwrap();
        assert!(name.ends_with('_'), "a blank for a pen: {name}");
        assert!(!text.contains("[["), "{text}");
    }
}

#[test]
fn two_languages_stand_side_by_side() {
    let guide = guide();
    let both: Vec<Locale> = guide.locales().cloned().collect();
    let text = text(&of_sheet(&guide, &session(&guide), &both));
    let names: Vec<String> = both.iter().map(|it| guide.words(it).sheet("name")).collect();
    assert!(text.contains(&names.join(" / ")), "{text}");
}

#[test]
fn the_text_of_the_plan_holds_every_task_once_and_numbers_only_where_something_is_to_do() {
    let guide = guide();
    let session = session(&guide);
    let plan = session.plan(&guide);
    let words = guide.words(&session.locale);
    let text = text(&of_plan(&guide, &session));
    for item in plan.items() {
        let title = words.flow(&item.flow.id, "title");
        let done = item.flow.id.as_str() == "suspend-line";
        let line = format!("{} {title}", if done { '☑' } else { '☐' });
        assert_eq!(text.lines().filter(|it| *it == line).count(), 1, "{line}\n{text}");
        for reference in guide.reachable(item.flow, &session.region) {
            let number = format!("{} {}", words.label(reference), reference.kind.shown().unwrap());
            assert!(done || text.contains(&number), "{number} is missing");
        }
    }
    assert!(text.contains("11-22 14:05 · CM-77"), "{text}");
}

/// A fixed pitch: Chinese characters are as wide as they are high, others half of it.
fn pitch(face: Face, text: &str) -> f64 {
    let size = f64::from(face.size);
    text.chars().map(|it| if it >= '\u{2e80}' { size } else { size / 2.0 }).sum()
}

fn right_edge(mark: &Mark) -> f64 {
    match mark {
        Mark::Text { x, face, text, .. } => f64::from(*x) + pitch(*face, text.trim_end()),
        Mark::Bar { x, width, .. } => f64::from(x + width),
    }
}

fn bottom(mark: &Mark) -> u32 {
    match mark {
        Mark::Text { y, .. } => *y,
        Mark::Bar { y, height, .. } => y + height,
    }
}

fn written(picture: &Picture) -> String {
    let texts = picture.marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text.as_str()),
        Mark::Bar { .. } => None,
    });
    texts.collect()
}

#[test]
fn the_pictures_hold_all_of_the_text_within_their_edges() {
    let guide = guide();
    let session = session(&guide);
    let both: Vec<Locale> = guide.locales().cloned().collect();
    for lines in [of_sheet(&guide, &session, &both), of_plan(&guide, &session)] {
        let picture = picture(&lines, &pitch);
        let packed = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(packed(&written(&picture)), packed(&text(&lines)));
        for mark in &picture.marks {
            assert!(right_edge(mark) <= f64::from(WIDTH - 60), "{mark:?}");
            assert!(bottom(mark) <= picture.height - 60, "{mark:?}");
        }
        // An A4 page is 210 mm wide: small letters stay above 10 points.
        let points = |size: u32| f64::from(size) * 595.0 / f64::from(WIDTH);
        for mark in &picture.marks {
            if let Mark::Text { face, .. } = mark {
                assert!(points(face.size) > 10.0, "{face:?}");
            }
        }
    }
}

#[test]
fn the_bars_in_the_picture_are_those_of_the_number() {
    let bars = code128(IMEI).unwrap();
    let picture = picture(&[Line::Bars(IMEI.into())], &pitch);
    let drawn: Vec<(u32, u32)> = picture
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Bar { x, width, height, .. } if *height > 80 => Some((*x, *width)),
            _ => None,
        })
        .collect();
    assert_eq!(drawn.len(), bars.len());
    let (first, module) = (&drawn[0], drawn[0].1 / u32::from(bars[0].width));
    assert!(module >= 3, "half a millimetre on paper");
    for (bar, (x, width)) in bars.iter().zip(&drawn) {
        assert_eq!(x - first.0, u32::from(bar.at - bars[0].at) * module);
        assert_eq!(*width, u32::from(bar.width) * module);
    }
}

proptest! {
    /// Whatever was typed, all of it is in the picture and nothing sticks out.
    #[test]
    fn any_text_is_wrapped_and_whole(typed in "[a-zA-Z0-9 \u{4e00}-\u{4e20}，。]{0,300}") {
        let picture = picture(&[Line::Field("x".into(), typed.clone())], &pitch);
        let packed = |text: &str| text.split_whitespace().collect::<String>();
        let all = packed(&written(&picture));
        prop_assert!(all.ends_with(&packed(&typed)), "{all}");
        for mark in &picture.marks {
            // A comma or a stop may hang over by its own width.
            prop_assert!(right_edge(mark) <= f64::from(WIDTH) - 20.0, "{mark:?}");
        }
    }
}
