//! The page for the police on paper: one A4 page, however much or little stands on it.
#![cfg(test)]

use browser_tests::{
    Browser, LOCALES, Options, Paper, Person, Result, Text, Words, visit, visit_with,
};

const IMEI: &str = "490154203237518";
/// The fields that are typed as they are, in the order of the form.
const FIELDS: [&str; 14] = [
    "when",
    "place",
    "story",
    "witnesses",
    "model",
    "look",
    "serial",
    "proof",
    "number",
    "second-number",
    "last-place",
    "money",
    "name",
    "contact",
];
const ACTS: [&str; 7] = [
    "bank-cards",
    "weixin-pay",
    "alipay",
    "wechat-freeze",
    "tell-people",
    "police-report",
    "new-sim",
];

#[test]
fn an_empty_sheet_is_one_page() -> Result {
    visit(async |browser| {
        for locale in LOCALES {
            let words = Words::of(locale)?;
            let me = Person::new(browser, &words);
            me.opens("sheet").await?;
            browser.tick(words.ui("sheet.both")?).await?;
            let paper = Paper::of(browser, &format!("sheet-empty-{locale}")).await?;
            paper.draw(100)?;
            assert_eq!(paper.pages()?, 1);
            in_both_languages(&paper)?;
        }
        Ok(())
    })
}

/// Without script there is a sheet for a pen, and a plan to tick with one.
#[test]
fn paper_for_a_pen_needs_no_script() -> Result {
    visit_with(&Options::default().without_script(), async |browser| {
        for locale in LOCALES {
            let words = Words::of(locale)?;
            browser.open(&format!("{locale}/sheet.html")).await?;
            browser.wait_for_heading(words.ui("sheet.title")?).await?;
            let paper = Paper::of(browser, &format!("sheet-for-a-pen-{locale}")).await?;
            paper.draw(100)?;
            assert_eq!(paper.pages()?, 1);
            let text = paper.text()?;
            assert!(text.has("IMEI") && text.has(words.sheet("place")?), "{text:?}");
            browser.open(&format!("{locale}/plan.html")).await?;
            browser.wait_for_heading(words.ui("plan.title")?).await?;
            let paper = Paper::of(browser, &format!("plan-for-a-pen-{locale}")).await?;
            paper.draw(100)?;
            let text = paper.text()?;
            for number in ["10086", "95588", "110"] {
                assert!(text.has(number), "{number} is not on the plan: {text:?}");
            }
        }
        Ok(())
    })
}

#[test]
fn a_full_sheet_is_one_page_zh() -> Result {
    let line = "在静安寺地铁站二号口出站扶梯上发现手机不见了，当时左手提着电脑包，右边有两名男子紧跟着，站厅有监控可以查看，工作人员也看到了，之后马上借了电话。";
    visit(async |browser| full(browser, &Words::of("zh-Hans")?, line).await)
}

#[test]
fn a_full_sheet_is_one_page_en() -> Result {
    let line = "On the escalator at exit 2 of the station, with a bag in my left hand; two men stood close behind.";
    visit(async |browser| full(browser, &Words::of("en")?, line).await)
}

async fn full(browser: &Browser, words: &Words, line: &str) -> Result {
    let me = Person::new(browser, words);
    assert!((60..=120).contains(&line.chars().count()), "{}", line.chars().count());
    let story: String = line.chars().cycle().take(300).collect();

    me.begins().await?;
    browser.alive().await?;
    me.answers_triage().await?;
    me.turns_to_the_carrier().await?;
    browser.write(words.ui("record.number")?, "CM-20261122-0042").await?;
    browser.write(words.ui("record.who")?, "0731").await?;
    me.answers("suspend-line", "mobile-call", "done").await?;
    me.is_at("suspend-line", "more-lines").await?;
    me.goes("nav.plan", "plan.title").await?;
    for flow in ACTS {
        me.has_done(flow).await?;
    }
    me.goes("nav.sheet", "sheet.title").await?;
    let mut typed = Vec::new();
    for name in FIELDS {
        let text = if name == "story" { &story } else { line };
        typed.push(as_much_as_fits(browser, words.sheet(name)?, text).await?);
    }
    browser.write(words.ui("imei.field")?, IMEI).await?;
    browser.write(words.ui("imei.second")?, "352099001761481").await?;

    let own = Paper::of(browser, &format!("sheet-full-one-{}", words.locale())).await?;
    own.draw(100)?;
    browser.tick(words.ui("sheet.both")?).await?;
    let both = Paper::of(browser, &format!("sheet-full-both-{}", words.locale())).await?;
    both.draw(100)?;
    assert_eq!([own.pages()?, both.pages()?], [1, 1], "pages in one language, and in both");
    let text = in_both_languages(&both)?;
    for wanted in [IMEI, "352099001761481", "CM-20261122-0042"] {
        assert!(text.has(wanted), "“{wanted}” is not on the sheet");
    }
    for (wanted, name) in typed.iter().zip(FIELDS) {
        assert!(text.has(wanted), "{name} is not whole on the sheet: “{wanted}”");
    }
    Ok(())
}

/// Types until the field takes no more; tells what it took.
async fn as_much_as_fits(browser: &Browser, label: &str, text: &str) -> Result<String> {
    let field = browser.field(label).await?;
    field.send_keys(text).await?;
    let longest = field.attr("maxlength").await?.and_then(|it| it.parse().ok());
    let fits: String = text.chars().take(longest.unwrap_or(usize::MAX)).collect();
    assert!(fits.chars().count() >= 20, "“{label}” takes hardly anything: “{fits}”");
    browser
        .until(&format!("“{label}” holds what fits"), async || {
            Ok((field.prop("value").await?.unwrap_or_default() == fits).then_some(()))
        })
        .await?;
    Ok(fits)
}

/// The text of an A4 page that bears the labels of each language.
fn in_both_languages(paper: &Paper) -> Result<Text> {
    let (width, height) = paper.size()?;
    let is_a4 = (594.0..597.0).contains(&width) && (840.0..844.0).contains(&height);
    assert!(is_a4, "not A4 but {width} × {height} points");
    let text = paper.text()?;
    for locale in LOCALES {
        let words = Words::of(locale)?;
        for key in ["title", "not-official", "record-wanted", "signature"] {
            assert!(text.has(words.sheet(key)?), "no {key} in {locale}");
        }
    }
    Ok(text)
}
