//! The interview: from every state it ends, asks only what still counts, and promises no more than it keeps.

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

#[path = "interview/alle_wege.rs"]
mod alle_wege;
#[path = "interview/gang.rs"]
mod gang;
#[path = "interview/nachrechnung.rs"]
mod nachrechnung;
#[path = "interview/ruhen.rs"]
mod ruhen;
