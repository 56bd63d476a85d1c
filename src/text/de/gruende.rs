//! The reason of each criterion, as one sentence.

use crate::facts::{
    Anstellungstraeger, Antragsteller, Aufgabenuebertragung, Bedarfsfeststellung, DatumAngabe,
    Einordnung, Einvernehmen, Fach, Gleichwertigkeit, Grad, Listenart, Schulart, Zielgruppe,
};
use crate::finding::{Grund, Zeugnisart};

/// Why a criterion has its value.
pub fn grund(grund: &Grund) -> String {
    match grund {
        Grund::Offen => "Noch nicht beantwortet.".into(),
        Grund::Antragsteller(wer) => antragsteller(*wer).into(),
        Grund::Einvernehmen(stand) => einvernehmen(*stand).into(),
        Grund::Anstellungstraeger(wer) => anstellungstraeger(*wer).into(),
        Grund::Aufgabenuebertragung(stand) => uebertragung(*stand).into(),
        Grund::Zielgruppe(zielgruppe) => zielgruppe_grund(*zielgruppe).into(),
        Grund::Bedarfsfeststellung(bedarf) => bedarf_grund(*bedarf).into(),
        Grund::GenannteAufgaben(anzahl) => genannte_aufgaben(*anzahl).into(),
        Grund::NurAndereAufgaben => {
            "Vorgesehen sind nur Aufgaben, die nicht genannt sind. Die Aufzählung ist nicht abschließend; ob sie genügen, entscheidet die Bewilligungsstelle.".into()
        }
        Grund::KeineAufgaben => "Keine Aufgabe des Integrationsmanagements ist vorgesehen.".into(),
        Grund::AufgabenUnbekannt => "Die Aufgaben sind noch nicht bekannt.".into(),
        Grund::Keine(liste) => keine(*liste).into(),
        Grund::WeitereUnbekannt(liste) => weitere_unbekannt(*liste).into(),
        Grund::Grad(grad) => super::grad_grund(*grad).into(),
        Grund::FachBeiA(fach) => fach_bei_a(*fach),
        Grund::FachBeiB(fach) => fach_bei_b(*fach),
        Grund::EinordnungBeiA(einordnung) => einordnung_bei_a(*einordnung).into(),
        Grund::EinordnungBeiB(einordnung) => einordnung_bei_b(*einordnung).into(),
        Grund::Inland => "In Deutschland erworben; ein Nachweis der Gleichwertigkeit ist nicht nötig.".into(),
        Grund::HerkunftUnbekannt => "Es ist nicht bekannt, wo der Abschluss erworben wurde.".into(),
        Grund::Gleichwertigkeit(art, stand) => gleichwertigkeit_grund(*art, *stand),
        Grund::UnterBachelor => "Die Zeugnisbewertung stuft den Abschluss unterhalb des Bachelors ein.".into(),
        Grund::UnterBachelorStattAusbildung => {
            "Die Zeugnisbewertung stuft den Abschluss unterhalb des Bachelors ein. Ob er eine Ausbildung ersetzt, sagt die Quelle nicht.".into()
        }
        Grund::Schulart(art) => schulart(*art).into(),
        Grund::Berufsausbildung => "Eine Berufsausbildung ist abgeschlossen.".into(),
        Grund::MeisterMitAusbildung => "Meister oder Fachwirt, darunter eine abgeschlossene Berufsausbildung.".into(),
        Grund::MeisterOhneAusbildung => {
            "Meister oder Fachwirt ohne Berufsausbildung darunter. Ob das genügt, sagt die Quelle nicht.".into()
        }
        Grund::MeisterAusbildungUnbekannt => {
            "Meister oder Fachwirt; ob eine Berufsausbildung darunter liegt, ist nicht bekannt.".into()
        }
        Grund::MeisterAusbildungOffen => {
            "Meister oder Fachwirt; ob eine Berufsausbildung darunter liegt, ist noch nicht beantwortet.".into()
        }
        Grund::AusbildungNichtAbgeschlossen => "Die Ausbildung ist nicht abgeschlossen.".into(),
        Grund::AusbildungUnbekannt => "Die Art der Ausbildung ist nicht bekannt.".into(),
        Grund::AbschlussStattAusbildung(Grad::FachwirtOderMeister) => {
            "Meister oder Fachwirt. Tragen Sie die Berufsausbildung darunter bei den Ausbildungen ein, wenn es eine gibt.".into()
        }
        Grund::AbschlussStattAusbildung(Grad::WeissNicht) => {
            "Die Art des Hochschulabschlusses ist nicht bekannt. Ob er eine Berufsausbildung ersetzt, lässt sich nicht sagen.".into()
        }
        Grund::AbschlussStattAusbildung(grad) => format!(
            "{} statt einer Berufsausbildung. Verlangt ist „mindestens“ eine Ausbildung. Ob ein Studium sie ersetzt, ist mit der Bewilligungsstelle zu klären.",
            super::grad(*grad)
        ),
        Grund::AbschlussStattAusbildungOffen => {
            "Die Art des Hochschulabschlusses ist noch nicht beantwortet.".into()
        }
        Grund::OhneAusbildung => {
            "Bisher zählt weder eine Ausbildung noch ein Hochschulabschluss sicher. Ob Vorerfahrung dann genügt, ist mit der Bewilligungsstelle zu klären.".into()
        }
        Grund::KeineNachqualifizierung => "Eine Nachqualifizierung ist weder begonnen noch gebucht noch beabsichtigt.".into(),
        Grund::RechtzeitigBegonnen { am, bis } => {
            format!("Begonnen am {am}; Zeit war bis zum {bis}.")
        }
        Grund::RechtzeitigGebucht { fuer, bis } => {
            format!("Gebucht ab {fuer}; Zeit ist bis zum {bis}.")
        }
        Grund::BeginnNachVerschiebung { am, bis, verschoben } => format!(
            "Beginn am {am}. Der letzte Tag {bis} fällt auf ein Wochenende oder einen Feiertag. Der nächste Werktag ist der {verschoben}. Ob sich die Frist dadurch verlängert, ist offen: § 193 BGB spricht von Erklärungen und Zahlungen."
        ),
        Grund::ZuSpaet { am, bis } => {
            format!("Beginn am {am}, zu spät: Letzter Tag war der {bis}.")
        }
        Grund::VorAufnahme { am } => {
            format!("Beginn am {am}, schon vor der Aufnahme der Tätigkeit.")
        }
        Grund::VorAufnahmeRestFraglich { am, bis } => format!(
            "Beginn am {am}, vor der Aufnahme der Tätigkeit. Dass die dann noch fehlenden Themen bis zum {bis} beginnen, steht aber nicht fest."
        ),
        Grund::GebuchtVergangen { fuer } => {
            format!("Gebucht für den {fuer}. Der Tag liegt vor dem Stichtag: Hat die Schulung begonnen?")
        }
        Grund::Beabsichtigt { bis } => {
            format!("Beabsichtigt, noch ohne Termin. Spätester Beginn ist der {bis}.")
        }
        Grund::BeabsichtigtNachVerschiebung { bis, verschoben } => format!(
            "Beabsichtigt, ohne Termin. Der letzte Tag {bis} fiel auf ein Wochenende oder einen Feiertag. Der nächste Werktag ist der {verschoben}. Ob sich die Frist dadurch verlängert, ist offen (§ 193 BGB)."
        ),
        Grund::BeabsichtigtZuSpaet { bis } => {
            format!("Beabsichtigt, aber die Frist ist am {bis} abgelaufen.")
        }
        Grund::BegonnenAufnahmeUnbekannt { am } => {
            format!("Begonnen am {am}; der Tag der Aufnahme der Tätigkeit ist nicht bekannt.")
        }
        Grund::AufnahmeUnbekannt => "Der Tag der Aufnahme der Tätigkeit ist nicht bekannt; die Frist lässt sich nicht berechnen.".into(),
        Grund::StandUnbekannt => "Es ist nicht bekannt, wie weit die Schulung ist.".into(),
        Grund::MehrereTage => "Die Schulung dauert mindestens zwei Tage.".into(),
        Grund::EinTag => "Die Schulung dauert nur einen Tag; verlangt sind mehrere.".into(),
        Grund::EintaegigeSchulungen(tage) => format!(
            "Eintägig, zusammen {tage} Tage. Ob mehrere eintägige Schulungen genügen, entscheidet die Bewilligungsstelle."
        ),
        Grund::DauerUnbekannt => "Die Dauer der Schulung ist nicht bekannt.".into(),
        Grund::FachgebietAbgedeckt(_) => "Ist Thema der Schulung.".into(),
        Grund::FachgebietTeilweise(_) => "Ist nur zum Teil Thema der Schulung.".into(),
        Grund::FachgebietFehlt(_) => "Fehlt.".into(),
        Grund::FachgebietUnbekannt(_) => "Ob das Thema behandelt wird, ist nicht bekannt.".into(),
        Grund::KeineVorerfahrung => "Keine Beschäftigung in diesem Tätigkeitsfeld.".into(),
        Grund::VorerfahrungUnbekannt => "Ob es Vorerfahrung gibt, ist nicht bekannt.".into(),
        Grund::Monate(monate) => match monate.zahl() {
            1 => "Ein Monat ohne Unterbrechung angegeben; sechs sind nötig.".into(),
            zahl => format!("{zahl} Monate ohne Unterbrechung angegeben; sechs sind nötig."),
        },
        Grund::ZeitZaehlt => "Die Beschäftigung zählt.".into(),
        Grund::ZeitFreierTraeger => {
            "Bei einem freien Träger auf kommunaler Ebene. Ob das zählt, sagt die Quelle nicht (unsere Lesart: Klärung).".into()
        }
        Grund::ZeitAndererArbeitgeber => {
            "Auf kommunaler Ebene, aber nicht bei einer Kommune. Ob das zählt, sagt die Quelle nicht (unsere Lesart: Klärung).".into()
        }
        Grund::ZeitAusserhalb => {
            "Am richtigen Ort, aber mit anderen Aufgaben. Ob das zählt, sagt die Quelle nicht (unsere Lesart: Klärung).".into()
        }
        Grund::ZeitAnderesLand => {
            "In der Flüchtlingsaufnahme eines anderen Bundeslandes. Ob das zählt, sagt die Quelle nicht (unsere Lesart: Klärung).".into()
        }
        Grund::ZeitEhrenamt => {
            "Ehrenamt oder Praktikum. Ob das als Beschäftigung zählt, sagt die Quelle nicht (unsere Lesart: Klärung).".into()
        }
        Grund::ZeitUnbekannt => "Ob die Beschäftigung zählt, ist nach den Angaben nicht bekannt.".into(),
        Grund::ZeitZaehltNicht => "Das ist keine der Beschäftigungen, die zählen können.".into(),
        Grund::Zeitspanne(spanne) => super::zeitspanne(*spanne),
        Grund::Bewilligungszeitraum(DatumAngabe::Am(beginn)) => format!("Am {beginn}."),
        Grund::Bewilligungszeitraum(DatumAngabe::WeissNicht) => "Nicht bekannt.".into(),
        Grund::KeineZeitZaehlt => "Kein Zeitraum zählt.".into(),
        Grund::ZeitenOhneBewilligungszeitraum => {
            "Ohne den Beginn des Bewilligungszeitraums lassen sich die Zeiten nicht abgrenzen.".into()
        }
        Grund::WeitereZeitenUnbekannt => "Ob es weitere Zeiträume gibt, ist nicht bekannt.".into(),
        Grund::SechsMonate { von, bis } => {
            format!("Ohne Unterbrechung vom {von} bis {bis}: Sechs Monate sind erreicht.")
        }
        Grund::SechsMonateMitZweifel { von, bis } => format!(
            "Vom {von} bis {bis} ohne Unterbrechung, aber nur mit zweifelhaften Zeiten. Ob sie zählen, ist offen."
        ),
        Grund::HundertachtzigTage(tage) => format!(
            "{tage} Tage vor dem Bewilligungszeitraum, zweifelhafte eingerechnet. Sechs Monate ohne Unterbrechung, die sicher zählen, sind es nicht. Ob das genügt, entscheidet die Bewilligungsstelle (Anhaltspunkt: § 191 BGB)."
        ),
        Grund::ZuWenigTage(tage) => {
            format!("{tage} Tage vor dem Bewilligungszeitraum, zweifelhafte eingerechnet; sechs Monate sind nötig.")
        }
        Grund::ZeitenOffen => "Die Angaben zu den Zeiten sind noch nicht vollständig.".into(),
    }
}

