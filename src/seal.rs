//! The edition's own hash: what a page shows, what stands on paper, and what anybody can work out again.
//!
//! A page cannot hold the hash of itself. So pages are written with a blank where it will stand; the hash is taken over
//! the files with the blank, as `sha256sum` would list them; then every blank is filled. Who wants to check puts the
//! blank back and counts again.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

/// Path below the root, and content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Stands where the hash will, in eight groups of eight. No hash looks like it.
pub const BLANK: &str = "build--0build--1build--2build--3build--4build--5build--6build--7";

/// Letters in a group: what a person compares at one glance.
pub const GROUP: usize = 8;

/// The list of every file's hash, as `sha256sum -c` reads it. It is derived from the others, so it is in no hash.
pub const SUMS: &str = "SHA256SUMS";

/// Holds hashes of other files, so it changes with them.
pub const WORKER: &str = "sw.js";

/// The groups of a hash or of the blank.
pub fn groups(hash: &str) -> Vec<&str> {
    let mut groups = Vec::new();
    let mut rest = hash;
    while let Some((group, after)) = rest.split_at_checked(GROUP) {
        groups.push(group);
        rest = after;
    }
    groups
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Lines of `hash  path`, in the order of the paths.
pub fn sums(files: &Files) -> String {
    let listed = files.iter().filter(|(path, _)| *path != SUMS);
    listed.map(|(path, bytes)| format!("{}  {path}\n", sha256(bytes))).collect()
}

/// The hash of files that still hold the blank.
pub fn hash(blank: &Files) -> String {
    sha256(sums(blank).as_bytes())
}

/// Takes the hash and puts it where the blank stands.
pub fn seal(blank: &Files) -> (Files, String) {
    let hash = hash(blank);
    (all_exchanged(blank, BLANK, &hash), hash)
}

fn all_exchanged(files: &Files, from: &str, to: &str) -> Files {
    let mut exchanged: Files =
        files.iter().map(|(path, bytes)| (path.clone(), exchanged(bytes, from, to))).collect();
    if let Some(worker) = exchanged.get(WORKER) {
        let mut text = String::from_utf8_lossy(worker).into_owned();
        for (path, bytes) in &exchanged {
            if let Some(before) = files.get(path).filter(|before| *before != bytes) {
                text = text.replace(&sha256(before), &sha256(bytes));
            }
        }
        exchanged.insert(WORKER.into(), text.into_bytes());
    }
    exchanged
}

/// Why files are not what they claim.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Broken {
    /// No page says which edition it is.
    NoClaim,
    /// Pages say different things.
    TwoClaims(String, String),
    /// What they say, and what they are.
    Other { claimed: String, found: String },
}

/// Works the hash out again. The one they claim, if they are right.
pub fn verify(files: &Files) -> Result<String, Broken> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let mut claims = pages.filter_map(|(_, bytes)| claim(bytes));
    let claimed = claims.next().ok_or(Broken::NoClaim)?;
    if let Some(other) = claims.find(|other| *other != claimed) {
        return Err(Broken::TwoClaims(claimed, other));
    }
    let found = hash(&all_exchanged(files, &claimed, BLANK));
    if found == claimed { Ok(claimed) } else { Err(Broken::Other { claimed, found }) }
}

/// How a page says which edition it is.
pub const CLAIM: &str = "data-build=\"";

/// A single page, which cannot stand in a list: the hash is that of the page with the blank.
pub fn seal_page(blank: &str) -> (Vec<u8>, String) {
    let hash = sha256(blank.as_bytes());
    (exchanged(blank.as_bytes(), BLANK, &hash), hash)
}

/// Works the hash of a single page out again.
pub fn verify_page(page: &[u8]) -> Result<String, Broken> {
    let claimed = claim(page).ok_or(Broken::NoClaim)?;
    let found = sha256(&exchanged(page, &claimed, BLANK));
    if found == claimed { Ok(claimed) } else { Err(Broken::Other { claimed, found }) }
}

fn claim(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, after) = text.split_once(CLAIM)?;
    after.get(..BLANK.len()).map(str::to_owned)
}

/// The whole hash wherever it stands, and each group where it stands alone in an element.
fn exchanged(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let mut text = text.replace(from, to);
    for (from, to) in groups(from).into_iter().zip(groups(to)) {
        text = text.replace(&format!(">{from}<"), &format!(">{to}<"));
    }
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let page = |text: &str| {
            let shown: String =
                groups(BLANK).iter().map(|group| format!("<b>{group}</b>")).collect();
            format!("<html {CLAIM}{BLANK}\">{text}{shown}</html>").into_bytes()
        };
        let mut files = Files::new();
        files.insert("index.html".into(), page("home"));
        files.insert("en/plan.html".into(), page("plan"));
        files.insert("app.js".into(), vec![0xff, 0xfe]);
        let worker = format!("{BLANK} {}", sha256(&files["en/plan.html"]));
        files.insert(WORKER.into(), worker.into_bytes());
        files
    }

    #[test]
    fn a_sealed_site_verifies() {
        let (sealed, hash) = seal(&files());
        assert_eq!(verify(&sealed), Ok(hash.clone()));
        let page = String::from_utf8(sealed["index.html"].clone()).unwrap();
        assert!(!page.contains("build--"), "{page}");
        assert!(page.contains(&format!("<b>{}</b>", &hash[..GROUP])), "{page}");
        let worker = format!("{hash} {}", sha256(&sealed["en/plan.html"]));
        assert_eq!(String::from_utf8(sealed[WORKER].clone()).unwrap(), worker);
    }

    #[test]
    fn whatever_is_changed_is_noticed() {
        let (sealed, hash) = seal(&files());
        for change in [
            |files: &mut Files| drop(files.remove("app.js")),
            |files: &mut Files| drop(files.insert("spy.js".into(), b"x".to_vec())),
            |files: &mut Files| files.get_mut("app.js").unwrap().push(1),
            |files: &mut Files| files.get_mut("index.html").unwrap().push(b' '),
        ] {
            let mut changed = sealed.clone();
            change(&mut changed);
            let result = verify(&changed);
            assert!(
                matches!(&result, Err(Broken::Other { claimed, .. }) if *claimed == hash),
                "{result:?}"
            );
        }
    }

    #[test]
    fn pages_of_two_editions_are_noticed() {
        let (mut sealed, hash) = seal(&files());
        let page = String::from_utf8(sealed["index.html"].clone()).unwrap();
        let other = "f".repeat(64);
        sealed.insert("index.html".into(), page.replace(&hash, &other).into_bytes());
        assert!(matches!(verify(&sealed), Err(Broken::TwoClaims(..))));
        assert_eq!(verify(&Files::new()), Err(Broken::NoClaim));
    }

    #[test]
    fn a_single_page_verifies_by_itself() {
        let (page, hash) = seal_page(&format!("<html {CLAIM}{BLANK}\">"));
        assert_eq!(verify_page(&page), Ok(hash));
        assert!(verify_page(&[&page[..], b" "].concat()).is_err());
        assert_eq!(verify_page(b"<html>"), Err(Broken::NoClaim));
    }

    #[test]
    fn the_list_can_be_checked_by_others() {
        let mut files = Files::new();
        files.insert("a".into(), b"abc".to_vec());
        files.insert(SUMS.into(), b"x".to_vec());
        // FIPS 180-2, appendix B.1.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sums(&files), format!("{abc}  a\n"));
    }
}
