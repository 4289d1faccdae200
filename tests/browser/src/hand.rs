//! A calm hand, where it is measured how long a touch takes: it touches once everything is still, and nobody looks while
//! the page answers. The driver's own click looks at the page before and after it, on the processor that is measured.

use fantoccini::elements::Element;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::trouble::{Result, Trouble};

/// Two pictures later, and when the page has nothing left to do.
const STILL: &str = "
    const done = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));";
/// In the middle of the window, and where that is.
const PLACE: &str = "
    arguments[0].scrollIntoView({ block: 'center' });
    const { left, top, width, height } = arguments[0].getBoundingClientRect();
    return [left + width / 2, top + height / 2];";
/// Events as the browser times them, from the touch to the next picture (Event Timing). Those that take less than 16 ms it
/// does not tell.
const WATCH: &str = "
    window.touched = [];
    window.timed = [];
    new PerformanceObserver(list => list.getEntries().forEach(it => {
        if (it.interactionId) timed.push([it.startTime, it.duration]);
    })).observe({ type: 'event', durationThreshold: 16 });";
const TOUCHED: &str = "
    if (window.touched) touched.push([arguments[0], performance.now(), decodeURI(location.hash)]);";
/// Each event belongs to the last touch before it; of several the longest counts.
const TIMES: &str = "
    return touched.map(([kind, at, page], ix) => {
        const next = (touched[ix + 1] || [0, Infinity])[1];
        const own = timed.filter(([start]) => start >= at && start < next);
        return { kind, page, time: Math.max(0, ...own.map(([, time]) => time)) };
    });";

/// One tap or one letter.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Touch {
    pub kind: String,
    /// Where it was.
    pub page: String,
    /// In milliseconds; nought where it took less than the browser tells.
    pub time: f64,
}

impl Browser {
    /// From now on touches with a calm hand and times each touch; only Chromium's driver can.
    pub async fn times_touches(&self) -> Result {
        self.js(WATCH).await?;
        self.calm.set(true);
        Ok(())
    }

    /// Every touch since, in order.
    pub async fn touches(&self) -> Result<Vec<Touch>> {
        self.still().await?;
        let touches: Vec<Touch> = serde_json::from_value(self.js(TIMES).await?)?;
        if touches.iter().all(|touch| touch.time == 0.0) {
            return Err(Trouble::new("the browser timed no touch"));
        }
        Ok(touches)
    }

    pub(crate) async fn touch(&self, element: &Element) -> Result {
        let place = self.client().execute(PLACE, vec![serde_json::to_value(element)?]).await?;
        let [x, y]: [f64; 2] = serde_json::from_value(place)?;
        self.still().await?;
        self.begins("tap").await?;
        for kind in ["mousePressed", "mouseReleased"] {
            let mouse = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.dev_tools("Input.dispatchMouseEvent", mouse).await?;
        }
        self.still().await
    }

    /// Types one letter after another, as slowly as it takes.
    pub(crate) async fn spell(&self, element: &Element, text: &str) -> Result {
        self.touch(element).await?;
        for letter in text.chars() {
            self.begins("letter").await?;
            for kind in ["keyDown", "keyUp"] {
                let letter = letter.to_string();
                let key = json!({ "type": kind, "key": letter, "text": letter });
                self.dev_tools("Input.dispatchKeyEvent", key).await?;
            }
            self.still().await?;
        }
        Ok(())
    }

    async fn begins(&self, kind: &str) -> Result {
        self.client().execute(TOUCHED, vec![Value::from(kind)]).await?;
        self.still().await
    }

    async fn still(&self) -> Result {
        self.client().execute_async(STILL, Vec::new()).await?;
        Ok(())
    }
}
