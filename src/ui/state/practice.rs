//! Practice: the whole guide works, but nothing it does is meant. Nothing can be called or opened, nothing is stored, and
//! what the person really has lies aside untouched until they come back to it.

use std::mem::{replace, take};
use std::rc::Rc;

use crate::evidence_log::Hashed;
use crate::id::Locale;
use crate::session::Session;
use crate::ui::route::{Page, Route};
use crate::ui::state::State;

#[derive(Clone, PartialEq, Debug, Default)]
pub enum Mode {
    #[default]
    Real,
    Practice(Rc<Own>),
}

/// What is the person's own while they practise. What they copied and opened before stays with the visit: it has left
/// traces outside the guide.
#[derive(Clone, PartialEq, Debug)]
pub struct Own {
    session: Session,
    sheet_languages: Vec<Locale>,
    ticked: Vec<String>,
    hashed: Vec<Hashed>,
}

impl State {
    pub fn is_practice(&self) -> bool {
        self.mode != Mode::Real
    }

    /// What may be stored: never what is only tried out.
    pub fn own_session(&self) -> &Session {
        match &self.mode {
            Mode::Real => &self.session,
            Mode::Practice(own) => &own.session,
        }
    }

    /// Lays everything of the person's own aside and begins with nothing, in their region.
    pub(super) fn practise(&mut self) {
        if self.mode == Mode::Real {
            let blank = Session::new(self.route.locale.clone(), self.session.region.clone());
            self.mode = Mode::Practice(Rc::new(Own {
                session: replace(&mut self.session, blank),
                sheet_languages: take(&mut self.sheet_languages),
                ticked: take(&mut self.visit.ticked),
                hashed: take(&mut self.visit.hashed),
            }));
        }
        self.go_home();
    }

    /// Forgets what was tried out and gives everything back.
    pub(super) fn end_practice(&mut self) {
        if let Mode::Practice(own) = take(&mut self.mode) {
            let Own { session, sheet_languages, ticked, hashed } = Rc::unwrap_or_clone(own);
            self.session = session;
            self.sheet_languages = sheet_languages;
            self.visit.ticked = ticked;
            self.visit.hashed = hashed;
        }
        self.go_home();
    }

    fn go_home(&mut self) {
        self.visit.drawn = None;
        self.earlier = None;
        self.go(Route::new(&self.route.locale, Page::Home));
    }
}
