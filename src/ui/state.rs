//! What the app remembers while it runs, and the one place where it changes.
//!
//! Every arm of [`State::after`] is a line or two; the thinking is in the core.

mod msg;
mod practice;
pub mod visit;

use std::rc::Rc;

use yew::Reducible;

pub use crate::ui::state::msg::{Msg, Remark};
pub use crate::ui::state::practice::Mode;

use crate::date::Date;
use crate::flow::walk::Answer;
use crate::flow::{Mark, Step};
use crate::giveback::Traces;
use crate::guide::Guide;
use crate::id::{FlowId, Locale, OptionId, Region, StepId};
use crate::plan::Outline;
use crate::session::Session;
use crate::ui::route::{Page, Route};
use crate::ui::state::visit::Visit;
use crate::ui::view::GuideHandle;
use crate::undo;

/// Whose device this is, and so where the session may live.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keep {
    /// Somebody else's: memory only.
    Borrowed,
    /// The person's own: this tab, so that a reload loses nothing.
    Mine,
}

#[derive(Clone, PartialEq, Debug)]
pub struct State {
    pub guide: GuideHandle,
    pub route: Route,
    /// Whether it is meant. While it is not, the person's own session lies aside in here.
    pub mode: Mode,
    pub session: Session,
    pub keep: Keep,
    pub remark: Option<Remark>,
    /// The plan as it stood before an answer was changed.
    pub earlier: Option<Outline>,
    /// `None` until a clock was read.
    pub today: Option<Date>,
    /// The languages of the sheet; empty means the locale's own.
    pub sheet_languages: Vec<Locale>,
    pub visit: Visit,
}

impl State {
    pub fn new(guide: Rc<Guide>, route: Route) -> State {
        let region = guide.regions().next().cloned().unwrap_or_else(Region::world);
        let session = Session::new(route.locale.clone(), region);
        State {
            guide: GuideHandle(guide),
            route,
            mode: Mode::Real,
            session,
            keep: Keep::Borrowed,
            remark: None,
            earlier: None,
            today: None,
            sheet_languages: Vec::new(),
            visit: Visit::default(),
        }
    }

    /// Whether there is anything that another person should not come upon.
    fn is_empty(&self) -> bool {
        let blank = |it: &Session| *it == Session::new(it.locale.clone(), it.region.clone());
        blank(&self.session)
            && blank(self.own_session())
            && self.visit.traces == Traces::default()
            && self.visit.hashed.is_empty()
    }

    fn after(mut self, msg: Msg) -> State {
        if matches!(
            msg,
            Msg::Go(_)
                | Msg::Write(..)
                | Msg::SheetLanguages(_)
                | Msg::Hold(..)
                | Msg::Region(_)
                | Msg::Lift { .. }
        ) {
            // It shows what stood there before.
            self.visit.drawn = None;
        }
        match msg {
            Msg::Today(today) => self.today = today,
            Msg::Guide(guide) => self.guide = GuideHandle(guide),
            Msg::Host(host) => self.visit.host = host,
            Msg::Found(findings) => self.visit.findings = Some(findings),
            Msg::Open(reference) => self.visit.traces.open(reference),
            Msg::Drawn(picture) => {
                self.visit.drawn = Some(picture);
                self.visit.traces.drawn = true;
            }
            Msg::TickBack(key) => self.visit.tick(key),
            Msg::Hashed(file) => self.visit.hashed.push(file),
            Msg::Practise => self.practise(),
            Msg::EndPractice => self.end_practice(),
            Msg::Cover => self.visit.covered = !self.is_empty(),
            Msg::Uncover => self.visit.covered = false,
            Msg::Restore(session) => {
                self.session = *session;
                self.session.locale = self.route.locale.clone();
                self.keep = Keep::Mine;
            }
            // Only on the person's own device does starting anew lose nothing.
            Msg::Remark(Remark::Renewable) if self.keep == Keep::Borrowed => {}
            Msg::Remark(remark) => {
                self.remark = Some(remark);
                if remark == Remark::Refused {
                    self.keep = Keep::Borrowed;
                }
                self.visit.traces.copied |= matches!(remark, Remark::Copied | Remark::CopyByHand);
            }
            Msg::Go(route) => self.go(route),
            Msg::Pick { flow, step, option, time } => {
                self.mark(&flow, &step, &option, &time);
                self.answer(&flow, &step, Answer::One(option));
            }
            Msg::Tick { flow, step, option } => self.tick(&flow, &step, option),
            Msg::Confirm { flow, step } => {
                let answer = self.confirmed(&flow, &step);
                self.answer(&flow, &step, answer);
            }
            Msg::DontKnow { flow, step } => self.answer(&flow, &step, Answer::Unknown),
            Msg::Read { flow, step } => self.answer(&flow, &step, Answer::Read),
            Msg::MarkTask { flow, mark, time } => {
                self.session.mark(&flow, &whole_task(), mark, &time);
            }
            Msg::Unmark(flow) => self.session.unmark(&flow),
            Msg::Lift { flow, place, lifted } => {
                undo::lift(&mut self.session, &self.guide.0, place, Some(&flow), lifted);
            }
            Msg::Note { flow, step, record, text } => self.session.note(&flow, &step, record, text),
            Msg::Hold(mean, held) => {
                self.earlier = None;
                self.remember_plan();
                self.session.means.insert(mean, held);
            }
            Msg::Write(field, text) => self.session.incident.write(field, text),
            Msg::SheetLanguages(languages) => self.sheet_languages = languages,
            Msg::Region(region) => {
                self.earlier = None;
                self.remember_plan();
                self.session.region = region;
            }
            // Nothing that is only tried out is kept, so there is nothing to choose.
            Msg::Keep(keep) if self.mode == Mode::Real => self.keep = keep,
            Msg::Keep(_) => {}
            Msg::Erase => {
                let route = Route::new(&self.route.locale, Page::Erase);
                let visit = Visit { host: self.visit.host, erased: true, ..Visit::default() };
                self = State { today: self.today, visit, ..State::new(self.guide.0, route) };
            }
        }
        self
    }

