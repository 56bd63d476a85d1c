//! PDFs that are damaged, or made to hurt: each is refused, in little time and memory, and none is half read.

// A test stops at the first thing that is wrong.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod hilfen;

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use anhang::{Fehler, HOECHSTENS_PDF, lies};
use hilfen::{Bau, bau_mit_anhang, bombe, daten, gepackt, pdf, qpdf};
use proptest::prelude::*;

const GENUG: usize = 1_000_000;

/// Reads, and sees that it does not take long; the build for tests is some ten times slower than the page.
fn lies_bald(pdf: &[u8]) -> Result<Vec<u8>, Fehler> {
    let beginn = Instant::now();
    let gelesen = lies(pdf, GENUG);
    let gedauert = beginn.elapsed();
    assert!(gedauert < Duration::from_secs(4), "{gedauert:?}");
    gelesen
}

/// Cross-references as tables and as streams.
fn verschiedene() -> Vec<Vec<u8>> {
    let mut verschiedene = vec![pdf()];
    for art in [
        &["--object-streams=generate"][..],
        &["--object-streams=generate", "--linearize"],
    ] {
        verschiedene.extend(qpdf(&pdf(), art));
    }
    verschiedene
}

#[test]
fn kein_pdf() {
    let kein_pdf: [&[u8]; 5] = [b"", b"%PDF", b"{}", &[0; 5000], "%PDF-".as_bytes()];
    for bytes in &kein_pdf[..4] {
        assert_eq!(lies_bald(bytes), Err(Fehler::KeinPdf));
    }
    assert_eq!(lies_bald(kein_pdf[4]), Err(Fehler::Beschaedigt));
    let mut zu_tief = vec![b' '; 1024];
    zu_tief.extend(pdf());
    assert_eq!(lies_bald(&zu_tief), Err(Fehler::KeinPdf));
}

#[test]
fn sehr_grosse_dateien() {
    let mut nullen = vec![0; HOECHSTENS_PDF];
    assert_eq!(lies_bald(&nullen), Err(Fehler::KeinPdf));
    nullen[..9].copy_from_slice(b"%PDF-1.7\n");
    assert_eq!(lies_bald(&nullen), Err(Fehler::Beschaedigt));
    let schluss = b"startxref\n9\n%%EOF\n";
    nullen[HOECHSTENS_PDF - schluss.len()..].copy_from_slice(schluss);
    assert_eq!(lies_bald(&nullen), Err(Fehler::Beschaedigt));
    // The file as its own cross-reference: a hundred million spaces, and a table that claims them all.
    nullen[9..32].copy_from_slice(b"xref\n0 4999990\n00000000");
    assert_eq!(lies_bald(&nullen), Err(Fehler::Beschaedigt));
    nullen.push(0);
    assert_eq!(lies_bald(&nullen), Err(Fehler::ZuGross));
}

#[test]
fn abgeschnitten() {
    for ganz in verschiedene() {
        for teil in 0..50 {
            let bis = ganz.len() * teil / 50;
            let gelesen = lies_bald(&ganz[..bis]);
            let erwartet = if bis < 9 {
                Fehler::KeinPdf
            } else {
                Fehler::Beschaedigt
            };
            assert_eq!(gelesen, Err(erwartet), "{teil}/50");
        }
        for fehlend in 1..40 {
            let gelesen = lies_bald(&ganz[..ganz.len() - fehlend]);
            // A line's end may be missing.
            if fehlend == 1 && ganz.ends_with(b"\n") {
                assert_eq!(gelesen, Ok(daten()));
            } else {
                assert_eq!(gelesen, Err(Fehler::Beschaedigt), "ohne {fehlend} Bytes");
            }
        }
    }
}

#[test]
fn in_der_mitte_fehlt_etwas() {
    for ganz in verschiedene() {
        for teil in 1..49 {
            let mut luecke = ganz.clone();
            luecke.drain(ganz.len() * teil / 50..ganz.len() * (teil + 1) / 50);
            let gelesen = lies_bald(&luecke);
            // What lies before the gap may be whole; but then it is all of it.
            assert!(gelesen.is_err() || gelesen == Ok(daten()), "{teil}/50");
        }
    }
}

