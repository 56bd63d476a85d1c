//! Every reason, with every value that it holds; of days, periods and numbers one or two.

use super::hilfen::{datum, spanne, tag};
use vorabcheck::facts::*;
use vorabcheck::finding::*;

/// Every kind of certificate.
pub(super) const ZEUGNISARTEN: [Zeugnisart; 3] = [
    Zeugnisart::Hochschule,
    Zeugnisart::Ausbildung,
    Zeugnisart::Schule,
];

/// Every reason.
pub(super) fn alle_gruende() -> Vec<Grund> {
    use Grund as G;
    let (am, bis, verschoben) = (datum("2018-04-15"), tag("2018-04-15"), tag("2018-04-16"));
    let fuer = am;
    let mut alle = vec![
        G::Offen,
        G::NurAndereAufgaben,
        G::KeineAufgaben,
        G::AufgabenUnbekannt,
        G::Inland,
        G::HerkunftUnbekannt,
        G::UnterBachelor,
        G::UnterBachelorStattAusbildung,
        G::Berufsausbildung,
        G::MeisterMitAusbildung,
        G::MeisterOhneAusbildung,
        G::MeisterAusbildungUnbekannt,
        G::MeisterAusbildungOffen,
        G::AusbildungNichtAbgeschlossen,
        G::AusbildungUnbekannt,
        G::AbschlussStattAusbildungOffen,
        G::OhneAusbildung,
        G::KeineNachqualifizierung,
        G::RechtzeitigBegonnen { am, bis },
        G::RechtzeitigGebucht { fuer, bis },
        G::BeginnNachVerschiebung {
            am,
            bis,
            verschoben,
        },
        G::ZuSpaet { am, bis },
        G::VorAufnahme { am },
        G::VorAufnahmeRestFraglich { am, bis },
        G::GebuchtVergangen { fuer },
        G::Beabsichtigt { bis },
        G::BeabsichtigtNachVerschiebung { bis, verschoben },
        G::BeabsichtigtZuSpaet { bis },
        G::BegonnenAufnahmeUnbekannt { am },
        G::AufnahmeUnbekannt,
        G::StandUnbekannt,
        G::MehrereTage,
        G::EinTag,
        G::EintaegigeSchulungen(3),
        G::DauerUnbekannt,
        G::KeineVorerfahrung,
        G::VorerfahrungUnbekannt,
        G::Monate(Monate::neu(1).unwrap()),
        G::Monate(Monate::neu(5).unwrap()),
        G::ZeitZaehlt,
        G::ZeitFreierTraeger,
        G::ZeitAndererArbeitgeber,
        G::ZeitAusserhalb,
        G::ZeitAnderesLand,
        G::ZeitEhrenamt,
        G::ZeitUnbekannt,
        G::ZeitZaehltNicht,
        G::Zeitspanne(spanne("2017-07-01", Some("2017-12-31"))),
        G::Bewilligungszeitraum(DatumAngabe::Am(am)),
        G::Bewilligungszeitraum(DatumAngabe::WeissNicht),
        G::KeineZeitZaehlt,
        G::ZeitenOhneBewilligungszeitraum,
        G::WeitereZeitenUnbekannt,
        G::SechsMonate { von: bis, bis },
        G::SechsMonateMitZweifel { von: bis, bis },
        G::HundertachtzigTage(181),
        G::ZuWenigTage(12),
        G::ZeitenOffen,
    ];
    alle.extend(
        Antragsteller::ALL
            .iter()
            .map(|wert| G::Antragsteller(*wert)),
    );
    alle.extend(Einvernehmen::ALL.iter().map(|wert| G::Einvernehmen(*wert)));
    alle.extend(
        Anstellungstraeger::ALL
            .iter()
            .map(|wert| G::Anstellungstraeger(*wert)),
    );
    alle.extend(
        Aufgabenuebertragung::ALL
            .iter()
            .map(|wert| G::Aufgabenuebertragung(*wert)),
    );
    alle.extend(Zielgruppe::ALL.iter().map(|wert| G::Zielgruppe(*wert)));
    alle.extend(
        Bedarfsfeststellung::ALL
            .iter()
            .map(|wert| G::Bedarfsfeststellung(*wert)),
    );
    alle.extend((0..=6).map(G::GenannteAufgaben));
    alle.extend(
        Listenart::ALL
            .iter()
            .flat_map(|wert| [G::Keine(*wert), G::WeitereUnbekannt(*wert)]),
    );
    alle.extend(
        Grad::ALL
            .iter()
            .flat_map(|wert| [G::Grad(*wert), G::AbschlussStattAusbildung(*wert)]),
    );
    alle.extend(
        Fach::ALL
            .iter()
            .flat_map(|wert| [G::FachBeiA(*wert), G::FachBeiB(*wert)]),
    );
    alle.extend(
        Einordnung::ALL
            .iter()
            .flat_map(|wert| [G::EinordnungBeiA(*wert), G::EinordnungBeiB(*wert)]),
    );
    alle.extend(Schulart::ALL.iter().map(|wert| G::Schulart(*wert)));
    for stand in Gleichwertigkeit::ALL {
        alle.extend(ZEUGNISARTEN.map(|art| G::Gleichwertigkeit(art, *stand)));
    }
    for gebiet in Fachgebiet::ALL {
        alle.extend([
            G::FachgebietAbgedeckt(*gebiet),
            G::FachgebietTeilweise(*gebiet),
            G::FachgebietFehlt(*gebiet),
            G::FachgebietUnbekannt(*gebiet),
        ]);
    }
    alle
}
