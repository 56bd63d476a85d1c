//! Words of the result to take home.

use crate::mitnahme::Codefehler;

/// Why a code was not accepted, and what to do.
pub fn codefehler(fehler: Codefehler) -> &'static str {
    match fehler {
        Codefehler::Unvollstaendig => {
            "Der Code in dieser Adresse ist unvollständig. Scannen Sie das Bild noch einmal oder übernehmen Sie die ganze Adresse."
        }
        Codefehler::Unlesbar => {
            "Diese Adresse enthält keinen Code dieses Programms. Ein Code besteht nur aus Buchstaben und Ziffern. Scannen Sie das Bild noch einmal oder beginnen Sie hier eine neue Prüfung."
        }
        Codefehler::Beschaedigt => {
            "Der Code in dieser Adresse ist unvollständig oder verändert und lässt sich nicht lesen. Scannen Sie das Bild noch einmal oder übernehmen Sie die ganze Adresse."
        }
        Codefehler::NeuereFassung => {
            "Der Code in dieser Adresse stammt von einer neueren Version dieses Programms. Laden Sie die Seite neu und öffnen Sie die Adresse dann noch einmal."
        }
    }
}

/// What stands for a day where none is to be read.
const TAG: &str = "[Tag]";

/// The sentence without its days: each of the form `TT.MM.JJJJ` is masked.
pub fn ohne_tage(satz: &str) -> String {
    let mut verdeckt = String::with_capacity(satz.len());
    let mut rest = satz;
    while let Some(zeichen) = rest.chars().next() {
        match rest.split_at_checked(FORM.len()) {
            Some((tag, danach)) if ist_tag(tag) => {
                verdeckt.push_str(TAG);
                rest = danach;
            }
            _ => {
                verdeckt.push(zeichen);
                rest = rest.get(zeichen.len_utf8()..).unwrap_or_default();
            }
        }
    }
    verdeckt
}

/// A day, `0` for any digit.
const FORM: &str = "00.00.0000";

fn ist_tag(text: &str) -> bool {
    let passt = |(zeichen, form): (u8, u8)| match form {
        b'0' => zeichen.is_ascii_digit(),
        _ => zeichen == form,
    };
    text.bytes().zip(FORM.bytes()).all(passt)
}
