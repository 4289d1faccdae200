//! Which app's own browser the page was opened in, read from the user agent.
//!
//! Such browsers neither print nor save files, and say nothing when asked to. What they all can do is copy text and save
//! a picture that is pressed for long.

/// Where the page runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Host {
    /// A browser of its own.
    #[default]
    Browser,
    /// Inside an app: its place in `inapp.names`, and where the way out is.
    App { name: usize, menu: Menu },
}

/// Where the app keeps “open in browser”.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Menu {
    /// Behind three dots at the top right.
    TopRight,
    /// Somewhere behind dots.
    Unknown,
}

/// What only the apps' own browsers say, and the place of the app's name in `inapp.names`.
///
/// In this order: `WeCom` calls itself WeChat too, Instagram calls itself Facebook. UC and QQ Browser are browsers of their
/// own, though `UCBrowser` and `MQQBrowser` stand in what Alipay, `DingTalk` and QQ say.
const APPS: [(&str, usize); 17] = [
    ("wxwork/", 2),
    ("MicroMessenger/", 0),
    (" QQ/", 1),
    ("DingTalk/", 3),
    ("AlipayClient/", 4),
    ("__weibo__", 5),
    ("aweme", 6),
    ("xhsdiscover/", 7),
    (" discover/", 7),
    ("baiduboxapp/", 8),
    (" Line/", 9),
    (" Instagram ", 10),
    ("FBAN/", 11),
    ("FBAV/", 11),
    ("FB_IAB/", 11),
    ("Telegram-Android/", 12),
    ("BytedanceWebview/", 13),
];

impl Host {
    pub fn of(user_agent: &str) -> Host {
        let app = APPS.iter().find(|(sign, _)| user_agent.contains(sign));
        app.map_or(Host::Browser, |(_, name)| {
            let menu = if *name < 2 { Menu::TopRight } else { Menu::Unknown };
            Host::App { name: *name, menu }
        })
    }
}
