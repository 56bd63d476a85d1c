//! A second formulation of `RULES.md`, written without sight of the program: the judge in the exhaustive proof.
//!
//! It is put differently on purpose: flat tables, `match` on tuples, and calendars that walk day by day. From the
//! crate it takes the answer types only.
//!
//! An inner value `None` means "not answered, and nothing else settles it"; it is a panic where it reaches the result.
//!
//! # Where the text leaves something open
//!
//!  1. A list that ends in "Weiß ich nicht" lifts what it is asked for to Klärung at least, never to Erfüllt, and never
//!     pulls anything down. The list of degrees is also asked for what stands in place of a training (c), so its
//!     unknown end is a Klärung for the training in c.
//!  2. Herkunft "weiß nicht" is Klärung whatever is said of the equivalence, which counts for "Ausland" only.
//!  3. A field listed in b is not of the Sozialwesen, so a is Nicht erfüllt for that degree, as b is for one listed in a.
//!  4. A Zeugnisbewertung below Bachelor is Klärung in place of a training, for every kind that can stand there, Fachwirt
//!     and Meister included; in a and b it is Nicht erfüllt.
//!  5. A Fachwirt or Meister among the degrees is a record of its own, Klärung (or Nicht erfüllt by its own equivalence);
//!     a training in the list of trainings counts beside it by its own value, and the better one decides. So a training
//!     that is worth nothing (unfinished, equivalence refused) does not spoil the Klärung of the Meister.
//!  6. A Meister in the list of trainings and the training beneath share one equivalence, that of the record.
//!  7. A degree does not stand in for the school certificate: nothing says so. Without a certificate: Nicht erfüllt.
//!  8. Vorerfahrung, short way: the number of months is the whole answer; the Bewilligungszeitraum is not looked at, not
//!     even when it is "weiß nicht" (the answer itself says "completed before it").
//!  9. Vorerfahrung, periods, Bewilligungszeitraum "weiß nicht": Klärung as soon as one period counts or is doubtful,
//!     however short it is; else Nicht erfüllt (or Klärung by an unknown end of the list).
//! 10. Vorerfahrung, Antwort 4: "a degree" is one with the full value as Hochschulabschluss (of whatever field), domestic
//!     or with full equivalence. Staatsexamen, Berufsakademie, unknown kinds, and a Meister without a training beneath
//!     are Klärung, the same as having neither; so are partial, refused or missing equivalences. Nothing here is
//!     Nicht erfüllt.
//! 11. Length and subjects look at every course, whatever its state and whenever it begins; only the beginning is about dates.
//! 12. "Only one-day courses that add up to two or more": two records of one day are enough. A course of unknown length is
//!     Klärung unless another one lasts two days.
//! 13. A course on the very day of the take-up is not "before" it.
//! 14. Begun after the Stichtag is an input error and is not caught here; it is judged by its date.
//! 15. A course of unknown state is Klärung for the beginning even when the Stichtag is after the rolled day.
//! 16. In the rule on courses before the take-up the further course of a list with unknown end is not counted among those
//!     that deal with a missing part. An early course with unknown themes settles no part, a late one may deal with any.
//!     "Late" is after the nominal day, the days of the roll included; a course without a date counts as late. All early courses, begun or booked, share one union.
//! 17. Intended courses look at the Stichtag alone; a Stichtag before the take-up is "up to the nominal day".
//! 18. The public holidays of RULES.md are applied to every year as listed; the one that was one once is 31 October 2017.
//! 19. Aufgaben "weiß nicht" is Klärung; it is joined with the Bedarfsfeststellung by the minimum.
//! 20. The letter is the first of a, b, Vorerfahrung, c that is Erfüllt: a Klärung before it does not hold it up, since
//!     everything is answered.

// Test code: a missing answer or an impossible date is a bug of the caller and must stop the test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
// Each test crate that includes this module uses a part of it.
#![allow(dead_code, unreachable_pub)]

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, Weekday};
use vorabcheck::datum::Datum;
use vorabcheck::facts::{
    Anstellungstraeger, Antragsteller, Arbeitgeber, Aufgabe, Aufgabenuebertragung, Ausbildung,
    AusbildungDarunter, Ausbildungsart, Bedarfsfeststellung, Bis, DatumAngabe, Einordnung, Einsatz,
    Einvernehmen, Ende, Fach, Gleichwertigkeit, Grad, Herkunft, Hochschulabschluss,
    Hochschulbewertung, Liste, Menge, Person, Schulabschluss, Schulart, Schulung, Schulungsdauer,
    Schulungsstand, Thema, Vorerfahrung, VorerfahrungAngabe, Vorhaben, Zeit, Zielgruppe,
};

use Urteil::{Ja, Klaerung, Nein};

/// The chain: Nicht erfüllt < Klärung < Erfüllt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urteil {
    /// Nicht erfüllt.
    Nein,
    /// Klärung.
    Klaerung,
    /// Erfüllt.
    Ja,
}

/// The letter for the statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zuordnung {
    /// Buchst. a.
    A,
    /// Buchst. b.
    B,
    /// Vorerfahrung, a row of its own.
    Vorerfahrung,
    /// Buchst. c.
    C,
    /// None is Erfüllt, but the Qualifikation is in Klärung.
    InKlaerung,
    /// No letter.
    Keine,
}

/// Everything that is judged of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ergebnis {
    /// All conditions together.
    pub person: Urteil,
    /// The best of the four routes.
    pub qualifikation: Urteil,
    /// The letter.
    pub zuordnung: Zuordnung,
    /// Who applies.
    pub antragsteller: Urteil,
    /// Who employs.
    pub anstellungstraeger: Urteil,
    /// For whom.
    pub zielgruppe: Urteil,
    /// What is done.
    pub aufgaben: Urteil,
    /// Route a.
    pub a: Urteil,
    /// Route b.
    pub b: Urteil,
    /// Route c.
    pub c: Urteil,
    /// Route of the Vorerfahrung.
    pub vorerfahrung: Urteil,
    /// School certificate, in c.
    pub schule: Urteil,
    /// Training or what stands in its place, in c.
    pub ausbildung: Urteil,
    /// Nachqualifizierung, in c.
    pub nachqualifizierung: Urteil,
}

