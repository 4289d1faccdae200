//! The server, through its functions and over a real connection.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use super::*;

/// A folder `NAME/site` with a secret beside it.
fn site(name: &str) -> PathBuf {
    let dir = std::env::temp_dir().join(format!("first-hour-serve-{}-{name}", std::process::id()));
    let root = dir.join("site");
    fs::create_dir_all(root.join("zh/a b")).expect("made");
    for (path, text) in [
        ("../secret.txt", "secret"),
        ("index.html", "home"),
        ("app.js", "//"),
        ("404.html", "lost"),
        ("zh/index.html", "家"),
        ("zh/a b/index.html", "space"),
    ] {
        fs::write(root.join(path), text).expect("written");
    }
    root.canonicalize().expect("there")
}

#[track_caller]
fn check(root: &Path, url: &str, expect: Option<&str>) {
    let expect = expect.map_or(Found::Nothing, |path| Found::File(root.join(path)));
    assert_eq!(find(root, url), expect, "{url}");
}

#[test]
fn addresses_become_files() {
    let root = site("addresses");
    check(&root, "/", Some("index.html"));
    check(&root, "/?a=1#b", Some("index.html"));
    check(&root, "/app.js", Some("app.js"));
    check(&root, "/zh/", Some("zh/index.html"));
    check(&root, "/zh/a%20b/", Some("zh/a b/index.html"));
    check(&root, "/app.js/", None);
    check(&root, "/none", None);
    assert_eq!(find(&root, "/zh"), Found::Folder("/zh/".to_owned()));
}

#[test]
fn nothing_outside_is_ever_served() {
    let root = site("outside");
    for url in [
        "/../secret.txt",
        "/zh/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..\\secret.txt",
        "/%5c..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/%00",
        "/%ff",
        "secret.txt",
        "http://127.0.0.1/../secret.txt",
    ] {
        check(&root, url, None);
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(root.join("../secret.txt"), root.join("link.txt")).ok();
        check(&root, "/link.txt", None);
    }
}

#[test]
fn types_carry_their_charset() {
    assert_eq!(content_type(Path::new("a/index.html")), "text/html; charset=utf-8");
    assert_eq!(content_type(Path::new("app.js")), "text/javascript; charset=utf-8");
    assert_eq!(content_type(Path::new("icon.png")), "image/png");
    assert_eq!(content_type(Path::new("none")), "application/octet-stream");
}

fn ask(server: &Server, line: &str) -> String {
    let mut stream = TcpStream::connect(server.address).expect("listening");
    write!(stream, "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("answered");
    answer
}

#[test]
fn over_the_wire() {
    let server = Server::start(&site("wire"), 0).expect("started");
    assert!(server.address().starts_with("http://127.0.0.1:"));

    let home = ask(&server, "GET /");
    assert!(home.starts_with("HTTP/1.1 200") && home.ends_with("\r\n\r\nhome"), "{home}");
    assert!(home.contains("Content-Type: text/html; charset=utf-8"), "{home}");
    assert!(home.contains("Cache-Control: no-store"), "{home}");
    assert_eq!(home.matches("Content-Type").count(), 1, "{home}");

    let lost = ask(&server, "GET /none");
    assert!(lost.starts_with("HTTP/1.1 404") && lost.ends_with("lost"), "{lost}");
    assert!(ask(&server, "GET /zh").contains("Location: /zh/"));
    assert!(ask(&server, "HEAD /").ends_with("\r\n\r\n"));
    assert!(ask(&server, "POST /").starts_with("HTTP/1.1 405"));

    assert_eq!(server.requests(), ["/", "/none", "/zh", "/", "/"]);
}

#[test]
fn a_taken_port_moves_on_to_the_next() {
    let root = site("taken");
    let first = Server::start(&root, 0).expect("started");
    let second = start_near(&root, first.address.port()).expect("started");
    assert!(first.address.port() < second.address.port());
}

#[test]
fn dropping_it_ends_its_thread() {
    let server = Server::start(&site("drop"), 0).expect("started");
    // Held by the server and by its thread, and by nobody else.
    let requests = Arc::downgrade(&server.requests);
    drop(server);
    assert!(requests.upgrade().is_none());
}
