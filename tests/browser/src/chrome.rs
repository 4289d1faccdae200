//! What only Chromium and its driver offer: `DevTools` commands and the browser's log.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of the driver beyond the standard: a path below the session, and its argument.
#[derive(Debug)]
pub(crate) struct ChromeCommand {
    path: &'static str,
    body: Value,
}

impl ChromeCommand {
    pub(crate) fn dev_tools(command: &str, parameters: &Value) -> ChromeCommand {
        let body = json!({ "cmd": command, "params": parameters });
        ChromeCommand { path: "goog/cdp/execute", body }
    }

    /// Everything logged since the last time this was asked.
    pub(crate) fn log() -> ChromeCommand {
        ChromeCommand { path: "se/log", body: json!({ "type": "browser" }) }
    }
}

impl WebDriverCompatibleCommand for ChromeCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// One line of the browser's console.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogLine {
    pub level: String,
    pub message: String,
}

impl LogLine {
    pub(crate) fn all(log: &Value) -> Vec<LogLine> {
        let text = |line: &Value, key: &str| {
            line.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let lines = log.as_array().map(Vec::as_slice).unwrap_or_default();
        lines
            .iter()
            .map(|line| LogLine { level: text(line, "level"), message: text(line, "message") })
            .collect()
    }

    /// An error, or something the page's policy had to stop; not that this engine knows one of its rules less.
    pub fn is_trouble(&self) -> bool {
        let unknown_rule = "Unrecognized Content-Security-Policy directive 'webrtc'";
        !self.message.contains(unknown_rule)
            && (self.level == "SEVERE" || self.message.contains("Content Security Policy"))
    }
}
