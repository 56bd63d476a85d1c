//! Criteria and provisions.

use crate::facts::Listenart;
use crate::finding::{Fachgebiet, Kriterium, Norm};

/// Heading of a criterion.
pub fn kriterium(kriterium: Kriterium) -> String {
    match kriterium {
        Kriterium::Person => "Alle Bedingungen".into(),
        Kriterium::Antragsteller => "Antragsteller".into(),
        Kriterium::Anstellungstraeger => "Anstellungsträger".into(),
        Kriterium::Zielgruppe => "Zielgruppe".into(),
        Kriterium::Aufgaben => "Tätigkeit".into(),
        Kriterium::Bedarfsfeststellung => "Persönliche Gespräche als Grundlage".into(),
        Kriterium::Taetigkeiten => "Aufgaben".into(),
        Kriterium::Qualifikation => "Qualifikation – einer von vier Wegen genügt".into(),
        Kriterium::BuchstabeA => "a) Hochschulabschluss im Sozialwesen".into(),
        Kriterium::BuchstabeB => "b) Hochschulabschluss in einem anderen geeigneten Fach".into(),
        Kriterium::BuchstabeC => "c) Schule, Ausbildung und Nachqualifizierung".into(),
        Kriterium::Vorerfahrung => "Vorerfahrung statt Nachweis der Qualifikation".into(),
        Kriterium::Eintrag(liste, nummer) => eintrag(liste, nummer),
        Kriterium::Weitere(liste) => match liste {
            Listenart::Hochschulabschluesse => "Hochschulabschlüsse".into(),
            Listenart::Zeiten => "Zeiten der Beschäftigung".into(),
            Listenart::Ausbildungen => "Ausbildungen".into(),
            Listenart::Schulabschluesse => "Schulabschlüsse".into(),
            Listenart::Schulungen => "Schulungen".into(),
        },
        Kriterium::Grad => "Art des Abschlusses".into(),
        Kriterium::Fach => "Studienfach".into(),
        Kriterium::Gleichwertigkeit => "Gleichwertigkeit".into(),
        Kriterium::Schulabschluss => "Mindestens mittlerer Bildungsabschluss".into(),
        Kriterium::Ausbildung => "Abgeschlossene Berufsausbildung".into(),
        Kriterium::Art => "Art des Abschlusses".into(),
        Kriterium::AbschlussStattAusbildung(nummer) => {
            format!(
                "{}. Hochschulabschluss anstelle einer Ausbildung",
                nummer + 1
            )
        }
        Kriterium::Nachqualifizierung => "Nachqualifizierung".into(),
        Kriterium::Beginn => "Beginn innerhalb von drei Monaten".into(),
        Kriterium::Dauer => "Mehrtägige Schulung".into(),
        Kriterium::Themen => "Alle neun Themen".into(),
        Kriterium::Fachgebiet(gebiet) => fachgebiet(gebiet).into(),
        Kriterium::Beschaeftigungszeit => "Sechs Monate im Tätigkeitsfeld".into(),
        Kriterium::Taetigkeitsfeld => "Tätigkeitsfeld".into(),
        Kriterium::Zeitspanne => "Zeitraum".into(),
        Kriterium::Bewilligungszeitraum => "Beginn des Bewilligungszeitraums".into(),
        Kriterium::Mindestausbildung => "Mindestens eine abgeschlossene Ausbildung".into(),
        Kriterium::OhneAusbildung => "Ohne belegte Ausbildung".into(),
    }
}

/// Name of a record.
pub fn eintrag(liste: Listenart, nummer: usize) -> String {
    let name = match liste {
        Listenart::Hochschulabschluesse => "Hochschulabschluss",
        Listenart::Zeiten => "Zeitraum",
        Listenart::Ausbildungen => "Ausbildung",
        Listenart::Schulabschluesse => "Schulabschluss",
        Listenart::Schulungen => "Schulung",
    };
    format!("{}. {name}", nummer + 1)
}

