//! Other hands and lesser browsers: a keyboard alone, no clock, no printer, and an IMEI copied wrongly.
#![cfg(test)]

use browser_tests::{
    Browser, LOCALES, Options, Person, Result, Words, visit, visit_as, visit_with,
};
use fantoccini::key::Key;

#[test]
fn a_keyboard_is_enough() -> Result {
    visit_as("en", async |me| {
        let to = me.browser;
        to.open("index.html").await?;
        tab_to(to, me.words.ui("home.step-by-step")?).await?;
        to.key(Key::Enter).await?;
        me.is_at("triage", "safety").await?;
        to.alive().await?;
        let title = to.client().title().await?;

        tab_to(to, me.words.option("triage", "safety", "safe")?).await?;
        to.key(Key::Enter).await?;
        me.is_at("triage", "how").await?;
        to.until("the focus is on the heading", async || {
            Ok((focused(to).await? == me.words.title("triage", "how")?).then_some(()))
        })
        .await?;
        let focus = to.js_text("return document.activeElement.tagName").await?;
        assert_eq!(focus, "H1");
        let now = to.client().title().await?;
        assert!(now != title && now.contains(me.words.title("triage", "how")?), "{now}");

        // A box is ticked with the space bar.
        for (step, option) in [("how", "lost"), ("brand", "apple"), ("codes", "hidden")] {
            me.is_at("triage", step).await?;
            tab_to(to, me.words.option("triage", step, option)?).await?;
            to.key(Key::Enter).await?;
        }
        me.is_at("triage", "on-it").await?;
        let wechat = me.words.option("triage", "on-it", "wechat")?;
        assert!(to.field(wechat).await?.is_selected().await?);
        tab_to(to, wechat).await?;
        to.client().active_element().await?.send_keys(" ").await?;
        to.until("the box is unticked", async || {
            Ok((!to.field(wechat).await?.is_selected().await?).then_some(()))
        })
        .await
    })
}

/// Presses Tab until what bears these words has the focus.
async fn tab_to(browser: &Browser, words: &str) -> Result {
    let mut passed = Vec::new();
    for _ in 0..40 {
        browser.key(Key::Tab).await?;
        let focused = focused(browser).await?;
        if focused.lines().any(|line| line == words) {
            return Ok(());
        }
        passed.push(focused);
    }
    panic!("Tab never reaches “{words}”, only {passed:?}");
}

/// The words of what has the focus; of a box, those of its label.
async fn focused(browser: &Browser) -> Result<String> {
    let script = "
        const it = document.activeElement;
        return (it.labels?.[0] ?? it).innerText.trim();";
    browser.js_text(script).await
}

#[test]
fn without_a_clock_everything_works_but_the_time() -> Result {
    const BROKEN: &str = "
        for (const name of Object.getOwnPropertyNames(Date.prototype)) {
            if (name.startsWith('get') || name === 'valueOf') Date.prototype[name] = () => NaN;
        }
        Date.now = () => NaN;";
    visit_with(&Options::default().with_script(BROKEN), async |browser| {
        let words = Words::of("zh-Hans")?;
        let me = Person::new(browser, &words);
        me.begins().await?;
        browser.alive().await?;
        assert!(browser.js("return isNaN(new Date().getHours())").await?.as_bool() == Some(true));
        me.answers_triage().await?;
        me.has_done("suspend-line").await?;
        let card = me.card("suspend-line").await?;
        assert!(card.contains(words.ui("mark.done")?), "{card}");
        assert!(!card.contains("NaN") && !card.contains(':'), "{card}");
        me.goes("nav.sheet", "sheet.title").await?;
        let text = browser.text().await?;
        assert!(text.contains(words.sheet("section.actions")?) && !text.contains("NaN"));
        let complaints: Vec<_> =
            browser.log().await?.into_iter().filter(|line| line.is_trouble()).collect();
        assert!(complaints.is_empty(), "{complaints:?}");
        Ok(())
    })
}

#[test]
fn a_browser_that_cannot_print_says_so() -> Result {
    visit_with(&Options::default().with_script("window.print = undefined;"), async |browser| {
        for locale in LOCALES {
            let words = Words::of(locale)?;
            let me = Person::new(browser, &words);
            for (page, button) in [("plan", "plan.print"), ("sheet", "sheet.print")] {
                me.opens(page).await?;
                me.taps(button).await?;
                browser.wait_for_text(words.ui("sheet.print-failed")?).await?;
            }
        }
        Ok(())
    })
}

/// Not only said, but where the person is looking when they tapped.
#[test]
fn what_is_said_can_be_seen_without_scrolling() -> Result {
    visit_with(&Options::default().with_script("window.print = undefined;"), async |browser| {
        let words = Words::of("en")?;
        let me = Person::new(browser, &words);
        me.opens("sheet").await?;
        me.taps("sheet.print").await?;
        browser.wait_for_text(words.ui("sheet.print-failed")?).await?;
        let script = "
            const said = arguments[0];
            const lines = [...document.querySelectorAll('[role=status] *')];
            const place = lines.find(it => it.innerText.trim() === said).getBoundingClientRect();
            return place.top >= 0 && place.bottom <= innerHeight;";
        let said = words.ui("sheet.print-failed")?.into();
        let seen = browser.client().execute(script, vec![said]).await?;
        assert_eq!(seen, true, "the remark is out of sight");
        Ok(())
    })
}

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