#[test]
fn bomben() {
    let bombe = bombe(1024);
    let ein_gigabyte = format!("/Filter/FlateDecode/Length {}", bombe.len());
    // The attachment.
    let pdf = bau_mit_anhang(&ein_gigabyte, &bombe).fertig("");
    assert_eq!(lies_bald(&pdf), Err(Fehler::AnhangZuGross));
    // One within another.
    let zweimal = gepackt(&bombe);
    let angaben = format!("/Filter[/FlateDecode/FlateDecode]/Length {}", zweimal.len());
    let pdf = bau_mit_anhang(&angaben, &zweimal).fertig("");
    assert_eq!(lies_bald(&pdf), Err(Fehler::AnhangZuGross));
    // A stream that holds the catalog.
    let pdf = Bau::neu()
        .strom(
            2,
            &format!("/Type/ObjStm/N 1/First 4{ein_gigabyte}"),
            &bombe,
        )
        .fertig_mit_strom(&[(1, 2)]);
    assert_eq!(lies_bald(&pdf), Err(Fehler::Beschaedigt));
    // The cross-reference.
    let mut bau = Bau::neu().objekt(1, "<<>>");
    let ort = bau.bytes.len();
    let angaben = format!("/Type/XRef/W[1 4 0]/Size 9/Root 1 0 R{ein_gigabyte}");
    bau = bau.strom(2, &angaben, &bombe);
    bau.bytes
        .extend(format!("startxref\n{ort}\n%%EOF").as_bytes());
    assert_eq!(lies_bald(&bau.bytes), Err(Fehler::Beschaedigt));
}

/// Object streams, each of a size that is allowed; together they are not.
#[test]
fn mehrere_kleine_bomben() {
    for (megabytes, erwartet) in [(1, Ok(b"{}".to_vec())), (10, Err(Fehler::Beschaedigt))] {
        let strom = |objekt: &str| {
            let mut inhalt = objekt.as_bytes().to_vec();
            inhalt.resize(megabytes << 20, b' ');
            gepackt(&inhalt)
        };
        let angaben = "/Type/ObjStm/N 1/First 4/Filter/FlateDecode";
        let pdf = Bau::neu()
            .strom(3, "", b"{}")
            .strom(10, angaben, &strom("1 0 <</AF[2 0 R]>>"))
            .strom(11, angaben, &strom("2 0 <</F(a.json)/EF<</F 3 0 R>>>>"))
            .fertig_mit_strom(&[(1, 10), (2, 11)]);
        assert_eq!(lies_bald(&pdf), erwartet, "{megabytes}");
    }
}

