//! One browser on one server: addresses, waiting, scripts.

use std::cell::Cell;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use tempfile::TempDir;
use tokio::time::{Instant, interval};
use xtask::serve::{Fault, Server};

use crate::chrome::{ChromeCommand, LogLine};
use crate::driver::Driver;
use crate::engine::{self, Engine, Wires};
use crate::sink::Sink;
use crate::site::Site;
use crate::trouble::{Result, Trouble};
use crate::visit::Options;

/// How long a person would wait before they think it is broken.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at.
const GLANCE: Duration = Duration::from_millis(15);
/// Width and height of the window.
const WINDOW: (u32, u32) = (1000, 900);

/// A browser with nothing in it yet, and a server of its own that counts what is asked of it.
pub struct Browser {
    engine: Engine,
    client: Client,
    server: Server,
    sink: Sink,
    site: Site,
    taps: Cell<usize>,
    pub(crate) calm: Cell<bool>,
    /// Gone with the browser.
    _profile: TempDir,
}

impl Browser {
    pub(crate) async fn start(
        engine: Engine,
        driver: &Driver,
        options: &Options,
    ) -> Result<Browser> {
        let site = Site::find()?;
        let server = Server::start(site.root(), 0)?;
        let sink = Sink::start()?;
        let profile = TempDir::new()?;
        let wires = Wires { site: server.socket(), sink: sink.address() };
        let capabilities = engine::capabilities(engine, options, profile.path(), wires)?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await?;
        if matches!(engine, Engine::Firefox | Engine::WebKit) {
            let (width, height) = WINDOW;
            client.set_window_size(width, height).await?;
        }
        let (taps, calm) = (Cell::new(0), Cell::new(false));
        Ok(Browser { engine, client, server, sink, site, taps, calm, _profile: profile })
    }

