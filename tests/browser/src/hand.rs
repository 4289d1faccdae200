//! A calm hand, where it is measured how long a touch takes: it touches once everything is still, and nobody looks while
//! the page answers. The driver's own click looks at the page before and after it, on the processor that is measured.

use fantoccini::elements::Element;
use serde_json::json;

use crate::browser::Browser;
use crate::trouble::Result;

/// Two pictures later, and when the page has nothing left to do.
const STILL: &str = "
    const done = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));";
/// In the middle of the window, and where that is.
const PLACE: &str = "
    arguments[0].scrollIntoView({ block: 'center' });
    const { left, top, width, height } = arguments[0].getBoundingClientRect();
    return [left + width / 2, top + height / 2];";

impl Browser {
    pub(crate) async fn touch(&self, element: &Element) -> Result {
        let place = self.client().execute(PLACE, vec![serde_json::to_value(element)?]).await?;
        let [x, y]: [f64; 2] = serde_json::from_value(place)?;
        self.still().await?;
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
            for kind in ["keyDown", "keyUp"] {
                let key =
                    json!({ "type": kind, "key": letter.to_string(), "text": letter.to_string() });
                self.dev_tools("Input.dispatchKeyEvent", key).await?;
            }
            self.still().await?;
        }
        Ok(())
    }

    async fn still(&self) -> Result {
        self.client().execute_async(STILL, Vec::new()).await?;
        Ok(())
    }
}