#[test]
fn kreise() {
    let anhang = "<</UF(a.json)/EF<</F 3 0 R>>>>";
    for (katalog, vier, erwartet) in [
        // Nodes of the tree of names that are their own children; the attachment beside them is found.
        (
            "<</AF[2 0 R]/Names<</EmbeddedFiles 4 0 R>>>>",
            "<</Kids[4 0 R 4 0 R 4 0 R]>>",
            Ok(b"{}".to_vec()),
        ),
        (
            "<</Names<</EmbeddedFiles 4 0 R>>>>",
            "<</Kids[4 0 R 4 0 R]>>",
            Err(Fehler::OhneAnhang),
        ),
        (
            "<</Names<</EmbeddedFiles 4 0 R>>>>",
            "<</Kids[4 0 R]/Names[(a) 2 0 R (b) 4 0 R]>>",
            Ok(b"{}".to_vec()),
        ),
        // References that lead to themselves.
        ("4 0 R", "1 0 R", Err(Fehler::Beschaedigt)),
        ("<</AF 4 0 R>>", "4 0 R", Err(Fehler::Beschaedigt)),
        ("<</AF[4 0 R]>>", "<</EF 4 0 R>>", Err(Fehler::OhneDaten)),
        (
            "<</AF[4 0 R]>>",
            "<</F(.json)/EF 4 0 R>>",
            Err(Fehler::Beschaedigt),
        ),
        ("<</AF[4 0 R]>>", "[4 0 R]", Err(Fehler::OhneAnhang)),
    ] {
        let pdf = Bau::neu()
            .objekt(1, katalog)
            .objekt(2, anhang)
            .strom(3, "/Length 2", b"{}")
            .objekt(4, vier)
            .fertig("");
        assert_eq!(lies_bald(&pdf), erwartet, "{katalog} {vier}");
    }
    // A length that is the stream itself; an object stream that stands in itself.
    let pdf = bau_mit_anhang("/Length 3 0 R", b"{}").fertig("");
    assert_eq!(lies_bald(&pdf), Ok(b"{}".to_vec()));
    let pdf = Bau::neu()
        .objekt(1, "<</AF 9 0 R>>")
        .fertig_mit_strom(&[(9, 9)]);
    assert_eq!(lies_bald(&pdf), Err(Fehler::Beschaedigt));
    // A length in the stream whose length it is.
    let innen = "5 0 1 3 10 <<>>";
    let pdf = Bau::neu()
        .strom(4, "/N 2/First 7/Length 5 0 R", innen.as_bytes())
        .fertig_mit_strom(&[(1, 4), (5, 4)]);
    assert_eq!(lies_bald(&pdf), Err(Fehler::OhneAnhang));
}

#[test]
fn verzeichnisse_im_kreis() {
    let kopf = bau_mit_anhang("/Length 2", b"{}");
    let ort = kopf.bytes.len();
    // A table that names itself as the one before says nothing more.
    let pdf = kopf.fertig(&format!("/Prev {ort}"));
    assert_eq!(lies_bald(&pdf), Ok(b"{}".to_vec()));
    for schluss in ["/Prev 5", "/Prev 99999999", "/XRefStm 5", "/XRefStm 9"] {
        let pdf = bau_mit_anhang("/Length 2", b"{}").fertig(schluss);
        assert_eq!(lies_bald(&pdf), Err(Fehler::Beschaedigt), "{schluss}");
    }
}

/// A hundred thousand tables, each naming the one before.
#[test]
fn zu_viele_sicherungen() {
    let mut pdf = b"%PDF-1.7\n1 0 obj <<>> endobj\n".to_vec();
    let mut vorher = 0;
    for _ in 0..100_000 {
        let ort = pdf.len();
        pdf.extend(format!("xref\n1 0\ntrailer<</Root 1 0 R/Prev {vorher}>>\n").as_bytes());
        vorher = ort;
    }
    pdf.extend(format!("startxref\n{vorher}\n%%EOF").as_bytes());
    assert_eq!(lies_bald(&pdf), Err(Fehler::Beschaedigt));
}

#[test]
fn teure_objekte() {
    // A hundred thousand attachments at one place, where something begins that has no end, or only a late one.
    let offen = "(".repeat(3_000_000);
    let liste = format!("[{}]", "[]".repeat(3_000_000));
    let tief = "[".repeat(3_000_000);
    let verweise = "4 0 R ".repeat(100_000);
    for teuer in [&offen, &liste, &tief] {
        let pdf = Bau::neu()
            .objekt(1, &format!("<</AF[{verweise}]>>"))
            .objekt(4, teuer)
            .fertig("");
        assert_eq!(lies_bald(&pdf), Err(Fehler::Beschaedigt));
    }
    // So many that are short.
    let pdf = Bau::neu()
        .objekt(1, &format!("<</AF[{verweise}]>>"))
        .objekt(4, "<</F(a.json)/EF<<>>>>")
        .fertig("");
    assert_eq!(lies_bald(&pdf), Err(Fehler::Beschaedigt));
}

#[test]
fn verschluesselt_heisst_auch_ein_bruchstueck() {
    let pdf = bau_mit_anhang("/Length 2", b"{}").fertig("/Encrypt 8 0 R");
    assert_eq!(lies_bald(&pdf), Err(Fehler::Verschluesselt));
}

