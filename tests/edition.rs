//! The edition as files: the same twice, true to its hash, and each page, worker and single file as promised.
#![cfg(test)]
#![cfg(feature = "prerender")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use first_hour::check::load::check_dir;
use first_hour::guide::Guide;
use first_hour::seal::{self, Files};
use first_hour::site::{self, Packed, SINGLE_BUDGET, Site};

const START: &str = "start()";

fn built() -> Site {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (bundle, _) = check_dir(&here.join("flows"));
    let worker = std::fs::read(here.join("static/sw.js")).unwrap();
    let statics = Files::from([("sw.js".to_owned(), worker)]);
    let packed = Packed { app: b"app()".to_vec(), start: START.into(), module: b"\0asm".to_vec() };
    site::build(Guide::new(&bundle).unwrap(), &packed, statics).unwrap()
}

/// Built once: every test only looks.
static SITE: LazyLock<Site> = LazyLock::new(built);

fn text(path: &str) -> String {
    String::from_utf8(SITE.files[path].clone()).unwrap()
}

fn singles() -> impl Iterator<Item = (&'static String, String)> {
    let pages = SITE.single.iter().filter(|(name, _)| name.ends_with(".html"));
    pages.map(|(name, bytes)| (name, String::from_utf8(bytes.clone()).unwrap()))
}

/// What stands between two marks, each time.
fn between<'t>(text: &'t str, open: &'t str, close: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(open).skip(1).filter_map(move |rest| Some(rest.split_once(close)?.0))
}

#[test]
fn two_builds_are_the_same() {
    let again = built();
    for (path, bytes) in &SITE.files {
        assert!(again.files.get(path) == Some(bytes), "{path} differs");
    }
    assert_eq!(again.files.len(), SITE.files.len());
    assert!(again.single == SITE.single, "the single files differ");
}

#[test]
fn the_site_is_what_it_says_it_is() {
    assert_eq!(seal::verify(&SITE.files), Ok(SITE.hash.clone()));
    for (path, bytes) in &SITE.files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("build--"), "{path} holds a blank");
        assert!(
            !path.ends_with(".html") || text.contains(&format!("data-build=\"{}\"", SITE.hash)),
            "{path} does not say which edition it is"
        );
    }
    let list = text(seal::SUMS);
    assert_eq!(list.lines().count(), SITE.files.len() - 1);
    for line in list.lines() {
        let (hash, path) = line.split_once("  ").unwrap();
        assert_eq!(hash, seal::sha256(&SITE.files[path]), "{path}");
    }
}

#[test]
fn the_hash_can_be_read_on_the_privacy_page_and_on_paper() {
    let short = &SITE.hash[..seal::GROUP];
    for locale in ["zh-Hans", "en"] {
        let privacy = text(&format!("{locale}/privacy.html"));
        for group in seal::groups(&SITE.hash) {
            assert!(privacy.contains(&format!(">{group}<")), "{locale}: {group}");
        }
        for page in ["sheet", "plan"] {
            let page = text(&format!("{locale}/{page}.html"));
            let shown: Vec<&str> = between(&page, "class=\"edition__paper\"", "</p>").collect();
            assert_eq!(shown.len(), 1);
            assert!(shown[0].contains(&format!(">{short}<")), "{}", shown[0]);
        }
    }
}

#[test]
fn the_worker_keeps_what_the_app_needs_and_nothing_else() {
    let worker = text("sw.js");
    let list = between(&worker, "var FILES = ", "};").next().unwrap().to_owned() + "}";
    let list: std::collections::BTreeMap<String, String> = serde_json::from_str(&list).unwrap();
    for (path, hash) in &list {
        assert_eq!(*hash, seal::sha256(&SITE.files[path]), "{path}");
    }
    let kept: BTreeSet<&str> = list.keys().map(String::as_str).collect();
    let wanted = SITE.files.keys().map(String::as_str).filter(|path| {
        ["index.html", "zh-Hans/index.html", "en/index.html"].contains(path)
            || path.ends_with(".js") && *path != "sw.js"
    });
    assert_eq!(kept, wanted.collect());
    assert!(worker.contains(&format!("var EDITION = \"{}\"", SITE.hash)));
    assert!(worker.contains("var LOCALES = [\"zh-Hans\",\"en\"]"));
}

