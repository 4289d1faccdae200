//! JSON Schemas of the content files, so that an editor completes and checks while a contributor types.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::claim::wire::Claims;
use crate::flow::wire::Flow;
use crate::locale::wire::TextFile;
use crate::reference::wire::Pack;

/// File name and contents of everything in `flows/schema/`.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("flow.json", text(&schema::<Flow>("A flow: flows/<flow>.json"))),
        ("claims.json", text(&schema::<Claims>("Claims: flows/claims.json"))),
        ("region.json", text(&schema::<Pack>("A region pack: flows/regions/<XX>.json"))),
        ("text.json", text(&schema::<TextFile>("Words: flows/text/<locale>/<file>.json"))),
    ]
}

/// Draft 7, which every editor knows.
fn schema<T: JsonSchema>(title: &str) -> Schema {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    schema.insert("title".into(), title.into());
    schema
}

fn text(schema: &Schema) -> String {
    // A schema is made of strings, lists and objects, which always can be written.
    let text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text + "\n"
}
