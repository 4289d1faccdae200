//! Claims: every statement of the documents the project began with is judged once, or left out with a reason.

use std::collections::BTreeMap;

use crate::check::ids;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};

const FILE: &str = "claims.json";
/// How many statements there are, `S1` to `S89`.
const STATEMENTS: usize = 89;

pub(super) fn each_statement_once(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    let claims = &bundle.claims;
    if claims.claims.is_empty() {
        return;
    }
    let mut report = Report::new(FILE, found);
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let judged = claims.claims.iter().flat_map(|claim| &claim.from);
    for from in judged.chain(claims.left_out.iter().map(|it| &it.from)) {
        *seen.entry(from).or_default() += 1;
    }
    let wanted: Vec<String> = (1..=STATEMENTS).map(|ix| format!("S{ix}")).collect();
    for name in wanted.iter().filter(|name| !seen.contains_key(name.as_str())) {
        report.add(
            "untraced-statement",
            name,
            "from",
            "no claim covers it and it is not left out either",
            "add it to the `from` of a claim, or to `leftOut` with the reason",
        );
    }
    for (name, times) in seen {
        if !wanted.iter().any(|it| it == name) {
            let fix = format!("write S1 to S{STATEMENTS}");
            report.add("untraced-statement", name, "from", "there is no such statement", fix);
        } else if times > 1 {
            let fix = "keep it where it fits best";
            report.add("untraced-statement", name, "from", "it stands more than once", fix);
        }
    }
    for claim in &claims.claims {
        ids::check_name(&mut report, &claim.id, &claim.id);
        if claim.references.is_empty() {
            let wrong = "the verdict rests on nothing";
            report.add("no-source", &claim.id, "references", wrong, "name at least one reference");
        }
    }
}
