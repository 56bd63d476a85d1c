//! Makes the end of each stream plain to readers that look for it from behind.
//!
//! A stream has its length, and then a line end that does not belong to it. One whose last byte happens to be a carriage
//! return, as one of 256 compressed ones, seems to end by CR LF: counted from behind it is a byte too short, and a judge of
//! PDF/A refuses the file. A line end that really is CR LF leaves nothing to guess.

const ENDE: &[u8] = b"\nendstream\nendobj";
/// An entry of the table: ten digits, five digits, a letter, a line end.
const EINTRAG: usize = 20;

/// The same file with plain ends. What does not look as the writer writes it stays as it is.
pub(crate) fn eindeutig(pdf: Vec<u8>) -> Vec<u8> {
    umgeschrieben(&pdf).unwrap_or(pdf)
}

/// The file with its table of objects anew, if any of them has such an end.
fn umgeschrieben(pdf: &[u8]) -> Option<Vec<u8>> {
    let verweis = letzte_stelle(pdf, b"startxref\n")?;
    let tabelle = zahl(pdf.get(verweis + b"startxref\n".len()..)?)?;
    let kopf = pdf.get(tabelle..)?.strip_prefix(b"xref\n0 ")?;
    let anzahl = zahl(kopf)?;
    let eintraege = pdf.len() - kopf.len() + kopf.iter().position(|byte| *byte == b'\n')? + 1;
    let ende = eintraege + anzahl.checked_mul(EINTRAG)?;
    let eintraege: Vec<&[u8]> = pdf.get(eintraege..ende)?.chunks_exact(EINTRAG).collect();

    let mut grenzen: Vec<usize> = Vec::new();
    for eintrag in &eintraege {
        if eintrag.get(17) == Some(&b'n') {
            grenzen.push(zahl(eintrag)?);
        }
    }
    grenzen.sort_unstable();
    grenzen.push(tabelle);
    // An object ends where the next begins, whatever may be written within it.
    let mut brueche: Vec<usize> = Vec::new();
    for (von, bis) in grenzen.iter().zip(grenzen.iter().skip(1)) {
        let inhalt = pdf.get(*von..*bis)?.trim_ascii_end();
        if let Some(daten) = inhalt.strip_suffix(ENDE)
            && daten.ends_with(b"\r")
        {
            brueche.push(von + daten.len());
        }
    }
    if brueche.is_empty() {
        return None;
    }

    let neu = |ort: usize| ort + brueche.iter().take_while(|bruch| **bruch < ort).count();
    let mut ergebnis = Vec::with_capacity(pdf.len() + brueche.len());
    let mut bisher = 0;
    for bruch in &brueche {
        ergebnis.extend_from_slice(pdf.get(bisher..*bruch)?);
        ergebnis.push(b'\r');
        bisher = *bruch;
    }
    ergebnis.extend_from_slice(pdf.get(bisher..tabelle)?);
    ergebnis.extend_from_slice(format!("xref\n0 {anzahl}\n").as_bytes());
    for eintrag in eintraege {
        let (ort, rest) = eintrag.split_at_checked(10)?;
        match eintrag.get(17) {
            Some(b'n') => ergebnis.extend_from_slice(format!("{:010}", neu(zahl(ort)?)).as_bytes()),
            _ => ergebnis.extend_from_slice(ort),
        }
        ergebnis.extend_from_slice(rest);
    }
    ergebnis.extend_from_slice(pdf.get(ende..verweis)?);
    ergebnis.extend_from_slice(format!("startxref\n{}\n%%EOF", neu(tabelle)).as_bytes());
    Some(ergebnis)
}

/// The number that a text begins with.
fn zahl(text: &[u8]) -> Option<usize> {
    let ziffern = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(text.get(..ziffern)?).ok()?.parse().ok()
}

fn letzte_stelle(pdf: &[u8], gesucht: &[u8]) -> Option<usize> {
    pdf.windows(gesucht.len())
        .rposition(|fenster| fenster == gesucht)
}

#[cfg(test)]
mod tests {
    use super::eindeutig;

    /// A file of two objects, the first with these data.
    fn datei(daten: &str) -> Vec<u8> {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let erstes = pdf.len();
        pdf.extend(
            format!(
                "1 0 obj\n<</Length {}>>\nstream\n{daten}\nendstream\nendobj\n",
                daten.len()
            )
            .bytes(),
        );
        let zweites = pdf.len();
        pdf.extend(b"2 0 obj\n<<>>\nendobj\n\n");
        let tabelle = pdf.len();
        pdf.extend(
            format!(
                "xref\n0 3\n0000000000 65535 f\r\n{erstes:010} 00000 n\r\n{zweites:010} 00000 n\r\n"
            )
            .bytes(),
        );
        pdf.extend(format!("trailer\n<</Size 3>>\nstartxref\n{tabelle}\n%%EOF").bytes());
        pdf
    }

    #[test]
    fn nur_ein_wagenruecklauf_am_ende_aendert_etwas() {
        for daten in ["abc", "a\rb", "a\r\nendstream\nendobj\nb"] {
            assert_eq!(eindeutig(datei(daten)), datei(daten));
        }
        let mut erwartet = String::from_utf8(datei("abc\r\r")).unwrap_or_default();
        erwartet = erwartet.replace("/Length 5", "/Length 4");
        assert_eq!(
            String::from_utf8(eindeutig(datei("abc\r"))).unwrap_or_default(),
            erwartet
        );
    }

    #[test]
    fn was_keine_datei_ist_bleibt() {
        for kaputt in [
            "",
            "startxref\n",
            "startxref\n99999999999999999999999\n",
            "xref\n0 9\nstartxref\n0\n%%EOF",
        ] {
            assert_eq!(eindeutig(kaputt.into()), kaputt.as_bytes());
        }
        let gut = datei("abc\r");
        for laenge in 0..gut.len() {
            let _ = eindeutig(gut.iter().copied().take(laenge).collect());
        }
    }
}
