//! The forms of the Vorantrag: which fields stand on which page, and how what was typed becomes a value.

use super::angaben::{Bezeichnung, BezeichnungFehler, Person, Vorhaben};
use super::eintragungen::{
    Anmerkungen, Emailadresse, KeineEmailadresse, Postleitzahl, Stellenumfang, Telefonnummer,
};
use super::formblatt::HOECHSTENS_KOMMUNEN;
use super::kreise::Kreis;

/// A page with fields that are sent together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Formularseite {
    /// Who applies.
    Antragsteller,
    /// The Städte und Gemeinden that take part.
    Kommunen,
    /// The post of one person.
    Stelle,
    /// Remarks.
    Anmerkungen,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Formularfeld {
    /// Name of who applies.
    Name,
    /// Its Landkreis or Stadtkreis, by its word.
    Kreis,
    /// Street and number.
    Strasse,
    /// Postal code.
    Postleitzahl,
    /// Place.
    Ort,
    /// Whom to ask.
    Ansprechperson,
    /// Telephone of that person.
    Telefon,
    /// E-mail of that person.
    Email,
    /// Names of the Städte und Gemeinden, one a line.
    Kommunen,
    /// Name of the person, or a reference.
    Personenname,
    /// Extent of the post in VZÄ.
    Stellenumfang,
    /// Remarks, some lines.
    Anmerkungen,
}

/// Why what was typed into a field is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feldfehler {
    /// Not a text of the kind that names have.
    Text(BezeichnungFehler),
    /// This line, from 1, is no such text.
    Zeile(usize, BezeichnungFehler),
    /// More lines than accepted.
    ZuVieleZeilen(usize),
    /// No Kreis of the list.
    Kreis,
    /// Not five digits.
    Postleitzahl,
    /// No telephone number.
    Telefon,
    /// No address of e-mail.
    Email(KeineEmailadresse),
    /// Not from 0,01 to 1.
    Stellenumfang,
}

impl Formularseite {
    /// Every page.
    pub const ALL: &'static [Self] = &[
        Self::Antragsteller,
        Self::Kommunen,
        Self::Stelle,
        Self::Anmerkungen,
    ];

    /// Its fields, in their order.
    pub fn felder(self) -> &'static [Formularfeld] {
        use Formularfeld as F;
        match self {
            Self::Antragsteller => &[
                F::Name,
                F::Kreis,
                F::Strasse,
                F::Postleitzahl,
                F::Ort,
                F::Ansprechperson,
                F::Telefon,
                F::Email,
            ],
            Self::Kommunen => &[F::Kommunen],
            Self::Stelle => &[F::Personenname, F::Stellenumfang],
            Self::Anmerkungen => &[F::Anmerkungen],
        }
    }
}

impl Formularfeld {
    /// The page on which it stands.
    pub fn seite(self) -> Formularseite {
        match self {
            Self::Name
            | Self::Kreis
            | Self::Strasse
            | Self::Postleitzahl
            | Self::Ort
            | Self::Ansprechperson
            | Self::Telefon
            | Self::Email => Formularseite::Antragsteller,
            Self::Kommunen => Formularseite::Kommunen,
            Self::Personenname | Self::Stellenumfang => Formularseite::Stelle,
            Self::Anmerkungen => Formularseite::Anmerkungen,
        }
    }

    /// What was entered, as it stands in the field; empty where nothing was.
    pub fn text(self, vorhaben: &Vorhaben, person: &Person) -> String {
        fn zeile(text: Option<&Bezeichnung>) -> String {
            text.map_or_else(String::new, |text| text.text().to_owned())
        }
        let daten = &vorhaben.formblatt.antragsteller;
        match self {
            Self::Name => zeile(daten.name.as_ref()),
            Self::Kreis => daten
                .kreis
                .map_or_else(String::new, |kreis| kreis.wort().to_owned()),
            Self::Strasse => zeile(daten.strasse.as_ref()),
            Self::Postleitzahl => daten
                .postleitzahl
                .as_ref()
                .map_or_else(String::new, |wert| wert.text().to_owned()),
            Self::Ort => zeile(daten.ort.as_ref()),
            Self::Ansprechperson => zeile(daten.ansprechperson.as_ref()),
            Self::Telefon => daten
                .telefon
                .as_ref()
                .map_or_else(String::new, |wert| wert.text().to_owned()),
            Self::Email => daten
                .email
                .as_ref()
                .map_or_else(String::new, |wert| wert.text().to_owned()),
            Self::Kommunen => {
                let namen = vorhaben
                    .formblatt
                    .beteiligte_kommunen
                    .iter()
                    .map(Bezeichnung::text);
                namen.collect::<Vec<_>>().join("\n")
            }
            Self::Personenname => zeile(person.stelle.name.as_ref()),
            Self::Stellenumfang => person
                .stelle
                .umfang
                .map_or_else(String::new, |umfang| umfang.to_string()),
            Self::Anmerkungen => vorhaben
                .formblatt
                .anmerkungen
                .as_ref()
                .map_or_else(String::new, |wert| wert.text().to_owned()),
        }
    }

