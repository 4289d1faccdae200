//! First Hour: a guide for the person whose phone is gone.
//!
//! Read in this order: [`content`] is what stands in files; [`guide`] is the same, linked and free of holes; [`flow`]
//! holds the decision trees and [`flow::walk`] replays answers; [`fact`] and [`means`] are what answers establish;
//! [`plan`] orders tasks for them; [`session`] is a person's answers and marks; [`undo`] orders what was done for the day
//! the phone is back; [`incident`] and [`sheet`] are the page for the police, [`card`] and [`evidence_log`] the others that
//! print; [`imei`] reads what is printed on a box. None of these knows a browser, a clock or a random source.
//! [`check`](crate::check) holds the rules content must keep. `ui` and `store` stand outside and may touch a browser.

pub mod act;
#[cfg(feature = "ui")]
pub mod barcode;
pub mod card;
#[cfg(feature = "check")]
pub mod check;
pub mod claim;
#[cfg(feature = "compiled")]
pub mod compiled;
pub mod content;
#[cfg(feature = "ui")]
pub mod copy;
pub mod date;
pub mod diagnostic;
pub mod evidence_log;
pub mod fact;
pub mod flow;
pub mod giveback;
pub mod guide;
pub mod host;
pub mod id;
pub mod imei;
pub mod incident;
#[cfg(feature = "check")]
pub mod inventory;
#[cfg(any(feature = "compiled", feature = "letters"))]
pub mod letters;
pub mod locale;
pub mod means;
pub mod plan;
pub mod reference;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "seal")]
pub mod seal;
pub mod session;
pub mod sheet;
#[cfg(feature = "prerender")]
pub mod site;
#[cfg(feature = "ui")]
pub mod ui;
pub mod undo;
