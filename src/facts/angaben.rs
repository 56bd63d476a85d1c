//! Where every answer has its place: the application, the person, and the records of its lists.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::antworten::*;
use super::formblatt::{Formblatt, Stelle};
use super::werte::*;
use super::wort::auswahl;
use crate::datum::Datum;

/// What is said once for the whole application. What is missing was not answered yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Vorhaben {
    /// Who applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub antragsteller: Option<Antragsteller>,
    /// Counts for a Landkreis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub einvernehmen: Option<Einvernehmen>,
    /// Who employs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anstellungstraeger: Option<Anstellungstraeger>,
    /// Counts for a freier Träger that employs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aufgabenuebertragung: Option<Aufgabenuebertragung>,
    /// For whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zielgruppe: Option<Zielgruppe>,
    /// Needs established in personal talks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bedarfsfeststellung: Option<Bedarfsfeststellung>,
    /// What the person does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aufgaben: Option<Menge<Aufgabe>>,
    /// First day of the Bewilligungszeitraum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bewilligungszeitraum_beginn: Option<DatumAngabe>,
    /// What no rule reads; it stands apart in a file.
    #[serde(skip)]
    pub formblatt: Formblatt,
}

/// What is said of one person. What is missing was not answered yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    /// What no rule reads; it stands apart in a file.
    #[serde(skip)]
    pub stelle: Stelle,
    /// Degrees.
    #[serde(skip_serializing_if = "Liste::ist_unberuehrt")]
    pub hochschulabschluesse: Liste<Hochschulabschluss>,
    /// Work in the field before the Bewilligungszeitraum.
    #[serde(skip_serializing_if = "Vorerfahrung::ist_unberuehrt")]
    pub vorerfahrung: Vorerfahrung,
    /// Trainings.
    #[serde(skip_serializing_if = "Liste::ist_unberuehrt")]
    pub ausbildungen: Liste<Ausbildung>,
    /// School certificates.
    #[serde(skip_serializing_if = "Liste::ist_unberuehrt")]
    pub schulabschluesse: Liste<Schulabschluss>,
    /// Day of the take-up of the work (Aufnahme der Tätigkeit).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aufnahme_der_taetigkeit: Option<DatumAngabe>,
    /// Courses of the Nachqualifizierung.
    #[serde(skip_serializing_if = "Liste::ist_unberuehrt")]
    pub schulungen: Liste<Schulung>,
}

/// The largest accepted number of records in a list: far above any life, and few enough to be shown at once.
pub const HOECHSTENS_EINTRAEGE: usize = 30;

/// Records of one kind, and whether there are more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Liste_{T}")]
#[serde(deny_unknown_fields, default)]
pub struct Liste<T: Default> {
    /// In the order in which they were entered.
    #[schemars(length(max = HOECHSTENS_EINTRAEGE))]
    pub eintraege: Vec<T>,
    /// Missing: not yet said whether there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ende: Option<Ende>,
}

auswahl! {
    /// What was said about further records of a list.
    Ende {
        /// There are no more.
        KeineWeiteren = "keine_weiteren",
        /// It is not known whether there are more.
        WeissNicht = "weiss_nicht",
    }
}

impl<T: Default> Default for Liste<T> {
    fn default() -> Self {
        Self {
            eintraege: Vec::new(),
            ende: None,
        }
    }
}

impl<T: Default + PartialEq> Liste<T> {
    /// Nothing was said of this list yet.
    pub fn ist_unberuehrt(&self) -> bool {
        self.eintraege.is_empty() && self.ende.is_none()
    }
}

/// One degree.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Hochschulabschluss {
    /// Its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grad: Option<Grad>,
    /// Field or Studienschwerpunkt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fach: Option<Fach>,
    /// Counts for a field that is not listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anderes_fach: Option<AnderesFach>,
    /// Where it was acquired.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub herkunft: Option<Herkunft>,
    /// Counts for a foreign degree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gleichwertigkeit: Option<Hochschulbewertung>,
}

/// A field that is not listed: its name, and how the applicant classes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnderesFach {
    /// As it stands in the certificate.
    pub bezeichnung: Bezeichnung,
    /// The applicant's classing.
    pub einordnung: Einordnung,
}

/// Work in the field before the Bewilligungszeitraum.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Vorerfahrung {
    /// How it is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub angabe: Option<VorerfahrungAngabe>,
    /// Unbroken months in a fully counting field, completed before the Bewilligungszeitraum; counts for the short way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monate: Option<Monate>,
    /// Counts for the way by periods.
    #[serde(skip_serializing_if = "Liste::ist_unberuehrt")]
    pub zeiten: Liste<Zeit>,
}

impl Vorerfahrung {
    /// Nothing was said of it yet.
    pub fn ist_unberuehrt(&self) -> bool {
        *self == Self::default()
    }
}

/// One period of work.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Zeit {
    /// Field of work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub einsatz: Option<Einsatz>,
    /// Kind of employer; counts for the fully counting fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arbeitgeber: Option<Arbeitgeber>,
    /// From and to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zeitspanne: Option<Zeitspanne>,
}

/// One training.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Ausbildung {
    /// Its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub art: Option<Ausbildungsart>,
    /// Counts for Meister and Fachwirt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ausbildung_darunter: Option<AusbildungDarunter>,
    /// Where it was acquired.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub herkunft: Option<Herkunft>,
    /// Counts for a foreign training.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gleichwertigkeit: Option<Gleichwertigkeit>,
}

