//! The evaluation of many files: the table of Antwort 3, and what is remarkable about the files.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod hilfen;

#[path = "statistik/ausgaben.rs"]
mod ausgaben;
#[path = "statistik/dateien.rs"]
mod dateien;
#[path = "statistik/schnell.rs"]
mod schnell;
#[path = "statistik/tabelle.rs"]
mod tabelle;
#[path = "statistik/verteilung.rs"]
mod verteilung;