fn genannte_aufgaben(anzahl: u8) -> &'static str {
    match anzahl {
        0 => "Keine der sechs genannten Aufgaben ist vorgesehen.",
        1 => "Eine der sechs genannten Aufgaben ist vorgesehen.",
        2 => "Zwei der sechs genannten Aufgaben sind vorgesehen.",
        3 => "Drei der sechs genannten Aufgaben sind vorgesehen.",
        4 => "Vier der sechs genannten Aufgaben sind vorgesehen.",
        5 => "Fünf der sechs genannten Aufgaben sind vorgesehen.",
        6.. => "Alle sechs genannten Aufgaben sind vorgesehen.",
    }
}

fn antragsteller(wer: Antragsteller) -> &'static str {
    match wer {
        Antragsteller::StadtOderGemeinde => "Eine Stadt oder Gemeinde kann den Antrag stellen.",
        Antragsteller::Landkreis => {
            "Ein Landkreis kann den Antrag stellen, wenn Einvernehmen besteht."
        }
        Antragsteller::KommunalerZusammenschluss => {
            "Gemeinsame kommunale Einrichtungen sind in der Quelle nicht erwähnt."
        }
        Antragsteller::FreierTraeger => "Ein freier Träger kann keinen Antrag stellen.",
        Antragsteller::Land => "Das Land kann keinen Antrag stellen.",
        Antragsteller::Andere => "Antragsberechtigt sind nur Städte, Gemeinden und Landkreise.",
    }
}

