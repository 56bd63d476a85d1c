//! The picture of a code (QR): the address of the public page with the code, for a telephone to scan.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// What stands between the address of the page and the code.
const WEG: &str = "#/e/";

/// The largest picture: 77 modules on each side, which a telephone still reads from a printed page.
const HOECHSTE_VERSION: u8 = 15;

/// A picture of dark modules on light ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Modules on each side, without the quiet zone (four modules) around them.
    pub module: u32,
    /// The dark modules as a path of SVG, one module long in its unit.
    pub pfad: String,
    /// 1 to 15.
    pub version: u8,
}

/// The address that the picture holds, of a page whose own address has no `#`.
pub fn mitnahmeadresse(adresse: &str, code: &str) -> String {
    format!("{adresse}{WEG}{code}")
}

/// The picture of this address; `None` where it would be too large. It mends as many errors as fit: at least a medium number,
/// or a low one where no more fits.
pub fn qr(adresse: &str, code: &str) -> Option<Qr> {
    if !QrSegment::is_alphanumeric(code) {
        return None;
    }
    // Capital letters and digits take two thirds of the room of others; the address of a page has small ones.
    let teile = [
        QrSegment::make_bytes(mitnahmeadresse(adresse, "").as_bytes()),
        QrSegment::make_alphanumeric(code),
    ];
    let bild = [QrCodeEcc::Medium, QrCodeEcc::Low]
        .into_iter()
        .find_map(|korrektur| {
            let (erste, letzte) = (Version::MIN, Version::new(HOECHSTE_VERSION));
            QrCode::encode_segments_advanced(&teile, korrektur, erste, letzte, None, true).ok()
        })?;
    Some(Qr {
        module: u32::try_from(bild.size()).ok()?,
        pfad: pfad(&bild),
        version: bild.version().value(),
    })
}

/// One rectangle for each run of dark modules in a row.
fn pfad(bild: &QrCode) -> String {
    let mut pfad = String::new();
    for zeile in 0..bild.size() {
        let mut beginn = None;
        // One further: beyond the edge every module is light.
        for spalte in 0..=bild.size() {
            match (beginn, bild.get_module(spalte, zeile)) {
                (None, true) => beginn = Some(spalte),
                (Some(erste), false) => {
                    let laenge = spalte - erste;
                    pfad.push_str(&format!("M{erste} {zeile}h{laenge}v1h-{laenge}z"));
                    beginn = None;
                }
                (None, false) | (Some(_), true) => {}
            }
        }
    }
    pfad
}
