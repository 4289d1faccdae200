//! What is remembered, where, and for how long.
#![cfg(test)]

use browser_tests::{Browser, Options, Person, Result, Words, visit_as, visit_with};
use serde_json::Value;

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

/// Where there is no room for more, what was kept stays kept, and the person is told.
#[test]
fn a_full_device_loses_nothing_of_what_it_kept() -> Result {
    const FULL: &str = "
        (function (set) {
            window.full = false;
            Storage.prototype.setItem = function (key, value) {
                if (window.full) throw new DOMException('full', 'QuotaExceededError');
                return set.call(this, key, value);
            };
        })(Storage.prototype.setItem);";
    visit_with(&Options::default().with_script(FULL), async |to| {
        let words = Words::of("en")?;
        let me = Person::new(to, &words);
        me.begins().await?;
        to.alive().await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        me.answers_triage().await?;
        let kept = stored(to).await?;
        assert!(kept.is_string());

        to.js("window.full = true").await?;
        me.unfolds_the_answers().await?;
        me.changes("screen").await?;
        me.answers("triage", "screen", "open").await?;
        to.wait_for_text(words.ui("device.full")?).await?;
        to.wait_for_text(words.ui("device.mine")?).await?;
        assert_eq!(stored(to).await?, kept);
        to.client().refresh().await?;
        to.alive().await?;
        to.wait_for_text(words.ui("device.mine")?).await?;
        me.goes("nav.plan", "plan.title").await?;
        me.unfolds_the_answers().await?;
        assert!(me.has_answered("screen", "locked").await?);
        Ok(())
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

/// What the plan says while questions are open.
fn unasked<'a>(me: &'a Person<'_>) -> Result<&'a str> {
    me.words.ui("plan.ask")
}

async fn stored(browser: &Browser) -> Result<Value> {
    browser.js(&format!("return sessionStorage.getItem('{KEY}')")).await
}
