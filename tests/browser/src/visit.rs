//! A visit: one browser for one test, ended however the test ends.

use std::fs;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::thread;

use futures_util::FutureExt as _;
use tokio::sync::Semaphore;

use crate::browser::Browser;
use crate::driver::Driver;
use crate::engine::{self, Engine};
use crate::person::Person;
use crate::sentinel::CONTROL;
use crate::sink::Contact;
use crate::site::results;
use crate::trouble::{Result, Trouble};
use crate::words::Words;

/// How many browsers run at once in one test binary.
static TURNS: Semaphore = Semaphore::const_new(2);

/// What kind of browser the person has.
#[derive(Clone, Debug)]
pub struct Options {
    pub(crate) script: bool,
    pub(crate) storage: bool,
    /// Whether what leaves the page is the test's own doing.
    enemies: bool,
    /// Runs in every page before the app does.
    before_the_app: Option<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options { script: true, storage: true, enemies: false, before_the_app: None }
    }
}

impl Options {
    /// A browser that runs no script.
    #[must_use]
    pub fn without_script(self) -> Options {
        Options { script: false, ..self }
    }

    /// A browser that lets no page store anything.
    #[must_use]
    pub fn without_storage(self) -> Options {
        Options { storage: false, ..self }
    }

    /// A browser with enemies in its pages: the visit itself says what may leave.
    #[must_use]
    pub fn among_enemies(self) -> Options {
        Options { enemies: true, ..self }
    }

    /// The one inside WeChat, by the name it gives itself.
    #[must_use]
    pub fn in_wechat(self) -> Options {
        const WECHAT: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 14_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.42(0x18002a2c) NetType/WIFI Language/zh_CN";
        self.with_script(&format!(
            "Object.defineProperty(navigator, 'userAgent', {{ get: function () {{ return '{WECHAT}'; }} }});"
        ))
    }

    /// A browser that this script makes another: it comes with the first script of every page.
    #[must_use]
    pub fn with_script(self, script: &str) -> Options {
        Options { before_the_app: Some(script.to_owned()), ..self }
    }
}

pub fn visit(test: impl AsyncFnOnce(&Browser) -> Result) -> Result {
    visit_with(&Options::default(), test)
}

/// A visit of somebody who reads this language.
pub fn visit_as(locale: &str, test: impl AsyncFnOnce(&Person<'_>) -> Result) -> Result {
    let words = Words::of(locale)?;
    visit(async |browser| test(&Person::new(browser, &words)).await)
}

pub fn visit_with(options: &Options, test: impl AsyncFnOnce(&Browser) -> Result) -> Result {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let _turn = TURNS.acquire().await?;
        let engine = engine::under_test()?;
        let (_driver, browser) = match arrive(engine, options).await {
            Ok(arrived) => arrived,
            // A driver that breaks off before its browser is there says nothing of the site. Once may be chance.
            Err(_) => arrive(engine, options).await?,
        };
        if let Some(script) = &options.before_the_app {
            browser.runs_first(script)?;
        }
        let ended = AssertUnwindSafe(test(&browser)).catch_unwind().await;
        if !matches!(ended, Ok(Ok(()))) {
            leave_a_picture(&browser).await.ok();
        }
        browser.end().await;
        let ended = ended.map(|ended| ended.and_then(|()| nobody_heard(&browser, options)));
        ended.unwrap_or_else(|panic| resume_unwind(panic))
    })
}

async fn arrive(engine: Engine, options: &Options) -> Result<(Driver, Browser)> {
    let driver = Driver::start(engine).await?;
    let browser = Browser::start(engine, &driver, options).await?;
    Ok((driver, browser))
}

/// On no visit does anything go anywhere but to the site. Connections on which nothing is said may be the browser's own.
fn nobody_heard(browser: &Browser, options: &Options) -> Result {
    let contacts = browser.sink().contacts();
    let own = contacts.iter().position(|it| it.host.as_deref() == Some(CONTROL));
    let heard = contacts.get(..own.unwrap_or(contacts.len())).unwrap_or_default();
    let heard: Vec<String> = heard
        .iter()
        .filter(|it| !it.is_noise() && !it.is_silent())
        .map(Contact::to_string)
        .collect();
    if options.enemies || heard.is_empty() {
        Ok(())
    } else {
        Err(Trouble::new(format!("somebody else heard of the visit:\n  {}", heard.join("\n  "))))
    }
}

/// Where the person stood when it went wrong: `target/browser/<engine>/failed/<test>.png`.
async fn leave_a_picture(browser: &Browser) -> Result {
    let thread = thread::current();
    let name = thread.name().unwrap_or("test").replace("::", "-");
    fs::write(results(&format!("failed/{name}.png"))?, browser.screenshot().await?)?;
    Ok(())
}
