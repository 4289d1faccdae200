//! The card for the wallet and the evidence log as lines.

use crate::card::Card;
use crate::copy::Line;
use crate::evidence_log::Log;
use crate::sheet::Label;

/// Rows of the log where nothing stands in them yet: enough to see how it goes on.
const ROWS: usize = 3;

pub fn card(card: &Card<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for half in &card.halves {
        lines.push(Line::Section(words(&half.title)));
        lines.extend(
            half.rows.iter().map(|(label, value)| Line::Field(words(label), value.clone())),
        );
        lines.push(Line::Text(words(&half.foot)));
    }
    lines
}

pub fn log(log: &Log) -> Vec<Line> {
    let blank = |label: &Label| Line::Field(words(label), String::new());
    let mut lines = vec![Line::Title(words(&log.heading)), Line::Text(words(&log.not_official))];
    lines.extend(log.head.iter().map(blank));
    let filled = log.rows.iter().filter(|row| row.iter().skip(1).any(|cell| !cell.is_empty()));
    for row in log.rows.iter().take(filled.count().max(ROWS)) {
        for (ix, (column, cell)) in log.columns.iter().zip(row).enumerate() {
            lines.push(if ix == 0 {
                Line::Section([words(column), " ".into(), cell.clone()].concat())
            } else {
                Line::Field(words(column), cell.clone())
            });
        }
    }
    lines.extend(log.foot.iter().map(blank));
    lines
}

fn words(label: &Label) -> String {
    label.join(" / ")
}
