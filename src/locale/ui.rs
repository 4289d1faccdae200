//! The words of the interface and of the sheet: every slot that must stand in `ui.json` and `sheet.json`.

use crate::claim::Verdict;
use crate::fact::Fact;
use crate::flow::{Group, Mark, Record, Reversible, Window};
use crate::incident::Field;
use crate::means::Mean;
use crate::reference::Role;

macro_rules! ui_keys {
    ($($file:literal { $($key:ident $slot:literal)+ })+) => {
        /// A word that the code names itself.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum UiKey { $($($key,)+)+ }

        impl UiKey {
            pub const ALL: &[UiKey] = &[$($(UiKey::$key,)+)+];

            pub const fn file(self) -> &'static str {
                match self { $($(UiKey::$key => $file,)+)+ }
            }

            pub const fn slot(self) -> &'static str {
                match self { $($(UiKey::$key => $slot,)+)+ }
            }
        }
    };
}

ui_keys! {
    "ui" {
        LanguageName "language.name"
        SiteName "site.name"
        SiteLine "site.line"
        SkipToContent "skip"
        Home "nav.home"
        Back "nav.back"
        Numbers "nav.numbers"
        Privacy "nav.privacy"
        PlanLink "nav.plan"
        SheetLink "nav.sheet"
        ImeiLink "nav.imei"
        EraseLink "nav.erase"
        HomeLead "home.lead"
        HomeDanger "home.danger"
        HomeStepByStep "home.step-by-step"
        HomeStepByStepLine "home.step-by-step.line"
        HomeOrder "home.order"
        HomeOpenPhone "home.open-phone"
        HomeLock "home.lock"
        HomeLockLine "home.lock.line"
        HomeLine "home.line"
        HomeLineLine "home.line.line"
        HomeMoney "home.money"
        HomeMoneyLine "home.money.line"
        HomeWechat "home.wechat"
        HomeWechatLine "home.wechat.line"
        HomeMore "home.more"
        HomeNothingLeaves "home.nothing-leaves"
        WhyWeAsk "question.why"
        WaitingTitle "waiting.title"
        WaitingLead "waiting.lead"
        WaitingPlain "waiting.plain"
        Unknown "question.unknown"
        PickMany "question.pick-many"
        Continue "question.continue"
        ContinueNotice "notice.continue"
        ActionNeeds "action.needs"
        ActionSay "action.say"
        ActionAsk "action.ask"
        ActionRefused "action.refused"
        ActionRecord "action.record"
        ActionResult "action.result"
        OptionDone "option.done"
        OptionCouldNot "option.could-not"
        OptionLater "option.later"
        OutcomeHuman "outcome.human"
        OutcomeThen "outcome.then"
        OutcomePlan "outcome.plan"
        OutcomeStaticPlan "outcome.static-plan"
        TaskWhyNow "task.why-now"
        TaskUndo "task.undo"
        TaskWays "task.ways"
        TaskBegin "task.begin"
        TaskMarkDone "task.mark-done"
        TaskUnmark "task.unmark"
        PlanTitle "plan.title"
        PlanAllDone "plan.all-done"
        PlanAsk "plan.ask"
        PlanNext "plan.next"
        PlanWhyOrder "plan.why-order"
        PlanLocked "plan.locked"
        PlanLockedLine "plan.locked.line"
        PlanMissing "plan.missing"
        PlanOr "plan.or"
        PlanMeans "plan.means"
        PlanMeansLine "plan.means.line"
        PlanAnswers "plan.answers"
        PlanChange "plan.change"
        PlanChanged "plan.changed"
        PlanAdded "plan.added"
        PlanRemoved "plan.removed"
        PlanUnlocked "plan.unlocked"
        PlanReordered "plan.reordered"
        PlanUnchanged "plan.unchanged"
        PlanHuman "plan.human"
        PlanPrint "plan.print"
        PlanBefore "plan.before"
        SourceTitle "source.title"
        SourceRead "source.read"
        SourceHigh "source.high"
        SourceMedium "source.medium"
        SourceArchived "source.archived"
        SourceLive "source.live"
        SourceOfficial "source.official"
        SourceAgeing "source.ageing"
        SourceStale "source.stale"
        ImeiTitle "imei.title"
        ImeiLead "imei.lead"
        ImeiField "imei.field"
        ImeiFieldHint "imei.field.hint"
        ImeiSecond "imei.second"
        ImeiPutOnSheet "imei.put-on-sheet"
        ImeiWhere "imei.where"
        ImeiNoScript "imei.no-script"
        SheetTitle "sheet.title"
        SheetLead "sheet.lead"
        SheetLanguages "sheet.languages"
        SheetBoth "sheet.both"
        SheetPrint "sheet.print"
        SheetPrintFailed "sheet.print-failed"
        SheetForm "sheet.form"
        SheetPreview "sheet.preview"
        SheetBlanks "sheet.blanks"
        SheetNoScript "sheet.no-script"
        EraseTitle "erase.title"
        EraseLead "erase.lead"
        EraseButton "erase.button"
        EraseDone "erase.done"
        EraseLeft "erase.left"
        EraseBeforeBack "erase.before-back"
        EraseNoScript "erase.no-script"
        PrivacyTitle "privacy.title"
        PrivacyLead "privacy.lead"
        PrivacyPromises "privacy.promises"
        PrivacyCannot "privacy.cannot"
        PrivacyCheck "privacy.check"
        PrivacyPolicy "privacy.policy"
        PrivacyStored "privacy.stored"
        PrivacyTier "privacy.tier"
        PrivacyTierHtml "privacy.tier.html"
        PrivacyTierApp "privacy.tier.app"
        DeviceBorrowed "device.borrowed"
        DeviceMine "device.mine"
        DeviceMakeMine "device.make-mine"
        DeviceMakeBorrowed "device.make-borrowed"
        DeviceRefused "device.refused"
        DeviceTitle "device.title"
        RestoredOld "restored.unreadable"
        RestoredNewer "restored.newer"
        ClaimsTitle "claims.title"
        ClaimsLead "claims.lead"
        ClaimsSearch "claims.search"
        ClaimsAll "claims.all"
        ClaimsNone "claims.none"
        ClaimsHeard "claims.heard"
        NumbersTitle "numbers.title"
        NumbersLead "numbers.lead"
        NumbersElsewhere "numbers.elsewhere"
        NumbersMore "numbers.more"
        RegionLead "region.lead"
        RegionFlows "region.flows"
        RegionHere "region.here"
        RegionIsHere "region.is-here"
        DraftedOn "footer.reviewed"
        LicenceLine "footer.licence"
    }
    "sheet" {
        SheetHeading "title"
        SheetNotOfficial "not-official"
        SheetIncident "section.incident"
        SheetDevice "section.device"
        SheetLines "section.lines"
        SheetOwner "section.owner"
        SheetLocating "section.locating"
        SheetMoney "section.money"
        SheetActions "section.actions"
        SheetAsked "section.asked"
        SheetKind "kind"
        SheetKindLost "kind.lost"
        SheetKindStolen "kind.stolen"
        SheetKindRobbed "kind.robbed"
        SheetBrand "brand"
        SheetImeiOk "imei.ok"
        SheetImeiCheck "imei.check"
        SheetDocument "document"
        SheetReceipt "receipt"
        SheetOfficer "officer"
        SheetRecordWanted "record-wanted"
        SheetTrue "true"
        SheetSignature "signature"
        SheetDate "date"
        SheetNumberRef "ref"
        SheetWho "who"
        SheetUntil "until"
        SheetAmount "amount"
    }
}

