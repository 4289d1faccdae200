//! What `hands.js` does for the app, one function each.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::copy::Line;
use crate::copy::picture::{self, Face, Mark};

mod js {
    use super::{JsValue, wasm_bindgen};

    #[wasm_bindgen(js_namespace = ["FIRST_HOUR", "hands"])]
    extern "C" {
        pub(super) fn watch(back: JsValue);
        pub(super) fn after(done: JsValue);
        pub(super) fn forget();
        pub(super) fn look(tell: JsValue);
        pub(super) fn copy(id: &str, done: JsValue);
        pub(super) fn hash(id: &str, tell: JsValue);
        #[wasm_bindgen(catch)]
        pub(super) fn measure(face: &str, text: &str) -> Result<f64, JsValue>;
        #[wasm_bindgen(catch)]
        pub(super) fn draw(width: u32, height: u32, marks: &str) -> Result<String, JsValue>;
    }
}

/// Calls back whenever the page comes back into sight, with how long it was away; endlessly when it is left.
pub fn watch(mut back: impl FnMut(f64) + 'static) {
    js::watch(called(move |away| back(away.as_f64().unwrap_or(f64::INFINITY))));
}

/// Calls back once what is drawn now is on the screen, or would be if anybody looked.
pub fn after_picture(mut done: impl FnMut() + 'static) {
    js::after(called(move |_| done()));
}

/// Blanks what is typed and empties every kind of storage.
pub fn forget() {
    js::forget();
}

/// Tells what is stored and what was asked for; again whenever the network comes or goes.
pub fn look(mut tell: impl FnMut(String) + 'static) {
    js::look(called(move |found| tell(found.as_string().unwrap_or_default())));
}

/// Copies what stands in a box. Where that is refused, its text is selected.
pub fn copy(id: &str, mut done: impl FnMut(bool) + 'static) {
    js::copy(id, called(move |copied| done(copied.is_truthy())));
}

/// Tells name and hash of the file chosen in a control, each on its line; nothing where the browser cannot.
pub fn hash_file(id: &str, mut tell: impl FnMut(Option<String>) + 'static) {
    js::hash(id, called(move |found| tell(found.as_string())));
}

/// One kind of closure for all of them, which is what they cost. It lives as long as the page.
fn called(with: impl FnMut(JsValue) + 'static) -> JsValue {
    Closure::<dyn FnMut(JsValue)>::new(with).into_js_value()
}

/// A picture of the lines, as an address that holds it; nothing where the browser draws none.
pub fn draw(lines: &[Line]) -> Option<String> {
    let measure = |face, text: &str| js::measure(&font(face), text).unwrap_or_default();
    let picture = picture::picture(lines, &measure);
    let marks: Vec<String> = picture.marks.iter().map(mark).collect();
    let drawn = js::draw(picture::WIDTH, picture.height, &marks.join("\n")).ok()?;
    drawn.starts_with("data:image").then_some(drawn)
}

fn mark(mark: &Mark) -> String {
    match mark {
        Mark::Text { x, y, face, text } => {
            format!("{x}\t{y}\t{}\t{text}", font(*face))
        }
        Mark::Bar { x, y, width, height } => format!("{x}\t{y}\t{width}\t{height}"),
    }
}

fn font(face: Face) -> String {
    format!("{}{}px sans-serif", if face.bold { "bold " } else { "" }, face.size)
}
