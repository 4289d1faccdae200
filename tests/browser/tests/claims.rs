//! What people say: found by a word, narrowed by verdict, and kept nowhere.
#![cfg(test)]

use browser_tests::{Browser, LOCALES, Person, Result, Words, visit};

#[test]
fn claims_are_searched_and_filtered_on_the_device() -> Result {
    visit(async |browser| {
        for locale in LOCALES {
            let words = Words::of(locale)?;
            let me = Person::new(browser, &words);
            me.opens("claims").await?;
            browser.loaded().await?;
            let all = entries(browser).await?;
            assert!(all > 40, "only {all} claims");

            // Each claim stands under one verdict.
            let mut sum = 0;
            for verdict in ["false", "misleading", "outdated", "unproven", "true"] {
                browser.tap(words.ui(&format!("verdict.{verdict}"))?).await?;
                let here = shown(browser, all).await?;
                assert!(here > 0, "nothing is {verdict}");
                sum += here;
                me.taps("claims.all").await?;
                until(browser, all).await?;
            }
            assert_eq!(sum, all);

            let word = if locale == "en" { "police" } else { "警察" };
            browser.write(words.ui("claims.search")?, word).await?;
            let found = shown(browser, all).await?;
            assert!(found > 0);
            browser.write(words.ui("claims.search")?, "qqqq").await?;
            browser.wait_for_text(words.ui("claims.none")?).await?;
            until(browser, 0).await?;
        }
        browser.stores_nothing().await
    })
}

async fn entries(browser: &Browser) -> Result<usize> {
    let count = browser.js("return document.querySelectorAll('main section > a').length").await?;
    Ok(count.as_u64().unwrap_or_default() as usize)
}

/// How many are left once there are fewer.
async fn shown(browser: &Browser, before: usize) -> Result<usize> {
    browser
        .until("there are fewer claims", async || {
            Ok(Some(entries(browser).await?).filter(|now| *now < before))
        })
        .await
}

async fn until(browser: &Browser, count: usize) -> Result {
    browser
        .until("as many claims are shown", async || {
            Ok((entries(browser).await? == count).then_some(()))
        })
        .await
}
