//! What the browser says is stored now, and what was asked for.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::state::visit::Findings;
use crate::ui::view::View;

/// How much is stored, altogether and in each kind of storage.
pub fn stored(view: &View) -> Html {
    let Some(findings) = &view.state.visit.findings else { return Html::default() };
    let findings = Findings::parse(findings);
    let bytes: usize = findings.stored.iter().take(3).sum();
    let kinds = Findings::STORES.iter().zip(&findings.stored);
    html! {
        <>
            <p class="text">{ view.words().ui_with(UiKey::PrivacyStored, &bytes.to_string()) }</p>
            <p class="hint" translate="no">{ kinds.map(|(name, n)| format!("{name} {n}")).collect::<Vec<_>>().join(" · ") }</p>
        </>
    }
}

/// What went out, and whether anything could.
pub fn requests(view: &View) -> Html {
    let Some(findings) = &view.state.visit.findings else { return Html::default() };
    let findings = Findings::parse(findings);
    let online = if findings.online { UiKey::CheckOnline } else { UiKey::CheckOffline };
    html! {
        <>
            <p class="text">{ view.words().ui_with(UiKey::CheckRequests, &findings.requests.len().to_string()) }</p>
            { for findings.requests.iter().map(|name| html! { <p class="hint">{ name }</p> }) }
            <p class="text" role="status">{ view.ui(online) }</p>
        </>
    }
}
