//! Wire claims to claims, with every problem that stands in the way.

use crate::claim::{Claim, wire};
use crate::content::Bundle;
use crate::diagnostic::{Report, nearest};
use crate::id::{ClaimId, FlowId, RefId, StepId};

pub fn resolve(bundle: &Bundle, report: &mut Report<'_>) -> Option<Vec<Claim>> {
    let claims = &bundle.claims.claims;
    let mut unique = true;
    for (ix, claim) in claims.iter().enumerate() {
        if claims.iter().take(ix).any(|other| other.id == claim.id) {
            unique = false;
            report.add(
                "duplicate-id",
                &claim.id,
                "id",
                "two claims have this id",
                "rename one of them",
            );
        }
    }
    let resolved: Vec<Option<Claim>> =
        claims.iter().map(|claim| one(bundle, claim, report)).collect();
    let claims: Option<Vec<Claim>> = resolved.into_iter().collect();
    claims.filter(|_| unique)
}

fn one(bundle: &Bundle, claim: &wire::Claim, report: &mut Report<'_>) -> Option<Claim> {
    let references: Vec<&str> = bundle
        .packs
        .iter()
        .flat_map(|pack| pack.references.iter().map(|reference| reference.id.as_str()))
        .collect();
    let flows: Vec<&str> = bundle.flows.iter().map(|flow| flow.id.as_str()).collect();
    let mut sound = true;
    let mut missing = |rule, field, what: &str, name: &str, known: &[&str]| {
        sound = false;
        report.add(
            rule,
            &claim.id,
            field,
            format!("there is no {what} `{name}`"),
            nearest(name, known.iter().copied()),
        );
    };
    for name in claim.references.iter().filter(|name| !references.contains(&name.as_str())) {
        missing("unknown-reference", "references", "reference", name, &references);
    }
    for name in claim.then.iter().filter(|name| !flows.contains(&name.as_str())) {
        missing("unknown-flow", "then", "flow", name, &flows);
    }
    let mut steps = Vec::new();
    for name in &claim.steps {
        let (flow, step) = name.split_once('/').unwrap_or((name, ""));
        let found = bundle.flows.iter().find(|it| it.id == flow);
        let known: Vec<String> = found
            .map(|flow| {
                flow.steps.iter().map(|step| format!("{}/{}", flow.id, step.id())).collect()
            })
            .unwrap_or_default();
        if known.contains(name) {
            steps.push((FlowId::new(flow), StepId::new(step)));
        } else {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            missing("missing-target", "steps", "step", name, &known);
        }
    }
    sound.then(|| Claim {
        id: ClaimId::new(&claim.id),
        verdict: claim.verdict,
        cites: claim.references.iter().map(|id| RefId::new(id)).collect(),
        then: claim.then.iter().map(|id| FlowId::new(id)).collect(),
        steps,
    })
}
