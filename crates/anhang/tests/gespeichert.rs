//! PDFs as programs save them: by krilla, and again by others.

// A test stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod hilfen;

use anhang::{Fehler, lies};
use hilfen::{Bau, bau_mit_anhang, datei, daten, gepackt, pdf, pdf_mit, qpdf};

const GENUG: usize = 1_000_000;

#[test]
fn wie_der_schreiber_es_schreibt() {
    assert_eq!(lies(&pdf(), GENUG), Ok(daten()));
}

#[test]
fn die_groesse_zaehlt_ausgepackt() {
    let groesse = daten().len();
    assert_eq!(lies(&pdf(), groesse), Ok(daten()));
    assert_eq!(lies(&pdf(), groesse - 1), Err(Fehler::AnhangZuGross));
    assert_eq!(lies(&pdf(), 0), Err(Fehler::AnhangZuGross));
}

#[test]
fn von_mehreren_anhaengen_die_daten() {
    let text = || datei("liesmich.txt", "text/plain", b"Text".to_vec());
    let namens = || datei("Daten.JSON", "application/octet-stream", b"[1]".to_vec());
    let artens = || datei("daten", "application/json", b"[2]".to_vec());
    let beides = || datei("a.json", "application/json", b"[3]".to_vec());
    let zweites = || datei("b.json", "application/json", b"[4]".to_vec());
    for (anhaenge, erwartet) in [
        (vec![], Err(Fehler::OhneAnhang)),
        (vec![text()], Err(Fehler::OhneDaten)),
        (vec![text(), namens()], Ok("[1]")),
        (vec![text(), artens(), text_2()], Ok("[2]")),
        (vec![namens(), artens(), beides()], Ok("[3]")),
        (vec![zweites(), beides()], Ok("[3]")),
    ] {
        let gelesen = lies(&pdf_mit(anhaenge), GENUG);
        assert_eq!(gelesen, erwartet.map(|daten| daten.as_bytes().to_vec()));
    }
}

fn text_2() -> krilla::embed::EmbeddedFile {
    datei("json", "text/plain", b"Text".to_vec())
}

#[test]
fn anders_gespeichert() {
    for argumente in [
        &["--object-streams=generate"][..],
        &["--object-streams=disable"],
        &["--object-streams=generate", "--linearize"],
        &["--object-streams=disable", "--linearize"],
        &["--qdf"],
        &["--qdf", "--object-streams=generate"],
        &["--stream-data=uncompress"],
        &["--recompress-flate", "--compression-level=9"],
        &["--force-version=1.3"],
        &["--pages", ".", "1", "--"],
    ] {
        if let Some(gespeichert) = qpdf(&pdf(), argumente) {
            assert_eq!(lies(&gespeichert, GENUG), Ok(daten()), "{argumente:?}");
        }
    }
}

#[test]
fn zweimal_anders_gespeichert() {
    let einmal = qpdf(&pdf(), &["--object-streams=generate"]);
    if let Some(zweimal) = einmal.and_then(|einmal| qpdf(&einmal, &["--linearize"])) {
        assert_eq!(lies(&zweimal, GENUG), Ok(daten()));
    }
}

#[test]
fn ohne_den_anhang_gespeichert() {
    for argumente in [
        &["--remove-attachment=vorabcheck.json"][..],
        // As printed into a PDF: the pages alone.
        &["--empty", "--pages", "VORHER", "--"],
    ] {
        if let Some(ohne) = qpdf(&pdf(), argumente) {
            assert_eq!(lies(&ohne, GENUG), Err(Fehler::OhneAnhang), "{argumente:?}");
        }
    }
}

#[test]
fn verschluesselt() {
    for kennwort in ["", "geheim"] {
        for art in ["40", "128", "256"] {
            let mut argumente = vec!["--encrypt", kennwort, "eigentum", art, "--"];
            if art != "256" {
                argumente.insert(0, "--allow-weak-crypto");
            }
            for objektstroeme in ["--object-streams=generate", "--object-streams=disable"] {
                argumente.insert(0, objektstroeme);
                if let Some(verschluesselt) = qpdf(&pdf(), &argumente) {
                    let gelesen = lies(&verschluesselt, GENUG);
                    assert_eq!(gelesen, Err(Fehler::Verschluesselt), "{argumente:?}");
                }
                argumente.remove(0);
            }
        }
    }
}

