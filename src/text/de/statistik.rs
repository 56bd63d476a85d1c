//! Words of the evaluation of many files: its table, what is remarkable about the files, and how both are named.

use crate::dateifehler::{Dateifehler, HOECHSTENS_MB, Mangel};
use crate::facts::Kreis;
use crate::law::Fassung;
use crate::statistik::{
    Abweichendes, Abweichung, Anteil, Auswertung, Dateizeile, Doppeltes, Erneutes, Gruppe, Urteil,
};
use crate::vollstaendigkeit::Bearbeitungsstand;

/// Title of the evaluation.
pub const TITEL: &str = "Auswertung von Voranträgen";
/// Heading over the table by letter.
pub const NACH_BUCHSTABEN: &str = "Personen nach Qualifikation";
/// Heading over the table by Kreis.
pub const NACH_KREISEN: &str = "Personen nach Kreisen";
/// Heading over what should be known.
pub const HINWEISE: &str = "Hinweise zu den Zahlen";
/// Heading over what was counted.
pub const DATEIEN: &str = "Gezählte Dateien";
/// Heading over what cannot be read.
pub const UNLESBARE: &str = "Nicht lesbar";
/// Heading over what was there before.
pub const DOPPELTE: &str = "Schon vorhanden";
/// Heading over what names the same persons as one before.
pub const ERNEUTE: &str = "Dieselben Personen noch einmal";
/// Heading over what stores another result.
pub const ABWEICHENDE: &str = "Anderes Ergebnis gespeichert";
/// The columns of the table by letter.
pub const SPALTEN: [&str; 4] = ["Qualifikation", "Personen", "Anteil", "VZÄ"];
/// The columns of the list of what was counted, in the document.
pub const GEZAEHLTE_SPALTEN: [&str; 4] = ["Datei", "Antragsteller, Kreis", "Stand", "Personen"];
/// The columns of the lists of remarkable files, in the document.
pub const BESONDERE_SPALTEN: [&str; 2] = ["Datei", ANMERKUNG];
/// The columns of the table by Kreis where there is little room.
pub const KURZE_SPALTEN: [&str; 10] = [
    "Kreis", "a", "b", "c", "Vorerf.", "Klärung", "Summe", "VZÄ", "nicht f.", "offen",
];
/// What its columns mean.
pub const KURZE_SPALTEN_TEXT: &str =
    "„Vorerf.“ heißt Vorerfahrung, „nicht f.“ nicht förderfähig. Die VZÄ gehören zur Summe.";
/// In place of a share that there is none of.
pub const OHNE_ANTEIL: &str = "–";
/// The posts of the sum, without those counted apart.
pub const VZAE_DER_SUMME: &str = "VZÄ der Summe";
/// The sum of the rows of the table.
pub const SUMME: &str = "zusammen";
/// Above the rows that no share counts.
pub const DANEBEN: &str = "Nicht in der Summe";
/// The column of the Kreise.
pub const KREIS: &str = "Kreis";
/// All Kreise together.
pub const ALLE_KREISE: &str = "Baden-Württemberg";
/// Nobody has said in which Kreis.
pub const OHNE_KREIS: &str = "ohne Angabe";
/// The columns of the list of documents, before those of the groups.
pub const DATEISPALTEN: [&str; 5] = ["Datei", "Antragsteller", "Kreis", "Stand", "Stichtag"];
/// What became of a document, as a column.
pub const VERBLEIB: &str = "Verbleib";
/// Why, as a column.
pub const ANMERKUNG: &str = "Anmerkung";
/// It is counted.
pub const GEZAEHLT: &str = "gezählt";
/// It was there before.
pub const DOPPELT: &str = "schon vorhanden";
/// It cannot be read.
pub const UNLESBAR: &str = "nicht lesbar";

/// The row or column of a group.
pub fn gruppe(gruppe: Gruppe) -> &'static str {
    match gruppe {
        Gruppe::A => "Buchst. a",
        Gruppe::B => "Buchst. b",
        Gruppe::C => "Buchst. c",
        Gruppe::Vorerfahrung => "Vorerfahrung",
        Gruppe::InKlaerung => "in Klärung",
        Gruppe::NichtFoerderfaehig => "nicht förderfähig",
        Gruppe::Offen => "offen",
    }
}

