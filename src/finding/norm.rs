//! Every provision that a Finding can cite.

use schemars::JsonSchema;
use serde::Serialize;

macro_rules! normen {
    ($($(#[$meta:meta])* $variant:ident),+ $(,)?) => {
        /// A provision: a number of the VwV Integrationsmanagement as the answer of 4 April 2018 reports
        /// it, an answer that names no number, or a section of the BGB.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Norm { $($(#[$meta])* $variant),+ }

        impl Norm {
            /// Every provision, in the order of the source.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name in addresses, such as `nr422a`: its name here in small letters, so that what is linked stays linked.
            pub fn kennung(self) -> String {
                match self { $(Self::$variant => stringify!($variant)),+ }.to_lowercase()
            }
        }
    };
}

normen! {
    /// The VwV as a whole.
    Foerderung,
    /// Who may apply: Antwort 3.
    Antragsberechtigung,
    /// Who may employ: Antwort 2; that the Land employs none itself: Antwort 3.
    Anstellungstraeger,
    /// Aufgabenübertragung to a freier Träger: Nr. 3.2, Antwort 2.
    Nr32,
    /// For whom: Antwort 6.
    Zielgruppe,
    /// Tasks, needs established in personal talks: Nr. 4.1, Antwort 3.
    Nr41,
    /// The six kinds of tasks: Nr. 4.1.2, Antwort 3.
    Nr412,
    /// The ways to qualify: Nr. 4.2, Nr. 4.2.2, Antwort 1.
    Nr42,
    /// Degree in a field of the Sozialwesen.
    Nr422a,
    /// Degree in another suitable field.
    Nr422b,
    /// School certificate, training and Nachqualifizierung.
    Nr422c,
    /// Content of the Nachqualifizierung: Nr. 4.2.3, Antwort 1.
    Nr423,
    /// Begin within three months: Antwort 1; §§ 187(1), 188(2)(3), 193 BGB.
    NachqualifizierungBeginn,
    /// Equivalence of foreign qualifications: Antwort 1.
    Gleichwertigkeit,
    /// Six months of Vorerfahrung: Antwort 1; §§ 187(2), 188(2)(3), 191 BGB.
    Vorerfahrung,
    /// At least a finished training: Antwort 4.
    Mindestausbildung,
}
