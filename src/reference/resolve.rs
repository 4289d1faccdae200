//! Wire packs to checked packs, with every problem that stands in the way.

use crate::date::Date;
use crate::diagnostic::Report;
use crate::id::{RefId, Region};
use crate::reference::{Grade, Kind, Pack, Proof, Reference, address, wire};

/// The longest a reading may go unreviewed.
pub const REVIEW_WITHIN_DAYS: i64 = 180;

pub fn resolve(pack: &wire::Pack, report: &mut Report<'_>) -> Option<Pack> {
    let region = Region::new(&pack.region);
    let resolved: Vec<Option<Reference>> =
        pack.references.iter().map(|reference| one(reference, &region, report)).collect();
    let mut complete = true;
    for (ix, reference) in pack.references.iter().enumerate() {
        if pack.references.iter().take(ix).any(|other| other.id == reference.id) {
            complete = false;
            report.add(
                "duplicate-id",
                &reference.id,
                "id",
                "two references have this id",
                "rename one of them, here and in the text files",
            );
        }
    }
    let references = resolved.into_iter().collect::<Option<Vec<_>>>()?;
    let named =
        pack.roles.iter().flat_map(|(role, names)| names.all().iter().map(move |id| (role, id)));
    for (role, id) in named {
        if !references.iter().any(|reference| reference.id.as_str() == id) {
            complete = false;
            report.add(
                "unknown-reference",
                "",
                "roles",
                format!("the role {role:?} names `{id}`, which is not in this pack"),
                crate::diagnostic::nearest(id, references.iter().map(|r| r.id.as_str())),
            );
        }
    }
    let ids = |names: &wire::Names| names.all().iter().map(|id| RefId::new(id)).collect();
    let roles = pack.roles.iter().map(|(role, names)| (*role, ids(names))).collect();
    complete.then_some(Pack { region, roles, references })
}

fn one(wire: &wire::Reference, region: &Region, report: &mut Report<'_>) -> Option<Reference> {
    let kind = kind(wire, report);
    let proof = match wire.kind {
        wire::Kind::Missing => Some(None),
        _ => proof(wire, report).map(Some),
    };
    let official = wire.official.clone();
    let official = official
        .filter(|url| may_be_opened(url, &wire.id, "official", "leave the field out", report));
    let id = RefId::new(&wire.id);
    Some(Reference { id, region: region.clone(), kind: kind?, official, proof: proof? })
}

fn kind(wire: &wire::Reference, report: &mut Report<'_>) -> Option<Kind> {
    let field = |name: &str, value: &Option<String>, report: &mut Report<'_>| {
        if value.is_none() {
            report.add(
                "missing-field",
                &wire.id,
                name,
                format!("a reference of kind {:?} needs `{name}`", wire.kind),
                format!("add `{name}`"),
            );
        }
        value.clone()
    };
    match wire.kind {
        wire::Kind::Phone => {
            let number = field("number", &wire.number, report)?;
            is_dialable(&number, &wire.id, report).then_some(Kind::Phone(number))
        }
        wire::Kind::Text => {
            let number = field("number", &wire.number, report)?;
            is_dialable(&number, &wire.id, report).then_some(Kind::Text(number))
        }
        wire::Kind::Link => {
            let url = field("url", &wire.url, report)?;
            let fits = may_be_opened(&url, &wire.id, "url", "make the reference `missing`", report);
            fits.then_some(Kind::Link(url))
        }
        wire::Kind::Path => Some(Kind::Path),
        wire::Kind::Rule => Some(Kind::Rule),
        wire::Kind::Missing => Some(Kind::Missing),
    }
}

fn is_dialable(number: &str, id: &str, report: &mut Report<'_>) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    let dialable =
        (3..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !dialable {
        report.add(
            "bad-number",
            id,
            "number",
            format!("`{}` cannot be dialled", number.escape_debug()),
            "write 3 to 15 digits without spaces, with `+` and the country code from abroad",
        );
    }
    dialable
}

/// Whether a person may be sent to this address.
fn may_be_opened(
    url: &str,
    id: &str,
    field: &str,
    otherwise: &str,
    report: &mut Report<'_>,
) -> bool {
    if !url.starts_with("https://") {
        let wrong = format!("`{}` is not an https address", url.escape_debug());
        let fix = format!("give the https address, or {otherwise}");
        report.add("not-https", id, field, wrong, fix);
        return false;
    }
    match address::fault_to_open(url) {
        Some(fault) => bad_address(url, id, field, fault, report),
        None => return true,
    }
    false
}

fn bad_address(url: &str, id: &str, field: &str, fault: &str, report: &mut Report<'_>) {
    let wrong = format!("`{}` cannot be used: {fault}", url.escape_debug());
    report.add("bad-address", id, field, wrong, "copy the address anew from the page itself");
}

fn proof(wire: &wire::Reference, report: &mut Report<'_>) -> Option<Proof> {
    let mut absent = |name: &str, missing: bool| {
        if missing {
            report.add(
                "no-source",
                &wire.id,
                name,
                format!("`{name}` is missing, so nobody could check this"),
                format!("add `{name}`, or make the reference `missing`"),
            );
        }
    };
    absent("source", wire.source.is_none());
    absent("publisher", wire.publisher.is_none());
    absent("read", wire.read.is_none());
    absent("check", wire.check.is_none());
    absent("grade", wire.grade.is_none());
    absent("reviewBy", wire.review_by.is_none());
    let read = date(wire, "read", wire.read.as_deref()?, report)?;
    let review_by = date(wire, "reviewBy", wire.review_by.as_deref()?, report)?;
    let grade = wire.grade?;
    if grade == Grade::Low {
        report.add(
            "below-grade",
            &wire.id,
            "grade",
            "a `low` reference is never shown",
            "find a better source, or make the reference `missing`",
        );
        return None;
    }
    if !(0..=REVIEW_WITHIN_DAYS).contains(&review_by.days_since(read)) {
        report.add(
            "review-too-late",
            &wire.id,
            "reviewBy",
            format!("{review_by} is not within {REVIEW_WITHIN_DAYS} days after {read}"),
            "name an earlier day",
        );
        return None;
    }
    let source = wire.source.clone()?;
    if !source.starts_with("https://") && !source.starts_with("http://") {
        report.add(
            "no-source",
            &wire.id,
            "source",
            format!("`{}` is not a web address", source.escape_debug()),
            "give the address of the page that was read",
        );
        return None;
    }
    if let Some(fault) = address::fault(&source) {
        bad_address(&source, &wire.id, "source", fault, report);
        return None;
    }
    let publisher = wire.publisher.clone()?;
    Some(Proof { source, publisher, read, check: wire.check?, grade, review_by })
}

fn date(wire: &wire::Reference, field: &str, text: &str, report: &mut Report<'_>) -> Option<Date> {
    let date = text.parse().ok();
    if date.is_none() {
        report.add(
            "bad-date",
            &wire.id,
            field,
            format!("`{text}` is not a day"),
            "write it as YYYY-MM-DD",
        );
    }
    date
}
