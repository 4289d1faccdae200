//! Which test targets of `tests/browser` run in which engine.

use crate::engine::Engine;

/// What any browser has to do for a person, and what every page promises in any of them.
const EVERYWHERE: [&str; 17] = [
    "alive",
    "changes",
    "claims",
    "clock",
    "cover",
    "crashes",
    "erase",
    "faults",
    "hostile",
    "imei",
    "journey",
    "keyboard",
    "network",
    "single",
    "storage",
    "undo",
    "without_script",
];

/// The arguments for Cargo.
pub(super) fn of(engine: Engine) -> Vec<&'static str> {
    let more: &[&str] = match engine {
        // Whatever there is.
        Engine::Chromium => return vec!["--tests"],
        // No `DevTools` and no console: not `access`, `every_page`, `paper`, `pictures`. Its driver brings no page back from
        // the browser's own cache: not `comes_back`. `silence` and `text_browser` need no browser.
        Engine::Firefox => &[
            "giveback", "memory", "offline", "practice", "printing", "refused", "requests", "sheet",
        ],
        // Nor does its driver print, or its browser refuse storage.
        Engine::WebKit => &["giveback", "memory", "offline", "printing", "requests"],
        // Its driver opens no second tab, its paper cannot be read by letters, and hundreds of pages take it many minutes.
        Engine::Chromium71 => &[],
    };
    EVERYWHERE.iter().chain(more).flat_map(|target| ["--test", target]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree;

    #[test]
    fn every_target_is_a_file() {
        for engine in Engine::ALL {
            for target in of(engine).into_iter().filter(|arg| !arg.starts_with("--")) {
                let file = tree::root().join("tests/browser/tests").join(target);
                assert!(file.with_extension("rs").is_file(), "{}: {target}", engine.name());
            }
        }
    }
}
