//! One walk, line by line.

use std::collections::BTreeSet;

use crate::check::walks::line::{Fault, Line, Look};
use crate::diagnostic::nearest;
use crate::fact::FactSet;
use crate::flow::walk::Answer;
use crate::flow::{Choice, Flow, Step};
use crate::guide::{FIRST_REGION, Guide, TRIAGE};
use crate::id::{Locale, OptionId, Region};
use crate::locale::SOURCE_LOCALE;
use crate::means::{Mean, Means};
use crate::plan::{self, Item};
use crate::session::Session;
use crate::undo;

pub(super) struct Run<'g> {
    guide: &'g Guide,
    /// The line it began on.
    begun: usize,
    flow: Option<&'g Flow>,
    at: Option<&'g Step>,
    facts: FactSet,
    means: Means,
    region: Option<Region>,
    /// Holds what was marked; the rest of it stays as it is at first.
    session: Session,
    ended: bool,
    /// It stumbled; what follows would be guesswork.
    stopped: bool,
}

impl<'g> Run<'g> {
    pub(super) fn new(guide: &'g Guide, begun: usize) -> Run<'g> {
        let (facts, means) = (FactSet::default(), Means::NONE);
        let (flow, at, region) = (None, None, None);
        let session = Session::new(Locale::new(SOURCE_LOCALE), Region::new(FIRST_REGION));
        Run { guide, begun, flow, at, facts, means, region, session, ended: false, stopped: false }
    }

    pub(super) fn stopped(guide: &'g Guide, begun: usize) -> Run<'g> {
        Run { stopped: true, ..Run::new(guide, begun) }
    }

    pub(super) fn stop(&mut self) {
        self.stopped = true;
    }

    /// Where it began and what it lacks, if it proves nothing.
    pub(super) fn finish(self) -> Option<(usize, Fault)> {
        let proves = self.ended || self.stopped;
        let fault = || ("an `end …` line, the outcome it comes to".into(), "none".into());
        (!proves).then(|| (self.begun, fault()))
    }

    pub(super) fn take(&mut self, line: Line) -> Vec<Fault> {
        if self.stopped {
            return Vec::new();
        }
        let step = match line {
            Line::Plan(look, names) => return self.look(look, &names),
            Line::Undo(look, names) => return self.look_back(look, &names),
            Line::Name(_) | Line::Source(_) => Ok(()),
            Line::Flow(id) => self.set_out(&id),
            Line::Region(code) => self.go_to(&code),
            Line::Ask(id) => self.stands_at(&id),
            Line::Pick(options) => self.pick(&options),
            Line::Go => self.read(),
            Line::Means(names) => self.hold(&names),
            Line::End(id) => self.end(&id),
        };
        self.stopped = step.is_err();
        step.err().into_iter().collect()
    }

    fn set_out(&mut self, id: &str) -> Result<(), Fault> {
        let Some(flow) = self.guide.flow(id) else {
            let flows = self.guide.flows().map(|flow| flow.id.as_str());
            return Err((format!("a flow `{id}`"), nearest(id, flows)));
        };
        self.flow = Some(flow);
        self.at = Some(flow.start());
        Ok(())
    }

    fn go_to(&mut self, code: &str) -> Result<(), Fault> {
        let region = self.guide.regions().find(|region| region.as_str() == code);
        let regions = self.guide.regions().map(Region::as_str);
        let region =
            region.ok_or_else(|| (format!("a region `{code}`"), nearest(code, regions)))?;
        self.region = Some(region.clone());
        Ok(())
    }

    fn here(&self) -> Result<&'g Step, Fault> {
        self.at.ok_or_else(|| ("`flow …` before this line".into(), "no flow yet".into()))
    }

    fn stands_at(&self, id: &str) -> Result<(), Fault> {
        let here = self.here()?.id();
        if here.as_str() == id {
            return Ok(());
        }
        Err((format!("to stand at `{id}`"), format!("the walk stands at `{here}`")))
    }

    fn pick(&mut self, picked: &[String]) -> Result<(), Fault> {
        let step = self.here()?;
        let names: Vec<&str> = picked.iter().map(String::as_str).collect();
        let ids = || names.iter().filter(|name| **name != "none").map(|name| OptionId::new(name));
        let (answer, known): (_, Vec<&OptionId>) = match (step, names.as_slice()) {
            (Step::Question(question), picked) => match (&question.choice, picked) {
                (Choice::Many { options, .. }, _) => {
                    let known: Vec<_> = options.iter().map(|option| &option.id).collect();
                    let strange = ids().find(|id| !known.contains(&id));
                    if picked != ["unknown"]
                        && let Some(id) = strange
                    {
                        return Err(no_option(step, id.as_str(), &known));
                    }
                    let ticked: BTreeSet<_> = ids().collect();
                    let unknown = picked == ["unknown"];
                    (if unknown { Answer::Unknown } else { Answer::Many(ticked) }, known)
                }
                (Choice::One(options), [one]) => {
                    let known = options.iter().map(|option| &option.id).collect();
                    let unknown = *one == "unknown";
                    let answer = Answer::One(OptionId::new(one));
                    (if unknown { Answer::Unknown } else { answer }, known)
                }
                (Choice::One(_), _) => return Err(only_one(step, picked)),
            },
            (Step::Action(action), [one]) => {
                let known = action.options.iter().map(|option| &option.id).collect();
                (Answer::One(OptionId::new(one)), known)
            }
            (Step::Action(_), picked) => return Err(only_one(step, picked)),
            (Step::Notice(_), _) => {
                return Err((format!("`go`: `{}` is a notice", step.id()), "`pick`".into()));
            }
            (Step::Outcome(_), _) => {
                return Err((format!("`end {}`: the flow is over", step.id()), "`pick`".into()));
            }
        };
        let one = names.first().copied().unwrap_or_default();
        self.answer(step, &answer).ok_or_else(|| no_option(step, one, &known))
    }

    fn read(&mut self) -> Result<(), Fault> {
        let step = self.here()?;
        let fault = || (format!("`pick` or `end`: `{}` is no notice", step.id()), "`go`".into());
        self.answer(step, &Answer::Read).ok_or_else(fault)
    }

    fn answer(&mut self, step: &Step, answer: &Answer) -> Option<()> {
        let effect = answer.applied(step, self.facts, self.means)?;
        if let (Step::Action(action), Answer::One(picked), Some(flow)) = (step, answer, self.flow) {
            let option = action.options.iter().find(|option| option.id == *picked);
            if let Some(mark) = option.and_then(|option| option.mark) {
                self.session.mark(&flow.id, step.id(), mark, "");
            }
        }
        self.facts = effect.facts;
        self.means = effect.means;
        self.at = self.flow.map(|flow| flow.step(effect.next));
        Some(())
    }

    fn hold(&mut self, names: &[String]) -> Result<(), Fault> {
        let mut means = Means::NONE;
        for name in names {
            let mean = Mean::parse(name).ok_or_else(|| {
                let known = Mean::ALL.iter().map(|mean| mean.name());
                (format!("a means `{name}`"), nearest(name, known))
            })?;
            means.set(mean, true);
        }
        self.means = means;
        Ok(())
    }

    fn end(&mut self, id: &str) -> Result<(), Fault> {
        let here = self.here()?;
        self.ended = true;
        self.stands_at(id)?;
        match here {
            Step::Outcome(_) => Ok(()),
            _ => Err((format!("`{id}` to be an outcome"), "it is asked or done first".into())),
        }
    }

    fn look(&self, look: Look, names: &[String]) -> Vec<Fault> {
        let Some(region) = &self.region else {
            return vec![("`region …` before a `plan` line".into(), "no region".into())];
        };
        if self.flow.is_none_or(|flow| flow.id.as_str() != TRIAGE) {
            let wrong = "a flow that asks what happened: a plan follows from triage only";
            return vec![(wrong.into(), "`plan`".into())];
        }
        let tasks = || self.guide.flows().filter(|flow| flow.task.is_some());
        let strange = names.iter().find(|name| !tasks().any(|flow| flow.id.as_str() == **name));
        if let Some(name) = strange {
            let known = nearest(name, tasks().map(|flow| flow.id.as_str()));
            return vec![(format!("a task `{name}`"), known)];
        }
        let plan = plan::build(self.guide, &self.facts, self.means, region);
        let (ready, locked) = (ids(&plan.ready), ids(&plan.locked));
        let is = format!("the plan is: {}; locked: {}", shown(&ready), shown(&locked));
        unmet(look, names, "the plan", [&ready, &locked], &is)
    }

    fn look_back(&self, look: Look, names: &[String]) -> Vec<Fault> {
        let strange = names.iter().find(|name| self.guide.flow(name).is_none());
        if let Some(name) = strange {
            let known = nearest(name, self.guide.flows().map(|flow| flow.id.as_str()));
            return vec![(format!("a flow `{name}`"), known)];
        }
        let items = undo::list(self.guide, &self.session);
        let left: Vec<&str> = items.iter().map(|item| item.flow.id.as_str()).collect();
        let is = format!("to be undone: {}", shown(&left));
        unmet(look, names, "the undo list", [&left, &[]], &is)
    }
}

/// What of a look at a list is not so. `what` is the list, `is` says what stands in it.
fn unmet(look: Look, names: &[String], what: &str, lists: [&[&str]; 2], is: &str) -> Vec<Fault> {
    let [ready, locked] = lists;
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let has = |it: &&str| ready.contains(it) || locked.contains(it);
    let place = |name: &&str| ready.iter().position(|id| id == name);
    let wanted: Vec<String> = match look {
        Look::First if !ready.starts_with(&names) => {
            vec![format!("{what} to begin with {}", shown(&names))]
        }
        Look::First => Vec::new(),
        Look::Has => each(&names, &format!("in {what}"), has),
        Look::Lacks => each(&names, &format!("not in {what}"), |it| !has(it)),
        Look::Locked => each(&names, &format!("in {what} and locked"), |it| locked.contains(it)),
        Look::Order => {
            let places: Option<Vec<usize>> = names.iter().map(place).collect();
            let kept = places.is_some_and(|places| places.is_sorted());
            let order = names.join(" < ");
            if kept { Vec::new() } else { vec![format!("{order}, each of them open")] }
        }
    };
    wanted.into_iter().map(|expected| (expected, is.to_owned())).collect()
}

fn each(names: &[&str], what: &str, holds: impl Fn(&&str) -> bool) -> Vec<String> {
    let failing = names.iter().filter(|name| !holds(name));
    failing.map(|name| format!("`{name}` {what}")).collect()
}

fn ids<'p>(items: &'p [Item<'_>]) -> Vec<&'p str> {
    items.iter().map(|item| item.flow.id.as_str()).collect()
}

fn shown(names: &[&str]) -> String {
    if names.is_empty() { "nothing".into() } else { names.join(", ") }
}

fn no_option(step: &Step, id: &str, known: &[&OptionId]) -> Fault {
    let known = nearest(id, known.iter().map(|id| id.as_str()));
    (format!("`{}` to have an option `{id}`", step.id()), known)
}

fn only_one(step: &Step, picked: &[&str]) -> Fault {
    (format!("one pick: `{}` takes no more", step.id()), format!("`{}`", picked.join(", ")))
}
