//! The law, provision by provision: a table for each, with its boundaries. The names cite the source.
//!
//! Each test names its provisions as `Norm::…`, in its code or its comment, or its file does in its first lines: from that the page
//! fundstellen.html is made, and one that names none stops the build (xtask/src/fundstellen/sources.rs).

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

#[path = "law/abschluesse.rs"]
mod abschluesse;
#[path = "law/buchstabe.rs"]
mod buchstabe;
#[path = "law/fristen.rs"]
mod fristen;
#[path = "law/nachqualifizierung.rs"]
mod nachqualifizierung;
#[path = "law/rahmen.rs"]
mod rahmen;
#[path = "law/themen.rs"]
mod themen;
#[path = "law/vorerfahrung.rs"]
mod vorerfahrung;
