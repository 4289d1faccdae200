//! The slots that values name, and with them every slot there must be.

use crate::claim::Verdict;
use crate::fact::Fact;
use crate::flow::{Group, Mark, Record, Reversible, Window};
use crate::incident::Field;
use crate::locale::UiKey;
use crate::means::Mean;
use crate::reference::Role;

pub fn window_slot(window: Window) -> String {
    format!("window.{}", window.name())
}

pub fn mark_slot(mark: Mark) -> String {
    format!("mark.{}", mark.name())
}

pub fn record_slot(record: Record) -> String {
    format!("record.{}", record.name())
}

pub fn group_slot(group: Group) -> String {
    format!("group.{}", group.name())
}

pub fn undo_slot(reversible: Reversible) -> String {
    format!("undo.{}", reversible.name())
}

pub fn mean_slot(mean: Mean) -> String {
    format!("means.{}", mean.name())
}

/// How to come by it.
pub fn mean_how_slot(mean: Mean) -> String {
    format!("means-how.{}", mean.name())
}

/// What the references of a role are about.
pub fn role_slot(role: Role) -> String {
    format!("role.{}", role.name())
}

/// How a claim stands.
pub fn verdict_slot(verdict: Verdict) -> String {
    format!("verdict.{}", verdict.name())
}

pub fn brand_slot(brand: &str) -> String {
    format!("brand.{brand}")
}

/// Every slot of `ui.json`, `sheet.json` and `paper.json`, those named by values included.
pub fn required() -> Vec<(&'static str, String)> {
    let mut slots: Vec<_> =
        UiKey::ALL.iter().map(|key| (key.file(), key.slot().to_owned())).collect();
    let named = Window::ALL.iter().filter(|window| **window != Window::Never);
    slots.extend(named.map(|window| ("ui", window_slot(*window))));
    slots.extend(Verdict::ALL.iter().map(|verdict| ("ui", verdict_slot(*verdict))));
    slots.extend(Role::ALL.iter().map(|role| ("ui", role_slot(*role))));
    slots.extend(Mark::ALL.iter().map(|mark| ("ui", mark_slot(*mark))));
    slots.extend(Record::ALL.iter().map(|record| ("ui", record_slot(*record))));
    slots.extend(Group::ALL.iter().map(|group| ("ui", group_slot(*group))));
    slots.extend(Reversible::ALL.iter().map(|reversible| ("ui", undo_slot(*reversible))));
    for mean in Mean::ALL {
        slots.push(("ui", mean_slot(mean)));
        slots.push(("ui", mean_how_slot(mean)));
    }
    for reading in crate::imei::words::SLOTS {
        slots.push(("ui", format!("imei.{reading}")));
    }
    slots.extend(Field::ALL.iter().map(|field| ("sheet", field.name().to_owned())));
    let brands = Fact::Brand.values().iter().filter(|brand| **brand != "unknown");
    slots.extend(brands.map(|brand| ("sheet", brand_slot(brand))));
    slots
}
