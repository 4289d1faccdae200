//! What is remembered, where, for how long; and that erasing erases.
#![cfg(test)]

use browser_tests::{Browser, Options, Person, Result, Words, visit_as, visit_with};
use serde_json::{Value, json};

const KEY: &str = "first-hour";

#[test]
fn a_borrowed_device_forgets_on_reload() -> Result {
    visit_as("zh-Hans", async |me| {
        me.begins().await?;
        me.browser.alive().await?;
        me.answers_triage().await?;
        let text = me.browser.text().await?;
        assert!(text.contains(me.words.ui("device.borrowed")?) && !text.contains(unasked(me)?));
        assert_eq!(stored(me.browser).await?, Value::Null);
        me.browser.client().refresh().await?;
        me.browser.alive().await?;
        me.browser.wait_for_text(unasked(me)?).await
    })
}

#[test]
fn my_own_device_keeps_answers_marks_and_the_sheet_on_reload() -> Result {
    visit_as("en", async |me| {
        let words = me.words;
        me.begins().await?;
        me.browser.alive().await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        me.answers_triage().await?;
        me.has_done("suspend-line").await?;
        me.goes("nav.sheet", "sheet.title").await?;
        me.browser.write(words.sheet("name")?, "Wang Xiaoming").await?;

        me.browser.client().refresh().await?;
        me.browser.alive().await?;
        me.browser.wait_for_text(words.ui("device.mine")?).await?;
        let name = me.browser.field(words.sheet("name")?).await?;
        assert_eq!(name.prop("value").await?.as_deref(), Some("Wang Xiaoming"));
        me.goes("nav.plan", "plan.title").await?;
        assert!(me.card("suspend-line").await?.contains(words.ui("mark.done")?));
        assert!(!me.browser.text().await?.contains(unasked(me)?));
        me.unfolds_the_answers().await?;
        assert!(me.has_answered("brand", "apple").await?);

        // Not mine after all: nothing stays behind, and a reload shows it.
        me.says_whose("device.make-borrowed", "device.borrowed").await?;
        me.browser
            .until("nothing is stored", async || {
                Ok(stored(me.browser).await?.is_null().then_some(()))
            })
            .await?;
        me.browser.client().refresh().await?;
        me.browser.alive().await?;
        me.browser.wait_for_text(unasked(me)?).await
    })
}

#[test]
fn a_browser_that_refuses_to_store_says_so_and_loses_nothing() -> Result {
    visit_with(&Options::default().without_storage(), async |browser| {
        let words = Words::of("zh-Hans")?;
        let me = Person::new(browser, &words);
        me.begins().await?;
        browser.alive().await?;
        let refused = browser.js("try { return !sessionStorage } catch { return true }").await?;
        assert_eq!(refused, json!(true), "this browser was to refuse storage");
        me.answers("triage", "safety", "safe").await?;
        me.answers("triage", "how", "robbed").await?;
        me.is_at("triage", "brand").await?;
        me.says_whose("device.make-mine", "device.refused").await?;
        browser.wait_for_text(words.ui("device.borrowed")?).await?;
        me.answers("triage", "brand", "huawei").await?;
        me.is_at("triage", "codes").await?;
        me.goes("nav.plan", "plan.title").await?;
        me.unfolds_the_answers().await?;
        assert!(
            me.has_answered("how", "robbed").await? && me.has_answered("brand", "huawei").await?
        );
        Ok(())
    })
}

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
fn erase_leaves_nothing_behind() -> Result {
    const TYPED: [&str; 3] = ["Wang Xiaoming", "490154203237518", "CM-77-0042"];
    visit_as("en", async |me| {
        let words = me.words;
        let to = me.browser;
        me.begins().await?;
        to.alive().await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        me.answers_triage().await?;
        to.tap(words.get("suspend-line", "title")?).await?;
        me.taps("task.begin").await?;
        me.answers("suspend-line", "where", "mainland").await?;
        me.answers("suspend-line", "carrier", "mobile").await?;
        me.is_at("suspend-line", "mobile-call").await?;
        to.write(words.ui("record.number")?, TYPED[2]).await?;
        me.answers("suspend-line", "mobile-call", "done").await?;
        me.is_at("suspend-line", "more-lines").await?;
        me.goes("nav.sheet", "sheet.title").await?;
        to.write(words.sheet("name")?, TYPED[0]).await?;
        to.write(words.ui("imei.field")?, TYPED[1]).await?;
        let everything = traces(to).await?;
        assert!(TYPED.iter().all(|typed| everything.contains(typed)), "it was there before");
        assert!(stored(to).await?.is_string());

        me.goes("nav.erase", "erase.title").await?;
        me.taps("erase.button").await?;
        to.wait_for_text(words.ui("erase.done")?).await?;
        nothing_is_left(to, &TYPED).await?;
        assert_eq!(to.js("return history.state").await?, Value::Null);

        // However far back the person goes.
        for _ in 0..6 {
            to.client().back().await?;
            nothing_is_left(to, &TYPED).await?;
        }
        to.open_app("en/sheet.html").await?;
        nothing_is_left(to, &TYPED).await?;
        me.opens("plan").await?;
        to.wait_for_text(unasked(me)?).await
    })
}

