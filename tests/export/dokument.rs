//! The document: everything that was entered and follows stands in it, once, in the order of reading.

use ::dokument::{Block, Dokument, bloecke, klartext, zeichen};
use proptest::prelude::*;
use vorabcheck::export::dokument::{Art, dokument, undruckbares, zum_lesen};
use vorabcheck::export::json::vorantragsdatei;
use vorabcheck::export::{leerformular, lies};
use vorabcheck::facts::{Bezeichnung, Formularfeld, Formularseite};
use vorabcheck::finding::{Finding, Grund};
use vorabcheck::law::Fassung;
use vorabcheck::text;
use vorabcheck::vollstaendigkeit::{
    Abschnitt, Fehlendes, Schritt, fragen_der_person, nachweise, schritte,
};
use vorabcheck::vorantrag::Vorantrag;

use super::beispiele::{beispiel, namen, ordner};
use super::hilfen::beliebig::{
    Luecken, beliebige_person, beliebiger_stichtag, beliebiges_vorhaben,
};

fn vorantrag(name: &str) -> Vorantrag {
    lies(&beispiel(name)).unwrap().vorantrag
}

/// What stands below a heading, up to the next one of its level or a higher one.
fn abschnitt(dokument: &Dokument, kopf: &str) -> String {
    let ebene = |block: &Block| match block {
        Block::Ueberschrift(ebene, text) => Some((*ebene, text.clone())),
        _ => None,
    };
    let mut danach = dokument
        .inhalt
        .iter()
        .skip_while(|block| ebene(block).is_none_or(|(_, text)| text != kopf));
    let (eigene, _) = danach
        .next()
        .and_then(ebene)
        .unwrap_or_else(|| panic!("no heading {kopf}"));
    let inhalt: Vec<Block> = danach
        .take_while(|block| ebene(block).is_none_or(|(andere, _)| andere > eigene))
        .cloned()
        .collect();
    bloecke(&inhalt)
}

/// A criterion as it stands, without its sign.
fn zeile(teil: &Finding) -> String {
    let kriterium = text::kriterium(teil.kriterium);
    let fundstelle = text::fundstelle(teil.norm);
    match &teil.grund {
        Some(grund) => format!("{kriterium}: {} [{fundstelle}]", text::grund(grund)),
        None => kriterium,
    }
}

/// Every criterion that is shown, but for what lies below one that nobody has answered anything of.
fn gezeigte<'a>(finding: &'a Finding, gefunden: &mut Vec<&'a Finding>) {
    for teil in finding.gezeigte_teile() {
        gefunden.push(teil);
        let beantwortet = teil.alle().iter().any(|unteres| {
            unteres.wert.entschieden().is_some()
                || !matches!(unteres.grund, None | Some(Grund::Offen))
        });
        if beantwortet {
            gezeigte(teil, gefunden);
        }
    }
}

#[test]
fn jede_angabe_jedes_kriterium_und_jeder_nachweis_stehen_im_dokument() {
    for name in namen(&ordner()) {
        let vorantrag = vorantrag(&name);
        let dokument = zum_lesen(&vorantrag, Art::Vorantrag);
        let text = klartext(&dokument);
        for abschnitt in Abschnitt::ALL {
            for schritt in schritte(&vorantrag, *abschnitt) {
                let facts = vorantrag.facts(0).unwrap();
                let zeilen: Vec<String> = match schritt {
                    // Remarks stand by themselves.
                    Schritt::Seite(Formularseite::Anmerkungen) => {
                        let anmerkungen = &vorantrag.vorhaben.formblatt.anmerkungen;
                        anmerkungen
                            .iter()
                            .map(|wert| wert.text().to_owned())
                            .collect()
                    }
                    Schritt::Seite(seite) => {
                        let felder = seite.felder().iter();
                        felder
                            .map(|feld| {
                                let inhalt = text::vorantrag::feldinhalt(*feld, facts);
                                let inhalt = inhalt.unwrap_or("nicht angegeben".into());
                                let inhalt = inhalt.replace('\n', "\n  ");
                                format!("\n{}: {inhalt}\n", text::vorantrag::feld(*feld))
                            })
                            .collect()
                    }
                    Schritt::Frage(frage) => {
                        let antwort = facts.antwort(frage);
                        let antwort = antwort.map(|antwort| text::antwort(&antwort));
                        let antwort = antwort.unwrap_or("noch nicht beantwortet".into());
                        vec![format!("\n{} {antwort}\n", text::frage(frage, 0))]
                    }
                };
                for zeile in zeilen {
                    assert!(text.contains(&zeile), "{name}: {zeile}");
                }
            }
        }
        for nummer in 0..vorantrag.personen.len() {
            let kopf = text::person(nummer, vorantrag.name(nummer));
            let text = abschnitt(&dokument, &kopf);
            let facts = vorantrag.facts(nummer).unwrap();
            for frage in &fragen_der_person(&vorantrag, nummer) {
                let antwort = facts.antwort(*frage).map(|antwort| text::antwort(&antwort));
                let frage = text::frage_im_zusammenhang(facts, *frage);
                let antwort = antwort.as_deref().unwrap_or("noch nicht beantwortet");
                let zeile = format!("\n{frage} {antwort}\n");
                assert!(text.contains(&zeile), "{name}: {zeile}");
            }
            let ergebnis = vorantrag.ergebnis(nummer).unwrap();
            let mut kriterien = Vec::new();
            gezeigte(&ergebnis.finding, &mut kriterien);
            assert!(kriterien.len() > 8);
            let mut rest = text.as_str();
            for teil in kriterien {
                let zeile = zeile(teil);
                let Some(ort) = rest.find(&zeile) else {
                    panic!("{name}: {zeile} is not there, or not in its place");
                };
                rest = &rest[ort + zeile.len()..];
            }
        }
        for zeile in nachweise(&vorantrag) {
            let kasten = if zeile.liegt_bei { "[x]" } else { "[ ]" };
            let zeile = format!("{kasten} {}", text::nachweis(zeile.nachweis));
            assert!(text.contains(&zeile), "{name}: {zeile}");
        }
        assert_eq!(
            text.matches("keine Entscheidung der Bewilligungsstelle")
                .count(),
            1,
            "{name}"
        );
    }
}

