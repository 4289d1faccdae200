//! The program that steers the browser, on a port of its own.

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::trouble::{Result, Trouble};

/// A running chromedriver. Dropping it ends it, and every browser it started.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// Held open, so that the driver can always write.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    pub(crate) fn start() -> Result<Driver> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Trouble::new(format!("cannot start chromedriver: {error}")))?;
        let started = process.stdout.take().map(BufReader::new).and_then(|mut output| {
            let port = port(&mut output)?;
            Some((output, port))
        });
        let Some((output, port)) = started else {
            process.kill().ok();
            process.wait().ok();
            return Err(Trouble::new("chromedriver did not say on which port it listens"));
        };
        Ok(Driver { process, port, _output: output })
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to end; it then closes its browsers itself.
    fn shut_down(&self) -> std::io::Result<()> {
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

/// Reads "… started successfully on port 12345."
fn port(output: &mut impl BufRead) -> Option<u16> {
    output.lines().map_while(std::io::Result::ok).find_map(|line| {
        let (_, port) = line.rsplit_once("successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}
