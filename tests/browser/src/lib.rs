//! Journeys in a real browser: what a person does, sees and holds on paper.
//!
//! A test is a person's visit. [`visit`] starts a browser of its own on the built site and always ends it; [`Person`] reads
//! the words of one language and taps, ticks and types by them, so that no wording is copied into a test.
//!
//! Which engine: `FIRST_HOUR_ENGINE` (chromium, firefox, webkit, chromium71), or chromium.
//! Which site: `FIRST_HOUR_SITE`, or `dist/site` of this checkout. Which words: `FIRST_HOUR_FLOWS`, or `flows`.

mod browser;
mod chrome;
mod cover;
mod driver;
mod engine;
mod hand;
mod paper;
mod person;
mod screen;
mod sentinel;
mod sink;
mod site;
mod trouble;
mod visit;
mod way;
mod words;

pub use browser::Browser;
pub use chrome::LogLine;
pub use cover::NAME;
pub use engine::Engine;
pub use hand::Touch;
pub use paper::{Paper, Text};
pub use person::{Person, Task};
pub use sentinel::Sentinel;
pub use sink::{Contact, Sink, Way};
pub use site::{Site, results};
pub use trouble::{Result, Trouble};
pub use visit::{Options, visit, visit_as, visit_with};
pub use way::TYPED;
pub use words::{Words, flows};

/// The locales of the site.
pub const LOCALES: [&str; 2] = ["zh-Hans", "en"];