    fn go(&mut self, route: Route) {
        if self.route.page == Page::Plan && route.page != Page::Plan {
            self.earlier = None;
        }
        self.session.locale = route.locale.clone();
        self.visit.erased &= route.page == Page::Erase;
        self.route = route;
        self.remark = None;
    }

    fn step(&self, flow: &FlowId, step: &StepId) -> Option<&Step> {
        self.guide.0.flow(flow.as_str())?.find(step.as_str())
    }

    fn mark(&mut self, flow: &FlowId, step: &StepId, option: &OptionId, time: &str) {
        let mark = match self.step(flow, step) {
            Some(Step::Action(action)) => action.options.iter().find(|it| it.id == *option),
            _ => None,
        };
        if let Some(mark) = mark.and_then(|option| option.mark) {
            self.session.mark(flow, step, mark, time);
            // Done where things are undone: what was done before is lifted.
            let place = undo::place(&self.guide.0, flow, step).filter(|_| mark == Mark::Done);
            if let Some(place) = place {
                undo::lift(&mut self.session, &self.guide.0, place, None, true);
            }
        }
    }

    /// Records an answer and goes where it leads. The end of triage is the plan itself.
    fn answer(&mut self, flow: &FlowId, step: &StepId, answer: Answer) {
        let guide = Rc::clone(&self.guide.0);
        let Some(found) = guide.flow(flow.as_str()) else { return };
        let Some(at) = found.find(step.as_str()) else { return };
        let Some(effect) = answer.applied(at, Default::default(), Default::default()) else {
            return;
        };
        let triage = flow == &guide.triage().id;
        let was_triaged = self.session.is_triaged(&guide);
        if triage && was_triaged {
            self.remember_plan();
        }
        self.session.answer(flow, step, answer);
        let next = found.step(effect.next);
        let page = if triage && self.session.is_triaged(&guide) && (was_triaged || ends(next)) {
            Page::Plan
        } else {
            Page::step(found, next.id())
        };
        self.go(Route::new(&self.route.locale, page));
    }

    /// What is ticked now, or how the boxes start out.
    fn confirmed(&self, flow: &FlowId, step: &StepId) -> Answer {
        match (self.session.answer_at(flow, step), self.step(flow, step)) {
            (Some(answer @ Answer::Many(_)), _) => answer.clone(),
            (_, Some(step)) => step.ticked_at_first(&self.session.region),
            _ => Answer::Unknown,
        }
    }

    fn tick(&mut self, flow: &FlowId, step: &StepId, option: OptionId) {
        if let Answer::Many(mut ticked) = self.confirmed(flow, step) {
            if !ticked.remove(&option) {
                ticked.insert(option);
            }
            // A box that is only touched is no answer yet where none was given.
            if self.session.is_triaged(&self.guide.0) {
                self.remember_plan();
            }
            self.session.answer(flow, step, Answer::Many(ticked));
        }
    }

    /// The plan before the first of several changes; forgotten when the person leaves the plan they led to.
    fn remember_plan(&mut self) {
        if self.earlier.is_none() {
            self.earlier = Some(self.session.plan(&self.guide.0).outline());
        }
    }
}

fn ends(step: &Step) -> bool {
    matches!(step, Step::Outcome(outcome) if outcome.status == crate::flow::Ending::Plan)
}

/// The name under which a task is marked as a whole.
pub fn whole_task() -> StepId {
    StepId::new(crate::session::TASK_STEP)
}

impl Reducible for State {
    type Action = Msg;

    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        let state = Rc::try_unwrap(self).unwrap_or_else(|shared| (*shared).clone());
        Rc::new(state.after(msg))
    }
}