    pub(crate) async fn end(&self) {
        self.client.clone().close().await.ok();
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session itself, for what only one test needs.
    pub fn client(&self) -> &Client {
        &self.client
    }

    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The server of this visit, to make it go wrong.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Where everything goes that is not for the server.
    pub fn sink(&self) -> &Sink {
        &self.sink
    }

    /// From now on this script comes with the first of every page.
    pub(crate) fn runs_first(&self, script: &str) -> Result {
        let first = self.site.script("flows")?;
        let flows = self.site.read(&first)?;
        self.server.fault(&first, Fault::Instead(format!("{script}\n{flows}").into_bytes()));
        Ok(())
    }

    /// Everything the server was asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// How often a link or a button was tapped so far.
    pub fn taps(&self) -> usize {
        self.taps.get()
    }

    /// Opens a page as a file of the site, by its path.
    pub async fn open(&self, path: &str) -> Result {
        self.client.goto(&format!("{}{path}", self.server.address())).await?;
        Ok(())
    }

    /// Opens a page and waits until the app has taken over.
    pub async fn open_app(&self, path: &str) -> Result {
        self.open(path).await?;
        self.alive().await
    }

    pub async fn alive(&self) -> Result {
        self.until("the app comes alive", async || Ok((self.tier().await? == "app").then_some(())))
            .await
    }

    /// Waits until everything the page asked for has come or failed.
    pub async fn loaded(&self) -> Result {
        self.until("the page is loaded", async || {
            let state = self.js_text("return document.readyState").await?;
            Ok((state == "complete").then_some(()))
        })
        .await
    }

    /// What the page says draws it: `html` or `app`.
    pub async fn tier(&self) -> Result<String> {
        self.js_text("return document.documentElement.dataset.tier").await
    }

    pub async fn address(&self) -> Result<String> {
        Ok(self.client.current_url().await?.to_string())
    }

    /// Runs a script in the page, as if from the browser's console.
    pub async fn js(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    pub async fn js_text(&self, script: &str) -> Result<String> {
        Ok(self.js(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// How much this site keeps, in each place where a browser lets a site keep anything.
    pub async fn stores(&self) -> Result<Map<String, Value>> {
        let stores = self.client.execute_async(include_str!("stores.js"), Vec::new()).await?;
        match stores {
            Value::Object(stores) => Ok(stores),
            other => Err(Trouble::new(format!("the page tells nothing of its stores but {other}"))),
        }
    }

    /// Fails if any of these places keeps anything.
    pub async fn stores_nothing(&self) -> Result {
        let stores = self.stores().await?;
        assert!(stores.values().all(|much| much.as_u64() == Some(0)), "{stores:?}");
        Ok(())
    }

    /// Everything that can be read on the page now; what is folded away is not.
    pub async fn text(&self) -> Result<String> {
        Ok(self.client.find(Locator::Css("body")).await?.text().await?)
    }

    pub async fn heading(&self) -> Result<String> {
        self.js_text("const it = document.querySelector('h1'); return it && it.innerText.trim()")
            .await
    }

    /// Waits for the page with this heading, all of it: the app draws its end with the footer.
    pub async fn wait_for_heading(&self, heading: &str) -> Result {
        let script = "
            const it = document.querySelector('h1');
            const whole = document.documentElement.getAttribute('data-tier') !== 'app'
                || document.querySelector('.footer, .cover');
            return whole && it && it.innerText.trim()";
        self.until(&format!("the heading is “{heading}”"), async || {
            Ok((self.js_text(script).await? == heading).then_some(()))
        })
        .await
    }

    pub async fn wait_for_text(&self, text: &str) -> Result {
        self.until(&format!("the page says “{text}”"), async || {
            Ok(self.text().await?.contains(text).then_some(()))
        })
        .await
    }

    /// Waits for the first thing to answer to this locator that can be seen.
    pub async fn find(&self, what: &str, locator: Locator<'_>) -> Result<Element> {
        self.until(&format!("there is {what}"), async || self.seen(locator).await).await
    }

    async fn seen(&self, locator: Locator<'_>) -> Result<Option<Element>> {
        for element in self.client.find_all(locator).await? {
            if element.is_displayed().await? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Taps what can be tapped and bears these words, or has them on a line of its own.
    pub async fn tap(&self, words: &str) -> Result {
        let path = bearing("self::a or self::button or self::summary", words);
        self.press(&format!("“{words}” to tap"), &path).await?;
        self.taps.set(self.taps.get() + 1);
        Ok(())
    }

    /// Ticks or unticks a box, or chooses among several.
    pub async fn tick(&self, words: &str) -> Result {
        self.press(&format!("the box “{words}”"), &bearing("self::label", words)).await
    }

    async fn press(&self, what: &str, path: &str) -> Result {
        self.until(&format!("there is {what}"), async || {
            let Some(element) = self.seen(Locator::XPath(path)).await? else { return Ok(None) };
            if self.calm.get() {
                return self.touch(&element).await.map(Some);
            }
            match element.click().await {
                Ok(()) => Ok(Some(())),
                Err(error) => {
                    // Scrolled just into view it may lie under a remark; a person would scroll on.
                    self.scroll_to(&element).await?;
                    Err(error.into())
                }
            }
        })
        .await
    }

    /// Brings it to the middle of the window.
    async fn scroll_to(&self, element: &Element) -> Result {
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        self.client.execute(script, vec![serde_json::to_value(element)?]).await?;
        Ok(())
    }

    /// The control under a label.
    pub async fn field(&self, label: &str) -> Result<Element> {
        let label_text = quoted(label);
        let named = format!("//label[normalize-space(.)={label_text}]");
        let path = format!(
            "//label[normalize-space(.//span)={label_text}]//*[self::input or self::textarea] | //*[@id={named}/@for]"
        );
        self.find(&format!("the field “{label}”"), Locator::XPath(&path)).await
    }

    /// Types into the control under a label.
    pub async fn write(&self, label: &str, text: &str) -> Result {
        let field = self.field(label).await?;
        if self.calm.get() {
            self.spell(&field, text).await?;
        } else {
            field.send_keys(text).await?;
        }
        self.until(&format!("“{label}” holds what was typed"), async || {
            let value = field.prop("value").await?.unwrap_or_default();
            Ok(value.ends_with(text).then_some(()))
        })
        .await
    }

    /// Presses a key where the focus is.
    pub async fn key(&self, key: Key) -> Result {
        let element = self.client.active_element().await?;
        element.send_keys(&char::from(key).to_string()).await?;
        Ok(())
    }

    /// A `DevTools` command.
    pub async fn dev_tools(&self, command: &str, parameters: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(ChromeCommand::dev_tools(command, &parameters)).await?)
    }

    /// The console's lines since it was last read. Of other engines than Chromium no driver tells them.
    pub async fn log(&self) -> Result<Vec<LogLine>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        Ok(LogLine::all(&self.client.issue_cmd(ChromeCommand::log()).await?))
    }

    pub async fn screenshot(&self) -> Result<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }

    /// Looks until there is something, or patience ends. What the page replaced meanwhile is looked for again.
    pub async fn until<T>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Result<Option<T>>,
    ) -> Result<T> {
        let end = Instant::now() + PATIENCE;
        let mut glances = interval(GLANCE);
        let mut last = String::new();
        while Instant::now() < end {
            glances.tick().await;
            match look().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => {}
                Err(trouble) if trouble.is_passing() => last = format!("\n  last: {trouble:?}"),
                Err(trouble) => return Err(trouble),
            }
        }
        let address = self.address().await?;
        let heading = self.heading().await.unwrap_or_default();
        Err(Trouble::new(format!(
            "waited in vain until {what}\n  on {address}\n  with the heading “{heading}”{last}"
        )))
    }
}

/// Elements of this kind whose whole text, or one of whose parts, is `words`.
fn bearing(kind: &str, words: &str) -> String {
    let words = quoted(words);
    format!("//*[{kind}][normalize-space(.)={words} or .//*[normalize-space(.)={words}]]")
}

/// `XPath` has no escapes: a text with both quotes is put together from parts.
fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(", \"'\", "))
}