/// One of the nine subjects.
pub fn fachgebiet(gebiet: Fachgebiet) -> &'static str {
    match gebiet {
        Fachgebiet::Recht => "Grundlagen des Asyl- und Ausländerrechts",
        Fachgebiet::Regeldienste => "Maßnahmen und Angebote der Regeldienste",
        Fachgebiet::Arbeitsmarkt => "Arbeitsmarktintegration",
        Fachgebiet::Anerkennungsberatung => "Anerkennungsberatung für ausländische Abschlüsse",
        Fachgebiet::SchuleKindertageseinrichtungenJugendhilfe => {
            "Schule, Kindertageseinrichtungen und Jugendhilfe"
        }
        Fachgebiet::Spracherwerb => "Angebote zum Spracherwerb",
        Fachgebiet::Ehrenamt => "Zusammenarbeit mit Ehrenamtlichen",
        Fachgebiet::BeratungsarbeitCaseManagement => "Beratungsarbeit und Case-Management",
        Fachgebiet::InterkulturelleKompetenzen => "Interkulturelle Kompetenzen",
    }
}

/// Citation, short, as it stands beside a criterion.
pub fn fundstelle(norm: Norm) -> &'static str {
    match norm {
        Norm::Foerderung => "VwV Integrationsmanagement",
        Norm::Antragsberechtigung => "Antwort 3",
        Norm::Anstellungstraeger => "Antwort 2, 3",
        Norm::Nr32 => "Nr. 3.2 VwV, Antwort 2",
        Norm::Zielgruppe => "Antwort 6",
        Norm::Nr41 => "Nr. 4.1 VwV, Antwort 3",
        Norm::Nr412 => "Nr. 4.1.2 VwV, Antwort 3",
        Norm::Nr42 => "Nr. 4.2, 4.2.2 VwV, Antwort 1",
        Norm::Nr422a => "Nr. 4.2.2 Buchst. a VwV, Antwort 1",
        Norm::Nr422b => "Nr. 4.2.2 Buchst. b VwV, Antwort 1",
        Norm::Nr422c => "Nr. 4.2.2 Buchst. c VwV, Antwort 1",
        Norm::Nr423 => "Nr. 4.2.3 VwV, Antwort 1",
        Norm::NachqualifizierungBeginn => "Antwort 1; §§ 187 Abs. 1, 188 Abs. 2, 3, 193 BGB",
        Norm::Gleichwertigkeit => "Antwort 1",
        Norm::Vorerfahrung => "Antwort 1; §§ 187 Abs. 2, 188 Abs. 2, 3, 191 BGB",
        Norm::Mindestausbildung => "Antwort 4",
    }
}

