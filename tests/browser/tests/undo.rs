//! The phone is back: what was done stands in the order in which it is undone, with the number that was written down.
#![cfg(test)]

use browser_tests::{Person, Result, visit_as};
use fantoccini::Locator;

const REFERENCE: &str = "CM-20261127-0042";

#[test]
fn got_it_back_zh() -> Result {
    visit_as("zh-Hans", async |me| got_it_back(me).await)
}

#[test]
fn got_it_back_en() -> Result {
    visit_as("en", async |me| got_it_back(me).await)
}

async fn got_it_back(me: &Person<'_>) -> Result {
    let (to, words) = (me.browser, me.words);
    let (line, cards) = (words.get("suspend-line", "title")?, words.get("bank-cards", "title")?);

    // Nothing was done yet: the page is the walk alone.
    me.opens("got-it-back/index").await?;
    to.loaded().await?;
    assert!(!to.text().await?.contains(words.ui("undo.title")?), "nothing is to be undone");

    // The cards first, then the number; the list has its own order.
    me.begins().await?;
    to.alive().await?;
    me.answers_triage().await?;
    me.has_done("bank-cards").await?;
    me.turns_to_the_carrier().await?;
    to.write(words.ui("record.number")?, REFERENCE).await?;
    me.answers("suspend-line", "mobile-call", "done").await?;

    me.goes("nav.plan", "plan.title").await?;
    to.tap(words.get("got-it-back", "title")?).await?;
    to.wait_for_heading(words.get("got-it-back", "title")?).await?;
    to.wait_for_text(words.ui("undo.title")?).await?;
    let list = list(me).await?;
    assert_eq!(list.len(), 2, "two things were done: {list:?}");
    assert!(list[0].contains(line) && list[0].contains(REFERENCE), "{list:?}");
    assert!(list[0].contains(words.title("got-it-back", "line")?), "{list:?}");
    assert!(list[1].contains(cards) && !list[1].contains(REFERENCE), "{list:?}");

    // One is ticked on the list, the other said on its own step; each shows in both places.
    let box_of = |flow: &str| format!("{}{flow}", words.ui("undo.done").unwrap_or_default());
    to.tick(&box_of(cards)).await?;
    assert_eq!(ticked(me).await?, [false, true]);
    to.tap(words.title("got-it-back", "line")?).await?;
    me.is_at("got-it-back", "line").await?;
    to.wait_for_text(REFERENCE).await?;
    me.answers("got-it-back", "line", "done").await?;
    me.is_at("got-it-back", "bank").await?;
    to.tap(words.get("got-it-back", "title")?).await?;
    to.wait_for_text(words.ui("undo.title")?).await?;
    assert_eq!(ticked(me).await?, [true, true]);
    Ok(())
}

/// Each card of the list, as it reads.
async fn list(me: &Person<'_>) -> Result<Vec<String>> {
    let mut cards = Vec::new();
    for card in me.browser.client().find_all(Locator::Css("main .cards > .card")).await? {
        cards.push(card.text().await?);
    }
    Ok(cards)
}

async fn ticked(me: &Person<'_>) -> Result<Vec<bool>> {
    let mut ticked = Vec::new();
    for tick in me.browser.client().find_all(Locator::Css("main .cards input")).await? {
        ticked.push(tick.is_selected().await?);
    }
    Ok(ticked)
}
