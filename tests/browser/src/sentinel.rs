//! Stands guard over one page: whatever is asked of the server or of anybody else after it is loaded.

use crate::browser::Browser;
use crate::sink::Contact;
use crate::trouble::Result;

/// A host that no page names.
pub(crate) const CONTROL: &str = "control.spy.example";

pub struct Sentinel<'a> {
    browser: &'a Browser,
    asked: usize,
    contacts: usize,
}

impl<'a> Sentinel<'a> {
    /// Waits until the page is loaded, and stands guard from then on.
    pub async fn after_load(browser: &'a Browser) -> Result<Sentinel<'a>> {
        browser.loaded().await?;
        Ok(Sentinel::from_now(browser))
    }

    pub fn from_now(browser: &'a Browser) -> Sentinel<'a> {
        let asked = browser.requests().len();
        let contacts = browser.sink().contacts().len();
        Sentinel { browser, asked, contacts }
    }

    /// What the server was asked for since.
    pub fn asked(&self) -> Vec<String> {
        self.browser.requests().split_off(self.asked)
    }

    /// Everything the sink heard since. Ends the visit: it leaves the page for an address of its own, so that what the page
    /// did before is heard first, and a sink that hears nothing is found out.
    pub async fn heard(self) -> Result<Vec<Contact>> {
        let is_control = |it: &Contact| it.host.as_deref() == Some(CONTROL);
        // The sink refuses, and some drivers call that an error.
        self.browser.client().goto(&format!("http://{CONTROL}/")).await.ok();
        let heard = self
            .browser
            .until("the sink hears of the sentinel's own address", async || {
                let mut contacts = self.browser.sink().contacts().split_off(self.contacts);
                let Some(end) = contacts.iter().position(is_control) else { return Ok(None) };
                contacts.truncate(end);
                Ok(Some(contacts))
            })
            .await?;
        Ok(heard.into_iter().filter(|it| !it.is_noise()).collect())
    }

    /// That nobody was asked for anything.
    pub async fn silence(self) -> Result {
        assert_eq!(self.asked(), Vec::<String>::new(), "asked of the server after load");
        let heard: Vec<String> = self.heard().await?.iter().map(Contact::to_string).collect();
        assert_eq!(heard, Vec::<String>::new(), "asked of others after load");
        Ok(())
    }
}