#[test]
fn das_urteil_nennt_den_stand_und_jede_auflage_ihren_tag() {
    let dokument = zum_lesen(&vorantrag("c"), Art::Pruefung);
    let text = klartext(&dokument);
    let person = abschnitt(&dokument, "Person 1");
    assert!(person.contains("✓ Förderfähig nach Buchst. c\n  Nach dem Stand vom 4. April 2018."));
    assert!(
        abschnitt(&dokument, "Noch zu tun")
            .starts_with("- Die Nachqualifizierung bis spätestens 01.06.2018 beginnen.")
    );
    // A mere check is nothing to sign, and the verdict comes before the answers.
    assert!(!text.contains("Unterschrift") && !text.contains("Telefon"));
    assert!(text.find("Förderfähig") < text.find("Wer stellt den Antrag?"));
}

#[test]
fn ein_vorantrag_nennt_wen_was_und_bis_wann() {
    let dokument = zum_lesen(&vorantrag("vorantrag"), Art::Vorantrag);
    for (kopf, zeile) in [
        ("Antragsteller", "Name: Landkreis Musterkreis\n"),
        (
            "Ergebnis im Überblick",
            "3 Personen, zusammen 2,25 VZÄ: 2 förderfähig, 1 in Klärung.",
        ),
        (
            "Auflagen nach Datum",
            "01.06.2018\n  Was: Die Nachqualifizierung bis",
        ),
        (
            "Noch herauszufinden",
            "Zentralstelle für ausländisches Bildungswesen (ZAB).\n  Person 3",
        ),
        (
            "Beteiligte Kommunen und Einvernehmen",
            "Städte und Gemeinden: Stadt Musterstadt\n  Gemeinde",
        ),
        (
            "Nachweise für alle Personen",
            "[x] Nachweis über das Einvernehmen",
        ),
        ("Unterschrift", "Ort, Datum: ___"),
    ] {
        let text = abschnitt(&dokument, kopf);
        assert!(text.contains(zeile), "{kopf}: {text}");
    }
    assert!(!klartext(&dokument).contains("ENTWURF"));
}

#[test]
fn was_fehlt_macht_einen_entwurf_auf_jeder_seite() {
    let mut unvollstaendig = vorantrag("vorantrag");
    unvollstaendig.personen[0].stelle.name = None;
    unvollstaendig.vorhaben.formblatt.antragsteller.email = None;
    let entwurf = zum_lesen(&unvollstaendig, Art::Vorantrag);
    assert_eq!(entwurf.stempel.as_deref(), Some("ENTWURF"));
    let text = klartext(&entwurf);
    assert!(
        text.contains("  Das fehlt noch\n  - E-Mail\n  - Person 1: 1 Angabe\n"),
        "{text}"
    );
    assert!(text.contains("\nE-Mail: nicht angegeben\n"));
    // A check is neither complete nor not.
    assert_eq!(zum_lesen(&vorantrag("offen"), Art::Pruefung).stempel, None);
}

