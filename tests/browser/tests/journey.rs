//! The whole way, as a person goes it: from the first page to a sheet of paper.
#![cfg(test)]

use browser_tests::{Engine, Paper, Person, Result, visit_as};
use fantoccini::Locator;

const IMEI: &str = "490154203237518";
const REFERENCE: &str = "CM-20261122-0042";

#[test]
fn journey_zh() -> Result {
    visit_as("zh-Hans", async |me| journey(me, "2026-11-22 08:10", "上海 静安寺地铁站").await)
}

#[test]
fn journey_en() -> Result {
    visit_as("en", async |me| journey(me, "22 Nov 2026, 8:10", "Jing'an Temple station").await)
}

async fn journey(me: &Person<'_>, when: &str, place: &str) -> Result {
    let words = me.words;
    let to = me.browser;

    me.begins().await?;
    to.alive().await?;
    me.answers_triage().await?;
    assert!(to.taps() <= 9, "the plan is {} taps away", to.taps());
    the_plan_is_in_order(me).await?;

    // Suspends the line.
    me.turns_to_the_carrier().await?;
    to.write(words.ui("record.number")?, REFERENCE).await?;
    me.answers("suspend-line", "mobile-call", "done").await?;
    me.is_at("suspend-line", "more-lines").await?;

    // Marks the cards as done too, without walking through them.
    me.goes("nav.plan", "plan.title").await?;
    me.has_done("bank-cards").await?;
    let mut times = Vec::new();
    for flow in ["suspend-line", "bank-cards"] {
        let card = me.card(flow).await?;
        assert!(card.contains(words.ui("mark.done")?), "{flow} is not shown as done: {card}");
        times.push(time_in(&card).unwrap_or_else(|| panic!("{flow} shows no time: {card}")));
    }
    assert!(me.card("suspend-line").await?.contains(REFERENCE));

    // The number of the phone.
    me.goes("nav.imei", "imei.title").await?;
    to.write(words.ui("imei.field")?, IMEI).await?;
    to.wait_for_text(words.ui("imei.imei")?).await?;
    me.goes("imei.put-on-sheet", "sheet.title").await?;
    to.write(words.sheet("when")?, when).await?;
    to.write(words.sheet("place")?, place).await?;

    let on_it = [IMEI, REFERENCE, when, place, words.sheet("title")?, words.sheet("kind.stolen")?];
    let on_it: Vec<&str> = on_it.into_iter().chain(times.iter().map(String::as_str)).collect();
    if to.engine() == Engine::WebKit {
        // Its driver cannot print: what is shown before printing has to do.
        return the_preview(me, &on_it).await;
    }
    the_paper(me, &on_it).await
}

async fn the_preview(me: &Person<'_>, on_it: &[&str]) -> Result {
    let sheet = me.browser.find("the sheet", Locator::Css(".sheet-page .paper")).await?;
    let text = sheet.text().await?;
    for wanted in on_it {
        assert!(text.contains(wanted), "“{wanted}” is not on the sheet: {text}");
    }
    Ok(())
}

async fn the_paper(me: &Person<'_>, on_it: &[&str]) -> Result {
    let (to, words) = (me.browser, me.words);
    let paper = Paper::of(to, &format!("sheet-{}", words.locale())).await?;
    paper.draw(100)?;
    assert_eq!(paper.pages()?, 1, "the sheet is one page");
    let text = paper.text()?;
    for wanted in on_it {
        assert!(text.has(wanted), "“{wanted}” is not on the sheet: {text:?}");
    }
    let not_on_it =
        ["nav.plan", "nav.home", "nav.erase", "sheet.lead", "sheet.form", "sheet.print"];
    for key in not_on_it.into_iter().chain(["home.nothing-leaves", "imei.imei", "plan.title"]) {
        let word = words.ui(key)?;
        assert!(text.lacks(word), "“{word}” does not belong on the sheet: {text:?}");
    }
    Ok(())
}

async fn the_plan_is_in_order(me: &Person<'_>) -> Result {
    let plan = me.plan().await?;
    let at = |flow: &str| {
        let place = plan.iter().position(|task| task.flow == flow);
        place.unwrap_or_else(|| panic!("{flow} is not in the plan: {plan:?}"))
    };
    assert!(plan[at("lock-phone")].locked, "without the password there is no lock: {plan:?}");
    assert!(plan[at("wechat-freeze")].locked, "nobody with WeChat is near: {plan:?}");
    for pair in ["suspend-line", "bank-cards", "weixin-pay", "alipay"].windows(2) {
        assert!(at(pair[0]) < at(pair[1]), "{} comes before {}: {plan:?}", pair[0], pair[1]);
        assert!(!plan[at(pair[0])].locked);
    }
    assert_eq!(at("suspend-line"), 0, "the first act is the line: {plan:?}");
    Ok(())
}

/// The first time of day in a text.
fn time_in(text: &str) -> Option<String> {
    let is_time = |word: &&str| {
        let digits = word.split(':').map(|part| part.len() == 2 && part.parse::<u8>().is_ok());
        word.len() == 5 && digits.eq([true, true])
    };
    text.split_whitespace().find(is_time).map(str::to_owned)
}
