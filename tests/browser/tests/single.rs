//! The file that holds everything, opened from a disk as by somebody who was handed it; and the site as a folder on a disk.
#![cfg(test)]

use browser_tests::{Engine, Paper, Person, Result, visit_as};
use xtask::tree;

#[test]
fn one_file_is_the_whole_guide_zh() -> Result {
    visit_as("zh-Hans", async |me| one_file(me).await)
}

#[test]
fn one_file_is_the_whole_guide_en() -> Result {
    visit_as("en", async |me| one_file(me).await)
}

async fn one_file(me: &Person<'_>) -> Result {
    let to = me.browser;
    let file = tree::single().join(format!("first-hour.{}.html", me.words.locale()));
    to.client().goto(&format!("file://{}", file.display())).await?;
    to.alive().await?;
    me.taps("home.step-by-step").await?;
    me.goes_the_whole_way(async |stop| {
        assert_eq!(to.tier().await?, "app", "at: {stop}");
        Ok(())
    })
    .await?;
    me.goes("nav.sheet", "sheet.title").await?;
    if matches!(to.engine(), Engine::Chromium | Engine::Firefox) {
        let paper = Paper::of(to, &format!("single-{}", me.words.locale())).await?;
        assert_eq!(paper.pages()?, 1);
    }
    me.erases().await?;
    assert_eq!(to.requests(), [""; 0], "a file asks nobody");
    Ok(())
}

#[test]
fn a_folder_on_a_disk_is_the_whole_guide() -> Result {
    visit_as("en", async |me| {
        let to = me.browser;
        let first = to.site().root().join("index.html");
        to.client().goto(&format!("file://{}", first.display())).await?;
        me.taps("home.step-by-step").await?;
        me.is_at("triage", "safety").await?;
        to.alive().await?;
        to.loaded().await?;
        me.answers_triage().await?;
        me.turns_to_the_carrier().await?;
        assert!(to.address().await?.starts_with("file://"));
        assert_eq!(to.requests(), [""; 0], "a file asks nobody");
        Ok(())
    })
}
