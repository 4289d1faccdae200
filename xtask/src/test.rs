//! `cargo xtask test`: every suite, its output live, then one summary and one count.

mod count;
mod targets;

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::str::FromStr;
use std::time::{Duration, Instant};

use crate::bench;
use crate::build;
use crate::engine::Engine;
use crate::failure::Failure;
use crate::setup::{self, Scope};
use crate::step::took;
use crate::test::count::Count;
use crate::tree;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suite {
    /// Everything that runs without a browser.
    Native,
    /// Journeys through the built site in this one.
    In(Engine),
}

impl Suite {
    fn all() -> impl Iterator<Item = Self> {
        [Self::Native].into_iter().chain(Engine::ALL.map(Self::In))
    }

    /// The engines that are left when these suites are left out.
    pub fn engines(without: &[Self]) -> Vec<Engine> {
        Engine::ALL.into_iter().filter(|engine| !without.contains(&Self::In(*engine))).collect()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::In(engine) => engine.name(),
        }
    }

    fn command(self) -> Command {
        let mut command = Command::new(tree::cargo());
        command.current_dir(tree::root()).args(["test", "--no-fail-fast"]);
        match self {
            Self::Native => {
                command.args(["--workspace", "--exclude", "browser-tests"]);
                command.args(["--features", "check,schema,prerender"]);
            }
            Self::In(engine) => {
                command
                    .args(["--package", "browser-tests"])
                    .env("FIRST_HOUR_ENGINE", engine.name());
                command.args(targets::of(engine));
            }
        }
        command
    }
}

impl FromStr for Suite {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let names = || Self::all().map(Self::name).collect::<Vec<_>>().join(", ");
        Self::all()
            .find(|suite| suite.name() == name)
            .ok_or_else(|| format!("the suites are: {}", names()))
    }
}

/// How one part of the run ended.
struct Ended {
    name: &'static str,
    count: Count,
    time: Duration,
    /// Why there is no count, or why it cannot be relied on.
    trouble: Option<String>,
}

pub fn run(without: &[Suite]) -> Result<(), Failure> {
    let has = |suite| !without.contains(&suite);
    let engines = Suite::engines(without);
    let toolchain = setup::setup(&Scope::tests(engines.iter().copied()))?;

    let mut ended = Vec::new();
    if has(Suite::Native) {
        ended.push(suite(Suite::Native));
    }
    // Without a browser too: that the site builds, content and all, is a test in itself.
    let start = Instant::now();
    println!("\n== build\n");
    let built = build::build_with(&toolchain);
    if let Err(failure) = &built {
        println!("{}", failure.text().unwrap_or_default());
    }
    ended.push(site_built(built.is_ok(), start.elapsed()));
    for engine in engines.into_iter().map(Suite::In) {
        ended.push(if built.is_ok() { suite(engine) } else { not_run(engine) });
    }
    if has(Suite::In(Engine::Chromium)) && built.is_ok() {
        ended.push(touches());
    }
    let failed = summarise(&ended, without);
    if failed == 0 { Ok(()) } else { Err(Failure::Told) }
}

/// Runs one suite, showing what it prints as it prints it.
fn suite(suite: Suite) -> Ended {
    println!("\n== {}\n", suite.name());
    let start = Instant::now();
    let mut command = suite.command();
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let (count, trouble) = match watch(&mut command) {
        Ok((count, true)) => (count, None),
        // Some run ended without a result: it did not compile, or it crashed.
        Ok((count, false)) if count.failed == 0 => {
            (Count { failed: 1, ..count }, Some("did not run to its end".to_owned()))
        }
        Ok((count, false)) => (count, None),
        Err(error) => {
            (Count { failed: 1, ..Count::default() }, Some(format!("could not run: {error}")))
        }
    };
    Ended { name: suite.name(), count, time: start.elapsed(), trouble }
}

fn watch(command: &mut Command) -> std::io::Result<(Count, bool)> {
    let mut child = command.spawn()?;
    let mut count = Count::default();
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            if let Some(result) = Count::of_line(&line) {
                count += result;
            }
        }
    }
    Ok((count, child.wait()?.success()))
}

fn site_built(ok: bool, time: Duration) -> Ended {
    let count = if ok { Count::default() } else { Count { failed: 1, ..Count::default() } };
    Ended {
        name: "build",
        count,
        time,
        trouble: (!ok).then(|| "the site could not be built".to_owned()),
    }
}

/// A budget like those of the build, measured where nothing else runs.
fn touches() -> Ended {
    let start = Instant::now();
    println!("\n== touches (about two minutes)\n");
    let count = match bench::measure() {
        Ok(()) => Count::default(),
        Err(failure) => {
            println!("{}", failure.text().unwrap_or_default());
            Count { failed: 1, ..Count::default() }
        }
    };
    Ended { name: "touches", count, time: start.elapsed(), trouble: None }
}

fn not_run(suite: Suite) -> Ended {
    let trouble = Some("NOT RUN: there is no site to test".to_owned());
    Ended { name: suite.name(), count: Count::default(), time: Duration::ZERO, trouble }
}

/// Prints one line for each part, and the count as the very last line.
fn summarise(ended: &[Ended], without: &[Suite]) -> usize {
    println!("\n== summary\n");
    let mut total = Count::default();
    for part in ended {
        println!("{}", line(part));
        total += part.count;
    }
    for suite in Suite::all().filter(|suite| without.contains(suite)) {
        println!(
            "!!!!!! LEFT OUT, as asked with --without: the {} suite. This is not a full run. !!!!!!",
            suite.name()
        );
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    total.failed
}

fn line(part: &Ended) -> String {
    let Count { passed, failed, ignored } = part.count;
    let mut line = format!("{:<10} {passed:>6} passed {failed:>4} failed", part.name);
    if ignored != 0 {
        line.push_str(&format!(" {ignored} ignored"));
    }
    line.push_str(&format!("   {}", took(part.time)));
    if let Some(trouble) = &part.trouble {
        line.push_str(&format!("   {trouble}"));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_have_names() {
        assert_eq!("native".parse(), Ok(Suite::Native));
        assert_eq!("webkit".parse(), Ok(Suite::In(Engine::WebKit)));
        let names = "the suites are: native, chromium, firefox, webkit, chromium71";
        assert_eq!("all".parse::<Suite>(), Err(names.to_owned()));
    }

    #[test]
    fn lines_say_what_matters() {
        let count = Count { passed: 12, failed: 1, ignored: 0 };
        let part = Ended { name: "native", count, time: Duration::from_secs(61), trouble: None };
        assert_eq!(line(&part), "native         12 passed    1 failed   1 min 1 s");
        assert!(line(&not_run(Suite::In(Engine::Firefox))).contains("NOT RUN"));
    }

    #[test]
    fn a_run_without_a_result_counts_as_a_failure() {
        assert_eq!(site_built(false, Duration::ZERO).count.failed, 1);
        assert_eq!(site_built(true, Duration::ZERO).count.failed, 0);
    }
}
