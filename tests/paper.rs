//! The card for the wallet and the evidence log: what stands on them, and what never does.
#![cfg(test)]
#![cfg(all(feature = "check", feature = "ui"))]

use std::path::Path;

use first_hour::act::emergency;
use first_hour::card::{self, Card};
use first_hour::check::load;
use first_hour::copy::{paper, text};
use first_hour::evidence_log::{self, HASH, Hashed};
use first_hour::guide::Guide;
use first_hour::id::{Locale, Region};
use first_hour::incident::Field;
use first_hour::locale::UiKey;
use first_hour::reference::Kind;
use first_hour::session::Session;

const IMEI: &str = "490154203237518";

fn guide() -> Guide {
    let (bundle, problems) = load(Path::new("flows"));
    assert_eq!(problems, []);
    Guide::new(&bundle).unwrap()
}

fn locales(guide: &Guide) -> Vec<Locale> {
    guide.locales().cloned().collect()
}

fn session(guide: &Guide, region: &Region) -> Session {
    Session::new(guide.locales().next().unwrap().clone(), region.clone())
}

fn shown<'c>(card: &'c Card<'_>) -> Vec<&'c str> {
    card.halves[0].rows.iter().map(|(_, value)| value.as_str()).collect()
}

#[test]
fn the_card_begins_with_danger_and_has_a_number_in_every_region() {
    let guide = guide();
    for region in guide.regions() {
        let card = card::build(&guide, &session(&guide, region), &locales(&guide));
        let first = emergency(&guide, region);
        assert!(!first.is_empty(), "{region}");
        assert_eq!(card.references[..first.len()], first, "{region}");
        assert_eq!(card.references.len(), card.halves[0].rows.len());
        for reference in &card.references {
            let kind = &reference.kind;
            assert!(matches!(kind, Kind::Phone(_) | Kind::Link(_)), "{region}: {kind:?}");
            assert!(reference.proof.is_some(), "{region}: where is it from?");
        }
        let mut once = shown(&card);
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), card.references.len(), "{region}: {:?}", shown(&card));
        // More would not fit on it.
        assert!(once.len() <= 14, "{region}: {}", once.len());
    }
}

#[test]
fn in_mainland_china_it_has_police_carriers_payment_and_wechat() {
    let guide = guide();
    let card = card::build(&guide, &session(&guide, &Region::new("CN")), &locales(&guide));
    let shown = shown(&card);
    let pack = guide.packs().iter().find(|pack| pack.region.as_str() == "CN").unwrap();
    for wanted in [
        "cn-police",
        "cn-mobile-hotline",
        "cn-unicom-hotline",
        "cn-telecom-hotline",
        "weixin-pay-hotline",
        "alipay-hotline",
        "wechat-security-site",
    ] {
        let number = pack.references.iter().find(|it| it.id.as_str() == wanted).unwrap();
        assert!(shown.contains(&number.kind.shown().unwrap()), "{wanted} is not in {shown:?}");
    }
}

/// Where a number with a country code is the only one there is, it is the one to call.
#[test]
fn a_number_with_a_country_code_gives_way_only_to_one_without() {
    let guide = guide();
    let of = |region: &str| {
        let card = card::build(&guide, &session(&guide, &Region::new(region)), &locales(&guide));
        shown(&card).iter().any(|it| it.starts_with('+'))
    };
    assert!(!of("CN"), "carriers have short numbers here");
    assert!(of("US"), "the carrier's number is written with its country code");
}

#[test]
fn an_imei_stands_on_the_card_with_its_tick_or_as_it_was_typed() {
    let guide = guide();
    let mut session = session(&guide, &Region::new("CN"));
    let values = |session: &Session| -> Vec<String> {
        let [_, own] = card::build(&guide, session, &locales(&guide)).halves;
        own.rows.into_iter().map(|it| it.1).filter(|it| !it.is_empty()).collect()
    };
    assert_eq!(values(&session), Vec::<String>::new(), "all of it for a pen");
    session.incident.set(Field::imei, "49-015420-323751-8".into());
    session.incident.set(Field::second_imei, "490154203237517".into());
    for private in [Field::name, Field::contact, Field::number, Field::story] {
        session.incident.set(private, "private".into());
    }
    assert_eq!(values(&session), [format!("{IMEI} ✓"), "490154203237517".into()]);
}

#[test]
fn a_name_that_is_the_same_in_both_languages_stands_once() {
    let guide = guide();
    let card = card::build(&guide, &session(&guide, &Region::new("US")), &locales(&guide));
    assert!(card.halves[0].rows.iter().any(|it| it.0.len() == 1), "a brand has one name");
    assert!(card.halves[0].rows.iter().any(|it| it.0.len() == 2));
}

#[test]
fn the_text_of_the_card_says_when_its_numbers_were_read_and_what_not_to_write() {
    let guide = guide();
    for locale in guide.locales() {
        let session = session(&guide, &Region::new("CN"));
        let card = card::build(&guide, &session, std::slice::from_ref(locale));
        let text = text(&paper::card(&card));
        let days = card.references.iter().map(|it| it.proof.as_ref().unwrap().read);
        for day in [days.clone().min(), days.max()] {
            assert!(text.contains(&day.unwrap().to_string()), "{text}");
        }
        for number in shown(&card) {
            assert!(text.contains(number), "{number}: {text}");
        }
        assert!(text.contains(&guide.words(locale).ui(UiKey::CardNever)), "{text}");
        assert!(text.contains("____"), "lines for a pen: {text}");
    }
}

#[test]
fn the_log_has_rows_for_a_pen_and_the_files_stand_first() {
    let guide = guide();
    let languages = locales(&guide);
    let empty = evidence_log::build(&guide, &languages, &[]);
    assert!(empty.rows.len() >= 10);
    assert!(empty.rows.iter().all(|row| row.len() == empty.columns.len()));
    assert!(empty.rows.iter().all(|row| row[1..].iter().all(String::is_empty)));
    assert_eq!(empty.rows[9][0], "10", "every row is numbered");
    let hash = empty.columns.iter().position(|it| it.iter().any(|it| it.contains(HASH))).unwrap();

    let file = |ix: usize| Hashed { name: format!("film-{ix}.mp4"), hash: format!("{ix:064x}") };
    let files: Vec<Hashed> = (0..12).map(file).collect();
    let full = evidence_log::build(&guide, &languages, &files);
    assert_eq!(full.rows.len(), 12, "none is left out");
    assert_eq!(full.rows[11][1], "film-11.mp4");
    assert_eq!(full.rows[11][hash], files[11].hash);
}

#[test]
fn the_text_of_the_log_holds_the_files_and_says_what_it_is_not() {
    let guide = guide();
    let files = [Hashed { name: "film.mp4".into(), hash: "ab".repeat(32) }];
    for locale in guide.locales() {
        let log = evidence_log::build(&guide, std::slice::from_ref(locale), &files);
        let text = text(&paper::log(&log));
        let not = guide.words(locale).ui(UiKey::LogNotOfficial);
        for wanted in [files[0].name.as_str(), &files[0].hash, &not] {
            assert!(text.contains(wanted), "{wanted}:\n{text}");
        }
        assert!(!text.contains("{}") && !text.contains("[["), "{text}");
    }
}
