//! The guide kept on the person's own device: whole or not at all, whatever happens to a new edition on its way.
#![cfg(test)]

use std::fs;
use std::path::Path;

use browser_tests::{Browser, Person, Result, visit_as};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use xtask::serve::Fault;

/// The file that a new edition changes, and what it then says.
const CHANGED: &str = "zh-Hans/index.html";
const MARK: &str = "<!-- a new edition -->";

/// Says that the device is theirs, and waits until the guide is kept.
async fn keeps(me: &Person<'_>) -> Result {
    me.opens("index").await?;
    me.browser.loaded().await?;
    me.says_whose("device.make-mine", "device.mine").await?;
    me.browser
        .until("the guide is kept", async || {
            let stores = me.browser.stores().await?;
            let active = active(me.browser).await?;
            Ok((active && stores.get("caches") == Some(&json!(1))).then_some(()))
        })
        .await
}

/// Whether an edition is kept and serves.
async fn active(browser: &Browser) -> Result<bool> {
    let script = "
        const done = arguments[0];
        navigator.serviceWorker.getRegistration().then(it => done(!!it && !!it.active));";
    Ok(browser.client().execute_async(script, Vec::new()).await? == json!(true))
}

/// Another edition: one page of the site is not what it was.
fn new_edition(site: &Path) -> Result<TempDir> {
    let folder = TempDir::new()?;
    copy(site, folder.path())?;
    let page = folder.path().join(CHANGED);
    let before = fs::read_to_string(&page)?;
    let after = before.replace("</body>", &format!("{MARK}</body>"));
    let worker = folder.path().join("sw.js");
    let text = fs::read_to_string(&worker)?;
    let changed = text.replace(&sha256(before.as_bytes()), &sha256(after.as_bytes()));
    assert_ne!(changed, text, "{CHANGED} is not in the list of sw.js");
    let (start, rest) = changed.split_once("EDITION = \"").expect("an edition");
    let (old, rest) = rest.split_once('"').expect("its end");
    let new: String = old.chars().rev().collect();
    fs::write(&worker, format!("{start}EDITION = \"{new}\"{rest}"))?;
    fs::write(&page, after)?;
    Ok(folder)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            fs::copy(&path, &to)?;
        }
    }
    Ok(())
}

/// With the server gone: every kept page opens and comes alive.
async fn works_alone(me: &Person<'_>) -> Result {
    let to = me.browser;
    to.server().leave();
    me.opens("index").await?;
    to.loaded().await?;
    me.taps("home.step-by-step").await?;
    me.is_at("triage", "safety").await?;
    me.answers("triage", "safety", "safe").await?;
    me.is_at("triage", "how").await?;
    // A page that is not kept opens within one that is.
    to.open("en/suspend-line/mobile-call.html").await?;
    to.alive().await?;
    to.wait_for_text("10086").await
}

#[test]
fn on_my_own_device_the_guide_works_without_the_server() -> Result {
    visit_as("zh-Hans", async |me| {
        keeps(me).await?;
        works_alone(me).await
    })
}

#[test]
fn on_a_borrowed_device_nothing_is_kept_for_later() -> Result {
    visit_as("zh-Hans", async |me| {
        me.opens("index").await?;
        me.browser.loaded().await?;
        assert!(!active(me.browser).await?);
        let asked = me.browser.requests();
        assert!(!asked.iter().any(|it| it.ends_with("/sw.js")), "{asked:?}");
        Ok(())
    })
}

/// The server dies in the middle of a file, comes back short, or with something else: the old edition goes on, whole.
#[test]
fn a_new_edition_that_breaks_off_is_never_served() -> Result {
    visit_as("zh-Hans", async |me| {
        let to = me.browser;
        keeps(me).await?;
        let edition = new_edition(to.site().root())?;
        for fault in [Fault::Dies(500), Fault::Short(500), Fault::Status(500)] {
            to.server().mend();
            to.server().serve_instead(edition.path())?;
            to.server().fault(CHANGED, fault);
            let script = "
                const done = arguments[0];
                navigator.serviceWorker.getRegistration().then(it => it.update()).then(it => {
                    const coming = it.installing;
                    if (!coming) return done('not coming');
                    coming.addEventListener('statechange', () => done(coming.state));
                }).catch(error => done(String(error)));";
            let ended = to.client().execute_async(script, Vec::new()).await?;
            assert_ne!(ended, json!("installed"), "half an edition was taken for a whole one");
            assert!(to.requests().iter().any(|it| it.ends_with(CHANGED)), "it was asked for");
            assert_eq!(to.stores().await?.get("caches"), Some(&json!(1)), "one edition is kept");
            works_alone(me).await?;
            me.opens("index").await?;
            to.loaded().await?;
            let html = to.client().source().await?;
            assert!(!html.contains(MARK), "the new page was served");
        }
        Ok(())
    })
}

/// The new edition is said to be there; until the person asks for it the old one stands, and nothing that was filled in is
/// lost either way.
#[test]
fn a_new_edition_is_offered_and_comes_when_it_is_asked_for() -> Result {
    visit_as("zh-Hans", async |me| {
        let (to, words) = (me.browser, me.words);
        keeps(me).await?;
        // From now on the pages come from what is kept.
        me.opens("triage/safety").await?;
        me.answers("triage", "safety", "safe").await?;
        me.answers("triage", "how", "stolen").await?;
        me.is_at("triage", "brand").await?;
        let edition = new_edition(to.site().root())?;
        to.server().serve_instead(edition.path())?;
        let update = "
            const done = arguments[0];
            navigator.serviceWorker.getRegistration().then(it => it.update()).then(
                () => done('looked'), error => done(String(error)));";
        assert_eq!(to.client().execute_async(update, Vec::new()).await?, json!("looked"));
        to.wait_for_text(words.ui("edition.ready")?).await?;
        me.is_at("triage", "brand").await?;

        to.js("window.same = true").await?;
        me.taps("edition.renew").await?;
        to.until("the page is a new one", async || {
            Ok(to.js("return window.same || null").await?.is_null().then_some(()))
        })
        .await?;
        to.alive().await?;
        me.is_at("triage", "brand").await?;
        me.opens("index").await?;
        to.loaded().await?;
        assert!(to.client().source().await?.contains(MARK), "the old page was served");
        me.goes("nav.plan", "plan.title").await?;
        me.unfolds_the_answers().await?;
        assert!(me.has_answered("how", "stolen").await?, "an answer was lost");
        Ok(())
    })
}
