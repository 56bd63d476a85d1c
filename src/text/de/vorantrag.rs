//! Words of the Vorantrag: task list, forms, documents, "Angaben prüfen", and the result of all persons.

use crate::facts::{
    BezeichnungFehler, Facts, Feldfehler, Formularfeld, Formularseite, HOECHSTENS_KOMMUNEN,
    KeineEmailadresse, Stellenumfang,
};
use crate::vollstaendigkeit::{Abschnitt, Fehlendes, Fehlstelle, Stand};
use crate::vorantrag::Vorantrag;

/// Page of the task list.
pub const VORANTRAG: &str = "Vorantrag";
/// Its heading.
pub const VORANTRAG_KOPF: &str = super::seiten::VORANTRAG_ZUSAMMENSTELLEN;
/// What it is.
pub const VORANTRAG_TEXT: &str = "Füllen Sie die Teile in beliebiger Reihenfolge aus. Was Sie in der Prüfung schon beantwortet haben, ist übernommen. Unvollständig speichern können Sie jederzeit.";
/// Leads to the review.
pub const ANGABEN_PRUEFEN: &str = "Angaben prüfen";
/// Leads back to the task list.
pub const ZUR_AUFGABENLISTE: &str = "Zur Aufgabenliste";
/// Leads back to the review.
pub const ZURUECK_ZUM_PRUEFEN: &str = "Zurück zu „Angaben prüfen“";
/// Leads back to the answers of one person.
pub const ZURUECK_ZU_ANGABEN: &str = "Zurück zu „Ihre Angaben“";
/// Leads to the result of all.
pub const GESAMTERGEBNIS: &str = "Ergebnis aller Personen";
/// Saves the Vorantrag.
pub const VORANTRAG_SPEICHERN: &str = "Vorantrag speichern";
/// Saves an incomplete one.
pub const ENTWURF_SPEICHERN: &str = "Als ENTWURF speichern";
/// Mark of an incomplete one.
pub const ENTWURF: &str = "ENTWURF";
/// What the mark means.
pub const ENTWURF_TEXT: &str = "Der Vorantrag ist noch nicht vollständig. Sie können ihn speichern; die Datei ist dann als ENTWURF gekennzeichnet.";
/// The same in the note on all persons.
pub const VERMERK_ENTWURF: &str = "ENTWURF: Der Vorantrag ist noch nicht vollständig.";
/// Nothing is missing.
pub const VOLLSTAENDIG_TEXT: &str = "Der Vorantrag ist vollständig.";
/// Heading over what is missing.
pub const NOCH_OFFEN: &str = "Das fehlt noch";
/// Sends a form.
pub const SPEICHERN_UND_WEITER: &str = "Speichern und weiter";
/// First choice of a list.
pub const BITTE_WAEHLEN: &str = "Bitte wählen";
/// Nothing was entered.
pub const NICHT_ANGEGEBEN: &str = "nicht angegeben";
/// Nothing lies by.
pub const KEINE_BELEGE: &str = "Nach den bisherigen Angaben ist kein Nachweis beizulegen.";
/// What the check list is.
pub const NACHWEISE_TEXT: &str = "Diese Unterlagen gehören nach dem Ergebnis zum Antrag. Haken Sie ab, was beiliegt. Ein fehlender Nachweis ändert das Ergebnis nicht.";
/// Legend of the documents for all.
pub const NACHWEISE_FUER_ALLE: &str = "Für alle Personen";
/// Heading over the Auflagen.
pub const AUFLAGEN_KOPF: &str = "Auflagen nach Datum";
/// Name and columns of their table.
pub const AUFLAGEN_SPALTEN: [&str; 3] = ["Bis", "Was", "Für wen"];
/// An Auflage without a day.
pub const OHNE_DATUM: &str = "ohne festen Tag";
/// Copies the notes on all persons.
pub const VERMERKE_KOPIEREN: &str = "Vermerk kopieren";
/// Heading of the way on.
pub const SO_GEHT_ES_WEITER: &str = "So geht es weiter";
/// The way on while something is open.
pub const ZUERST_KLAEREN: &str = "Klären Sie die offenen Punkte und ergänzen Sie, was noch fehlt.";
/// The way on.
pub const SO_GEHT_ES_WEITER_LISTE: [&str; 2] = [
    "Speichern Sie den Vorantrag als PDF-Datei. Sie lässt sich hier wieder öffnen und wird dabei neu geprüft.",
    "Legen Sie die Nachweise bereit.",
];
/// Before its name.
pub const BEWILLIGUNGSSTELLE_IST: &str = "Bewilligungsstelle:";
/// Who it is by the source, where the configuration names none.
pub const BEWILLIGUNGSSTELLE: &str = "Regierungspräsidium Stuttgart";
/// How the Vorantrag reaches it, where the configuration does not say.
pub const UEBERMITTLUNG: &str =
    "Sie sagt Ihnen, wie Antrag und Datei sie erreichen, und sie allein entscheidet.";