/// What a provision says, in our own words.
pub fn regel(norm: Norm) -> &'static str {
    match norm {
        Norm::Foerderung => {
            "Das Land fördert eine Stelle nur, wenn Antragsteller, Anstellungsträger, Zielgruppe, Tätigkeit und Qualifikation passen."
        }
        Norm::Antragsberechtigung => {
            "Einen Antrag können Städte und Gemeinden stellen. Ein Landkreis kann es, wenn er sich mit seinen Städten und Gemeinden darüber einig ist. Gemeinsame kommunale Einrichtungen werden nicht erwähnt."
        }
        Norm::Anstellungstraeger => {
            "Anstellen können Städte, Gemeinden und Landkreise, unter einer Bedingung auch freie Träger. Wer anstellt, muss nicht selbst den Antrag stellen. Das Land stellt nicht selbst an."
        }
        Norm::Nr32 => {
            "Ein freier Träger kann die Person anstellen, wenn ihm die Aufgabe übertragen worden ist."
        }
        Norm::Zielgruppe => {
            "Beraten werden Geflüchtete mit Bleibeperspektive, die in der Anschlussunterbringung wohnen."
        }
        Norm::Nr41 => {
            "Grundlage der Arbeit sind persönliche Gespräche. Darin wird festgestellt, was die Geflüchteten brauchen."
        }
        Norm::Nr412 => {
            "Sechs Arten von Aufgaben sind genannt. Die Aufzählung ist nicht abschließend und nicht alle sind nötig."
        }
        Norm::Nr42 => {
            "Es gibt drei Arten der Qualifikation (Buchst. a, b, c). Wer genug Vorerfahrung hat, muss die Qualifikation nicht eigens nachweisen."
        }
        Norm::Nr422a => {
            "Buchst. a verlangt einen Hochschulabschluss, mindestens Bachelor, in einem Fach des Sozialwesens. Sechs Fächer sind als Beispiele genannt."
        }
        Norm::Nr422b => {
            "Buchst. b verlangt einen Hochschulabschluss, mindestens Bachelor, in einem Fach außerhalb des Sozialwesens. Es muss sich für die Tätigkeit eignen. Fünf Studienschwerpunkte sind als Beispiele genannt."
        }
        Norm::Nr422c => {
            "Buchst. c verlangt dreierlei: mindestens einen mittleren Bildungsabschluss, eine abgeschlossene Berufsausbildung und eine Nachqualifizierung."
        }
        Norm::Nr423 => {
            "Die Nachqualifizierung muss mehrere Tage dauern und neun Themen behandeln. Diese Liste ist abschließend."
        }
        Norm::NachqualifizierungBeginn => {
            "Die Nachqualifizierung muss spätestens drei Monate nach Aufnahme der Tätigkeit beginnen. Bis wann sie beendet sein muss, ist nicht festgelegt. Der Beginn ist der Bewilligungsstelle unverzüglich nachzuweisen. Die Frist ist nach dem BGB gerechnet, als Orientierung: Eine Verwaltungsvorschrift ist kein Gesetz."
        }
        Norm::Gleichwertigkeit => {
            "Für Abschlüsse aus dem Ausland muss nachgewiesen sein, dass sie gleichwertig sind: durch eine Gleichwertigkeitsprüfung oder eine Zeugnisbewertung."
        }
        Norm::Vorerfahrung => {
            "Mindestens sechs Monate Beschäftigung in diesem Tätigkeitsfeld vor dem Bewilligungszeitraum ersetzen den Nachweis der Qualifikation. Auch eine Nachqualifizierung ist dann nicht nötig. Es zählen Beschäftigungen auf kommunaler Ebene, in der Erstaufnahme oder vorläufigen Unterbringung nach dem Flüchtlingsaufnahmegesetz."
        }
        Norm::Mindestausbildung => {
            "Gefördert werden nur Personen mit wenigstens einer abgeschlossenen Berufsausbildung. Ein Hochschulabschluss genügt auch."
        }
    }
}

/// A criterion in a row of several.
pub fn kriterium_kurz(kriterium: Kriterium) -> &'static str {
    match kriterium {
        Kriterium::Antragsteller => "Antragsteller",
        Kriterium::Anstellungstraeger => "Anstellungsträger",
        Kriterium::Zielgruppe => "Zielgruppe",
        Kriterium::Aufgaben => "Tätigkeit",
        Kriterium::Qualifikation => "Qualifikation",
        Kriterium::BuchstabeA => "a",
        Kriterium::BuchstabeB => "b",
        Kriterium::BuchstabeC => "c",
        Kriterium::Vorerfahrung => "Vorerfahrung",
        Kriterium::Person
        | Kriterium::Bedarfsfeststellung
        | Kriterium::Taetigkeiten
        | Kriterium::Eintrag(..)
        | Kriterium::Weitere(_)
        | Kriterium::Grad
        | Kriterium::Fach
        | Kriterium::Gleichwertigkeit
        | Kriterium::Schulabschluss
        | Kriterium::Ausbildung
        | Kriterium::Art
        | Kriterium::AbschlussStattAusbildung(_)
        | Kriterium::Nachqualifizierung
        | Kriterium::Beginn
        | Kriterium::Dauer
        | Kriterium::Themen
        | Kriterium::Fachgebiet(_)
        | Kriterium::Beschaeftigungszeit
        | Kriterium::Taetigkeitsfeld
        | Kriterium::Zeitspanne
        | Kriterium::Bewilligungszeitraum
        | Kriterium::Mindestausbildung
        | Kriterium::OhneAusbildung => "weitere Bedingung",
    }
}
