//! The server, through its functions and over a real connection.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::find::{Found, content_type, find};
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

/// Everything that comes back, until the connection ends.
fn ask(server: &Server, line: &str) -> String {
    let mut stream = connect(server);
    write!(stream, "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").expect("sent");
    let mut answer = Vec::new();
    // A connection that breaks has still said something.
    stream.read_to_end(&mut answer).ok();
    String::from_utf8(answer).expect("text")
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address).expect("listening");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("set");
    stream
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
fn idle_connections_keep_nobody_waiting() {
    let server = Server::start(&site("idle"), 0).expect("started");
    let idle: Vec<TcpStream> = (0..100).map(|_| connect(&server)).collect();
    let begun = Instant::now();
    assert!(ask(&server, "GET /").ends_with("home"));
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    drop(idle);
}

#[test]
fn headers_of_a_host_are_sent_and_their_file_is_not() {
    let root = site("headers");
    fs::write(root.join("_headers"), "/*.js\n  X-Robots-Tag: none\n").expect("written");
    let server = Server::start(&root, 0).expect("started");
    assert!(ask(&server, "GET /app.js?1").contains("X-Robots-Tag: none"));
    assert!(!ask(&server, "GET /").contains("X-Robots-Tag"));
    assert!(ask(&server, "GET /_headers").starts_with("HTTP/1.1 404"));

    fs::write(root.join("_headers"), "nonsense").expect("written");
    let error = Server::start(&root, 0).err().expect("refused");
    assert!(error.to_string().contains("line 1"), "{error}");
}

#[test]
fn answers_go_wrong_on_demand() {
    let server = Server::start(&site("faults"), 0).expect("started");
    server.fault("index.html", Fault::Short(2));
    assert!(ask(&server, "GET /").ends_with("\r\n\r\nhome"), "another address");
    let short = ask(&server, "GET /index.html");
    assert!(short.contains("Content-Length: 2\r\n") && short.ends_with("\r\n\r\nho"), "{short}");

    server.fault("index.html", Fault::Breaks(3));
    let broken = ask(&server, "GET /index.html");
    assert!(broken.contains("Content-Length: 4\r\n"), "{broken}");
    assert!(broken.ends_with("\r\n\r\nhom"), "{broken}");

    server.fault("app.js", Fault::Status(403));
    let refused = ask(&server, "GET /app.js?1");
    assert!(refused.starts_with("HTTP/1.1 403") && refused.ends_with("\r\n\r\n"), "{refused}");
    server.fault("app.js", Fault::Instead(b"other".to_vec()));
    let other = ask(&server, "GET /app.js");
    assert!(other.contains("text/javascript") && other.ends_with("\r\n\r\nother"), "{other}");

    server.mend();
    assert!(ask(&server, "GET /app.js").ends_with("\r\n\r\n//"));
}

#[test]
fn it_can_go_away_and_come_back() {
    let server = Server::start(&site("gone"), 0).expect("started");
    server.fault("app.js", Fault::Dies(1));
    assert!(ask(&server, "GET /app.js").ends_with("\r\n\r\n/"));
    assert_eq!(ask(&server, "GET /"), "");
    server.mend();
    assert!(ask(&server, "GET /").ends_with("home"));
    server.leave();
    assert_eq!(ask(&server, "GET /zh/"), "");
    assert_eq!(server.requests(), ["/app.js", "/", "/", "/zh/"], "recorded all the same");
}

#[test]
fn a_new_version_takes_the_place_of_the_old() {
    let (old, new) = (site("old"), site("new"));
    fs::write(new.join("index.html"), "new home").expect("written");
    let server = Server::start(&old, 0).expect("started");
    assert!(ask(&server, "GET /").ends_with("\r\n\r\nhome"));
    server.serve_instead(&new).expect("there");
    assert!(ask(&server, "GET /").ends_with("\r\n\r\nnew home"));
}

#[test]
fn a_taken_port_moves_on_to_the_next() {
    let root = site("taken");
    let first = Server::start(&root, 0).expect("started");
    let second = start_near(&root, first.address.port()).expect("started");
    assert!(first.address.port() < second.address.port());
}

#[test]
fn dropping_it_ends_its_thread_and_every_connection() {
    let server = Server::start(&site("drop"), 0).expect("started");
    let mut open = connect(&server);
    write!(open, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").expect("sent");
    assert_ne!(open.read(&mut [0; 64]).expect("answered"), 0);
    // Held by the server, its thread and its connections, and by nobody else.
    let state = Arc::downgrade(&server.state);
    drop(server);
    assert!(state.upgrade().is_none());
    let mut rest = Vec::new();
    open.read_to_end(&mut rest).ok();
    assert_eq!(open.read(&mut [0; 64]).unwrap_or(0), 0, "the connection is over");
}
