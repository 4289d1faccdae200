//! Where every letter and bar of a picture stands. Pure: how wide a text is, the caller measures.
//!
//! The picture is as wide as an A4 page at 150 dots per inch, and as high as it needs to be, at least one such page.

use crate::barcode::code128;
use crate::copy::{Line, field, is_wide, tick};

pub const WIDTH: u32 = 1240;
const LEAST_HEIGHT: u32 = 1754;
const MARGIN: u32 = 80;
/// Text stands further in, below what is to be done.
const INDENT: u32 = 40;
/// A module of 0.68 mm on paper: any scanner reads it.
const MODULE: u32 = 4;
const BAR_HEIGHT: u32 = 90;

/// How large a text is, in dots, and whether it is bold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Face {
    pub size: u32,
    pub bold: bool,
}

const TITLE: Face = Face { size: 44, bold: true };
const SECTION: Face = Face { size: 32, bold: true };
const TASK: Face = Face { size: 30, bold: true };
const PLAIN: Face = Face { size: 28, bold: false };

/// Something black on white, in dots from the top left.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mark {
    /// `y` is the line the letters stand on.
    Text {
        x: u32,
        y: u32,
        face: Face,
        text: String,
    },
    Bar {
        x: u32,
        y: u32,
        width: u32,
        height: u32,
    },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    pub height: u32,
    pub marks: Vec<Mark>,
}

/// Lays the lines out; `measure` tells how wide a text is in a face.
pub fn picture(lines: &[Line], measure: &dyn Fn(Face, &str) -> f64) -> Picture {
    let mut pen = Pen { y: MARGIN, marks: Vec::new(), measure };
    for line in lines {
        match line {
            Line::Title(text) => pen.write(TITLE, 0, text),
            Line::Section(text) => {
                pen.y += SECTION.size;
                pen.write(SECTION, 0, text);
                pen.rule();
            }
            Line::Field(label, value) => pen.write(PLAIN, 0, &field(label, value)),
            Line::Task(done, text) => pen.write(TASK, 0, &format!("{} {text}", tick(*done))),
            Line::Text(text) => pen.write(PLAIN, INDENT, text),
            Line::Bars(digits) => pen.bars(digits),
        }
    }
    Picture { height: LEAST_HEIGHT.max(pen.y + MARGIN), marks: pen.marks }
}

struct Pen<'a> {
    y: u32,
    marks: Vec<Mark>,
    measure: &'a dyn Fn(Face, &str) -> f64,
}

impl Pen<'_> {
    fn write(&mut self, face: Face, indent: u32, text: &str) {
        for text in text.split('\n') {
            self.paragraph(face, MARGIN + indent, text);
        }
    }

    /// Breaks where a line may break: between Chinese characters, after a blank, and anywhere in what is wider than a line.
    fn paragraph(&mut self, face: Face, x: u32, text: &str) {
        let room = f64::from(WIDTH - MARGIN - x);
        let mut line = String::new();
        let mut at = 0.0;
        let mut rest = text;
        while let Some(word) = first_word(rest) {
            let (mut piece, mut wide) = (word, (self.measure)(face, word));
            if wide > room {
                piece = first_letter(word);
                wide = (self.measure)(face, piece);
            }
            let may_hang_over = at <= room && piece.starts_with(CLOSING);
            if at + wide > room && !may_hang_over {
                self.line(face, x, std::mem::take(&mut line));
                at = 0.0;
            }
            line += piece;
            at += wide;
            rest = rest.get(piece.len()..).unwrap_or_default();
        }
        self.line(face, x, line);
    }

    fn line(&mut self, face: Face, x: u32, text: String) {
        self.y += face.size * 3 / 2;
        self.marks.push(Mark::Text { x, y: self.y, face, text });
    }

    fn rule(&mut self) {
        let (x, width) = (MARGIN, WIDTH - 2 * MARGIN);
        self.y += 10;
        self.marks.push(Mark::Bar { x, y: self.y, width, height: 2 });
    }

    fn bars(&mut self, digits: &str) {
        let Some(bars) = code128(digits) else { return };
        let y = self.y + 20;
        self.y = y + BAR_HEIGHT;
        self.marks.extend(bars.iter().map(|bar| Mark::Bar {
            x: MARGIN + u32::from(bar.at) * MODULE,
            y,
            width: u32::from(bar.width) * MODULE,
            height: BAR_HEIGHT,
        }));
    }
}

/// What must not begin a line.
const CLOSING: [char; 9] = ['，', '。', '、', '：', '；', '？', '”', '）', '》'];

/// The smallest part a line may be broken after.
fn first_word(text: &str) -> Option<&str> {
    let ends = |letter: char| letter == ' ' || is_wide(letter);
    let end = text.char_indices().find(|(_, letter)| ends(*letter));
    let end = end.map_or(text.len(), |(ix, letter)| ix + letter.len_utf8());
    text.get(..end).filter(|word| !word.is_empty())
}

fn first_letter(word: &str) -> &str {
    let end = word.chars().next().map_or(0, char::len_utf8);
    word.get(..end).unwrap_or(word)
}
