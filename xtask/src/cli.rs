//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt as _};

use crate::content::Content;
use crate::failure::Failure;
use crate::setup::Scope;
use crate::test::Suite;

pub const HELP: &str = "\
First Hour: set up, build, look at it, check it, test it.

  cargo xtask serve [--port N] [--no-build]  build the site, serve it on this machine, print the address
  cargo xtask test [--without SUITE]...      every suite, then a summary and a count; the suites are
                                             native, chromium, firefox, webkit, chromium71

  cargo xtask setup [--tests [--without SUITE]...]
                                             install what building needs; --tests: what testing needs too
  cargo xtask build                          build the site into dist/site
  cargo xtask bench                          build it, and time touches in Chromium on a slowed-down processor
  cargo xtask verify PATH                    is this folder, or single file, the edition it says it is

  cargo xtask check                          every rule on every file in flows/
  cargo xtask walks PATH...                  replay walk files
  cargo xtask translated LOCALE FILE         stamp a translation with the text it was made from
  cargo xtask schema                         write flows/schema/ from the types
  cargo xtask regions                        write docs/REGIONS.md: what each region has and lacks

Each command first does what it needs: nothing has to be set up or built by hand.";

#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Setup { scopes: Vec<Scope> },
    Build,
    Bench,
    Verify { path: PathBuf },
    Serve { port: u16, build: bool },
    Content(Content),
    Test { without: Vec<Suite> },
}

pub const DEFAULT_PORT: u16 = 8080;

/// Reads the arguments after the program's name.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    read(lexopt::Parser::from_args(args)).map_err(|error| {
        Failure::with_fix(format!("Not understood: {error}."), "`cargo xtask` lists the commands.")
    })
}

fn read(mut args: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let name = match args.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let command = match name.as_str() {
        "help" => Command::Help,
        "setup" => setup(&mut args)?,
        "build" => Command::Build,
        "bench" => Command::Bench,
        "verify" => {
            Command::Verify { path: args.value().map_err(|_| "`verify` needs a PATH")?.into() }
        }
        "serve" => serve(&mut args)?,
        "test" => test(&mut args)?,
        "check" => Command::Content(Content::Check),
        "schema" => Command::Content(Content::Schema),
        "regions" => Command::Content(Content::Regions),
        "walks" => Command::Content(Content::Walks { paths: paths(&mut args)? }),
        "translated" => Command::Content(Content::Translated {
            locale: args.value().map_err(|_| "`translated` needs LOCALE and FILE")?.string()?,
            file: args.value().map_err(|_| "`translated` needs LOCALE and FILE")?.string()?,
        }),
        _ => return Err(format!("there is no command `{name}`").into()),
    };
    match args.next()? {
        None => Ok(command),
        Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(other) => Err(other.unexpected()),
    }
}

fn setup(args: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut tests, mut without) = (false, Vec::new());
    while let Some(arg) = args.next()? {
        match arg {
            Long("tests") => tests = true,
            Long("without") if tests => without.push(args.value()?.parse()?),
            Short('h') | Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    let scopes = if tests { Scope::tests(Suite::engines(&without)) } else { vec![Scope::Build] };
    Ok(Command::Setup { scopes })
}

fn serve(args: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut port, mut build) = (DEFAULT_PORT, true);
    while let Some(arg) = args.next()? {
        match arg {
            Long("port") => port = args.value()?.parse()?,
            Long("no-build") => build = false,
            Short('h') | Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve { port, build })
}

fn test(args: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut without = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Long("without") => without.push(args.value()?.parse()?),
            Short('h') | Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Test { without })
}

fn paths(args: &mut lexopt::Parser) -> Result<Vec<PathBuf>, lexopt::Error> {
    let mut paths = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Value(path) => paths.push(PathBuf::from(path)),
            other => return Err(other.unexpected()),
        }
    }
    if paths.is_empty() { Err("`walks` needs at least one PATH".into()) } else { Ok(paths) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;

    #[track_caller]
    fn check(line: &str, expect: Command) {
        assert_eq!(parse(line.split_whitespace().map(OsString::from)), Ok(expect), "{line}");
    }

    #[track_caller]
    fn refused(line: &str, says: &str) {
        let failure = parse(line.split_whitespace().map(OsString::from)).expect_err(line);
        let text = failure.text().expect("said");
        assert!(text.contains(says), "{line}: {text}");
        assert!(text.contains("cargo xtask"), "{line}: no way on: {text}");
    }

    #[test]
    fn commands() {
        check("", Command::Help);
        check("--help", Command::Help);
        check("serve --help", Command::Help);
        check("build --help", Command::Help);
        check("verify dist/site", Command::Verify { path: "dist/site".into() });
        check("setup", Command::Setup { scopes: vec![Scope::Build] });
        check("setup --tests", Command::Setup { scopes: Scope::tests(Engine::ALL) });
        let scopes = Scope::tests([Engine::Chromium, Engine::Firefox]);
        check("setup --tests --without webkit --without chromium71", Command::Setup { scopes });
        check("build", Command::Build);
        check("bench", Command::Bench);
        check("serve", Command::Serve { port: 8080, build: true });
        check("serve --port 9000 --no-build", Command::Serve { port: 9000, build: false });
        check("serve --port=9000", Command::Serve { port: 9000, build: true });
        check("test", Command::Test { without: vec![] });
        let without = vec![Suite::In(Engine::WebKit), Suite::Native];
        check("test --without webkit --without native", Command::Test { without });
    }

    #[test]
    fn content_commands() {
        check("check", Command::Content(Content::Check));
        check("schema", Command::Content(Content::Schema));
        check("regions", Command::Content(Content::Regions));
        check(
            "walks a b",
            Command::Content(Content::Walks { paths: vec!["a".into(), "b".into()] }),
        );
        check(
            "translated th suspend-line",
            Command::Content(Content::Translated {
                locale: "th".into(),
                file: "suspend-line".into(),
            }),
        );
    }

    #[test]
    fn refusals_say_what_and_where_to_look() {
        refused("biuld", "no command `biuld`");
        refused("build now", "now");
        refused("serve --port many", "many");
        refused("serve --port 70000", "70000");
        refused("test --without browser", "native, chromium, firefox");
        refused("setup --without webkit", "--without");
        refused("walks", "PATH");
        refused("verify", "PATH");
        refused("translated th", "LOCALE and FILE");
        refused("setup --test", "--test");
    }
}
