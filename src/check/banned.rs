//! What is passed around and must not be published: numbers and addresses that are wrong, old or unproven.

use crate::check::prose::{Token, digits, tokens};
use crate::check::texts::path;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};

/// Why it must not stand anywhere, and what to use instead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Banned {
    /// The digits, or the host of an address.
    pub what: &'static str,
    pub why: &'static str,
}

const fn banned(what: &'static str, why: &'static str) -> Banned {
    Banned { what, why }
}

const TENCENT: &str = "not confirmed as a line of WeChat or Tencent; content farms disagree";
const ALIPAY: &str = "as a line of Alipay abroad the sources contradict each other";
const UNICOM: &str = "unfounded as a number of China Unicom or China Mobile";

pub const BANNED: &[Banned] = &[
    banned("075583765566", TENCENT),
    banned("8675583765566", TENCENT),
    banned("4006700700", TENCENT),
    banned("4006500700", TENCENT),
    banned("4006600700", TENCENT),
    banned("4006700800", TENCENT),
    banned("8657126888888", ALIPAY),
    banned("8657188156666", ALIPAY),
    banned("8657195188", ALIPAY),
    banned("95598", "not the line of a bank: it belongs to the electricity grid"),
    banned("95501", "the bank is gone; the number is obsolete"),
    banned("10050", UNICOM),
    banned("8613010199999", UNICOM),
    banned("8618618610010", UNICOM),
    banned("86102308", "a slip for the consular line, which ends in 12308"),
    banned("mfa12308.com", "not an address of any government"),
    banned("15661188", "Korea renumbered it: 1394"),
    banned("18007226688", "Singapore renumbered it: 1799"),
    banned("155260", "India renumbered it: 1930"),
    banned("1300432273", "IDCARE in Australia renumbered it: 1800 595 160"),
    banned("0800201415", "IDCARE in New Zealand renumbered it: 0800 121 068"),
    banned("findmymobile.samsung.com", "Samsung renamed it: samsungfind.samsung.com"),
];

pub(super) fn numbers_and_domains(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for pack in &bundle.packs {
        let mut report = Report::new(format!("regions/{}.json", pack.region), found);
        for reference in &pack.references {
            if let Some(number) = &reference.number {
                let hit = BANNED.iter().find(|it| it.what == digits(number));
                add(&mut report, &reference.id, "number", hit);
            }
            let addresses = [
                ("url", &reference.url),
                ("official", &reference.official),
                ("source", &reference.source),
            ];
            for (field, address) in addresses {
                let hit = address.as_ref().and_then(|address| address_hit(address));
                add(&mut report, &reference.id, field, hit);
            }
        }
    }
    for (locale, files) in &bundle.texts {
        for (file, texts) in files {
            let mut report = Report::new(path(locale, file), found);
            for (slot, text) in &texts.texts {
                for token in text.lines().iter().flat_map(|line| tokens(line)) {
                    let hit = match token {
                        Token::Number(number) => {
                            BANNED.iter().find(|it| it.what == digits(&number))
                        }
                        Token::Address(address) => address_hit(&address),
                    };
                    add(&mut report, slot, "", hit);
                }
            }
        }
    }
}

fn address_hit(address: &str) -> Option<&'static Banned> {
    let address = address.to_lowercase();
    BANNED.iter().find(|it| it.what.contains('.') && address.contains(it.what))
}

fn add(report: &mut Report<'_>, at: &str, field: &str, hit: Option<&Banned>) {
    if let Some(Banned { what, why }) = hit {
        report.add(
            "banned",
            at,
            field,
            format!("`{what}` must not be published: {why}"),
            "use what is confirmed, or make the reference `missing` and say where to look",
        );
    }
}
