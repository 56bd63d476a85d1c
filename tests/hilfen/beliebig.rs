//! Any answer to any question, and arbitrary persons, complete or not.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use vorabcheck::datum::Datum;
use vorabcheck::facts::*;
use vorabcheck::sorted::SortedSet;

use super::{Fall, alle_themen_ohne, datum, menge, spanne};

/// So many cases, unless the environment (`PROPTEST_CASES`) asks for another number. Nothing is written down on failure.
pub fn faelle(anzahl: u32) -> ProptestConfig {
    let verlangt = std::env::var_os("PROPTEST_CASES").is_some();
    let vorgabe = ProptestConfig::default();
    ProptestConfig {
        cases: if verlangt { vorgabe.cases } else { anzahl },
        failure_persistence: None,
        ..vorgabe
    }
}

/// Days around two periods of three months: 15 April 2018 is a Sunday and rolls by a day, 30 March 2018 is
/// Karfreitag and rolls over Easter, 1 June 2018 does not roll.
pub const TAGE: &[&str] = &[
    "2017-12-30",
    "2018-01-15",
    "2018-02-20",
    "2018-03-01",
    "2018-03-30",
    "2018-04-03",
    "2018-04-15",
    "2018-04-16",
    "2018-04-17",
    "2018-06-01",
    "2018-06-02",
];

/// First days of the Bewilligungszeitraum.
pub const BEGINNE: &[&str] = &["2018-01-01", "2018-03-01", "2019-01-01"];

/// Periods: six months before 2018, one day less, half of it twice, a running one, 179 and 180 days.
pub const SPANNEN: &[(&str, Option<&str>)] = &[
    ("2017-07-01", Some("2017-12-31")),
    ("2017-07-02", Some("2017-12-31")),
    ("2017-07-05", Some("2017-12-31")),
    ("2017-07-06", Some("2017-12-31")),
    ("2017-07-01", Some("2017-09-30")),
    ("2017-10-01", Some("2017-12-31")),
    ("2017-09-01", None),
    ("2018-01-01", Some("2018-06-30")),
];

/// Sets of subjects: all, halves of it, compound ones in part, none.
pub fn themen() -> Vec<Menge<Thema>> {
    let (erste, zweite) = Thema::ALL.split_at(6);
    vec![
        menge(Thema::ALL),
        menge(erste),
        menge(zweite),
        menge(&alle_themen_ohne(&[Thema::Jugendhilfe])),
        menge(&alle_themen_ohne(&[Thema::CaseManagement])),
        menge(&[]),
        Menge::WeissNicht,
    ]
}

/// Sets of tasks.
pub fn aufgaben() -> Vec<Menge<Aufgabe>> {
    vec![
        menge(&[Aufgabe::Sozialberatung]),
        menge(Aufgabe::ALL),
        menge(&[Aufgabe::Andere]),
        menge(&[]),
        Menge::WeissNicht,
    ]
}

fn tage() -> Vec<Datum> {
    TAGE.iter().map(|tag| datum(tag)).collect()
}

fn tag_oder_nicht(tage: &[&str]) -> Vec<DatumAngabe> {
    let bekannt = tage.iter().map(|tag| DatumAngabe::Am(datum(tag)));
    bekannt.chain([DatumAngabe::WeissNicht]).collect()
}

fn monate() -> Vec<Monate> {
    let zahlen = [0, 5, 6, 7];
    zahlen
        .iter()
        .filter_map(|zahl| Monate::neu(*zahl).ok())
        .collect()
}

fn spannen() -> Vec<Zeitspanne> {
    SPANNEN.iter().map(|(von, bis)| spanne(von, *bis)).collect()
}

fn andere_faecher() -> Vec<AnderesFach> {
    let bezeichnung = Bezeichnung::neu("Ethnologie").unwrap();
    let als = |einordnung: &Einordnung| AnderesFach {
        bezeichnung: bezeichnung.clone(),
        einordnung: *einordnung,
    };
    Einordnung::ALL.iter().map(als).collect()
}

