//! What a question offers: one pick, each option leading on, or several, with one way on for all.

use crate::flow::wire;
use crate::flow::{Choice, ManyOption, OneOption, Ticked};
use crate::id::{OptionId, Region};

use super::Scope;

impl Scope<'_, '_> {
    pub(super) fn pick_one(
        &mut self,
        id: &str,
        next: Option<&str>,
        options: &[wire::QuestionOption],
    ) -> Option<Choice> {
        if next.is_some() {
            self.report.add(
                "wrong-shape",
                id,
                "next",
                "a question with one pick says `next` on each option",
                "move `next` to the options, or add \"pick\": \"many\"",
            );
        }
        let options = self.unique(
            id,
            options,
            |option| &option.id,
            |scope, option| {
                let field = |name: &str| format!("options.{}.{name}", option.id);
                let sets = scope.values(id, &field("sets"), &option.sets);
                let gives = scope.means(id, &field("gives"), &option.gives);
                let next = match &option.next {
                    Some(next) => scope.step(id, &field("next"), next),
                    None => {
                        scope.report.add(
                            "dead-end",
                            id,
                            &field("next"),
                            "this option leads nowhere",
                            "add \"next\": the id of the step that follows",
                        );
                        None
                    }
                };
                Some(OneOption {
                    id: OptionId::new(&option.id),
                    sets: sets?,
                    gives: gives?,
                    next: next?,
                })
            },
        )?;
        Some(Choice::One(options))
    }

    pub(super) fn pick_many(
        &mut self,
        id: &str,
        next: Option<&str>,
        options: &[wire::QuestionOption],
    ) -> Option<Choice> {
        let next = match next {
            Some(next) => self.step(id, "next", next),
            None => {
                self.report.add(
                    "dead-end",
                    id,
                    "next",
                    "a question with many picks says itself what follows",
                    "add \"next\" to the question",
                );
                None
            }
        };
        let options = self.unique(
            id,
            options,
            |option| &option.id,
            |scope, option| {
                let field = |name: &str| format!("options.{}.{name}", option.id);
                if option.next.is_some() {
                    scope.report.add(
                        "wrong-shape",
                        id,
                        &field("next"),
                        "with many picks an option does not lead anywhere itself",
                        "remove it; `next` stands on the question",
                    );
                }
                let sets = scope.values(id, &field("sets"), &option.sets);
                let otherwise = scope.values(id, &field("else"), &option.otherwise);
                let gives = scope.means(id, &field("gives"), &option.gives);
                Some(ManyOption {
                    id: OptionId::new(&option.id),
                    ticked: ticked(option.ticked.as_ref()),
                    sets: sets?,
                    otherwise: otherwise?,
                    gives: gives?,
                })
            },
        );
        Some(Choice::Many { options: options?, next: next? })
    }
}

fn ticked(wire: Option<&wire::Ticked>) -> Ticked {
    match wire {
        None => Ticked::Everywhere(false),
        Some(wire::Ticked::Everywhere(ticked)) => Ticked::Everywhere(*ticked),
        Some(wire::Ticked::In(regions)) => {
            Ticked::In(regions.iter().map(|region| Region::new(region)).collect())
        }
    }
}
