//! Words of the document that is printed, and of the blank form.

use crate::datum::Datum;
use crate::facts::Listenart;
use crate::finding::Norm;
use crate::law::Fassung;

/// Title of a Vorantrag.
pub const TITEL_VORANTRAG: &str = "Vorantrag Integrationsmanagement";
/// Title of a mere check.
pub const TITEL_PRUEFUNG: &str = "Vorabcheck Integrationsmanagement";
/// The number of a page.
pub const SEITENZAHL: &str = "Seite {seite} von {seiten}";
/// What the attached file is.
pub const ANHANG: &str =
    "Angaben und Ergebnis als Daten; das Programm öffnet diese PDF-Datei damit wieder";

/// Heading over the result of all.
pub const UEBERBLICK: &str = "Ergebnis im Überblick";
/// Heading over all criteria of a person.
pub const BEDINGUNGEN: &str = "Alle Bedingungen";
/// Heading over what was entered.
pub const ANGABEN: &str = "Angaben";
/// Heading over what was entered on a person.
pub const ANGABEN_ZUR_PERSON: &str = "Angaben zur Person";
/// Heading over what the result rests on.
pub const GRUNDLAGE: &str = "Grundlage und Verbindlichkeit";
/// Heading over the lines to sign.
pub const UNTERSCHRIFT_KOPF: &str = "Unterschrift";
/// Below the lines to sign.
pub const UNTERSCHRIFTEN: [&str; 2] = ["Ort, Datum", "Unterschrift"];
/// A document that lies by.
pub const LIEGT_BEI: &str = "liegt bei";
/// A document that does not.
pub const LIEGT_NICHT_BEI: &str = "liegt noch nicht bei";
/// A box to tick.
pub const ZUM_ANKREUZEN: &str = "zum Ankreuzen";
/// Heading over the documents that serve all persons.
pub const NACHWEISE_FUER_ALLE: &str = "Nachweise für alle Personen";
/// The letter under which a person is counted.
pub const ZUORDNUNG: &str = "Zuordnung in der Statistik";

/// What stands at the foot of each page.
pub fn fusszeile(titel: &str, antragsteller: Option<&str>, stichtag: Datum) -> String {
    match antragsteller {
        Some(name) => format!("{titel} · {name} · Stichtag {stichtag}"),
        None => format!("{titel} · Stichtag {stichtag}"),
    }
}

/// Below the title: whose law, and for which day.
pub fn unterzeile(fassung: Fassung, stichtag: Datum) -> String {
    format!("Geprüft {}, Stichtag {stichtag}", super::stand(fassung))
}

/// What the rules are taken from.
pub fn grundlage() -> &'static str {
    "Einzige Quelle der Regeln ist die Antwort des Ministeriums für Soziales und Integration Baden-Württemberg vom 4. April 2018 (Nr. 41-0141.5-016/3671), die die VwV Integrationsmanagement wiedergibt. Wo sie schweigt, steht hier „Klärung“. In eckigen Klammern steht die Fundstelle."
}

/// How much is missing of one person.
pub fn fehlt_bei(person: &str, anzahl: usize) -> String {
    match anzahl {
        1 => format!("{person}: 1 Angabe"),
        zahl => format!("{person}: {zahl} Angaben"),
    }
}

/// Title of the blank form.
pub const TITEL_LEERFORMULAR: &str = "Leerformular zum Vorantrag Integrationsmanagement";
/// What the blank form is for.
pub const LEERFORMULAR_TEXT: &str = "Zum Ausfüllen von Hand und zum Nachlesen: alle Fragen des Programms mit allen Antworten. Unter einer Antwort steht, was sich aus ihr allein schon sagen lässt, und wo das steht. Das Zeichen gilt nur für die Bedingung und den Weg der Qualifikation, die dabei genannt sind. „Höchstens Klärung“ heißt: Mehr ist auf diesem Weg nicht zu erreichen, auch weniger ist möglich. Klein darunter stehen Auflagen und Hinweise, die dazukommen können. Steht nichts darunter, hängt das Ergebnis von weiteren Antworten ab. Wie Tage, Zeiträume und mehrere Angaben zusammenwirken, zeigen Beispiele am Ende des Teils zu den Personen. Das Ergebnis für eine Person folgt erst aus allen Antworten zusammen.";
/// Heading over the rules.
pub const SO_WIRD_GEPRUEFT: &str = "So wird geprüft";
/// What is filled in for each person.
pub const JE_PERSON: &str = "Füllen Sie diesen Teil für jede Person einmal aus.";
/// The documents, on paper.
pub const NACHWEISE_LEER: &str = "Welche Unterlagen zum Antrag gehören, folgt aus den Antworten und steht unter den Fragen; ein fehlender Nachweis allein führt nicht zur Ablehnung. Diese liegen bei:";
/// A day.
pub const DATUM: &str = "Datum (TT.MM.JJJJ)";
/// Stands for any field of study while the answers are tried out; nobody reads it.
pub const IRGENDEIN_FACH: &str = "Fach";

