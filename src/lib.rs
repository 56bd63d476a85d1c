//! Vorabcheck Integrationsmanagement.

pub mod datum;
pub mod facts;
pub mod finding;
pub mod interview;
pub mod law;
pub mod vorantrag;