/// A value, or `None` where an answer is missing on which it hangs.
type Vielleicht = Option<Urteil>;

/// Judges one person within its Vorhaben on the Stichtag.
pub fn beurteile(vorhaben: &Vorhaben, person: &Person, stichtag: Datum) -> Ergebnis {
    let antragsteller = wer_beantragt(vorhaben);
    let anstellungstraeger = wer_stellt_an(vorhaben);
    let zielgruppe = fuer_wen(vorhaben);
    let aufgaben = was_getan_wird(vorhaben);

    let a = fest(
        bester(&person.hochschulabschluesse, |h| weg_a_b(h).0),
        "für Buchst. a",
    );
    let b = fest(
        bester(&person.hochschulabschluesse, |h| weg_a_b(h).1),
        "für Buchst. b",
    );
    let schule = fest(
        bester(&person.schulabschluesse, schulzeugnis),
        "für den Schulabschluss",
    );
    let ausbildung = fest(
        ausbildung_oder_ersatz(person),
        "für die Ausbildung in Buchst. c",
    );
    let nachqualifizierung = fest(
        nachqualifizierung(person, stichtag.tag()),
        "für die Nachqualifizierung",
    );
    let vorerfahrung = weg_vorerfahrung(vorhaben, person);

    let c = match (schule, ausbildung, nachqualifizierung) {
        (Ja, Ja, Ja) => Ja,
        (Nein, _, _) | (_, Nein, _) | (_, _, Nein) => Nein,
        _ => Klaerung,
    };
    // Letter and Qualifikation in one table: both follow from the four routes.
    let (qualifikation, zuordnung) = match (a, b, vorerfahrung, c) {
        (Ja, _, _, _) => (Ja, Zuordnung::A),
        (_, Ja, _, _) => (Ja, Zuordnung::B),
        (_, _, Ja, _) => (Ja, Zuordnung::Vorerfahrung),
        (_, _, _, Ja) => (Ja, Zuordnung::C),
        (Nein, Nein, Nein, Nein) => (Nein, Zuordnung::Keine),
        _ => (Klaerung, Zuordnung::InKlaerung),
    };
    let bedingungen = [
        antragsteller,
        anstellungstraeger,
        zielgruppe,
        aufgaben,
        qualifikation,
    ];
    let person = if bedingungen.contains(&Nein) {
        Nein
    } else if bedingungen.contains(&Klaerung) {
        Klaerung
    } else {
        Ja
    };

    Ergebnis {
        person,
        qualifikation,
        zuordnung,
        antragsteller,
        anstellungstraeger,
        zielgruppe,
        aufgaben,
        a,
        b,
        c,
        vorerfahrung,
        schule,
        ausbildung,
        nachqualifizierung,
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Missing answers, lists
// ---------------------------------------------------------------------------------------------------------------------

/// The answer, or a panic that names it.
fn antwort<T>(angabe: Option<T>, was: &str) -> T {
    angabe.unwrap_or_else(|| panic!("zweite Fassung: nicht beantwortet: {was}"))
}

/// The value, or a panic that says for what an answer is missing.
fn fest(wert: Vielleicht, wofuer: &str) -> Urteil {
    wert.unwrap_or_else(|| panic!("zweite Fassung: es fehlt eine nötige Antwort {wofuer}"))
}

/// Whether the list ended in "Weiß ich nicht"; a list that has not ended is a panic.
fn ende_ungewiss<T: Default>(liste: &Liste<T>) -> bool {
    match liste.ende {
        Some(Ende::WeissNicht) => true,
        Some(Ende::KeineWeiteren) => false,
        None => panic!(
            "zweite Fassung: eine Liste von {} ist nicht abgeschlossen",
            std::any::type_name::<T>()
        ),
    }
}

/// The best record; an unknown end counts as one more record in Klärung.
fn bester<T: Default>(liste: &Liste<T>, wert: impl Fn(&T) -> Vielleicht) -> Vielleicht {
    let mut bisher = match ende_ungewiss(liste) {
        true => Klaerung,
        false => Nein,
    };
    let mut luecke = false;
    for eintrag in &liste.eintraege {
        match wert(eintrag) {
            Some(Ja) => return Some(Ja),
            Some(Klaerung) => bisher = Klaerung,
            Some(Nein) => {}
            None => luecke = true,
        }
    }
    if luecke { None } else { Some(bisher) }
}

/// Three things that are all needed.
fn alle_drei(drei: (Vielleicht, Vielleicht, Vielleicht)) -> Vielleicht {
    match drei {
        (Some(Nein), _, _) | (_, Some(Nein), _) | (_, _, Some(Nein)) => Some(Nein),
        (None, _, _) | (_, None, _) | (_, _, None) => None,
        (Some(Ja), Some(Ja), Some(Ja)) => Some(Ja),
        _ => Some(Klaerung),
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Vorhaben: Antworten 2, 3, 6
// ---------------------------------------------------------------------------------------------------------------------

fn wer_beantragt(v: &Vorhaben) -> Urteil {
    match (antwort(v.antragsteller, "Antragsteller"), v.einvernehmen) {
        (Antragsteller::StadtOderGemeinde, _) => Ja,
        (Antragsteller::Landkreis, Some(Einvernehmen::LiegtVor)) => Ja,
        (Antragsteller::Landkreis, Some(Einvernehmen::InVerhandlung)) => Klaerung,
        (Antragsteller::Landkreis, Some(Einvernehmen::NurMitEinigen)) => Klaerung,
        (Antragsteller::Landkreis, Some(Einvernehmen::WeissNicht)) => Klaerung,
        (Antragsteller::Landkreis, Some(Einvernehmen::Keines)) => Nein,
        (Antragsteller::Landkreis, None) => {
            panic!("zweite Fassung: nicht beantwortet: Einvernehmen")
        }
        (Antragsteller::KommunalerZusammenschluss, _) => Klaerung,
        (Antragsteller::FreierTraeger | Antragsteller::Land | Antragsteller::Andere, _) => Nein,
    }
}

fn wer_stellt_an(v: &Vorhaben) -> Urteil {
    use Anstellungstraeger as T;
    use Aufgabenuebertragung as U;
    match (
        antwort(v.anstellungstraeger, "Anstellungsträger"),
        v.aufgabenuebertragung,
    ) {
        (T::StadtOderGemeinde | T::Landkreis, _) => Ja,
        (T::FreierTraeger, Some(U::LiegtVor)) => Ja,
        (T::FreierTraeger, Some(U::Geplant | U::WeissNicht)) => Klaerung,
        (T::FreierTraeger, Some(U::Keine)) => Nein,
        (T::FreierTraeger, None) => {
            panic!("zweite Fassung: nicht beantwortet: Aufgabenübertragung")
        }
        (T::KommunalerZusammenschluss | T::WeissNicht, _) => Klaerung,
        (T::Land | T::Andere, _) => Nein,
    }
}

fn fuer_wen(v: &Vorhaben) -> Urteil {
    match antwort(v.zielgruppe, "Zielgruppe") {
        Zielgruppe::Ja => Ja,
        Zielgruppe::NurEinTeil | Zielgruppe::NurEinesVonBeiden | Zielgruppe::WeissNicht => Klaerung,
        Zielgruppe::Nein => Nein,
    }
}

fn was_getan_wird(v: &Vorhaben) -> Urteil {
    let benannt = match v.aufgaben.as_ref() {
        None => panic!("zweite Fassung: nicht beantwortet: Aufgaben"),
        Some(Menge::WeissNicht) => Klaerung,
        Some(Menge::Auswahl(menge)) => {
            let andere = usize::from(menge.contains(&Aufgabe::Andere));
            match (menge.len() - andere, andere) {
                (0, 0) => Nein,
                (0, _) => Klaerung,
                _ => Ja,
            }
        }
    };
    match (benannt, v.bedarfsfeststellung) {
        (Nein, _) => Nein,
        (Ja, Some(Bedarfsfeststellung::Vorgesehen)) => Ja,
        (Klaerung | Ja, Some(_)) => Klaerung,
        (Klaerung, None) => Klaerung,
        (Ja, None) => panic!("zweite Fassung: nicht beantwortet: Bedarfsfeststellung"),
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Degrees, trainings, school: a, b and the records of c
// ---------------------------------------------------------------------------------------------------------------------

/// Proof of equivalence, where the qualification is foreign.
fn nachweis<G>(
    herkunft: Option<Herkunft>,
    gleichwertigkeit: Option<G>,
    tabelle: impl Fn(G) -> Urteil,
) -> Vielleicht {
    match (herkunft, gleichwertigkeit) {
        (None, _) => None,
        (Some(Herkunft::Inland), _) => Some(Ja),
        (Some(Herkunft::WeissNicht), _) => Some(Klaerung),
        (Some(Herkunft::Ausland), Some(g)) => Some(tabelle(g)),
        (Some(Herkunft::Ausland), None) => None,
    }
}

fn gleichwertig(g: Gleichwertigkeit) -> Urteil {
    use Gleichwertigkeit as G;
    match g {
        G::Voll => Ja,
        G::Teilweise | G::Beantragt | G::NurAnabin | G::WeissNicht => Klaerung,
        G::Negativ | G::Keine => Nein,
    }
}

fn hochschulgleichwertig(g: Hochschulbewertung, unter_bachelor: Urteil) -> Urteil {
    use Hochschulbewertung as G;
    match g {
        G::Voll => Ja,
        G::UnterBachelor => unter_bachelor,
        G::Teilweise | G::Beantragt | G::NurAnabin | G::WeissNicht => Klaerung,
        G::Negativ | G::Keine => Nein,
    }
}

/// One row per kind: as Hochschulabschluss in a and b; in place of the training in c.
fn zeile_grad(grad: Grad) -> (Urteil, Urteil) {
    match grad {
        Grad::Bachelor => (Ja, Klaerung),
        Grad::Master => (Ja, Klaerung),
        Grad::Magister => (Ja, Klaerung),
        Grad::Diplom => (Ja, Klaerung),
        Grad::Promotion => (Ja, Klaerung),
        Grad::Staatsexamen => (Klaerung, Klaerung),
        Grad::Berufsakademie => (Klaerung, Klaerung),
        Grad::FachwirtOderMeister => (Nein, Klaerung),
        Grad::VwaDiplom => (Nein, Nein),
        Grad::NichtAbgeschlossen => (Nein, Nein),
        Grad::WeissNicht => (Klaerung, Klaerung),
    }
}

/// One row per field and classing: its value in a and in b.
fn zeile_fach(fach: Fach, einordnung: Option<Einordnung>) -> Option<(Urteil, Urteil)> {
    Some(match (fach, einordnung) {
        (Fach::SozialeArbeit, _) => (Ja, Nein),
        (Fach::InternationaleSozialeArbeit, _) => (Ja, Nein),
        (Fach::AngewandtePsychologie, _) => (Ja, Nein),
        (Fach::Sozialpaedagogik, _) => (Ja, Nein),
        (Fach::Migrationspaedagogik, _) => (Ja, Nein),
        (Fach::Paedagogik, _) => (Ja, Nein),
        (Fach::OeffentlicheVerwaltung, _) => (Nein, Ja),
        (Fach::Islamwissenschaften, _) => (Nein, Ja),
        (Fach::InterkulturelleKommunikation, _) => (Nein, Ja),
        (Fach::Sprachwissenschaften, _) => (Nein, Ja),
        (Fach::Entwicklungszusammenarbeit, _) => (Nein, Ja),
        (Fach::Anderes, Some(Einordnung::Sozialwesen)) => (Klaerung, Nein),
        (Fach::Anderes, Some(Einordnung::Geeignet)) => (Nein, Klaerung),
        (Fach::Anderes, Some(Einordnung::KeinesVonBeiden)) => (Nein, Nein),
        (Fach::Anderes, Some(Einordnung::WeissNicht)) => (Klaerung, Klaerung),
        (Fach::Anderes, None) => return None,
        (Fach::WeissNicht, _) => (Klaerung, Klaerung),
    })
}

/// One degree in a and in b.
fn weg_a_b(h: &Hochschulabschluss) -> (Vielleicht, Vielleicht) {
    let grad = h.grad.map(|grad| zeile_grad(grad).0);
    let fach = h
        .fach
        .and_then(|fach| zeile_fach(fach, h.anderes_fach.as_ref().map(|f| f.einordnung)));
    let beleg = nachweis(h.herkunft, h.gleichwertigkeit, |g| {
        hochschulgleichwertig(g, Nein)
    });
    (
        alle_drei((grad, fach.map(|f| f.0), beleg)),
        alle_drei((grad, fach.map(|f| f.1), beleg)),
    )
}

fn schulzeugnis(s: &Schulabschluss) -> Vielleicht {
    let art = s.art.map(|art| match art {
        Schulart::Mittlerer | Schulart::Fachhochschulreife | Schulart::Abitur => Ja,
        Schulart::WeissNicht => Klaerung,
        Schulart::Darunter => Nein,
    });
    let beleg = nachweis(s.herkunft, s.gleichwertigkeit, gleichwertig);
    alle_drei((art, beleg, Some(Ja)))
}

fn berufsausbildung(a: &Ausbildung) -> Vielleicht {
    let beleg = nachweis(a.herkunft, a.gleichwertigkeit, gleichwertig);
    let art = match (a.art, a.ausbildung_darunter) {
        (None, _) => None,
        (Some(Ausbildungsart::Berufsausbildung), _) => Some(Ja),
        (Some(Ausbildungsart::NichtAbgeschlossen), _) => Some(Nein),
        (Some(Ausbildungsart::WeissNicht), _) => Some(Klaerung),
        (Some(Ausbildungsart::MeisterOderFachwirt), Some(AusbildungDarunter::Ja)) => Some(Ja),
        (Some(Ausbildungsart::MeisterOderFachwirt), Some(AusbildungDarunter::Nein)) => {
            Some(Klaerung)
        }
        (Some(Ausbildungsart::MeisterOderFachwirt), Some(AusbildungDarunter::WeissNicht)) => {
            Some(Klaerung)
        }
        (Some(Ausbildungsart::MeisterOderFachwirt), None) => match beleg {
            // At least Klärung, and the equivalence is no better than that.
            Some(Klaerung) => Some(Klaerung),
            _ => None,
        },
    };
    alle_drei((art, beleg, Some(Ja)))
}

/// A degree, or what was named as one, in place of the training: Klärung at best.
fn anstelle_der_ausbildung(h: &Hochschulabschluss) -> Vielleicht {
    let ersatz = h.grad.map(|grad| zeile_grad(grad).1);
    let beleg = nachweis(h.herkunft, h.gleichwertigkeit, |g| {
        hochschulgleichwertig(g, Klaerung)
    });
    alle_drei((ersatz, beleg, Some(Ja)))
}

fn ausbildung_oder_ersatz(person: &Person) -> Vielleicht {
    match bester(&person.ausbildungen, berufsausbildung) {
        Some(Nein) => {
            // One Klärung is as good as it gets here, so a gap beside it does not matter.
            let liste = &person.hochschulabschluesse;
            if ende_ungewiss(liste)
                || liste
                    .eintraege
                    .iter()
                    .any(|h| anstelle_der_ausbildung(h) == Some(Klaerung))
            {
                Some(Klaerung)
            } else {
                bester(liste, anstelle_der_ausbildung)
            }
        }
        sonst => sonst,
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Nachqualifizierung: Nr. 4.2.3, Antwort 1
// ---------------------------------------------------------------------------------------------------------------------

/// The nine subjects, each by the bits of its parts.
const FAECHER: [u16; 9] = [
    0b0000_0000_0001, // 1 Recht
    0b0000_0000_0010, // 2 Regeldienste
    0b0000_0000_0100, // 3 Arbeitsmarkt
    0b0000_0000_1000, // 4 Anerkennungsberatung
    0b0000_0111_0000, // 5 Schule, Kindertageseinrichtungen, Jugendhilfe
    0b0000_1000_0000, // 6 Spracherwerb
    0b0001_0000_0000, // 7 Ehrenamt
    0b0110_0000_0000, // 8 Beratungsarbeit, Case-Management
    0b1000_0000_0000, // 9 interkulturelle Kompetenz
];

fn bit(thema: Thema) -> u16 {
    match thema {
        Thema::Recht => FAECHER[0],
        Thema::Regeldienste => FAECHER[1],
        Thema::Arbeitsmarkt => FAECHER[2],
        Thema::Anerkennungsberatung => FAECHER[3],
        Thema::Schule => 0b0000_0001_0000,
        Thema::Kindertageseinrichtungen => 0b0000_0010_0000,
        Thema::Jugendhilfe => 0b0000_0100_0000,
        Thema::Spracherwerb => FAECHER[5],
        Thema::Ehrenamt => FAECHER[6],
        Thema::Beratungsarbeit => 0b0010_0000_0000,
        Thema::CaseManagement => 0b0100_0000_0000,
        Thema::InterkulturelleKompetenz => FAECHER[8],
    }
}

/// What a course says of its themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inhalt {
    Bekannt(u16),
    Ungewiss,
    Unbeantwortet,
}

fn inhalt(s: &Schulung) -> Inhalt {
    match s.themen.as_ref() {
        None => Inhalt::Unbeantwortet,
        Some(Menge::WeissNicht) => Inhalt::Ungewiss,
        Some(Menge::Auswahl(menge)) => {
            Inhalt::Bekannt(menge.iter().fold(0, |bits, &thema| bits | bit(thema)))
        }
    }
}

fn nachqualifizierung(person: &Person, stichtag: NaiveDate) -> Vielleicht {
    let ungewiss = ende_ungewiss(&person.schulungen);
    let kurse = &person.schulungen.eintraege;
    // The common case costs nothing.
    if kurse.is_empty() {
        return Some(if ungewiss { Klaerung } else { Nein });
    }
    let laenge = laenge(kurse, ungewiss);
    let stoff = stoff(kurse, ungewiss);
    if laenge == Some(Nein) || stoff == Some(Nein) {
        return Some(Nein);
    }
    alle_drei((
        laenge,
        stoff,
        beginn(kurse, ungewiss, person.aufnahme_der_taetigkeit, stichtag),
    ))
}

fn laenge(kurse: &[Schulung], ungewiss: bool) -> Vielleicht {
    let zahl = |dauer: Option<Schulungsdauer>| kurse.iter().filter(|k| k.dauer == dauer).count();
    match (
        zahl(Some(Schulungsdauer::MehrereTage)),
        zahl(None),
        zahl(Some(Schulungsdauer::WeissNicht)),
        zahl(Some(Schulungsdauer::EinTag)),
        ungewiss,
    ) {
        (1.., _, _, _, _) => Some(Ja),
        (0, 1.., _, _, _) => None,
        (0, 0, 1.., _, _) => Some(Klaerung),
        (0, 0, 0, 2.., _) => Some(Klaerung),
        (0, 0, 0, _, true) => Some(Klaerung),
        (0, 0, 0, _, false) => Some(Nein),
    }
}

fn stoff(kurse: &[Schulung], ungewiss: bool) -> Vielleicht {
    let mut summe = 0;
    let mut vielleicht_mehr = ungewiss;
    let mut luecke = false;
    for kurs in kurse {
        match inhalt(kurs) {
            Inhalt::Bekannt(bits) => summe |= bits,
            Inhalt::Ungewiss => vielleicht_mehr = true,
            Inhalt::Unbeantwortet => luecke = true,
        }
    }
    let (mut fehlend, mut halb) = (0, 0);
    for fach in FAECHER {
        match summe & fach {
            voll if voll == fach => {}
            0 => fehlend += 1,
            _ => halb += 1,
        }
    }
    match (fehlend, halb, vielleicht_mehr, luecke) {
        (0, 0, _, _) => Some(Ja),
        (_, _, _, true) => None,
        (0, _, _, false) => Some(Klaerung),
        (_, _, true, false) => Some(Klaerung),
        (_, _, false, false) => Some(Nein),
    }
}

/// When a course begins, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Anfang {
    Begonnen(NaiveDate),
    Gebucht(NaiveDate),
    OhneTag,
    StandUngewiss,
    Unbeantwortet,
}

fn anfang(s: &Schulung) -> Anfang {
    match (s.stand, s.begonnen_am, s.gebucht_fuer) {
        (
            Some(Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis),
            Some(d),
            _,
        ) => Anfang::Begonnen(d.tag()),
        (Some(Schulungsstand::Gebucht), _, Some(d)) => Anfang::Gebucht(d.tag()),
        (Some(Schulungsstand::Beabsichtigt), _, _) => Anfang::OhneTag,
        (Some(Schulungsstand::WeissNicht), _, _) => Anfang::StandUngewiss,
        _ => Anfang::Unbeantwortet,
    }
}

/// The beginning: the best course counts.
fn beginn(
    kurse: &[Schulung],
    ungewiss: bool,
    aufnahme: Option<DatumAngabe>,
    stichtag: NaiveDate,
) -> Vielleicht {
    let aufnahme = match aufnahme {
        None => return None,
        Some(DatumAngabe::WeissNicht) => {
            // Begun is enough; the day plays no part. (There is at least one course.)
            let begonnen = |k: &Schulung| {
                matches!(
                    k.stand,
                    Some(
                        Schulungsstand::BegonnenMitNachweis | Schulungsstand::BegonnenOhneNachweis
                    )
                )
            };
            return if kurse.iter().any(begonnen) {
                Some(Ja)
            } else if kurse.iter().any(|k| k.stand.is_none()) {
                None
            } else {
                Some(Klaerung)
            };
        }
        Some(DatumAngabe::Am(tag)) => tag.tag(),
    };
    let frist = drei_monate(aufnahme);
    let mut hoechster = if ungewiss { Klaerung } else { Nein };
    let mut luecke = false;
    for kurs in kurse {
        let wert = match anfang(kurs) {
            Anfang::Unbeantwortet => None,
            Anfang::StandUngewiss => Some(Klaerung),
            Anfang::OhneTag if stichtag <= frist.verschoben => Some(Klaerung),
            Anfang::OhneTag => Some(Nein),
            Anfang::Begonnen(d) => am_tag(d, aufnahme, frist, kurse),
            Anfang::Gebucht(d) => match am_tag(d, aufnahme, frist, kurse) {
                Some(Ja) if d < stichtag => Some(Klaerung),
                // Klärung either way, whatever is not answered: the worst before the take-up is Klärung.
                None if d < stichtag => Some(Klaerung),
                sonst => sonst,
            },
        };
        match wert {
            Some(Ja) => return Some(Ja),
            Some(Klaerung) => hoechster = Klaerung,
            Some(Nein) => {}
            None => luecke = true,
        }
    }
    if luecke { None } else { Some(hoechster) }
}

/// A course with a first day, begun or booked.
fn am_tag(d: NaiveDate, aufnahme: NaiveDate, frist: Frist, kurse: &[Schulung]) -> Vielleicht {
    if d < aufnahme {
        vor_der_aufnahme(kurse, aufnahme, frist)
    } else if d <= frist.nominell {
        Some(Ja)
    } else if d <= frist.verschoben {
        Some(Klaerung)
    } else {
        Some(Nein)
    }
}

/// A course before the take-up: do the subjects that are then still missing begin late?
fn vor_der_aufnahme(kurse: &[Schulung], aufnahme: NaiveDate, frist: Frist) -> Vielleicht {
    // What is surely dealt with before the take-up or in time, and what may be dealt with late or nobody knows when.
    let (mut frueh, mut rechtzeitig, mut spaet) = (0_u16, 0_u16, 0_u16);
    for kurs in kurse {
        let (sicher, moeglich) = match inhalt(kurs) {
            Inhalt::Bekannt(bits) => (bits, bits),
            Inhalt::Ungewiss => (0, 0b1111_1111_1111),
            Inhalt::Unbeantwortet => return None,
        };
        match anfang(kurs) {
            Anfang::Unbeantwortet => return None,
            Anfang::Begonnen(d) | Anfang::Gebucht(d) if d < aufnahme => frueh |= sicher,
            Anfang::Begonnen(d) | Anfang::Gebucht(d) if d <= frist.nominell => {
                rechtzeitig |= sicher;
            }
            Anfang::Begonnen(_) | Anfang::Gebucht(_) => spaet |= moeglich,
            Anfang::OhneTag | Anfang::StandUngewiss => spaet |= moeglich,
        }
    }
    // A part is in doubt where only late or undated courses (may) deal with it.
    match spaet & !(frueh | rechtzeitig) {
        0 => Some(Ja),
        _ => Some(Klaerung),
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Vorerfahrung: Antworten 1, 4
// ---------------------------------------------------------------------------------------------------------------------

fn weg_vorerfahrung(vorhaben: &Vorhaben, person: &Person) -> Urteil {
    match zeit_im_feld(vorhaben, &person.vorerfahrung) {
        Nein => Nein,
        // Antwort 4 never makes it worse than Klärung.
        Klaerung => Klaerung,
        Ja => mindestens_berufsausbildung(person),
    }
}

/// A finished training or a degree, with equivalence shown where foreign: Erfüllt; else Klärung.
fn mindestens_berufsausbildung(person: &Person) -> Urteil {
    let ausbildung = bester(&person.ausbildungen, berufsausbildung);
    let grad = bester(&person.hochschulabschluesse, |h| {
        alle_drei((
            h.grad.map(|grad| zeile_grad(grad).0),
            nachweis(h.herkunft, h.gleichwertigkeit, |g| {
                hochschulgleichwertig(g, Klaerung)
            }),
            Some(Ja),
        ))
    });
    match (ausbildung, grad) {
        (Some(Ja), _) | (_, Some(Ja)) => Ja,
        (Some(_), Some(_)) => Klaerung,
        _ => panic!(
            "zweite Fassung: es fehlt eine nötige Antwort zu Ausbildung oder Abschluss für die Vorerfahrung"
        ),
    }
}

fn zeit_im_feld(vorhaben: &Vorhaben, v: &Vorerfahrung) -> Urteil {
    match antwort(v.angabe, "Vorerfahrung") {
        VorerfahrungAngabe::Keine => Nein,
        VorerfahrungAngabe::WeissNicht => Klaerung,
        VorerfahrungAngabe::Monate => match antwort(v.monate, "Monate der Vorerfahrung").zahl() {
            0..=5 => Nein,
            6.. => Ja,
        },
        VorerfahrungAngabe::Zeitraeume => {
            let mindestens = if ende_ungewiss(&v.zeiten) {
                Klaerung
            } else {
                Nein
            };
            mindestens.max(aus_zeitraeumen(
                vorhaben.bewilligungszeitraum_beginn,
                &v.zeiten.eintraege,
            ))
        }
    }
}

/// How a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Art {
    Voll,
    Zweifelhaft,
}

fn art_der_zeit(zeit: &Zeit) -> Option<Art> {
    use Arbeitgeber as G;
    use Einsatz as E;
    match (antwort(zeit.einsatz, "Einsatz"), zeit.arbeitgeber) {
        (E::Anderes, _) => None,
        (E::AusserhalbDesTaetigkeitsfelds | E::AndereLandesaufnahme | E::WeissNicht, _) => {
            Some(Art::Zweifelhaft)
        }
        (E::KommunaleEbene, Some(G::Kommune)) => Some(Art::Voll),
        (E::KommunaleEbene, Some(G::FreierTraeger | G::Land | G::Anderer)) => {
            Some(Art::Zweifelhaft)
        }
        (E::Fluechtlingsaufnahme, Some(G::Kommune | G::FreierTraeger | G::Land | G::Anderer)) => {
            Some(Art::Voll)
        }
        (
            E::KommunaleEbene | E::Fluechtlingsaufnahme,
            Some(G::EhrenamtOderPraktikum | G::WeissNicht),
        ) => Some(Art::Zweifelhaft),
        (E::KommunaleEbene | E::Fluechtlingsaufnahme, None) => {
            panic!("zweite Fassung: nicht beantwortet: Arbeitgeber in der Vorerfahrung")
        }
    }
}

/// First day, last day (`None`: still employed), and how it counts.
type Stueck = (NaiveDate, Option<NaiveDate>, Art);

/// First day of the Bewilligungszeitraum, and up to three pieces.
type Schluessel = (NaiveDate, [Option<Stueck>; 3]);

fn aus_zeitraeumen(beginn: Option<DatumAngabe>, zeiten: &[Zeit]) -> Urteil {
    if zeiten.iter().all(|zeit| art_der_zeit(zeit).is_none()) {
        return Nein;
    }
    let beginn = match antwort(beginn, "Beginn des Bewilligungszeitraums") {
        DatumAngabe::WeissNicht => return Klaerung,
        DatumAngabe::Am(tag) => tag.tag(),
    };
    let stuecke = zeiten.iter().filter_map(|zeit| {
        let art = art_der_zeit(zeit)?;
        let spanne = antwort(zeit.zeitspanne, "Zeitspanne in der Vorerfahrung");
        let bis = match spanne.bis() {
            Bis::Am(tag) => Some(tag.tag()),
            Bis::NochBeschaeftigt => None,
        };
        Some((spanne.von().tag(), bis, art))
    });
    // Up to three pieces are remembered, without a heap in the key; more are counted anew.
    let mut schluessel = [None; 3];
    for (i, stueck) in stuecke.clone().enumerate() {
        match schluessel.get_mut(i) {
            Some(platz) => *platz = Some(stueck),
            None => return zaehle(beginn, &stuecke.collect::<Vec<_>>()),
        }
    }
    thread_local! {
        static MERKE: RefCell<HashMap<Schluessel, Urteil>> = RefCell::default();
    }
    MERKE.with_borrow_mut(|merke| {
        if merke.len() > 500_000 {
            merke.clear();
        }
        *merke
            .entry((beginn, schluessel))
            .or_insert_with(|| zaehle(beginn, &stuecke.collect::<Vec<_>>()))
    })
}

/// Walks the days before the Bewilligungszeitraum one by one.
fn zaehle(beginn: NaiveDate, stuecke: &[Stueck]) -> Urteil {
    let tag_zaehlt = |tag: NaiveDate, auch_zweifelhaft: bool| {
        tag < beginn
            && stuecke.iter().any(|&(von, bis, art)| {
                von <= tag
                    && bis.is_none_or(|bis| tag <= bis)
                    && (art == Art::Voll || auch_zweifelhaft)
            })
    };
    let erster = stuecke.iter().map(|s| s.0).min().unwrap_or(beginn);
    let tage = || {
        std::iter::successors(Some(erster), |&tag| Some(morgen(tag)))
            .take_while(|&tag| tag < beginn)
    };
    let am_stueck = |auch_zweifelhaft: bool| {
        tage().any(|tag| sechs_monate_am_stueck(tag, |t| tag_zaehlt(t, auch_zweifelhaft)))
    };
    if am_stueck(false) {
        Ja
    } else if am_stueck(true) || tage().filter(|&tag| tag_zaehlt(tag, true)).count() >= 180 {
        Klaerung
    } else {
        Nein
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Calendar
// ---------------------------------------------------------------------------------------------------------------------

fn morgen(tag: NaiveDate) -> NaiveDate {
    tag.succ_opt().expect("the calendar goes on")
}

/// Months since the year 0, to tell how many months lie between two days.
fn monatszahl(tag: NaiveDate) -> i32 {
    tag.year() * 12 + i32::try_from(tag.month0()).expect("0 to 11")
}

/// Walks from the first day as long as every day counts; true when the six months are complete.
///
/// They are complete on the day before the one with the same number in the sixth month after; where that month has no
/// such day, or its predecessor is its last, on the month's last day: tomorrow is then the first of the seventh.
fn sechs_monate_am_stueck(erster: NaiveDate, zaehlt: impl Fn(NaiveDate) -> bool) -> bool {
    let mut tag = erster;
    while zaehlt(tag) {
        let naechster = morgen(tag);
        match monatszahl(naechster) - monatszahl(erster) {
            6 if naechster.day() == erster.day() => return true,
            7 => return true,
            _ => tag = naechster,
        }
    }
    false
}

/// The last day of the three months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Frist {
    nominell: NaiveDate,
    /// The next working day from the nominal one; the nominal day itself where it is one.
    verschoben: NaiveDate,
}

fn drei_monate(aufnahme: NaiveDate) -> Frist {
    thread_local! {
        static MERKE: RefCell<HashMap<NaiveDate, Frist>> = RefCell::default();
    }
    MERKE.with_borrow_mut(|merke| {
        *merke
            .entry(aufnahme)
            .or_insert_with(|| drei_monate_gezaehlt(aufnahme))
    })
}

fn drei_monate_gezaehlt(aufnahme: NaiveDate) -> Frist {
    // The day of the same number in the third month after, or that month's last day, whichever the walk meets first.
    let mut nominell = aufnahme;
    loop {
        nominell = morgen(nominell);
        let dritter_monat = monatszahl(nominell) - monatszahl(aufnahme) == 3;
        let monatsletzter = morgen(nominell).day() == 1;
        if dritter_monat && (nominell.day() == aufnahme.day() || monatsletzter) {
            break;
        }
    }
    let mut verschoben = nominell;
    while arbeitsfrei(verschoben) {
        verschoben = morgen(verschoben);
    }
    Frist {
        nominell,
        verschoben,
    }
}

/// Saturday, Sunday, or a public holiday of Baden-Württemberg.
fn arbeitsfrei(tag: NaiveDate) -> bool {
    let feststehend = matches!(
        (tag.day(), tag.month()),
        (1, 1) | (6, 1) | (1, 5) | (3, 10) | (1, 11) | (25, 12) | (26, 12)
    );
    let beweglich = matches!(
        // Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam
        (tag - ostersonntag(tag.year())).num_days(),
        -2 | 1 | 39 | 50 | 60
    );
    // 500 years of Reformation: a public holiday in 2017 only.
    let einmalig = (tag.day(), tag.month(), tag.year()) == (31, 10, 2017);
    let wochenende = matches!(tag.weekday(), Weekday::Sat | Weekday::Sun);
    feststehend || beweglich || einmalig || wochenende
}

/// The first Sunday after the paschal full moon, which the 19-year table of 1900 to 2199 gives.
fn ostersonntag(jahr: i32) -> NaiveDate {
    assert!((1900..2200).contains(&jahr), "the table of full moons ends");
    let (tag, monat) = match jahr % 19 {
        0 => (14, 4),
        1 => (3, 4),
        2 => (23, 3),
        3 => (11, 4),
        4 => (31, 3),
        5 => (18, 4),
        6 => (8, 4),
        7 => (28, 3),
        8 => (16, 4),
        9 => (5, 4),
        10 => (25, 3),
        11 => (13, 4),
        12 => (2, 4),
        13 => (22, 3),
        14 => (10, 4),
        15 => (30, 3),
        16 => (17, 4),
        17 => (7, 4),
        _ => (27, 3),
    };
    let mut sonntag = morgen(NaiveDate::from_ymd_opt(jahr, monat, tag).expect("a day of spring"));
    while sonntag.weekday() != Weekday::Sun {
        sonntag = morgen(sonntag);
    }
    sonntag
}

#[cfg(test)]
mod kalender {
    use super::*;

    fn tag(text: &str) -> NaiveDate {
        Datum::lies(text).unwrap().tag()
    }

    #[test]
    fn drei_monate_nach_der_tabelle() {
        for (aufnahme, nominell, verschoben) in [
            ("2018-03-01", "2018-06-01", "2018-06-01"),
            ("2017-11-30", "2018-02-28", "2018-02-28"),
            ("2018-01-31", "2018-04-30", "2018-04-30"),
            ("2018-02-28", "2018-05-28", "2018-05-28"),
            ("2018-01-15", "2018-04-15", "2018-04-16"),
            ("2018-01-02", "2018-04-02", "2018-04-03"),
            ("2019-11-30", "2020-02-29", "2020-03-02"),
        ] {
            let erwartet = Frist {
                nominell: tag(nominell),
                verschoben: tag(verschoben),
            };
            assert_eq!(drei_monate_gezaehlt(tag(aufnahme)), erwartet, "{aufnahme}");
            assert_eq!(drei_monate(tag(aufnahme)), erwartet, "{aufnahme}");
        }
    }

    /// The day on which the six months are complete: the shortest set of days that is enough.
    fn vollendet(von: NaiveDate) -> NaiveDate {
        let mut bis = von;
        while !sechs_monate_am_stueck(von, |t| von <= t && t <= bis) {
            bis = morgen(bis);
        }
        bis
    }

    #[test]
    fn sechs_monate_nach_dem_text() {
        for (von, bis) in [
            ("2017-07-01", "2017-12-31"),
            ("2017-07-02", "2018-01-01"),
            ("2017-08-28", "2018-02-27"),
            ("2017-08-29", "2018-02-28"),
            ("2017-08-30", "2018-02-28"),
            ("2017-08-31", "2018-02-28"),
            ("2017-09-01", "2018-02-28"),
            ("2019-08-30", "2020-02-29"),
            ("2017-03-31", "2017-09-30"),
            ("2017-12-31", "2018-06-30"),
        ] {
            assert_eq!(vollendet(tag(von)), tag(bis), "{von}");
        }
    }

    #[test]
    fn zeitraeume_nach_dem_text() {
        let bz = tag("2018-01-01");
        let ende = Some(tag("2017-12-31"));
        let von = |text| tag(text);
        assert_eq!(zaehle(bz, &[(von("2017-07-01"), ende, Art::Voll)]), Ja);
        assert_eq!(zaehle(bz, &[(von("2017-07-01"), None, Art::Voll)]), Ja);
        // 183 days
        assert_eq!(
            zaehle(bz, &[(von("2017-07-02"), None, Art::Voll)]),
            Klaerung
        );
        // 180 and 179 days
        assert_eq!(
            zaehle(bz, &[(von("2017-07-05"), None, Art::Voll)]),
            Klaerung
        );
        assert_eq!(zaehle(bz, &[(von("2017-07-06"), None, Art::Voll)]), Nein);
        assert_eq!(zaehle(bz, &[(bz, None, Art::Voll)]), Nein);
        // Two pieces that touch, one of them doubtful.
        let halb = |art| {
            [
                (von("2017-07-01"), Some(tag("2017-09-30")), Art::Voll),
                (von("2017-10-01"), ende, art),
            ]
        };
        assert_eq!(zaehle(bz, &halb(Art::Voll)), Ja);
        assert_eq!(zaehle(bz, &halb(Art::Zweifelhaft)), Klaerung);
        // February makes six months shorter than 182 days.
        assert_eq!(
            zaehle(
                tag("2018-03-01"),
                &[(von("2017-09-01"), None, Art::Zweifelhaft)]
            ),
            Klaerung
        );
    }

    #[test]
    fn ostern_2015_bis_2036() {
        let bekannt = [
            (5, 4),
            (27, 3),
            (16, 4),
            (1, 4),
            (21, 4),
            (12, 4),
            (4, 4),
            (17, 4),
            (9, 4),
            (31, 3),
            (20, 4),
            (5, 4),
            (28, 3),
            (16, 4),
            (1, 4),
            (21, 4),
            (13, 4),
            (28, 3),
            (17, 4),
            (9, 4),
            (25, 3),
            (13, 4),
        ];
        for (jahr, (tag, monat)) in (2015..).zip(bekannt) {
            assert_eq!(
                Some(ostersonntag(jahr)),
                NaiveDate::from_ymd_opt(jahr, monat, tag)
            );
        }
    }

    #[test]
    fn feiertage() {
        // All on working days of the week.
        for frei in [
            "2018-01-01",
            "2017-01-06",
            "2018-03-30",
            "2018-04-02",
            "2018-05-01",
            "2018-05-10",
            "2018-05-21",
            "2018-05-31",
            "2018-10-03",
            "2018-11-01",
            "2018-12-25",
            "2018-12-26",
            "2017-10-31",
        ] {
            assert!(arbeitsfrei(tag(frei)), "{frei}");
        }
        for werktag in [
            "2018-10-31",
            "2018-12-24",
            "2018-12-31",
            "2018-08-15",
            "2018-03-29",
        ] {
            assert!(!arbeitsfrei(tag(werktag)), "{werktag}");
        }
    }
}
