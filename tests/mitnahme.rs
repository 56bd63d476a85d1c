//! A result to take home: the same result again, no day and no name in it, and nothing else is read as a code.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs,
    unreachable_pub
)]

mod hilfen;

#[path = "mitnahme/codes.rs"]
mod codes;
#[path = "mitnahme/eigenschaften.rs"]
mod eigenschaften;
#[path = "mitnahme/groesse.rs"]
mod groesse;
#[path = "mitnahme/versionen.rs"]
mod versionen;
#[path = "mitnahme/zeiten.rs"]
mod zeiten;
