//! The evidence log: a table for a pen, and in the app the hash of a file of this very device.

use yew::prelude::*;

use crate::copy;
use crate::evidence_log::{self as model, HASH, Hashed};
use crate::flow::{Step, Tool};
use crate::id::Region;
use crate::locale::UiKey;
use crate::reference::Reference;
use crate::ui::browser;
use crate::ui::pages::printed::{Printed, printed};
use crate::ui::pages::sheet::languages;
use crate::ui::parts::paper::log;
use crate::ui::parts::reference::cited;
use crate::ui::state::{Msg, Remark};
use crate::ui::view::View;

/// The control that a file is chosen with.
const FILE: &str = "file";

pub(super) fn page(view: &View) -> Html {
    let languages = languages(view);
    let built = model::build(view.guide(), &languages, &view.state.visit.hashed);
    printed(
        view,
        Printed {
            title: UiKey::LogTitle,
            lead: UiKey::LogLead,
            help: picker(view),
            lines: copy::paper::log(&built),
            paper: log(view, &built, &languages),
            references: &references(view),
        },
    )
}

/// What the step that leads here rests on, as far as it holds here.
fn references(view: &View) -> Vec<&Reference> {
    let steps = view.guide().flows().flat_map(|flow| flow.steps());
    let cites = steps.filter_map(|step| match step {
        Step::Action(action) if action.tool == Some(Tool::EvidenceLog) => Some(&*action.cites),
        _ => None,
    });
    let mut found: Vec<&Reference> = cites.flat_map(|cites| cited(view, cites)).collect();
    found.retain(|it| it.region == Region::world() || it.region == view.region());
    found
}

/// Read and hashed by the browser itself; only the name and the hash come here.
fn picker(view: &View) -> Html {
    let dispatch = view.dispatch.clone();
    let onchange = Callback::from(move |_: Event| {
        let dispatch = dispatch.clone();
        browser::hash_file(FILE, move |found| {
            let found = found.as_deref().and_then(|found| found.rsplit_once('\n'));
            let file = found.map(|(name, hash)| Hashed { name: name.into(), hash: hash.into() });
            dispatch.emit(file.map_or(Msg::Remark(Remark::CannotHash), Msg::Hashed));
        });
    });
    let last = view.state.visit.hashed.last();
    html! {
        <>
            <h2 class="window">{ view.words().ui_with(UiKey::LogHashTitle, HASH) }</h2>
            <p class="text">{ view.ui(UiKey::LogHashLead) }</p>
            <label class="field">
                <span class="field__label">{ view.ui(UiKey::LogHashPick) }</span>
                <input id={FILE} class="field__input" type="file" {onchange} />
            </label>
            <p role="status" class="address">{ for last.map(|file| &file.hash) }</p>
        </>
    }
}
