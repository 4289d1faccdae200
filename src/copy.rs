//! A page to take along where nothing can be printed: lines, which become plain text or a picture.

pub mod checklist;
pub mod paper;
pub mod picture;
pub mod sheet;

/// One line, before it is known how wide it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    Title(String),
    Section(String),
    /// What is called so, and what stands there; nothing is room for a pen.
    Field(String, String),
    /// Something to do; whether it is done.
    Task(bool, String),
    Text(String),
    /// Digits, as bars too.
    Bars(String),
}

/// What a pen is given where nothing stands.
const BLANK: &str = "__________";

/// The lines as they are pasted anywhere.
pub fn text(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        match line {
            Line::Section(title) => text += &format!("\n{title}\n"),
            Line::Title(line) | Line::Text(line) => text += &format!("{line}\n"),
            Line::Field(label, value) => text += &format!("{}\n", field(label, value)),
            Line::Task(done, task) => text += &format!("{} {task}\n", tick(*done)),
            Line::Bars(_) => {}
        }
    }
    text
}

fn tick(done: bool) -> char {
    if done { '☑' } else { '☐' }
}

fn field(label: &str, value: &str) -> String {
    let value = if value.is_empty() { BLANK } else { value };
    match label.chars().last() {
        None => value.into(),
        Some(last) if is_wide(last) => format!("{label}：{value}"),
        Some(_) => format!("{label}: {value}"),
    }
}

/// Chinese characters and their marks: as wide as they are high, and a line may end after any of them.
fn is_wide(letter: char) -> bool {
    letter >= '\u{2e80}'
}
