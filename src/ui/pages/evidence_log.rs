//! The evidence log: a table for a pen, and in the app the hash of a file of this very device.

use yew::prelude::*;

use crate::copy;
use crate::evidence_log::{self as model, HASH, Hashed};
use crate::flow::{Step, Tool};
use crate::id::Region;
use crate::locale::UiKey;
use crate::reference::{Kind, Reference};
use crate::ui::browser;
use crate::ui::pages::sheet::{languages, pairs};
use crate::ui::parts::heading::heading;
use crate::ui::parts::lines::line;
use crate::ui::parts::paper::log;
use crate::ui::parts::reference::{cited, label, sources};
use crate::ui::parts::takeaway::takeaway;
use crate::ui::state::{Msg, Remark};
use crate::ui::view::View;

/// The control that a file is chosen with.
const FILE: &str = "file";

pub(super) fn page(view: &View) -> Html {
    let languages = languages(view);
    let built = model::build(view.guide(), &languages, &view.state.visit.hashed);
    let references = references(view);
    html! {
        <article class="log-page">
            <div class="no-print">
                { heading(&view.ui(UiKey::LogTitle)) }
                <p class="lead">{ view.ui(UiKey::LogLead) }</p>
                if view.is_app() {
                    { pairs(view) }
                    { takeaway(view, UiKey::SheetPrint, copy::paper::log(&built)) }
                } else {
                    <p class="text">{ view.ui(UiKey::PaperNoScript) }</p>
                }
                <h2 class="window">{ view.words().ui_with(UiKey::LogHashTitle, HASH) }</h2>
                if view.is_app() { { picker(view) } }
                { by_hand(view, &references) }
                <h2 class="window">{ view.ui(UiKey::SheetPreview) }</h2>
            </div>
            { log(view, &built, &languages) }
            <div class="no-print">{ sources(view, &references) }</div>
        </article>
    }
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
    html! {
        <>
            <p class="hint">{ view.ui(UiKey::LogHashLead) }</p>
            <label class="field">
                <span class="field__label">{ view.ui(UiKey::LogHashPick) }</span>
                <input id={FILE} class="field__input" type="file" {onchange} />
            </label>
            <div role="status">{ for view.state.visit.hashed.iter().map(|file| html! {
                <p class="policy">{ &file.name }{ " " }<strong>{ &file.hash }</strong></p>
            }) }</div>
        </>
    }
}

/// The commands a computer has for it.
fn by_hand(view: &View, references: &[&Reference]) -> Html {
    let paths = references.iter().filter(|it| matches!(it.kind, Kind::Path)).map(|it| {
        let path = line(view, &format!("{{{}}}", it.id));
        html! { <li>{ label(view, it) }{ " " }{ path }</li> }
    });
    html! {
        <><p class="text">{ view.ui(UiKey::LogHashHow) }</p><ul class="bullets">{ for paths }</ul></>
    }
}
