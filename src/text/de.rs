//! German.

mod antworten;
pub mod barrierefreiheit;
mod datei;
pub mod dokument;
pub mod entwurf;
mod fehler;
mod folgen;
mod fragen;
mod gruende;
pub mod kalender;
mod konfiguration;
mod kreise;
mod kriterien;
pub mod lizenzen;
mod mitnahme;
mod musterfaelle;
pub mod seiten;
mod terminal;
mod urteile;
mod vergleich;
pub mod vorantrag;

pub use antworten::*;
pub use datei::*;
pub use fehler::*;
pub use folgen::*;
pub use fragen::*;
pub use gruende::*;
pub use konfiguration::*;
pub use kreise::*;
pub use kriterien::*;
pub use mitnahme::*;
pub use musterfaelle::*;
pub use terminal::*;
pub use urteile::*;
pub use vergleich::*;
