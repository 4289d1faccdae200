//! The cover: what another person comes upon when the page was left or lay out of sight.
#![cfg(test)]

use browser_tests::{NAME, Options, Person, Result, Words, visit_with};

/// Lets a test move the clock, and put the page out of sight as a browser would say it.
const CLOCK: &str = "
    const now = Date.now;
    window.later = 0;
    Date.now = () => now() + window.later;
    window.sight = seen => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: !seen });
        Object.defineProperty(document, 'visibilityState', {
            configurable: true, value: seen ? 'visible' : 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
    };";

#[test]
fn after_ten_minutes_out_of_sight_a_cover_stands_over_everything() -> Result {
    visit_with(&Options::default().with_script(CLOCK), async |browser| {
        let words = Words::of("en")?;
        let me = Person::new(browser, &words);
        me.fills_in().await?;
        let place = "scrollTo(0, 400); return scrollY";
        let place = browser.js(place).await?;

        // Nine minutes: nothing has changed, and nothing of it can be seen meanwhile.
        browser.js("sight(false)").await?;
        assert_eq!(browser.text().await?, "", "out of sight, it still shows");
        browser.js("window.later += 9 * 60000; sight(true)").await?;
        browser.wait_for_text(words.ui("sheet.form")?).await?;
        assert_eq!(browser.js("return scrollY").await?, place);

        browser.js("sight(false); window.later += 10 * 60000; sight(true)").await?;
        me.is_covered().await?;
        browser.tap(words.ui("cover.on")?).await?;
        browser.wait_for_heading(words.ui("sheet.title")?).await?;
        let name = browser.field(words.sheet("name")?).await?;
        assert_eq!(name.prop("value").await?.as_deref(), Some(NAME));
        assert_eq!(browser.js("return scrollY").await?, place, "where the person was");
        me.goes("nav.plan", "plan.title").await?;
        me.unfolds_the_answers().await?;
        assert!(me.has_answered("brand", "apple").await?);

        // A clock that went back is no reason to show anything; and who should not go on can erase.
        browser.js("sight(false); window.later -= 60 * 60000; sight(true)").await?;
        me.is_covered().await?;
        me.taps("erase.button").await?;
        browser.wait_for_heading(words.ui("giveback.done")?).await?;
        me.opens("sheet").await?;
        assert!(!browser.everything().await?.contains(NAME));
        Ok(())
    })
}

#[test]
fn where_nothing_was_done_nothing_is_covered() -> Result {
    visit_with(&Options::default().with_script(CLOCK), async |browser| {
        let words = Words::of("zh-Hans")?;
        Person::new(browser, &words).opens("index").await?;
        browser.js("sight(false); window.later += 60 * 60000; sight(true)").await?;
        browser.wait_for_heading(words.ui("site.line")?).await
    })
}
