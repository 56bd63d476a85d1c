//! What the Bewilligungsstelle has to know besides: who applies, whom to call, which documents lie by. No rule reads it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::angaben::Bezeichnung;
use super::eintragungen::{Anmerkungen, Emailadresse, Postleitzahl, Stellenumfang, Telefonnummer};
use super::kreise::Kreis;
use super::wort::auswahl;
use crate::sorted::SortedSet;

/// The largest accepted number of Städte und Gemeinden; no Landkreis has as many.
pub const HOECHSTENS_KOMMUNEN: usize = 100;

/// What an application says besides the answers. What is missing was not entered yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Formblatt {
    /// Who applies, by name.
    #[serde(skip_serializing_if = "Antragstellerdaten::ist_leer")]
    pub antragsteller: Antragstellerdaten,
    /// Names of the Städte und Gemeinden for which a Landkreis or a joint body applies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = HOECHSTENS_KOMMUNEN))]
    pub beteiligte_kommunen: Vec<Bezeichnung>,
    /// Documents for all persons that lie by.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub beigefuegt: SortedSet<Beleg>,
    /// What the applicant adds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anmerkungen: Option<Anmerkungen>,
}

impl Formblatt {
    /// Nothing was entered yet.
    pub fn ist_leer(&self) -> bool {
        self.antragsteller.ist_leer()
            && self.beteiligte_kommunen.is_empty()
            && self.beigefuegt.is_empty()
            && self.anmerkungen.is_none()
    }
}

/// What an application says of a person's post besides the answers. What is missing was not entered yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Stelle {
    /// Name of the person, or a reference that stands for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Bezeichnung>,
    /// Extent of the post, in hundredths of a VZÄ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub umfang: Option<Stellenumfang>,
    /// Documents on this person that lie by.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub beigefuegt: SortedSet<Beleg>,
}

impl Stelle {
    /// Nothing was entered yet.
    pub fn ist_leer(&self) -> bool {
        self.name.is_none() && self.umfang.is_none() && self.beigefuegt.is_empty()
    }
}

/// Name, seat and contact of who applies. What is missing was not entered yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Antragstellerdaten {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Bezeichnung>,
    /// The Landkreis or Stadtkreis in which it lies, or which it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kreis: Option<Kreis>,
    /// Street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strasse: Option<Bezeichnung>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postleitzahl: Option<Postleitzahl>,
    /// Place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ort: Option<Bezeichnung>,
    /// Whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ansprechperson: Option<Bezeichnung>,
    /// Telephone of that person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telefon: Option<Telefonnummer>,
    /// E-mail of that person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Emailadresse>,
}

impl Antragstellerdaten {
    /// Nothing was entered yet.
    pub fn ist_leer(&self) -> bool {
        // Field by field, because comparing would weigh more where every byte counts.
        let Self {
            name,
            kreis,
            strasse,
            postleitzahl,
            ort,
            ansprechperson,
            telefon,
            email,
        } = self;
        name.is_none()
            && kreis.is_none()
            && strasse.is_none()
            && postleitzahl.is_none()
            && ort.is_none()
            && ansprechperson.is_none()
            && telefon.is_none()
            && email.is_none()
    }
}

auswahl! {
    /// A document that lies by.
    Beleg {
        /// Einvernehmen between Landkreis and its Städte und Gemeinden.
        Einvernehmen = "einvernehmen",
        /// Aufgabenübertragung under Nr. 3.2 VwV.
        Aufgabenuebertragung = "aufgabenuebertragung",
        /// Certificate of the degree.
        ZeugnisHochschule = "zeugnis_hochschule",
        /// Certificate of the training.
        ZeugnisAusbildung = "zeugnis_ausbildung",
        /// Certificate of the school.
        ZeugnisSchule = "zeugnis_schule",
        /// Proof of equivalence of the degree.
        GleichwertigkeitHochschule = "gleichwertigkeit_hochschule",
        /// Proof of equivalence of the training.
        GleichwertigkeitAusbildung = "gleichwertigkeit_ausbildung",
        /// Proof of equivalence of the school certificate.
        GleichwertigkeitSchule = "gleichwertigkeit_schule",
        /// Proof that the Nachqualifizierung has begun.
        BeginnDerNachqualifizierung = "beginn_der_nachqualifizierung",
    }
}

impl Beleg {
    /// Whether one document serves all persons.
    pub fn fuer_alle(self) -> bool {
        matches!(self, Self::Einvernehmen | Self::Aufgabenuebertragung)
    }
}
