//! The plan as lines: every task with its numbers, what is done ticked. And what is to be undone, in the same way.

use crate::copy::Line;
use crate::flow::{Flow, Mark};
use crate::guide::Guide;
use crate::locale::{Catalog, UiKey, ui};
use crate::plan::Plan;
use crate::reference::Reference;
use crate::session::{Entry, Session};
use crate::undo;

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
        note(lines, entry);
    }
    if !done {
        call(lines, &guide.reachable(flow, &session.region), words);
    }
}

/// What is to be undone now that the phone is back, place by place; nothing if nothing was done.
pub fn undo(guide: &Guide, session: &Session, words: &Catalog) -> Vec<Line> {
    let mut lines = vec![Line::Title(words.ui(UiKey::UndoTitle))];
    let mut shown = None;
    for item in undo::list(guide, session) {
        if shown != Some(item.place) {
            shown = Some(item.place);
            let at = undo::at(guide, item.place);
            lines.extend(at.map(|(flow, step)| Line::Section(words.step(flow, step, "title"))));
        }
        lines.push(Line::Task(item.is_lifted(), words.flow(&item.flow.id, "title")));
        item.acts.iter().for_each(|entry| note(&mut lines, entry));
        if item.reversible().is_some() {
            lines.push(Line::Text(words.flow(&item.flow.id, "undo")));
        }
        if !item.is_lifted() {
            call(&mut lines, &item.references(guide, session), words);
        }
    }
    lines
}

fn note(lines: &mut Vec<Line>, entry: &Entry) {
    let notes = entry.notes();
    if !notes.is_empty() {
        lines.push(Line::Text(notes.join(" · ")));
    }
}

/// Whom to call and what to open.
fn call(lines: &mut Vec<Line>, references: &[&Reference], words: &Catalog) {
    for reference in references {
        let shown = reference.kind.shown().unwrap_or_default();
        lines.push(Line::Text(format!("{} {shown}", words.label(reference))));
    }
}