fn einvernehmen(stand: Einvernehmen) -> &'static str {
    match stand {
        Einvernehmen::LiegtVor => {
            "Landkreis; das Einvernehmen mit den kreisangehörigen Städten und Gemeinden liegt vor."
        }
        Einvernehmen::InVerhandlung => "Landkreis; über das Einvernehmen wird noch verhandelt.",
        Einvernehmen::NurMitEinigen => {
            "Landkreis; Einvernehmen besteht nur mit einigen Städten und Gemeinden. Ob das genügt, sagt die Quelle nicht."
        }
        Einvernehmen::Keines => "Landkreis; das nötige Einvernehmen fehlt.",
        Einvernehmen::WeissNicht => "Landkreis; ob Einvernehmen besteht, ist nicht bekannt.",
    }
}

fn anstellungstraeger(wer: Anstellungstraeger) -> &'static str {
    match wer {
        Anstellungstraeger::StadtOderGemeinde => {
            "Eine Stadt oder Gemeinde kann die Person anstellen."
        }
        Anstellungstraeger::Landkreis => "Ein Landkreis kann die Person anstellen.",
        Anstellungstraeger::FreierTraeger => {
            "Ein freier Träger kann die Person anstellen, wenn ihm die Aufgabe übertragen ist."
        }
        Anstellungstraeger::KommunalerZusammenschluss => {
            "Gemeinsame kommunale Einrichtungen sind in der Quelle nicht erwähnt (unsere Lesart: Klärung)."
        }
        Anstellungstraeger::Land => "Das Land stellt nicht selbst an.",
        Anstellungstraeger::Andere => {
            "Anstellen können nur Städte, Gemeinden, Landkreise und freie Träger."
        }
        Anstellungstraeger::WeissNicht => "Wer die Person anstellt, steht noch nicht fest.",
    }
}

