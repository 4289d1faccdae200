//! Reusable pieces of pages.

pub mod choices;
pub mod cover;
pub mod edition;
pub mod findings;
pub mod heading;
pub mod keep;
pub mod lines;
pub mod paper;
pub mod picture;
pub mod practice;
pub mod reference;
pub mod remark;
pub mod sheet;
pub mod takeaway;
pub mod task_card;