/// A share with one decimal; a dash where there is nothing to have a share of.
pub fn anteil(anteil: Option<Anteil>) -> String {
    match anteil {
        Some(Anteil(zehntel)) => format!("{},{} %", zehntel / 10, zehntel % 10),
        None => OHNE_ANTEIL.into(),
    }
}

/// Posts in VZÄ with two decimals.
pub fn vzae(hundertstel: u64) -> String {
    format!("{},{:02}", hundertstel / 100, hundertstel % 100)
}

/// Name of a Kreis, or that none is named.
pub fn kreis_oder_ohne(kreis: Option<Kreis>) -> &'static str {
    kreis.map_or(OHNE_KREIS, super::kreis)
}

/// How far a document is.
pub fn stand(stand: Option<Bearbeitungsstand>) -> &'static str {
    match stand {
        Some(Bearbeitungsstand::Entwurf) => super::vorantrag::ENTWURF,
        Some(Bearbeitungsstand::Vollstaendig) => "vollständig",
        None => "Prüfung",
    }
}

/// Below the title: whose law, and for which day or days.
pub fn unterzeile(auswertung: &Auswertung) -> String {
    let stand = super::stand(Fassung::Stand2018);
    match (auswertung.stichtag, auswertung.stichtage) {
        (Some(tag), _) => format!("Geprüft {stand}, Stichtag für alle {tag}"),
        (None, None) => format!("Geprüft {stand}"),
        (None, Some((erster, letzter))) if erster == letzter => {
            format!("Geprüft {stand}, Stichtag {erster}")
        }
        (None, Some((erster, letzter))) => {
            format!("Geprüft {stand}, Stichtage {erster} bis {letzter}")
        }
    }
}

/// How many documents were looked at, and how many persons are in the table.
pub fn umfang(auswertung: &Auswertung) -> String {
    let gezaehlt = anzahl(auswertung.gezaehlt, "Datei", "Dateien");
    let personen = anzahl(auswertung.gesamt().alle(), "Person", "Personen");
    format!("{gezaehlt} mit {personen} gezählt.")
}