fn uebertragung(stand: Aufgabenuebertragung) -> &'static str {
    match stand {
        Aufgabenuebertragung::LiegtVor => "Freier Träger; die Aufgabe ist ihm übertragen.",
        Aufgabenuebertragung::Geplant => {
            "Freier Träger; die Übertragung der Aufgabe ist erst geplant."
        }
        Aufgabenuebertragung::Keine => "Freier Träger, dem die Aufgabe nicht übertragen ist.",
        Aufgabenuebertragung::WeissNicht => {
            "Freier Träger; ob ihm die Aufgabe übertragen ist, ist nicht bekannt."
        }
    }
}

fn zielgruppe_grund(zielgruppe: Zielgruppe) -> &'static str {
    match zielgruppe {
        Zielgruppe::Ja => {
            "Beraten werden Geflüchtete mit Bleibeperspektive in der Anschlussunterbringung."
        }
        Zielgruppe::NurEinTeil => {
            "Nur ein Teil der Beratenen gehört zur Zielgruppe. Ob das genügt, sagt die Quelle nicht."
        }
        Zielgruppe::NurEinesVonBeiden => {
            "Nur eines trifft zu, Bleibeperspektive oder Anschlussunterbringung. Ob das genügt, sagt die Quelle nicht."
        }
        Zielgruppe::Nein => "Die Beratenen gehören nicht zur Zielgruppe.",
        Zielgruppe::WeissNicht => "Wer beraten wird, ist noch nicht bekannt.",
    }
}

