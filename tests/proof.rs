//! The exhaustive proof: `law::assess` and an independent second formulation give the same for every combination of answers.
//!
//! The raw product of everything is astronomically large, so it is cut where the rules let it be cut: every block over all
//! its raw answers with the other blocks at representatives, then the product of all blocks over one or two raw answers of
//! each distinct behaviour (which the second formulation tells apart, not the program). A list holds at most one record
//! here; `paare` holds every pair of records. The raw answers are those of `klassen::alle`, and `klassen::vertreter` makes
//! the case of them: with days and periods reduced to their boundaries.
//!
//! The same cases are taken home as codes and back (`mitnahme`): all of a small product, a share of a large one.
//!
//! `cargo test --profile proof --test proof -- --include-ignored --nocapture` runs all of it; a plain `cargo test` runs a
//! sample of each block.

// A proof stops at the first thing that is wrong.
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
mod zweite_fassung;

#[path = "proof/bloecke.rs"]
mod bloecke;
#[path = "proof/eigenschaften.rs"]
mod eigenschaften;
#[path = "proof/kreuz.rs"]
mod kreuz;
#[path = "proof/paare.rs"]
mod paare;
#[path = "proof/personen.rs"]
mod personen;
#[path = "proof/vergleich.rs"]
mod vergleich;
