//! tmp
use crate::content::Bundle;
use crate::diagnostic::Diagnostic;
use std::path::Path;
pub mod load {
    pub use super::check_dir;
}
pub fn check_dir(dir: &Path) -> (Bundle, Vec<Diagnostic>) {
    let mut b = Bundle::default();
    let mut d = vec![];
    let mut bad = |p: &Path, e: String| {
        d.push(Diagnostic {
            file: p.display().to_string(),
            at: "".into(),
            field: "".into(),
            rule: "json",
            wrong: e,
            fix: "".into(),
        })
    };
    let ls = |p: &Path| {
        let mut v: Vec<_> = std::fs::read_dir(p)
            .unwrap()
            .map(|e| e.unwrap().path())
            .filter(|p| p.extension().is_some_and(|e| e == "json"))
            .collect();
        v.sort();
        v
    };
    for p in ls(dir) {
        match serde_json::from_str(&std::fs::read_to_string(&p).unwrap()) {
            Ok(f) => b.flows.push(f),
            Err(e) => bad(&p, e.to_string()),
        }
    }
    for p in ls(&dir.join("regions")) {
        match serde_json::from_str(&std::fs::read_to_string(&p).unwrap()) {
            Ok(f) => b.packs.push(f),
            Err(e) => bad(&p, e.to_string()),
        }
    }
    for l in ["zh-Hans", "en"] {
        for p in ls(&dir.join("text").join(l)) {
            match serde_json::from_str(&std::fs::read_to_string(&p).unwrap()) {
                Ok(f) => {
                    b.texts
                        .entry(l.into())
                        .or_default()
                        .insert(p.file_stem().unwrap().to_str().unwrap().into(), f);
                }
                Err(e) => bad(&p, e.to_string()),
            }
        }
    }
    (b, d)
}