/// Kebab-case names as the wire spells them.
fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(Into::into)).unwrap_or_default()
}

pub fn window_slot(window: Window) -> String {
    format!("window.{}", name(window))
}

pub fn mark_slot(mark: Mark) -> String {
    format!("mark.{}", name(mark))
}

pub fn record_slot(record: Record) -> String {
    format!("record.{}", name(record))
}

pub fn group_slot(group: Group) -> String {
    format!("group.{}", name(group))
}

pub fn undo_slot(reversible: Reversible) -> String {
    format!("undo.{}", name(reversible))
}

pub fn mean_slot(mean: Mean) -> String {
    format!("means.{}", mean.name())
}

/// How to come by it.
pub fn mean_how_slot(mean: Mean) -> String {
    format!("means-how.{}", mean.name())
}

/// What the references of a role are about.
pub fn role_slot(role: Role) -> String {
    format!("role.{}", role.name())
}

/// How a claim stands.
pub fn verdict_slot(verdict: Verdict) -> String {
    format!("verdict.{}", name(verdict))
}

pub fn brand_slot(brand: &str) -> String {
    format!("brand.{brand}")
}

/// Every slot of `ui.json` and `sheet.json`, those named by values included.
pub fn required() -> Vec<(&'static str, String)> {
    let mut slots: Vec<_> =
        UiKey::ALL.iter().map(|key| (key.file(), key.slot().to_owned())).collect();
    let named = Window::ALL.iter().filter(|window| **window != Window::Never);
    slots.extend(named.map(|window| ("ui", window_slot(*window))));
    slots.extend(Verdict::ALL.iter().map(|verdict| ("ui", verdict_slot(*verdict))));
    slots.extend(Role::ALL.iter().map(|role| ("ui", role_slot(*role))));
    slots.extend(Mark::ALL.iter().map(|mark| ("ui", mark_slot(*mark))));
    slots.extend(Record::ALL.iter().map(|record| ("ui", record_slot(*record))));
    slots.extend(Group::ALL.iter().map(|group| ("ui", group_slot(*group))));
    slots.extend(Reversible::ALL.iter().map(|reversible| ("ui", undo_slot(*reversible))));
    for mean in Mean::ALL {
        slots.push(("ui", mean_slot(mean)));
        slots.push(("ui", mean_how_slot(mean)));
    }
    for reading in crate::imei::words::SLOTS {
        slots.push(("ui", format!("imei.{reading}")));
    }
    slots.extend(Field::ALL.iter().map(|field| ("sheet", field.name().to_owned())));
    let brands = Fact::Brand.values().iter().filter(|brand| **brand != "unknown");
    slots.extend(brands.map(|brand| ("sheet", brand_slot(brand))));
    slots
}
