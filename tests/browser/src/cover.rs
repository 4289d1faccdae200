//! The cover, and what nobody else may come upon.

use crate::browser::Browser;
use crate::person::Person;
use crate::trouble::Result;

/// What stands on the sheet.
pub const NAME: &str = "Wang Xiaoming";

impl Person<'_> {
    /// As far as the sheet, with a name on it.
    pub async fn fills_in(&self) -> Result {
        self.begins().await?;
        self.browser.alive().await?;
        self.answers_triage().await?;
        self.goes("nav.sheet", "sheet.title").await?;
        self.browser.write(self.words.sheet("name")?, NAME).await
    }

    /// Nothing of the session is on the page: neither to the eye, nor to the ear, nor in the title.
    pub async fn is_covered(&self) -> Result {
        let (to, words) = (self.browser, self.words);
        to.wait_for_heading(words.ui("cover.title")?).await?;
        let said = ["cover.title", "cover.lead", "cover.on", "erase.button"];
        let said = said.iter().map(|key| words.ui(key)).collect::<Result<Vec<_>>>()?;
        // WebKit's driver tells no lines.
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let said = bare(&said.concat());
        // It comes into sight a moment after it is there.
        to.until("the cover says what it says and nothing else", async || {
            Ok((bare(&to.text().await?) == said).then_some(()))
        })
        .await?;
        assert!(!to.everything().await?.contains(NAME));
        assert_eq!(to.client().title().await?, words.ui("site.name")?);
        to.until("the cover is what is read first", async || {
            let heading =
                to.js("return document.activeElement === document.querySelector('h1')").await?;
            Ok((heading == true).then_some(()))
        })
        .await
    }
}

impl Browser {
    /// Whatever can be found in a page: its markup, its title, and what stands in its controls.
    pub async fn everything(&self) -> Result<String> {
        let script = "
            const values = [...document.querySelectorAll('input, textarea')].map(it => it.value);
            return [document.documentElement.outerHTML, document.title, ...values].join('\\n');";
        self.js_text(script).await
    }
}
