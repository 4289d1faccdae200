//! What building and testing take from the system, how to see that it is there, who packages it.

use std::process::Command;

use crate::engine::Engine;
use crate::lower;
use crate::setup::{Scope, axe, old_chromium};
use crate::step;
use crate::toolchain::Toolchain;
use crate::tree;

/// One thing that has to be there.
#[derive(Debug)]
pub struct Need {
    pub what: &'static str,
    pub scope: Scope,
    pub present: fn() -> bool,
    /// Debian packages.
    pub apt: &'static str,
    /// Fedora packages.
    pub dnf: &'static str,
    /// What to do on a Mac: a whole command.
    pub mac: &'static str,
    /// What to do on Windows: a whole command.
    pub windows: &'static str,
    /// What to do anywhere else.
    pub elsewhere: &'static str,
}

impl Need {
    pub fn is(&self, what: &str) -> bool {
        self.what == what
    }
}

pub const WASM: &str = "a Rust compiler with the sources of its standard library";

const RUSTUP: &str = "rustup component add rust-src";
const CHROMIUM_SITE: &str = "Chrome from https://www.google.com/chrome/";
const DRIVER_SITE: &str = "chromedriver of the browser's version from https://googlechromelabs.github.io/chrome-for-testing/, put on PATH";

const NODE_SITE: &str = "Node.js with npm from https://nodejs.org/";
const LINUX_ONLY: &str = "There is none for this system: leave the engine out";

