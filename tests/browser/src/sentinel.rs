//! Stands guard over one page: whatever is asked of the server or of anybody else after it is loaded.

use crate::browser::Browser;
use crate::sink::Contact;
use crate::trouble::{Result, Trouble};

/// An address that no page names and nobody has (RFC 5737). Not a name, which would have to be looked up.
pub(crate) const CONTROL: &str = "203.0.113.1";

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
    pub async fn heard(&self) -> Result<Vec<Contact>> {
        // The sink refuses, and some drivers call that an error.
        self.browser.client().goto(&format!("http://{CONTROL}/")).await.ok();
        self.browser
            .until("the sink hears of the sentinel's own address", async || {
                Ok(self.before_leaving())
            })
            .await
    }

    fn before_leaving(&self) -> Option<Vec<Contact>> {
        let mut contacts = self.browser.sink().contacts().split_off(self.contacts);
        let left = contacts.iter().position(|it| it.host.as_deref() == Some(CONTROL))?;
        contacts.truncate(left);
        contacts.retain(|it| !it.is_noise());
        Some(contacts)
    }

    /// That nobody was asked for anything.
    pub async fn silence(self) -> Result {
        assert_eq!(self.asked(), Vec::<String>::new(), "asked of the server after load");
        self.heard().await?;
        // A connection just made may yet turn out to be noise.
        let none = async || Ok(self.before_leaving().filter(Vec::is_empty));
        self.browser.until("nobody else was asked after load", none).await.map(drop).map_err(
            |trouble| Trouble::new(format!("{trouble:?}\n  but: {:?}", self.before_leaving())),
        )
    }
}
