//! The page for the police, as a print model: what stands on it and in which order, no HTML and no CSS.
//!
//! It holds no instruction and no advice, and nothing that looks official. Only sections that apply are on it; what is
//! empty is a blank that a pen can fill. Every label stands in one language or in two.

mod label;

pub use crate::sheet::label::Label;
pub(crate) use crate::sheet::label::{label, slot};

use crate::fact::Fact;
use crate::flow::{Group, Mark};
use crate::guide::Guide;
use crate::id::{FlowId, Locale, StepId};
use crate::imei::reading::{self, Reading};
use crate::incident::{Field, Incident, Size};
use crate::locale::{UiKey, ui};
use crate::session::{Entry, Session, TASK_STEP};

/// What was done to protect and to report belongs on the page; what was read does not.
const POLICE_CARE_FOR: [Group; 3] = [Group::Act, Group::Freeze, Group::Report];

#[derive(Clone, PartialEq, Debug)]
pub struct Sheet {
    pub density: Density,
    pub heading: Label,
    pub not_official: Label,
    pub sections: Vec<Section>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Section {
    pub title: Label,
    pub rows: Vec<Row>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Row {
    Field {
        label: Label,
        value: String,
        size: Size,
    },
    /// Boxes, of which one may be ticked.
    Boxes {
        label: Label,
        boxes: Vec<(Label, bool)>,
    },
    Imei {
        label: Label,
        shown: String,
        bars: Option<String>,
        verdict: Option<Label>,
    },
    /// One act of the timeline.
    Act {
        time: String,
        what: Label,
        detail: String,
    },
    /// A plain sentence the owner signs.
    Statement(Label),
}

/// How the page is filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Filling {
    /// From what was typed and marked; sections with nothing in them are left out.
    Typed,
    /// By hand, later: every section stands, with room to write.
    Pen,
}

/// How close the lines stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Density {
    /// Little stands on it, so the blanks are tall.
    Roomy,
    Plain,
    /// Much stands on it: small type, and one field after the other.
    Compact,
}

// Measured on paper, with every kind of row.
const BYTES_A_LINE: usize = 45;
const ROOMY_LINES: usize = 24;
const PLAIN_LINES: usize = 30;
const PLAIN_LINES_TWO: usize = 23;

/// Lines for acts on a page that is filled in by hand.
const PEN_ACTS: usize = 5;

/// Builds the sheet in these languages, one or two.
pub fn build(guide: &Guide, session: &Session, languages: &[Locale], filling: Filling) -> Sheet {
    let page = Page { guide, session, languages, filling };
    let mut sections = vec![page.incident(), page.device(), page.lines(), page.owner()];
    sections.extend(page.locating());
    sections.extend(page.money());
    sections.extend(page.actions());
    sections.push(page.asked());
    Sheet {
        density: page.density(&sections),
        heading: page.label(UiKey::SheetHeading),
        not_official: page.label(UiKey::SheetNotOfficial),
        sections,
    }
}

struct Page<'a> {
    guide: &'a Guide,
    session: &'a Session,
    languages: &'a [Locale],
    filling: Filling,
}

