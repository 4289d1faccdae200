//! Names to what they name; what names nothing is reported with what comes nearest.

use crate::diagnostic::nearest;
use crate::fact::{Condition, Fact, Value};
use crate::flow::resolve::Scope;
use crate::flow::{Cite, Place, StepIx, wire};
use crate::id::{FlowId, RefId, StepId};
use crate::means::{Mean, Means};
use crate::reference::Role;

/// What is undone nowhere, because there is nothing to undo.
const NOTHING: &str = "nothing";

impl Scope<'_, '_> {
    /// Resolves each item, reporting ids that stand twice.
    pub(super) fn unique<T, U>(
        &mut self,
        at: &str,
        items: &[T],
        id: impl Fn(&T) -> &String,
        mut resolve: impl FnMut(&mut Self, &T) -> Option<U>,
    ) -> Option<Vec<U>> {
        let mut fine = true;
        for (ix, item) in items.iter().enumerate() {
            if items.iter().take(ix).any(|other| id(other) == id(item)) {
                fine = false;
                let field = id(item).clone();
                self.report.add(
                    "duplicate-id",
                    at,
                    &field,
                    "this id stands twice in one list",
                    "rename one of them, and its words in the text files",
                );
            }
        }
        let resolved: Vec<Option<U>> = items.iter().map(|item| resolve(self, item)).collect();
        if fine { resolved.into_iter().collect() } else { None }
    }

    pub(super) fn step(&mut self, at: &str, field: &str, id: &str) -> Option<StepIx> {
        let found = self.steps.get(id).copied();
        if found.is_none() {
            self.report.add(
                "missing-target",
                at,
                field,
                format!("there is no step `{id}` in this flow"),
                nearest(id, self.steps.keys().copied()),
            );
        }
        found
    }

    pub(super) fn flow(&mut self, at: &str, field: &str, id: &str) -> Option<FlowId> {
        if self.known.flows.contains(&id) {
            return Some(FlowId::new(id));
        }
        self.report.add(
            "unknown-flow",
            at,
            field,
            format!("there is no flow `{id}`"),
            nearest(id, self.known.flows.iter().copied()),
        );
        None
    }

    /// A step of any flow, for the order in which things are undone.
    pub(super) fn step_of_any(&mut self, name: &str) -> Option<(FlowId, StepId)> {
        let found = self.known.steps.contains(&name).then(|| name.split_once('/')).flatten();
        if found.is_none() {
            self.report.add(
                "missing-target",
                "",
                "undo",
                format!("there is no step `{name}`"),
                nearest(name, self.known.steps.iter().copied()),
            );
        }
        found.map(|(flow, step)| (FlowId::new(flow), StepId::new(step)))
    }

    pub(super) fn known_place(&self, name: &str) -> Option<Place> {
        self.known.undo.iter().position(|known| *known == name).map(Place)
    }

    /// Where something is undone; the inner `None` is for what leaves nothing.
    pub(super) fn place(&mut self, at: &str, name: &str) -> Option<Option<Place>> {
        let found = self.known_place(name);
        if found.is_none() && name != NOTHING {
            self.report.add(
                "unknown-undo",
                at,
                "undo",
                format!("`{name}` is not in the order in which things are undone"),
                nearest(name, self.known.undo.iter().copied().chain([NOTHING])),
            );
            return None;
        }
        Some(found)
    }

    pub(super) fn cites(&mut self, at: &str, ids: &[String]) -> Option<Vec<Cite>> {
        let cites: Vec<_> = ids.iter().map(|id| self.cite(at, "references", id)).collect();
        cites.into_iter().collect()
    }

    pub(super) fn cite(&mut self, at: &str, field: &str, id: &str) -> Option<Cite> {
        if let Some(role) = id.strip_prefix('@') {
            let found = Role::parse(role).filter(|role| self.known.roles.contains(role));
            if found.is_none() {
                self.report.add(
                    "unknown-reference",
                    at,
                    field,
                    format!("there is no role `{role}`"),
                    nearest(role, self.known.roles.iter().map(|role| role.name())),
                );
            }
            return found.map(Cite::Role);
        }
        if self.known.references.contains(&id) {
            return Some(Cite::Id(RefId::new(id)));
        }
        self.report.add(
            "unknown-reference",
            at,
            field,
            format!("no region pack holds a reference `{id}`"),
            nearest(id, self.known.references.iter().copied()),
        );
        None
    }

    pub(super) fn means(&mut self, at: &str, field: &str, names: &[String]) -> Option<Means> {
        let means: Vec<Option<Mean>> = names
            .iter()
            .map(|name| {
                let mean = Mean::parse(name);
                if mean.is_none() {
                    self.report.add(
                        "unknown-means",
                        at,
                        field,
                        format!("`{name}` is not among the means"),
                        nearest(name, Mean::ALL.iter().map(|mean| mean.name())),
                    );
                }
                mean
            })
            .collect();
        means.into_iter().collect()
    }

    pub(super) fn values(
        &mut self,
        at: &str,
        field: &str,
        sets: &wire::Sets,
    ) -> Option<Vec<Value>> {
        let values: Vec<_> =
            sets.iter().map(|(fact, value)| self.value(at, field, fact, value)).collect();
        values.into_iter().collect()
    }

    pub(super) fn when(&mut self, field: &str, when: &wire::When) -> Option<Condition> {
        let terms: Vec<_> = when
            .iter()
            .map(|(fact, names)| {
                let values: Vec<_> =
                    names.iter().map(|name| self.value("task", field, fact, name)).collect();
                let values: Vec<Value> = values.into_iter().collect::<Option<_>>()?;
                Some((Fact::parse(fact)?, values))
            })
            .collect();
        Some(Condition::new(terms.into_iter().collect::<Option<_>>()?))
    }

    pub(super) fn value(
        &mut self,
        at: &str,
        field: &str,
        fact: &str,
        value: &str,
    ) -> Option<Value> {
        let Some(known) = Fact::parse(fact) else {
            self.report.add(
                "unknown-fact",
                at,
                field,
                format!("`{fact}` is not a fact"),
                nearest(fact, Fact::ALL.iter().map(|fact| fact.name())),
            );
            return None;
        };
        let found = known.value(value);
        if found.is_none() {
            self.report.add(
                "unknown-fact",
                at,
                field,
                format!("`{fact}` cannot be `{value}`"),
                nearest(value, known.values().iter().copied()),
            );
        }
        found
    }
}
