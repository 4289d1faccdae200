//! Whom the first bytes are for: a request to a proxy, a request to a server, a question about a name, a search for a way out.

use super::NOTHING;

/// The host that was asked for, and the first words.
pub(super) type Reading = (Option<String>, String);

pub(super) fn of_stream(bytes: &[u8]) -> Reading {
    match bytes {
        [] => (None, NOTHING.into()),
        // The first record of TLS is a handshake.
        [0x16, 0x03, ..] => (None, "a TLS handshake".into()),
        _ => of_request(&String::from_utf8_lossy(bytes)),
    }
}

/// An HTTP request, to a proxy or to a server.
fn of_request(text: &str) -> Reading {
    let first = text.lines().next().unwrap_or_default().to_owned();
    let target = first.split(' ').nth(1).unwrap_or_default();
    let authority = match target.split_once("://") {
        Some((_, rest)) => rest.split(['/', '?']).next(),
        None if first.starts_with("CONNECT ") => Some(target),
        None => text.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("host").then(|| value.trim())
        }),
    };
    let host = authority.map(|it| it.rsplit_once(':').map_or(it, |(host, _)| host));
    (host.filter(|it| !it.is_empty()).map(str::to_owned), first)
}

/// The cookie every STUN message carries (RFC 8489, 5).
const STUN: &[u8] = &[0x21, 0x12, 0xa4, 0x42];

pub(super) fn of_datagram(bytes: &[u8]) -> Reading {
    if bytes.get(4..8) == Some(STUN) {
        return (None, "a STUN request".into());
    }
    match name(bytes) {
        Some(name) => (Some(name), "a question about a name".into()),
        None => (None, format!("{} bytes", bytes.len())),
    }
}

/// The name a DNS query asks about (RFC 1035, 4.1): after a head of twelve bytes, parts with their lengths.
fn name(bytes: &[u8]) -> Option<String> {
    let asks_one = bytes.get(2)? & 0x80 == 0 && bytes.get(4..6)? == [0, 1];
    let mut rest = bytes.get(12..).filter(|_| asks_one)?;
    let mut parts = Vec::new();
    loop {
        let (length, after) = rest.split_first()?;
        if *length == 0 {
            break;
        }
        let (part, after) = after.split_at_checked(usize::from(*length))?;
        parts.push(std::str::from_utf8(part).ok()?);
        rest = after;
    }
    Some(parts.join(".")).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check((found, words): &Reading, host: Option<&str>, said: &str) {
        assert_eq!((found.as_deref(), words.as_str()), (host, said));
    }

    #[test]
    fn requests_name_their_host() {
        let connect = "CONNECT a.example:443 HTTP/1.1\r\nHost: b.example\r\n\r\n";
        let (connect_host, _) = of_stream(connect.as_bytes());
        assert_eq!(connect_host.as_deref(), Some("a.example"));
        let get = "GET http://a.example:80/x?y HTTP/1.1";
        check(&of_stream(get.as_bytes()), Some("a.example"), get);
        let line = "POST /x HTTP/1.1";
        let direct = format!("{line}\r\nHOST: a.example:8080\r\n\r\n");
        check(&of_stream(direct.as_bytes()), Some("a.example"), line);
        check(&of_stream(b""), None, "nothing");
        check(&of_stream(&[0x16, 3, 1, 0]), None, "a TLS handshake");
        check(&of_stream(b"hello"), None, "hello");
    }

    #[test]
    fn datagrams_name_theirs() {
        let head = [0xab, 0xcd, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        let query = [&head[..], b"\x03spy\x07example\x00\x00\x01\x00\x01"].concat();
        check(&of_datagram(&query), Some("spy.example"), "a question about a name");
        let stun = [&[0, 1, 0, 0][..], STUN, &[0; 12]].concat();
        check(&of_datagram(&stun), None, "a STUN request");
        check(&of_datagram(&query[..14]), None, "14 bytes");
        check(&of_datagram(b""), None, "0 bytes");
    }
}
