//! Paper: what comes out when a page is printed, read by programs that know nothing of the app.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fantoccini::wd::PrintConfiguration;

use crate::browser::Browser;
use crate::site::results;
use crate::trouble::{Result, Trouble};

/// A printed page, as a PDF on disk for a person to look at.
pub struct Paper {
    file: PathBuf,
}

impl Paper {
    /// Prints what is shown, on A4 with the margins a print dialog starts with, to `target/browser/<name>.pdf`.
    pub async fn of(browser: &Browser, name: &str) -> Result<Paper> {
        let settings = PrintConfiguration::builder().shrink_to_fit(false).build();
        let settings = settings.map_err(|error| Trouble::new(error.to_string()))?;
        let pdf = browser.client().print(settings).await?;
        let file = results(&format!("{name}.pdf"))?;
        fs::write(&file, pdf)?;
        Ok(Paper { file })
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

    /// The text without any space, which a layout puts anywhere.
    pub fn text(&self) -> Result<String> {
        let text = run("pdftotext", &["-layout"], &[&self.file, Path::new("-")])?;
        Ok(packed(&text))
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

/// A text as [`Paper::text`] gives it.
pub fn packed(text: &str) -> String {
    text.split_whitespace().collect()
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
