//! `_headers`: what a host is told to send with each path, so that tests run under the same headers.
//!
//! The part of the format that Netlify and Cloudflare Pages share and a static site needs: a path, which may hold one `*`,
//! and below it, indented, `Name: value`. Everything that matches applies; a name given twice is joined with a comma.

use std::io;
use std::path::Path;

use hyper::header::{HeaderMap, HeaderName, HeaderValue};

/// Its name at the root of the site.
pub(super) const FILE: &str = "_headers";

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Headers {
    rules: Vec<Rule>,
}

#[derive(Debug, PartialEq, Eq)]
struct Rule {
    path: String,
    headers: Vec<(HeaderName, String)>,
}

/// The headers of a folder; none where there is no such file.
pub(super) fn of_folder(root: &Path) -> io::Result<Headers> {
    let path = root.join(FILE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Headers::default()),
        Err(error) => return Err(error),
    };
    Headers::parse(&text).map_err(|wrong| {
        io::Error::new(io::ErrorKind::InvalidData, format!("{}: {wrong}", path.display()))
    })
}

impl Headers {
    fn parse(text: &str) -> Result<Headers, String> {
        let mut rules: Vec<Rule> = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                if !content.starts_with('/') || content.matches('*').count() > 1 {
                    return Err(format!(
                        "line {number}: `{content}` is not a path from `/` with at most one `*`"
                    ));
                }
                rules.push(Rule { path: content.to_owned(), headers: Vec::new() });
                continue;
            }
            let rule = rules
                .last_mut()
                .ok_or_else(|| format!("line {number}: begin with a path that is not indented"))?;
            rule.headers.push(header(content).ok_or_else(|| {
                format!("line {number}: `{content}` is not a header; write `Name: value`")
            })?);
        }
        Ok(Headers { rules })
    }

    /// Sets what is told for this path, in place of what stood there.
    pub(super) fn apply(&self, path: &str, to: &mut HeaderMap) {
        let mut told: Vec<(&HeaderName, String)> = Vec::new();
        let rules = self.rules.iter().filter(|rule| rule.matches(path));
        for (name, value) in rules.flat_map(|rule| &rule.headers) {
            match told.iter_mut().find(|(known, _)| *known == name) {
                Some((_, values)) => values.push_str(&format!(", {value}")),
                None => told.push((name, value.clone())),
            }
        }
        for (name, value) in told {
            if let Ok(value) = HeaderValue::try_from(value) {
                to.insert(name, value);
            }
        }
    }
}

fn header(line: &str) -> Option<(HeaderName, String)> {
    let (name, value) = line.split_once(':')?;
    let value = value.trim();
    HeaderValue::try_from(value).ok()?;
    Some((HeaderName::try_from(name.trim()).ok()?, value.to_owned()))
}

impl Rule {
    fn matches(&self, path: &str) -> bool {
        match self.path.split_once('*') {
            Some((before, after)) => {
                path.strip_prefix(before).is_some_and(|rest| rest.ends_with(after))
            }
            None => self.path == path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# What every page says.
/*
  X-Frame-Options: DENY
  Cache-Control: no-cache

/*.js
\tCache-Control: immutable
/index.html
  Content-Security-Policy: default-src 'none'; sandbox
";

    #[track_caller]
    fn check(path: &str, expected: &[(&str, &str)]) {
        let mut headers = HeaderMap::new();
        headers.insert("cache-control", HeaderValue::from_static("no-store"));
        Headers::parse(FILE).expect("well formed").apply(path, &mut headers);
        let found: Vec<_> =
            headers.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
        for pair in expected {
            assert!(found.contains(pair), "{path}: {pair:?} is not in {found:?}");
        }
        assert_eq!(found.len(), expected.len(), "{path}: {found:?}");
    }

    #[test]
    fn every_rule_that_matches_applies() {
        let frame = ("x-frame-options", "DENY");
        check("/en/plan.html", &[frame, ("cache-control", "no-cache")]);
        check("/app.js", &[frame, ("cache-control", "no-cache, immutable")]);
        let policy = ("content-security-policy", "default-src 'none'; sandbox");
        check("/index.html", &[frame, ("cache-control", "no-cache"), policy]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (text, says) in [
            ("  A: b", "line 1: begin with a path"),
            ("/*\n  A", "line 2: `A` is not a header"),
            ("/*\n  A b: c", "line 2"),
            ("en/*", "line 1: `en/*` is not a path"),
            ("/*/*", "line 1"),
        ] {
            let wrong = Headers::parse(text).expect_err(text);
            assert!(wrong.starts_with(says), "{wrong}");
        }
    }
}