async fn nothing_is_left(browser: &Browser, typed: &[&str]) -> Result {
    let everything = traces(browser).await?;
    let address = browser.address().await?;
    for typed in typed {
        assert!(!everything.contains(typed), "“{typed}” is still there, on {address}");
    }
    let stores = browser.js("return sessionStorage.length + localStorage.length").await?;
    assert_eq!(stores, json!(0), "something is stored, on {address}");
    Ok(())
}

/// Everything of the page that can hold a text.
async fn traces(browser: &Browser) -> Result<String> {
    let script = "
        const values = [...document.querySelectorAll('input, textarea')].map(it => it.value);
        const root = document.documentElement;
        return [root.outerHTML, root.innerText, location.href, document.title, document.cookie,
            JSON.stringify(history.state), window.name, ...values].join('\\n');";
    browser.js_text(script).await
}

#[test]
fn a_damaged_memory_is_left_out_politely() -> Result {
    visit_as("zh-Hans", async |me| {
        me.opens("triage/how").await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        me.answers("triage", "how", "stolen").await?;
        me.is_at("triage", "brand").await?;
        let sound = stored(me.browser).await?.as_str().unwrap_or_default().to_owned();
        let half: String = sound.chars().take(sound.chars().count() / 2).collect();
        // Its first number is the version of the form it is stored in.
        let (before, after) = sound.split_once('1').expect("a version");
        let newer = format!("{before}999{after}");

        for damaged in ["garbage", "", "null", "{}", "1", "[[[[", &half] {
            is_left_out(me, damaged, "restored.unreadable").await?;
        }
        is_left_out(me, &newer, "restored.newer").await
    })
}

/// Finds this stored, says so, and goes on from the start.
async fn is_left_out(me: &Person<'_>, damaged: &str, remark: &str) -> Result {
    let store = format!("sessionStorage.setItem('{KEY}', arguments[0])");
    me.opens("triage/safety").await?;
    me.browser.client().execute(&store, vec![damaged.into()]).await?;
    me.opens("triage/safety").await?;
    me.browser.wait_for_text(me.words.ui(remark)?).await?;
    me.browser.wait_for_text(me.words.ui("device.borrowed")?).await?;
    me.answers("triage", "safety", "safe").await?;
    me.is_at("triage", "how").await
}

#[test]
fn two_tabs_do_not_see_each_others_answers() -> Result {
    visit_as("zh-Hans", async |me| {
        let to = me.browser;
        me.begins().await?;
        to.alive().await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        me.answers_triage().await?;
        let first = to.client().window().await?;

        let second = to.client().new_window(true).await?;
        to.client().switch_to_window(second.handle).await?;
        me.opens("plan").await?;
        to.wait_for_text(unasked(me)?).await?;
        to.wait_for_text(me.words.ui("device.borrowed")?).await?;
        assert_eq!(stored(to).await?, Value::Null);
        me.opens("triage/how").await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        me.answers("triage", "how", "lost").await?;

        to.client().switch_to_window(first).await?;
        to.client().refresh().await?;
        to.alive().await?;
        to.wait_for_heading(me.words.ui("plan.title")?).await?;
        me.unfolds_the_answers().await?;
        assert!(me.has_answered("how", "stolen").await?);
        assert!(!me.has_answered("how", "lost").await?);
        Ok(())
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

/// What the plan says while questions are open.
fn unasked<'a>(me: &'a Person<'_>) -> Result<&'a str> {
    me.words.ui("plan.ask")
}

async fn stored(browser: &Browser) -> Result<Value> {
    browser.js(&format!("return sessionStorage.getItem('{KEY}')")).await
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
