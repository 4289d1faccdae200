//! A screen nobody looks at, for a browser that does not start without one.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::trouble::{Result, Trouble};

/// A running Xvfb on a display that was free. Dropping it ends it.
pub(crate) struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    pub(crate) fn start() -> Result<Screen> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Trouble::new(format!("cannot start Xvfb: {error}")))?;
        let mut number = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let screen = Screen { process, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            Err(Trouble::new("Xvfb opened no display"))
        } else {
            Ok(screen)
        }
    }

    /// As `DISPLAY` has it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Asked to end, it takes its lock away with it; killed, it would leave it in `/tmp`.
        let asked = Command::new("kill").arg(self.process.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            self.process.kill().ok();
        }
        self.process.wait().ok();
    }
}
