//! No clock, or one that is wrong by years: nothing is hidden, and no time is written down that would be false.
#![cfg(test)]

use browser_tests::{Options, Person, Result, Words, visit_with};
use fantoccini::Locator;

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
        assert!(
            browser.js("return isNaN(new window.Date().getHours())").await?.as_bool() == Some(true)
        );
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

/// A clock that stands on this day.
fn stands_on(day: &str) -> Options {
    let script = format!(
        "const Real = Date;
        window.Date = class extends Real {{
            constructor(...given) {{ super(...(given.length ? given : ['{day}T09:30:00'])); }}
            static now() {{ return new Real('{day}T09:30:00').getTime(); }}
        }};"
    );
    Options::default().with_script(&script)
}

#[test]
fn long_ago_no_time_is_written_down_and_nothing_is_called_old() -> Result {
    // A phone whose battery was out for long wakes up in 1970; one that was reset, some years back.
    for day in ["1970-01-01", "2015-06-01"] {
        visit_with(&stands_on(day), async |browser| {
            let words = Words::of("en")?;
            let me = Person::new(browser, &words);
            suspends_the_line(&me).await?;
            for old in ["source.ageing", "source.stale"] {
                assert!(!browser.text().await?.contains(words.ui(old)?), "{day}: {old}");
            }
            me.goes("nav.plan", "plan.title").await?;
            let card = me.card("suspend-line").await?;
            assert!(card.contains(words.ui("mark.done")?), "{card}");
            assert!(!card.contains("09:30"), "{day} stands on the plan: {card}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn years_from_now_everything_is_shown_and_said_to_be_old() -> Result {
    visit_with(&stands_on("2040-02-29"), async |browser| {
        let words = Words::of("zh-Hans")?;
        let me = Person::new(browser, &words);
        suspends_the_line(&me).await?;
        me.goes("nav.plan", "plan.title").await?;
        let card = me.card("suspend-line").await?;
        assert!(card.contains("02-29 09:30"), "{card}");
        me.goes("nav.numbers", "numbers.title").await?;
        browser.wait_for_text(words.ui("source.stale")?).await?;
        browser.find("a number to tap", Locator::Css("main a[href^='tel:']")).await?;
        Ok(())
    })
}

async fn suspends_the_line(me: &Person<'_>) -> Result {
    let to = me.browser;
    me.begins().await?;
    to.alive().await?;
    me.answers_triage().await?;
    me.turns_to_the_carrier().await?;
    to.find("the number to tap", Locator::Css("main a[href='tel:10086']")).await?;
    me.answers("suspend-line", "mobile-call", "done").await?;
    me.is_at("suspend-line", "more-lines").await
}
