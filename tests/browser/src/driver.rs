//! The program that steers the browser, on a port of its own.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::time::{Instant, interval};

use crate::engine::{Engine, found};
use crate::screen::Screen;
use crate::trouble::{Result, Trouble};

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(10);

/// A running driver. Dropping it ends it, and every browser it started.
///
/// Each visit has its own: those of Firefox and `WebKit` hold one session only.
pub(crate) struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    /// Ends after what is shown on it.
    _screen: Option<Screen>,
}

impl Driver {
    pub(crate) async fn start(engine: Engine) -> Result<Driver> {
        let program = found(engine.driver(), engine, "driver")?;
        let screen = if engine == Engine::WebKit { Some(Screen::start()?) } else { None };
        let port = free_port()?;
        let mut command = Command::new(&program);
        match engine {
            Engine::Firefox => command.arg("--port").arg(port.to_string()),
            Engine::Chromium | Engine::WebKit | Engine::Chromium71 => {
                command.arg(format!("--port={port}"))
            }
        };
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.name()).env("GDK_BACKEND", "x11");
        }
        if engine == Engine::Firefox {
            // Without it a released Firefox keeps asking its settings server, whatever the preferences say.
            command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
        }
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                Trouble::new(format!("cannot start {}: {error}", program.display()))
            })?;
        let mut driver = Driver { engine, process, port, _screen: screen };
        driver.listens().await?;
        Ok(driver)
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    async fn listens(&mut self) -> Result {
        let end = Instant::now() + PATIENCE;
        let mut glances = interval(GLANCE);
        while Instant::now() < end {
            glances.tick().await;
            if let Some(status) = self.process.try_wait()? {
                let name = self.engine.name();
                return Err(Trouble::new(format!("the driver of {name} ended at once: {status}")));
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return Ok(());
            }
        }
        Err(Trouble::new(format!("the driver of {} never listened", self.engine.name())))
    }

    /// Asks it to end; it then closes its browsers itself. The other drivers have no such word.
    fn shut_down(&self) -> std::io::Result<()> {
        if !matches!(self.engine, Engine::Chromium | Engine::Chromium71) {
            return Ok(());
        }
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.shut_down().ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// A port that nobody listens on: not every driver chooses one and says which.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
