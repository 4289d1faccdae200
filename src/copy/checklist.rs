//! The plan as lines: every task with its numbers, what is done ticked.

use crate::copy::Line;
use crate::flow::{Flow, Mark};
use crate::guide::Guide;
use crate::locale::{Catalog, UiKey, ui};
use crate::plan::Plan;
use crate::session::Session;

pub fn lines(guide: &Guide, session: &Session, plan: &Plan<'_>, words: &Catalog) -> Vec<Line> {
    let mut lines = vec![Line::Title(words.ui(UiKey::PlanTitle))];
    let mut shown = None;
    for item in &plan.ready {
        if shown != Some(item.window()) {
            shown = Some(item.window());
            lines.push(Line::Section(words.ui_slot(&ui::window_slot(item.window()))));
        }
        add(&mut lines, guide, session, item.flow, words);
    }
    if !plan.locked.is_empty() {
        lines.push(Line::Section(words.ui(UiKey::PlanLocked)));
        for item in &plan.locked {
            add(&mut lines, guide, session, item.flow, words);
        }
    }
    lines
}

fn add(lines: &mut Vec<Line>, guide: &Guide, session: &Session, flow: &Flow, words: &Catalog) {
    let done = session.task_mark(&flow.id) == Some(Mark::Done);
    lines.push(Line::Task(done, words.flow(&flow.id, "title")));
    for entry in session.marks.iter().filter(|entry| entry.flow == flow.id) {
        let notes = [&entry.time, &entry.number, &entry.who, &entry.until, &entry.amount];
        let notes: Vec<&str> = notes.into_iter().map(|it| it.trim()).collect();
        let notes: Vec<&str> = notes.into_iter().filter(|it| !it.is_empty()).collect();
        if !notes.is_empty() {
            lines.push(Line::Text(notes.join(" · ")));
        }
    }
    if !done {
        for reference in guide.reachable(flow, &session.region) {
            let shown = reference.kind.shown().unwrap_or_default();
            lines.push(Line::Text(format!("{} {shown}", words.label(reference))));
        }
    }
}
