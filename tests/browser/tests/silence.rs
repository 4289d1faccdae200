//! Nothing leaves the device: not by the page's own doing, and not by anything slipped into it.
#![cfg(test)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Browser, LOCALES, Options, Person, Result, Site, visit, visit_as, visit_with};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

#[test]
fn no_request_after_load() -> Result {
    visit_as("zh-Hans", async |me| {
        let to = me.browser;
        me.begins().await?;
        to.alive().await?;
        let asked = to.requests();
        let loaded = resources(to).await?;
        let known = |it: &String| it.ends_with(".html") || it.ends_with(".js");
        assert!(asked.iter().all(known), "only pages and scripts are asked for: {asked:?}");

        walk(me).await?;
        assert_eq!(to.requests(), asked, "the server was asked for more");
        assert_eq!(resources(to).await?, loaded, "the page asked for more");
        Ok(())
    })
}

async fn walk(me: &Person<'_>) -> Result {
    let (to, words) = (me.browser, me.words);
    me.answers_triage().await?;
    to.tap(words.get("suspend-line", "title")?).await?;
    me.taps("task.begin").await?;
    me.answers("suspend-line", "where", "mainland").await?;
    me.answers("suspend-line", "carrier", "mobile").await?;
    me.is_at("suspend-line", "mobile-call").await?;
    to.write(words.ui("record.number")?, "0042").await?;
    me.answers("suspend-line", "mobile-call", "done").await?;
    me.answers("suspend-line", "more-lines", "no").await?;
    me.answers("suspend-line", "recheck", "held").await?;
    me.is_at("suspend-line", "suspended").await?;
    me.goes("nav.imei", "imei.title").await?;
    to.write(words.ui("imei.field")?, "490154203237518").await?;
    me.goes("imei.put-on-sheet", "sheet.title").await?;
    to.write(words.sheet("story")?, "在地铁上发现的").await?;
    to.tick(words.ui("sheet.both")?).await?;
    me.says_whose("device.make-mine", "device.mine").await?;
    me.goes("nav.numbers", "numbers.title").await?;
    me.goes("nav.privacy", "privacy.title").await?;
    me.goes("nav.erase", "erase.title").await?;
    me.taps("erase.button").await?;
    to.wait_for_text(words.ui("erase.done")?).await
}

async fn resources(browser: &Browser) -> Result<Value> {
    browser.js("return performance.getEntriesByType('resource').map(it => it.name)").await
}

#[test]
fn every_page_carries_the_policy_before_anything_else() -> Result {
    let site = Site::find()?;
    let pages = site.pages("")?;
    assert!(pages.len() > 200);
    for page in pages {
        let html = site.read(&page)?;
        let (before, rest) =
            between(&html, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\"")
                .unwrap_or_else(|| panic!("{page} carries no policy"));
        assert!(before.ends_with("<meta charset=\"utf-8\">"), "{page}: the policy comes too late");
        for element in ["<script", "<style", "<link", "<img", "<iframe"] {
            assert!(!before.contains(element), "{page}: {element} before the policy");
        }
        let policy = rest;
        for rule in
            ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"]
        {
            assert!(policy.split("; ").any(|it| it == rule), "{page}: {rule} is missing: {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{page}: {policy}");
        let (_, css) = between(&html, "<style>", "</style>").unwrap_or_default();
        let hash = STANDARD.encode(Sha256::digest(css));
        assert!(policy.contains(&format!("style-src 'sha256-{hash}'")), "{page}: {policy}");
        assert_eq!(html.matches("<style").count(), 1, "{page}: one style element");
        let inline = html.matches("<script>").count();
        if page == "index.html" {
            assert!(inline == 0 && policy.contains("script-src 'none'"), "{page}: {policy}");
        } else {
            let (before, script) = between(&html, "<script>", "</script>").unwrap_or_default();
            assert!(
                inline == 1 && before.ends_with(&format!("{policy}\">")),
                "{page}: tightened late"
            );
            let hash = STANDARD.encode(Sha256::digest(script));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{page}: {policy}");
        }
        assert!(!html.contains(" style=\"") && !html.contains(" onclick="), "{page}: inline code");
    }
    Ok(())
}

/// What stands before `open`, and what between it and `close`.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<(&'a str, &'a str)> {
    let (before, rest) = text.split_once(open)?;
    let (inside, _) = rest.split_once(close)?;
    Some((before, inside))
}

