//! Giving a borrowed device back: what is still to do, what stands behind a cover, and what is gone.
#![cfg(test)]

use browser_tests::{Browser, Options, Person, Result, Words, visit_as, visit_with};
use fantoccini::Locator;
use serde_json::Value;

const TYPED: &str = "Wang Xiaoming";
#[test]
fn the_list_names_what_was_opened_and_ends_with_erase() -> Result {
    visit_as("en", async |me| {
        let (to, words) = (me.browser, me.words);
        me.begins().await?;
        to.alive().await?;
        me.answers_triage().await?;
        me.goes("nav.erase", "erase.title").await?;
        let always = boxes(to).await?;
        assert_eq!(always, words.lines("ui", "erase.before-back")?[1..]);

        me.goes("nav.numbers", "numbers.title").await?;
        let site = taps_first(to, "https:").await?;
        let number = taps_first(to, "tel:").await?;
        me.goes("nav.erase", "erase.title").await?;
        let mut expected = vec![
            words.ui("giveback.sign-out")?.replace("{}", &site),
            words.ui("giveback.call")?.replace("{}", &number),
        ];
        expected.extend(always);
        assert_eq!(boxes(to).await?, expected);

        // What is ticked stays ticked, on the way and in the other language.
        to.tick(&expected[1]).await?;
        me.goes("nav.plan", "plan.title").await?;
        me.goes("nav.erase", "erase.title").await?;
        assert!(to.field(&expected[1]).await?.is_selected().await?);
        assert!(!to.field(&expected[0]).await?.is_selected().await?);
        let last =
            "return [...document.querySelectorAll('main button, main input')].pop().innerText";
        assert_eq!(to.js_text(last).await?, words.ui("erase.button")?);

        me.taps("erase.button").await?;
        to.wait_for_heading(words.ui("giveback.done")?).await?;
        to.wait_for_text(&words.ui("privacy.stored")?.replace("{}", "0")).await?;
        let text = to.text().await?;
        for line in words.lines("ui", "erase.left")?.iter().skip(1) {
            assert!(text.contains(line), "what is left is not said: {line}");
        }
        assert_eq!(boxes(to).await?, Vec::<String>::new(), "the list is gone too");
        to.tap(words.ui("site.name")?).await?;
        to.wait_for_heading(words.ui("site.line")?).await
    })
}

/// The words beside the boxes, from the top.
async fn boxes(browser: &Browser) -> Result<Vec<String>> {
    let script = "
        return [...document.querySelectorAll('main input[type=checkbox]')]
            .map(it => it.labels[0].innerText.trim());";
    Ok(serde_json::from_value(browser.js(script).await?)?)
}

/// Taps the first number or address on the page, which the test keeps from leaving it; tells how it is called.
async fn taps_first(browser: &Browser, scheme: &str) -> Result<String> {
    let script = "
        addEventListener('click', it => it.preventDefault(), { once: true });
        const link = document.querySelector(`main a.door[href^='${arguments[0]}']`);
        link.click();
        return link.innerText.split('\\n')[0].trim();";
    let name = browser.client().execute(script, vec![scheme.into()]).await?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}

#[test]
fn an_apps_own_browser_gets_text_and_picture_instead_of_print() -> Result {
    const IMEI: &str = "490154203237518";
    visit_with(&Options::default().in_wechat(), async |to| {
        let words = &Words::of("zh-Hans")?;
        let me = &Person::new(to, words);
        me.begins().await?;
        to.alive().await?;
        me.answers_triage().await?;
        assert!(!to.text().await?.contains(words.ui("plan.print")?));
        me.has_done("suspend-line").await?;
        let done = format!("☑ {}", words.get("suspend-line", "title")?);
        let checklist = box_of_text(to).await?;
        assert!(checklist.lines().any(|line| line == done), "{checklist}");
        picture(me, "checklist").await?;

        me.goes("nav.sheet", "sheet.title").await?;
        to.write(words.ui("imei.field")?, IMEI).await?;
        let text = to.text().await?;
        assert!(!text.contains(words.ui("sheet.print")?), "a button that does nothing");
        assert!(text.contains(words.ui("inapp.dots")?));
        let name = &words.lines("ui", "inapp.names")?[0];
        assert!(text.contains(&words.ui("inapp.lead")?.replace("{}", name)));
        let sheet = box_of_text(to).await?;
        let act = words.get("suspend-line", "title")?;
        assert!(sheet.contains(IMEI) && sheet.contains(act), "{sheet}");
        picture(me, "sheet").await?;
        // Typed over, the picture would be wrong: it is gone.
        to.write(words.sheet("name")?, TYPED).await?;
        to.until("the picture is gone", async || {
            Ok(to.js("return document.querySelector('main img')").await?.is_null().then_some(()))
        })
        .await
    })
}

