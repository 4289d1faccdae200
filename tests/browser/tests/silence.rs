//! What every page says of itself, so that nothing can leave the device: read from the files as they are served.
#![cfg(test)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Result, Site};
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