#[test]
fn hosts_are_told_the_page_s_own_policy() {
    let headers = text("_headers");
    let page = text("en/plan.html");
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"").next();
    let policy = format!("{}; frame-ancestors 'none'", policy.unwrap());
    // One rule for each place, so that no answer carries two.
    let mut places = BTreeSet::new();
    let mut place = "";
    for line in headers.lines() {
        match line.strip_prefix("  Content-Security-Policy: ") {
            Some(own) if place == "/sw.js" => {
                assert_eq!(own, "default-src 'none'; connect-src 'self'");
            }
            Some(own) => assert_eq!(own, policy, "{place}"),
            None if line.starts_with('/') => place = line,
            None => continue,
        }
        if line.starts_with("  Content") {
            assert!(places.insert(place), "{place} twice");
        }
    }
    assert_eq!(
        places,
        BTreeSet::from(["/", "/index.html", "/404.html", "/zh-Hans/*", "/en/*", "/sw.js"])
    );
}

#[test]
fn nothing_found_still_helps_and_links_to_no_page() {
    let page = text("404.html");
    assert!(page.contains("href=\"tel:110\"") && !page.contains("<script"));
    let links = between(&page, "<a ", ">").filter_map(|it| between(it, "href=\"", "\"").next());
    for link in links {
        assert!(link.starts_with("tel:") || link.starts_with("https://"), "{link}");
    }
    assert!(page.contains("lang=\"zh-Hans\"") && page.contains("lang=\"en\""));
}

#[test]
fn a_single_file_needs_nothing_beside_it() {
    assert_eq!(singles().count(), 2);
    for (name, page) in singles() {
        assert!(page.len() <= SINGLE_BUDGET, "{name}: {}", page.len());
        for beside in [" src=", "url(", "<link rel=\"alternate\"", "@import", "<img"] {
            assert!(!page.contains(beside), "{name} asks for {beside}");
        }
        let icon = between(&page, "<link ", ">").collect::<Vec<_>>();
        assert!(icon.len() == 1 && icon[0].contains("href=\"data:"), "{name}: {icon:?}");
        assert_eq!(seal::verify_page(page.as_bytes()).as_deref().map(str::len), Ok(64), "{name}");
        let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        let policies: Vec<&str> = policy.collect();
        assert!(policies.len() == 1 && !policies[0].contains("'self'"), "{name}: {policies:?}");
    }
}

#[test]
fn no_link_of_a_single_file_leads_nowhere() {
    for (name, page) in singles() {
        let ids: BTreeSet<&str> = between(&page, " id=\"", "\"").collect();
        for link in between(&page, " href=\"", "\"") {
            match link.strip_prefix('#') {
                Some(anchor) => assert!(ids.contains(anchor), "{name}: {link}"),
                // What was read may be an old page without encryption; nothing to act on is.
                None => assert!(
                    ["tel:", "https://", "http://", "data:"]
                        .iter()
                        .any(|scheme| link.starts_with(scheme)),
                    "{name}: {link}"
                ),
            }
        }
        let all = between(&page, " id=\"", "\"").count();
        assert_eq!(all, ids.len(), "{name}: an anchor stands twice");
    }
}

#[test]
fn a_single_file_holds_the_guide_without_script() {
    let (bundle, _) = check_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("flows"));
    let home = text("index.html");
    let day = between(&home, "data-edition=\"", "\"").next().unwrap();
    for (name, page) in singles() {
        let locale = name.trim_start_matches("first-hour.").trim_end_matches(".html");
        let here = |reference: &&first_hour::reference::wire::Reference| reference.number.is_some();
        for pack in &bundle.packs {
            for reference in pack.references.iter().filter(here) {
                let number = reference.number.as_deref().unwrap();
                assert!(page.contains(number), "{name}: {number} of {}", pack.region);
            }
        }
        for flow in ["lock-phone", "suspend-line", "bank-cards", "wechat-freeze", "police-report"] {
            assert!(page.contains(&format!("id=\"{locale}/{flow}/index\"")), "{name}: {flow}");
        }
        assert!(page.contains("paper__value"), "{name}: no sheet");
        assert!(page.contains(day), "{name}: no day");
    }
}
