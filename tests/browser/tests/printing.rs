//! Browsers without a printer, and printing that comes to nothing.
#![cfg(test)]

use browser_tests::{LOCALES, Options, Person, Result, Words, visit_with};

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

#[test]
fn a_print_that_is_cancelled_loses_nothing() -> Result {
    // What a browser says around its dialog, whatever is pressed there.
    const CANCELLED: &str = "
        window.asked = 0;
        window.print = () => {
            asked += 1;
            dispatchEvent(new Event('beforeprint'));
            dispatchEvent(new Event('afterprint'));
        };";
    visit_with(&Options::default().with_script(CANCELLED), async |browser| {
        let words = Words::of("zh-Hans")?;
        let me = Person::new(browser, &words);
        me.opens("sheet").await?;
        browser.write(words.sheet("name")?, "王小明").await?;
        me.taps("sheet.print").await?;
        browser
            .until("the browser is asked to print", async || {
                Ok((browser.js("return asked").await? == 1).then_some(()))
            })
            .await?;
        browser.wait_for_heading(words.ui("sheet.title")?).await?;
        assert!(!browser.text().await?.contains(words.ui("sheet.print-failed")?));
        let name = browser.field(words.sheet("name")?).await?;
        assert_eq!(name.prop("value").await?.as_deref(), Some("王小明"));
        Ok(())
    })
}
