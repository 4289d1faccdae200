//! What a command says when it cannot go on: what is wrong, and what puts it right.

/// Why a command stopped.
#[derive(Debug, PartialEq, Eq)]
pub enum Failure {
    /// Something to say to the person, and how to fix it where we know.
    Said { what: String, fix: Option<String> },
    /// The person has already read why, on this very screen: add nothing.
    Told,
}

impl Failure {
    pub fn new(what: impl Into<String>) -> Self {
        Self::Said { what: what.into(), fix: None }
    }

    pub fn with_fix(what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self::Said { what: what.into(), fix: Some(fix.into()) }
    }

    /// A file that could not be read or written.
    pub fn file(verb: &str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(format!("Could not {verb} {}: {error}", path.display()))
    }

    /// The whole message, or nothing when it was told before.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Said { what, fix: Some(fix) } => Some(format!("{what}\nTo fix it: {fix}")),
            Self::Said { what, fix: None } => Some(what.clone()),
            Self::Told => None,
        }
    }
}
