//! How long a touch takes until it is seen, on a processor six times slower than this one: `cargo xtask bench`.
//!
//! Chromium itself measures, from the touch to the next picture on the screen (Event Timing, as for "interaction to next
//! paint"), in steps of 8 ms. It reports what takes 16 ms or longer and counts the rest. Whatever else the machine does can
//! only add to a time, so the way is gone several times, and each touch has its best time.
#![allow(clippy::print_stdout, reason = "it reports to the person at the terminal")]

use std::collections::BTreeMap;
use std::process::ExitCode;

use browser_tests::{LOCALES, Result, visit_as};
use serde_json::json;

/// How many times slower.
const SLOWDOWN: u8 = 6;
/// What 95 of 100 touches must stay within, in milliseconds.
const BUDGET: f64 = 100.0;
/// What takes less is not reported.
const SHORTEST: f64 = 16.0;
/// How often the way is gone.
const TIMES: usize = 3;

/// The longest event of each interaction, and the page it led to.
const WATCH: &str = "
    window.touches = {};
    new PerformanceObserver(list => list.getEntries().forEach(it => {
        const before = touches[it.interactionId];
        if (it.interactionId && !(before && before[0] >= it.duration)) {
            touches[it.interactionId] = [it.duration, it.name + ' to ' + decodeURI(location.hash)];
        }
    })).observe({ type: 'event', durationThreshold: 16 });
    window.before = performance.interactionCount;";
const FOUND: &str = "return [performance.interactionCount - before, Object.values(touches)]";

/// What was touched and where it led, how often that was so before, and its time each time the way was gone.
type Touches = BTreeMap<(String, usize), Vec<f64>>;

fn main() -> ExitCode {
    let mut count = 0;
    let mut touches = Touches::new();
    for time in 1..=TIMES {
        match measure(&mut touches) {
            Ok(touched) => {
                println!("Measured {time} of {TIMES}: {touched} touches");
                count = touched.max(count);
            }
            Err(trouble) => {
                println!("{trouble:?}");
                return ExitCode::FAILURE;
            }
        }
    }
    if report(&touches, count) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The whole way in each language, and how many touches it takes.
fn measure(touches: &mut Touches) -> Result<usize> {
    let mut all = 0;
    for locale in LOCALES {
        visit_as(locale, async |me| {
            let to = me.browser;
            me.begins().await?;
            to.alive().await?;
            to.loaded().await?;
            to.dev_tools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWDOWN })).await?;
            to.js(WATCH).await?;
            to.calms_down();
            me.goes_the_whole_way(async |_| Ok(())).await?;
            let (count, long): (usize, Vec<(f64, String)>) =
                serde_json::from_value(to.js(FOUND).await?)?;
            all += count;
            let mut same = BTreeMap::<String, usize>::new();
            for (time, name) in long {
                let nth = same.entry(name.clone()).or_default();
                touches.entry((name, *nth)).or_default().push(time);
                *nth += 1;
            }
            Ok(())
        })?;
    }
    Ok(all)
}

/// Whether the touches stay within the budget; those that do not are named.
fn report(touches: &Touches, count: usize) -> bool {
    let best = |times: &Vec<f64>| {
        // Where it was not reported it was short.
        if times.len() < TIMES {
            SHORTEST
        } else {
            times.iter().copied().fold(f64::INFINITY, f64::min)
        }
    };
    let mut all: Vec<(f64, &str)> =
        touches.iter().map(|((name, _), times)| (best(times), name.as_str())).collect();
    all.resize(all.len().max(count), (SHORTEST, ""));
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    let at = |share: f64| all.get((all.len() as f64 * share) as usize).or(all.last());
    let [median, most, worst] =
        [0.5, 0.95, 1.0].map(|share| at(share).map_or(f64::INFINITY, |it| it.0));
    println!(
        "From touch to picture at {SLOWDOWN}× slowdown: median {median} ms, 95 of 100 within {most} ms of {BUDGET} ms, \
         at most {worst} ms"
    );
    for (time, name) in all.iter().rev().take_while(|it| it.0 > BUDGET) {
        println!("  {time} ms: {name}");
    }
    most <= BUDGET
}
