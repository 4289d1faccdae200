//! What people say, and whether it is so: a list to search, and a page for each claim.

use yew::prelude::*;

use crate::claim::{Claim, Verdict, matches};
use crate::flow::{Cite, Flow};
use crate::id::{ClaimId, StepId};
use crate::locale::UiKey;
use crate::locale::ui::verdict_slot;
use crate::ui::browser;
use crate::ui::parts::heading::{heading, overline};
use crate::ui::parts::lines::paragraphs;
use crate::ui::parts::reference::{cited, doors, sources};
use crate::ui::parts::task_card::small_link;
use crate::ui::route::Page;
use crate::ui::view::View;

pub(super) fn page(view: &View) -> Html {
    html! {
        <article class="claims">
            { heading(&view.ui(UiKey::ClaimsTitle)) }
            <p class="lead">{ view.ui(UiKey::ClaimsLead) }</p>
            { view.later(|| html! { <ClaimList view={view.clone()} /> }) }
        </article>
    }
}

#[derive(PartialEq, Properties)]
struct ListProps {
    view: View,
}

/// Searched and filtered on the device; the words typed here are kept nowhere.
#[component]
fn ClaimList(props: &ListProps) -> Html {
    let view = &props.view;
    let search = use_state(String::new);
    let only = use_state(|| None::<Verdict>);
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| search.set(browser::typed(&event)))
    };
    let shown = |claim: &&Claim| {
        let text = ["claim", "truth"].map(|slot| view.words().claim(&claim.id, slot)).join(" ");
        only.is_none_or(|verdict| verdict == claim.verdict) && matches(&text, &search)
    };
    let groups = Verdict::ALL.iter().map(|verdict| {
        let of_it = view.guide().claims().iter().filter(|claim| claim.verdict == *verdict);
        (*verdict, of_it.filter(shown).collect::<Vec<_>>())
    });
    let groups: Vec<_> = groups.filter(|(_, claims)| !claims.is_empty()).collect();
    html! {
        <>
            if view.is_app() {
                <label class="field">
                    <span class="field__label">{ view.ui(UiKey::ClaimsSearch) }</span>
                    <input class="field__input" type="search" autocomplete="off" maxlength="60" value={(*search).clone()} {oninput} />
                </label>
                { filters(view, &only) }
                <p class="visually-hidden" role="status">{ groups.iter().map(|(_, claims)| claims.len()).sum::<usize>() }</p>
            }
            // In an element of its own: in one list with what comes and goes, the field would be made anew under the finger.
            <div class="found">
                if groups.is_empty() { <p class="text">{ view.ui(UiKey::ClaimsNone) }</p> }
                { for groups.into_iter().map(|(verdict, claims)| html! {
                    <section key={verdict_slot(verdict)}>
                        <h2 class="window">{ view.words().ui_slot(&verdict_slot(verdict)) }</h2>
                        { for claims.into_iter().map(|claim| entry(view, claim)) }
                    </section>
                }) }
            </div>
        </>
    }
}

fn filters(view: &View, only: &UseStateHandle<Option<Verdict>>) -> Html {
    let choices = std::iter::once(None).chain(Verdict::ALL.iter().copied().map(Some));
    let buttons = choices.map(|choice| {
        let name = match choice {
            Some(verdict) => view.words().ui_slot(&verdict_slot(verdict)),
            None => view.ui(UiKey::ClaimsAll),
        };
        let pressed = (**only == choice).to_string();
        let only = only.clone();
        let onclick = Callback::from(move |_: MouseEvent| only.set(choice));
        html! { <button type="button" class="filter" aria-pressed={pressed} {onclick}>{ name }</button> }
    });
    html! { <div class="filters">{ for buttons }</div> }
}

/// A claim with its one line of truth.
fn entry(view: &View, claim: &Claim) -> Html {
    let content = html! {
        <>
            <span class="small__title">{ view.words().claim(&claim.id, "claim") }</span>{ " " }
            <span class="small__line">{ view.words().claim(&claim.id, "truth") }</span>
        </>
    };
    view.link(Page::Claim(claim.id.clone()), "small", content)
}

pub(super) fn one(view: &View, id: &ClaimId) -> Html {
    let Some(claim) = view.guide().claim(id.as_str()) else { return page(view) };
    let cites: Vec<Cite> = claim.cites.iter().cloned().map(Cite::Id).collect();
    let references = cited(view, &cites);
    let flows = claim.then.iter().filter_map(|flow| view.guide().flow(flow.as_str()));
    let words = view.words();
    html! {
        <article class="claim" key={claim.id.to_string()}>
            { overline(view.link(Page::Claims, "overline__link", html! { { view.ui(UiKey::ClaimsTitle) } })) }
            { heading(&words.claim(&claim.id, "claim")) }
            <p class="lead">
                <strong>{ words.ui_slot(&verdict_slot(claim.verdict)) }</strong>{ " " }{ words.claim(&claim.id, "truth") }
            </p>
            { paragraphs(view, words.claim_lines(&claim.id, "why")) }
            { for flows.map(|flow| small_link(view, flow)) }
            { doors(view, &references) }
            { sources(view, &references) }
        </article>
    }
}

/// What a person may have heard, at the step where it matters.
pub(super) fn heard(view: &View, flow: &Flow, step: &StepId) -> Html {
    let here = |claim: &&Claim| claim.steps.iter().any(|(of, at)| *of == flow.id && at == step);
    let claims: Vec<&Claim> = view.guide().claims().iter().filter(here).collect();
    if claims.is_empty() {
        return Html::default();
    }
    html! {
        <details class="why">
            <summary class="why__summary">{ view.ui(UiKey::ClaimsHeard) }</summary>
            { for claims.into_iter().map(|claim| entry(view, claim)) }
        </details>
    }
}
