//! Questions and answers in FEEL: an input is called as in the data file, an answer by its word there.

use crate::facts::{
    Answer, AusbildungFrage, DatumAngabe, HochschulabschlussFrage, Listenart, Question,
    SchulabschlussFrage, SchulungFrage, Weitere, ZeitFrage,
};
use crate::finding::{Interval, Kriterium, Verdict};
use crate::law::Fassung;
use crate::regelwerk::{
    Abdeckung, Angabe, Aufgabenlage, Regelwerk, Rest, Spalte, Tagklasse, Zeile, Zeitenlage,
    genannte_aufgaben, teilthemen,
};

/// What a table is about.
pub(super) struct Ort {
    pub(super) fassung: Fassung,
    pub(super) kriterium: Option<Kriterium>,
}

/// Name of a node's element: that of its criterion, or, where that occurs more than once, behind the one above.
pub(super) fn name(regelwerk: &Regelwerk, nummer: usize) -> String {
    let Some(knoten) = regelwerk.knoten.get(nummer) else {
        return String::new();
    };
    let eigener = match knoten.kriterium {
        Kriterium::Eintrag(art, _) => einzahl(art).to_owned(),
        Kriterium::Weitere(art) => format!("Weitere{art:?}"),
        Kriterium::AbschlussStattAusbildung(_) => "AbschlussStattAusbildung".to_owned(),
        Kriterium::Fachgebiet(gebiet) => format!("Fachgebiet{gebiet:?}"),
        anderes => format!("{anderes:?}"),
    };
    let gleiche = regelwerk.knoten.iter();
    let gleiche = gleiche.filter(|anderer| anderer.kriterium == knoten.kriterium);
    match knoten.eltern {
        Some(eltern) if gleiche.count() > 1 => format!("{}_{eigener}", name(regelwerk, eltern)),
        _ => eigener,
    }
}

fn einzahl(art: Listenart) -> &'static str {
    match art {
        Listenart::Hochschulabschluesse => "Hochschulabschluss",
        Listenart::Zeiten => "Zeitraum",
        Listenart::Ausbildungen => "EineAusbildung",
        Listenart::Schulabschluesse => "EinSchulabschluss",
        Listenart::Schulungen => "Schulung",
    }
}

/// Where a list stands.
pub(super) fn liste(art: Listenart) -> &'static str {
    match art {
        Listenart::Hochschulabschluesse => "person.hochschulabschluesse",
        Listenart::Zeiten => "(person.vorerfahrung).zeiten",
        Listenart::Ausbildungen => "person.ausbildungen",
        Listenart::Schulabschluesse => "person.schulabschluesse",
        Listenart::Schulungen => "person.schulungen",
    }
}

/// The expression of a column.
pub(super) fn spalte(ort: &Ort, spalte: Spalte) -> String {
    match spalte {
        Spalte::Frage(frage) => eingabe(frage),
        Spalte::Aufgaben => {
            let genannte = genannte_aufgaben(ort.fassung);
            let genannte: Vec<String> = genannte.iter().map(|a| zitat(a.wort())).collect();
            format!(
                "if vorhaben.aufgaben = null then null else if (vorhaben.aufgaben = \"weiss_nicht\") then \"weiss_nicht\" else if count(vorhaben.aufgaben) = 0 then \"keine\" else if some aufgabe in (vorhaben.aufgaben) satisfies list contains([{}], aufgabe) then \"genannte\" else \"nur_andere\"",
                genannte.join(", ")
            )
        }
        Spalte::Zeiten => "lage".into(),
        Spalte::Tag => "Tagklasse(ErsterTag(eintrag), aufnahme, frist)".into(),
        Spalte::Vergangen => {
            "if ErsterTag(eintrag) = null then false else ErsterTag(eintrag) < stichtag".into()
        }
        Spalte::Stichtag => "Tagklasse(stichtag, aufnahme, frist)".into(),
        Spalte::Rest => "rest".into(),
        Spalte::WeitereEintaegige => "mehrere_eintaegige".into(),
        Spalte::Abdeckung => {
            let teile = match ort.kriterium {
                Some(Kriterium::Fachgebiet(gebiet)) => teilthemen(ort.fassung, gebiet),
                _ => Vec::new(),
            };
            let teile: Vec<String> = teile.iter().map(|thema| zitat(thema.wort())).collect();
            let teile = teile.join(", ");
            format!(
                "if every thema in [{teile}] satisfies list contains(BehandelteThemen, thema) then \"ganz\" else if some thema in [{teile}] satisfies list contains(BehandelteThemen, thema) then \"teilweise\" else \"keine\""
            )
        }
        Spalte::ThemenUnbekannt => "ThemenUnbekannt".into(),
        Spalte::ThemenOffen => "ThemenOffen".into(),
    }
}