async fn box_of_text(browser: &Browser) -> Result<String> {
    let area = browser.find("the text", Locator::Css("main textarea[readonly]")).await?;
    Ok(area.prop("value").await?.unwrap_or_default())
}

/// Makes the picture; keeps it for a person to look at.
async fn picture(me: &Person<'_>, name: &str) -> Result {
    let to = me.browser;
    me.taps("copy.draw").await?;
    let script = "
        const image = document.querySelector('main img');
        return image?.naturalWidth ? [image.naturalWidth, image.naturalHeight, image.src] : null;";
    let found = to
        .until("there is a picture", async || {
            Ok(Some(to.js(script).await?).filter(|it| !it.is_null()))
        })
        .await?;
    let (width, height, source): (u32, u32, String) = serde_json::from_value(found)?;
    assert!(width == 1240 && height >= 1754, "{width} × {height}");
    let png = source.strip_prefix("data:image/png;base64,").expect("a PNG");
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, png)?;
    std::fs::write(browser_tests::results(&format!("{name}.png"))?, bytes)?;
    to.wait_for_text(me.words.ui("copy.save")?).await
}

#[test]
fn text_is_copied_or_selected_for_a_hand_to_copy() -> Result {
    const REFUSING: &str = "
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;";
    const OLD: &str = "
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => { window.copied = getSelection().toString(); return true; };";
    let words = Words::of("en")?;
    visit_with(&Options::default().with_script(OLD), async |browser| {
        let me = Person::new(browser, &words);
        me.opens("plan").await?;
        me.taps("copy.title").await?;
        me.taps("copy.text").await?;
        browser.wait_for_text(words.ui("copy.done")?).await?;
        let title = words.ui("plan.title")?;
        assert!(browser.js_text("return window.copied").await?.starts_with(title));
        // It lies in the clipboard: the list before giving back says so.
        me.goes("nav.erase", "erase.title").await?;
        browser.wait_for_text(words.ui("giveback.copied")?).await
    })?;
    visit_with(&Options::default().with_script(REFUSING), async |browser| {
        let me = Person::new(browser, &words);
        me.opens("sheet").await?;
        me.taps("copy.title").await?;
        me.taps("copy.text").await?;
        browser.wait_for_text(words.ui("copy.by-hand")?).await?;
        let selected = browser.js_text("return getSelection().toString()").await?;
        assert_eq!(selected.trim(), box_of_text(browser).await?.trim());
        Ok(())
    })
}

#[test]
fn the_page_that_can_be_checked_says_what_it_finds() -> Result {
    const NETWORK: &str = "
        window.network = true;
        Object.defineProperty(navigator, 'onLine', { get: () => window.network });";
    visit_with(&Options::default().with_script(NETWORK), async |to| {
        let words = &Words::of("en")?;
        let me = Person::new(to, words);
        me.opens("privacy").await?;
        to.wait_for_text(&words.ui("privacy.stored")?.replace("{}", "0")).await?;
        to.wait_for_text(&words.ui("check.requests")?.replace("{}", "0")).await?;
        to.wait_for_text(words.ui("check.online")?).await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        to.until("something is stored", async || {
            let none = words.ui("privacy.stored")?.replace("{}", "0");
            Ok((!to.text().await?.contains(&none)).then_some(()))
        })
        .await?;
        to.js("window.network = false; window.dispatchEvent(new Event('offline'))").await?;
        to.wait_for_text(words.ui("check.offline")?).await?;
        let policies = to.js("return document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length").await?;
        let shown = to.js("return document.querySelectorAll('main pre').length").await?;
        assert_eq!(shown, policies);
        assert_ne!(shown, Value::from(0));
        Ok(())
    })
}
