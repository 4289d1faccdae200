//! The commands a contributor runs on `flows/`: check, walks, translated, schema.

use std::path::PathBuf;

use crate::failure::Failure;

#[derive(Debug, PartialEq, Eq)]
pub enum Content {
    /// Every rule on every file.
    Check,
    /// Replay walk files.
    Walks { paths: Vec<PathBuf> },
    /// Stamp one flow's translation with the hash of the text it was made from.
    Translated { locale: String, flow: String },
    /// Write the JSON Schemas an editor reads.
    Schema,
}

impl Content {
    fn name(&self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Walks { .. } => "walks",
            Self::Translated { .. } => "translated",
            Self::Schema => "schema",
        }
    }
}

/// Runs one of them.
pub fn run(command: &Content) -> Result<(), Failure> {
    Err(Failure::new(format!("`cargo xtask {}` is not built yet.", command.name())))
}
