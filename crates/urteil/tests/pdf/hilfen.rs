//! What the tests have in common.

use dokument::Dokument;
use lopdf::{Dictionary, Document, Object};
use std::sync::LazyLock;
use urteil::werkzeug::frage;

static SCHRIFTEN: LazyLock<pdf::Schriften> =
    LazyLock::new(|| urteil::schriften().unwrap_or_else(|fehlt| panic!("{fehlt}")));

pub(crate) fn schriften() -> &'static pdf::Schriften {
    &SCHRIFTEN
}

pub(crate) fn schreibe(dokument: &Dokument) -> Vec<u8> {
    pdf::schreibe(dokument, schriften(), &mut |_| {}).expect("jedes Dokument lässt sich schreiben")
}

/// Writes it, and has it judged.
pub(crate) fn konform(dokument: &Dokument) -> Vec<u8> {
    let pdf = schreibe(dokument);
    assert_eq!(urteil::urteile(&pdf), [""; 0]);
    pdf
}

/// What `pdftotext` reads, if there is one.
pub(crate) fn lies(pdf: &[u8], argumente: &[&str]) -> Option<String> {
    let argumente: Vec<&str> = argumente
        .iter()
        .copied()
        .chain(["-enc", "UTF-8", "{}", "-"])
        .collect();
    let antwort = frage("pdftotext", &argumente, pdf).unwrap()?;
    assert!(antwort.status.success(), "{}", antwort.text);
    Some(antwort.text)
}

/// The file as its objects.
pub(crate) fn objekte(pdf: &[u8]) -> Document {
    Document::load_mem(pdf).unwrap()
}

/// What stands under a key, wherever it is kept.
pub(crate) fn unter<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &str,
) -> Option<&'a Object> {
    let object = dictionary.get(key.as_bytes()).ok()?;
    Some(document.dereference(object).unwrap().1)
}
