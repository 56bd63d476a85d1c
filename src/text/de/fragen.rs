//! Questions: heading and help.

use crate::facts::{
    AusbildungFrage, Facts, HochschulabschlussFrage, Listenart, Question, SchulabschlussFrage,
    SchulungFrage, ZeitFrage,
};

/// Heading of a question. `anzahl`: how many records its list has, where it asks for another one.
pub fn frage(frage: Question, anzahl: usize) -> &'static str {
    match frage {
        Question::Stichtag => "Für welchen Stichtag soll geprüft werden?",
        Question::Antragsteller => "Wer stellt den Antrag?",
        Question::Einvernehmen => {
            "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?"
        }
        Question::Anstellungstraeger => "Wer stellt die Person an?",
        Question::Aufgabenuebertragung => {
            "Ist dem freien Träger die Aufgabe nach Nr. 3.2 der VwV übertragen?"
        }
        Question::Zielgruppe => {
            "Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?"
        }
        Question::Bedarfsfeststellung => {
            "Wird in persönlichen Gesprächen festgestellt, was die Geflüchteten brauchen?"
        }
        Question::Aufgaben => "Welche Aufgaben hat die Person?",
        Question::Hochschulabschluss(_, frage) => match frage {
            HochschulabschlussFrage::Grad => "Welche Art von Hochschulabschluss ist es?",
            HochschulabschlussFrage::Fach => {
                "In welchem Fach wurde der Hochschulabschluss erworben?"
            }
            HochschulabschlussFrage::AnderesFach => {
                "Wie heißt das Fach, und wie ordnen Sie es ein?"
            }
            HochschulabschlussFrage::Herkunft => "Wo wurde der Hochschulabschluss erworben?",
            HochschulabschlussFrage::Gleichwertigkeit => {
                "Ist die Gleichwertigkeit des Hochschulabschlusses nachgewiesen?"
            }
        },
        Question::WeitereHochschulabschluesse if anzahl == 0 => {
            "Hat die Person einen Hochschulabschluss?"
        }
        Question::WeitereHochschulabschluesse => {
            "Hat die Person einen weiteren Hochschulabschluss?"
        }
        Question::Vorerfahrung => {
            "War die Person schon vor dem Bewilligungszeitraum in diesem Tätigkeitsfeld beschäftigt?"
        }
        Question::Monate => "Wie viele Monate ohne Unterbrechung war die Person dort beschäftigt?",
        Question::Zeit(_, frage) => match frage {
            ZeitFrage::Einsatz => "Was hat die Person in diesem Zeitraum gemacht?",
            ZeitFrage::Arbeitgeber => "Bei wem war die Person in diesem Zeitraum beschäftigt?",
            ZeitFrage::Zeitspanne => "Von wann bis wann war das?",
        },
        Question::Bewilligungszeitraum => "Wann beginnt der Bewilligungszeitraum?",
        Question::WeitereZeiten if anzahl == 0 => "Gibt es einen Zeitraum?",
        Question::WeitereZeiten => "Gibt es einen weiteren Zeitraum?",
        Question::Ausbildung(_, frage) => match frage {
            AusbildungFrage::Art => "Welche Art von Ausbildung ist es?",
            AusbildungFrage::Darunter => {
                "Liegt unter dem Meister oder Fachwirt eine abgeschlossene Berufsausbildung?"
            }
            AusbildungFrage::Herkunft => "Wo wurde die Ausbildung abgeschlossen?",
            AusbildungFrage::Gleichwertigkeit => {
                "Ist die Gleichwertigkeit der Ausbildung nachgewiesen?"
            }
        },
        Question::WeitereAusbildungen if anzahl == 0 => "Hat die Person eine Berufsausbildung?",
        Question::WeitereAusbildungen => "Hat die Person eine weitere Berufsausbildung?",
        Question::Schulabschluss(_, frage) => match frage {
            SchulabschlussFrage::Art => "Welchen Schulabschluss hat die Person?",
            SchulabschlussFrage::Herkunft => "Wo wurde der Schulabschluss erworben?",
            SchulabschlussFrage::Gleichwertigkeit => {
                "Ist die Gleichwertigkeit des Schulabschlusses nachgewiesen?"
            }
        },
        Question::WeitereSchulabschluesse if anzahl == 0 => "Hat die Person einen Schulabschluss?",
        Question::WeitereSchulabschluesse => "Hat die Person einen weiteren Schulabschluss?",
        Question::Aufnahme => "Wann nimmt die Person die Tätigkeit auf?",
        Question::Schulung(_, frage) => match frage {
            SchulungFrage::Stand => "Wie weit ist diese Schulung?",
            SchulungFrage::BegonnenAm => "Wann hat die Schulung begonnen?",
            SchulungFrage::GebuchtFuer => "Ab wann ist die Schulung gebucht?",
            SchulungFrage::Dauer => "Wie lange dauert die Schulung?",
            SchulungFrage::Themen => "Welche Themen behandelt die Schulung?",
        },
        Question::WeitereSchulungen if anzahl == 0 => {
            "Gibt es eine Schulung zur Nachqualifizierung?"
        }
        Question::WeitereSchulungen => "Gibt es eine weitere Schulung zur Nachqualifizierung?",
    }
}

