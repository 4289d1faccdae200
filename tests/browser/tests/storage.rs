//! On somebody else's device nothing is kept, at no stop of the way; and erasing empties every place there is.
#![cfg(test)]

use browser_tests::{Browser, Person, Result, visit_as};

#[test]
fn a_borrowed_device_keeps_nothing_at_any_stop_zh() -> Result {
    visit_as("zh-Hans", async |me| keeps_nothing(me).await)
}

#[test]
fn a_borrowed_device_keeps_nothing_at_any_stop_en() -> Result {
    visit_as("en", async |me| keeps_nothing(me).await)
}

async fn keeps_nothing(me: &Person<'_>) -> Result {
    let to = me.browser;
    to.open("index.html").await?;
    is_empty(to, "the first page").await?;
    me.begins().await?;
    to.alive().await?;
    me.goes_the_whole_way(async |stop| is_empty(to, stop).await).await?;
    me.switches_language("privacy.title").await?;
    is_empty(to, "another language").await?;
    to.client().refresh().await?;
    to.alive().await?;
    is_empty(to, "a reload").await?;
    me.erases().await?;
    is_empty(to, "erased").await
}

/// Whoever says that the device is theirs and changes their mind is as good as never there.
#[test]
fn what_was_kept_on_my_own_device_is_gone_when_it_no_longer_is() -> Result {
    visit_as("en", async |me| {
        let to = me.browser;
        me.opens("triage/safety").await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        me.answers("triage", "safety", "safe").await?;
        me.is_at("triage", "how").await?;
        assert_ne!(full(to).await?, Vec::<String>::new(), "it was kept before");
        me.says_whose("device.make-borrowed", "device.borrowed").await?;
        becomes_empty(to).await
    })
}

/// Also what some other edition, or somebody else's script on this address, has left.
#[test]
fn erasing_empties_every_place_there_is() -> Result {
    const LEFTOVERS: &str = "
        const done = arguments[arguments.length - 1];
        localStorage.setItem('left', 'over');
        sessionStorage.setItem('left', 'over');
        document.cookie = 'left=over; path=/';
        window.name = 'left over';
        history.replaceState({ left: 'over' }, '');
        const database = new Promise(stored => {
            const asked = indexedDB.open('left-over');
            asked.onsuccess = () => { asked.result.close(); stored(); };
        });
        Promise.all([database, caches.open('left-over')]).then(() => done());";
    visit_as("zh-Hans", async |me| {
        let to = me.browser;
        me.opens("sheet").await?;
        me.says_whose("device.make-mine", "device.mine").await?;
        to.write(me.words.sheet("name")?, "王小明").await?;
        to.client().execute_async(LEFTOVERS, Vec::new()).await?;
        let all = full(to).await?;
        for place in
            ["sessionStorage", "localStorage", "cookies", "caches", "window.name", "history.state"]
        {
            assert!(all.iter().any(|it| it == place), "{place} was to hold something: {all:?}");
        }
        me.erases().await?;
        becomes_empty(to).await?;
        to.client().refresh().await?;
        to.alive().await?;
        is_empty(to, "reloaded after erasing").await
    })
}

async fn is_empty(browser: &Browser, stop: &str) -> Result {
    assert_eq!(full(browser).await?, Vec::<String>::new(), "something is kept at: {stop}");
    Ok(())
}

async fn becomes_empty(browser: &Browser) -> Result {
    let waited = browser
        .until("nothing is kept", async || Ok(full(browser).await?.is_empty().then_some(())));
    if let Err(trouble) = waited.await {
        panic!("{trouble:?}\n{:?}", full(browser).await?);
    }
    Ok(())
}

/// Where something is kept.
async fn full(browser: &Browser) -> Result<Vec<String>> {
    let stores = browser.stores().await?;
    assert!(stores.len() >= 8, "{stores:?}");
    Ok(stores.into_iter().filter(|(_, much)| *much != 0).map(|(place, _)| place).collect())
}
