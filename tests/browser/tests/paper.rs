//! The card for the wallet and the evidence log on paper: one A4 page each, the card as large as a bank card.
#![cfg(test)]

use std::fs;

use browser_tests::{Browser, LOCALES, Paper, Person, Result, Text, Words, visit, visit_as};
use serde_json::json;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;
const A4: (f64, f64) = (210.0 * MM, 297.0 * MM);
const IMEI: &str = "490154203237518";
/// Regions with few, many and long entries.
const REGIONS: [&str; 4] = ["CN", "US", "IN", "HK"];

#[test]
fn the_card_is_one_page_with_two_cards_of_the_right_size_zh() -> Result {
    visit_as("zh-Hans", async |me| every_card(me).await)
}

#[test]
fn the_card_is_one_page_with_two_cards_of_the_right_size_en() -> Result {
    visit_as("en", async |me| every_card(me).await)
}

async fn every_card(me: &Person<'_>) -> Result {
    let (to, words) = (me.browser, me.words);
    for region in REGIONS {
        me.opens(&format!("numbers/{region}")).await?;
        if region != REGIONS[0] {
            me.taps("region.here").await?;
            to.wait_for_text(words.ui("region.is-here")?).await?;
        }
        me.goes("nav.imei", "imei.title").await?;
        to.write(words.ui("imei.field")?, IMEI).await?;
        goes_to(me, "card.title").await?;
        for (name, choice) in [("one", "language.name"), ("both", "sheet.both")] {
            to.tick(words.ui(choice)?).await?;
            let paper = Paper::of(to, &format!("card-{region}-{name}-{}", words.locale())).await?;
            paper.draw(100)?;
            assert_eq!(paper.pages()?, 1, "{region} {name}");
            is_as_large_as(&paper, A4)?;
            let text = paper.text()?;
            for wanted in ["card.heading", "card.trusted", "card.backup", "card.never"] {
                assert!(text.has(words.get("paper", wanted)?), "{region} {name}: no {wanted}");
            }
            assert!(text.has(IMEI) && text.has("2026-"), "{region} {name}");
            assert_eq!(cards_on_paper(to).await?, [(171.2, 54.0); 2], "{region} {name}");
        }
    }
    Ok(())
}

/// From wherever they are to a page that the home page leads to.
async fn goes_to(me: &Person<'_>, title: &str) -> Result {
    let title = me.words.get("paper", title)?;
    me.goes("site.name", "site.line").await?;
    me.browser.tap(title).await?;
    me.browser.wait_for_heading(title).await
}

/// Width and height of each card as it prints, in millimetres; larger, if something on it does not fit.
async fn cards_on_paper(browser: &Browser) -> Result<Vec<(f64, f64)>> {
    let print = |media: &str| json!({ "media": media });
    browser.dev_tools("Emulation.setEmulatedMedia", print("print")).await?;
    let script = "
        const halves = [...document.querySelectorAll('.wallet__half')];
        const over = halves.filter(it => it.scrollHeight > it.clientHeight + 1
            || it.scrollWidth > it.clientWidth + 1).length;
        return [...document.querySelectorAll('.wallet__card')].map(it => {
            const box = it.getBoundingClientRect();
            const mm = size => Math.round(size * 254 / 96) / 10;
            return over ? [over, -1] : [mm(box.width), mm(box.height)];
        });";
    let sizes = browser.js(script).await?;
    browser.dev_tools("Emulation.setEmulatedMedia", print("")).await?;
    Ok(serde_json::from_value(sizes)?)
}

fn is_as_large_as(paper: &Paper, wanted: (f64, f64)) -> Result {
    let (width, height) = paper.size()?;
    let near = (width - wanted.0).abs() < 2.0 && (height - wanted.1).abs() < 2.0;
    assert!(near, "{width} × {height} points");
    Ok(())
}

