//! The judge judges: a good file that was damaged on purpose is refused, for that reason.

use crate::hilfen::{objekte, schreibe};
use lopdf::{Dictionary, Document, Object, dictionary};
use urteil::beispiel::reich;
use urteil::urteile;

/// What the judge says of the file after it was taken apart, changed and put together again.
fn nach(schaden: impl FnOnce(&mut Document)) -> Vec<String> {
    let mut document = objekte(&schreibe(&reich(1)));
    schaden(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    urteile(&bytes)
}

/// It is refused by a rule of one of the standards.
#[track_caller]
fn verworfen(regel: &str, schaden: impl FnOnce(&mut Document)) {
    let urteile = nach(schaden);
    assert!(
        urteile.iter().any(|urteil| urteil.contains(regel)),
        "{regel}: {urteile:#?}"
    );
}

/// Each dictionary in which something stands under a key; how many there were.
fn aendere_alle(document: &mut Document, key: &str, mut aendere: impl FnMut(&mut Dictionary)) {
    let mut zahl = 0;
    for object in document.objects.values_mut() {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &mut stream.dict,
            _ => continue,
        };
        if dictionary.has(key.as_bytes()) {
            aendere(dictionary);
            zahl += 1;
        }
    }
    assert!(zahl > 0, "{key} kommt nicht vor");
}

fn entferne(document: &mut Document, key: &str) {
    aendere_alle(document, key, |dictionary| {
        dictionary.remove(key.as_bytes());
    });
}

fn aendere_metadaten(document: &mut Document, alt: &str, neu: &str) {
    let id = document
        .catalog()
        .unwrap()
        .get(b"Metadata")
        .unwrap()
        .as_reference()
        .unwrap();
    let stream = document
        .get_object_mut(id)
        .unwrap()
        .as_stream_mut()
        .unwrap();
    let text = String::from_utf8(stream.content.clone()).unwrap();
    assert!(text.contains(alt), "{text}");
    stream.set_content(text.replace(alt, neu).into_bytes());
}

#[test]
fn ohne_schaden_bleibt_sie_gut() {
    assert_eq!(nach(|_| {}), [""; 0]);
}

#[test]
fn ohne_kennung_als_pdf_a() {
    verworfen("19005-3:2012:6.6.4", |d| {
        aendere_metadaten(d, "pdfaid:part", "pdfaid:teil")
    });
}

#[test]
fn ohne_kennung_als_pdf_ua() {
    verworfen("14289-1:2014:5:1", |d| {
        aendere_metadaten(d, "<pdfuaid:part>1</pdfuaid:part>", "")
    });
}

#[test]
fn ohne_titel_in_den_metadaten() {
    verworfen("14289-1:2014:7.1", |d| {
        aendere_metadaten(d, "dc:title", "dc:titel")
    });
}

#[test]
fn nicht_als_ausgezeichnet_markiert() {
    verworfen("14289-1:2014:6.2", |d| {
        aendere_alle(d, "MarkInfo", |catalog| {
            catalog.set("MarkInfo", dictionary! { "Marked" => false })
        })
    });
}

#[test]
fn ohne_sprache() {
    verworfen("14289-1:2014:7.2", |d| entferne(d, "Lang"));
}

#[test]
fn ohne_namen_in_der_titelleiste() {
    verworfen("14289-1:2014:7.1", |d| entferne(d, "ViewerPreferences"));
}

#[test]
fn ohne_buchstaben_zu_den_glyphen() {
    verworfen("14289-1:2014:7.21.7", |d| entferne(d, "ToUnicode"));
}

#[test]
fn ohne_baum() {
    verworfen("19005-3:2012:6.7.3", |d| entferne(d, "StructTreeRoot"));
}

#[test]
fn ohne_eingebettete_schrift() {
    verworfen("19005-3:2012:6.2.11.4", |d| entferne(d, "FontFile2"));
}

#[test]
fn mit_einem_programm() {
    verworfen("19005-3:2012:6.5.1", |d| {
        let aktion =
            dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
        aendere_alle(d, "MarkInfo", |catalog| {
            catalog.set("OpenAction", aktion.clone())
        });
    });
}

#[test]
fn anhang_ohne_beziehung() {
    verworfen("19005-3:2012:6.8", |d| entferne(d, "AFRelationship"));
}

#[test]
fn anhang_ohne_zugehoerigkeit() {
    verworfen("19005-3:2012:6.8", |d| entferne(d, "AF"));
}

#[test]
fn ohne_farbraum() {
    verworfen("19005-3:2012:6.2", |d| entferne(d, "OutputIntents"));
}

#[test]
fn eine_ebene_der_ueberschriften_fehlt() {
    verworfen("14289-1:2014:7.4.2", |d| {
        aendere_alle(d, "S", |dictionary| {
            if matches!(dictionary.get(b"S").and_then(Object::as_name), Ok(b"H2")) {
                dictionary.set("S", "H4");
            }
        });
    });
}

#[test]
fn abgeschnitten_oder_etwas_anderes() {
    let pdf = schreibe(&reich(1));
    assert!(!urteile(&pdf[..pdf.len() / 2]).is_empty());
    assert!(!urteile(b"").is_empty());
    assert!(!urteile(b"keine PDF-Datei").is_empty());
}