impl Page<'_> {
    fn label(&self, key: UiKey) -> Label {
        label(self.guide, self.languages, key)
    }

    fn slot(&self, name: &str) -> Label {
        slot(self.guide, self.languages, name)
    }

    /// How close the lines must stand for all of it to fit on one page.
    ///
    /// Typed text is counted in bytes: a Chinese character has three, and takes the width of two Latin letters.
    fn density(&self, sections: &[Section]) -> Density {
        let typed: usize = Field::ALL.iter().map(|it| self.session.incident.value(*it).len()).sum();
        let rows: usize = sections.iter().map(|section| section.rows.len()).sum();
        let lines = rows + typed / BYTES_A_LINE;
        let plain = if self.languages.len() < 2 { PLAIN_LINES } else { PLAIN_LINES_TWO };
        match self.filling {
            Filling::Typed if lines > plain => Density::Compact,
            Filling::Typed if lines <= ROOMY_LINES && self.languages.len() < 2 => Density::Roomy,
            Filling::Typed | Filling::Pen => Density::Plain,
        }
    }

    fn section(&self, title: UiKey, rows: Vec<Row>) -> Section {
        Section { title: self.label(title), rows }
    }

    fn field(&self, field: Field) -> Row {
        let value = self.session.incident.value(field).trim().to_owned();
        Row::Field { label: self.slot(field.name()), value, size: field.size() }
    }

    fn blank(&self, key: UiKey, size: Size) -> Row {
        Row::Field { label: self.label(key), value: String::new(), size }
    }

    fn incident(&self) -> Section {
        let facts = self.session.facts(self.guide);
        let kinds = [
            (UiKey::SheetKindLost, "lost"),
            (UiKey::SheetKindStolen, "stolen"),
            (UiKey::SheetKindRobbed, "robbed"),
        ];
        let boxes = kinds.map(|(key, value)| (self.label(key), facts.is(Fact::How, value)));
        let mut rows = vec![
            Row::Boxes { label: self.label(UiKey::SheetKind), boxes: boxes.into() },
            self.field(Field::when),
            self.field(Field::place),
            self.field(Field::story),
        ];
        rows.extend(self.filled(&[Field::witnesses]));
        self.section(UiKey::SheetIncident, rows)
    }

    fn device(&self) -> Section {
        let brand = self.session.facts(self.guide).value(Fact::Brand).name();
        let value = match brand {
            "unknown" => String::new(),
            brand => self.slot(&ui::brand_slot(brand)).join(" / "),
        };
        let brand = Row::Field { label: self.label(UiKey::SheetBrand), value, size: Size::Half };
        let mut rows = vec![brand, self.field(Field::model), self.field(Field::look)];
        rows.push(self.field(Field::proof));
        rows.push(self.imei(Field::imei));
        if self.filling == Filling::Pen || !self.session.incident.second_imei.trim().is_empty() {
            rows.push(self.imei(Field::second_imei));
        }
        rows.extend(self.filled(&[Field::serial]));
        self.section(UiKey::SheetDevice, rows)
    }

    fn imei(&self, field: Field) -> Row {
        let typed = self.session.incident.value(field).trim();
        let label = self.slot(field.name());
        let imei = match reading::read(typed) {
            Reading::Imei(imei) => Some(imei),
            _ => None,
        };
        match imei {
            Some(imei) => Row::Imei {
                label,
                shown: imei.digits(),
                bars: Some(imei.digits()),
                verdict: Some(self.label(UiKey::SheetImeiOk)),
            },
            None => Row::Imei {
                label,
                shown: typed.into(),
                bars: None,
                verdict: (!typed.is_empty()).then(|| self.label(UiKey::SheetImeiCheck)),
            },
        }
    }

    fn lines(&self) -> Section {
        let mut rows = vec![self.field(Field::number)];
        rows.extend(self.filled(&[Field::second_number]));
        self.section(UiKey::SheetLines, rows)
    }

    fn owner(&self) -> Section {
        let rows = vec![
            self.field(Field::name),
            self.field(Field::contact),
            self.blank(UiKey::SheetDocument, Size::Line),
        ];
        self.section(UiKey::SheetOwner, rows)
    }

    fn locating(&self) -> Option<Section> {
        let rows = self.filled(&[Field::last_place]);
        (!rows.is_empty()).then(|| self.section(UiKey::SheetLocating, rows))
    }

    fn money(&self) -> Option<Section> {
        let rows = self.filled(&[Field::money]);
        (!rows.is_empty()).then(|| self.section(UiKey::SheetMoney, rows))
    }

    fn actions(&self) -> Option<Section> {
        let acts = self.session.marks.iter().filter(|entry| {
            let flow = self.guide.flow(entry.flow.as_str());
            let told = flow.is_some_and(|flow| POLICE_CARE_FOR.contains(&flow.group));
            told && entry.mark == Some(Mark::Done)
        });
        let mut rows: Vec<Row> = acts.map(|entry| self.act(entry)).collect();
        if self.filling == Filling::Pen {
            let line =
                || Row::Field { label: Label::new(), value: String::new(), size: Size::Line };
            rows.extend(std::iter::repeat_with(line).take(PEN_ACTS));
        }
        (!rows.is_empty()).then(|| self.section(UiKey::SheetActions, rows))
    }

    fn act(&self, entry: &Entry) -> Row {
        let notes = [
            (UiKey::SheetNumberRef, &entry.number),
            (UiKey::SheetWho, &entry.who),
            (UiKey::SheetUntil, &entry.until),
            (UiKey::SheetAmount, &entry.amount),
        ];
        let notes = notes.into_iter().filter(|(_, value)| !value.trim().is_empty());
        let detail: Vec<String> = notes
            .map(|(key, value)| format!("{} {}", self.label(key).join(" / "), value.trim()))
            .collect();
        Row::Act {
            time: entry.time.clone(),
            what: self.act_title(&entry.flow, &entry.step),
            detail: detail.join(" · "),
        }
    }

    fn act_title(&self, flow: &FlowId, step: &StepId) -> Label {
        let whole = step.as_str() == TASK_STEP;
        let words = self.languages.iter().map(|locale| self.guide.words(locale));
        if whole {
            words.map(|words| words.flow(flow, "title")).collect()
        } else {
            words.map(|words| words.step(flow, step, "title")).collect()
        }
    }

    fn asked(&self) -> Section {
        let rows = vec![
            Row::Statement(self.label(UiKey::SheetRecordWanted)),
            self.blank(UiKey::SheetReceipt, Size::Half),
            self.blank(UiKey::SheetOfficer, Size::Half),
            Row::Statement(self.label(UiKey::SheetTrue)),
            self.blank(UiKey::SheetSignature, Size::Half),
            self.blank(UiKey::SheetDate, Size::Half),
        ];
        self.section(UiKey::SheetAsked, rows)
    }

    /// Only the fields that hold something; for a pen, all of them.
    fn filled(&self, fields: &[Field]) -> Vec<Row> {
        let incident: &Incident = &self.session.incident;
        let filled = fields.iter().filter(|field| {
            self.filling == Filling::Pen || !incident.value(**field).trim().is_empty()
        });
        filled.map(|field| self.field(*field)).collect()
    }
}