#[test]
fn was_hier_nicht_entpackt_wird() {
    for angaben in [
        "/Filter/LZWDecode",
        "/Filter[/FlateDecode/DCTDecode]",
        "/Filter/FlateDecode/DecodeParms<</Predictor 12>>",
        "/Filter 7 0 R",
        "/Filter[/Fl/Fl/Fl/Fl/Fl]",
    ] {
        let pdf = bau_mit_anhang(angaben, &gepackt(b"{}")).fertig("");
        assert_eq!(lies_bald(&pdf), Err(Fehler::Beschaedigt), "{angaben}");
    }
}

fn verschiedene_einmal(art: usize) -> &'static [u8] {
    static VERSCHIEDENE: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    let verschiedene = VERSCHIEDENE.get_or_init(verschiedene);
    &verschiedene[art % verschiedene.len()]
}

fn enthaelt(bytes: &[u8], gesucht: &[u8]) -> bool {
    gesucht.len() > 100
        && bytes
            .windows(gesucht.len())
            .any(|fenster| fenster == gesucht)
}

fn einer_von<T: std::fmt::Debug + Clone + 'static>(alle: Vec<T>) -> impl Strategy<Value = T> {
    prop::sample::select(alle)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a few changed bytes do: the data are read, or an error is said; or the word that says how they are packed
    /// is gone, and what is read is no JSON. Half of them, or others, are never read.
    #[test]
    fn veraenderte_bytes(
        art in 0_usize..3,
        orte in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut veraendert = verschiedene_einmal(art).to_vec();
        for (ort, byte) in orte {
            let ort = ort.index(veraendert.len());
            veraendert[ort] = byte;
        }
        if let Ok(gelesen) = lies_bald(&veraendert) {
            prop_assert!(gelesen == daten() || enthaelt(&veraendert, &gelesen));
        }
    }

    /// The same near the end, where the cross-reference stands.
    #[test]
    fn veraenderte_ziffern_am_ende(
        art in 0_usize..3,
        orte in prop::collection::vec((1_usize..600, einer_von(b"0123456789<>[]()/ R".to_vec())), 1..8),
    ) {
        let mut veraendert = verschiedene_einmal(art).to_vec();
        for (ort, byte) in orte {
            let ort = veraendert.len() - ort;
            veraendert[ort] = byte;
        }
        if let Ok(gelesen) = lies_bald(&veraendert) {
            prop_assert!(gelesen == daten() || enthaelt(&veraendert, &gelesen));
        }
    }

    #[test]
    fn beliebige_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert_eq!(lies_bald(&bytes), Err(Fehler::KeinPdf));
        let mut mit_kopf = b"%PDF-1.7\n".to_vec();
        mit_kopf.extend(bytes);
        mit_kopf.extend(b"\nstartxref\n9\n%%EOF");
        prop_assert_eq!(lies_bald(&mit_kopf), Err(Fehler::Beschaedigt));
    }

    /// Words of the format in any order.
    #[test]
    fn beliebige_worte(worte in prop::collection::vec(einer_von(vec![
        "1 0 obj", "endobj", "<<", ">>", "[", "]", "stream\n", "endstream", "/Length 9", "/Type/XRef", "/W[1 2 1]",
        "/Size 9", "/Root 1 0 R", "/AF[1 0 R]", "/EF<</F 1 0 R>>", "/Names", "/Kids", "/EmbeddedFiles", "(a.json)",
        "/UF", "/Filter/FlateDecode", "/N 1", "/First 2", "/Prev 9", "xref", "0 1", "trailer", "0000000009 00000 n \n",
        "/Index[0 9]", "\x01\x00\x09\x00", "/XRefStm 9", "/Encrypt",
    ]), 0..60)) {
        let inhalt = worte.join(" ");
        let pdf = format!("%PDF-1.7\n{inhalt}\nstartxref\n9\n%%EOF");
        prop_assert!(lies_bald(pdf.as_bytes()).is_err());
    }
}
