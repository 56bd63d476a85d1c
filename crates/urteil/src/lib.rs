//! Judges what the program writes, by heavy tools of others, so that the product does not carry them.
//!
//! The judges answer with what is wrong, in their words; nothing means that the file is what it says it is.

pub mod beispiel;
pub mod werkzeug;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::fs;
use std::path::Path;

/// What keeps a file from being PDF/A-3a and PDF/UA-1. `page_validation` judges by the rules of both.
pub fn urteile(pdf: &[u8]) -> Vec<String> {
    let mut urteile = Vec::new();
    for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
        match validate_pdf_bytes(pdf, &ValidationOptions::default().profile(profile)) {
            Ok(report) => urteile.extend(report.failures.iter().map(ToString::to_string)),
            Err(fehler) => urteile.push(format!("[{profile:?}] {fehler}")),
        }
    }
    urteile
}

/// The fonts of the PDF, or what has to be done to have them.
pub fn schriften() -> Result<pdf::Schriften, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/assets/pdf");
    let lies = |name: &str| {
        let file = folder.join(name);
        fs::read(&file).map_err(|error| {
            format!("Die Schriften der PDF-Datei fehlen: Bitte `cargo xtask assets` aufrufen. ({}: {error})", file.display())
        })
    };
    Ok(pdf::Schriften {
        regular: lies("noto-sans-400.ttf")?,
        fett: lies("noto-sans-700.ttf")?,
    })
}
