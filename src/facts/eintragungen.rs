//! Values that a form takes as text: postal code, telephone, e-mail, remarks, the extent of a post.

use std::fmt;

use email_address::{EmailAddress, Options};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::angaben::{BezeichnungFehler, ist_unsichtbar};

/// How a type that a text is checked for stands in a file, and how it shows its text.
macro_rules! im_text {
    ($name:ident, $fehler:ident) => {
        impl $name {
            /// The text.
            pub fn text(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $fehler;
            fn try_from(text: String) -> Result<Self, $fehler> {
                Self::neu(&text)
            }
        }

        impl From<$name> for String {
            fn from(wert: $name) -> Self {
                wert.0
            }
        }
    };
}

/// A German postal code: five digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("pattern" = "^[0-9]{5}$"))]
pub struct Postleitzahl(String);

/// Not five digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeinePostleitzahl;

impl fmt::Display for KeinePostleitzahl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("erwartet wird eine Postleitzahl aus fünf Ziffern")
    }
}

impl Postleitzahl {
    /// The code without white space around it.
    pub fn neu(text: &str) -> Result<Self, KeinePostleitzahl> {
        let text = text.trim();
        if text.len() == 5 && text.bytes().all(|ziffer| ziffer.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(KeinePostleitzahl)
        }
    }
}

im_text!(Postleitzahl, KeinePostleitzahl);

/// A telephone number as people write it: digits, and what they group them with.
///
/// Only the form is checked, by hand: the crates that know the numbering plans of all countries bring their tables along
/// and would be the largest part of the page, to refuse numbers that a person can read anyway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("pattern" = r"^\+?[0-9 ()/.\-]+$", "minLength" = 3, "maxLength" = Self::HOECHSTENS))]
pub struct Telefonnummer(String);

/// No telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeineTelefonnummer;

impl fmt::Display for KeineTelefonnummer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "erwartet wird eine Telefonnummer aus 3 bis 15 Ziffern, zum Beispiel 0711 123-0",
        )
    }
}

impl Telefonnummer {
    /// The largest accepted number of characters.
    pub const HOECHSTENS: usize = 40;

    /// The number without white space around it, with ordinary hyphens and spaces; three digits at least (an extension), fifteen at most (ITU-T E.164).
    pub fn neu(text: &str) -> Result<Self, KeineTelefonnummer> {
        // Word processors put other hyphens and spaces in their place.
        let gewoehnlich = |zeichen| match zeichen {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}' => ' ',
            andere => andere,
        };
        let text: String = text.chars().map(gewoehnlich).collect();
        let text = text.trim();
        let ziffern = text.bytes().filter(u8::is_ascii_digit).count();
        let rest = text.strip_prefix('+').unwrap_or(text);
        let passt = rest
            .chars()
            .all(|zeichen| zeichen.is_ascii_digit() || " ()/.-".contains(zeichen));
        if passt && (3..=15).contains(&ziffern) && text.len() <= Self::HOECHSTENS {
            Ok(Self(text.to_owned()))
        } else {
            Err(KeineTelefonnummer)
        }
    }
}

im_text!(Telefonnummer, KeineTelefonnummer);

/// An address of e-mail with a domain that has an ending; no name beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("pattern" = ".@.", "maxLength" = 254))]
pub struct Emailadresse(String);

/// Why a text is no [`Emailadresse`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeineEmailadresse {
    /// There is no @.
    OhneAt,
    /// The part behind the @ is none.
    Domain,
    /// Anything else.
    Andere,
}

impl fmt::Display for KeineEmailadresse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("erwartet wird eine E-Mail-Adresse, zum Beispiel integration@musterstadt.de")
    }
}

impl Emailadresse {
    /// The address without white space around it.
    pub fn neu(text: &str) -> Result<Self, KeineEmailadresse> {
        use email_address::Error as E;
        let text = text.trim();
        let erlaubt = Options::default()
            .with_required_tld()
            .without_domain_literal()
            .without_display_text();
        match EmailAddress::parse_with_options(text, erlaubt) {
            Ok(_) if text.chars().any(ist_unsichtbar) => Err(KeineEmailadresse::Andere),
            Ok(_) => Ok(Self(text.to_owned())),
            Err(E::MissingSeparator) => Err(KeineEmailadresse::OhneAt),
            Err(
                E::DomainEmpty
                | E::DomainTooLong
                | E::DomainTooFew
                | E::DomainInvalidSeparator
                | E::UnsupportedDomainLiteral,
            ) => Err(KeineEmailadresse::Domain),
            Err(_) => Err(KeineEmailadresse::Andere),
        }
    }
}

im_text!(Emailadresse, KeineEmailadresse);

/// Remarks in the applicant's own words: some lines, 1 to 2000 characters, none of them invisible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("minLength" = 1, "maxLength" = Self::HOECHSTENS, "pattern" = r"\S"))]
pub struct Anmerkungen(String);

impl Anmerkungen {
    /// The largest accepted number of characters.
    pub const HOECHSTENS: usize = 2000;

