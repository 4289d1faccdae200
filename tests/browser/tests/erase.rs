//! Erasing erases: nothing that was typed or stored is left, however far back the person goes.
#![cfg(test)]

use browser_tests::{Browser, Result, visit_as};
use serde_json::{Value, json};

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
        me.turns_to_the_carrier().await?;
        to.write(words.ui("record.number")?, TYPED[2]).await?;
        me.answers("suspend-line", "mobile-call", "done").await?;
        me.is_at("suspend-line", "more-lines").await?;
        me.goes("nav.sheet", "sheet.title").await?;
        to.write(words.sheet("name")?, TYPED[0]).await?;
        to.write(words.ui("imei.field")?, TYPED[1]).await?;
        let everything = traces(to).await?;
        assert!(TYPED.iter().all(|typed| everything.contains(typed)), "it was there before");
        assert_ne!(stores(to).await?, json!(0), "it was stored before");

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
        to.wait_for_text(words.ui("plan.ask")?).await
    })
}

async fn nothing_is_left(browser: &Browser, typed: &[&str]) -> Result {
    let everything = traces(browser).await?;
    let address = browser.address().await?;
    for typed in typed {
        assert!(!everything.contains(typed), "“{typed}” is still there, on {address}");
    }
    assert_eq!(stores(browser).await?, json!(0), "something is stored, on {address}");
    Ok(())
}

async fn stores(browser: &Browser) -> Result<Value> {
    browser.js("return sessionStorage.length + localStorage.length").await
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