/// Heading over the cases.
pub const BEISPIELE: &str = "Beispiele, an denen sich die Grenzen zeigen";
/// What the cases are.
pub const BEISPIELE_TEXT: &str = "Jede Zeile nennt Antworten, eine einzelne Bedingung und was für diese daraus folgt. Wo Einträge genannt sind, gibt es keine weiteren dieser Art. Was sonst noch nötig ist, bleibt dabei außer Betracht.";
/// The columns of the cases, with their shares of the width.
pub const BEISPIELSPALTEN: [(&str, u8); 3] =
    [("Antworten", 5), ("Geprüfte Bedingung", 2), ("Ergebnis", 4)];
/// At a field whose consequences depend on others.
pub const SIEHE_BEISPIELE: &str =
    "Was daraus folgt, zeigen auch die Beispiele am Ende des Teils zu den Personen.";

/// What is filled in for each record, and what the signs then mean.
pub fn je_eintrag(liste: Listenart) -> String {
    let gemeinsam = match liste {
        Listenart::Hochschulabschluesse | Listenart::Ausbildungen | Listenart::Schulabschluesse => {
            ""
        }
        Listenart::Zeiten => " Alle Zeiträume werden zusammen betrachtet.",
        Listenart::Schulungen => {
            " Mehrere eintägige Schulungen und die Themen aller Schulungen werden zusammen betrachtet."
        }
    };
    format!(
        "Wenn ja, beantworten Sie die folgenden Fragen für jeden Eintrag. Das Zeichen unter einer Antwort gilt nur für diesen Eintrag: Ein anderer, auch ein anderer Abschluss, kann trotzdem genügen.{gemeinsam}"
    )
}

/// A way that can become a Klärung, but not be met.
pub fn hoechstens_klaerung(grund: &str) -> String {
    format!("höchstens Klärung: {grund}")
}

/// The documents that the answers to a question may ask for.
pub fn nachweise_je_nach_antwort(nachweise: &[&str]) -> String {
    format!("Nachweis, je nach Antwort: {}", nachweise.join("; "))
}

/// An entry that stands for others.
pub fn zum_beispiel(eintrag: &str) -> String {
    format!("Zum Beispiel {eintrag}:")
}

/// The answer to another question beside which something follows; `tag`: the day on which the example lies.
pub fn neben(frage: &str, antwort: &str, tag: Option<Datum>) -> String {
    match tag {
        None => format!("Ist die Antwort auf „{frage}“ „{antwort}“:"),
        Some(tag) => {
            format!("Ist die Antwort auf „{frage}“ „{antwort}“, zum Beispiel am {tag}:")
        }
    }
}

/// When a question is asked.
pub fn nur_bei(frage: &str, antworten: &[String]) -> String {
    let antworten: Vec<String> = antworten
        .iter()
        .map(|antwort| format!("„{antwort}“"))
        .collect();
    format!(
        "Nur, wenn auf „{frage}“ geantwortet wurde: {}.",
        antworten.join(" oder ")
    )
}

/// Which provisions a question serves.
pub fn regeln(fundstellen: &str) -> String {
    format!("Dazu: {fundstellen}")
}

/// Which characters of an entry cannot be printed, and what to do.
pub fn undruckbar(was: &str, zeichen: &[char]) -> String {
    let genannt: Vec<String> = zeichen
        .iter()
        .map(|zeichen| {
            let nummer = format!("U+{:04X}", u32::from(*zeichen));
            match super::sichtbar(&zeichen.to_string()) {
                // An accent alone would stand on the quotation mark.
                _ if ist_akzent(*zeichen) => format!("„◌{zeichen}“ ({nummer})"),
                sichtbar if sichtbar == zeichen.to_string() => format!("„{sichtbar}“ ({nummer})"),
                _ => nummer,
            }
        })
        .collect();
    format!(
        "{was}: Für {} hat die Schrift der PDF-Datei kein Zeichen. Erwartet werden lateinische, griechische oder kyrillische Buchstaben, wie sie in Namen vorkommen (DIN 91379); schreiben Sie die Angabe damit.",
        genannt.join(", ")
    )
}

