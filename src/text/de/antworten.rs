//! Answers, as choices on the page and in lists.

use crate::facts::{
    Anstellungstraeger, Answer, Antragsteller, Arbeitgeber, Aufgabe, Aufgabenuebertragung,
    AusbildungDarunter, Ausbildungsart, Bedarfsfeststellung, Bis, DatumAngabe, Einordnung, Einsatz,
    Einvernehmen, Fach, Gleichwertigkeit, Grad, Herkunft, Hochschulbewertung, Menge, Monate,
    Schulart, Schulungsdauer, Schulungsstand, Thema, VorerfahrungAngabe, Weitere, Zeitspanne,
    Zielgruppe,
};

/// The choice that leads to a Klärung instead of a dead end.
pub const WEISS_NICHT: &str = "Weiß ich nicht";

/// An answer in one line.
pub fn antwort(antwort: &Answer) -> String {
    match antwort {
        Answer::Stichtag(datum) | Answer::Datum(datum) => datum.to_string(),
        Answer::Antragsteller(wert) => antragsteller(*wert).into(),
        Answer::Einvernehmen(wert) => einvernehmen(*wert).into(),
        Answer::Anstellungstraeger(wert) => anstellungstraeger(*wert).into(),
        Answer::Aufgabenuebertragung(wert) => aufgabenuebertragung(*wert).into(),
        Answer::Zielgruppe(wert) => zielgruppe(*wert).into(),
        Answer::Bedarfsfeststellung(wert) => bedarfsfeststellung(*wert).into(),
        Answer::Aufgaben(wert) => menge(wert, aufgabe, super::seiten::KEINE_AUFGABE),
        Answer::Grad(wert) => grad(*wert).into(),
        Answer::Fach(wert) => fach(*wert).into(),
        Answer::AnderesFach(wert) => {
            format!(
                "{} – {}",
                wert.bezeichnung.text(),
                einordnung(wert.einordnung)
            )
        }
        Answer::Herkunft(wert) => herkunft(*wert).into(),
        Answer::Hochschulbewertung(wert) => hochschulbewertung(*wert).into(),
        Answer::Gleichwertigkeit(wert) => gleichwertigkeit(*wert).into(),
        Answer::Vorerfahrung(wert) => vorerfahrung(*wert).into(),
        Answer::Monate(wert) => monate(*wert),
        Answer::Einsatz(wert) => einsatz(*wert).into(),
        Answer::Arbeitgeber(wert) => arbeitgeber(*wert).into(),
        Answer::Zeitspanne(wert) => zeitspanne(*wert),
        Answer::Ausbildungsart(wert) => ausbildungsart(*wert).into(),
        Answer::AusbildungDarunter(wert) => ausbildung_darunter(*wert).into(),
        Answer::Schulart(wert) => schulart(*wert).into(),
        Answer::DatumAngabe(DatumAngabe::Am(datum)) => datum.to_string(),
        Answer::DatumAngabe(DatumAngabe::WeissNicht) => WEISS_NICHT.into(),
        Answer::Schulungsstand(wert) => schulungsstand(*wert).into(),
        Answer::Schulungsdauer(wert) => schulungsdauer(*wert).into(),
        Answer::Themen(wert) => menge(wert, thema, super::seiten::KEIN_THEMA),
        Answer::Weitere(wert) => weitere(*wert).into(),
    }
}

fn menge<T: Ord + Copy>(menge: &Menge<T>, name: fn(T) -> &'static str, leer: &str) -> String {
    match menge {
        Menge::WeissNicht => WEISS_NICHT.into(),
        Menge::Auswahl(menge) if menge.is_empty() => leer.into(),
        Menge::Auswahl(menge) => menge
            .iter()
            .map(|wert| name(*wert))
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn antragsteller(wert: Antragsteller) -> &'static str {
    match wert {
        Antragsteller::StadtOderGemeinde => "Stadt (auch Stadtkreis) oder Gemeinde",
        Antragsteller::Landkreis => "Landkreis",
        Antragsteller::KommunalerZusammenschluss => {
            "Gemeinsame Einrichtung: Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband oder Ähnliches"
        }
        Antragsteller::FreierTraeger => "Freier Träger",
        Antragsteller::Land => "Land Baden-Württemberg",
        Antragsteller::Andere => "Jemand anderes",
    }
}

fn einvernehmen(wert: Einvernehmen) -> &'static str {
    match wert {
        Einvernehmen::LiegtVor => "Ja, mit allen",
        Einvernehmen::InVerhandlung => "Darüber wird noch verhandelt",
        Einvernehmen::NurMitEinigen => "Nur mit einigen von ihnen",
        Einvernehmen::Keines => "Nein",
        Einvernehmen::WeissNicht => WEISS_NICHT,
    }
}