    /// The text without white space around it, its lines ended in one way.
    pub fn neu(text: &str) -> Result<Self, BezeichnungFehler> {
        let text = text.replace("\r\n", "\n");
        let text = text.trim();
        let unsichtbar = |zeichen: &char| *zeichen != '\n' && ist_unsichtbar(*zeichen);
        if text.is_empty() {
            Err(BezeichnungFehler::Leer)
        } else if let Some(zeichen) = text.chars().find(unsichtbar) {
            Err(BezeichnungFehler::Steuerzeichen(zeichen))
        } else if text.chars().count() > Self::HOECHSTENS {
            Err(BezeichnungFehler::ZuLang(Self::HOECHSTENS))
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

im_text!(Anmerkungen, BezeichnungFehler);

/// The extent of a post in VZÄ (full-time equivalents), from 0,01 to 1, in hundredths.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "i64", into = "i64")]
#[schemars(extend("minimum" = 1, "maximum" = 100))]
pub struct Stellenumfang(u8);

/// No extent of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeinStellenumfang;

impl fmt::Display for KeinStellenumfang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("erwartet wird eine ganze Zahl von Hundertsteln eines VZÄ zwischen 1 und 100")
    }
}

impl Stellenumfang {
    /// So many hundredths.
    pub fn neu(hundertstel: i64) -> Result<Self, KeinStellenumfang> {
        match u8::try_from(hundertstel) {
            Ok(zahl @ 1..=100) => Ok(Self(zahl)),
            Ok(_) | Err(_) => Err(KeinStellenumfang),
        }
    }

    /// What people write: "0,5", "1", "0,75"; a point counts as a comma.
    pub fn lies(text: &str) -> Result<Self, KeinStellenumfang> {
        let text = text.trim().replace('.', ",");
        let (ganze, bruch) = text.split_once(',').unwrap_or((&text, ""));
        let ziffern = |teil: &str| teil.bytes().all(|ziffer| ziffer.is_ascii_digit());
        if text.len() > 6 || bruch.len() > 2 || !ziffern(ganze) || !ziffern(bruch) {
            return Err(KeinStellenumfang);
        }
        let hundertstel = format!("{ganze}{bruch:0<2}").parse();
        Self::neu(hundertstel.map_err(|_| KeinStellenumfang)?)
    }

    /// In hundredths.
    pub fn hundertstel(self) -> u32 {
        self.0.into()
    }
}

/// The German way, two decimals.
impl fmt::Display for Stellenumfang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{:02}", self.0 / 100, self.0 % 100)
    }
}

impl TryFrom<i64> for Stellenumfang {
    type Error = KeinStellenumfang;
    fn try_from(hundertstel: i64) -> Result<Self, KeinStellenumfang> {
        Self::neu(hundertstel)
    }
}

impl From<Stellenumfang> for i64 {
    fn from(umfang: Stellenumfang) -> Self {
        umfang.0.into()
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test stops at the first thing that is wrong"
    )]

    use super::*;

    #[test]
    fn eine_postleitzahl_hat_fuenf_ziffern() {
        assert_eq!(Postleitzahl::neu(" 70173 ").unwrap().text(), "70173");
        for falsch in ["", "7017", "701733", "D-70173", "7017o", "７０１７３"] {
            assert_eq!(
                Postleitzahl::neu(falsch),
                Err(KeinePostleitzahl),
                "{falsch}"
            );
        }
    }

    #[test]
    fn eine_telefonnummer_wie_man_sie_schreibt() {
        for gut in ["0711 123-0", "+49 (0)711/123.456", "07111230", "115"] {
            assert_eq!(Telefonnummer::neu(gut).unwrap().text(), gut);
        }
        assert_eq!(
            Telefonnummer::neu("0711\u{A0}123\u{2013}0").unwrap().text(),
            "0711 123-0"
        );
        for falsch in ["", "12", "0711-ABC", "0711 + 12", "1234567890123456"] {
            assert_eq!(
                Telefonnummer::neu(falsch),
                Err(KeineTelefonnummer),
                "{falsch}"
            );
        }
    }

    #[test]
    fn eine_emailadresse_mit_endung() {
        for gut in [
            "a@b.de",
            "vor.name+x@amt.stadt-a.de",
            "müller@köln.example",
            "x@xn--kln-sna.de",
        ] {
            assert_eq!(Emailadresse::neu(gut).unwrap().text(), gut);
        }
        use KeineEmailadresse as K;
        for (falsch, warum) in [
            ("", K::OhneAt),
            ("amt.de", K::OhneAt),
            ("amt@", K::Domain),
            ("amt@stadt", K::Domain),
            ("amt@stadt..de", K::Andere),
            ("@stadt.de", K::Andere),
            ("a b@stadt.de", K::Andere),
            ("Amt <amt@stadt.de>", K::Andere),
            ("amt@[127.0.0.1]", K::Domain),
        ] {
            assert_eq!(Emailadresse::neu(falsch), Err(warum), "{falsch}");
        }
    }

    #[test]
    fn ein_stellenumfang_in_hundertsteln() {
        for (text, hundertstel, gezeigt) in [
            ("1", 100, "1,00"),
            ("1,0", 100, "1,00"),
            (" 0,5 ", 50, "0,50"),
            ("0.75", 75, "0,75"),
            (",25", 25, "0,25"),
            ("0,01", 1, "0,01"),
        ] {
            let umfang = Stellenumfang::lies(text).unwrap();
            assert_eq!(
                (umfang.hundertstel(), umfang.to_string()),
                (hundertstel, gezeigt.to_owned())
            );
        }
        for falsch in [
            "", "0", "0,00", "1,01", "2", "0,333", "50 %", "-0,5", "1e0", "0,5,0", ",",
        ] {
            assert_eq!(
                Stellenumfang::lies(falsch),
                Err(KeinStellenumfang),
                "{falsch}"
            );
        }
    }

    #[test]
    fn anmerkungen_haben_zeilen_und_keine_unsichtbaren_zeichen() {
        assert_eq!(
            Anmerkungen::neu(" eins\r\nzwei\n").unwrap().text(),
            "eins\nzwei"
        );
        assert_eq!(
            Anmerkungen::neu("eins\u{202e}zwei"),
            Err(BezeichnungFehler::Steuerzeichen('\u{202e}'))
        );
        assert_eq!(
            Anmerkungen::neu(&"ä".repeat(2001)),
            Err(BezeichnungFehler::ZuLang(2000))
        );
    }
}
