//! The page for the police as lines.

use crate::copy::{Line, tick};
use crate::sheet::{Label, Row, Sheet};

pub fn lines(sheet: &Sheet) -> Vec<Line> {
    let mut lines =
        vec![Line::Title(words(&sheet.heading)), Line::Text(words(&sheet.not_official))];
    for section in &sheet.sections {
        lines.push(Line::Section(words(&section.title)));
        for row in &section.rows {
            add(&mut lines, row);
        }
    }
    lines
}

fn words(label: &Label) -> String {
    label.join(" / ")
}

fn add(lines: &mut Vec<Line>, row: &Row) {
    match row {
        Row::Field { label, value, .. } => lines.push(Line::Field(words(label), value.clone())),
        Row::Boxes { label, boxes } => {
            let boxes: Vec<String> = boxes
                .iter()
                .map(|(label, ticked)| format!("{} {}", tick(*ticked), words(label)))
                .collect();
            lines.push(Line::Field(words(label), boxes.join("  ")));
        }
        Row::Imei { label, shown, bars, verdict } => {
            lines.push(Line::Field(words(label), shown.clone()));
            lines.extend(bars.clone().map(Line::Bars));
            lines.extend(verdict.as_ref().map(|verdict| Line::Text(words(verdict))));
        }
        Row::Act { time, what, detail } => {
            let parts = [time.clone(), words(what), detail.clone()];
            let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
            lines.push(Line::Task(true, parts.join(" · ")));
        }
        Row::Statement(label) => lines.push(Line::Text(words(label))),
    }
}
