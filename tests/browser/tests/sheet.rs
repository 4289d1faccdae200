//! The page for the police on paper: one A4 page, however much or little stands on it.
#![cfg(test)]

use browser_tests::{LOCALES, Paper, Person, Result, Words, packed, visit};
use fantoccini::Locator;

const IMEI: &str = "490154203237518";
#[test]
fn an_empty_sheet_is_one_page() -> Result {
    visit(async |browser| {
        for locale in LOCALES {
            let words = Words::of(locale)?;
            let me = Person::new(browser, &words);
            me.opens("sheet").await?;
            browser.tick(words.ui("sheet.both")?).await?;
            let paper = Paper::of(browser, &format!("sheet-empty-{locale}")).await?;
            paper.draw(100)?;
            assert_eq!(paper.pages()?, 1);
            in_both_languages(&paper)?;
        }
        Ok(())
    })
}

/// The text of an A4 page that bears the labels of each language.
fn in_both_languages(paper: &Paper) -> Result<String> {
    let (width, height) = paper.size()?;
    let is_a4 = (594.0..597.0).contains(&width) && (840.0..844.0).contains(&height);
    assert!(is_a4, "not A4 but {width} × {height} points");
    let text = paper.text()?;
    for locale in LOCALES {
        let words = Words::of(locale)?;
        for key in ["title", "not-official", "record-wanted", "signature"] {
            assert!(text.contains(&packed(words.sheet(key)?)), "no {key} in {locale}");
        }
    }
    Ok(text)
}

/// The bars are those of Code 128: 134 modules for fifteen digits, with a blank of ten on either side.
#[test]
fn the_imei_stands_as_bars_too() -> Result {
    visit(async |browser| {
        let words = Words::of("en")?;
        Person::new(browser, &words).opens("sheet").await?;
        browser.write(words.ui("imei.field")?, IMEI).await?;
        let bars = browser.find("the bar code", Locator::Css("svg rect")).await?;
        assert!(bars.rectangle().await?.3 > 20.0, "high enough for a scanner");
        let script = "
            const svg = document.querySelector('main svg:has(rect)');
            return [...svg.querySelectorAll('rect')].map(it => [it.x.baseVal.value, it.width.baseVal.value]);";
        let bars: Vec<(f64, f64)> = serde_json::from_value(browser.js(script).await?)?;
        let width = browser
            .js("return document.querySelector('main svg:has(rect)').viewBox.baseVal.width")
            .await?;
        assert_eq!(width.as_f64(), Some(154.0));
        let (first, last) = (bars[0], bars[bars.len() - 1]);
        assert!(
            (first.0 - 10.0).abs() < 0.01 && (last.0 + last.1 - 144.0).abs() < 0.01,
            "{bars:?}"
        );
        assert!(bars.iter().all(|(_, width)| (1.0..=4.0).contains(width)), "{bars:?}");
        Ok(())
    })
}