/// Where the answer to a question stands.
fn eingabe(frage: Question) -> String {
    let vom_eintrag = |feld: &str| format!("eintrag.{feld}");
    match frage {
        Question::Stichtag => "stichtag".into(),
        Question::Antragsteller => "vorhaben.antragsteller".into(),
        Question::Einvernehmen => "vorhaben.einvernehmen".into(),
        Question::Anstellungstraeger => "vorhaben.anstellungstraeger".into(),
        Question::Aufgabenuebertragung => "vorhaben.aufgabenuebertragung".into(),
        Question::Zielgruppe => "vorhaben.zielgruppe".into(),
        Question::Bedarfsfeststellung => "vorhaben.bedarfsfeststellung".into(),
        Question::Aufgaben => "vorhaben.aufgaben".into(),
        Question::Bewilligungszeitraum => "vorhaben.bewilligungszeitraum_beginn".into(),
        Question::Vorerfahrung => "(person.vorerfahrung).angabe".into(),
        Question::Monate => "(person.vorerfahrung).monate".into(),
        // A day is only told from "not known" here.
        Question::Aufnahme => {
            "if aufnahme = null then null else if (aufnahme = \"weiss_nicht\") then \"weiss_nicht\" else \"bekannt\"".into()
        }
        Question::Hochschulabschluss(_, feld) => match feld {
            HochschulabschlussFrage::Grad => vom_eintrag("grad"),
            HochschulabschlussFrage::Fach => vom_eintrag("fach"),
            HochschulabschlussFrage::AnderesFach => {
                "if eintrag.anderes_fach = null then null else (eintrag.anderes_fach).einordnung".into()
            }
            HochschulabschlussFrage::Herkunft => vom_eintrag("herkunft"),
            HochschulabschlussFrage::Gleichwertigkeit => vom_eintrag("gleichwertigkeit"),
        },
        Question::Zeit(_, feld) => match feld {
            ZeitFrage::Einsatz => vom_eintrag("einsatz"),
            ZeitFrage::Arbeitgeber => vom_eintrag("arbeitgeber"),
            ZeitFrage::Zeitspanne => vom_eintrag("zeitspanne"),
        },
        Question::Ausbildung(_, feld) => match feld {
            AusbildungFrage::Art => vom_eintrag("art"),
            AusbildungFrage::Darunter => vom_eintrag("ausbildung_darunter"),
            AusbildungFrage::Herkunft => vom_eintrag("herkunft"),
            AusbildungFrage::Gleichwertigkeit => vom_eintrag("gleichwertigkeit"),
        },
        Question::Schulabschluss(_, feld) => match feld {
            SchulabschlussFrage::Art => vom_eintrag("art"),
            SchulabschlussFrage::Herkunft => vom_eintrag("herkunft"),
            SchulabschlussFrage::Gleichwertigkeit => vom_eintrag("gleichwertigkeit"),
        },
        Question::Schulung(_, feld) => match feld {
            SchulungFrage::Stand => vom_eintrag("stand"),
            SchulungFrage::BegonnenAm => vom_eintrag("begonnen_am"),
            SchulungFrage::GebuchtFuer => vom_eintrag("gebucht_fuer"),
            SchulungFrage::Dauer => vom_eintrag("dauer"),
            SchulungFrage::Themen => vom_eintrag("themen"),
        },
        Question::WeitereHochschulabschluesse
        | Question::WeitereZeiten
        | Question::WeitereAusbildungen
        | Question::WeitereSchulabschluesse
        | Question::WeitereSchulungen => {
            format!("({}).ende", frage.liste().map_or("person", liste))
        }
    }
}

/// A row: what leads to it, column by column, and its value.
pub(super) fn fall(zeile: &Zeile) -> (Vec<String>, Vec<String>) {
    let wenn = zeile.angaben.iter().map(|angaben| eintrag(angaben));
    (wenn.collect(), wert(zeile.wert))
}

/// An input entry: any of these, or whatever is said.
pub(super) fn eintrag(angaben: &[Angabe]) -> String {
    if angaben.is_empty() {
        return "-".into();
    }
    let worte: Vec<String> = angaben.iter().map(literal).collect();
    worte.join(", ")
}

