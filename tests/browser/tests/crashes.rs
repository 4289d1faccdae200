//! What if the app breaks off: while it starts, while it draws for the first time, or under somebody's finger.
#![cfg(test)]

use browser_tests::{Browser, Person, Result, visit_as};
use xtask::serve::Fault;

/// Before each call into the module, asks `breaks` how often it was called, and breaks off if it says so.
const BREAKABLE: &str = "
    (function (instantiate, calls) {
        function breakable(instance) {
            var exports = {};
            Object.keys(instance.exports).forEach(function (name) {
                var it = instance.exports[name];
                exports[name] = typeof it !== 'function' ? it : function () {
                    calls += 1;
                    if (breaks(calls)) throw new WebAssembly.RuntimeError('broken off');
                    return it.apply(null, arguments);
                };
            });
            return { exports: exports };
        }
        WebAssembly.instantiate = function (code, imports) {
            return instantiate.call(WebAssembly, code, imports).then(function (it) {
                return it.instance ? { module: it.module, instance: breakable(it.instance) } : breakable(it);
            });
        };
        window.called = function () { return calls; };
    })(WebAssembly.instantiate, 0);";

/// Serves an app that breaks off when this says so, of the number of the call.
fn breaks(browser: &Browser, when: &str) -> Result {
    let name = browser.site().script("app")?;
    let app = browser.site().read(&name)?;
    let script = format!("window.breaks = function (call) {{ return {when}; }};{BREAKABLE}{app}");
    browser.server().fault(&name, Fault::Instead(script.into_bytes()));
    Ok(())
}

#[test]
fn an_app_that_breaks_off_as_it_starts_starts_once_more() -> Result {
    visit_as("en", async |me| {
        breaks(me.browser, "call === 1")?;
        me.opens("suspend-line/mobile-call").await?;
        me.answers("suspend-line", "mobile-call", "done").await?;
        me.is_at("suspend-line", "more-lines").await?;
        assert_eq!(me.browser.tier().await?, "app");
        Ok(())
    })
}

#[test]
fn an_app_that_never_starts_leaves_the_page_whole() -> Result {
    visit_as("en", async |me| {
        breaks(me.browser, "true")?;
        goes_on_without_it(me).await
    })
}

#[test]
fn an_app_that_breaks_off_as_it_draws_gives_the_page_back() -> Result {
    visit_as("en", async |me| {
        // The call after the one that starts it draws the page.
        breaks(me.browser, "call > 1")?;
        goes_on_without_it(me).await
    })
}

/// A page with an act, as it was served: it says what to do, and its answers lead on.
async fn goes_on_without_it(me: &Person<'_>) -> Result {
    let to = me.browser;
    to.open("en/suspend-line/mobile-call.html").await?;
    to.loaded().await?;
    has_broken_off(to).await?;
    me.answers("suspend-line", "mobile-call", "done").await?;
    me.is_at("suspend-line", "more-lines").await?;
    assert!(to.address().await?.ends_with("/more-lines.html"));
    Ok(())
}

async fn has_broken_off(browser: &Browser) -> Result {
    browser
        .until("the app has broken off", async || {
            let broken = browser.js("return called() > 0").await? == true;
            Ok((broken && browser.tier().await? == "html").then_some(()))
        })
        .await
}

#[test]
fn an_app_that_breaks_off_under_a_finger_lets_the_next_tap_through() -> Result {
    visit_as("en", async |me| {
        let to = me.browser;
        // The tap itself arrives, and the page that it leads to is never drawn.
        breaks(to, "window.calls && window.calls++ > 1")?;
        me.opens("suspend-line/mobile-call").await?;
        to.loaded().await?;
        me.answers("suspend-line", "mobile-call", "done").await?;
        me.is_at("suspend-line", "more-lines").await?;
        let here = to.address().await?;
        assert!(here.contains('#'));

        to.js("window.calls = 1").await?;
        me.taps("nav.sheet").await?;
        has_broken_off(to).await?;
        assert_eq!(to.address().await?, here, "the tap went nowhere");
        me.taps("nav.sheet").await?;
        to.wait_for_heading(me.words.ui("sheet.title")?).await?;
        assert!(to.address().await?.ends_with("/en/sheet.html"));
        to.alive().await
    })
}

/// Who taps on erase does not find out that the app is gone by what stays behind.
#[test]
fn without_the_app_erase_still_erases() -> Result {
    visit_as("en", async |me| {
        let to = me.browser;
        breaks(to, "window.broken")?;
        me.opens("sheet").await?;
        to.loaded().await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        to.write(me.words.sheet("name")?, "Wang Xiaoming").await?;
        me.goes("nav.erase", "erase.title").await?;
        to.js("window.broken = true; window.dispatchEvent(new Event('popstate'))").await?;
        has_broken_off(to).await?;
        me.taps("erase.button").await?;
        to.until("nothing is stored", async || {
            let stored = to.js("return sessionStorage.length").await?;
            Ok((stored == 0).then_some(()))
        })
        .await?;
        assert!(!to.everything().await?.contains("Wang Xiaoming"));
        Ok(())
    })
}
