//! The IMEI: copied wrongly, it is remarked on; put on the sheet, it stands there as bars too.
#![cfg(test)]

use browser_tests::{LOCALES, Person, Result, Words, visit};
use fantoccini::Locator;
use fantoccini::key::Key;

const IMEI: &str = "490154203237518";

#[test]
fn an_imei_copied_wrongly_is_remarked_on_and_never_blocked() -> Result {
    let table = [
        ("490154203237518", "imei"),
        ("49-015420-323751-8", "imei"),
        ("49015420323751", "without-check-digit"),
        ("490154203237510", "zero-for-check-digit"),
        ("490154203237517", "wrong-check-digit"),
        ("35-209900-176148-23", "with-software-version"),
        ("000000000000000", "placeholder"),
        ("89049032123451234512345678901235", "eid"),
        ("89860012345678901234", "iccid"),
        ("A10000009296F2", "meid"),
        ("C39XK1ABCD12", "serial-number"),
        ("13800138000", "phone-number"),
        ("4901542032375", "too-few"),
        ("490154203237518123", "too-many"),
        ("49O154203237518", "not-a-digit"),
        ("hello", "not-a-digit"),
        ("+++", "not-a-digit"),
    ];
    visit(async |browser| {
        for locale in LOCALES {
            let words = Words::of(locale)?;
            let me = Person::new(browser, &words);
            me.opens("check-imei").await?;
            for (typed, slot) in table {
                me.goes("nav.imei", "imei.title").await?;
                let field = browser.field(words.ui("imei.field")?).await?;
                field.send_keys(&clearing(&field).await?).await?;
                browser.write(words.ui("imei.field")?, typed).await?;
                let remark = words.ui(&format!("imei.{slot}"))?;
                let remark = remark.split('{').next().unwrap_or_default();
                browser.wait_for_text(remark.trim()).await?;
                me.goes("imei.put-on-sheet", "sheet.title").await?;
                browser.wait_for_text(words.sheet("section.device")?).await?;
                let shown = if slot == "imei" { "490154203237518" } else { typed };
                let paper = browser.text().await?;
                assert!(paper.contains(shown), "{typed} is not on the sheet");
            }
        }
        Ok(())
    })
}

/// As many presses of the backspace key as the field holds letters.
async fn clearing(field: &fantoccini::elements::Element) -> Result<String> {
    let typed = field.prop("value").await?.unwrap_or_default();
    let end = char::from(Key::End);
    Ok(std::iter::once(end).chain(typed.chars().map(|_| char::from(Key::Backspace))).collect())
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
            const svg = document.querySelector('main svg rect').ownerSVGElement;
            return [...svg.querySelectorAll('rect')].map(it => [it.x.baseVal.value, it.width.baseVal.value]);";
        let bars: Vec<(f64, f64)> = serde_json::from_value(browser.js(script).await?)?;
        let width = browser
            .js("return document.querySelector('main svg rect').ownerSVGElement.viewBox.baseVal.width")
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