/// Both ends of a value.
pub(super) fn wert(wert: Interval) -> Vec<String> {
    [wert.lo, wert.hi].map(|ende| zahl(ende).to_owned()).into()
}

fn zahl(wert: Verdict) -> &'static str {
    match wert {
        Verdict::NichtErfuellt => "0",
        Verdict::Klaerung => "1",
        Verdict::Erfuellt => "2",
    }
}

/// A word as FEEL writes it; no word of the file holds a quotation mark.
pub(super) fn zitat(wort: &str) -> String {
    format!("\"{wort}\"")
}

fn literal(angabe: &Angabe) -> String {
    match angabe {
        Angabe::Offen => "null".into(),
        Angabe::Antwort(antwort) => zitat(wort(antwort)),
        Angabe::Bekannt => zitat("bekannt"),
        Angabe::Monate(von, bis) => format!("[{von}..{bis}]"),
        Angabe::Aufgaben(lage) => zitat(match lage {
            Aufgabenlage::Genannte => "genannte",
            Aufgabenlage::NurAndere => "nur_andere",
            Aufgabenlage::Keine => "keine",
        }),
        Angabe::Zeiten(lage) => zitat(match lage {
            Zeitenlage::SechsMonate => "sechs_monate",
            Zeitenlage::SechsMonateMitZweifel => "sechs_monate_mit_zweifel",
            Zeitenlage::HundertachtzigTage => "hundertachtzig_tage",
            Zeitenlage::Weniger => "weniger",
            Zeitenlage::Keine => "keine",
        }),
        Angabe::Tag(tag) => zitat(match tag {
            Tagklasse::VorAufnahme => "vor_aufnahme",
            Tagklasse::InDerFrist => "in_der_frist",
            Tagklasse::Verschoben => "verschoben",
            Tagklasse::ZuSpaet => "zu_spaet",
        }),
        Angabe::Rest(rest) => zitat(match rest {
            Rest::Rechtzeitig => "rechtzeitig",
            Rest::Fraglich => "fraglich",
            Rest::Offen => "offen",
        }),
        Angabe::Abdeckung(abdeckung) => zitat(match abdeckung {
            Abdeckung::Ganz => "ganz",
            Abdeckung::Teilweise => "teilweise",
            Abdeckung::Keine => "keine",
        }),
        Angabe::Ja => "true".into(),
        Angabe::Nein => "false".into(),
    }
}

/// The word of an answer in the data file.
fn wort(antwort: &Answer) -> &'static str {
    match antwort {
        Answer::Antragsteller(wert) => wert.wort(),
        Answer::Einvernehmen(wert) => wert.wort(),
        Answer::Anstellungstraeger(wert) => wert.wort(),
        Answer::Aufgabenuebertragung(wert) => wert.wort(),
        Answer::Zielgruppe(wert) => wert.wort(),
        Answer::Bedarfsfeststellung(wert) => wert.wort(),
        Answer::Grad(wert) => wert.wort(),
        Answer::Fach(wert) => wert.wort(),
        Answer::AnderesFach(wert) => wert.einordnung.wort(),
        Answer::Herkunft(wert) => wert.wort(),
        Answer::Hochschulbewertung(wert) => wert.wort(),
        Answer::Gleichwertigkeit(wert) => wert.wort(),
        Answer::Vorerfahrung(wert) => wert.wort(),
        Answer::Einsatz(wert) => wert.wort(),
        Answer::Arbeitgeber(wert) => wert.wort(),
        Answer::Ausbildungsart(wert) => wert.wort(),
        Answer::AusbildungDarunter(wert) => wert.wort(),
        Answer::Schulart(wert) => wert.wort(),
        Answer::Schulungsstand(wert) => wert.wort(),
        Answer::Schulungsdauer(wert) => wert.wort(),
        // The file says that there are no more.
        Answer::Weitere(Weitere::Nein) => "keine_weiteren",
        Answer::DatumAngabe(DatumAngabe::Am(_)) => "bekannt",
        // What is more than a choice stands in a table only where it is not known.
        Answer::Weitere(_)
        | Answer::DatumAngabe(DatumAngabe::WeissNicht)
        | Answer::Stichtag(_)
        | Answer::Aufgaben(_)
        | Answer::Monate(_)
        | Answer::Zeitspanne(_)
        | Answer::Datum(_)
        | Answer::Themen(_) => "weiss_nicht",
    }
}