/// Answers to a question: every choice there is; of days, periods and sets a selection.
pub fn antworten(frage: Question) -> Vec<Answer> {
    use {Answer as A, Question as Q};
    fn alle<T: Clone>(werte: impl AsRef<[T]>, als: fn(T) -> Answer) -> Vec<Answer> {
        werte.as_ref().iter().cloned().map(als).collect()
    }
    match frage {
        Q::Stichtag => alle(tage(), A::Stichtag),
        Q::Antragsteller => alle(Antragsteller::ALL, A::Antragsteller),
        Q::Einvernehmen => alle(Einvernehmen::ALL, A::Einvernehmen),
        Q::Anstellungstraeger => alle(Anstellungstraeger::ALL, A::Anstellungstraeger),
        Q::Aufgabenuebertragung => alle(Aufgabenuebertragung::ALL, A::Aufgabenuebertragung),
        Q::Zielgruppe => alle(Zielgruppe::ALL, A::Zielgruppe),
        Q::Bedarfsfeststellung => alle(Bedarfsfeststellung::ALL, A::Bedarfsfeststellung),
        Q::Aufgaben => alle(aufgaben(), A::Aufgaben),
        Q::Hochschulabschluss(_, HochschulabschlussFrage::Grad) => alle(Grad::ALL, A::Grad),
        Q::Hochschulabschluss(_, HochschulabschlussFrage::Fach) => alle(Fach::ALL, A::Fach),
        Q::Hochschulabschluss(_, HochschulabschlussFrage::AnderesFach) => {
            alle(andere_faecher(), A::AnderesFach)
        }
        Q::Hochschulabschluss(_, HochschulabschlussFrage::Gleichwertigkeit) => {
            alle(Hochschulbewertung::ALL, A::Hochschulbewertung)
        }
        Q::Hochschulabschluss(_, HochschulabschlussFrage::Herkunft)
        | Q::Ausbildung(_, AusbildungFrage::Herkunft)
        | Q::Schulabschluss(_, SchulabschlussFrage::Herkunft) => alle(Herkunft::ALL, A::Herkunft),
        Q::Ausbildung(_, AusbildungFrage::Gleichwertigkeit)
        | Q::Schulabschluss(_, SchulabschlussFrage::Gleichwertigkeit) => {
            alle(Gleichwertigkeit::ALL, A::Gleichwertigkeit)
        }
        Q::Vorerfahrung => alle(VorerfahrungAngabe::ALL, A::Vorerfahrung),
        Q::Monate => alle(monate(), A::Monate),
        Q::Zeit(_, ZeitFrage::Einsatz) => alle(Einsatz::ALL, A::Einsatz),
        Q::Zeit(_, ZeitFrage::Arbeitgeber) => alle(Arbeitgeber::ALL, A::Arbeitgeber),
        Q::Zeit(_, ZeitFrage::Zeitspanne) => alle(spannen(), A::Zeitspanne),
        Q::Bewilligungszeitraum => alle(tag_oder_nicht(BEGINNE), A::DatumAngabe),
        Q::Ausbildung(_, AusbildungFrage::Art) => alle(Ausbildungsart::ALL, A::Ausbildungsart),
        Q::Ausbildung(_, AusbildungFrage::Darunter) => {
            alle(AusbildungDarunter::ALL, A::AusbildungDarunter)
        }
        Q::Schulabschluss(_, SchulabschlussFrage::Art) => alle(Schulart::ALL, A::Schulart),
        Q::Aufnahme => alle(tag_oder_nicht(TAGE), A::DatumAngabe),
        Q::Schulung(_, SchulungFrage::Stand) => alle(Schulungsstand::ALL, A::Schulungsstand),
        Q::Schulung(_, SchulungFrage::BegonnenAm | SchulungFrage::GebuchtFuer) => {
            alle(tage(), A::Datum)
        }
        Q::Schulung(_, SchulungFrage::Dauer) => alle(Schulungsdauer::ALL, A::Schulungsdauer),
        Q::Schulung(_, SchulungFrage::Themen) => alle(themen(), A::Themen),
        Q::WeitereHochschulabschluesse
        | Q::WeitereZeiten
        | Q::WeitereAusbildungen
        | Q::WeitereSchulabschluesse
        | Q::WeitereSchulungen => alle(Weitere::ALL, A::Weitere),
    }
}

/// Whether answers may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Luecken {
    /// Every place is filled, also those of answers that rest.
    Keine,
    /// Any answer may be missing.
    Moeglich,
}

fn vielleicht<T: Clone + std::fmt::Debug + 'static>(
    luecken: Luecken,
    werte: impl Into<Vec<T>>,
) -> BoxedStrategy<Option<T>> {
    let wert = select(werte.into()).prop_map(Some);
    match luecken {
        Luecken::Keine => wert.boxed(),
        Luecken::Moeglich => prop_oneof![1 => Just(None), 2 => wert].boxed(),
    }
}

