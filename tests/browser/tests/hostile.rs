//! A page into which an enemy has put whatever they like: what the page's policy stops, and the short list of what no policy
//! can stop in each engine. For that list `xtask` looks through the packed script, and the checker keeps it out of content.
#![cfg(test)]

use std::collections::BTreeSet;

use browser_tests::{Browser, Contact, Engine, Options, Result, Sentinel, Way, visit_with};
use serde_json::{Value, json};
use xtask::serve::Fault;

const PAGE: &str = "en/sheet.html";

/// A visit that may end with somebody outside having heard of it.
fn visit(test: impl AsyncFnOnce(&Browser) -> Result) -> Result {
    visit_with(&Options::default().among_enemies(), test)
}

/// Serves a page with this at the end of its head and its body.
fn slip_in(browser: &Browser, head: &str, body: &str) -> Result {
    let html = browser.site().read(PAGE)?;
    let html = html.replacen("</head>", &format!("{head}</head>"), 1);
    let (before, after) = html.rsplit_once("</body>").expect("a page");
    let html = format!("{before}{body}</body>{after}");
    browser.server().fault(PAGE, Fault::Instead(html.into_bytes()));
    Ok(())
}

/// Whom contacts were for, by what stands before `.spy.example`. What follows from it without a name is left out.
fn names(heard: &[Contact]) -> BTreeSet<&str> {
    let hosts = heard.iter().filter_map(|it| it.host.as_deref());
    hosts.map(|host| host.trim_end_matches(".spy.example")).collect()
}

/// What the sink heard. Chromium connects ahead of a frame or a form that it then refuses; nothing is said there.
async fn heard(sentinel: &Sentinel<'_>, browser: &Browser) -> Result<Vec<Contact>> {
    let connects_ahead = browser.engine() == Engine::Chromium;
    let mut heard = sentinel.heard().await?;
    heard.retain(|it| !(connects_ahead && it.is_silent()));
    Ok(heard)
}

/// What the server was asked for that the site does not have.
fn spied(browser: &Browser) -> BTreeSet<String> {
    browser.requests().into_iter().filter(|it| it.contains("spy")).collect()
}

#[test]
fn hostile_markup_reaches_nobody() -> Result {
    visit(async |browser| {
        slip_in(browser, "", include_str!("hostile/markup.html"))?;
        let sentinel = Sentinel::from_now(browser);
        browser.open_app(PAGE).await?;
        browser.loaded().await?;
        let script = "
            document.getElementById('spy-ping').click();
            document.getElementById('spy-submit').click();
            return [document.baseURI.includes('spy'), window.ran || false];";
        assert_eq!(browser.js(script).await?, json!([false, false]), "base or script took hold");
        assert!(!browser.heading().await?.is_empty(), "a style took hold");
        assert_eq!(spied(browser), BTreeSet::new());
        // To connect ahead is no fetch, and so no policy forbids it.
        let expected: &[&str] = match browser.engine() {
            Engine::Chromium | Engine::WebKit => &["preconnect"],
            Engine::Firefox | Engine::Chromium71 => &[],
        };
        let heard = heard(&sentinel, browser).await?;
        assert_eq!(names(&heard), expected.iter().copied().collect(), "{heard:?}");
        Ok(())
    })
}

#[test]
fn a_hostile_script_reaches_nobody() -> Result {
    // A script of the site's own address may run, if the site had such a file.
    const OWN: [&str; 4] =
        ["/spy-script.js", "/spy-service-worker.js", "/spy-shared-worker.js", "/spy-worker.js"];
    visit(async |browser| {
        browser.open_app(PAGE).await?;
        let sentinel = Sentinel::after_load(browser).await?;
        let sink = browser.sink().address().to_string();
        browser.client().execute(include_str!("hostile/attempts.js"), vec![sink.into()]).await?;
        let directives =
            ["connect-src", "img-src", "font-src", "media-src", "frame-src", "form-action"];
        browser
            .until("what is stopped is reported", async || {
                let stopped = browser.js("return window.stopped").await?;
                let stopped: Vec<String> = serde_json::from_value(stopped)?;
                // With Trusted Types the object's address is refused before any policy is asked.
                let object = "return stopped.includes('object-src') || 'object' in refused";
                if browser.js(object).await? != true {
                    return Ok(None);
                }
                Ok(directives.iter().all(|it| stopped.iter().any(|at| at == it)).then_some(()))
            })
            .await?;
        assert_eq!(browser.js("return window.ran || null").await?, Value::Null);
        assert!(!browser.heading().await?.is_empty(), "a style took hold");

        // WebRTC asks past every policy, where there is one.
        let has_webrtc = browser.engine() != Engine::WebKit;
        let refused = browser.js_text("return window.refused.webrtc || ''").await?;
        assert_eq!(refused.is_empty(), has_webrtc, "{refused}");
        if has_webrtc {
            browser
                .until("WebRTC asks for a way out", async || {
                    let contacts = browser.sink().contacts();
                    Ok(contacts.iter().any(|it| it.way == Way::Udp).then_some(()))
                })
                .await?;
        }
        let mut heard = heard(&sentinel, browser).await?;
        heard.retain(|it| it.said != "a STUN request");
        assert_eq!(heard, [], "{:?}", names(&heard));
        let spied = spied(browser);
        assert!(spied.iter().all(|it| OWN.contains(&it.as_str())), "{spied:?}");
        Ok(())
    })
}