#[test]
fn was_ruht_steht_weder_im_text_noch_im_anhang() {
    let mut vorantrag = vorantrag("vorantrag");
    vorantrag.vorhaben.antragsteller = Some(vorabcheck::facts::Antragsteller::StadtOderGemeinde);
    let dokument = dokument(&vorantrag, Art::Vorantrag);
    assert!(!klartext(&dokument).contains("Beispielhausen"));
    let anhang = dokument.anhang.unwrap();
    assert!(!anhang.inhalt.contains("Beispielhausen"));
}

#[test]
fn der_anhang_ist_die_datei_und_heisst_wie_sie() {
    let vorantrag = vorantrag("vorantrag");
    let anhang = dokument(&vorantrag, Art::Vorantrag).anhang.unwrap();
    assert_eq!(anhang.inhalt, vorantragsdatei(&vorantrag));
    assert_eq!(
        anhang.name,
        "Vorantrag_Landkreis-Musterkreis_2018-03-15.json"
    );
    assert_eq!(anhang.medientyp, "application/json");
}

#[test]
fn undruckbares_wird_mit_seinem_feld_genannt() {
    let mut vorantrag = vorantrag("vorantrag");
    assert_eq!(undruckbares(&vorantrag), []);
    let name = |name: &str| Some(Bezeichnung::neu(name).unwrap());
    vorantrag.vorhaben.formblatt.antragsteller.ort = name("北京 im Tal");
    vorantrag.personen[2].stelle.name = name("Łęcka 😀");
    let gefunden = undruckbares(&vorantrag);
    let gefunden: Vec<_> = gefunden
        .iter()
        .map(|eines| (eines.wo.person, eines.wo.was, eines.zeichen.as_slice()))
        .collect();
    assert_eq!(
        gefunden,
        [
            (
                None,
                Fehlendes::Feld(Formularfeld::Ort),
                ['北', '京'].as_slice()
            ),
            (
                Some(2),
                Fehlendes::Feld(Formularfeld::Personenname),
                ['😀'].as_slice()
            ),
        ]
    );
    assert_eq!(
        text::dokument::undruckbar("Ort", &['北', '\u{ad}']),
        "Ort: Für „北“ (U+5317), U+00AD hat die Schrift der PDF-Datei kein Zeichen. Erwartet werden lateinische, griechische oder kyrillische Buchstaben, wie sie in Namen vorkommen (DIN 91379); schreiben Sie die Angabe damit."
    );
}

/// Every run of text of a document, with what stands at the foot of its pages.
fn woerter(dokument: &Dokument) -> String {
    format!(
        "{}{}{}",
        klartext(dokument),
        dokument.fusszeile,
        dokument.titel
    )
}

/// What the plain text writes itself, and a PDF file draws.
const GEZEICHNET: [char; 3] = ['✓', '✕', '○'];

#[test]
fn die_eigenen_worte_lassen_sich_drucken() {
    let druckbar = |text: &str| zeichen::fehlende(&text.replace(GEZEICHNET, ""));
    for name in namen(&ordner()) {
        for art in [Art::Pruefung, Art::Vorantrag] {
            let text = woerter(&zum_lesen(&vorantrag(&name), art));
            assert_eq!(druckbar(&text), [], "{name}");
        }
    }
    assert_eq!(druckbar(&woerter(&leerformular(Fassung::Stand2018))), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Words that only some answers lead to can be printed too.
    #[test]
    fn jedes_dokument_laesst_sich_drucken(
        stichtag in beliebiger_stichtag(),
        vorhaben in beliebiges_vorhaben(Luecken::Moeglich),
        personen in proptest::collection::vec(beliebige_person(Luecken::Moeglich), 0..3),
    ) {
        let mut vorantrag = Vorantrag::neu(stichtag);
        vorantrag.vorhaben = vorhaben;
        vorantrag.personen = personen;
        prop_assume!(undruckbares(&vorantrag).is_empty());
        for art in [Art::Pruefung, Art::Vorantrag] {
            let text = woerter(&zum_lesen(&vorantrag, art)).replace(GEZEICHNET, "");
            prop_assert_eq!(zeichen::fehlende(&text), []);
        }
    }
}

#[test]
fn die_ebenen_der_ueberschriften_folgen_einander() {
    let mut dokumente = vec![leerformular(Fassung::Stand2018)];
    for name in namen(&ordner()) {
        dokumente.push(zum_lesen(&vorantrag(&name), Art::Pruefung));
        dokumente.push(zum_lesen(&vorantrag(&name), Art::Vorantrag));
    }
    for dokument in dokumente {
        let mut davor = 0;
        for block in &dokument.inhalt {
            if let Block::Ueberschrift(ebene, text) = block {
                assert!(
                    *ebene <= davor + 1 && (davor == 0) == (*ebene == 1),
                    "{text}"
                );
                davor = *ebene;
            }
        }
    }
}
