//! Which engine is under test, and what its driver is asked for.

mod chromium;
mod firefox;
mod webkit;

use std::env;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
pub use xtask::engine::Engine;

use crate::trouble::{Result, Trouble};
use crate::visit::Options;

/// What a driver is asked for when a session begins.
type Capabilities = Map<String, Value>;

/// The one that `FIRST_HOUR_ENGINE` names, or Chromium.
pub(crate) fn under_test() -> Result<Engine> {
    match env::var("FIRST_HOUR_ENGINE") {
        Ok(name) => name.parse().map_err(Trouble::new),
        Err(env::VarError::NotPresent) => Ok(Engine::Chromium),
        Err(error) => Err(error.into()),
    }
}

/// Where a browser may go: to the site, also by the name `localhost`, and with everything else into the sink.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wires {
    pub(crate) site: SocketAddr,
    pub(crate) sink: SocketAddr,
}

pub(crate) fn capabilities(
    engine: Engine,
    options: &Options,
    profile: &Path,
    wires: Wires,
) -> Result<Capabilities> {
    let browser = found(engine.browser(), engine, "browser")?;
    match engine {
        Engine::Chromium => Ok(chromium::today(&browser, options, profile, wires)),
        Engine::Chromium71 => chromium::of_2018(&browser, options, profile, wires),
        Engine::Firefox => firefox::capabilities(&browser, options, wires),
        Engine::WebKit => webkit::capabilities(&browser, options, wires),
    }
}

/// The program, or what to do about it.
pub(crate) fn found(program: Option<PathBuf>, engine: Engine, what: &str) -> Result<PathBuf> {
    program.ok_or_else(|| {
        let name = engine.name();
        Trouble::new(format!("there is no {what} for {name}; run `cargo xtask setup --tests`"))
    })
}
