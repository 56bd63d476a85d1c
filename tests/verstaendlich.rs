//! What a visitor of a kiosk reads, is plain: short sentences, no clause within a clause, no term and no abbreviation that
//! nothing explains.

// A test stops at the first thing that is wrong.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "verstaendlich/aenderungen.rs"]
mod aenderungen;
#[path = "verstaendlich/gruende.rs"]
mod gruende;
mod hilfen;
#[path = "verstaendlich/texte.rs"]
mod texte;
#[path = "verstaendlich/woerter.rs"]
mod woerter;

use std::collections::{BTreeMap, BTreeSet};

use texte::{Art, alle, literale, nach_datei};
use vorabcheck::facts::Fach;
use vorabcheck::text;
use vorabcheck::text::begriffe::{self, begriffe_in};
use woerter::{GELAEUFIGE, GELAEUFIGE_KUERZEL};

/// How many words a sentence may have.
fn hoechstens(art: Art) -> usize {
    match art {
        // Heard as a whole, and compared with its neighbours.
        Art::Frage | Art::Antwort | Art::Kriterium => 12,
        Art::Hilfe
        | Art::Fehler
        | Art::Regel
        | Art::Grund
        | Art::Urteil
        | Art::Folge
        | Art::Seite
        | Art::Begriff => 15,
    }
}

/// Words of this length are compounds, and most terms of art are.
const LANG: usize = 11;

/// The sentences of a text. What stands before a colon is one of its own, a semicolon ends none.
fn saetze(text: &str) -> Vec<Vec<&str>> {
    let mut saetze = vec![Vec::new()];
    let mut woerter = text.split_whitespace().peekable();
    while let Some(wort) = woerter.next() {
        saetze.last_mut().unwrap().push(wort);
        let nackt = wort.trim_end_matches(['“', ')', '"']);
        let davor = nackt.trim_end_matches('.').trim_start_matches('(');
        let abgekuerzt = ["Nr", "Buchst", "Abs"].contains(&davor);
        let ordnungszahl = davor.len() < 3 && davor.chars().all(|zeichen| zeichen.is_ascii_digit());
        let ende = match nackt.chars().last() {
            Some('.') => !abgekuerzt && !ordnungszahl,
            Some(zeichen) => matches!(zeichen, '!' | '?' | ':'),
            None => false,
        };
        if ende && woerter.peek().is_some() {
            saetze.push(Vec::new());
        }
    }
    saetze
}

/// What is more than signs.
fn anzahl_woerter(satz: &[&str]) -> usize {
    let ist_wort = |teil: &&&str| teil.contains(char::is_alphanumeric);
    satz.iter().filter(ist_wort).count()
}

/// How many subordinate clauses begin in a sentence.
fn nebensaetze(satz: &[&str]) -> usize {
    const BINDEWOERTER: &[&str] = &[
        "als", "bevor", "bis", "da", "damit", "dass", "nachdem", "ob", "obwohl", "sobald",
        "sodass", "solange", "warum", "was", "weil", "wenn", "wer", "wie", "wo", "womit",
    ];
    const BEZUG: &[&str] = &[
        "das", "dem", "den", "denen", "der", "deren", "dessen", "die",
    ];
    let mut anzahl = 0;
    for (platz, wort) in satz.iter().enumerate() {
        let klein = wort
            .trim_matches(|z: char| !z.is_alphanumeric())
            .to_lowercase();
        let nach_komma = platz > 0 && satz[platz - 1].ends_with([',', ';']);
        let anfang = platz == 0
            && wort.starts_with(char::is_uppercase)
            && satz.last().is_some_and(|w| !w.ends_with('?'));
        let ueber_vorwort = platz > 1
            && satz[platz - 2].ends_with(',')
            && ["denen", "dem", "deren"].contains(&klein.as_str());
        let beginnt = (BINDEWOERTER.contains(&klein.as_str()) && (nach_komma || anfang))
            || (BEZUG.contains(&klein.as_str()) && nach_komma)
            || ueber_vorwort;
        anzahl += usize::from(beginnt);
    }
    anzahl
}