/// Heading over the answers on one person.
pub const ZUR_PERSON: &str = "Zur Person";
/// What is asked once.
pub const GILT_FUER_ALLE: &str = "Diese Angaben gelten für alle Personen.";
/// Leads to the first gap of a person.
pub const ERGAENZEN: &str = "Angaben ergänzen";
/// There are as many persons as there can be.
pub const PERSONEN_VOLL: &str = "Mehr als 100 Personen nimmt ein Vorantrag nicht auf.";
/// Leads to the persons.
pub const PERSONEN_VERWALTEN: &str = "Personen hinzufügen, kopieren oder entfernen";
/// Leads to the documents.
pub const NACHWEISE_ABHAKEN: &str = "Nachweise abhaken";
/// Leads to what is missing.
pub const FEHLENDES_ANSEHEN: &str = "Ansehen, was noch fehlt";
/// Whom something concerns.
pub const ALLE_PERSONEN: &str = "alle Personen";

/// Heading over the persons.
pub const ERGEBNIS_JE_PERSON: &str = "Ergebnis je Person";

/// How many gaps are not named.
pub fn und_weitere(zahl: usize) -> String {
    format!("und {zahl} weitere Angaben")
}

/// What lies by, for whom.
pub fn beleg(fuer_wen: &str, nachweis: &str, liegt_bei: bool) -> String {
    let stand = if liegt_bei {
        "liegt bei"
    } else {
        "liegt noch nicht bei"
    };
    format!("{fuer_wen}: {nachweis} – {stand}")
}

/// A person and their result.
pub fn person_mit_urteil(person: &str, urteil: &str) -> String {
    format!("{person}: {urteil}")
}

/// Which answers rest.
pub fn es_ruhen(fragen: &[&str]) -> String {
    format!(
        "Diese Angaben ruhen, weil sie nach den jetzigen Antworten keine Rolle spielen; sie stehen nicht in der Datei: {}",
        fragen.join(" · ")
    )
}

/// Name of a part.
pub fn abschnitt(abschnitt: Abschnitt) -> &'static str {
    match abschnitt {
        Abschnitt::Antragsteller => "Antragsteller",
        Abschnitt::Kommunen => "Beteiligte Kommunen und Einvernehmen",
        Abschnitt::Anstellungstraeger => "Anstellungsträger und Aufgabenübertragung",
        Abschnitt::Bewilligungszeitraum => "Bewilligungszeitraum",
        Abschnitt::ZielgruppeUndAufgaben => "Zielgruppe und Aufgaben",
        Abschnitt::Personen => "Personen",
        Abschnitt::Nachweise => "Nachweise",
        Abschnitt::Anmerkungen => "Anmerkungen",
    }
}

/// How far a part is.
pub fn abschnittsstand(stand: Stand) -> String {
    match stand {
        Stand::NichtBegonnen => "noch nicht begonnen".into(),
        Stand::Unvollstaendig => "unvollständig".into(),
        Stand::Vollstaendig => "vollständig".into(),
        Stand::Wartet => "nach „Antragsteller“".into(),
        Stand::Entfaellt => "entfällt".into(),
        Stand::Freiwillig => "freiwillig".into(),
        Stand::Belege(_, 0) => "noch keine nötig".into(),
        Stand::Belege(da, von) => format!("{da} von {von} liegen bei"),
    }
}

/// How many parts are complete.
pub fn teile_vollstaendig(fertig: usize, von: usize) -> String {
    format!("{fertig} von {von} Teilen sind vollständig.")
}

