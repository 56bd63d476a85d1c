//! What is a code and what is none.

use crc::{CRC_32_BZIP2, Crc};
use data_encoding::BASE32_NOPAD_VISUAL;
use proptest::prelude::*;
use vorabcheck::facts::{Hochschulabschluss, Schulabschluss};
use vorabcheck::mitnahme::{Codefehler, code, lies};
use vorabcheck::text;
use vorabcheck::vorantrag::Vorantrag;

use crate::groesse::groesste;
use crate::hilfen::beliebig::faelle;
use crate::hilfen::mitnahme::HEUTE;
use crate::hilfen::{Fall, begonnen, liste, mit_themen, person_a, person_b, person_c, person_v};

const ZEICHEN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Codes of several lengths.
pub fn codes() -> Vec<String> {
    let leer = Fall::leer();
    let viele = person_c().kurse(vec![mit_themen(begonnen("2018-02-01"), &[]); 12]);
    let faelle = [leer, person_a(), person_b(), person_v(), person_c(), viele];
    let codes = faelle.iter().map(|fall| code(&fall.into(), 0).unwrap());
    codes.collect()
}

fn fehler(text: &str) -> Codefehler {
    match lies(text, HEUTE) {
        Ok(mitnahme) => panic!("{text} was read: {mitnahme:#?}"),
        Err(fehler) => fehler,
    }
}

/// These bytes with a right check.
fn mit_pruefung(bytes: &[u8]) -> String {
    let mut bytes = bytes.to_vec();
    bytes.extend(
        Crc::<u32>::new(&CRC_32_BZIP2)
            .checksum(&bytes)
            .to_be_bytes(),
    );
    BASE32_NOPAD_VISUAL.encode(&bytes)
}

fn ohne_pruefung(code: &str) -> Vec<u8> {
    let mut bytes = BASE32_NOPAD_VISUAL.decode(code.as_bytes()).unwrap();
    bytes.truncate(bytes.len() - 4);
    bytes
}

#[test]
fn kein_anderer_code_ist_einen_fehler_entfernt() {
    let mut geprueft = 0;
    for code in codes() {
        assert!(lies(&code, HEUTE).is_ok());
        let mut falsche = Vec::new();
        for stelle in 0..code.len() {
            let (davor, rest) = code.split_at(stelle);
            let (zeichen, danach) = rest.split_at(1);
            let andere = ZEICHEN.split("").filter(|z| !z.is_empty() && *z != zeichen);
            falsche.extend(
                andere
                    .clone()
                    .map(|anderes| format!("{davor}{anderes}{danach}")),
            );
            falsche.push(format!("{davor}{danach}"));
            falsche.push(davor.to_owned());
            for eingefuegt in ZEICHEN.chars() {
                falsche.push(format!("{davor}{eingefuegt}{rest}"));
                falsche.push(format!("{code}{eingefuegt}"));
            }
            if let Some((naechstes, danach)) = danach.split_at_checked(1)
                && naechstes != zeichen
            {
                falsche.push(format!("{davor}{naechstes}{zeichen}{danach}"));
            }
        }
        for falscher in falsche {
            // An inserted character may stand beside the same.
            if falscher != code {
                fehler(&falscher);
                geprueft += 1;
            }
        }
    }
    println!("{geprueft} codes with an error are refused");
}

/// The check is linear: two changed characters go unseen only where two changes of one leave the same. No two do, in the
/// longest codes there are; a shorter one is the end of one of these five, whose characters lie alike.
#[test]
fn zwei_geaenderte_zeichen_fallen_immer_auf() {
    let laengste = code(&groesste(), 0).unwrap().len() * 5 / 8;
    for laenge in laengste - 4..=laengste {
        pruefe_zwei_geaenderte_zeichen(laenge);
    }
}

/// Looks at every code of so many bytes.
fn pruefe_zwei_geaenderte_zeichen(laenge: usize) {
    let pruefung = Crc::<u32>::new(&CRC_32_BZIP2);
    let null = pruefung.checksum(&vec![0; laenge - 4]);
    let mut reste = Vec::new();
    for stelle in 0..laenge * 8 / 5 {
        for zeichen in 1..32_u64 {
            let mut bytes = vec![0_u8; laenge];
            let bit = stelle * 5;
            let verschoben = (zeichen << 59 >> (bit % 8)).to_be_bytes();
            for (byte, wert) in bytes[bit / 8..].iter_mut().zip(verschoben) {
                *byte = wert;
            }
            let (geprueft, geschrieben) = bytes.split_last_chunk::<4>().unwrap();
            reste.push(pruefung.checksum(geprueft) ^ null ^ u32::from_be_bytes(*geschrieben));
        }
    }
    let alle = reste.len();
    reste.sort_unstable();
    reste.dedup();
    assert_eq!(reste.len(), alle);
    assert!(!reste.contains(&0));
}

#[test]
fn ein_code_darf_auch_getippt_sein() {
    for code in codes() {
        let klein = code.to_lowercase();
        let gruppen: Vec<&str> = (0..code.len())
            .step_by(4)
            .map(|i| &code[i..code.len().min(i + 4)])
            .collect();
        let verwechselt = code.replace('O', "0").replace('I', "1").replace('B', "8");
        for getippt in [
            klein,
            gruppen.join("-"),
            gruppen.join(" "),
            format!(" {verwechselt}\n"),
        ] {
            assert_eq!(lies(&getippt, HEUTE), lies(&code, HEUTE), "{getippt}");
        }
    }
}

