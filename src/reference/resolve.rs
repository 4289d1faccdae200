//! Wire packs to checked packs, with every problem that stands in the way.

use crate::date::Date;
use crate::diagnostic::Report;
use crate::id::{RefId, Region};
use crate::reference::{Grade, Kind, Pack, Proof, Reference, wire};

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
    let official = match &wire.official {
        Some(url) if !url.starts_with("https://") => {
            report.add(
                "not-https",
                &wire.id,
                "official",
                format!("`{url}` is not an https address"),
                "give the https address, or leave the field out",
            );
            None
        }
        official => official.clone(),
    };
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
            let digits = number.strip_prefix('+').unwrap_or(&number);
            let dialable = (3..=15).contains(&digits.len())
                && digits.bytes().all(|byte| byte.is_ascii_digit());
            if !dialable {
                report.add(
                    "bad-number",
                    &wire.id,
                    "number",
                    format!("`{number}` cannot be dialled"),
                    "write 3 to 15 digits without spaces, with `+` and the country code from abroad",
                );
                return None;
            }
            Some(Kind::Phone(number))
        }
        wire::Kind::Text => Some(Kind::Text(field("number", &wire.number, report)?)),
        wire::Kind::Link => {
            let url = field("url", &wire.url, report)?;
            if !url.starts_with("https://") {
                report.add(
                    "not-https",
                    &wire.id,
                    "url",
                    format!("`{url}` is not an https address"),
                    "give the https address, or make the reference `missing`",
                );
                return None;
            }
            Some(Kind::Link(url))
        }
        wire::Kind::Path => Some(Kind::Path),
        wire::Kind::Rule => Some(Kind::Rule),
        wire::Kind::Missing => Some(Kind::Missing),
    }
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
            format!("`{source}` is not a web address"),
            "give the address of the page that was read",
        );
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