#[test]
fn the_first_page_of_all_has_no_script() -> Result {
    let html = Site::find()?.read("index.html")?;
    assert!(!html.contains("<script") && html.contains("script-src 'none'"));
    Ok(())
}

/// Old engines need `'unsafe-eval'` to run WebAssembly at all. Here it may be in force at no time, and once the app has
/// started nothing compiles any more.
#[test]
fn no_string_and_no_module_is_ever_compiled_but_the_app() -> Result {
    const EARLY: &str = "addEventListener('DOMContentLoaded', () => {
        try { window.early = eval('1 + 1') } catch (error) { window.early = error.name }
    });";
    // From a timer: what a driver runs by itself may compile strings.
    const LATE: &str = "
        const tried = [];
        const note = act => { try { tried.push(act()) } catch (error) { tried.push(error.name) } };
        setTimeout(() => {
            note(() => window.early);
            note(() => eval('1 + 1'));
            note(() => new Function('return 1 + 1')());
            note(() => !new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
            window.tried = tried.join();
        });";
    visit_with(&Options::default().with_script(EARLY), async |browser| {
        browser.open_app("zh-Hans/index.html").await?;
        browser.js(LATE).await?;
        let tried = browser.until("everything was tried", async || {
            Ok(browser.js("return window.tried").await?.as_str().map(str::to_owned))
        });
        assert_eq!(tried.await?, "EvalError,EvalError,EvalError,CompileError");
        Ok(())
    })
}

#[test]
fn what_is_slipped_into_a_page_is_stopped() -> Result {
    const ATTEMPTS: &str = "
        window.stopped = [];
        addEventListener('securitypolicyviolation', it => window.stopped.push(it.effectiveDirective));
        const elsewhere = location.origin.replace('127.0.0.1', 'localhost') + '/spy';
        // Where the browser guards what becomes code, the assignment itself is refused.
        const slip = (name, value) => {
            const script = document.createElement('script');
            try { script[name] = value } catch (error) { return }
            document.body.append(script);
        };
        slip('textContent', 'window.ran = true');
        slip('src', elsewhere + '.js');
        const image = document.createElement('img');
        image.src = elsewhere + '.png';
        document.body.append(image);
        const frame = document.createElement('iframe');
        frame.src = elsewhere + '.html';
        document.body.append(frame);
        const style = document.createElement('style');
        style.textContent = 'h1 { display: none }';
        document.head.append(style);
        fetch(elsewhere + '.json').catch(() => {});
        fetch('/spy-here.json').catch(() => {});
        navigator.sendBeacon(elsewhere + '.beacon', 'x');
        const form = document.createElement('form');
        form.action = elsewhere + '.form';
        document.body.append(form);
        form.submit();";
    visit(async |browser| {
        for locale in LOCALES {
            browser.open_app(&format!("{locale}/sheet.html")).await?;
            browser.js(ATTEMPTS).await?;
            let expected: [&[&str]; 6] = [
                &["script-src-elem", "require-trusted-types-for"],
                &["img-src"],
                &["frame-src"],
                &["style-src-elem"],
                &["connect-src"],
                &["form-action"],
            ];
            browser
                .until("every attempt is stopped", async || {
                    let stopped: Vec<String> =
                        serde_json::from_value(browser.js("return window.stopped").await?)?;
                    let all = expected
                        .iter()
                        .all(|any| stopped.iter().any(|rule| any.contains(&rule.as_str())));
                    Ok(all.then_some(()))
                })
                .await?;
            assert_eq!(browser.js("return window.ran ?? null").await?, Value::Null);
            assert!(!browser.heading().await?.is_empty(), "a style from elsewhere took hold");
            let spied: Vec<String> =
                browser.requests().into_iter().filter(|it| it.contains("spy")).collect();
            assert!(spied.is_empty(), "{spied:?}");
        }
        Ok(())
    })
}