fn anstellungstraeger(wert: Anstellungstraeger) -> &'static str {
    match wert {
        Anstellungstraeger::StadtOderGemeinde => "Stadt oder Gemeinde",
        Anstellungstraeger::Landkreis => "Landkreis",
        Anstellungstraeger::FreierTraeger => "Freier Träger",
        Anstellungstraeger::KommunalerZusammenschluss => {
            "Gemeinsame Einrichtung: Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband oder Ähnliches"
        }
        Anstellungstraeger::Land => "Land Baden-Württemberg",
        Anstellungstraeger::Andere => "Jemand anderes",
        Anstellungstraeger::WeissNicht => "Steht noch nicht fest oder weiß ich nicht",
    }
}

fn aufgabenuebertragung(wert: Aufgabenuebertragung) -> &'static str {
    match wert {
        Aufgabenuebertragung::LiegtVor => "Ja",
        Aufgabenuebertragung::Geplant => "Sie ist geplant",
        Aufgabenuebertragung::Keine => "Nein",
        Aufgabenuebertragung::WeissNicht => WEISS_NICHT,
    }
}

fn zielgruppe(wert: Zielgruppe) -> &'static str {
    match wert {
        Zielgruppe::Ja => "Ja, beides trifft auf alle zu",
        Zielgruppe::NurEinTeil => "Nur auf einen Teil der Beratenen",
        Zielgruppe::NurEinesVonBeiden => "Nur eines von beiden trifft zu",
        Zielgruppe::Nein => "Nein",
        Zielgruppe::WeissNicht => WEISS_NICHT,
    }
}

fn bedarfsfeststellung(wert: Bedarfsfeststellung) -> &'static str {
    match wert {
        Bedarfsfeststellung::Vorgesehen => "Ja, das ist vorgesehen",
        Bedarfsfeststellung::NichtVorgesehen => "Nein, das ist nicht vorgesehen",
        Bedarfsfeststellung::WeissNicht => WEISS_NICHT,
    }
}

/// A task.
pub fn aufgabe(wert: Aufgabe) -> &'static str {
    match wert {
        Aufgabe::Sozialberatung => "Einzelne Geflüchtete sozial beraten und begleiten",
        Aufgabe::InformationUndWeiterleitung => {
            "Über Angebote vor Ort informieren, an die Regeldienste weiterleiten"
        }
        Aufgabe::Integrationsplaene => "Integrationspläne führen, auswerten und anpassen",
        Aufgabe::EhrenamtlicheAngebote => "An Angebote von Ehrenamtlichen heranführen",
        Aufgabe::BuergerschaftlicheStrukturen => {
            "Zu Vereinen und zur Beteiligung vor Ort hinführen"
        }
        Aufgabe::Netzwerkarbeit => "Netzwerkarbeit",
        Aufgabe::Andere => "Andere Aufgaben",
    }
}

/// Kind of a degree.
pub fn grad(wert: Grad) -> &'static str {
    match wert {
        Grad::Bachelor => "Bachelor",
        Grad::Master => "Master",
        Grad::Magister => "Magister",
        Grad::Diplom => "Diplom einer Hochschule (FH, PH, Universität, DHBW)",
        Grad::Promotion => "Promotion",
        Grad::Staatsexamen => "Staatsexamen",
        Grad::Berufsakademie => "Staatliches Diplom einer Berufsakademie",
        Grad::FachwirtOderMeister => "Fachwirt, Meister oder „Bachelor Professional“",
        Grad::VwaDiplom => "Diplom einer Verwaltungs- und Wirtschaftsakademie (VWA)",
        Grad::NichtAbgeschlossen => "Studium nicht abgeschlossen",
        Grad::WeissNicht => WEISS_NICHT,
    }
}

/// A degree's kind as a reason.
pub(super) fn grad_grund(wert: Grad) -> &'static str {
    match wert {
        Grad::Bachelor => "Bachelor: ein Hochschulabschluss.",
        Grad::Master => "Master: ein Hochschulabschluss.",
        Grad::Magister => "Magister: ein Hochschulabschluss.",
        Grad::Diplom => "Diplom einer Hochschule: ein Hochschulabschluss.",
        Grad::Promotion => "Promotion: ein Hochschulabschluss.",
        Grad::Staatsexamen => {
            "Staatsexamen: Ob es als akademischer Grad zählt, sagt die Quelle nicht (unsere Lesart: Klärung)."
        }
        Grad::Berufsakademie => {
            "Staatliches Diplom einer Berufsakademie: Ob es als akademischer Grad zählt, sagt die Quelle nicht (unsere Lesart: Klärung)."
        }
        Grad::FachwirtOderMeister => {
            "Fachwirt, Meister und „Bachelor Professional“ sind keine Hochschulabschlüsse."
        }
        Grad::VwaDiplom => "Das Diplom einer VWA ist kein Hochschulabschluss.",
        Grad::NichtAbgeschlossen => "Das Studium ist nicht abgeschlossen.",
        Grad::WeissNicht => "Die Art des Abschlusses ist nicht bekannt.",
    }
}