#[test]
fn jeder_fehler_hat_seinen_grund_und_seinen_satz() {
    let gut = code(&Vorantrag::from(&person_c()), 0).unwrap();
    let inhalt = ohne_pruefung(&gut);
    let mit_version = |version: u8| mit_pruefung(&[&[version], &inhalt[1..]].concat());
    assert_eq!(mit_version(1), gut);
    let faelle = [
        (String::new(), Codefehler::Unvollstaendig),
        (" - ".to_owned(), Codefehler::Unvollstaendig),
        (gut[..5].to_owned(), Codefehler::Unvollstaendig),
        (gut[..19].to_owned(), Codefehler::Unvollstaendig),
        (gut[..20].to_owned(), Codefehler::Beschaedigt),
        (format!("{gut}Ä"), Codefehler::Unlesbar),
        (format!("{gut}/weiter"), Codefehler::Unlesbar),
        ("99999999".to_owned(), Codefehler::Unlesbar),
        ("https://www.example.org/".to_owned(), Codefehler::Unlesbar),
        ("A".repeat(10_000_000), Codefehler::Unlesbar),
        ("ß".repeat(5_000_000), Codefehler::Unlesbar),
        (mit_version(2), Codefehler::NeuereFassung),
        (mit_version(255), Codefehler::NeuereFassung),
        (mit_version(0), Codefehler::Beschaedigt),
        // With a right check, but not what was ever written: cut off, too long, a bit that fills up is set.
        (
            mit_pruefung(&inhalt[..inhalt.len() - 1]),
            Codefehler::Beschaedigt,
        ),
        (
            mit_pruefung(&[&inhalt[..], &[0]].concat()),
            Codefehler::Beschaedigt,
        ),
        (mit_pruefung(&[1]), Codefehler::Beschaedigt),
        (mit_pruefung(&[]), Codefehler::Unvollstaendig),
    ];
    for (text, erwartet) in faelle {
        assert_eq!(
            fehler(&text),
            erwartet,
            "{}",
            text.chars().take(80).collect::<String>()
        );
    }
    let alle = [
        Codefehler::Unvollstaendig,
        Codefehler::Unlesbar,
        Codefehler::Beschaedigt,
        Codefehler::NeuereFassung,
    ];
    for (nummer, fehler) in alle.iter().enumerate() {
        let satz = text::codefehler(*fehler);
        assert!(satz.ends_with('.') && satz.contains("Sie "), "{satz}");
        assert!(
            alle[..nummer]
                .iter()
                .all(|anderer| text::codefehler(*anderer) != satz)
        );
    }
}

#[test]
fn mehr_eintraege_als_eine_liste_fasst_haben_keinen_code() {
    for (anzahl, hat_einen) in [(30, true), (31, false)] {
        let mit = |fall: Fall| code(&(&fall).into(), 0).is_some();
        let grade = vec![Hochschulabschluss::default(); anzahl];
        assert_eq!(mit(person_c().grade(grade)), hat_einen);
        let schulen = vec![Schulabschluss::default(); anzahl];
        assert_eq!(
            mit(person_c().person(|p| p.schulabschluesse = liste(schulen))),
            hat_einen
        );
    }
    assert_eq!(code(&Vorantrag::from(&person_c()), 1), None);
}

#[test]
fn tage_werden_verdeckt_und_nichts_sonst() {
    for (satz, verdeckt) in [
        ("vom 01.02.2018 bis 28.02.2018", "vom [Tag] bis [Tag]"),
        ("31.12.2017", "[Tag]"),
        (
            "nach dem Stand vom 4. April 2018",
            "nach dem Stand vom 4. April 2018",
        ),
        (
            "Nr. 4.2.3, 1.2.2018, ä12.12.20",
            "Nr. 4.2.3, 1.2.2018, ä12.12.20",
        ),
        ("Übergang „15.04.2018“…", "Übergang „[Tag]“…"),
        ("", ""),
    ] {
        assert_eq!(text::ohne_tage(satz), verdeckt);
    }
}

/// What was read can be written.
fn laesst_sich_schreiben(text: &str) -> Result<(), TestCaseError> {
    if let Ok(mitnahme) = lies(text, HEUTE) {
        prop_assert!(code(&mitnahme.ergebnis, 0).is_some());
    }
    Ok(())
}

proptest! {
    #![proptest_config(faelle(1000))]

    #[test]
    fn kein_text_bringt_das_lesen_zu_fall(text in any::<String>(), zeichen in "[A-Z2-7]{0,300}") {
        prop_assert!(lies(&text, HEUTE).is_err());
        prop_assert!(lies(&zeichen, HEUTE).is_err());
    }

    /// Any content with a right check: read or refused, and what is read can be written.
    #[test]
    fn kein_inhalt_bringt_das_lesen_zu_fall(inhalt in prop::collection::vec(any::<u8>(), 0..120), nullen in 0..40_usize) {
        let mut bytes = vec![1];
        bytes.extend(&inhalt);
        laesst_sich_schreiben(&mit_pruefung(&bytes))?;
        // Short lists, so that some of them come to an end.
        bytes.extend(vec![0; nullen]);
        laesst_sich_schreiben(&mit_pruefung(&bytes))?;
    }

    /// Changed in one bit of a code, with a right check again: another content, or none.
    #[test]
    fn jedes_bit_zaehlt(welcher in 0..6_usize, bit in any::<prop::sample::Index>()) {
        let gut = codes()[welcher].clone();
        let mut bytes = ohne_pruefung(&gut);
        let bit = bit.index(bytes.len() * 8 - 8) + 8;
        bytes[bit / 8] ^= 128 >> (bit % 8);
        if let Ok(andere) = lies(&mit_pruefung(&bytes), HEUTE) {
            prop_assert!(andere.ergebnis != lies(&gut, HEUTE).unwrap().ergebnis);
        }
    }
}