/// Page of the document.
pub const DRUCK_KOPF: &str = "Als PDF speichern oder drucken";
/// What it offers.
pub const DRUCK_TEXT: &str = "Die PDF-Datei lässt sich lesen, unterschreiben und weitergeben. Ihre Angaben stecken auch als Daten darin: Dieses Programm öffnet die Datei wieder.";
/// Above the document.
pub const SO_SIEHT_ES_AUS: &str = "So sieht das Dokument aus:";
/// Makes the file.
pub const PDF_ERSTELLEN: &str = "PDF-Datei speichern";
/// Prints the page.
pub const DRUCKEN: &str = "Drucken";
/// While the file is made.
pub const DRUCK_LAEUFT: &str = "Die PDF-Datei wird erstellt";
/// Stops it.
pub const ABBRECHEN: &str = "Abbrechen";
/// Saves the data file.
pub const NUR_DATEN: &str = "Nur die Daten speichern (JSON)";
/// Heading over why there is no PDF file.
pub const KEINE_PDF: &str = "Die PDF-Datei ist nicht entstanden";
/// Its program did not arrive.
pub const NICHT_GELADEN: &str = "Der Teil des Programms, der sie schreibt, ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal. Hilft das nicht, laden Sie die Seite neu: Vielleicht gibt es inzwischen eine neue Fassung des Programms. Ihre Angaben bleiben erhalten.";
/// Its program stopped.
pub const ABGEBROCHEN: &str = "Der Teil des Programms, der sie schreibt, hat aufgehört zu antworten. Ihre Angaben sind noch da; versuchen Sie es noch einmal, drucken Sie die Seite, oder speichern Sie nur die Daten.";
/// The file was handed over.
pub const PDF_GESPEICHERT: &str =
    "Die PDF-Datei ist gespeichert. Sie lässt sich hier unter „Datei öffnen“ wieder öffnen.";
/// Saves the dates for a calendar.
pub const KALENDER: &str = "Fristen für den Kalender speichern (ohne Namen)";
/// The same with the names of the persons.
pub const KALENDER_MIT_NAMEN: &str = "Fristen mit Namen der Personen speichern";

/// Citations behind a sentence.
pub fn in_klammern(normen: &[Norm]) -> String {
    format!(" [{}]", fundstellen(normen))
}

/// Citations one after the other. An answer that is cited by itself is cited once. No line ends within "Antwort 1" or
/// "Nr. 4.2.2".
pub fn fundstellen(normen: &[Norm]) -> String {
    const VOR_ZAHLEN: [&str; 6] = ["Nr. ", "Buchst. ", "Antwort ", "Abs. ", "§§ ", "§ "];
    let einzelne = normen
        .iter()
        .flat_map(|norm| super::fundstelle(*norm).split("; "));
    let (mut allein, mut genannt) = (Vec::new(), Vec::new());
    let mut stellen: Vec<String> = Vec::new();
    for einzelne in einzelne {
        // "Nr. 3.2 VwV, Antwort 2", "Antwort 2, 3", or none of the answers.
        let (stelle, antworten) = match einzelne.split_once("Antwort ") {
            Some((davor, antworten)) => (davor.trim_end_matches(", "), antworten),
            None => (einzelne, ""),
        };
        let schon = if stelle.is_empty() { &genannt } else { &allein };
        let neue: Vec<&str> = antworten
            .split(", ")
            .filter(|antwort| !antwort.is_empty() && !schon.contains(antwort))
            .collect();
        genannt.extend_from_slice(&neue);
        if stelle.is_empty() {
            allein.extend_from_slice(&neue);
        }
        let antworten = (!neue.is_empty()).then(|| format!("Antwort {}", neue.join(", ")));
        let stelle = (!stelle.is_empty()).then(|| stelle.to_owned());
        let teile: Vec<String> = [stelle, antworten].into_iter().flatten().collect();
        if !teile.is_empty() && !stellen.contains(&teile.join(", ")) {
            stellen.push(teile.join(", "));
        }
    }
    let mut fundstellen = stellen.join("; ");
    for wort in VOR_ZAHLEN {
        let gebunden = format!("{}\u{a0}", wort.trim_end());
        fundstellen = fundstellen.replace(wort, &gebunden);
    }
    fundstellen.replace(" BGB", "\u{a0}BGB")
}

fn ist_akzent(zeichen: char) -> bool {
    matches!(zeichen, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}
