//! A browser that shows text only: the way from the first page to an act, by the links it lists.
#![cfg(test)]

use std::process::Command;

use browser_tests::{LOCALES, Result, Site, Trouble, Words};
use xtask::serve::Server;

#[test]
fn links_alone_lead_to_the_number_to_call() -> Result {
    let site = Site::find()?;
    let server = Server::start(site.root(), 0)?;
    for locale in LOCALES {
        let words = Words::of(locale)?;
        let first = Page::open(&format!("{}index.html", server.address()))?;
        let mut page = first.follow(words.ui("home.step-by-step")?)?;
        for (step, option) in
            [("safety", "safe"), ("how", "stolen"), ("brand", "apple"), ("codes", "unknown")]
        {
            page = page.answer(&words, "triage", step, option)?;
        }
        page =
            page.reads(words.title("triage", "on-it")?)?.follow(words.ui("question.continue")?)?;
        page = page.answer(&words, "triage", "device", "borrowed")?;
        page =
            page.reads(words.title("triage", "means")?)?.follow(words.ui("question.continue")?)?;
        page = page.answer(&words, "triage", "screen", "locked")?;

        // The ending names the acts with their numbers.
        page = page.reads(words.title("triage", "plan-locked")?)?.reads("10086")?;
        page = page.follow(words.get("suspend-line", "title")?)?.follow(words.ui("task.begin")?)?;
        page = page.answer(&words, "suspend-line", "where", "mainland")?;
        page = page.answer(&words, "suspend-line", "carrier", "mobile")?;
        page = page.reads(words.title("suspend-line", "mobile-call")?)?.reads("10086")?;
        assert!(page.links.contains(&"tel:10086".to_owned()), "{:?}", page.links);
    }
    Ok(())
}

/// A page as lynx shows it: `[3]` before the words of a link, and a list of what the numbers stand for.
struct Page {
    address: String,
    text: String,
    links: Vec<String>,
}

impl Page {
    fn open(address: &str) -> Result<Page> {
        let charsets = ["-assume_charset=utf-8", "-display_charset=utf-8"];
        let output = Command::new("lynx")
            .args(["-dump", "-nomargins", "-width=990"])
            .args(charsets)
            .arg(address)
            .output()
            .map_err(|error| Trouble::new(format!("cannot run lynx: {error}")))?;
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        let Some((text, list)) = shown.rsplit_once("\nReferences\n") else {
            return Err(Trouble::new(format!("lynx lists no links on {address}: {shown}")));
        };
        let links = list.lines().filter_map(|line| line.split_once(". "));
        let links = links.map(|(_, link)| link.trim().to_owned()).collect();
        Ok(Page { address: address.to_owned(), text: text.to_owned(), links })
    }

    /// Goes where the link leads that begins with these words, or has them after the number of its card.
    fn follow(&self, words: &str) -> Result<Page> {
        let mut rest = self.text.as_str();
        while let Some((_, after)) = rest.split_once('[') {
            rest = after;
            let Some((number, label)) = after.split_once(']') else { continue };
            let Ok(number) = number.parse::<usize>() else { continue };
            let label = label.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ');
            if label.starts_with(words)
                && let Some(link) = number.checked_sub(1).and_then(|number| self.links.get(number))
            {
                return Page::open(link);
            }
        }
        Err(self.trouble(&format!("no link “{words}”")))
    }

    fn answer(&self, words: &Words, flow: &str, step: &str, option: &str) -> Result<Page> {
        self.shows(words.title(flow, step)?)?;
        self.follow(words.option(flow, step, option)?)
    }

    fn reads(self, words: &str) -> Result<Page> {
        self.shows(words)?;
        Ok(self)
    }

    fn shows(&self, words: &str) -> Result {
        if self.text.contains(words) {
            Ok(())
        } else {
            Err(self.trouble(&format!("no “{words}”")))
        }
    }

    fn trouble(&self, what: &str) -> Trouble {
        Trouble::new(format!("there is {what} on {}:\n{}", self.address, self.text))
    }
}