fn bedarf_grund(bedarf: Bedarfsfeststellung) -> &'static str {
    match bedarf {
        Bedarfsfeststellung::Vorgesehen => {
            "Der Bedarf wird in persönlichen Gesprächen festgestellt."
        }
        Bedarfsfeststellung::NichtVorgesehen => {
            "Persönliche Gespräche sind nicht vorgesehen. Sie sind die Grundlage der Arbeit; ob es ohne sie geht, entscheidet die Bewilligungsstelle."
        }
        Bedarfsfeststellung::WeissNicht => {
            "Ob persönliche Gespräche vorgesehen sind, ist nicht bekannt."
        }
    }
}

fn keine(liste: Listenart) -> &'static str {
    match liste {
        Listenart::Hochschulabschluesse => "Kein Hochschulabschluss vorhanden.",
        Listenart::Zeiten => "Kein Zeitraum angegeben.",
        Listenart::Ausbildungen => "Keine Ausbildung vorhanden.",
        Listenart::Schulabschluesse => "Kein Schulabschluss vorhanden.",
        Listenart::Schulungen => "Keine Schulung vorhanden.",
    }
}

fn weitere_unbekannt(liste: Listenart) -> &'static str {
    match liste {
        Listenart::Hochschulabschluesse => {
            "Ob es (weitere) Hochschulabschlüsse gibt, ist nicht bekannt."
        }
        Listenart::Zeiten => "Ob es weitere Zeiträume gibt, ist nicht bekannt.",
        Listenart::Ausbildungen => "Ob es (weitere) Ausbildungen gibt, ist nicht bekannt.",
        Listenart::Schulabschluesse => "Ob es (weitere) Schulabschlüsse gibt, ist nicht bekannt.",
        Listenart::Schulungen => "Ob es (weitere) Schulungen gibt, ist nicht bekannt.",
    }
}

fn fach_bei_a(fach: Fach) -> String {
    match fach {
        Fach::WeissNicht => "Das Studienfach ist nicht bekannt.".into(),
        Fach::OeffentlicheVerwaltung
        | Fach::Islamwissenschaften
        | Fach::InterkulturelleKommunikation
        | Fach::Sprachwissenschaften
        | Fach::Entwicklungszusammenarbeit => {
            format!(
                "{} gehört nicht zum Sozialwesen, sondern zu Buchst. b.",
                super::fach(fach)
            )
        }
        Fach::SozialeArbeit
        | Fach::InternationaleSozialeArbeit
        | Fach::AngewandtePsychologie
        | Fach::Sozialpaedagogik
        | Fach::Migrationspaedagogik
        | Fach::Paedagogik
        | Fach::Anderes => format!("{} ist bei Buchst. a genannt.", super::fach(fach)),
    }
}

