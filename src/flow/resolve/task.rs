//! How a flow stands in a plan.

use crate::flow::resolve::Scope;
use crate::flow::{Before, Rule, Task, Way, wire};

impl Scope<'_, '_> {
    pub(super) fn task(&mut self, task: &wire::Task) -> Option<Task> {
        let ways = self.unique(
            "task",
            &task.ways,
            |way| &way.id,
            |scope, way| {
                let needs = scope.means("task", &format!("ways.{}.needs", way.id), &way.needs)?;
                Some(Way { id: way.id.clone(), needs })
            },
        );
        let rules = self.unique(
            "task",
            &task.rules,
            |rule| &rule.id,
            |scope, rule| {
                let when = scope.when(&format!("rules.{}.when", rule.id), &rule.when)?;
                Some(Rule { id: rule.id.clone(), when, window: rule.window })
            },
        );
        let before = self.unique(
            "task",
            &task.before,
            |before| &before.id,
            |scope, before| {
                let field = |name: &str| format!("before.{}.{name}", before.id);
                let task = scope.flow("task", &field("task"), &before.task);
                let when = scope.when(&field("when"), &before.when);
                let with = scope.means("task", &field("with"), &before.with);
                Some(Before { id: before.id.clone(), task: task?, when: when?, with: with? })
            },
        );
        let safer: Option<Vec<_>> =
            task.safer.iter().map(|flow| self.flow("task", "safer", flow)).collect();
        let undo = task.undo.as_deref().map_or(Some(None), |undo| self.place("task", undo));
        Some(Task {
            harm: task.harm,
            ways: ways?,
            rules: rules?,
            before: before?,
            reversible: task.reversible,
            safer: safer?,
            undo: undo?,
        })
    }
}
