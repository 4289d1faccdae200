//! What every page bears while nothing is meant: a banner with the way out, and a mark across the page, on paper too.

use yew::prelude::*;

use crate::locale::UiKey;
use crate::ui::shell::button;
use crate::ui::state::Msg;
use crate::ui::view::View;

pub fn banner(view: &View) -> Html {
    if !view.is_practice() {
        return Html::default();
    }
    html! {
        <>
            <div class="practice">
                <p class="practice__line"><strong>{ mark(view) }</strong>{ " " }<span class="no-print">{ view.ui(UiKey::PracticeBanner) }</span></p>
                { button(view, "button button--quiet no-print", UiKey::PracticeLeave, Msg::EndPractice) }
            </div>
            <div class="watermark" aria-hidden="true" data-mark={mark(view)} />
        </>
    }
}

/// In every language, for whoever comes upon the paper.
pub fn mark(view: &View) -> String {
    let guide = view.guide();
    let spoken = guide.locales().filter(|locale| guide.speaks(locale));
    spoken.map(|it| guide.words(it).ui(UiKey::PracticeName)).collect::<Vec<_>>().join(" / ")
}