fn fach_bei_b(fach: Fach) -> String {
    match fach {
        Fach::WeissNicht => "Das Studienfach ist nicht bekannt.".into(),
        Fach::SozialeArbeit
        | Fach::InternationaleSozialeArbeit
        | Fach::AngewandtePsychologie
        | Fach::Sozialpaedagogik
        | Fach::Migrationspaedagogik
        | Fach::Paedagogik => {
            format!(
                "{} gehört zum Sozialwesen und damit zu Buchst. a.",
                super::fach(fach)
            )
        }
        Fach::OeffentlicheVerwaltung
        | Fach::Islamwissenschaften
        | Fach::InterkulturelleKommunikation
        | Fach::Sprachwissenschaften
        | Fach::Entwicklungszusammenarbeit
        | Fach::Anderes => format!("{} ist bei Buchst. b genannt.", super::fach(fach)),
    }
}

fn einordnung_bei_a(einordnung: Einordnung) -> &'static str {
    match einordnung {
        Einordnung::Sozialwesen => {
            "Das Fach ist nicht genannt; Sie ordnen es dem Sozialwesen zu. Ob das so ist, entscheidet die Bewilligungsstelle."
        }
        Einordnung::Geeignet => {
            "Das Fach ist nicht genannt und gehört nach Ihrer Einordnung nicht zum Sozialwesen."
        }
        Einordnung::KeinesVonBeiden => {
            "Das Fach ist nicht genannt und passt nach Ihrer Einordnung nicht."
        }
        Einordnung::WeissNicht => {
            "Das Fach ist nicht genannt; wie es einzuordnen ist, entscheidet die Bewilligungsstelle."
        }
    }
}

fn einordnung_bei_b(einordnung: Einordnung) -> &'static str {
    match einordnung {
        Einordnung::Sozialwesen => {
            "Das Fach ist nicht genannt. Nach Ihrer Einordnung gehört es zum Sozialwesen, also zu Buchst. a."
        }
        Einordnung::Geeignet => {
            "Das Fach ist nicht genannt; Sie halten es für geeignet. Ob das so ist, entscheidet die Bewilligungsstelle."
        }
        Einordnung::KeinesVonBeiden => {
            "Das Fach ist nicht genannt und passt nach Ihrer Einordnung nicht."
        }
        Einordnung::WeissNicht => {
            "Das Fach ist nicht genannt; wie es einzuordnen ist, entscheidet die Bewilligungsstelle."
        }
    }
}

fn schulart(art: Schulart) -> &'static str {
    match art {
        Schulart::Mittlerer => "Mittlerer Bildungsabschluss.",
        Schulart::Fachhochschulreife => "Fachhochschulreife, also mehr als verlangt.",
        Schulart::Abitur => "Abitur, also mehr als verlangt.",
        Schulart::Darunter => "Der Abschluss liegt unter dem mittleren Bildungsabschluss.",
        Schulart::WeissNicht => "Die Art des Schulabschlusses ist nicht bekannt.",
    }
}

fn gleichwertigkeit_grund(art: Zeugnisart, stand: Gleichwertigkeit) -> String {
    let was = match art {
        Zeugnisart::Hochschule => "ausländischen Hochschulabschlusses",
        Zeugnisart::Ausbildung => "ausländischen Ausbildung",
        Zeugnisart::Schule => "ausländischen Schulabschlusses",
    };
    let artikel = match art {
        Zeugnisart::Hochschule | Zeugnisart::Schule => "des",
        Zeugnisart::Ausbildung => "der",
    };
    let stand = match stand {
        Gleichwertigkeit::Voll => "ist voll nachgewiesen",
        Gleichwertigkeit::Teilweise => {
            "ist nur zum Teil nachgewiesen. Ob das genügt, entscheidet die Bewilligungsstelle"
        }
        Gleichwertigkeit::Beantragt => "wird noch geprüft",
        Gleichwertigkeit::NurAnabin => {
            "ist bisher nur in der Datenbank anabin nachgesehen, nicht nachgewiesen"
        }
        Gleichwertigkeit::Negativ => "ist abgelehnt",
        Gleichwertigkeit::Keine => "ist nicht nachgewiesen, ein Verfahren läuft nicht",
        Gleichwertigkeit::WeissNicht => "ist nicht bekannt",
    };
    format!("Die Gleichwertigkeit {artikel} {was} {stand}.")
}
