//! Somebody who reads one language and goes by its words.

use fantoccini::Locator;

use crate::browser::Browser;
use crate::trouble::{Result, Trouble};
use crate::words::Words;

pub struct Person<'a> {
    pub browser: &'a Browser,
    pub words: &'a Words,
}

/// A task as the plan shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
    pub flow: String,
    /// Stands among those that something is still missing for.
    pub locked: bool,
}

impl<'a> Person<'a> {
    pub fn new(browser: &'a Browser, words: &'a Words) -> Person<'a> {
        Person { browser, words }
    }

    /// From the very first page to the first question.
    pub async fn begins(&self) -> Result {
        self.browser.open("index.html").await?;
        self.taps("home.step-by-step").await?;
        self.browser.wait_for_heading(self.words.title("triage", "safety")?).await
    }

    /// Opens a page of their language, alive.
    pub async fn opens(&self, page: &str) -> Result {
        self.browser.open_app(&format!("{}/{page}.html", self.words.locale())).await
    }

    /// Taps a word of the interface.
    pub async fn taps(&self, key: &str) -> Result {
        self.browser.tap(self.words.ui(key)?).await
    }

    /// Taps a word of the interface and waits for the page with this heading.
    pub async fn goes(&self, key: &str, title: &str) -> Result {
        self.taps(key).await?;
        self.browser.wait_for_heading(self.words.ui(title)?).await
    }

    pub async fn is_at(&self, flow: &str, step: &str) -> Result {
        self.browser.wait_for_heading(self.words.title(flow, step)?).await
    }

    /// Answers a question, or says how an act went.
    pub async fn answers(&self, flow: &str, step: &str, option: &str) -> Result {
        self.is_at(flow, step).await?;
        self.browser.tap(self.words.option(flow, step, option)?).await
    }

    /// Changes these boxes of a question that takes several, and goes on.
    pub async fn ticks(&self, flow: &str, step: &str, options: &[&str]) -> Result {
        self.is_at(flow, step).await?;
        for option in options {
            self.browser.tick(self.words.option(flow, step, option)?).await?;
        }
        self.taps("question.continue").await
    }

    /// Reads a notice and goes on.
    pub async fn reads(&self, flow: &str, step: &str) -> Result {
        self.is_at(flow, step).await?;
        self.taps("notice.continue").await
    }

    /// Triage as most would answer it: safe, a stolen iPhone, locked, a borrowed device, a phone and an ID card at hand.
    pub async fn answers_triage(&self) -> Result {
        self.answers("triage", "safety", "safe").await?;
        self.answers("triage", "how", "stolen").await?;
        self.answers("triage", "brand", "apple").await?;
        self.answers("triage", "codes", "hidden").await?;
        self.ticks("triage", "on-it", &["id-photo"]).await?;
        self.answers("triage", "device", "borrowed").await?;
        self.ticks("triage", "means", &["id-card"]).await?;
        self.answers("triage", "screen", "locked").await?;
        self.browser.wait_for_heading(self.words.ui("plan.title")?).await
    }

    /// On the plan: goes to stop the number, as far as the call to the carrier.
    pub async fn turns_to_the_carrier(&self) -> Result {
        let title = self.words.get("suspend-line", "title")?;
        self.browser.tap(title).await?;
        self.browser.wait_for_heading(title).await?;
        self.taps("task.begin").await?;
        self.answers("suspend-line", "where", "mainland").await?;
        self.answers("suspend-line", "carrier", "mobile").await?;
        self.is_at("suspend-line", "mobile-call").await
    }

    /// The tasks of the plan on this page, from the top, each once.
    pub async fn plan(&self) -> Result<Vec<Task>> {
        let locked = self.words.ui("plan.locked")?;
        let headings = self.browser.client().find_all(Locator::Css("main h2")).await?;
        let mut below = None;
        for heading in headings {
            if heading.text().await? == locked {
                below = Some(heading.rectangle().await?.1);
            }
        }
        let mut tasks: Vec<Task> = Vec::new();
        for link in
            self.browser.client().find_all(Locator::Css("main a[href$='/index.html']")).await?
        {
            if !link.is_displayed().await? {
                continue;
            }
            let href = link.attr("href").await?.unwrap_or_default();
            let Some(flow) = href.trim_end_matches("/index.html").rsplit('/').next() else {
                continue;
            };
            let y = link.rectangle().await?.1;
            // Not a task: where to go on once the phone is back.
            if flow != "got-it-back" && !tasks.iter().any(|task| task.flow == flow) {
                let locked = below.is_some_and(|below| y > below);
                tasks.push(Task { flow: flow.to_owned(), locked });
            }
        }
        if tasks.is_empty() {
            return Err(Trouble::new("the plan shows no task"));
        }
        Ok(tasks)
    }

    /// What the plan says of a task, all lines of its card.
    pub async fn card(&self, flow: &str) -> Result<String> {
        let title = self.words.get(flow, "title")?;
        let cards =
            self.browser.client().find_all(Locator::Css("main a[href$='/index.html']")).await?;
        for card in cards.into_iter().rev() {
            let href = card.attr("href").await?.unwrap_or_default();
            let text = card.text().await?;
            if href.ends_with(&format!("/{flow}/index.html")) && text.contains(title) {
                return Ok(text);
            }
        }
        Err(Trouble::new(format!("the plan shows no card “{title}”")))
    }

    /// On the plan: unfolds what was answered.
    pub async fn unfolds_the_answers(&self) -> Result {
        self.taps("plan.answers").await?;
        self.browser.wait_for_text(self.words.ui("plan.change")?).await
    }

    /// On the plan with its answers unfolded: goes to change one.
    pub async fn changes(&self, step: &str) -> Result {
        let title = self.words.title("triage", step)?;
        self.browser.tap(&format!("{}{title}", self.words.ui("plan.change")?)).await?;
        self.is_at("triage", step).await
    }

    /// On the plan: whether it says that this answer was given.
    pub async fn has_answered(&self, step: &str, option: &str) -> Result<bool> {
        let answer = self.words.option("triage", step, option)?;
        Ok(self.browser.text().await?.contains(answer))
    }

    /// Marks a task of the plan as done, without going through its steps, and comes back to the plan.
    pub async fn has_done(&self, flow: &str) -> Result {
        let title = self.words.get(flow, "title")?;
        self.browser.tap(title).await?;
        self.browser.wait_for_heading(title).await?;
        self.taps("task.mark-done").await?;
        self.browser.wait_for_text(self.words.ui("task.unmark")?).await?;
        self.goes("nav.plan", "plan.title").await
    }

    /// Says whose device this is: taps the button, and waits until the page says so.
    pub async fn says_whose(&self, button: &str, status: &str) -> Result {
        self.taps(button).await?;
        self.browser.wait_for_text(self.words.ui(status)?).await
    }
}
