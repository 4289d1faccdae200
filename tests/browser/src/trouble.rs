//! What went wrong, and where.

use std::error::Error;
use std::fmt;
use std::panic::Location;

use fantoccini::error::CmdError;

pub type Result<T = ()> = std::result::Result<T, Trouble>;

/// Ends a test. Remembers the line that met it first.
pub struct Trouble {
    what: String,
    at: &'static Location<'static>,
    /// Whether it may be over a moment later.
    passing: bool,
}

impl Trouble {
    #[track_caller]
    pub fn new(what: impl Into<String>) -> Trouble {
        Trouble { what: what.into(), at: Location::caller(), passing: false }
    }

    pub(crate) fn is_passing(&self) -> bool {
        self.passing
    }
}

// Not an `Error` itself, so that any error turns into one.
impl<E: Error + 'static> From<E> for Trouble {
    #[track_caller]
    fn from(error: E) -> Trouble {
        let error: &(dyn Error + 'static) = &error;
        let passing = error.downcast_ref::<CmdError>().is_some_and(passing);
        Trouble { passing, ..Trouble::new(error.to_string()) }
    }
}

/// The page was being redrawn or left, or something still lay over what was to be tapped.
fn passing(error: &CmdError) -> bool {
    error.is_stale_element_reference()
        || error.is_no_such_element()
        || error.is_element_not_interactable()
        || matches!(error, CmdError::Standard(it) if it.error() == "element click intercepted"
            // So WebKit says that the page was left under a script.
            || it.message.contains("before the unload event"))
}

/// As a failed test shows it.
impl fmt::Debug for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  met at {}", self.what, self.at)
    }
}