/// Field of study.
pub fn fach(wert: Fach) -> &'static str {
    match wert {
        Fach::SozialeArbeit => "Soziale Arbeit",
        Fach::InternationaleSozialeArbeit => "Internationale Soziale Arbeit",
        Fach::AngewandtePsychologie => "Angewandte Psychologie",
        Fach::Sozialpaedagogik => "Sozialpädagogik",
        Fach::Migrationspaedagogik => "Migrationspädagogik",
        Fach::Paedagogik => "Pädagogik",
        Fach::OeffentlicheVerwaltung => "Öffentliche Verwaltung",
        Fach::Islamwissenschaften => "Islamwissenschaften",
        Fach::InterkulturelleKommunikation => "Interkulturelle Kommunikation",
        Fach::Sprachwissenschaften => "Sprachwissenschaften",
        Fach::Entwicklungszusammenarbeit => "Entwicklungszusammenarbeit",
        Fach::Anderes => "Anderes Fach – ich ordne es selbst ein",
        Fach::WeissNicht => WEISS_NICHT,
    }
}

/// How a field is classed.
pub fn einordnung(wert: Einordnung) -> &'static str {
    match wert {
        Einordnung::Sozialwesen => "Es gehört zum Sozialwesen",
        Einordnung::Geeignet => {
            "Es gehört nicht zum Sozialwesen, eignet sich aber für die Tätigkeit"
        }
        Einordnung::KeinesVonBeiden => "Weder noch",
        Einordnung::WeissNicht => WEISS_NICHT,
    }
}

fn herkunft(wert: Herkunft) -> &'static str {
    match wert {
        Herkunft::Inland => "In Deutschland",
        Herkunft::Ausland => "Im Ausland",
        Herkunft::WeissNicht => WEISS_NICHT,
    }
}

fn gleichwertigkeit(wert: Gleichwertigkeit) -> &'static str {
    match wert {
        Gleichwertigkeit::Voll => "Ja, voll",
        Gleichwertigkeit::Teilweise => "Ja, aber nur zum Teil",
        Gleichwertigkeit::Beantragt => "Beantragt, noch nicht entschieden",
        Gleichwertigkeit::NurAnabin => "Nur in der Datenbank anabin nachgesehen",
        Gleichwertigkeit::Negativ => "Nein, abgelehnt",
        Gleichwertigkeit::Keine => "Nein, es ist nichts unternommen",
        Gleichwertigkeit::WeissNicht => WEISS_NICHT,
    }
}

fn hochschulbewertung(wert: Hochschulbewertung) -> &'static str {
    match wert {
        Hochschulbewertung::Voll => "Ja, voll (mindestens Bachelor)",
        Hochschulbewertung::UnterBachelor => {
            "Zeugnisbewertung liegt vor, aber unterhalb des Bachelors"
        }
        Hochschulbewertung::Teilweise => "Ja, aber nur zum Teil",
        Hochschulbewertung::Beantragt => "Beantragt, noch nicht entschieden",
        Hochschulbewertung::NurAnabin => "Nur in der Datenbank anabin nachgesehen",
        Hochschulbewertung::Negativ => "Nein, abgelehnt",
        Hochschulbewertung::Keine => "Nein, es ist nichts unternommen",
        Hochschulbewertung::WeissNicht => WEISS_NICHT,
    }
}

fn vorerfahrung(wert: VorerfahrungAngabe) -> &'static str {
    match wert {
        VorerfahrungAngabe::Zeitraeume => "Ja – ich gebe die Zeiträume an",
        VorerfahrungAngabe::Monate => "Ja – ich gebe nur die Zahl der Monate an (Kurzweg)",
        VorerfahrungAngabe::Keine => "Nein",
        VorerfahrungAngabe::WeissNicht => WEISS_NICHT,
    }
}

fn monate(wert: Monate) -> String {
    match wert.zahl() {
        1 => "1 Monat".into(),
        zahl => format!("{zahl} Monate"),
    }
}

fn einsatz(wert: Einsatz) -> &'static str {
    match wert {
        Einsatz::KommunaleEbene => "Beratung und Begleitung Geflüchteter auf kommunaler Ebene",
        Einsatz::Fluechtlingsaufnahme => {
            "Beratung und Begleitung in der Erstaufnahme oder vorläufigen Unterbringung (FlüAG)"
        }
        Einsatz::AusserhalbDesTaetigkeitsfelds => {
            "An einem solchen Ort, aber mit anderen Aufgaben (etwa Wachdienst, Hausmeister)"
        }
        Einsatz::AndereLandesaufnahme => "In der Flüchtlingsaufnahme eines anderen Bundeslandes",
        Einsatz::Anderes => "Etwas anderes",
        Einsatz::WeissNicht => WEISS_NICHT,
    }
}