/// How many persons, and how much they work together, in hundredths of a VZÄ.
pub fn personen_und_umfang(personen: usize, hundertstel: u32) -> String {
    let personen = match personen {
        1 => "1 Person".to_owned(),
        zahl => format!("{zahl} Personen"),
    };
    if hundertstel == 0 {
        return personen;
    }
    format!(
        "{personen}, zusammen {},{:02} VZÄ",
        hundertstel / 100,
        hundertstel % 100
    )
}

/// The extent of one post.
pub fn vzae(umfang: Stellenumfang) -> String {
    format!("{umfang} VZÄ")
}

/// Heading of a form.
pub fn formularseite(seite: Formularseite) -> &'static str {
    match seite {
        Formularseite::Antragsteller => "Angaben zum Antragsteller",
        Formularseite::Kommunen => "Beteiligte Kommunen",
        Formularseite::Stelle => "Name und Stellenumfang",
        Formularseite::Anmerkungen => "Anmerkungen",
    }
}

/// What a form is for.
pub fn formularhilfe(seite: Formularseite) -> &'static str {
    match seite {
        Formularseite::Antragsteller => {
            "Was noch fehlt, können Sie leer lassen und später ergänzen. Die Angaben stehen nur in Ihrem Browser und in der Datei, die Sie speichern."
        }
        Formularseite::Kommunen => {
            "Die Städte und Gemeinden, mit denen oder für die der Antrag gestellt wird."
        }
        Formularseite::Stelle => {
            "Statt des Namens genügt eine Kennung, mit der Sie die Person wiedererkennen."
        }
        Formularseite::Anmerkungen => {
            "Was die Bewilligungsstelle sonst wissen soll. Sie können das Feld leer lassen."
        }
    }
}

/// Label of a field.
pub fn feld(feld: Formularfeld) -> &'static str {
    match feld {
        Formularfeld::Name => "Name",
        Formularfeld::Kreis => "Landkreis oder Stadtkreis",
        Formularfeld::Strasse => "Straße und Hausnummer",
        Formularfeld::Postleitzahl => "Postleitzahl",
        Formularfeld::Ort => "Ort",
        Formularfeld::Ansprechperson => "Ansprechperson",
        Formularfeld::Telefon => "Telefon",
        Formularfeld::Email => "E-Mail",
        Formularfeld::Kommunen => "Städte und Gemeinden",
        Formularfeld::Personenname => "Name oder Kennung",
        Formularfeld::Stellenumfang => "Stellenumfang in VZÄ",
        Formularfeld::Anmerkungen => "Anmerkungen",
    }
}

/// What was entered into a field, as it is read; none where nothing was.
pub fn feldinhalt(feld: Formularfeld, facts: Facts<'_>) -> Option<String> {
    let text = match (feld, facts.vorhaben.formblatt.antragsteller.kreis) {
        (Formularfeld::Kreis, Some(kreis)) => super::kreis(kreis).to_owned(),
        _ => feld.text(facts.vorhaben, facts.person),
    };
    (!text.is_empty()).then_some(text)
}

/// Help below a label.
pub fn feldhilfe(feld: Formularfeld) -> Option<&'static str> {
    match feld {
        Formularfeld::Name => Some("Zum Beispiel Stadt Musterstadt oder Landkreis Musterkreis."),
        Formularfeld::Telefon => Some("Zum Beispiel 0711 123-0."),
        Formularfeld::Email => Some("Zum Beispiel integration@musterstadt.de."),
        Formularfeld::Kommunen => Some("Eine je Zeile."),
        Formularfeld::Stellenumfang => {
            Some("Eine Vollzeitstelle ist 1 VZÄ, eine halbe 0,5. Höchstens zwei Nachkommastellen.")
        }
        Formularfeld::Kreis
        | Formularfeld::Strasse
        | Formularfeld::Postleitzahl
        | Formularfeld::Ort
        | Formularfeld::Ansprechperson
        | Formularfeld::Personenname
        | Formularfeld::Anmerkungen => None,
    }
}