    /// Takes what was typed, or says everything that is wrong with it; nothing typed takes the value away.
    pub fn setze(
        self,
        vorhaben: &mut Vorhaben,
        person: &mut Person,
        text: &str,
    ) -> Result<(), Vec<Feldfehler>> {
        fn zeile(text: &str) -> Result<Option<Bezeichnung>, Vec<Feldfehler>> {
            wert(text, |text| {
                Bezeichnung::neu(text).map_err(Feldfehler::Text)
            })
        }
        let daten = &mut vorhaben.formblatt.antragsteller;
        match self {
            Self::Name => daten.name = zeile(text)?,
            Self::Kreis => daten.kreis = wert(text, kreis)?,
            Self::Strasse => daten.strasse = zeile(text)?,
            Self::Postleitzahl => {
                daten.postleitzahl = wert(text, |text| {
                    Postleitzahl::neu(text).map_err(|_| Feldfehler::Postleitzahl)
                })?;
            }
            Self::Ort => daten.ort = zeile(text)?,
            Self::Ansprechperson => daten.ansprechperson = zeile(text)?,
            Self::Telefon => {
                daten.telefon = wert(text, |text| {
                    Telefonnummer::neu(text).map_err(|_| Feldfehler::Telefon)
                })?;
            }
            Self::Email => {
                daten.email = wert(text, |text| {
                    Emailadresse::neu(text).map_err(Feldfehler::Email)
                })?;
            }
            Self::Kommunen => vorhaben.formblatt.beteiligte_kommunen = kommunen(text)?,
            Self::Personenname => person.stelle.name = zeile(text)?,
            Self::Stellenumfang => {
                person.stelle.umfang = wert(text, |text| {
                    Stellenumfang::lies(text).map_err(|_| Feldfehler::Stellenumfang)
                })?;
            }
            Self::Anmerkungen => {
                vorhaben.formblatt.anmerkungen = wert(text, |text| {
                    Anmerkungen::neu(text).map_err(Feldfehler::Text)
                })?;
            }
        }
        Ok(())
    }
}

/// The value of what was typed; none where nothing was.
fn wert<T>(
    text: &str,
    lies: impl FnOnce(&str) -> Result<T, Feldfehler>,
) -> Result<Option<T>, Vec<Feldfehler>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match lies(text) {
        Ok(wert) => Ok(Some(wert)),
        Err(fehler) => Err(vec![fehler]),
    }
}

fn kreis(wort: &str) -> Result<Kreis, Feldfehler> {
    let gesucht = Kreis::ALL.iter().find(|kreis| kreis.wort() == wort);
    gesucht.copied().ok_or(Feldfehler::Kreis)
}

/// One name a line; empty lines do not count.
fn kommunen(text: &str) -> Result<Vec<Bezeichnung>, Vec<Feldfehler>> {
    let mut namen = Vec::new();
    let mut fehler = Vec::new();
    for (nummer, zeile) in text.lines().enumerate() {
        if !zeile.trim().is_empty() {
            match Bezeichnung::neu(zeile) {
                Ok(name) => namen.push(name),
                Err(grund) => fehler.push(Feldfehler::Zeile(nummer + 1, grund)),
            }
        }
    }
    if namen.len() > HOECHSTENS_KOMMUNEN {
        fehler.push(Feldfehler::ZuVieleZeilen(namen.len()));
    }
    if fehler.is_empty() {
        Ok(namen)
    } else {
        Err(fehler)
    }
}