fn listen<T: Default + Clone + std::fmt::Debug + 'static>(
    luecken: Luecken,
    eintrag: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Liste<T>> {
    let ende = vielleicht(luecken, [Ende::KeineWeiteren, Ende::WeissNicht]);
    (prop::collection::vec(eintrag, 0..=3), ende)
        .prop_map(|(eintraege, ende)| Liste { eintraege, ende })
        .boxed()
}

/// An arbitrary application.
pub fn beliebiges_vorhaben(l: Luecken) -> impl Strategy<Value = Vorhaben> {
    (
        vielleicht(l, Antragsteller::ALL),
        vielleicht(l, Einvernehmen::ALL),
        vielleicht(l, Anstellungstraeger::ALL),
        vielleicht(l, Aufgabenuebertragung::ALL),
        vielleicht(l, Zielgruppe::ALL),
        vielleicht(l, Bedarfsfeststellung::ALL),
        vielleicht(l, aufgaben()),
        vielleicht(l, tag_oder_nicht(BEGINNE)),
        beliebiges_formblatt(),
    )
        .prop_map(|(a, e, t, u, z, b, aufgaben, bz, formblatt)| Vorhaben {
            antragsteller: a,
            einvernehmen: e,
            anstellungstraeger: t,
            aufgabenuebertragung: u,
            zielgruppe: z,
            bedarfsfeststellung: b,
            aufgaben,
            bewilligungszeitraum_beginn: bz,
            formblatt,
        })
}

/// A line of text, a part of them with letters of DIN 91379 that are made of two or three characters.
fn zeile() -> impl Strategy<Value = Option<Bezeichnung>> {
    let text = "[A-Za-zÄÖÜäöüßŁłƏəẞñ̄K͟HÇ̆Ж'’ -]{1,40}";
    option::of(text.prop_filter_map("a line", |text| Bezeichnung::neu(&text).ok()))
}

fn belege(fuer_alle: bool) -> impl Strategy<Value = SortedSet<Beleg>> {
    let belege = Beleg::ALL
        .iter()
        .copied()
        .filter(move |beleg| beleg.fuer_alle() == fuer_alle);
    subsequence(belege.collect::<Vec<_>>(), 0..=2).prop_map(SortedSet::from)
}

/// What no rule reads.
fn beliebiges_formblatt() -> impl Strategy<Value = Formblatt> {
    let nummern = ["0711 123-0", "+49 (0)7071/1234"];
    let adressen = ["amt@musterstadt.de", "ä@köln.example"];
    let telefon = nummern.map(|text| Telefonnummer::neu(text).unwrap());
    let email = adressen.map(|text| Emailadresse::neu(text).unwrap());
    let anmerkungen = "[a-zÄ\\n ]{1,60}";
    (
        (zeile(), option::of(select(Kreis::ALL)), zeile()),
        option::of("[0-9]{5}".prop_map(|plz| Postleitzahl::neu(&plz).unwrap())),
        (zeile(), zeile()),
        option::of(select(telefon.to_vec())),
        option::of(select(email.to_vec())),
        vec(zeile(), 0..3),
        belege(true),
        option::of(anmerkungen.prop_filter_map("a remark", |text| Anmerkungen::neu(&text).ok())),
    )
        .prop_map(
            |(
                (name, kreis, strasse),
                postleitzahl,
                (ort, ansprechperson),
                telefon,
                email,
                kommunen,
                beigefuegt,
                anmerkungen,
            )| Formblatt {
                antragsteller: Antragstellerdaten {
                    name,
                    kreis,
                    strasse,
                    postleitzahl,
                    ort,
                    ansprechperson,
                    telefon,
                    email,
                },
                beteiligte_kommunen: kommunen.into_iter().flatten().collect(),
                beigefuegt,
                anmerkungen,
            },
        )
}

/// An arbitrary degree.
pub fn beliebiger_grad(l: Luecken) -> impl Strategy<Value = Hochschulabschluss> {
    (
        vielleicht(l, Grad::ALL),
        vielleicht(l, Fach::ALL),
        vielleicht(l, andere_faecher()),
        vielleicht(l, Herkunft::ALL),
        vielleicht(l, Hochschulbewertung::ALL),
    )
        .prop_map(|(grad, fach, anderes_fach, herkunft, gleichwertigkeit)| {
            Hochschulabschluss {
                grad,
                fach,
                anderes_fach,
                herkunft,
                gleichwertigkeit,
            }
        })
}

