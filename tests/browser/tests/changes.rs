//! Changing one's mind: back and forward, another answer, another language. Nothing else is lost.
#![cfg(test)]

use browser_tests::{Browser, Options, Person, Result, Words, visit_as, visit_with};

#[test]
fn back_and_forward_lose_no_answer() -> Result {
    visit_as("zh-Hans", async |me| {
        me.begins().await?;
        me.browser.alive().await?;
        let given =
            [("safety", "safe"), ("how", "stolen"), ("brand", "xiaomi"), ("codes", "shown")];
        let mut unanswered = Vec::new();
        for (step, option) in given {
            me.is_at("triage", step).await?;
            unanswered.push(looks(me.browser).await?);
            me.answers("triage", step, option).await?;
        }
        me.ticks("triage", "on-it", &["alipay"]).await?;
        me.is_at("triage", "device").await?;

        me.browser.client().back().await?;
        me.is_at("triage", "on-it").await?;
        for (option, ticked) in [("wechat", true), ("alipay", false), ("bank", true)] {
            assert_eq!(is_ticked(me, "on-it", option).await?, ticked, "{option}");
        }
        for ((step, option), before) in given.iter().zip(&unanswered).rev() {
            me.browser.client().back().await?;
            me.is_at("triage", step).await?;
            let now = looks(me.browser).await?;
            let changed: Vec<&str> = now
                .iter()
                .filter(|it| !before.contains(it))
                .map(|(text, _)| text.as_str())
                .collect();
            assert_eq!(changed, [me.words.option("triage", step, option)?], "marked at {step}");
        }
        for step in ["how", "brand", "codes", "on-it", "device"] {
            me.browser.client().forward().await?;
            me.is_at("triage", step).await?;
        }

        // The page's own way back does the same.
        me.taps("nav.back").await?;
        me.is_at("triage", "on-it").await?;
        assert!(!is_ticked(me, "on-it", "alipay").await?);
        Ok(())
    })
}

#[test]
fn changing_one_answer_keeps_the_rest_and_says_what_changed() -> Result {
    visit_as("en", async |me| {
        let words = me.words;
        me.begins().await?;
        me.browser.alive().await?;
        me.answers_triage().await?;
        assert!(!me.browser.text().await?.contains(words.ui("plan.changed")?));
        let before = me.plan().await?;

        me.unfolds_the_answers().await?;
        me.changes("screen").await?;
        me.answers("triage", "screen", "open").await?;
        me.browser.wait_for_heading(words.ui("plan.title")?).await?;
        me.browser.wait_for_text(words.ui("plan.changed")?).await?;
        me.browser.wait_for_text(words.ui("plan.reordered")?).await?;
        let after = me.plan().await?;
        let at = |plan: &[browser_tests::Task], flow: &str| {
            plan.iter().position(|task| task.flow == flow).unwrap_or(usize::MAX)
        };
        assert!(at(&before, "suspend-line") < at(&before, "bank-cards"), "{before:?}");
        assert!(at(&after, "bank-cards") < at(&after, "suspend-line"), "{after:?}");

        me.unfolds_the_answers().await?;
        for (step, option) in [("how", "stolen"), ("brand", "apple"), ("codes", "hidden")] {
            assert!(me.has_answered(step, option).await?, "{step} is lost");
        }
        Ok(())
    })
}

#[test]
fn changing_what_is_ticked_says_what_changed() -> Result {
    visit_as("en", async |me| {
        let words = me.words;
        me.begins().await?;
        me.browser.alive().await?;
        me.answers_triage().await?;
        me.unfolds_the_answers().await?;
        me.changes("on-it").await?;
        me.ticks("triage", "on-it", &["alipay"]).await?;
        me.browser.wait_for_heading(words.ui("plan.title")?).await?;
        let gone = words.ui("plan.removed")?.replace("{}", words.get("alipay", "title")?);
        me.browser.wait_for_text(&gone).await
    })
}

#[test]
fn switching_the_language_midway_keeps_the_answers() -> Result {
    visit_as("zh-Hans", async |me| {
        let to = me.browser;
        let english = Words::of("en")?;
        let them = Person::new(to, &english);
        me.begins().await?;
        to.alive().await?;
        me.answers("triage", "safety", "safe").await?;
        me.answers("triage", "how", "robbed").await?;
        me.answers("triage", "brand", "vivo").await?;
        me.is_at("triage", "codes").await?;

        them.taps("language.name").await?;
        them.is_at("triage", "codes").await?;
        assert_eq!(to.js_text("return document.documentElement.lang").await?, "en");
        assert!(to.client().title().await?.contains(english.title("triage", "codes")?));
        them.goes("nav.plan", "plan.title").await?;
        them.unfolds_the_answers().await?;
        assert!(
            them.has_answered("how", "robbed").await? && them.has_answered("brand", "vivo").await?
        );

        me.taps("language.name").await?;
        to.wait_for_heading(me.words.ui("plan.title")?).await?;
        assert!(me.has_answered("brand", "vivo").await?);
        Ok(())
    })
}

/// To another page and back before its first picture: the page they come back to is whole, and stays so.
#[test]
fn a_finger_faster_than_the_screen_loses_nothing_of_a_page() -> Result {
    // Pictures come when the test says so.
    const HELD: &str = "
        window.held = [];
        window.requestAnimationFrame = function (drawn) { held.push(drawn); };
        (function (timer) {
            window.setTimeout = function (act, wait) {
                return wait === 400 ? held.push(act) : timer(act, wait);
            };
        })(window.setTimeout);";
    visit_with(&Options::default().with_script(HELD), async |to| {
        let words = Words::of("en")?;
        let me = Person::new(to, &words);
        me.opens("plan").await?;
        to.loaded().await?;
        let whole = to.text().await?;
        me.taps("nav.numbers").await?;
        me.taps("nav.plan").await?;
        to.js("held.splice(0).forEach(function (act) { act(); })").await?;
        to.wait_for_text(words.ui("plan.human")?).await?;
        assert_eq!(to.text().await?, whole);
        Ok(())
    })
}

/// How each answer on the page is drawn.
async fn looks(browser: &Browser) -> Result<Vec<(String, String)>> {
    let script = "
        return [...document.querySelectorAll('main a')].map(it => {
            const style = getComputedStyle(it);
            const look = [style.color, style.border, style.background, style.boxShadow, style.fontWeight];
            return [it.innerText.trim(), look.join(';')];
        });";
    Ok(serde_json::from_value(browser.js(script).await?)?)
}

async fn is_ticked(me: &Person<'_>, step: &str, option: &str) -> Result<bool> {
    let field = me.browser.field(me.words.option("triage", step, option)?).await?;
    Ok(field.is_selected().await?)
}
