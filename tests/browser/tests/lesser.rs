//! Lesser browsers: no clock, no printer. What they lack is taken away by a script before a page's own, which only
//! Chromium's driver can run.
#![cfg(test)]

use browser_tests::{LOCALES, Options, Person, Result, Words, visit_with};

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
            for page in ["plan", "sheet", "card", "evidence-log"] {
                me.opens(page).await?;
                me.taps(if page == "plan" { "plan.print" } else { "sheet.print" }).await?;
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