/// A question as it stands among others: with the number of its record, where it is asked of one.
pub fn frage_im_zusammenhang(facts: Facts<'_>, frage: Question) -> String {
    let anzahl = frage.liste().map_or(0, |liste| facts.person.anzahl(liste));
    let name = self::frage(frage, anzahl);
    match frage.eintrag() {
        None => name.to_owned(),
        Some((liste, nummer)) => format!("{}: {name}", super::eintrag(liste, nummer)),
    }
}

/// A short help under the heading.
pub fn hilfe(frage: Question) -> Option<&'static str> {
    match frage {
        Question::Stichtag => Some(
            "Auf diesen Tag bezieht sich, was schon begonnen hat und was noch bevorsteht. Meist ist es heute.",
        ),
        Question::Anstellungstraeger => {
            Some("Gemeint ist, mit wem die Person den Arbeitsvertrag hat oder haben soll.")
        }
        Question::Zielgruppe => Some(
            "Anschlussunterbringung heißt: nach der Erstaufnahme und der vorläufigen Unterbringung.",
        ),
        Question::Aufgaben => Some("Wählen Sie alles aus, was zutrifft."),
        Question::Hochschulabschluss(_, HochschulabschlussFrage::Fach) => Some(
            "Wie es im Zeugnis steht. Beim Sozialwesen zählt das Fach; bei den anderen Fächern genügt ein Studienschwerpunkt.",
        ),
        Question::Hochschulabschluss(_, HochschulabschlussFrage::AnderesFach) => Some(
            "Ein Fach, das nicht genannt ist, beurteilt die Bewilligungsstelle. Ihre Einordnung hilft ihr dabei.",
        ),
        Question::Hochschulabschluss(_, HochschulabschlussFrage::Gleichwertigkeit)
        | Question::Ausbildung(_, AusbildungFrage::Gleichwertigkeit)
        | Question::Schulabschluss(_, SchulabschlussFrage::Gleichwertigkeit) => Some(
            "Durch eine Gleichwertigkeitsprüfung oder eine Zeugnisbewertung; eines von beiden genügt.",
        ),
        Question::WeitereHochschulabschluesse => Some("Auch einen, der im Ausland erworben wurde."),
        Question::Vorerfahrung => Some(
            "Auf kommunaler Ebene oder in der Erstaufnahme oder vorläufigen Unterbringung nach dem Flüchtlingsaufnahmegesetz (FlüAG).",
        ),
        Question::Monate => Some(
            "Volle Monate vor Beginn des Bewilligungszeitraums, bei einer Kommune oder in Erstaufnahme oder vorläufiger Unterbringung. Freie Träger, Ehrenamt, Praktikum oder ein anderes Land geben Sie bitte als Zeiträume an.",
        ),
        Question::Zeit(_, ZeitFrage::Einsatz) => Some(
            "Teilzeit zählt mit. Haben sich Aufgaben oder Arbeitgeber geändert, geben Sie mehrere Zeiträume an.",
        ),
        Question::Zeit(_, ZeitFrage::Zeitspanne) => {
            Some("Erster und letzter Tag zählen mit. Zum Beispiel 01.07.2017.")
        }
        Question::Bewilligungszeitraum => {
            Some("Der erste Tag, für den das Land fördern soll. Zum Beispiel 01.01.2018.")
        }
        Question::WeitereAusbildungen => Some(
            "Auch die Ausbildung unter einem Meister oder Fachwirt und eine, die im Ausland abgeschlossen wurde.",
        ),
        Question::Aufnahme => Some(
            "Der erste Arbeitstag als Integrationsmanagerin oder Integrationsmanager. Ab hier laufen die drei Monate.",
        ),
        Question::WeitereSchulungen => {
            Some("Es zählt auch eine, die erst gebucht oder beabsichtigt ist.")
        }
        Question::Schulung(_, SchulungFrage::BegonnenAm | SchulungFrage::GebuchtFuer) => {
            Some("Der erste Tag der Schulung. Zum Beispiel 03.04.2018.")
        }
        Question::Schulung(_, SchulungFrage::Dauer) => {
            Some("Zählen Sie alle Tage dieser einen Schulung zusammen.")
        }
        Question::Schulung(_, SchulungFrage::Themen) => Some(
            "Wählen Sie alles aus, was im Programm steht. Mehrere Schulungen ergänzen einander.",
        ),
        Question::Antragsteller
        | Question::Einvernehmen
        | Question::Aufgabenuebertragung
        | Question::Bedarfsfeststellung
        | Question::Hochschulabschluss(
            _,
            HochschulabschlussFrage::Grad | HochschulabschlussFrage::Herkunft,
        )
        | Question::Zeit(_, ZeitFrage::Arbeitgeber)
        | Question::WeitereZeiten
        | Question::Ausbildung(
            _,
            AusbildungFrage::Art | AusbildungFrage::Darunter | AusbildungFrage::Herkunft,
        )
        | Question::Schulabschluss(_, SchulabschlussFrage::Art | SchulabschlussFrage::Herkunft)
        | Question::WeitereSchulabschluesse
        | Question::Schulung(_, SchulungFrage::Stand) => None,
    }
}

/// The answer "yes" that adds another record to a list.
pub fn ja_weiteren(liste: Listenart) -> &'static str {
    match liste {
        Listenart::Hochschulabschluesse => "Ja, weiteren Hochschulabschluss hinzufügen",
        Listenart::Zeiten => "Ja, weiteren Zeitraum hinzufügen",
        Listenart::Ausbildungen => "Ja, weitere Ausbildung hinzufügen",
        Listenart::Schulabschluesse => "Ja, weiteren Schulabschluss hinzufügen",
        Listenart::Schulungen => "Ja, weitere Schulung hinzufügen",
    }
}

/// The link that adds a record to a list.
pub fn weiteren_hinzufuegen(liste: Listenart) -> &'static str {
    match liste {
        Listenart::Hochschulabschluesse => "Weiteren Hochschulabschluss hinzufügen",
        Listenart::Zeiten => "Weiteren Zeitraum hinzufügen",
        Listenart::Ausbildungen => "Weitere Ausbildung hinzufügen",
        Listenart::Schulabschluesse => "Weiteren Schulabschluss hinzufügen",
        Listenart::Schulungen => "Weitere Schulung hinzufügen",
    }
}