/// To leave for another page is what links are for. Each for a host named after it.
#[test]
fn a_policy_cannot_stop_these_ways_out() -> Result {
    const WAYS: [(&str, &str); 9] = [
        ("location", "location = url"),
        ("location-href", "location.href = url"),
        ("location-replace", "location.replace(url)"),
        ("location-assign", "location.assign(url)"),
        ("link", "link({})"),
        ("link-download", "link({ download: 'x' })"),
        ("refresh", "add('meta', { httpEquiv: 'refresh', content: '0;url=' + url })"),
        ("window-open", "open(url)"),
        ("link-elsewhere", "link({ target: '_blank' })"),
    ];
    visit(async |browser| {
        // Only a tap opens a window there.
        let stopped: &[&str] = match browser.engine() {
            Engine::WebKit => &["window-open", "link-elsewhere"],
            Engine::Chromium | Engine::Firefox | Engine::Chromium71 => &[],
        };
        let sentinel = Sentinel::from_now(browser);
        for (name, script) in WAYS {
            browser.open("en/privacy.html").await?;
            leave(browser, name, script).await;
            if stopped.contains(&name) {
                continue;
            }
            browser
                .until(&format!("{name} leaves the page"), async || {
                    let heard = browser.sink().contacts();
                    Ok(names(&heard).contains(name).then_some(()))
                })
                .await?;
        }
        slip_in(
            browser,
            "<meta http-equiv=\"refresh\" content=\"0;url=http://meta-refresh.spy.example/x\">",
            "",
        )?;
        browser.open(PAGE).await.ok();
        browser
            .until("a refresh leaves the page", async || {
                Ok(names(&browser.sink().contacts()).contains("meta-refresh").then_some(()))
            })
            .await?;
        let heard = sentinel.heard().await?;
        assert!(stopped.iter().all(|name| !names(&heard).contains(name)), "{heard:?}");
        Ok(())
    })
}

/// These look like ways out and are none.
#[test]
fn a_page_written_anew_is_still_under_its_policy() -> Result {
    visit(async |browser| {
        let sentinel = Sentinel::from_now(browser);
        for (name, script) in [
            (
                "document-write",
                "document.open(); document.write('<img src=' + url + '>'); document.close()",
            ),
            ("javascript-address", "location = 'javascript:new Image().src=\"' + url + '\"'"),
            ("data-frame", "add('iframe', { src: 'data:text/html,<img src=' + url + '>' })"),
            (
                "blob-frame",
                "add('iframe', { src: URL.createObjectURL(new Blob(['<img src=' + url + '>'], { type: 'text/html' })) })",
            ),
        ] {
            browser.open("en/privacy.html").await?;
            leave(browser, name, script).await;
        }
        let heard = heard(&sentinel, browser).await?;
        assert_eq!(heard, [], "{:?}", names(&heard));
        Ok(())
    })
}

/// Runs a script with an address to leave for. Its end may be lost with the page.
async fn leave(browser: &Browser, name: &str, script: &str) {
    let script = format!(
        "const url = 'http://{name}.spy.example/x';
        const add = (kind, fields) => document.body.appendChild(Object.assign(document.createElement(kind), fields));
        const link = fields => add('a', Object.assign({{ href: url }}, fields)).click();
        {script};"
    );
    browser.js(&script).await.ok();
}

/// Browsers look up the names behind links ahead, which tells whoever runs the network what is on the page. No policy forbids
/// that; a switch of its own does. Through a proxy, as here, engines do not do it anyway, so the switch is looked for too.
#[test]
fn no_name_is_looked_up_ahead() -> Result {
    const SWITCH: &str = "<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">";
    const LINKS: &str = "<link rel=\"dns-prefetch\" href=\"http://dns-prefetch.spy.example/\">
        <a href=\"https://link.spy.example/\">a</a>";
    visit(async |browser| {
        slip_in(browser, "", LINKS)?;
        let sentinel = Sentinel::from_now(browser);
        browser.open(PAGE).await?;
        browser.loaded().await?;
        let heard = heard(&sentinel, browser).await?;
        assert_eq!(heard, [], "with the switch: {:?}", names(&heard));

        assert!(browser.site().read(PAGE)?.contains(SWITCH), "{PAGE} has no switch");
        Ok(())
    })
}