/// One school certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Schulabschluss {
    /// Its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub art: Option<Schulart>,
    /// Where it was acquired.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub herkunft: Option<Herkunft>,
    /// Counts for a foreign certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gleichwertigkeit: Option<Gleichwertigkeit>,
}

/// One course of the Nachqualifizierung.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Schulung {
    /// How far it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stand: Option<Schulungsstand>,
    /// First day of a course that has begun; not after the Stichtag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begonnen_am: Option<Datum>,
    /// First day of a booked course.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gebucht_fuer: Option<Datum>,
    /// Its length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dauer: Option<Schulungsdauer>,
    /// What it deals with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub themen: Option<Menge<Thema>>,
}

/// A period whose last day is not before its first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "ZeitspanneImText")]
#[schemars(deny_unknown_fields)]
pub struct Zeitspanne {
    von: Datum,
    bis: Bis,
}

/// A period as it stands in a file, before the check.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ZeitspanneImText {
    von: Datum,
    bis: Bis,
}

/// The period ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndeVorBeginn;

impl fmt::Display for EndeVorBeginn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("das Ende des Zeitraums liegt vor seinem Beginn")
    }
}

impl Zeitspanne {
    /// The period with these ends, both included.
    pub fn neu(von: Datum, bis: Bis) -> Result<Self, EndeVorBeginn> {
        match bis {
            Bis::Am(ende) if ende < von => Err(EndeVorBeginn),
            Bis::Am(_) | Bis::NochBeschaeftigt => Ok(Self { von, bis }),
        }
    }

    /// First day.
    pub fn von(self) -> Datum {
        self.von
    }

    /// Last day.
    pub fn bis(self) -> Bis {
        self.bis
    }
}

impl TryFrom<ZeitspanneImText> for Zeitspanne {
    type Error = EndeVorBeginn;
    fn try_from(text: ZeitspanneImText) -> Result<Self, EndeVorBeginn> {
        Self::neu(text.von, text.bis)
    }
}

/// A number of months, 0 to 600.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "i64", into = "i64")]
#[schemars(extend("minimum" = 0, "maximum" = Self::HOECHSTENS))]
pub struct Monate(u16);

/// Not a whole number from 0 to 600.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeineMonate;

impl fmt::Display for KeineMonate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("erwartet wird eine ganze Zahl von Monaten zwischen 0 und 600")
    }
}

impl Monate {
    /// The largest accepted number.
    pub const HOECHSTENS: u16 = 600;

    /// So many months.
    pub fn neu(zahl: i64) -> Result<Self, KeineMonate> {
        match u16::try_from(zahl) {
            Ok(zahl) if zahl <= Self::HOECHSTENS => Ok(Self(zahl)),
            Ok(_) | Err(_) => Err(KeineMonate),
        }
    }

    /// The number.
    pub fn zahl(self) -> u16 {
        self.0
    }
}

impl TryFrom<i64> for Monate {
    type Error = KeineMonate;
    fn try_from(zahl: i64) -> Result<Self, KeineMonate> {
        Self::neu(zahl)
    }
}

impl From<Monate> for i64 {
    fn from(monate: Monate) -> Self {
        Self::from(monate.0)
    }
}

/// A text of one line, such as a name: 1 to 300 characters, none of them invisible.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("minLength" = 1, "maxLength" = Self::HOECHSTENS, "pattern" = SICHTBARE_ZEILE))]
pub struct Bezeichnung(String);

/// Why a text is no [`Bezeichnung`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BezeichnungFehler {
    /// Nothing but white space.
    Leer,
    /// More than so many characters.
    ZuLang(usize),
    /// Contains this character, which cannot be seen.
    Steuerzeichen(char),
}

impl fmt::Display for BezeichnungFehler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leer => f.write_str("erwartet wird ein Text, der nicht leer ist"),
            Self::ZuLang(zeichen) => {
                write!(f, "erwartet wird ein Text von höchstens {zeichen} Zeichen")
            }
            Self::Steuerzeichen(zeichen) => write!(
                f,
                "erwartet wird ein Text ohne unsichtbare Zeichen wie U+{:04X}",
                u32::from(*zeichen)
            ),
        }
    }
}

impl Bezeichnung {
    /// The largest accepted number of characters.
    pub const HOECHSTENS: usize = 300;

    /// The text without white space around it.
    pub fn neu(text: &str) -> Result<Self, BezeichnungFehler> {
        let text = text.trim();
        if text.is_empty() {
            Err(BezeichnungFehler::Leer)
        } else if let Some(zeichen) = text.chars().find(|zeichen| ist_unsichtbar(*zeichen)) {
            Err(BezeichnungFehler::Steuerzeichen(zeichen))
        } else if text.chars().count() > Self::HOECHSTENS {
            Err(BezeichnungFehler::ZuLang(Self::HOECHSTENS))
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// [`Bezeichnung`] as a pattern of the schema: some character that is seen, and none of [`ist_unsichtbar`].
const SICHTBARE_ZEILE: &str = r"^(?=.*\S)[^\u0000-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]*$";

/// Characters that nobody sees in a name: control characters, line separators, what turns the direction of writing, and
/// what has no width. What joins letters or emoji (U+200C, U+200D) is seen in what it does.
pub(crate) fn ist_unsichtbar(zeichen: char) -> bool {
    zeichen.is_control()
        || matches!(zeichen, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}')
}

impl TryFrom<String> for Bezeichnung {
    type Error = BezeichnungFehler;
    fn try_from(text: String) -> Result<Self, BezeichnungFehler> {
        Self::neu(&text)
    }
}

impl From<Bezeichnung> for String {
    fn from(bezeichnung: Bezeichnung) -> Self {
        bezeichnung.0
    }
}
