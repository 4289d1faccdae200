//! The pages, by the same components in both tiers: written to files at build time, brought to life in a browser.
//!
//! The first render depends on route and locale only; what a browser knows (storage, clock) comes in afterwards.

pub mod app;
pub mod browser;
pub mod pages;
pub mod parts;
pub mod route;
pub mod shell;
pub mod state;
#[cfg(feature = "app")]
pub mod store;
#[cfg(feature = "prerender")]
pub mod style;
pub mod view;
