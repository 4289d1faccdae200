//! A visit: one browser for one test, ended however the test ends.

use std::fs;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::thread;

use futures_util::FutureExt as _;
use serde_json::{Map, Value, json};
use tokio::sync::Semaphore;

use crate::browser::Browser;
use crate::driver::Driver;
use crate::person::Person;
use crate::site::results;
use crate::trouble::Result;
use crate::words::Words;

/// How many browsers run at once in one test binary.
static TURNS: Semaphore = Semaphore::const_new(2);

/// What kind of browser the person has.
#[derive(Clone, Debug, Default)]
pub struct Options {
    preferences: Map<String, Value>,
    /// Runs in every page before anything of the page does.
    before_every_page: Option<String>,
}

impl Options {
    /// A browser that runs no script.
    #[must_use]
    pub fn without_script(mut self) -> Options {
        self.prefer("profile.managed_default_content_settings.javascript", json!(2));
        self
    }

    /// A browser that lets no page store anything.
    #[must_use]
    pub fn without_storage(mut self) -> Options {
        self.prefer("profile.default_content_setting_values.cookies", json!(2));
        self
    }

    /// A browser in which this ran first.
    #[must_use]
    pub fn with_script(mut self, script: &str) -> Options {
        self.before_every_page = Some(script.to_owned());
        self
    }

    fn prefer(&mut self, name: &str, value: Value) {
        self.preferences.insert(name.to_owned(), value);
    }

    pub(crate) fn preferences(&self) -> &Map<String, Value> {
        &self.preferences
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
        let driver = Driver::start()?;
        let browser = Browser::start(&driver.address(), options).await?;
        if let Some(script) = &options.before_every_page {
            browser
                .dev_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
                .await?;
        }
        let ended = AssertUnwindSafe(test(&browser)).catch_unwind().await;
        if !matches!(ended, Ok(Ok(()))) {
            leave_a_picture(&browser).await.ok();
        }
        browser.end().await;
        ended.unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Where the person stood when it went wrong: `target/browser/failed/<test>.png`.
async fn leave_a_picture(browser: &Browser) -> Result {
    let thread = thread::current();
    let name = thread.name().unwrap_or("test").replace("::", "-");
    fs::write(results(&format!("failed/{name}.png"))?, browser.screenshot().await?)?;
    Ok(())
}
