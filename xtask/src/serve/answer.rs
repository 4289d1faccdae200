//! One answer to one request.

use std::io;
use std::path::Path;

use hyper::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION,
};
use hyper::{Method, Request, Response, StatusCode};

use crate::serve::body::Sent;
use crate::serve::find::{self, Found, TEXT, content_type, find};
use crate::serve::headers;
use crate::serve::state::{Fault, Folder, Reply, State};

/// An error means: end the connection without a word.
pub(super) fn answer<B>(state: &State, request: &Request<B>) -> io::Result<Response<Sent>> {
    let url = request.uri().to_string();
    let reply = state.asked(&url);
    let folder = state.folder();
    let mut response = match reply {
        Reply::None => return Err(io::ErrorKind::ConnectionReset.into()),
        Reply::Right if !matches!(*request.method(), Method::GET | Method::HEAD) => {
            say(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n")
        }
        Reply::Right => right(&folder, &url)?,
        Reply::Wrong(fault) => wrong(&folder, &url, fault)?,
    };
    // A page built a moment ago must never lose against an older copy.
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    folder.headers.apply(find::path(&url), response.headers_mut());
    Ok(response)
}

fn right(folder: &Folder, url: &str) -> io::Result<Response<Sent>> {
    match find(&folder.root, url) {
        Found::File(path) if !is_for_the_host(folder, &path) => {
            Ok(file(StatusCode::OK, &path, std::fs::read(&path)?))
        }
        Found::Folder(location) => {
            let mut response = say(StatusCode::FOUND, "");
            let location = HeaderValue::try_from(location).map_err(io::Error::other)?;
            response.headers_mut().insert(LOCATION, location);
            Ok(response)
        }
        Found::File(_) | Found::Nothing => {
            let page = folder.root.join("404.html");
            Ok(match std::fs::read(&page) {
                Ok(bytes) => file(StatusCode::NOT_FOUND, &page, bytes),
                Err(_) => say(StatusCode::NOT_FOUND, "There is no such page.\n"),
            })
        }
    }
}

/// Hosts read it and give it to nobody.
fn is_for_the_host(folder: &Folder, path: &Path) -> bool {
    path == folder.root.join(headers::FILE)
}

fn wrong(folder: &Folder, url: &str, fault: Fault) -> io::Result<Response<Sent>> {
    let path = match find(&folder.root, url) {
        Found::File(path) => path,
        Found::Folder(_) | Found::Nothing => folder.root.join(find::path(url)),
    };
    let first = |count: usize| -> io::Result<(Vec<u8>, usize)> {
        let mut bytes = std::fs::read(&path)?;
        let whole = bytes.len();
        bytes.truncate(count);
        Ok((bytes, whole))
    };
    Ok(match fault {
        Fault::Status(status) => {
            let status = StatusCode::from_u16(status).map_err(io::Error::other)?;
            file(status, &path, Vec::new())
        }
        Fault::Instead(bytes) => file(StatusCode::OK, &path, bytes),
        Fault::Short(count) => file(StatusCode::OK, &path, first(count)?.0),
        Fault::Breaks(count) | Fault::Dies(count) => {
            let (bytes, whole) = first(count)?;
            let mut response = response(StatusCode::OK, content_type(&path), Sent::broken(bytes));
            response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(whole));
            response
        }
    })
}

fn file(status: StatusCode, path: &Path, bytes: Vec<u8>) -> Response<Sent> {
    response(status, content_type(path), Sent::whole(bytes))
}

fn say(status: StatusCode, text: &'static str) -> Response<Sent> {
    response(status, TEXT, Sent::whole(text))
}

fn response(status: StatusCode, content_type: &'static str, body: Sent) -> Response<Sent> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers: &mut HeaderMap = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
