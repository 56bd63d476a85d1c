//! The data file: the samples, the way there and back, every bad input with its sentence, the schema, what differs, the note, and the calendar.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    unreachable_pub
)]

mod hilfen;

#[path = "export/beispiele.rs"]
mod beispiele;
#[path = "export/dokument.rs"]
mod dokument;
#[path = "export/formblatt.rs"]
mod formblatt;
#[path = "export/fristen.rs"]
mod fristen;
#[path = "export/hin_und_zurueck.rs"]
mod hin_und_zurueck;
#[path = "export/kaputt.rs"]
mod kaputt;
#[path = "export/leerformular.rs"]
mod leerformular;
#[path = "export/meldung.rs"]
mod meldung;
#[path = "export/schema.rs"]
mod schema;
#[path = "export/vergleich.rs"]
mod vergleich;
#[path = "export/vermerk.rs"]
mod vermerk;