/// What the figures mean, and what should be known about them: each a text of one or two sentences.
pub fn hinweise(auswertung: &Auswertung) -> Vec<String> {
    let gesamt = auswertung.gesamt();
    let mut hinweise = Vec::new();
    if auswertung.gezaehlt == 0 {
        hinweise.push("Es gab nichts zu zählen.".to_owned());
    }
    let mut wenn = |zahl: u64, eines: &str, mehrere: &str| {
        if zahl > 0 {
            let text = if zahl == 1 { eines } else { mehrere };
            hinweise.push(text.replace("{}", &tausender(zahl)));
        }
    };
    wenn(
        auswertung.spaetere_fassung,
        "1 Datei betrifft vielleicht eine spätere Fassung der VwV. Geprüft ist nur nach dem Stand vom 4. April 2018.",
        "{} Dateien betreffen vielleicht eine spätere Fassung der VwV. Geprüft ist nur nach dem Stand vom 4. April 2018.",
    );
    wenn(
        auswertung.entwuerfe,
        "1 Datei ist ein ENTWURF: In ihr fehlt noch etwas. Sie ist mitgezählt.",
        "{} Dateien sind ein ENTWURF: In ihnen fehlt noch etwas. Sie sind mitgezählt.",
    );
    wenn(
        auswertung.pruefungen,
        "1 Datei ist nur eine Prüfung und kein Vorantrag. Sie ist mitgezählt.",
        "{} Dateien sind nur eine Prüfung und kein Vorantrag. Sie sind mitgezählt.",
    );
    wenn(
        auswertung.ohne_personen,
        "1 Datei enthält keine Person.",
        "{} Dateien enthalten keine Person.",
    );
    wenn(
        gesamt.trotz_qualifikation,
        "1 Person ist aus einem anderen Grund als der Qualifikation nicht förderfähig.",
        "{} Personen sind aus einem anderen Grund als der Qualifikation nicht förderfähig.",
    );
    wenn(
        gesamt.ohne_umfang,
        "Bei 1 Person fehlt der Umfang der Stelle. Sie zählt bei den VZÄ nicht mit.",
        "Bei {} Personen fehlt der Umfang der Stelle. Sie zählen bei den VZÄ nicht mit.",
    );
    wenn(
        auswertung.abweichende.anzahl(),
        "In 1 Datei ist ein anderes Ergebnis gespeichert. Gezählt ist, was aus ihren Angaben folgt.",
        "In {} Dateien ist ein anderes Ergebnis gespeichert. Gezählt ist, was aus ihren Angaben folgt.",
    );
    wenn(
        auswertung.doppelte.anzahl(),
        "1 Datei war mit denselben Angaben schon da. Sie zählt nicht noch einmal.",
        "{} Dateien waren mit denselben Angaben schon da. Sie zählen nicht noch einmal.",
    );
    wenn(
        auswertung.namenlose_doppelte,
        "1 davon nennt keinen Namen. Sie kann auch eine andere Person meinen.",
        "{} davon nennen keinen Namen. Sie können auch andere Personen meinen.",
    );
    wenn(
        auswertung.erneute.anzahl(),
        "1 Datei nennt dieselben Personen wie eine andere, aber nicht dieselben Angaben. Beide sind gezählt.",
        "{} Dateien nennen dieselben Personen wie eine andere, aber nicht dieselben Angaben. Alle sind gezählt.",
    );
    wenn(
        auswertung.namen_nicht_verglichen,
        "Bei 1 Datei wurden die Namen nicht mehr verglichen.",
        "Bei {} Dateien wurden die Namen nicht mehr verglichen.",
    );
    wenn(
        auswertung.nicht_verglichen,
        "1 Datei wurde nicht mehr verglichen. Ist sie doppelt, zählt sie zweimal.",
        "{} Dateien wurden nicht mehr verglichen. Sind darunter doppelte, zählen sie zweimal.",
    );
    wenn(
        auswertung.unlesbare.anzahl(),
        "1 Datei ist nicht lesbar und nicht gezählt.",
        "{} Dateien sind nicht lesbar und nicht gezählt.",
    );
    wenn(
        auswertung.uebergangen,
        "1 Datei ist weder JSON noch PDF. Sie wurde übergangen.",
        "{} Dateien sind weder JSON noch PDF. Sie wurden übergangen.",
    );
    hinweise
}

/// What the groups mean.
pub fn erklaerung() -> &'static str {
    "Jede Person zählt einmal. Der Anteil bezieht sich auf die Summe. Wer nicht förderfähig ist oder offene Fragen hat, steht daneben."
}

/// What is wrong with a document that has a line to itself: its name tells the line, so only the column is added.
pub fn grund_in_der_zeile(fehler: &Dateifehler) -> String {
    let ohne_stelle = Dateifehler {
        textstelle: None,
        ..fehler.clone()
    };
    let satz = match fehler.mangel {
        Mangel::ZuGross => {
            format!("Die Zeile ist größer als {HOECHSTENS_MB} MB und wird nicht gelesen.")
        }
        _ => super::dateifehler(&ohne_stelle),
    };
    match fehler.textstelle {
        Some(stelle) => format!("Spalte {}: {satz}", stelle.spalte),
        None => satz,
    }
}

/// Of a document that was there before: where.
pub fn doppelt(doppeltes: &Doppeltes) -> String {
    match &doppeltes.wie {
        Some(wie) => wie_in(wie),
        None => DOPPELT.to_owned(),
    }
}

/// The same content as in this document.
pub fn wie_in(name: &str) -> String {
    format!("dieselben Angaben wie in {name}")
}

/// Of a document that names the same persons as one before: which.
pub fn erneut(erneutes: &Erneutes) -> String {
    match &erneutes.wie {
        Some(wie) => personen_wie_in(wie),
        None => "dieselben Personen wie in einer Datei davor".to_owned(),
    }
}

