//! Practice: everything works, nothing is live, nothing is kept; and what is the person's own comes back untouched.
#![cfg(test)]

use browser_tests::{Browser, Paper, Person, Result, TYPED, Words, visit_as};
use serde_json::Value;

const NAME: &str = "Chen Xiaohua";

#[test]
fn practice_touches_nothing_zh() -> Result {
    visit_as("zh-Hans", async |me| practises(me).await)
}

#[test]
fn practice_touches_nothing_en() -> Result {
    visit_as("en", async |me| practises(me).await)
}

async fn practises(me: &Person<'_>) -> Result {
    let (to, words) = (me.browser, me.words);
    me.opens("triage/safety").await?;
    me.says_whose("device.make-mine", "device.mine").await?;
    me.answers("triage", "safety", "safe").await?;
    me.answers("triage", "how", "lost").await?;
    me.is_at("triage", "brand").await?;
    me.goes("nav.sheet", "sheet.title").await?;
    to.write(words.sheet("name")?, NAME).await?;
    let kept = kept_in_the_tab(to).await?;
    assert!(kept.contains(NAME), "it was kept before");

    begins_practice(me).await?;
    me.taps("home.step-by-step").await?;
    me.goes_the_whole_way(async |stop| is_only_practice(me, stop).await).await?;
    me.goes("nav.sheet", "sheet.title").await?;
    let paper = Paper::of(to, &format!("practice-sheet-{}", words.locale())).await?;
    paper.draw(100)?;
    assert_eq!(paper.pages()?, 1);
    for locale in browser_tests::LOCALES {
        let mark = Words::of(locale)?;
        let mark = mark.ui("practice.name")?;
        assert!(paper.text()?.has(&mark.to_uppercase()), "the sheet does not say “{mark}”");
    }
    me.switches_language("sheet.title").await?;
    is_only_practice(me, "another language").await?;
    assert_eq!(kept_in_the_tab(to).await?, kept, "practice was kept");

    me.taps("practice.leave").await?;
    to.wait_for_heading(words.ui("site.line")?).await?;
    let practised = "return document.querySelectorAll('[data-mark]').length";
    assert_eq!(to.js(practised).await?, Value::from(0));
    assert_ne!(
        to.js("return document.links[0] && document.querySelectorAll('a[href^=\"tel:\"]').length")
            .await?,
        Value::from(0)
    );
    me.goes("nav.sheet", "sheet.title").await?;
    let name = to.field(words.sheet("name")?).await?;
    assert_eq!(name.prop("value").await?.as_deref(), Some(NAME));
    let text = to.text().await?;
    for typed in TYPED {
        assert!(!text.contains(typed), "“{typed}” of practice is still there");
    }
    assert_eq!(kept_in_the_tab(to).await?, kept, "what was kept is not what it was");
    to.client().refresh().await?;
    to.alive().await?;
    let name = to.field(words.sheet("name")?).await?;
    to.until("the name is back", async || {
        Ok((name.prop("value").await?.as_deref() == Some(NAME)).then_some(()))
    })
    .await
}

async fn begins_practice(me: &Person<'_>) -> Result {
    let title = me.words.get("paper", "practice.title")?;
    me.goes("site.name", "site.line").await?;
    me.browser.tap(title).await?;
    me.browser.wait_for_heading(title).await?;
    me.browser.tap(me.words.get("paper", "practice.begin")?).await?;
    me.browser.wait_for_heading(me.words.ui("site.line")?).await
}

/// Nothing on the page leads outside, and the page says that it is practice, in its title too.
async fn is_only_practice(me: &Person<'_>, stop: &str) -> Result {
    let to = me.browser;
    let script = "
        const here = location.origin;
        return [...document.querySelectorAll('[href], [action], [formaction]')]
            .map(it => it.href || it.action).filter(it => it && !it.startsWith(here))
            .filter(it => !it.startsWith('data:'));";
    assert_eq!(to.js(script).await?, Value::Array(Vec::new()), "live at: {stop}");
    let name = me.words.ui("practice.name")?;
    assert!(to.text().await?.contains(name), "no word of practice at: {stop}");
    let mark = "return document.querySelectorAll('[data-mark]').length";
    assert_eq!(to.js(mark).await?, Value::from(1), "no mark at: {stop}");
    let title = to.client().title().await?;
    assert!(title.starts_with(name), "“{title}” does not say so at: {stop}");
    Ok(())
}

async fn kept_in_the_tab(browser: &Browser) -> Result<String> {
    browser.js_text("return Object.values(sessionStorage).join()").await
}

#[test]
fn a_tap_on_a_number_calls_nobody_and_leaves_no_trace() -> Result {
    visit_as("en", async |me| {
        let (to, words) = (me.browser, me.words);
        me.opens("index").await?;
        begins_practice(me).await?;
        me.goes("nav.numbers", "numbers.title").await?;
        let here = to.address().await?;
        let doors = "
            const doors = [...document.querySelectorAll('main .door')];
            doors.forEach(it => it.click());
            return doors.length;";
        assert!(to.js(doors).await?.as_u64() > Some(10));
        assert_eq!(to.address().await?, here);
        to.wait_for_text(words.ui("practice.call")?).await?;
        me.goes("nav.erase", "erase.title").await?;
        let boxes = to.js("return document.querySelectorAll('main input[type=checkbox]').length");
        let always = words.lines("ui", "erase.before-back")?.len() - 1;
        assert_eq!(boxes.await?, Value::from(always), "only what is always due");
        to.wait_for_text(words.ui("practice.erase")?).await
    })
}

#[test]
fn erasing_ends_practice() -> Result {
    visit_as("zh-Hans", async |me| {
        me.opens("index").await?;
        begins_practice(me).await?;
        me.erases().await?;
        let text = me.browser.text().await?;
        assert!(!text.contains(me.words.ui("practice.leave")?), "{text}");
        Ok(())
    })
}

#[test]
fn without_script_the_page_says_what_it_takes() -> Result {
    let options = browser_tests::Options::default().without_script();
    browser_tests::visit_with(&options, async |browser| {
        for locale in browser_tests::LOCALES {
            let words = Words::of(locale)?;
            browser.open(&format!("{locale}/practice.html")).await?;
            browser.wait_for_text(words.get("paper", "practice.no-script")?).await?;
            let text = browser.text().await?;
            assert!(!text.contains(words.get("paper", "practice.begin")?), "{text}");
        }
        Ok(())
    })
}
