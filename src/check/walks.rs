//! Journeys, written down and walked.
