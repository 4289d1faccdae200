//! The four acts that protect, with what can be called or opened for each before any question: on the first screen, and
//! on the card for the wallet.

use crate::flow::{Cite, Flow};
use crate::guide::Guide;
use crate::id::Region;
use crate::locale::UiKey;
use crate::reference::{Kind, Reference, Role};

pub struct Act {
    /// The flow a tap opens: the first of these that is shown here.
    pub flows: &'static [&'static str],
    pub title: UiKey,
    pub line: UiKey,
    /// The flows whose first numbers and addresses stand under it, one tap away.
    pub direct: &'static [&'static str],
}

pub const ACTS: [Act; 4] = [
    Act {
        flows: &["lock-phone"],
        title: UiKey::HomeLock,
        line: UiKey::HomeLockLine,
        direct: &["lock-phone"],
    },
    Act {
        flows: &["suspend-line", "local-line"],
        title: UiKey::HomeLine,
        line: UiKey::HomeLineLine,
        direct: &["suspend-line", "local-line"],
    },
    Act {
        flows: &["bank-cards", "local-bank"],
        title: UiKey::HomeMoney,
        line: UiKey::HomeMoneyLine,
        direct: &["weixin-pay", "alipay", "local-bank"],
    },
    Act {
        flows: &["wechat-freeze"],
        title: UiKey::HomeWechat,
        line: UiKey::HomeWechatLine,
        direct: &["wechat-freeze"],
    },
];

/// The most numbers and addresses under one act.
const DIRECT: usize = 4;

impl Act {
    pub fn flow<'g>(&self, guide: &'g Guide, region: &Region) -> Option<&'g Flow> {
        shown(guide, self.flows, region).next()
    }

    /// Numbers to tap and addresses to type, before any question: the first of the act's flows.
    pub fn direct<'g>(&self, guide: &'g Guide, region: &Region) -> Vec<&'g Reference> {
        let emergency = emergency(guide, region);
        let mut found: Vec<&Reference> = Vec::new();
        let flows: Vec<&Flow> = shown(guide, self.direct, region).collect();
        // Of several flows each gives its first, of one flow as many as there is room for.
        let room = if flows.len() > 1 { 1 } else { usize::MAX };
        for flow in flows {
            let mut near = guide.reachable(flow, region);
            near.retain(|it| !emergency.contains(it));
            if near.iter().any(|it| matches!(it.kind, Kind::Phone(_)) && !is_far(&it.kind)) {
                near.retain(|it| !is_far(&it.kind));
            }
            for reference in near.into_iter().take(room) {
                if !found.contains(&reference) {
                    found.push(reference);
                }
            }
        }
        found.truncate(DIRECT);
        found
    }
}

/// Whom to call in danger, here.
pub fn emergency<'g>(guide: &'g Guide, region: &Region) -> Vec<&'g Reference> {
    guide.cited(&Cite::Role(Role::Emergency), region)
}

fn shown<'g>(
    guide: &'g Guide,
    flows: &'static [&'static str],
    region: &Region,
) -> impl Iterator<Item = &'g Flow> {
    flows.iter().filter_map(|id| guide.flow(id)).filter(move |flow| flow.is_shown_in(region))
}

/// Beside a number that is dialled here, one with a country code is for callers abroad; it stands in the flow.
fn is_far(kind: &Kind) -> bool {
    matches!(kind, Kind::Phone(number) if number.starts_with('+'))
}
