//! Web addresses as they may stand in a pack: what a person reads is where a tap takes them.

/// What is wrong with the shape of an address, whatever its scheme.
pub(super) fn fault(url: &str) -> Option<&'static str> {
    let authority = authority(url);
    if !url.chars().all(is_allowed) || !escapes_are_whole(url) {
        Some("it holds a character that no address has")
    } else if authority.contains('@') {
        Some("a name or a password stands before the host, so it leads elsewhere than it seems to")
    } else if authority.is_empty() || authority.starts_with(':') {
        Some("it names no host")
    } else {
        None
    }
}

/// What is wrong with an address that a person is sent to.
pub(super) fn fault_to_open(url: &str) -> Option<&'static str> {
    fault(url).or_else(|| {
        (!is_public_name(authority(url)))
            .then_some("its host is not the plain name of a public site, without a port")
    })
}

/// What stands between the scheme and the path.
fn authority(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// RFC 3986, 2: every other character has to be escaped.
fn is_allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

fn escapes_are_whole(url: &str) -> bool {
    let two_digits = |rest: &str| {
        rest.as_bytes().get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
    };
    url.split('%').skip(1).all(two_digits)
}

/// `bank.example`, but neither `localhost` nor an IP address.
fn is_public_name(host: &str) -> bool {
    let is_label = |label: &str| {
        let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        !label.is_empty() && label.bytes().all(good)
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && host.split('.').all(is_label)
        && last.starts_with(|first: char| first.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_addresses_are_good() {
        for good in [
            "https://bank.example",
            "https://www.icloud.com/find",
            "https://a.example/%E9%93%B6?x=1&y=2#z",
            "https://xn--fiqs8s.example/a@b",
        ] {
            assert_eq!(fault_to_open(good), None, "{good}");
        }
        assert_eq!(fault("http://192.0.2.1:8001/page"), None, "what was read may lie anywhere");
    }

    #[track_caller]
    fn check(url: &str, says: &str) {
        let said = fault_to_open(url).unwrap_or_default();
        assert!(said.contains(says), "{url:?}: {said}");
    }

    #[test]
    fn what_leads_elsewhere_is_not() {
        check("https://bank.example@evil.example/", "before the host");
        check("https://me:secret@bank.example/", "before the host");
        check("https://bank.example\\@evil.example", "character");
        for odd in [" ", "\n", "\0", "\u{202e}", "\u{200b}", "\"", "<", "银", "%", "%4", "%zz"] {
            check(&format!("https://bank.example/a{odd}"), "character");
        }
        check("https://bаnk.example/", "character");
        check("https:///path", "no host");
        check("https://:443/", "no host");
        for host in ["localhost", "192.0.2.1", "[::1]", "bank.example:8443", "a..b", "Bank.example"]
        {
            check(&format!("https://{host}/"), "plain name");
        }
    }
}
