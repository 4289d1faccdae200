//! Firefox, without a screen.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::engine::{Capabilities, Wires};
use crate::trouble::Result;
use crate::visit::Options;

pub(super) fn capabilities(
    browser: &Path,
    options: &Options,
    wires: Wires,
) -> Result<Capabilities> {
    const REJECT_ALL: u8 = 2;
    let mut preferences = wired(wires);
    if !options.script {
        preferences.insert("javascript.enabled".into(), false.into());
    }
    if !options.storage {
        preferences.insert("network.cookie.cookieBehavior".into(), REJECT_ALL.into());
    }
    let firefox = json!({ "binary": browser, "args": ["-headless"], "prefs": preferences });
    Ok(Map::from_iter([
        ("browserName".into(), json!("firefox")),
        ("moz:firefoxOptions".into(), firefox),
    ]))
}

/// Everything but the site goes to the sink: connections by way of a proxy, names by way of DNS over HTTPS.
fn wired(Wires { site, sink }: Wires) -> Map<String, Value> {
    const BY_SCRIPT: u8 = 2;
    const NAMES_OVER_HTTPS_ONLY: u8 = 3;
    // Not the plain proxy settings: with those Firefox never looks up a name ahead.
    let script = format!(
        "function FindProxyForURL(url, host) {{
            const own = ['{site}', 'localhost:{}'].some(it => url.indexOf('://' + it + '/') > 0);
            return own ? 'DIRECT' : 'PROXY {sink}';
        }}",
        site.port()
    );
    let script: String = url::form_urlencoded::byte_serialize(script.as_bytes()).collect();
    let script = script.replace('+', "%20");
    Map::from_iter([
        ("network.proxy.type".into(), BY_SCRIPT.into()),
        (
            "network.proxy.autoconfig_url".into(),
            format!("data:application/x-ns-proxy-autoconfig,{script}").into(),
        ),
        ("network.proxy.allow_hijacking_localhost".into(), true.into()),
        ("network.trr.mode".into(), NAMES_OVER_HTTPS_ONLY.into()),
        ("network.trr.uri".into(), format!("https://{sink}/dns-query").into()),
        ("network.trr.confirmationNS".into(), "skip".into()),
        // The sink is on this machine, where WebRTC would not look for a way out.
        ("media.peerconnection.ice.loopback".into(), true.into()),
        // What Firefox would ask for on its own account; see also the driver's environment.
        ("services.settings.server".into(), "data:,#none".into()),
        ("browser.safebrowsing.downloads.remote.enabled".into(), false.into()),
        ("network.connectivity-service.enabled".into(), false.into()),
        ("network.captive-portal-service.enabled".into(), false.into()),
    ])
}
