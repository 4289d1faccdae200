//! First Hour.
