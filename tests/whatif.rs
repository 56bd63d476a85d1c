//! What would change a verdict: each set does, no part of it does, and none as small is missed.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub
)]

#[path = "whatif/faelle.rs"]
mod faelle;
mod hilfen;
#[path = "whatif/jede_menge.rs"]
mod jede_menge;
#[path = "whatif/probe.rs"]
mod probe;
#[path = "whatif/schulungen.rs"]
mod schulungen;
#[path = "whatif/wege.rs"]
mod wege;