fn melde(verstoesse: BTreeSet<String>, regel: &str) {
    let zeilen: Vec<String> = verstoesse.into_iter().collect();
    assert!(zeilen.is_empty(), "{regel}:\n  {}", zeilen.join("\n  "));
}

const MONATE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

#[test]
fn jeder_text_der_dateien_wird_gelesen() {
    let mut verstoesse = BTreeSet::new();
    for (quelle, texte) in nach_datei() {
        for literal in literale(quelle) {
            // What stands between the places that are filled in.
            let teile = literal.split(['{', '}']).step_by(2);
            for teil in teile.filter(|teil| teil.contains(char::is_alphabetic)) {
                // There is one Fassung, and it names one month.
                if MONATE.contains(&teil) {
                    continue;
                }
                if !texte.iter().any(|(_, text)| text.contains(teil)) {
                    verstoesse.insert(teil.to_owned());
                }
            }
        }
    }
    melde(
        verstoesse,
        "these texts are in src/text/de, but tests/verstaendlich/texte.rs makes none of its values say them",
    );
}

#[test]
fn kein_satz_ist_zu_lang() {
    let mut verstoesse = BTreeSet::new();
    for (art, text) in alle() {
        for satz in saetze(&text) {
            let anzahl = anzahl_woerter(&satz);
            if anzahl > hoechstens(art) {
                verstoesse.insert(format!(
                    "{art:?}, {anzahl} of {}: {}",
                    hoechstens(art),
                    satz.join(" ")
                ));
            }
        }
    }
    melde(verstoesse, "a sentence has too many words; make two of it");
}

#[test]
fn kein_nebensatz_steht_in_einem_anderen() {
    let mut verstoesse = BTreeSet::new();
    for (_, text) in alle() {
        for satz in saetze(&text) {
            if nebensaetze(&satz) > 1 {
                verstoesse.insert(satz.join(" "));
            }
        }
    }
    melde(verstoesse, "a sentence has at most one subordinate clause");
}

/// The tables of the rules know our own reading by the reason, a reader by its words: both mean the same.
#[test]
fn unsere_lesart_ist_benannt() {
    let mut benannte = 0;
    for grund in gruende::alle_gruende() {
        let worte = text::grund(&grund);
        let benannt = worte.contains("unsere Lesart");
        assert_eq!(grund.ist_eigene_lesart(), benannt, "{worte}");
        benannte += usize::from(benannt);
    }
    assert_eq!(benannte, 8);
}

/// How many words a term of the glossary has at most.
const BEGRIFF_WOERTER: usize = 4;

/// Whether a term of the glossary explains this word of a sentence: it is one, or a term is found only together with it.
fn erklaert(satz: &[&str], platz: usize) -> bool {
    let findet = |von: usize, bis: usize| begriffe_in([satz[von..bis].join(" ").as_str()]);
    let spannen = (platz.saturating_sub(BEGRIFF_WOERTER - 1)..=platz).flat_map(|von| {
        let bis = (von + BEGRIFF_WOERTER).min(satz.len());
        (platz + 1..=bis).map(move |bis| (von, bis))
    });
    spannen.into_iter().any(|(von, bis)| {
        let (davor, danach) = (findet(von, platz), findet(platz + 1, bis));
        findet(von, bis)
            .iter()
            .any(|begriff| !davor.contains(begriff) && !danach.contains(begriff))
    })
}

/// Words that nothing explains, each with a sentence that it stands in.
fn unerklaerte(gesucht: fn(&str) -> bool) -> BTreeMap<String, String> {
    // Who studied a field knows its name, and nobody else needs it.
    let faecher: BTreeSet<&str> = Fach::ALL
        .iter()
        .flat_map(|fach| text::fach(*fach).split(' '))
        .collect();
    let texte = alle();
    let saetze: BTreeSet<Vec<&str>> = texte.iter().flat_map(|(_, text)| saetze(text)).collect();
    let mut gefunden = BTreeMap::new();
    for satz in saetze {
        for (platz, wort) in satz.iter().enumerate() {
            let wort =
                wort.trim_matches(|zeichen: char| !zeichen.is_alphanumeric() && zeichen != '-');
            if gesucht(wort) && !faecher.contains(wort) && !erklaert(&satz, platz) {
                gefunden.insert(wort.to_owned(), satz.join(" "));
            }
        }
    }
    gefunden
}