/// The same persons as in this document, but not the same content.
pub fn personen_wie_in(name: &str) -> String {
    format!("dieselben Personen wie in {name}; beide sind gezählt")
}

/// Of a document that stores another result: what is stored for whom, and what follows.
pub fn abweichungen(abweichendes: &Abweichendes) -> Vec<String> {
    abweichendes.personen.iter().map(abweichung).collect()
}

/// What is stored for a person, and what follows.
pub fn abweichung(abweichung: &Abweichung) -> String {
    let person = super::person(abweichung.person, abweichung.name.as_deref());
    format!(
        "{person}: gespeichert „{}“, berechnet „{}“",
        urteil(abweichung.gespeichert),
        urteil(abweichung.berechnet)
    )
}

/// Verdict and letter, where the verdict does not tell it.
fn urteil(urteil: Urteil) -> String {
    let wort = super::wert(urteil.verdict);
    format!("{wort}, {}", super::zuordnung(urteil.zuordnung))
}

/// The persons of a document by group, those groups left out that have none.
pub fn personen(datei: &Dateizeile) -> String {
    let gruppen = Gruppe::ALL.iter().filter_map(|gruppe| {
        let zahl = datei.zahlen.personen(*gruppe);
        (zahl > 0).then(|| format!("{zahl} {}", self::gruppe(*gruppe)))
    });
    let gruppen: Vec<String> = gruppen.collect();
    if gruppen.is_empty() {
        return "keine Person".into();
    }
    gruppen.join(", ")
}

/// What a list leaves out; nothing where it is whole.
pub fn weitere(anzahl: u64) -> Option<String> {
    match anzahl {
        0 => None,
        1 => Some("und 1 weitere".into()),
        zahl => Some(format!("und {} weitere", tausender(zahl))),
    }
}

/// So many of something.
pub fn anzahl(zahl: u64, eines: &str, mehrere: &str) -> String {
    match zahl {
        1 => format!("1 {eines}"),
        zahl => format!("{} {mehrere}", tausender(zahl)),
    }
}

/// A number as people read it: with a point between each three digits, from five on.
pub fn tausender(zahl: u64) -> String {
    if zahl < 10_000 {
        return zahl.to_string();
    }
    gruppiert(zahl)
}

/// A number as it stands among others below each other: with a point between each three digits.
pub fn gruppiert(zahl: u64) -> String {
    let ziffern = zahl.to_string();
    let mut text = String::new();
    for (platz, ziffer) in ziffern.chars().enumerate() {
        if platz > 0 && (ziffern.len() - platz).is_multiple_of(3) {
            text.push('.');
        }
        text.push(ziffer);
    }
    text
}

/// The bar chart, for who does not see it.
pub fn diagramm(auswertung: &Auswertung) -> String {
    let gesamt = auswertung.gesamt();
    let balken = Gruppe::BASIS.iter().map(|gruppe| {
        let zahl = tausender(gesamt.personen(*gruppe));
        format!("{} {zahl}", self::gruppe(*gruppe))
    });
    let balken: Vec<String> = balken.collect();
    format!("Balken: {}", balken.join(", "))
}

/// The name of the file of this ending.
pub fn dateiname(auswertung: &Auswertung, endung: &str) -> String {
    match auswertung.letzter_stichtag() {
        Some(tag) => format!("Auswertung_{}.{endung}", tag.iso()),
        None => format!("Auswertung.{endung}"),
    }
}

/// The name of the list of the files.
pub fn name_der_dateiliste(auswertung: &Auswertung) -> String {
    dateiname(auswertung, "csv").replace("Auswertung", "Auswertung_Dateien")
}

/// What stands at the foot of each page of the PDF file.
pub fn fusszeile(auswertung: &Auswertung) -> String {
    match (auswertung.letzter_stichtag(), auswertung.stichtage) {
        (None, _) => TITEL.to_owned(),
        (Some(letzter), Some((erster, _))) if erster < letzter => {
            format!("{TITEL} · Stichtage bis {letzter}")
        }
        (Some(tag), _) => format!("{TITEL} · Stichtag {tag}"),
    }
}
