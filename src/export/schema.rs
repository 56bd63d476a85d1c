//! The JSON Schema of the data file, made from the types that write it.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::json::{Dokument, GeschriebenesErgebnis};
use crate::facts::{Formblatt, Person, Stelle};

/// A person: what was entered and, in most files, the result.
// The writing types have the result always or never, so that a program that writes none need not carry what writes it.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PersonInDatei {
    /// What is said of the post besides the answers.
    #[serde(skip_serializing_if = "Stelle::ist_leer")]
    stelle: Stelle,
    /// The answers.
    angaben: Person,
    /// What was computed from it when the file was written. Reading computes it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    ergebnis: Option<GeschriebenesErgebnis>,
}

/// How wide a number is in Rust is no format that other validators know.
fn ohne_zahlenformate(schema: &mut Schema) {
    let zahl = schema.get("type").and_then(|art| art.as_str()) == Some("integer");
    if zahl {
        schema.remove("format");
    }
}

/// The schema (draft 2020-12), with a line end.
pub fn schema() -> String {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(ohne_zahlenformate))
        .into_generator();
    let mut schema =
        generator.into_root_schema_for::<Dokument<'static, Formblatt, PersonInDatei>>();
    schema.insert("title".to_owned(), super::json::FORMAT.into());
    // Writing to memory fails only for types that JSON cannot say.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
