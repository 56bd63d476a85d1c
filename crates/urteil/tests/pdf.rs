//! What `pdf::schreibe` makes, judged by others: the standards, the text that comes out again, the tags, the attachment;
//! and the judge itself, by files that were damaged on purpose.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "pdf/hilfen.rs"]
mod hilfen;
#[path = "pdf/konform.rs"]
mod konform;
#[path = "pdf/schaeden.rs"]
mod schaeden;
#[path = "pdf/seitenende.rs"]
mod seitenende;
#[path = "pdf/struktur.rs"]
mod struktur;
#[path = "pdf/text.rs"]
mod text;
#[path = "pdf/zufall.rs"]
mod zufall;
