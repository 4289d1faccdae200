//! All content, as it stands in files, in one value: what the build hands to the app and what the checks read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::claim::wire::Claims;
use crate::flow::wire::Flow;
use crate::locale::wire::TextFile;
use crate::reference::wire::Pack;

/// Locale tag, then file name without its ending.
pub type Texts = BTreeMap<String, BTreeMap<String, TextFile>>;

#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Bundle {
    pub flows: Vec<Flow>,
    pub packs: Vec<Pack>,
    pub texts: Texts,
    #[serde(default)]
    pub claims: Claims,
}
