//! A phone that runs no script, and a browser that runs none: links alone have to do.
#![cfg(test)]

use browser_tests::{Browser, LOCALES, Options, Person, Result, Words, visit_with};
use fantoccini::Locator;

#[test]
fn journey_without_script() -> Result {
    visit_with(&Options::default().without_script(), async |browser| {
        for locale in LOCALES {
            journey(browser, &Words::of(locale)?).await?;
        }
        Ok(())
    })
}

/// A page for anywhere cannot know where its reader is; it leads to the numbers of every place.
#[test]
fn abroad_without_script_the_numbers_are_two_taps_away() -> Result {
    visit_with(&Options::default().without_script(), async |browser| {
        for locale in LOCALES {
            let words = Words::of(locale)?;
            for page in ["local-line/call", "local-police/emergency", "local-bank/call"] {
                browser.open(&format!("{locale}/{page}.html")).await?;
                browser.tap(words.ui("numbers.choose")?).await?;
                browser.tap(words.get("GB", "name")?).await?;
                browser.wait_for_heading(words.get("GB", "name")?).await?;
                browser.find("a number", Locator::Css("main a[href='tel:999']")).await?;
            }
        }
        Ok(())
    })
}

async fn journey(browser: &Browser, words: &Words) -> Result {
    let me = Person::new(browser, words);
    me.begins().await?;
    me.answers("triage", "safety", "safe").await?;
    me.answers("triage", "how", "stolen").await?;
    me.answers("triage", "brand", "apple").await?;
    me.answers("triage", "codes", "unknown").await?;
    me.ticks("triage", "on-it", &[]).await?;
    me.answers("triage", "device", "borrowed").await?;
    me.ticks("triage", "means", &[]).await?;
    me.answers("triage", "screen", "locked").await?;
    me.is_at("triage", "plan-locked").await?;
    let plan = me.plan().await?;
    let first: Vec<&str> = plan.iter().map(|task| task.flow.as_str()).take(3).collect();
    assert_eq!(first, ["lock-phone", "suspend-line", "bank-cards"], "the acts, in order");
    is_plain(browser).await?;

    // On from the plan, to the end of two of its tasks.
    browser.tap(words.get("suspend-line", "title")?).await?;
    me.taps("task.begin").await?;
    me.answers("suspend-line", "where", "mainland").await?;
    me.answers("suspend-line", "carrier", "unknown").await?;
    me.answers("suspend-line", "which-carrier", "mobile").await?;
    me.answers("suspend-line", "mobile-call", "done").await?;
    me.answers("suspend-line", "more-lines", "no").await?;
    me.answers("suspend-line", "recheck", "held").await?;
    me.is_at("suspend-line", "suspended").await?;
    is_plain(browser).await?;

    me.goes("nav.plan", "plan.title").await?;
    browser.tap(words.get("wechat-freeze", "title")?).await?;
    me.taps("task.begin").await?;
    me.answers("wechat-freeze", "door", "friend-phone").await?;
    me.answers("wechat-freeze", "login-page", "clean").await?;
    me.answers("wechat-freeze", "login-freeze", "done").await?;
    me.reads("wechat-freeze", "effect").await?;
    me.reads("wechat-freeze", "sellers").await?;
    me.answers("wechat-freeze", "misuse", "no").await?;
    me.is_at("wechat-freeze", "frozen").await?;
    browser.wait_for_text(words.ui("outcome.human")?).await?;
    is_plain(browser).await
}

/// Still the file as it was served, at an address of its own; and no script was even asked for.
async fn is_plain(browser: &Browser) -> Result {
    assert_eq!(browser.tier().await?, "html");
    let asked = browser.requests();
    assert!(asked.iter().all(|it| it.ends_with(".html")), "{asked:?}");
    let address = browser.address().await?;
    assert!(address.ends_with(".html"), "{address} is no file");
    Ok(())
}
