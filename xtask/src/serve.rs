//! A static server for this machine only: for looking at the site, and for the browser tests.

use std::fs::File;
use std::io;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response};

use crate::failure::Failure;
use crate::{build, tree};

/// How many ports after the wanted one are tried.
const PORTS: u16 = 100;

/// `cargo xtask serve`: builds, serves, prints the address, stays until it is stopped.
pub fn command(port: u16, build: bool) -> Result<(), Failure> {
    if build {
        build::build()?;
    }
    let site = tree::site();
    if !site.join("index.html").is_file() {
        let what = format!("There is no site in {} yet.", site.display());
        return Err(Failure::with_fix(what, "run `cargo xtask serve` without --no-build."));
    }
    let server = start_near(&site, port)?;
    println!("\n{}\n", server.address());
    println!("Ctrl-C stops it.");
    loop {
        thread::park();
    }
}

fn start_near(site: &Path, port: u16) -> Result<Server, Failure> {
    let last = port.saturating_add(PORTS);
    for port in port..=last {
        match Server::start(site, port) {
            Ok(server) => return Ok(server),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(Failure::new(format!("Could not serve on port {port}: {error}.")));
            }
        }
    }
    Err(Failure::new(format!("Every port from {port} to {last} is taken.")))
}

/// A running server. Dropping it stops it.
pub struct Server {
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the folder on 127.0.0.1; port 0 takes any free one.
    pub fn start(root: &Path, port: u16) -> io::Result<Self> {
        let root = root.canonicalize()?;
        let http = tiny_http::Server::http(("127.0.0.1", port)).map_err(into_io)?;
        let address = http.server_addr().to_ip().ok_or(io::ErrorKind::AddrNotAvailable)?;
        let (http, requests) = (Arc::new(http), Arc::new(Mutex::new(Vec::new())));
        let (listener, log) = (Arc::clone(&http), Arc::clone(&requests));
        let thread = thread::spawn(move || {
            for request in listener.incoming_requests() {
                log.lock().unwrap_or_else(PoisonError::into_inner).push(request.url().to_owned());
                // A browser that hangs up early is its own affair.
                answer(&root, request).ok();
            }
        });
        Ok(Self { http, address, requests, thread: Some(thread) })
    }

    /// Where it is, with the slash at the end.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// What was asked for so far: path and query, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

fn into_io(error: Box<dyn std::error::Error + Send + Sync>) -> io::Error {
    error.downcast::<io::Error>().map_or_else(io::Error::other, |error| *error)
}

fn answer(root: &Path, request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(
            with_headers(Response::from_string("Only GET and HEAD.\n"), TEXT).with_status_code(405),
        );
    }
    match find(root, request.url()) {
        Found::File(path) => {
            let response = Response::from_file(File::open(&path)?);
            request.respond(with_headers(response, content_type(&path)))
        }
        Found::Folder(location) => {
            let response = with_headers(Response::from_string(""), TEXT).with_status_code(302);
            request.respond(add(response, "Location", &location))
        }
        Found::Nothing => {
            let page = root.join("404.html");
            match File::open(&page) {
                Ok(file) => {
                    let response = Response::from_file(file).with_status_code(404);
                    request.respond(with_headers(response, content_type(&page)))
                }
                Err(_) => {
                    let response =
                        Response::from_string("There is no such page.\n").with_status_code(404);
                    request.respond(with_headers(response, TEXT))
                }
            }
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Found {
    File(PathBuf),
    /// A folder asked for without its slash, where relative links would go astray.
    Folder(String),
    Nothing,
}

/// The file an address means. Invariant: it is inside `root`, which is canonical.
fn find(root: &Path, url: &str) -> Found {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some(relative) = relative(path) else { return Found::Nothing };
    // Canonical, so that a symbolic link cannot lead outside either.
    let Ok(mut file) = root.join(relative).canonicalize() else { return Found::Nothing };
    if file.is_dir() {
        if !path.ends_with('/') {
            return Found::Folder(format!("{path}/"));
        }
        file.push("index.html");
    } else if path.ends_with('/') {
        return Found::Nothing;
    }
    match file.canonicalize() {
        Ok(file) if file.starts_with(root) && file.is_file() => Found::File(file),
        _ => Found::Nothing,
    }
}

/// The path below the root, if every part of it is an ordinary name.
fn relative(path: &str) -> Option<PathBuf> {
    let decoded = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?;
    if decoded.contains(['\\', '\0']) || decoded.starts_with('/') {
        return None;
    }
    let relative = PathBuf::from(decoded.as_ref());
    relative.components().all(|part| matches!(part, Component::Normal(_))).then_some(relative)
}

const TEXT: &str = "text/plain; charset=utf-8";

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => TEXT,
        "png" => "image/png",
        "ico" => "image/x-icon",
        "wasm" => "application/wasm",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

fn with_headers<R: io::Read>(response: Response<R>, content_type: &str) -> Response<R> {
    // A page built a moment ago must never lose against an older copy.
    add(add(response, "Content-Type", content_type), "Cache-Control", "no-store")
}

fn add<R: io::Read>(mut response: Response<R>, name: &str, value: &str) -> Response<R> {
    if let Ok(header) = Header::from_bytes(name, value) {
        // Not `add_header`, which would keep the content type of `from_string` beside ours.
        response = response.with_header(header);
    }
    response
}

#[cfg(test)]
mod tests;
