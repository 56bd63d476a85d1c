//! The evaluation as a document: the PDF file is made of it.

use ::dokument::{Absatz, Block, Dokument, Laufart, Punkt, Tabelle, Zeichen, Zelle, zeichen};

use crate::law::Fassung;
use crate::statistik::{Auswertung, Gruppe, Liste, Zahlen, anteil};
use crate::text::{self, dokument as dokumentworte, statistik as worte};

/// So many files are listed of each kind: a document is read by people. All of them are in the CSV file.
const HOECHSTENS_IM_DOKUMENT: usize = 200;

/// The evaluation as a document to be read on a screen, with names as they are; what could not be seen in them is marked.
///
/// It has no data attached: it is none that could be opened again.
pub fn dokument(auswertung: &Auswertung) -> Dokument {
    geschrieben(auswertung, text::sichtbar)
}

/// The same to be printed: the number stands in place of each character that the font of the PDF files lacks.
pub fn druckbares_dokument(auswertung: &Auswertung) -> Dokument {
    geschrieben(auswertung, druckbar)
}

/// How a text is written that comes from a file.
type Schreibweise = fn(&str) -> String;

fn geschrieben(auswertung: &Auswertung, fremd: Schreibweise) -> Dokument {
    // Where nothing was counted there is no Stichtag; then it speaks of the day whose law it is.
    let (jahr, monat, tag) = Fassung::Stand2018.rechtsstand();
    let klein = |zahl: u32| u8::try_from(zahl).unwrap_or_default();
    let rechtsstand = (
        u16::try_from(jahr).unwrap_or_default(),
        klein(monat),
        klein(tag),
    );
    let stichtag = auswertung.letzter_stichtag();
    Dokument {
        titel: worte::TITEL.to_owned(),
        sprache: "de-DE".to_owned(),
        datum: stichtag.map_or(rechtsstand, |tag| tag.teile()),
        fusszeile: worte::fusszeile(auswertung),
        seitenzahl: dokumentworte::SEITENZAHL.to_owned(),
        stempel: None,
        inhalt: inhalt(auswertung, fremd),
        anhang: None,
    }
}

/// What is to be printed, as the worker takes it that writes the PDF file.
pub fn als_json(auswertung: &Auswertung) -> String {
    // Writing to memory fails only for types that JSON cannot say, and none of these is one.
    serde_json::to_string(&druckbares_dokument(auswertung)).unwrap_or_default()
}

fn inhalt(auswertung: &Auswertung, fremd: Schreibweise) -> Vec<Block> {
    let mut inhalt = vec![
        Block::Ueberschrift(1, worte::TITEL.to_owned()),
        Absatz::beiwerk(worte::unterzeile(auswertung)).into(),
        Absatz::wichtig(worte::umfang(auswertung)).into(),
        Block::Ueberschrift(2, worte::NACH_BUCHSTABEN.to_owned()),
        nach_buchstaben(&auswertung.gesamt()),
        Absatz::normal(worte::erklaerung()).into(),
    ];
    let hinweise = worte::hinweise(auswertung);
    if !hinweise.is_empty() {
        inhalt.push(Block::Ueberschrift(2, worte::HINWEISE.to_owned()));
        let punkte = hinweise.into_iter().map(|hinweis| Punkt {
            zeichen: Zeichen::Punkt,
            inhalt: vec![Absatz::normal(hinweis).into()],
        });
        inhalt.push(Block::Liste(punkte.collect()));
    }
    inhalt.push(Block::Ueberschrift(2, worte::NACH_KREISEN.to_owned()));
    inhalt.push(nach_kreisen(auswertung));
    inhalt.push(Absatz::beiwerk(worte::KURZE_SPALTEN_TEXT).into());
    inhalt.extend(besondere(
        worte::UNLESBARE,
        &auswertung.unlesbare,
        fremd,
        |datei| (&datei.name, vec![datei.grund.clone()]),
    ));
    inhalt.extend(besondere(
        worte::ABWEICHENDE,
        &auswertung.abweichende,
        fremd,
        |datei| (&datei.name, worte::abweichungen(datei)),
    ));
    inhalt.extend(besondere(
        worte::DOPPELTE,
        &auswertung.doppelte,
        fremd,
        |datei| (&datei.name, vec![worte::doppelt(datei)]),
    ));
    inhalt.extend(besondere(
        worte::ERNEUTE,
        &auswertung.erneute,
        fremd,
        |datei| (&datei.name, vec![worte::erneut(datei)]),
    ));
    inhalt.extend(gezaehlte(auswertung, fremd));
    inhalt.extend([
        Block::Ueberschrift(2, dokumentworte::GRUNDLAGE.to_owned()),
        Absatz::normal(dokumentworte::grundlage()).into(),
        Absatz::wichtig(text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS).into(),
    ]);
    inhalt
}

fn nach_buchstaben(gesamt: &Zahlen) -> Block {
    let zeile = |gruppe: Gruppe, anteil: String| {
        vec![
            wichtig(worte::gruppe(gruppe)),
            zelle(worte::tausender(gesamt.personen(gruppe))),
            zelle(anteil),
            zelle(worte::vzae(gesamt.hundertstel(gruppe))),
        ]
    };
    let basis = Gruppe::BASIS.map(|gruppe| {
        let anteil = anteil(gesamt.personen(gruppe), gesamt.basis());
        zeile(gruppe, worte::anteil(anteil))
    });
    let summe = vec![
        wichtig(worte::SUMME),
        wichtig(&worte::tausender(gesamt.basis())),
        zelle(worte::OHNE_ANTEIL),
        wichtig(&worte::vzae(gesamt.basis_hundertstel())),
    ];
    let daneben = Gruppe::DANEBEN.map(|gruppe| zeile(gruppe, worte::OHNE_ANTEIL.to_owned()));
    tabelle(
        worte::SPALTEN.into_iter().zip([40, 20, 20, 20]),
        basis.into_iter().chain([summe]).chain(daneben).collect(),
    )
}

