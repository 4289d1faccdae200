//! The browser engines the site is tested in, and where each has its programs.

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::tree;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Today's Chromium or Chrome.
    Chromium,
    /// Firefox, on Debian its long-lived release.
    Firefox,
    /// `WebKitGTK`, the nearest relative of Safari that runs on Linux.
    WebKit,
    /// Chromium of 2018, as frozen in many a phone's web view.
    Chromium71,
}

impl Engine {
    pub const ALL: [Self; 4] = [Self::Chromium, Self::Firefox, Self::WebKit, Self::Chromium71];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
            Self::Chromium71 => "chromium71",
        }
    }

    /// The browser itself, if it is here.
    pub fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => program(
                &[
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "chrome",
                ],
                &[
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:/Program Files/Google/Chrome/Application/chrome.exe",
                    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
                ],
            ),
            Self::Firefox => program(
                &["firefox-esr", "firefox"],
                &[
                    "/Applications/Firefox.app/Contents/MacOS/firefox",
                    "C:/Program Files/Mozilla Firefox/firefox.exe",
                ],
            ),
            Self::WebKit => mini_browser(),
            Self::Chromium71 => file(tree::old_chromium().join("chromium")),
        }
    }

    /// The program that steers it over `WebDriver`, if it is here.
    pub fn driver(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => tree::program("chromedriver"),
            Self::Firefox => tree::tool("geckodriver"),
            Self::WebKit => tree::program("WebKitWebDriver"),
            Self::Chromium71 => file(tree::old_chromium().join("chromedriver")),
        }
    }
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let names = || Self::ALL.map(Self::name).join(", ");
        Self::ALL
            .into_iter()
            .find(|engine| engine.name() == name)
            .ok_or_else(|| format!("the engines are: {}", names()))
    }
}

fn program(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let place = || places.iter().find_map(|place| file(PathBuf::from(place)));
    names.iter().find_map(|name| tree::program(name)).or_else(place)
}

fn file(path: PathBuf) -> Option<PathBuf> {
    path.is_file().then_some(path)
}

/// Not for people, so no system puts it on `PATH`: Debian has it under its architecture, Fedora among the helpers.
fn mini_browser() -> Option<PathBuf> {
    let below = |folder: &str| {
        let folders = fs::read_dir(folder).into_iter().flatten().flatten();
        folders.map(|folder| folder.path()).collect::<Vec<_>>()
    };
    let mut places = below("/usr/lib");
    places.extend(["/usr/lib", "/usr/lib64", "/usr/libexec"].map(|place| Path::new(place).into()));
    places.into_iter().find_map(|place| file(place.join("webkit2gtk-4.1/MiniBrowser")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_have_names() {
        for engine in Engine::ALL {
            assert_eq!(engine.name().parse(), Ok(engine));
        }
        let names = "the engines are: chromium, firefox, webkit, chromium71";
        assert_eq!("opera".parse::<Engine>(), Err(names.to_owned()));
    }
}