pub const ALL: &[Need] = &[
    Need {
        what: WASM,
        scope: Scope::Build,
        present: || Toolchain::find().is_some(),
        apt: "rustc-web cargo-web rust-web-src lld-22",
        dnf: "rust-src lld",
        mac: RUSTUP,
        windows: RUSTUP,
        elsewhere: RUSTUP,
    },
    Need {
        what: "wasm-opt, which makes the app small",
        scope: Scope::Build,
        present: || tree::program("wasm-opt").is_some(),
        apt: "binaryen",
        dnf: "binaryen",
        mac: "brew install binaryen",
        windows: "cargo install wasm-opt --locked",
        elsewhere: "cargo install wasm-opt --locked",
    },
    Need {
        what: "esbuild, which rewrites the script for old browsers",
        scope: Scope::Build,
        present: || lower::esbuild().is_some(),
        apt: "esbuild",
        dnf: "golang-github-evanw-esbuild",
        mac: "brew install esbuild",
        windows: "npm install --global esbuild",
        elsewhere: "npm install --global esbuild",
    },
    Need {
        what: "Chromium or Chrome",
        scope: Scope::Engine(Engine::Chromium),
        present: || Engine::Chromium.browser().is_some(),
        apt: "chromium",
        dnf: "chromium",
        mac: "brew install --cask google-chrome",
        windows: "winget install Google.Chrome",
        elsewhere: CHROMIUM_SITE,
    },
    Need {
        what: "chromedriver, which steers Chromium",
        scope: Scope::Engine(Engine::Chromium),
        present: || Engine::Chromium.driver().is_some(),
        apt: "chromium-driver",
        dnf: "chromedriver",
        mac: "brew install --cask chromedriver",
        windows: DRIVER_SITE,
        elsewhere: DRIVER_SITE,
    },
    Need {
        what: "lynx, a browser that shows text only",
        scope: Scope::Engine(Engine::Chromium),
        present: || tree::program("lynx").is_some(),
        apt: "lynx",
        dnf: "lynx",
        mac: "brew install lynx",
        windows: "Lynx for Windows from https://lynx.invisible-island.net/, put on PATH",
        elsewhere: "Lynx from https://lynx.invisible-island.net/",
    },
    Need {
        what: "npm, which fetches axe-core",
        scope: Scope::Engine(Engine::Chromium),
        present: || axe::present() || npm(),
        apt: "npm",
        dnf: "npm",
        mac: "brew install node",
        windows: "winget install OpenJS.NodeJS",
        elsewhere: NODE_SITE,
    },
    Need {
        what: "Firefox",
        scope: Scope::Engine(Engine::Firefox),
        present: || Engine::Firefox.browser().is_some(),
        apt: "firefox-esr",
        dnf: "firefox",
        mac: "brew install --cask firefox",
        windows: "winget install Mozilla.Firefox",
        elsewhere: "Firefox from https://www.mozilla.org/firefox/",
    },
    Need {
        what: "WebKitGTK with WebKitWebDriver and MiniBrowser",
        scope: Scope::Engine(Engine::WebKit),
        present: || Engine::WebKit.browser().is_some() && Engine::WebKit.driver().is_some(),
        apt: "webkit2gtk-driver libwebkit2gtk-4.1-0",
        dnf: "webkit2gtk4.1",
        mac: LINUX_ONLY,
        windows: LINUX_ONLY,
        elsewhere: "WebKitGTK 4.1 from https://webkitgtk.org/, built with its driver and MiniBrowser",
    },
    Need {
        what: "Xvfb, a screen for WebKitGTK",
        scope: Scope::Engine(Engine::WebKit),
        present: || tree::program("Xvfb").is_some(),
        apt: "xvfb",
        dnf: "xorg-x11-server-Xvfb",
        mac: LINUX_ONLY,
        windows: LINUX_ONLY,
        elsewhere: "Xvfb from https://www.x.org/",
    },
    Need {
        what: "npm and pip, which fetch Chromium 71 and its driver, and the libraries these run on",
        scope: Scope::Engine(Engine::Chromium71),
        present: || old_chromium::present() || npm() && pip(),
        apt: "npm python3-pip libnss3 libnspr4 libexpat1 libuuid1 libfontconfig1",
        dnf: "npm python3-pip nss nspr expat libuuid fontconfig",
        mac: LINUX_ONLY,
        windows: LINUX_ONLY,
        elsewhere: "Node.js with npm from https://nodejs.org/, pip from https://pip.pypa.io/",
    },
    Need {
        what: "pdfinfo, pdftotext and pdftoppm, which read the printed sheet",
        scope: Scope::Tests,
        present: || {
            ["pdfinfo", "pdftotext", "pdftoppm"].iter().all(|name| tree::program(name).is_some())
        },
        apt: "poppler-utils",
        dnf: "poppler-utils",
        mac: "brew install poppler",
        windows: "winget install oschwartz10612.Poppler",
        elsewhere: "Poppler's tools from https://poppler.freedesktop.org/",
    },
    Need {
        what: "a font with Chinese characters",
        scope: Scope::Tests,
        present: chinese_font,
        apt: "fonts-noto-cjk",
        dnf: "google-noto-sans-cjk-fonts",
        mac: "brew install --cask font-noto-sans-cjk-sc",
        windows: "Settings, Optional features, Chinese (Simplified) supplemental fonts",
        elsewhere: "Noto Sans CJK SC from https://fonts.google.com/noto",
    },
];

/// With Node.js, which it comes with.
fn npm() -> bool {
    ["npm", "node"].iter().all(|name| tree::program(name).is_some())
}

fn pip() -> bool {
    step::output(Command::new("python3").args(["-m", "pip", "--version"])).is_some()
}

fn chinese_font() -> bool {
    // Macs and Windows come with one.
    cfg!(any(target_os = "macos", windows))
        || step::output(Command::new("fc-list").args([":lang=zh-cn", "family"]))
            .is_some_and(|list| !list.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_names_a_way_on_every_system() {
        for need in ALL {
            for way in [need.apt, need.dnf, need.mac, need.windows, need.elsewhere] {
                assert!(!way.is_empty(), "{}", need.what);
            }
        }
    }

    #[test]
    fn setup_can_find_the_compiler_among_them() {
        assert!(ALL.iter().any(|need| need.is(WASM)));
    }
}
