//! The app tier.
use yew::prelude::*;
#[component]
fn App() -> Html {
    let n = use_state(|| 0);
    let onclick = {
        let n = n.clone();
        Callback::from(move |_: MouseEvent| n.set(*n + 1))
    };
    html! { <button {onclick}>{ *n }</button> }
}
fn main() {
    yew::Renderer::<App>::new().render();
}
