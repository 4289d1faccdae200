//! The only place besides `store` that touches a browser. Every call may be refused, and then does nothing.

#[cfg(feature = "app")]
mod hands;

use yew::{InputEvent, MouseEvent};

use crate::date::Date;

/// The day, and the moment as it is written beside an act, `MM-DD HH:MM`; nothing where the clock makes no
/// sense. A time that is wrong is worse than a blank.
pub fn now() -> Option<(Date, String)> {
    sys::now()
}

/// The moment, or an empty text.
pub fn time() -> String {
    now().map(|(_, time)| time).unwrap_or_default()
}

/// A click that is meant for this tab: not with a key held or another button.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    sys::is_plain_click(event)
}

/// What stands in the control that was typed into.
pub fn typed(event: &InputEvent) -> String {
    sys::typed(event).unwrap_or_default()
}

#[cfg(feature = "app")]
pub use hands::{after_picture, copy, draw, forget, hash_file, look, watch};
pub use sys::*;

#[cfg(feature = "app")]
mod sys {
    use gloo::events::EventListener;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Document, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Window};
    use yew::{InputEvent, MouseEvent, TargetCast};

    use crate::compiled::{Compiled, Part, Words};
    use crate::date::Date;
    use crate::letters;
    use crate::ui::parts::edition::Edition;

    #[expect(clippy::disallowed_methods, reason = "this is the place that touches the browser")]
    fn window() -> Option<Window> {
        web_sys::window()
    }

    fn document() -> Option<Document> {
        window()?.document()
    }

    pub(super) fn now() -> Option<(Date, String)> {
        let now = js_sys::Date::new_0();
        let year = u16::try_from(now.get_full_year()).ok()?;
        let month = u8::try_from(now.get_month() + 1).ok()?;
        let day = u8::try_from(now.get_date()).ok()?;
        let date = Date::new(year, month, day).filter(|it| edition().allows(*it))?;
        let time = format!("{month:02}-{day:02} {:02}:{:02}", now.get_hours(), now.get_minutes());
        Some((date, time))
    }

    pub(super) fn is_plain_click(event: &MouseEvent) -> bool {
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        event.button() == 0 && !held
    }

    pub(super) fn typed(event: &InputEvent) -> Option<String> {
        let line = event.target_dyn_into::<HtmlInputElement>().map(|it| it.value());
        line.or_else(|| event.target_dyn_into::<HtmlTextAreaElement>().map(|it| it.value()))
    }

    fn of(object: &JsValue, key: &str) -> Option<JsValue> {
        js_sys::Reflect::get(object, &JsValue::from_str(key)).ok()
    }

    /// What the page's scripts share.
    fn shared() -> Option<JsValue> {
        of(window()?.as_ref(), "FIRST_HOUR")
    }

    /// Asks the script beside the app to `keep` the guide on this device, to `forget` it, or to `renew` it.
    pub fn offline(act: &str) {
        let offline = shared().and_then(|shared| of(&shared, "offline"));
        let Some(offline) = offline else { return };
        let act = of(&offline, act).and_then(|act| act.dyn_into::<js_sys::Function>().ok());
        if let Some(act) = act {
            act.call0(&offline).ok();
        }
    }

    /// Calls back when a newer edition lies ready.
    pub fn on_renewable(mut told: impl FnMut() + 'static) -> Option<EventListener> {
        Some(EventListener::new(window()?.as_ref(), "renewable", move |_| told()))
    }

    /// Structure and words, as far as the content scripts have left them.
    pub fn content() -> Option<Compiled> {
        let content = shared()?;
        let bytes = |key| letters::decode(&of(&content, key)?.as_string()?);
        let mut words = Vec::new();
        for (place, part) in [("words", Part::First), ("later", Part::More)] {
            let Some(spoken) = of(&content, place) else { continue };
            let Ok(spoken) = spoken.dyn_into::<js_sys::Object>() else { continue };
            words.extend(js_sys::Object::entries(&spoken).iter().filter_map(|entry| {
                let entry = entry.dyn_into::<js_sys::Array>().ok()?;
                let (locale, text) = (entry.get(0).as_string()?, entry.get(1).as_string()?);
                Some(Words { locale, part, text })
            }));
        }
        Some(Compiled { structure: bytes("structure")?, more: bytes("more"), words })
    }

    /// Whether everything the page asked for has come or failed.
    pub fn is_loaded() -> bool {
        document().is_some_and(|document| document.ready_state() == "complete")
    }

    /// Calls back when everything the page asked for has come or failed; at once, if that is so already.
    pub fn on_loaded(loaded: impl FnOnce() + 'static) -> Option<EventListener> {
        let window = window()?;
        if is_loaded() {
            loaded();
            return None;
        }
        Some(EventListener::once(window.as_ref(), "load", move |_| loaded()))
    }

    /// What the build wrote on the root element.
    fn written(name: &str) -> Option<String> {
        document()?.document_element()?.get_attribute(name)
    }

    /// The address of the document.
    pub fn document_address() -> Option<String> {
        written("data-address")
    }

    /// Whether the document is the file that holds every page.
    pub fn is_single() -> bool {
        written("data-single").is_some()
    }

    /// Which edition the document belongs to.
    pub fn edition() -> Edition {
        Edition {
            day: written("data-edition").unwrap_or_default(),
            hash: written("data-build").unwrap_or_default(),
        }
    }

    /// The part of the address the app writes.
    pub fn hash() -> Option<String> {
        let hash = window()?.location().hash().ok()?;
        Some(hash.trim_start_matches('#').to_owned()).filter(|hash| !hash.is_empty())
    }

    /// Writes the app's part of the address. A new entry in the history, or in place of the present one.
    pub fn set_hash(address: &str, replace: bool) {
        let Some(history) = window().and_then(|window| window.history().ok()) else { return };
        let url = format!("#{address}");
        let written = if replace {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        };
        written.ok();
    }

    pub fn back() {
        if let Some(history) = window().and_then(|window| window.history().ok()) {
            history.back().ok();
        }
    }

    /// Calls back when the person goes back or forward, or types another address part.
    pub fn on_hash_change(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
        Some(EventListener::new(window()?.as_ref(), "popstate", move |_| changed()))
    }

    /// Says that the app is alive: where the HTML tier stood, it stands now.
    pub fn root_for_app() -> Option<web_sys::Element> {
        let document = document()?;
        document.document_element()?.set_attribute("data-tier", "app").ok()?;
        document.get_element_by_id("app")
    }

    pub fn set_language(tag: &str) {
        if let Some(root) = document().and_then(|document| document.document_element()) {
            // Even the same again makes a browser look at every rule of the page.
            if root.get_attribute("lang").as_deref() != Some(tag) {
                root.set_attribute("lang", tag).ok();
            }
        }
    }

    pub fn set_title(title: &str) {
        if let Some(document) = document() {
            document.set_title(title);
        }
    }

    /// Moves to the top and to the heading, so that a screen reader begins there.
    pub fn enter_page() {
        move_to(0.0);
        let heading = document().and_then(|document| document.query_selector("h1").ok().flatten());
        if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            heading.focus().ok();
        }
    }

    /// How the browser names itself.
    pub fn user_agent() -> String {
        window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
    }

    /// How far down the page is moved.
    pub fn place() -> f64 {
        window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
    }

    pub fn move_to(place: f64) {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, place);
        }
    }

    /// Whether printing could be asked for. In-app browsers often have no print at all.
    pub fn print() -> bool {
        window().is_some_and(|window| window.print().is_ok())
    }

    /// The content security policies in force, as the page states them.
    pub fn policies() -> Vec<String> {
        let selector = "meta[http-equiv='Content-Security-Policy']";
        let Some(metas) = document().and_then(|it| it.query_selector_all(selector).ok()) else {
            return Vec::new();
        };
        let metas = (0..metas.length()).filter_map(|ix| metas.get(ix));
        metas
            .filter_map(|meta| meta.dyn_into::<web_sys::Element>().ok()?.get_attribute("content"))
            .collect()
    }
}

/// Where there is no browser: the HTML tier is written at build time and asks for nothing.
#[cfg(not(feature = "app"))]
mod sys {
    use yew::{InputEvent, MouseEvent};

    use crate::copy::Line;
    use crate::date::Date;

    pub(super) fn now() -> Option<(Date, String)> {
        None
    }

    pub(super) fn typed(_: &InputEvent) -> Option<String> {
        None
    }

    pub(super) fn is_plain_click(_: &MouseEvent) -> bool {
        true
    }

    pub fn back() {}

    pub fn offline(_: &str) {}

    pub fn print() -> bool {
        false
    }

    pub fn policies() -> Vec<String> {
        Vec::new()
    }

    pub fn forget() {}

    pub fn copy(_: &str, _: impl FnMut(bool) + 'static) {}

    pub fn hash_file(_: &str, _: impl FnMut(Option<String>) + 'static) {}

    pub fn draw(_: &[Line]) -> Option<String> {
        None
    }
}
