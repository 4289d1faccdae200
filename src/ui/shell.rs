//! The frame around every page, the same in both tiers.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::browser;
use crate::ui::pages;
use crate::ui::parts::{cover, keep, practice, remark};
use crate::ui::route::{Page, Route};
use crate::ui::state::Msg;
use crate::ui::view::View;

#[derive(PartialEq, Properties)]
pub struct ShellProps {
    pub view: View,
}

#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let view = &props.view;
    if view.state.visit.covered {
        return cover::cover(view);
    }
    html! {
        <div class="shell">
            <a class="skip" href="#content">{ view.ui(UiKey::SkipToContent) }</a>
            { practice::banner(view) }
            { header(view) }
            <main id="content" class="main">
                { remark::remark(view) }
                { pages::page(view) }
            </main>
            { view.later(|| footer(view)) }
        </div>
    }
}

fn header(view: &View) -> Html {
    html! {
        <header class="header">
            { view.link(Page::Home, "header__home", html! { view.ui(UiKey::SiteName) }) }
            <nav class="header__nav">
                { view.link(Page::Plan, "header__link", html! { view.ui(UiKey::PlanLink) }) }
                { for other_locales(view) }
                { view.link(Page::Erase, "header__link header__link--erase", html! { view.ui(UiKey::EraseLink) }) }
            </nav>
        </header>
    }
}

/// The same page in each other language.
fn other_locales(view: &View) -> impl Iterator<Item = Html> {
    let here = &view.state.route;
    view.guide().locales().filter(|locale| **locale != here.locale).map(move |locale| {
        let name = view.guide().words(locale).ui(UiKey::LanguageName);
        let route = Route::new(locale, here.page.clone());
        let content = html! { <span lang={locale.to_string()}>{ name }</span> };
        view.link_to(&route, "header__link", content)
    })
}

fn footer(view: &View) -> Html {
    let link = |page, key| view.link(page, "footer__link", html! { view.ui(key) });
    html! {
        <footer class="footer">
            <nav class="footer__nav">
                { link(Page::Sheet, UiKey::SheetLink) }
                { link(Page::Imei, UiKey::ImeiLink) }
                { link(Page::Numbers, UiKey::Numbers) }
                if !view.guide().claims().is_empty() && pages::has_arrived(view.guide(), &view.route(Page::Claims)) { { link(Page::Claims, UiKey::ClaimsTitle) } }
                { link(Page::Privacy, UiKey::Privacy) }
            </nav>
            if view.is_app() && !view.is_practice() { { keep::keep(view) } }
            <p class="footer__line">{ view.ui(UiKey::HomeNothingLeaves) }</p>
            <p class="footer__line">{ view.ui(UiKey::LicenceLine) }</p>
        </footer>
    }
}

/// A button that sends one message.
pub fn button(view: &View, class: &'static str, key: UiKey, msg: Msg) -> Html {
    html! { <button type="button" {class} onclick={view.send(msg)}>{ view.ui(key) }</button> }
}

/// The button that erases everything, here and in the browser.
pub fn erase_button(view: &View) -> Html {
    let dispatch = view.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::forget();
        dispatch.emit(Msg::Erase);
    });
    html! {
        <button type="button" class="button button--erase" {onclick}>{ view.ui(UiKey::EraseButton) }</button>
    }
}
