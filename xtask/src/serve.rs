//! A static server for this machine only: for looking at the site, and for the browser tests.

mod answer;
mod body;
mod find;
mod headers;
mod state;

pub use state::Fault;

use std::convert::Infallible;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::sync::oneshot;

use crate::failure::Failure;
use crate::serve::state::State;
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

/// A running server on a thread of its own. Dropping it stops it, whoever is still connected.
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    stop: Option<oneshot::Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the folder on 127.0.0.1; port 0 takes any free one.
    pub fn start(root: &Path, port: u16) -> io::Result<Self> {
        let state = Arc::new(State::new(root)?);
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel();
        let shared = Arc::clone(&state);
        let thread = thread::spawn(move || {
            // Dropping the runtime drops what is left of every connection.
            runtime.spawn(listen(listener, shared));
            runtime.block_on(stopped).ok();
        });
        Ok(Self { address, state, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it is, with the slash at the end.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Its address and port.
    pub fn socket(&self) -> SocketAddr {
        self.address
    }

    /// What was asked for so far, answered or not: path and query, in order.
    pub fn requests(&self) -> Vec<String> {
        self.state.requests()
    }

    /// From now on this path (below the root, as in `app.js`) goes wrong in this way.
    pub fn fault(&self, path: &str, fault: Fault) {
        self.state.set_fault(path, fault);
    }

    /// Falls silent: every connection ends without an answer. What is asked for is still recorded.
    pub fn leave(&self) {
        self.state.set_gone(true);
    }

    /// Answers again, and everything rightly.
    pub fn mend(&self) {
        self.state.mend();
    }

    /// Serves another folder at the same address: a new version of the site.
    pub fn serve_instead(&self, root: &Path) -> io::Result<()> {
        self.state.set_root(root)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// Serves whoever connects, all at once.
async fn listen(listener: TcpListener, state: Arc<State>) -> io::Result<Infallible> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Somebody hung up too early, or there are too many: the others go on.
            tokio::task::yield_now().await;
            continue;
        };
        stream.set_nodelay(true).ok();
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            let service =
                service_fn(|request| std::future::ready(answer::answer(&state, &request)));
            let mut http = http1::Builder::new();
            // A browser that hangs up early is its own affair.
            http.title_case_headers(true)
                .serve_connection(TokioIo::new(stream), service)
                .await
                .ok();
        });
    }
}

#[cfg(test)]
mod tests;
