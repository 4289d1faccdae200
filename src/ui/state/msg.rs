//! Everything that can happen.

use std::rc::Rc;

use yew::AttrValue;

use crate::date::Date;
use crate::evidence_log::Hashed;
use crate::flow::{Mark, Place, Record};
use crate::guide::Guide;
use crate::host::Host;
use crate::id::{FlowId, Locale, OptionId, RefId, Region, StepId};
use crate::incident::Field;
use crate::means::Mean;
use crate::session::Session;
use crate::ui::route::Route;
use crate::ui::state::Keep;

/// Something the person should be told once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remark {
    /// The browser refused to store.
    Refused,
    /// The browser had stored, and stores no more.
    Full,
    /// What was stored could not be read, and was left out.
    Unreadable,
    /// What was stored is from a newer guide.
    Newer,
    /// The browser cannot print here.
    CannotPrint,
    /// The browser makes no picture.
    CannotDraw,
    /// The browser makes no hash here, or not of so large a file.
    CannotHash,
    Copied,
    /// The text is selected, and the rest is done by hand.
    CopyByHand,
    /// A newer edition lies ready.
    Renewable,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Msg {
    Today(Option<Date>),
    /// The same guide with words and references that have arrived since.
    Guide(Rc<Guide>),
    Host(Host),
    Found(AttrValue),
    /// A reference was tapped.
    Open(RefId),
    Drawn(AttrValue),
    /// Of the list before giving back.
    TickBack(String),
    /// A file of the device was read and hashed.
    Hashed(Hashed),
    Practise,
    EndPractice,
    Cover,
    Uncover,
    Restore(Box<Session>),
    Remark(Remark),
    Go(Route),
    Pick {
        flow: FlowId,
        step: StepId,
        option: OptionId,
        time: String,
    },
    Tick {
        flow: FlowId,
        step: StepId,
        option: OptionId,
    },
    Confirm {
        flow: FlowId,
        step: StepId,
    },
    DontKnow {
        flow: FlowId,
        step: StepId,
    },
    Read {
        flow: FlowId,
        step: StepId,
    },
    MarkTask {
        flow: FlowId,
        mark: Mark,
        time: String,
    },
    Unmark(FlowId),
    /// What was done in a flow and is undone at a place has been undone, or has not.
    Lift {
        flow: FlowId,
        place: Place,
        lifted: bool,
    },
    Note {
        flow: FlowId,
        step: StepId,
        record: Record,
        text: String,
    },
    Hold(Mean, bool),
    Write(Field, String),
    SheetLanguages(Vec<Locale>),
    Region(Region),
    Keep(Keep),
    Erase,
}
