//! Which test targets of `tests/browser` run in which engine.

use crate::engine::Engine;

/// What any browser has to do for a person.
const JOURNEYS: [&str; 8] =
    ["alive", "changes", "erase", "imei", "journey", "keyboard", "undo", "without_script"];

/// The arguments for Cargo.
pub(super) fn of(engine: Engine) -> Vec<&'static str> {
    let more: &[&str] = match engine {
        // Whatever there is.
        Engine::Chromium => return vec!["--tests"],
        // No `DevTools` and no console: not `access`, `every_page`, `lesser`, `pictures`. `silence` reads files only.
        Engine::Firefox => &["memory", "refused"],
        // Nor does its driver print, or its browser refuse storage: not `sheet`, `refused`, `memory`.
        Engine::WebKit => &[],
        // What came since 2018 is not asked of it.
        Engine::Chromium71 => &[],
    };
    JOURNEYS.iter().chain(more).flat_map(|target| ["--test", target]).collect()
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
