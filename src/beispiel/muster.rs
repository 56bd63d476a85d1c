//! The examples that the page offers: one for each way and outcome, always the same.

use super::befragt;
use crate::facts::{
    Anstellungstraeger, Antragsteller, Bezeichnung, Einordnung, Einvernehmen, Fach, Grad, Menge,
    Schulart, Schulungsstand,
};
use crate::interview::Ziel;
use crate::klassen::{
    Abschluss, Aufnahme, Fristtag, Klassen, Kurs, aufzaehlung, ausbildung, schule, vertreter,
};
use crate::vorantrag::Vorantrag;

aufzaehlung! {
    /// An example of the page, named by what it shows.
    pub Musterfall {
        /// Eligible by Buchst. a.
        BuchstabeA,
        /// Eligible by Buchst. b.
        BuchstabeB,
        /// Eligible by Vorerfahrung.
        Vorerfahrung,
        /// Eligible by Buchst. c, with a course that is booked.
        BuchstabeC,
        /// In Klärung: a question for the Bewilligungsstelle.
        Rechtsfrage,
        /// In Klärung: a fact to find out.
        Sachverhalt,
        /// Not eligible.
        NichtFoerderfaehig,
        /// Three persons of one Landkreis.
        MehrerePersonen,
    }
}

/// Every example of the page.
pub fn musterfaelle() -> impl Iterator<Item = (Musterfall, Vorantrag)> {
    Musterfall::ALL.iter().map(|fall| (*fall, fall.vorantrag()))
}

impl Musterfall {
    /// The pre-application as the interview leaves it.
    pub fn vorantrag(self) -> Vorantrag {
        let niemand = Klassen::ohne_qualifikation;
        let studiert = |grad, fach| {
            let schule = schule(Schulart::Abitur);
            niemand()
                .mit_schule(schule)
                .mit_abschluss(Abschluss::inland(grad, fach))
        };
        let gelernt = |tag| Klassen {
            aufnahme: Some(Aufnahme::OhneVerschiebung),
            stichtag: Fristtag::Aufnahme,
            ..niemand()
                .mit_schule(schule(Schulart::Mittlerer))
                .mit_ausbildung(ausbildung())
                .mit_kurs(Kurs::neu(Schulungsstand::Gebucht, Some(tag)))
        };
        let erste = match self {
            Self::BuchstabeA | Self::MehrerePersonen => {
                studiert(Grad::Bachelor, Fach::SozialeArbeit)
            }
            Self::BuchstabeB => studiert(Grad::Master, Fach::Islamwissenschaften),
            Self::Vorerfahrung => niemand().mit_monaten(14).mit_ausbildung(ausbildung()),
            Self::BuchstabeC => gelernt(Fristtag::Dazwischen),
            Self::Rechtsfrage => {
                let mut klassen = studiert(Grad::Bachelor, Fach::Anderes);
                for abschluss in &mut klassen.hochschulabschluesse.eintraege {
                    abschluss.einordnung = Some(Einordnung::Geeignet);
                }
                klassen
            }
            Self::Sachverhalt => {
                let mut klassen = studiert(Grad::Bachelor, Fach::Paedagogik);
                klassen.rahmen.aufgaben = Some(Menge::WeissNicht);
                klassen
            }
            Self::NichtFoerderfaehig => gelernt(Fristtag::ZuSpaet),
        };
        let mut vorantrag = vertreter(&erste);
        if self == Self::MehrerePersonen {
            let vorhaben = &mut vorantrag.vorhaben;
            vorhaben.antragsteller = Some(Antragsteller::Landkreis);
            vorhaben.einvernehmen = Some(Einvernehmen::LiegtVor);
            vorhaben.anstellungstraeger = Some(Anstellungstraeger::Landkreis);
            for weitere in [Self::BuchstabeB, Self::BuchstabeC] {
                vorantrag.personen.extend(weitere.vorantrag().personen);
            }
        }
        for person in &mut vorantrag.personen {
            for abschluss in &mut person.hochschulabschluesse.eintraege {
                if let (Some(anderes), Ok(name)) =
                    (&mut abschluss.anderes_fach, Bezeichnung::neu("Ethnologie"))
                {
                    anderes.bezeichnung = name;
                }
            }
        }
        befragt(&vorantrag, Ziel::Ergebnis, usize::MAX)
    }
}