#[test]
fn the_log_is_one_page_on_its_side() -> Result {
    visit(async |browser| {
        for locale in LOCALES {
            let words = Words::of(locale)?;
            let me = Person::new(browser, &words);
            me.opens("evidence-log").await?;
            for (name, choice) in [("one", "language.name"), ("both", "sheet.both")] {
                browser.tick(words.ui(choice)?).await?;
                let paper = Paper::of(browser, &format!("log-{name}-{locale}")).await?;
                paper.draw(100)?;
                assert_eq!(paper.pages()?, 1, "{locale} {name}");
                is_as_large_as(&paper, (A4.1, A4.0))?;
                let text = paper.text()?;
                says(&text, &words, &["log.heading", "log.not-official", "log.case"])?;
                if name == "both" {
                    for locale in LOCALES {
                        says(&text, &Words::of(locale)?, &["log.heading", "log.not-official"])?;
                    }
                }
            }
        }
        Ok(())
    })
}

fn says(text: &Text, words: &Words, keys: &[&str]) -> Result {
    for key in keys {
        assert!(text.has(words.get("paper", key)?), "no {key} in {}", words.locale());
    }
    Ok(())
}

/// FIPS 180-2, appendix B.1.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

#[test]
fn a_file_of_this_device_gets_its_hash_and_nothing_is_kept_or_sent() -> Result {
    visit_as("en", async |me| {
        let (to, words) = (me.browser, me.words);
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("film 一.mp4");
        fs::write(&file, "abc")?;
        me.opens("evidence-log").await?;
        to.loaded().await?;
        let asked = to.requests();
        let chooser = to.field(words.get("paper", "log.hash.pick")?).await?;
        chooser.send_keys(&file.display().to_string()).await?;
        to.wait_for_text(ABC).await?;
        let row = "return [...document.querySelectorAll('main tbody tr')][0].innerText";
        let row = to.js_text(row).await?;
        assert!(row.contains("film 一.mp4") && row.contains(ABC), "{row}");
        let paper = Paper::of(to, "log-with-a-file").await?;
        paper.draw(100)?;
        assert_eq!(paper.pages()?, 1);
        assert!(paper.text()?.has("film"));
        assert_eq!(to.requests(), asked, "something was sent");
        to.stores_nothing().await?;

        me.erases().await?;
        me.opens("evidence-log").await?;
        assert!(!to.text().await?.contains(ABC));
        Ok(())
    })
}

#[test]
fn where_a_page_is_not_trusted_with_it_the_way_by_hand_is_named() -> Result {
    let script = "Object.defineProperty(window.crypto, 'subtle', { value: undefined });";
    let options = browser_tests::Options::default().with_script(script);
    browser_tests::visit_with(&options, async |browser| {
        let words = Words::of("zh-Hans")?;
        let me = Person::new(browser, &words);
        let file = tempfile::NamedTempFile::new()?;
        me.opens("evidence-log").await?;
        let chooser = browser.field(words.get("paper", "log.hash.pick")?).await?;
        chooser.send_keys(&file.path().display().to_string()).await?;
        browser.wait_for_text(words.get("paper", "log.hash.refused")?).await?;
        let text = browser.text().await?;
        for way in ["hash-windows.path", "hash-mac.path"] {
            assert!(text.contains(words.get("001", way)?), "{way} is not named");
        }
        Ok(())
    })
}

#[test]
fn in_an_apps_own_browser_card_and_log_are_text() -> Result {
    browser_tests::visit_with(&browser_tests::Options::default().in_wechat(), async |to| {
        let words = &Words::of("zh-Hans")?;
        let me = &Person::new(to, words);
        for (page, wanted) in [("card", "card.never"), ("evidence-log", "log.not-official")] {
            me.opens(page).await?;
            assert!(!to.text().await?.contains(words.ui("sheet.print")?), "{page} offers to print");
            let text = to.field(words.ui("copy.box")?).await?.prop("value").await?;
            let text = text.unwrap_or_default();
            assert!(text.contains(words.get("paper", wanted)?), "{page}: {text}");
            me.taps("copy.draw").await?;
            to.wait_for_text(words.ui("copy.save")?).await?;
        }
        Ok(())
    })
}