fn nach_kreisen(auswertung: &Auswertung) -> Block {
    let zeile = |name: &str, zahlen: &Zahlen| {
        let mut zeile = vec![wichtig(name)];
        zeile.extend(Gruppe::BASIS.map(|gruppe| zelle(zahlen.personen(gruppe).to_string())));
        zeile.push(wichtig(&zahlen.basis().to_string()));
        zeile.push(zelle(worte::vzae(zahlen.basis_hundertstel())));
        zeile.extend(Gruppe::DANEBEN.map(|gruppe| zelle(zahlen.personen(gruppe).to_string())));
        zeile
    };
    let kreise = auswertung.kreise();
    let kreise = kreise.map(|(kreis, zahlen)| zeile(worte::kreis_oder_ohne(kreis), &zahlen));
    let alle = zeile(worte::ALLE_KREISE, &auswertung.gesamt());
    let spalten = worte::KURZE_SPALTEN.into_iter();
    tabelle(
        spalten.zip([25, 7, 7, 7, 9, 10, 9, 9, 9, 8]),
        kreise.chain([alle]).collect(),
    )
}

/// A list of files and what is with them.
fn besondere<T>(
    kopf: &str,
    liste: &Liste<T>,
    fremd: Schreibweise,
    zeile: impl Fn(&T) -> (&String, Vec<String>),
) -> Vec<Block> {
    let eintraege = liste.eintraege().iter().take(HOECHSTENS_IM_DOKUMENT);
    let zeilen = eintraege.map(|eintrag| {
        let (name, saetze) = zeile(eintrag);
        let saetze = saetze.iter().map(|satz| Absatz::normal(fremd(satz)));
        let was = Zelle {
            marke: None,
            absaetze: saetze.collect(),
        };
        vec![wichtig(&fremd(name)), was]
    });
    let spalten = worte::BESONDERE_SPALTEN.into_iter().zip([40, 60]);
    mit_rest(kopf, liste, tabelle(spalten, zeilen.collect()))
}

fn gezaehlte(auswertung: &Auswertung, fremd: Schreibweise) -> Vec<Block> {
    let eintraege = auswertung.dateien.eintraege().iter();
    let zeilen = eintraege.take(HOECHSTENS_IM_DOKUMENT).map(|datei| {
        let kreis = Absatz::beiwerk(worte::kreis_oder_ohne(datei.kreis));
        let wer = datei.antragsteller.as_deref();
        let wer = wer.map(|name| Absatz::normal(fremd(name)));
        let stand = Absatz::normal(worte::stand(datei.stand));
        vec![
            wichtig(&fremd(&datei.name)),
            Zelle {
                marke: None,
                absaetze: wer.into_iter().chain([kreis]).collect(),
            },
            Zelle {
                marke: None,
                absaetze: vec![stand, Absatz::beiwerk(datei.stichtag.to_string())],
            },
            zelle(worte::personen(datei)),
        ]
    });
    let spalten = worte::GEZAEHLTE_SPALTEN.into_iter().zip([32, 28, 16, 24]);
    let tabelle = tabelle(spalten, zeilen.collect());
    mit_rest(worte::DATEIEN, &auswertung.dateien, tabelle)
}

/// A list below its heading and with what it leaves out; nothing where it is empty.
fn mit_rest<T>(kopf: &str, liste: &Liste<T>, tabelle: Block) -> Vec<Block> {
    if liste.anzahl() == 0 {
        return Vec::new();
    }
    let gezeigt = liste.eintraege().len().min(HOECHSTENS_IM_DOKUMENT);
    let weitere = liste
        .anzahl()
        .saturating_sub(u64::try_from(gezeigt).unwrap_or(u64::MAX));
    let mut bloecke = vec![Block::Ueberschrift(2, kopf.to_owned()), tabelle];
    bloecke.extend(worte::weitere(weitere).map(|satz| Absatz::normal(satz).into()));
    bloecke
}

fn tabelle<'a>(spalten: impl Iterator<Item = (&'a str, u8)>, zeilen: Vec<Vec<Zelle>>) -> Block {
    Block::Tabelle(Tabelle {
        spalten: spalten
            .map(|(kopf, anteil)| (kopf.to_owned(), anteil))
            .collect(),
        zeilen,
    })
}

fn zelle(text: impl Into<String>) -> Zelle {
    in_zelle(Laufart::Normal, &text.into())
}

fn wichtig(text: &str) -> Zelle {
    in_zelle(Laufart::Wichtig, text)
}

fn in_zelle(art: Laufart, text: &str) -> Zelle {
    Zelle {
        marke: None,
        absaetze: vec![Absatz::default().mit(art, text)],
    }
}

/// With the number in place of each character that the font lacks: a file may have any name, and costs no document.
fn druckbar(text: &str) -> String {
    let fehlende = zeichen::fehlende(text);
    if fehlende.is_empty() && !text.contains('\n') {
        return text.to_owned();
    }
    let zeichen = text.chars().map(|zeichen| match zeichen {
        '\n' => " ".to_owned(),
        _ if fehlende.contains(&zeichen) => format!("U+{:04X}", u32::from(zeichen)),
        _ => zeichen.to_string(),
    });
    zeichen.collect()
}
