//! The whole way through the app on somebody else's device, with a look at every stop.

use crate::person::Person;
use crate::trouble::Result;
use crate::words::Words;

/// What is typed on the way, and must be found nowhere afterwards.
pub const TYPED: [&str; 4] = ["CM-77-0042", "490154203237518", "静安寺二号口", "Wang Xiaoming"];

impl Person<'_> {
    /// From the first question to the sheet in two languages, with everything there is on the way.
    pub async fn goes_the_whole_way(&self, look: impl AsyncFn(&str) -> Result) -> Result {
        let (to, words) = (self.browser, self.words);
        look("the first question").await?;
        self.answers_triage().await?;
        look("the plan").await?;
        self.turns_to_the_carrier().await?;
        to.write(words.ui("record.number")?, TYPED[0]).await?;
        look("a note").await?;
        self.answers("suspend-line", "mobile-call", "done").await?;
        self.answers("suspend-line", "more-lines", "no").await?;
        self.answers("suspend-line", "recheck", "held").await?;
        self.is_at("suspend-line", "suspended").await?;
        look("an ending").await?;
        self.goes("nav.plan", "plan.title").await?;
        self.has_done("bank-cards").await?;
        self.goes("nav.imei", "imei.title").await?;
        to.write(words.ui("imei.field")?, TYPED[1]).await?;
        to.wait_for_text(words.ui("imei.imei")?).await?;
        look("the IMEI").await?;
        self.goes("imei.put-on-sheet", "sheet.title").await?;
        to.write(words.sheet("place")?, TYPED[2]).await?;
        to.write(words.sheet("name")?, TYPED[3]).await?;
        to.tick(words.ui("sheet.both")?).await?;
        look("the sheet").await?;
        self.goes("nav.numbers", "numbers.title").await?;
        look("the numbers").await?;
        self.goes("nav.privacy", "privacy.title").await?;
        look("the privacy page").await
    }

    /// The same page in the other language, and back.
    pub async fn switches_language(&self, title: &str) -> Result {
        let other = crate::LOCALES.into_iter().find(|it| *it != self.words.locale());
        let other = Words::of(other.unwrap_or_default())?;
        let them = Person::new(self.browser, &other);
        them.goes("language.name", title).await?;
        self.goes("language.name", title).await
    }

    /// Erases everything, and is told so.
    pub async fn erases(&self) -> Result {
        self.goes("nav.erase", "erase.title").await?;
        self.taps("erase.button").await?;
        self.browser.wait_for_text(self.words.ui("erase.done")?).await
    }
}
