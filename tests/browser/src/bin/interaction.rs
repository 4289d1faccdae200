//! How long a touch takes until it is seen, on a processor six times slower than this one: `cargo xtask bench`.
//!
//! Chromium itself measures, from the touch to the next picture on the screen (Event Timing, as for "interaction to next
//! paint"), in steps of 8 ms. Whatever else the machine does can only add to a time, so the way is gone several times, and
//! each touch has its best time.
#![allow(clippy::print_stdout, reason = "it reports to the person at the terminal")]

use std::process::ExitCode;

use browser_tests::{LOCALES, Result, Touch, Trouble, visit_as};
use serde_json::json;

/// How many times slower.
const SLOWDOWN: u8 = 6;
/// What 95 of 100 taps, and 95 of 100 letters typed, must stay within, in milliseconds.
const BUDGET: f64 = 100.0;
/// How often the way is gone.
const TIMES: usize = 3;

fn main() -> ExitCode {
    match measure() {
        Ok(touches) if ["tap", "letter"].map(|kind| report(&touches, kind)) == [true, true] => {
            ExitCode::SUCCESS
        }
        Ok(_) => ExitCode::FAILURE,
        Err(trouble) => {
            println!("{trouble:?}");
            ExitCode::FAILURE
        }
    }
}

/// The whole way in each language, each touch with the best of its times.
fn measure() -> Result<Vec<Touch>> {
    let mut best: Vec<Touch> = Vec::new();
    for time in 1..=TIMES {
        let mut touches = Vec::new();
        for locale in LOCALES {
            visit_as(locale, async |me| {
                let to = me.browser;
                me.begins().await?;
                to.alive().await?;
                to.loaded().await?;
                to.dev_tools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWDOWN })).await?;
                to.times_touches().await?;
                me.goes_the_whole_way(async |_| Ok(())).await?;
                touches.extend(to.touches().await?);
                Ok(())
            })?;
        }
        println!("Measured {time} of {TIMES}: {} touches", touches.len());
        if best.is_empty() {
            best = touches;
        } else if best.len() == touches.len() {
            for (best, touch) in best.iter_mut().zip(touches) {
                best.time = best.time.min(touch.time);
            }
        } else {
            return Err(Trouble::new("the way was not the same twice"));
        }
    }
    Ok(best)
}

/// Whether the touches of a kind stay within the budget; those that do not are named.
fn report(touches: &[Touch], kind: &str) -> bool {
    let mut all: Vec<&Touch> = touches.iter().filter(|touch| touch.kind == kind).collect();
    all.sort_by(|one, other| one.time.total_cmp(&other.time));
    let at = |share: f64| all.get((all.len() as f64 * share) as usize).or(all.last());
    let [median, most, worst] =
        [0.5, 0.95, 1.0].map(|share| at(share).map_or(f64::INFINITY, |it| it.time));
    println!(
        "From a {kind} to its picture at {SLOWDOWN}× slowdown, {} of them: median {median} ms, \
         95 of 100 within {most} ms of {BUDGET} ms, at most {worst} ms",
        all.len()
    );
    for touch in all.iter().rev().take_while(|it| it.time > BUDGET) {
        println!("  {} ms, on {}", touch.time, touch.page);
    }
    most <= BUDGET
}