#[test]
fn lange_woerter_sind_erklaert_oder_gelaeufig() {
    let lange = unerklaerte(|wort| wort.chars().count() >= LANG);
    let fremd = lange
        .iter()
        .filter(|(wort, _)| !GELAEUFIGE.contains(&wort.as_str()));
    melde(
        fremd
            .map(|(wort, text)| format!("{wort}  ({text})"))
            .collect(),
        "a term of art needs an entry in src/text/de/begriffe; a word that everybody knows, one in tests/verstaendlich/woerter.rs; the others, a shorter word",
    );
    let unnoetig = GELAEUFIGE.iter().filter(|wort| !lange.contains_key(**wort));
    melde(
        unnoetig.map(|wort| (*wort).to_owned()).collect(),
        "listed as known, but in no text or explained already",
    );
}

#[test]
fn abkuerzungen_sind_erklaert_oder_gelaeufig() {
    let kuerzel = unerklaerte(|wort| {
        let gross = wort
            .chars()
            .filter(|zeichen| zeichen.is_uppercase())
            .count();
        gross > 1 && !wort.contains('-')
    });
    let fremd = kuerzel
        .iter()
        .filter(|(wort, _)| !GELAEUFIGE_KUERZEL.contains(&wort.as_str()));
    melde(
        fremd
            .map(|(wort, text)| format!("{wort}  ({text})"))
            .collect(),
        "an abbreviation needs an entry in src/text/de/begriffe",
    );
}

#[test]
fn jeder_begriff_kommt_vor() {
    let texte = alle();
    let gelesen = texte.iter().filter(|(art, _)| *art != Art::Begriff);
    let gefunden = begriffe_in(gelesen.map(|(_, text)| text.as_str()));
    let unnoetig = begriffe::alle().filter(|begriff| !gefunden.contains(begriff));
    melde(
        unnoetig.map(|begriff| begriff.wort.to_owned()).collect(),
        "explained, but in no text",
    );
}

#[test]
fn ein_begriff_ist_in_wenigen_worten_erklaert() {
    let lang = begriffe::alle().filter(|begriff| begriff.erklaerung.chars().count() > 150);
    melde(
        lang.map(|begriff| begriff.erklaerung.to_owned()).collect(),
        "one or two short sentences explain a term",
    );
}

/// The checks above see what they are to see.
#[test]
fn die_pruefung_prueft() {
    let zwei = saetze("Nach Nr. 3.2 VwV am 4. April 2018 (Buchst. a). Am 15.04.2018. Und: ja");
    let laengen: Vec<usize> = zwei.iter().map(|satz| anzahl_woerter(satz)).collect();
    assert_eq!(laengen, [10, 2, 1, 1]);
    for (satz, anzahl) in [
        ("Ob das genügt, sagt die Quelle nicht.", 1),
        (
            "Die Arbeit baut darauf auf, dass festgestellt wird, was sie brauchen.",
            2,
        ),
        ("Zeiten, bei denen offen ist, ob sie zählen.", 2),
        ("Antragsteller, Träger, Zielgruppe und das Fach", 0),
        ("Wer stellt den Antrag?", 0),
    ] {
        let satz: Vec<&str> = satz.split(' ').collect();
        assert_eq!(nebensaetze(&satz), anzahl, "{satz:?}");
    }
    let satz = [
        "die",
        "vorläufige",
        "Unterbringung",
        "der",
        "Donaudampfschiffe",
    ];
    let erklaerte: Vec<bool> = (0..satz.len())
        .map(|platz| erklaert(&satz, platz))
        .collect();
    assert_eq!(erklaerte, [false, true, true, false, false]);
}
