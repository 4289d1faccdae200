//! What a running server serves, in what way, and what it was asked for.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::serve::find;
use crate::serve::headers::{self, Headers};

/// How an answer can go wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// Refused with this status, as a filter on the way does.
    Status(u16),
    /// Something else under the same name.
    Instead(Vec<u8>),
    /// Only its first bytes, and they pass for the whole.
    Short(usize),
    /// The connection breaks after so many bytes.
    Breaks(usize),
    /// The connection breaks after so many bytes, and from then on the server is gone.
    Dies(usize),
}

#[derive(Debug)]
pub(super) struct State {
    folder: Mutex<Arc<Folder>>,
    behaviour: Mutex<Behaviour>,
    requests: Mutex<Vec<String>>,
}

#[derive(Debug)]
pub(super) struct Folder {
    pub(super) root: PathBuf,
    pub(super) headers: Headers,
}

#[derive(Debug, Default)]
struct Behaviour {
    faults: BTreeMap<String, Fault>,
    gone: bool,
}

/// What a request is to get.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Reply {
    Right,
    Wrong(Fault),
    None,
}

impl State {
    pub(super) fn new(root: &Path) -> io::Result<State> {
        let folder = Mutex::new(Arc::new(Folder::open(root)?));
        Ok(State { folder, behaviour: Mutex::default(), requests: Mutex::default() })
    }

    pub(super) fn folder(&self) -> Arc<Folder> {
        Arc::clone(&lock(&self.folder))
    }

    pub(super) fn set_root(&self, root: &Path) -> io::Result<()> {
        *lock(&self.folder) = Arc::new(Folder::open(root)?);
        Ok(())
    }

    pub(super) fn requests(&self) -> Vec<String> {
        lock(&self.requests).clone()
    }

    /// Records a request and says how it is to be answered.
    pub(super) fn asked(&self, url: &str) -> Reply {
        lock(&self.requests).push(url.to_owned());
        let mut behaviour = lock(&self.behaviour);
        if behaviour.gone {
            return Reply::None;
        }
        let path = find::path(url).trim_start_matches('/');
        match behaviour.faults.get(path).cloned() {
            Some(fault) => {
                behaviour.gone = matches!(fault, Fault::Dies(_));
                Reply::Wrong(fault)
            }
            None => Reply::Right,
        }
    }

    pub(super) fn set_fault(&self, path: &str, fault: Fault) {
        lock(&self.behaviour).faults.insert(path.to_owned(), fault);
    }

    pub(super) fn set_gone(&self, gone: bool) {
        lock(&self.behaviour).gone = gone;
    }

    pub(super) fn mend(&self) {
        *lock(&self.behaviour) = Behaviour::default();
    }
}

impl Folder {
    fn open(root: &Path) -> io::Result<Folder> {
        let root = root.canonicalize()?;
        let headers = headers::of_folder(&root)?;
        Ok(Folder { root, headers })
    }
}

/// None of these can be left half-changed, so a panic elsewhere does not matter.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
