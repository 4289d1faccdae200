//! The inventory as a page.

use std::fmt::Write as _;

use crate::content::Bundle;
use crate::date::Date;
use crate::id::Region;
use crate::inventory::{Entry, Filled, Inventory, Tally};
use crate::reference::wire::Role;

const KINDS: [&str; 5] = ["phone", "text", "link", "path", "rule"];

/// The whole page.
pub fn document(bundle: &Bundle) -> String {
    let inventory = Inventory::of(bundle);
    let newest = inventory.newest.map(|day| day.to_string()).unwrap_or_default();
    let mut page = format!(
        "# Regions\n\n\
         What the guide has for each region, what that rests on, and what is said to be missing.\n\
         Written by `cargo xtask regions` from `flows/regions/` and `flows/text/en/`; edit those, not this.\n\
         Ages are counted from {newest}, the newest day anything in the guide was read.\n\n"
    );
    page += &there(&inventory);
    page += &basis(&inventory);
    page += &missing(&inventory);
    page
}

fn there(inventory: &Inventory<'_>) -> String {
    let mut rows = vec![
        ["region"].into_iter().chain(Role::ALL.map(heading)).map(str::to_owned).collect(),
        std::iter::once("---".to_owned()).chain(Role::ALL.map(|_| ":-:".to_owned())).collect(),
    ];
    for entry in &inventory.regions {
        let cells = Role::ALL.map(|role| filled(entry.roles.get(&role).copied()));
        rows.push(std::iter::once(place(entry)).chain(cells).collect());
    }
    format!(
        "## What is there\n\n\
         How many references play each role.\n\
         *gap*: said to be missing, with where to find it.\n\
         *–*: the pack says nothing of its own; what the world's pack ({}) says stands in.\n\n{}\n",
        Region::world(),
        table(&rows)
    )
}

fn heading(role: Role) -> &'static str {
    match role {
        Role::Emergency => "police emergency",
        Role::Police => "police, other",
        Role::PoliceText => "police by text",
        Role::PoliceOnline => "police online",
        Role::Line => "loss of line",
        Role::ImeiBlock => "IMEI block",
        Role::Fraud => "fraud",
        Role::Identity => "identity",
        Role::Bank => "bank",
        Role::LostProperty => "lost property",
        Role::Consular => "consular",
        Role::NewSim => "new SIM",
    }
}

fn filled(filled: Option<Filled>) -> String {
    match filled {
        None => "–".into(),
        Some(Filled { there: 0, .. }) => "gap".into(),
        Some(Filled { there, missing: 0 }) => there.to_string(),
        Some(Filled { there, .. }) => format!("{there} + gap"),
    }
}

fn basis(inventory: &Inventory<'_>) -> String {
    let head = ["region", "references"].into_iter().chain(KINDS).chain([
        "missing",
        "high",
        "medium",
        "archived",
        "live",
        "oldest read",
        "newest read",
        "age in days",
        "next review by",
    ]);
    let head: Vec<String> = head.map(str::to_owned).collect();
    let rule = (0..head.len()).map(|at| if at == 0 { "---" } else { "--:" }.to_owned()).collect();
    let mut rows = vec![head, rule];
    let line = |name: String, tally: &Tally| row(name, tally, inventory.newest);
    rows.extend(inventory.regions.iter().map(|entry| line(place(entry), &entry.tally)));
    rows.push(line("**all**".into(), &inventory.total()));
    format!(
        "## What it rests on\n\n\
         *high*: the responsible organisation's own page says so.\n\
         *medium*: several secondary sources agree, or an unofficial transcription of an official text.\n\
         *archived*: a stored copy was read; *live*: a person opened the page.\n\n{}\n",
        table(&rows)
    )
}

fn row(name: String, tally: &Tally, today: Option<Date>) -> Vec<String> {
    let day = |day: Option<Date>| day.map_or_else(|| "–".into(), |day| day.to_string());
    let age = |day: Option<Date>| Some(today?.days_since(day?).to_string());
    let ages = match (age(tally.oldest), age(tally.newest)) {
        (Some(oldest), Some(newest)) if oldest == newest => oldest,
        (Some(oldest), Some(newest)) => format!("{newest} to {oldest}"),
        _ => "–".into(),
    };
    let mut row = vec![name, tally.all().to_string()];
    row.extend(KINDS.map(|kind| tally.count(kind).to_string()));
    row.push(tally.count("missing").to_string());
    row.extend([tally.high, tally.medium, tally.archived, tally.live].map(|it| it.to_string()));
    row.extend([day(tally.oldest), day(tally.newest), ages, day(tally.review)]);
    row
}

fn missing(inventory: &Inventory<'_>) -> String {
    let mut text = "## What is missing, and where to find it\n".to_owned();
    for entry in inventory.regions.iter().filter(|entry| !entry.missing.is_empty()) {
        let _ = write!(text, "\n### {}\n\n", place(entry));
        for it in &entry.missing {
            let official = it.official.map(|url| format!(" <{url}>")).unwrap_or_default();
            let _ = writeln!(text, "- **{}**: {}{official}", it.label, it.find);
        }
    }
    text
}

fn place(entry: &Entry<'_>) -> String {
    format!("{} ({})", entry.name, entry.region)
}

fn table(rows: &[Vec<String>]) -> String {
    rows.iter().map(|cells| format!("| {} |\n", cells.join(" | "))).collect()
}
