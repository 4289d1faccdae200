//! The journeys in `tests/walks`, and that the runner names what is wrong with a walk.
#![cfg(feature = "check")]

use std::path::Path;

use first_hour::check;
use first_hour::guide::Guide;

fn guide(flows: &str) -> Guide {
    let (bundle, _) = check::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(flows));
    Guide::new(&bundle).expect("the content links")
}

#[test]
fn every_journey_goes_as_it_is_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks");
    let walked = check::walk_paths(&guide("flows"), &[folder]);
    let stumbles: Vec<String> = walked.stumbles.iter().map(ToString::to_string).collect();
    assert!(stumbles.is_empty(), "{}", stumbles.join("\n"));
    assert!(walked.names.len() >= 6, "{:?}", walked.names);
}
