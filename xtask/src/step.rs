//! Long steps: say what runs, show that it still does, keep its output, explain a failure.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::tree;

/// How often a running step shows the time.
const TICK: Duration = Duration::from_secs(15);
/// How much of the log a failure prints.
const TAIL: usize = 40;

/// One command the person waits for.
pub struct Step<'a> {
    title: &'a str,
    fix: &'a str,
    limit: Option<Duration>,
    quiet: bool,
}

impl<'a> Step<'a> {
    pub fn new(title: &'a str) -> Self {
        Self { title, fix: "", limit: None, quiet: false }
    }

    /// What the person can do when the step fails.
    #[must_use]
    pub fn fix(self, fix: &'a str) -> Self {
        Self { fix, ..self }
    }

    /// Gives up, and counts it as a failure, after this long.
    #[must_use]
    pub fn limit(self, limit: Duration) -> Self {
        Self { limit: Some(limit), ..self }
    }

    /// Keeps the log to itself when it fails: for an attempt that has an alternative.
    #[must_use]
    pub fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// Runs the command with its output in a log file.
    pub fn run(&self, command: &mut Command) -> Result<(), Failure> {
        print!("· {} ... ", self.title);
        // The line is only there to be seen; a closed terminal is no reason to stop.
        std::io::stdout().flush().ok();
        let log = log_path(self.title);
        let start = Instant::now();
        let status = start_logged(command, &log).and_then(|child| wait(child, start, self.limit));
        match status {
            Ok(Some(status)) if status.success() => {
                println!("{}", took(start.elapsed()));
                Ok(())
            }
            Ok(Some(status)) => self.failed(&format!("failed ({status})"), &log),
            Ok(None) => self.failed("gave up waiting", &log),
            Err(error) => {
                println!("failed");
                let program = command.get_program().display();
                Err(self.failure(format!("{}: could not run {program}: {error}.", self.title)))
            }
        }
    }

    fn failed(&self, how: &str, log: &Path) -> Result<(), Failure> {
        println!("{how}");
        let text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        for line in tail(&text.unwrap_or_default(), if self.quiet { 0 } else { TAIL }) {
            println!("  | {line}");
        }
        Err(self.failure(format!("{}: {how}. The whole log: {}", self.title, log.display())))
    }

    fn failure(&self, what: String) -> Failure {
        if self.fix.is_empty() { Failure::new(what) } else { Failure::with_fix(what, self.fix) }
    }
}

/// Runs a command whose own words are for the person: nothing added, nothing held back.
pub fn hand_over(command: &mut Command) -> Result<(), Failure> {
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::Told),
        Err(error) => Err(Failure::new(format!(
            "Could not run {}: {error}.",
            command.get_program().display()
        ))),
    }
}

/// What a command prints, or nothing when it fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// `7 s`, `3 min 20 s`.
pub fn took(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds / 60 {
        0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {} s", seconds % 60),
    }
}

fn start_logged(command: &mut Command, log: &Path) -> std::io::Result<Child> {
    if let Some(dir) = log.parent() {
        fs::create_dir_all(dir)?;
    }
    let out = File::create(log)?;
    let err = out.try_clone()?;
    command.stdin(Stdio::null()).stdout(out).stderr(err).spawn()
}

/// Waits for the end, showing the time; `None` when the limit came first.
fn wait(
    mut child: Child,
    start: Instant,
    limit: Option<Duration>,
) -> std::io::Result<Option<ExitStatus>> {
    let mut next = TICK;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if limit.is_some_and(|limit| limit <= start.elapsed()) {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        if next <= start.elapsed() {
            print!("{} ... ", took(next));
            std::io::stdout().flush().ok();
            next += TICK;
        }
        // Short while a step may still turn out to be quick, then gentle.
        thread::sleep(Duration::from_millis(if start.elapsed().as_secs() < 2 { 10 } else { 100 }));
    }
}

fn log_path(title: &str) -> PathBuf {
    tree::target().join("xtask-logs").join(format!("{}.log", slug(title)))
}

fn slug(title: &str) -> String {
    let plain = title.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    plain.split('-').filter(|word| !word.is_empty()).take(5).collect::<Vec<_>>().join("-")
}

fn tail(text: &str, lines: usize) -> impl Iterator<Item = &str> {
    let skip = text.lines().count().saturating_sub(lines);
    text.lines().skip(skip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        assert_eq!(took(Duration::from_millis(900)), "0 s");
        assert_eq!(took(Duration::from_secs(59)), "59 s");
        assert_eq!(took(Duration::from_secs(200)), "3 min 20 s");
    }

    #[test]
    fn logs_are_named_after_their_step() {
        assert_eq!(slug("Installing trunk 0.21.14 (about 4 minutes)"), "installing-trunk-0-21-14");
    }

    #[test]
    fn the_tail_is_the_end() {
        assert_eq!(tail("a\nb\nc\n", 2).collect::<Vec<_>>(), ["b", "c"]);
        assert_eq!(tail("a", 2).collect::<Vec<_>>(), ["a"]);
    }
}
