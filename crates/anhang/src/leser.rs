//! Reads values from bytes (ISO 32000-1, 7.2 and 7.3).

use crate::objekt::{Objekt, Woerterbuch};

/// Lists and dictionaries within each other, at most.
const HOECHSTENS_TIEFE: usize = 32;

/// A place in the bytes, which moves on as values are read.
#[derive(Clone)]
pub(crate) struct Leser<'a> {
    bytes: &'a [u8],
    ort: usize,
}

/// Where these bytes stand first.
pub(crate) fn suche(bytes: &[u8], gesucht: &[u8]) -> Option<usize> {
    bytes
        .windows(gesucht.len())
        .position(|fenster| fenster == gesucht)
}

/// Where these bytes stand last.
pub(crate) fn suche_letztes(bytes: &[u8], gesucht: &[u8]) -> Option<usize> {
    bytes
        .windows(gesucht.len())
        .rposition(|fenster| fenster == gesucht)
}

/// White space, the byte 0 included.
pub(crate) fn ist_leerraum(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn ist_trennzeichen(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

fn ziffer16(byte: u8) -> Option<u8> {
    let ziffer = char::from(byte).to_digit(16)?;
    u8::try_from(ziffer).ok()
}

impl<'a> Leser<'a> {
    pub(crate) fn neu(bytes: &'a [u8]) -> Self {
        Self { bytes, ort: 0 }
    }

    /// How many bytes have been read.
    pub(crate) fn ort(&self) -> usize {
        self.ort
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.ort).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.ort..).unwrap_or_default()
    }

    fn weiter(&mut self, um: usize) {
        self.ort = self.ort.saturating_add(um).min(self.bytes.len());
    }

    fn nimm(&mut self) -> Option<u8> {
        let byte = self.byte()?;
        self.weiter(1);
        Some(byte)
    }

    /// Takes as long as the bytes are of this kind.
    fn solange(&mut self, passt: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.rest();
        let anzahl = rest.iter().take_while(|byte| passt(**byte)).count();
        self.weiter(anzahl);
        rest.get(..anzahl).unwrap_or_default()
    }

    /// Passes over white space and comments.
    pub(crate) fn leerraum(&mut self) {
        loop {
            self.solange(ist_leerraum);
            if self.byte() != Some(b'%') {
                return;
            }
            self.solange(|byte| !matches!(byte, b'\r' | b'\n'));
        }
    }

    /// Takes this word, if it comes next.
    pub(crate) fn wort(&mut self, wort: &[u8]) -> bool {
        self.leerraum();
        let kommt = self.rest().starts_with(wort);
        if kommt {
            self.weiter(wort.len());
        }
        kommt
    }

    /// Passes over so many bytes; `None`: there are not so many.
    pub(crate) fn springe(&mut self, um: usize) -> Option<()> {
        self.ort = self
            .ort
            .checked_add(um)
            .filter(|ort| *ort <= self.bytes.len())?;
        Some(())
    }

    /// A number without a sign.
    pub(crate) fn ziffern(&mut self) -> Option<u64> {
        self.leerraum();
        let ziffern = self.solange(|byte| byte.is_ascii_digit());
        std::str::from_utf8(ziffern).ok()?.parse().ok()
    }

    /// The begin of an object, `12 0 obj`: its number.
    pub(crate) fn objektkopf(&mut self) -> Option<u32> {
        let nummer = self.ziffern()?;
        self.ziffern()?;
        self.wort(b"obj").then_some(())?;
        u32::try_from(nummer).ok()
    }

    /// Behind the dictionary of a stream: goes to its first byte, if there is a stream.
    pub(crate) fn strombeginn(&mut self) -> bool {
        if !self.wort(b"stream") {
            return false;
        }
        if self.byte() == Some(b'\r') {
            self.weiter(1);
        }
        if self.byte() == Some(b'\n') {
            self.weiter(1);
        }
        true
    }

    /// The next value.
    pub(crate) fn objekt(&mut self) -> Option<Objekt> {
        self.objekt_in(HOECHSTENS_TIEFE)
    }

    fn objekt_in(&mut self, tiefe: usize) -> Option<Objekt> {
        self.leerraum();
        match self.byte()? {
            b'/' => self.name().map(Objekt::Name),
            b'(' => self.text().map(Objekt::Text),
            b'[' => {
                self.weiter(1);
                self.liste(tiefe.checked_sub(1)?)
            }
            b'<' if self.rest().starts_with(b"<<") => {
                self.weiter(2);
                self.woerterbuch(tiefe.checked_sub(1)?)
            }
            b'<' => self.text16().map(Objekt::Text),
            byte if byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.') => {
                Some(self.zahl_oder_verweis())
            }
            _ => {
                let wort = self.solange(|byte| !ist_leerraum(byte) && !ist_trennzeichen(byte));
                matches!(wort, b"true" | b"false" | b"null").then_some(Objekt::Anderes)
            }
        }
    }

    fn liste(&mut self, tiefe: usize) -> Option<Objekt> {
        let mut liste = Vec::new();
        while !self.wort(b"]") {
            liste.push(self.objekt_in(tiefe)?);
        }
        Some(Objekt::Liste(liste))
    }

    fn woerterbuch(&mut self, tiefe: usize) -> Option<Objekt> {
        let mut eintraege = Vec::new();
        while !self.wort(b">>") {
            let schluessel = self.name()?;
            eintraege.push((schluessel, self.objekt_in(tiefe)?));
        }
        Some(Objekt::Woerterbuch(Woerterbuch(eintraege)))
    }

    fn zahl_oder_verweis(&mut self) -> Objekt {
        let zahl = self.solange(|byte| !ist_leerraum(byte) && !ist_trennzeichen(byte));
        let zahl = std::str::from_utf8(zahl).ok();
        let Some(zahl) = zahl.and_then(|zahl| zahl.parse::<i64>().ok()) else {
            return Objekt::Anderes;
        };
        let mut danach = self.clone();
        if let Ok(nummer) = u32::try_from(zahl)
            && danach.ziffern().is_some()
            && danach.wort(b"R")
            && danach
                .byte()
                .is_none_or(|byte| ist_leerraum(byte) || ist_trennzeichen(byte))
        {
            *self = danach;
            return Objekt::Verweis(nummer);
        }
        Objekt::Zahl(zahl)
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        if !self.wort(b"/") {
            return None;
        }
        let roh = self.solange(|byte| !ist_leerraum(byte) && !ist_trennzeichen(byte));
        let mut name = Vec::with_capacity(roh.len());
        let mut rest = roh;
        while let Some((byte, danach)) = rest.split_first() {
            rest = danach;
            let maskiert = match (byte, danach) {
                (b'#', [a, b, ..]) => ziffer16(*a).zip(ziffer16(*b)),
                _ => None,
            };
            if let Some((a, b)) = maskiert {
                name.push((a << 4) | b);
                rest = danach.get(2..).unwrap_or_default();
            } else {
                name.push(*byte);
            }
        }
        Some(name)
    }

    fn text(&mut self) -> Option<Vec<u8>> {
        self.weiter(1);
        let mut text = Vec::new();
        let mut klammern: usize = 1;
        loop {
            match self.nimm()? {
                b'\\' => text.extend(self.maskiertes()?),
                b')' => {
                    klammern = klammern.saturating_sub(1);
                    if klammern == 0 {
                        return Some(text);
                    }
                    text.push(b')');
                }
                byte => {
                    if byte == b'(' {
                        klammern = klammern.saturating_add(1);
                    }
                    text.push(byte);
                }
            }
        }
    }

    /// What stands behind a backslash; a line's end behind it is none.
    fn maskiertes(&mut self) -> Option<Option<u8>> {
        Some(match self.nimm()? {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(8),
            b'f' => Some(12),
            b'\n' => None,
            b'\r' => {
                if self.byte() == Some(b'\n') {
                    self.weiter(1);
                }
                None
            }
            erste @ b'0'..=b'7' => {
                let mut wert = u32::from(erste & 7);
                for _ in 0..2 {
                    if let Some(ziffer @ b'0'..=b'7') = self.byte() {
                        wert = (wert << 3) | u32::from(ziffer & 7);
                        self.weiter(1);
                    }
                }
                u8::try_from(wert & 0xFF).ok()
            }
            anderes => Some(anderes),
        })
    }

    fn text16(&mut self) -> Option<Vec<u8>> {
        self.weiter(1);
        let mut text = Vec::new();
        let mut erste = None;
        loop {
            let byte = self.nimm()?;
            if byte == b'>' {
                // A last digit without a second one counts as if 0 followed.
                text.extend(erste.map(|erste: u8| erste << 4));
                return Some(text);
            }
            let Some(ziffer) = ziffer16(byte) else {
                if ist_leerraum(byte) {
                    continue;
                }
                return None;
            };
            erste = match erste {
                None => Some(ziffer),
                Some(erste) => {
                    text.push((erste << 4) | ziffer);
                    None
                }
            };
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test stops at the first thing that is wrong"
    )]

    use super::*;

    fn lies(text: &str) -> Option<Objekt> {
        Leser::neu(text.as_bytes()).objekt()
    }

    fn text(text: &str) -> Option<Objekt> {
        Some(Objekt::Text(text.as_bytes().to_vec()))
    }

    #[test]
    fn werte() {
        for (geschrieben, gelesen) in [
            ("12", Some(Objekt::Zahl(12))),
            ("-12 ", Some(Objekt::Zahl(-12))),
            ("12 0 R", Some(Objekt::Verweis(12))),
            ("12 0 RG", Some(Objekt::Zahl(12))),
            ("1.5", Some(Objekt::Anderes)),
            ("99999999999999999999", Some(Objekt::Anderes)),
            ("null", Some(Objekt::Anderes)),
            ("endobj", None),
            (
                "/application#2Fjson",
                Some(Objekt::Name(b"application/json".to_vec())),
            ),
            ("/a#2", Some(Objekt::Name(b"a#2".to_vec()))),
            ("(a(b)c)", text("a(b)c")),
            (r"(a\)\\\n\051\1z)", text("a)\\\n)\u{1}z")),
            ("(a\\\r\nb)", text("ab")),
            ("<4A 4b5>", text("JKP")),
            ("% Kommentar\n(a)", text("a")),
            ("(a", None),
            ("<4", None),
            ("<4x>", None),
            ("", None),
        ] {
            assert_eq!(lies(geschrieben), gelesen, "{geschrieben}");
        }
    }

    #[test]
    fn listen_und_woerterbuecher() {
        let Some(Objekt::Woerterbuch(buch)) = lies("<</A[1 2 0 R/B]/C<</D(e)>>/F null>>") else {
            unreachable!("a dictionary");
        };
        assert_eq!(
            buch.wert(b"A"),
            Some(&Objekt::Liste(vec![
                Objekt::Zahl(1),
                Objekt::Verweis(2),
                Objekt::Name(b"B".to_vec())
            ]))
        );
        let Some(Objekt::Woerterbuch(innen)) = buch.wert(b"C") else {
            unreachable!("a dictionary");
        };
        assert_eq!(innen.text(b"D"), Some(b"e".as_slice()));
        assert_eq!(buch.wert(b"G"), None);
        for offen in ["[1", "<</A", "<</A 1", "<<1 2>>", "[endobj]"] {
            assert_eq!(lies(offen), None, "{offen}");
        }
    }

    #[test]
    fn die_tiefe_ist_begrenzt() {
        assert!(lies(&format!("{}{}", "[".repeat(32), "]".repeat(32))).is_some());
        assert!(lies(&format!("{}{}", "[".repeat(33), "]".repeat(33))).is_none());
        assert!(lies(&"[".repeat(1_000_000)).is_none());
    }
}
