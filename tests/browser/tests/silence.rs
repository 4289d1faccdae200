//! What every page says of itself, so that nothing can leave the device: read from the files as they are served.
#![cfg(test)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Options, Result, Site, visit_with};
use sha2::{Digest as _, Sha256};

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
        let switch = "<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">";
        assert!(html.contains(switch), "{page}: names behind links are looked up ahead");
        let inline = html.matches("<script>").count();
        // The two that are for everybody, in every language, have none.
        if ["index.html", "404.html"].contains(&page.as_str()) {
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