fn arbeitgeber(wert: Arbeitgeber) -> &'static str {
    match wert {
        Arbeitgeber::Kommune => "Stadt, Gemeinde, Landkreis oder gemeinsame kommunale Einrichtung",
        Arbeitgeber::FreierTraeger => "Freier Träger",
        Arbeitgeber::Land => "Land",
        Arbeitgeber::Anderer => "Anderer Arbeitgeber",
        Arbeitgeber::EhrenamtOderPraktikum => "Kein Arbeitsverhältnis: Ehrenamt oder Praktikum",
        Arbeitgeber::WeissNicht => WEISS_NICHT,
    }
}

/// A period, from and to.
pub(super) fn zeitspanne(wert: Zeitspanne) -> String {
    match wert.bis() {
        Bis::Am(bis) => format!("{} bis {bis}", wert.von()),
        Bis::NochBeschaeftigt => format!("seit {}, noch beschäftigt", wert.von()),
    }
}

fn ausbildungsart(wert: Ausbildungsart) -> &'static str {
    match wert {
        Ausbildungsart::Berufsausbildung => "Abgeschlossene Berufsausbildung",
        Ausbildungsart::MeisterOderFachwirt => "Meister oder Fachwirt",
        Ausbildungsart::NichtAbgeschlossen => "Nicht abgeschlossen",
        Ausbildungsart::WeissNicht => WEISS_NICHT,
    }
}

fn ausbildung_darunter(wert: AusbildungDarunter) -> &'static str {
    match wert {
        AusbildungDarunter::Ja => "Ja",
        AusbildungDarunter::Nein => "Nein",
        AusbildungDarunter::WeissNicht => WEISS_NICHT,
    }
}

fn schulart(wert: Schulart) -> &'static str {
    match wert {
        Schulart::Mittlerer => "Mittlerer Bildungsabschluss (etwa Realschule)",
        Schulart::Fachhochschulreife => "Fachhochschulreife",
        Schulart::Abitur => "Abitur",
        Schulart::Darunter => "Hauptschulabschluss oder keiner",
        Schulart::WeissNicht => WEISS_NICHT,
    }
}

fn schulungsstand(wert: Schulungsstand) -> &'static str {
    match wert {
        Schulungsstand::BegonnenMitNachweis => "Sie hat begonnen, der Nachweis liegt vor",
        Schulungsstand::BegonnenOhneNachweis => "Sie hat begonnen, der Nachweis fehlt noch",
        Schulungsstand::Gebucht => "Sie ist für einen Tag gebucht",
        Schulungsstand::Beabsichtigt => "Sie ist beabsichtigt, noch ohne Termin",
        Schulungsstand::WeissNicht => WEISS_NICHT,
    }
}

fn schulungsdauer(wert: Schulungsdauer) -> &'static str {
    match wert {
        Schulungsdauer::MehrereTage => "Zwei Tage oder mehr",
        Schulungsdauer::EinTag => "Einen Tag",
        Schulungsdauer::WeissNicht => WEISS_NICHT,
    }
}

/// A subject of a course, or part of a compound one.
pub fn thema(wert: Thema) -> &'static str {
    match wert {
        Thema::Recht => "Grundlagen des Asyl- und Ausländerrechts",
        Thema::Regeldienste => "Maßnahmen und Angebote der Regeldienste",
        Thema::Arbeitsmarkt => "Arbeitsmarktintegration",
        Thema::Anerkennungsberatung => "Anerkennungsberatung für ausländische Abschlüsse",
        Thema::Schule => "Integration in die Schule",
        Thema::Kindertageseinrichtungen => "Integration in Kindertageseinrichtungen",
        Thema::Jugendhilfe => "Angebote der Jugendhilfe",
        Thema::Spracherwerb => "Angebote zum Spracherwerb",
        Thema::Ehrenamt => "Zusammenarbeit mit Ehrenamtlichen",
        Thema::Beratungsarbeit => "Grundlagen der Beratungsarbeit",
        Thema::CaseManagement => "Grundlagen des Case-Managements",
        Thema::InterkulturelleKompetenz => "Interkulturelle Kompetenzen",
    }
}

fn weitere(wert: Weitere) -> &'static str {
    match wert {
        Weitere::Ja => "Ja",
        Weitere::Nein => "Nein",
        Weitere::WeissNicht => WEISS_NICHT,
    }
}