/// What is expected of a field that was not accepted; the same in the summary and at the field.
pub fn feldfehler(feld: Formularfeld, fehler: Feldfehler) -> String {
    let name = self::feld(feld);
    match fehler {
        Feldfehler::Text(grund) => format!("{name}: {}", textfehler(grund)),
        Feldfehler::Zeile(zeile, grund) => {
            format!("{name}, Zeile {zeile}: {}", textfehler(grund))
        }
        Feldfehler::ZuVieleZeilen(zahl) => {
            format!("{name}: Das sind {zahl} Zeilen. Geben Sie höchstens {HOECHSTENS_KOMMUNEN} an.")
        }
        Feldfehler::Kreis => format!("{name}: Wählen Sie einen Kreis aus der Liste."),
        Feldfehler::Postleitzahl => {
            format!("{name}: Geben Sie fünf Ziffern an, zum Beispiel 70173.")
        }
        Feldfehler::Telefon => format!(
            "{name}: Geben Sie 3 bis 15 Ziffern an, gegliedert mit Leerzeichen, Schrägstrich, Punkt, Klammern oder Bindestrich, zum Beispiel 0711 123-0."
        ),
        Feldfehler::Email(grund) => {
            let was = match grund {
                KeineEmailadresse::OhneAt => "Es fehlt das Zeichen @.",
                KeineEmailadresse::Domain => {
                    "Hinter dem @ fehlt ein vollständiger Domainname wie musterstadt.de."
                }
                KeineEmailadresse::Andere => "Das ist keine E-Mail-Adresse.",
            };
            format!("{name}: {was} Erwartet wird eine Adresse wie integration@musterstadt.de.")
        }
        Feldfehler::Stellenumfang => format!(
            "{name}: Geben Sie eine Zahl von 0,01 bis 1 mit höchstens zwei Nachkommastellen an, zum Beispiel 0,5."
        ),
    }
}

fn textfehler(grund: BezeichnungFehler) -> String {
    match grund {
        BezeichnungFehler::Leer => "Geben Sie etwas ein.".into(),
        BezeichnungFehler::ZuLang(zeichen) => {
            format!("Kürzen Sie die Angabe auf höchstens {zeichen} Zeichen.")
        }
        BezeichnungFehler::Steuerzeichen(zeichen) => {
            let nummer = format!("U+{:04X}", u32::from(zeichen));
            let zeichen = match zeichen {
                '\t' => format!("einen Tabulator ({nummer})"),
                '\n' | '\r' => format!("einen Zeilenumbruch ({nummer})"),
                '\u{AD}' => format!("ein bedingtes Trennzeichen ({nummer})"),
                '\u{200B}' => format!("ein Leerzeichen ohne Breite ({nummer})"),
                '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                    format!("ein Zeichen, das die Schreibrichtung ändert ({nummer})")
                }
                _ => format!("ein unsichtbares Steuerzeichen ({nummer})"),
            };
            format!(
                "Die Angabe enthält {zeichen}. Erwartet wird Text ohne solche Zeichen; tippen Sie ihn neu ein."
            )
        }
    }
}

/// What is asked for, by a question or a field.
pub fn fehlendes_kurz(was: Fehlendes) -> &'static str {
    match was {
        Fehlendes::Frage(frage) => super::frage(frage, 0),
        Fehlendes::Feld(feld) => self::feld(feld),
    }
}

/// Something that is missing, as a link that leads there.
pub fn fehlendes(fehlstelle: Fehlstelle, name: Option<&str>) -> String {
    let was = fehlendes_kurz(fehlstelle.was);
    match fehlstelle.person {
        None => was.to_owned(),
        Some(nummer) => format!("{}: {was}", super::person(nummer, name)),
    }
}

/// Whom of these persons something concerns.
pub fn fuer_wen(vorantrag: &Vorantrag, personen: &[usize]) -> String {
    let alle = vorantrag.personen.len();
    if alle > 1 && personen.len() == alle {
        return ALLE_PERSONEN.to_owned();
    }
    let namen = personen
        .iter()
        .map(|nummer| super::person(*nummer, vorantrag.name(*nummer)));
    namen.collect::<Vec<_>>().join(", ")
}

/// Heading over the result of all persons.
pub fn gesamt(personen: &str) -> String {
    format!("Ergebnis: {personen}")
}

/// First line of the note on all persons.
pub fn vermerk_gesamt(antragsteller: Option<&str>, stand: &str, zahlen: &str) -> String {
    match antragsteller {
        Some(name) => format!("Vorantrag {name} – {stand}: {zahlen}"),
        None => format!("Vorantrag – {stand}: {zahlen}"),
    }
}