/// An arbitrary period.
pub fn beliebige_zeit(l: Luecken) -> impl Strategy<Value = Zeit> {
    (
        vielleicht(l, Einsatz::ALL),
        vielleicht(l, Arbeitgeber::ALL),
        vielleicht(l, spannen()),
    )
        .prop_map(|(einsatz, arbeitgeber, zeitspanne)| Zeit {
            einsatz,
            arbeitgeber,
            zeitspanne,
        })
}

/// An arbitrary training.
pub fn beliebige_ausbildung(l: Luecken) -> impl Strategy<Value = Ausbildung> {
    (
        vielleicht(l, Ausbildungsart::ALL),
        vielleicht(l, AusbildungDarunter::ALL),
        vielleicht(l, Herkunft::ALL),
        vielleicht(l, Gleichwertigkeit::ALL),
    )
        .prop_map(
            |(art, ausbildung_darunter, herkunft, gleichwertigkeit)| Ausbildung {
                art,
                ausbildung_darunter,
                herkunft,
                gleichwertigkeit,
            },
        )
}

/// An arbitrary school certificate.
pub fn beliebige_schule(l: Luecken) -> impl Strategy<Value = Schulabschluss> {
    (
        vielleicht(l, Schulart::ALL),
        vielleicht(l, Herkunft::ALL),
        vielleicht(l, Gleichwertigkeit::ALL),
    )
        .prop_map(|(art, herkunft, gleichwertigkeit)| Schulabschluss {
            art,
            herkunft,
            gleichwertigkeit,
        })
}

/// An arbitrary course.
pub fn beliebiger_kurs(l: Luecken) -> impl Strategy<Value = Schulung> {
    (
        vielleicht(l, Schulungsstand::ALL),
        vielleicht(l, tage()),
        vielleicht(l, tage()),
        vielleicht(l, Schulungsdauer::ALL),
        vielleicht(l, themen()),
    )
        .prop_map(
            |(stand, begonnen_am, gebucht_fuer, dauer, themen)| Schulung {
                stand,
                begonnen_am,
                gebucht_fuer,
                dauer,
                themen,
            },
        )
}

/// An arbitrary person with up to three records in each list; answers that do not apply rest in it.
pub fn beliebige_person(l: Luecken) -> impl Strategy<Value = Person> {
    (
        listen(l, beliebiger_grad(l)),
        (
            vielleicht(l, VorerfahrungAngabe::ALL),
            vielleicht(l, monate()),
            listen(l, beliebige_zeit(l)),
        ),
        listen(l, beliebige_ausbildung(l)),
        listen(l, beliebige_schule(l)),
        vielleicht(l, tag_oder_nicht(TAGE)),
        listen(l, beliebiger_kurs(l)),
        (zeile(), option::of(1..=100i64), belege(false)),
    )
        .prop_map(
            |(
                hochschulabschluesse,
                (angabe, monate, zeiten),
                ausbildungen,
                schulabschluesse,
                aufnahme_der_taetigkeit,
                schulungen,
                (name, umfang, beigefuegt),
            )| Person {
                stelle: Stelle {
                    name,
                    umfang: umfang.map(|umfang| Stellenumfang::neu(umfang).unwrap()),
                    beigefuegt,
                },
                hochschulabschluesse,
                vorerfahrung: Vorerfahrung {
                    angabe,
                    monate,
                    zeiten,
                },
                ausbildungen,
                schulabschluesse,
                aufnahme_der_taetigkeit,
                schulungen,
            },
        )
}

/// An arbitrary Stichtag.
pub fn beliebiger_stichtag() -> impl Strategy<Value = Datum> {
    select(tage())
}

/// An arbitrary person in an arbitrary application.
pub fn beliebiger_fall(l: Luecken) -> impl Strategy<Value = Fall> {
    (
        beliebiges_vorhaben(l),
        beliebige_person(l),
        beliebiger_stichtag(),
    )
        .prop_map(|(vorhaben, person, stichtag)| Fall {
            vorhaben,
            person,
            stichtag,
        })
}

/// As [`beliebiger_fall`], but the frame is often met, so that the qualification decides.
pub fn beliebiger_fall_mit_rahmen(l: Luecken) -> impl Strategy<Value = Fall> {
    (beliebiger_fall(l), any::<bool>()).prop_map(|(mut fall, rahmen)| {
        if rahmen {
            let bz = fall.vorhaben.bewilligungszeitraum_beginn;
            fall.vorhaben = super::angenommen().vorhaben;
            fall.vorhaben.bewilligungszeitraum_beginn = bz;
        }
        fall
    })
}