#[test]
fn nachtraeglich_angehaengtes_gilt() {
    let vorher = bau_mit_anhang("/Length 1", b"1").fertig("");
    let ort = vorher.len();
    let vorher_ab = {
        let text = String::from_utf8_lossy(&vorher);
        text.rfind("xref\n0").unwrap()
    };
    let mut nachher = vorher.clone();
    nachher.extend(b"3 0 obj <</Length 1>> stream\n2\nendstream endobj\n");
    let tabelle = nachher.len();
    nachher.extend(
        format!(
            "xref\n3 1\n{ort:010} 00000 n \ntrailer<</Root 1 0 R/Prev {vorher_ab}>>\nstartxref\n{tabelle}\n%%EOF"
        )
        .as_bytes(),
    );
    assert_eq!(lies(&nachher, GENUG), Ok(b"2".to_vec()));
    // Cut off anywhere within what was appended it is not what was saved last, nor what was saved first.
    for laenge in (ort + 1)..nachher.len() {
        let abgeschnitten = lies(&nachher[..laenge], GENUG);
        assert_eq!(abgeschnitten, Err(Fehler::Beschaedigt), "{laenge}");
    }
}

#[test]
fn nur_eine_der_beiden_stellen_nennt_den_anhang() {
    let angabe = "<</Type/Filespec/F(a.json)/EF<</F 3 0 R>>>>";
    for katalog in [
        "<</AF[2 0 R]>>",
        "<</AF 4 0 R>>",
        "<</Names<</EmbeddedFiles<</Names[(a)2 0 R]>>>>>>",
        "<</Names 5 0 R>>",
        "<</Names<</EmbeddedFiles<</Kids[6 0 R 7 0 R]>>>>>>",
    ] {
        let pdf = Bau::neu()
            .objekt(1, katalog)
            .objekt(2, angabe)
            .strom(3, "/Length 2", b"{}")
            .objekt(4, "[2 0 R]")
            .objekt(5, "<</EmbeddedFiles 7 0 R>>")
            .objekt(6, "<</Limits[(0)(0)]/Names[(0)8 0 R]>>")
            .objekt(7, "<</Limits[(a)(a)]/Names[(a)2 0 R]>>")
            .objekt(8, "<</Type/Filespec/F(0.txt)/EF<</F 3 0 R>>>>")
            .fertig("");
        assert_eq!(lies(&pdf, GENUG), Ok(b"{}".to_vec()), "{katalog}");
    }
}

#[test]
fn objekte_in_objektstroemen() {
    let objekte = "1 0 2 16 <</AF[2 0 R]>>  <</UF<FEFF0061002E006A0073006F006E>/EF<</F 3 0 R>>>>";
    let erstes = objekte.find("<<").unwrap();
    let gepackte = gepackt(objekte.as_bytes());
    let angaben = format!(
        "/Type/ObjStm/N 2/First {erstes}/Filter/FlateDecode/Length {}",
        gepackte.len()
    );
    let pdf = Bau::neu()
        .strom(3, "/Length 2", b"{}")
        .strom(4, &angaben, &gepackte)
        .fertig_mit_strom(&[(1, 4), (2, 4)]);
    assert_eq!(lies(&pdf, GENUG), Ok(b"{}".to_vec()));
}

#[test]
fn was_programme_durchgehen_lassen() {
    // Something before the header, and behind the end.
    let mut mit_kopf = b"\xEF\xBB\xBF\r\nReceived: by mail\r\n".to_vec();
    mit_kopf.extend(pdf());
    mit_kopf.extend(b"\r\n\0\0\0");
    assert_eq!(lies(&mit_kopf, GENUG), Ok(daten()));
    // A wrong length, none, and one that stands elsewhere.
    for laenge in [
        "",
        "/Length 1",
        "/Length 99999",
        "/Length -1",
        "/Length 4 0 R",
        "/Length 9 0 R",
    ] {
        let pdf = bau_mit_anhang(laenge, b"{}").objekt(4, "2").fertig("");
        assert_eq!(lies(&pdf, GENUG), Ok(b"{}".to_vec()), "{laenge}");
    }
    // Lines of 19 bytes in the table.
    let pdf = bau_mit_anhang("/Length 2", b"{}").fertig("");
    let ort = String::from_utf8_lossy(&pdf).rfind("xref\n0").unwrap();
    let mut kurz = pdf[..ort].to_vec();
    let tabelle = String::from_utf8_lossy(&pdf[ort..]).replace(" n \n", " n\n");
    kurz.extend(tabelle.as_bytes());
    assert_eq!(lies(&kurz, GENUG), Ok(b"{}".to_vec()));
}
