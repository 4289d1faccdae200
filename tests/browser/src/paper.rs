//! Paper: what comes out when a page is printed, read by programs that know nothing of the app.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization as _;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::site::results;
use crate::trouble::{Result, Trouble};

/// A printed page, as a PDF on disk for a person to look at.
pub struct Paper {
    file: PathBuf,
    engine: Engine,
}

impl Paper {
    /// Prints what is shown, on A4 with the margins a print dialog starts with, to `target/browser/<name>.pdf`.
    pub async fn of(browser: &Browser, name: &str) -> Result<Paper> {
        let engine = browser.engine();
        let pdf = match engine {
            Engine::Chromium71 => print_by_dev_tools(browser).await?,
            Engine::Chromium | Engine::Firefox => print(browser).await?,
            Engine::WebKit => return Err(Trouble::new("WebKit's driver cannot print")),
        };
        let file = results(&format!("{name}.pdf"))?;
        fs::write(&file, pdf)?;
        Ok(Paper { file, engine })
    }

    pub fn pages(&self) -> Result<usize> {
        let about = run("pdfinfo", &[], &[&self.file])?;
        let count = about.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok());
        count.ok_or_else(|| Trouble::new("pdfinfo tells no number of pages"))
    }

    /// Width and height, in points.
    pub fn size(&self) -> Result<(f64, f64)> {
        let about = run("pdfinfo", &[], &[&self.file])?;
        let size = about.lines().find_map(|line| {
            let mut numbers = line.strip_prefix("Page size:")?.split_whitespace();
            let width = numbers.next()?.parse().ok()?;
            let height = numbers.nth(1)?.parse().ok()?;
            Some((width, height))
        });
        size.ok_or_else(|| Trouble::new("pdfinfo tells no page size"))
    }

    pub fn text(&self) -> Result<Text> {
        let text = run("pdftotext", &["-layout"], &[&self.file, Path::new("-")])?;
        Ok(Text { text: packed(&text), only_ascii: self.engine == Engine::Firefox })
    }

    /// Draws the first page beside the PDF.
    pub fn draw(&self, dpi: u16) -> Result<PathBuf> {
        let picture = self.file.with_extension("");
        let dpi = dpi.to_string();
        let options = ["-png", "-r", &dpi, "-f", "1", "-singlefile"];
        run("pdftoppm", &options, &[&self.file, &picture])?;
        Ok(picture.with_extension("png"))
    }
}

/// What can be read on paper, whatever space the layout puts between words.
///
/// Firefox draws Chinese well but cannot say which letters it drew: it asks the first font of a collection, which is
/// Japanese. In what it prints, only ASCII is looked for.
#[derive(Debug)]
pub struct Text {
    text: String,
    only_ascii: bool,
}

impl Text {
    /// Whether these words are there, as far as it can be told.
    pub fn has(&self, words: &str) -> bool {
        self.cannot_tell(words) || self.text.contains(&packed(words))
    }

    /// Whether these words are nowhere, as far as it can be told.
    pub fn lacks(&self, words: &str) -> bool {
        self.cannot_tell(words) || !self.text.contains(&packed(words))
    }

    fn cannot_tell(&self, words: &str) -> bool {
        self.only_ascii && !words.is_ascii()
    }
}

async fn print(browser: &Browser) -> Result<Vec<u8>> {
    let settings = PrintConfiguration::builder().shrink_to_fit(false).build();
    let settings = settings.map_err(|error| Trouble::new(error.to_string()))?;
    Ok(browser.client().print(settings).await?)
}

/// The driver of 2018 does not know printing, its browser does.
async fn print_by_dev_tools(browser: &Browser) -> Result<Vec<u8>> {
    let settings = json!({ "preferCSSPageSize": true });
    let printed = browser.dev_tools("Page.printToPDF", settings).await?;
    let data = printed.get("data").and_then(Value::as_str);
    Ok(STANDARD.decode(data.ok_or_else(|| Trouble::new("nothing was printed"))?)?)
}

/// Without any space; and letters that share a shape, as printing engines mix them up, are the same.
fn packed(text: &str) -> String {
    text.split_whitespace().flat_map(|word| word.nfkc()).collect()
}

fn run(program: &str, options: &[&str], files: &[&Path]) -> Result<String> {
    let output =
        Command::new(program).args(options).args(files).output().map_err(|error| {
            Trouble::new(format!("cannot run {program} (poppler-utils): {error}"))
        })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Trouble::new(format!("{program} failed: {said}")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
