//! Which edition this is: its day and its hash, whole where a person checks it, short on paper.

use yew::prelude::*;

use crate::date::Date;
use crate::locale::UiKey;
use crate::ui::view::View;

/// As the build wrote it on the root element of every page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Edition {
    /// The newest day on which any of the content was reviewed.
    pub day: String,
    pub hash: String,
}

/// How far a clock may be behind the day of the edition and still be right: time zones, and a day to spare.
const BEHIND_DAYS: i64 = 2;

impl Edition {
    /// Whether a clock can be right that says it is this day: nobody holds an edition before it was made.
    pub fn allows(&self, today: Date) -> bool {
        let day = self.day.parse::<Date>();
        day.is_ok_and(|day| day.days_since(today) <= BEHIND_DAYS)
    }
}

/// How many letters of the hash are compared at one glance; paper carries the first so many.
const GROUP: usize = 8;

/// The whole hash, in groups.
pub fn whole(view: &View) -> Html {
    let Edition { day, hash } = &*view.edition;
    if hash.is_empty() {
        return Html::default();
    }
    html! {
        <section class="edition">
            <p class="text">{ view.words().ui_with(UiKey::EditionDay, day) }</p>
            <p class="text">{ view.ui(UiKey::EditionHash) }</p>
            <p class="edition__hash">{ for groups(hash).map(|group| html! { <span class="edition__group">{ group }</span> }) }</p>
        </section>
    }
}

/// The day and the first group, so that a sheet can be traced to what printed it.
pub fn short(view: &View) -> Html {
    let Edition { day, hash } = &*view.edition;
    let Some(group) = groups(hash).next() else { return Html::default() };
    html! {
        <p class="edition__paper">{ view.ui(UiKey::SiteName) }{ " · " }{ day }{ " · " }<span>{ group }</span></p>
    }
}

fn groups(hash: &str) -> impl Iterator<Item = &str> {
    let starts = (0..hash.len()).step_by(GROUP);
    starts.filter_map(move |start| hash.get(start..start + GROUP))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_behind_the_edition_is_wrong() {
        let edition = Edition { day: "2026-11-22".into(), hash: String::new() };
        let allows = |day: &str| edition.allows(day.parse().unwrap());
        assert!(allows("2026-11-22") && allows("2026-11-20") && allows("2031-01-01"));
        assert!(!allows("2026-11-19") && !allows("1970-01-01"));
    }
}
