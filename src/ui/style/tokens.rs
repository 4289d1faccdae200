//! Colours and measures as custom properties: light, dark, forced colours.

use stylist::{StyleSource, css};

pub(super) fn sheet() -> StyleSource {
    css!(
                :root {
            color-scheme: light dark;
            --ink: #1b2733;
            --soft: #52606d;
            --ground: #f6f4ef;
            --paper: #ffffff;
            --fill: #dde4ea;
            --edge: #c3ccd4;
            --main: #0a5f56;
            --on-main: #ffffff;
            --link: #0a5f56;
            --danger: #b3261e;
            --danger-ground: #fdecea;
            --caution-ground: #fdf3d8;
            --caution-edge: #b98900;
            --accent: #c2361b;
            --good: #14703a;
        }
        @media (prefers-color-scheme: dark) {
            :root {
                --ink: #eef2f5;
                --soft: #b3bfca;
                --ground: #11171d;
                --paper: #1b232b;
                --fill: #38444f;
                --edge: #46535f;
                --main: #6fd3c3;
                --on-main: #0a1a18;
                --link: #7fdccd;
                --danger: #ff8f85;
                --danger-ground: #3a1d1b;
                --caution-ground: #332a12;
                --caution-edge: #d9ac2b;
                --accent: #ff8a5c;
                --good: #7bd89c;
            }
        }
        @media (forced-colors: active) {
            :root {
                --ink: CanvasText;
                --paper: Canvas;
                --fill: Canvas;
                --accent: Highlight;
            }
        }
    )
}
