//! Whole Vorantraege with just so many persons of each letter, spread over all Kreise.
//!
//! Persons are drawn without putting back, so the distribution is kept exactly and however many there are, none has to stand
//! in memory.

use super::angaben::benannt;
use super::falltyp::{Falltyp, person, rahmen};
use super::wuerfel::Wuerfel;
use super::{antwort, befragt, kalender};
use crate::datum::Datum;
use crate::facts::{
    Anstellungstraeger, Antragsteller, Antragstellerdaten, Bezeichnung, Emailadresse, Kreis,
    Postleitzahl, Question, Stellenumfang, Telefonnummer,
};
use crate::finding::Finding;
use crate::interview::{self, Ziel};
use crate::klassen::Klassen;
use crate::vorantrag::Vorantrag;

/// How many persons there are to be of each letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verteilung {
    /// Buchst. a.
    pub a: u64,
    /// Buchst. b.
    pub b: u64,
    /// Buchst. c.
    pub c: u64,
    /// Qualification in Klärung.
    pub in_klaerung: u64,
    /// Vorerfahrung, our own row.
    pub vorerfahrung: u64,
}

/// More persons than this are a slip of the finger.
const HOECHSTENS: u64 = 1_000_000_000;

impl Verteilung {
    /// The table of Antwort 3.
    pub const ANTWORT_3: Self = Self {
        a: 247,
        b: 104,
        c: 59,
        in_klaerung: 6,
        vorerfahrung: 0,
    };

    /// Reads "247/104/59/6": a, b, c and in Klärung, as in Antwort 3; a fifth number is Vorerfahrung. `None`: it is none, or
    /// of nobody.
    pub fn lies(text: &str) -> Option<Self> {
        let zahl = |teil: &str| {
            let ziffern = !teil.is_empty() && teil.bytes().all(|byte| byte.is_ascii_digit());
            ziffern.then(|| teil.parse().ok())?
        };
        let zahlen: Option<Vec<u64>> = text.split('/').map(zahl).collect();
        let (a, b, c, in_klaerung, vorerfahrung) = match zahlen?.as_slice() {
            [a, b, c, in_klaerung] => (*a, *b, *c, *in_klaerung, 0),
            [a, b, c, in_klaerung, vorerfahrung] => (*a, *b, *c, *in_klaerung, *vorerfahrung),
            _ => return None,
        };
        let verteilung = Self {
            a,
            b,
            c,
            in_klaerung,
            vorerfahrung,
        };
        let zahlen = [a, b, c, in_klaerung, vorerfahrung];
        let klein = zahlen.iter().all(|zahl| *zahl <= HOECHSTENS);
        (klein && (1..=HOECHSTENS).contains(&verteilung.personen())).then_some(verteilung)
    }

    /// All persons.
    pub fn personen(&self) -> u64 {
        self.a + self.b + self.c + self.in_klaerung + self.vorerfahrung
    }

    /// Takes one person out: what decides the case of this one. `None`: nobody is left.
    fn ziehe(&mut self, w: &mut Wuerfel) -> Option<Falltyp> {
        use Falltyp as F;
        let mut platz = w.unter_langem(self.personen())?;
        let toepfe: [(&mut u64, &[Falltyp]); 5] = [
            (
                &mut self.a,
                &[F::BuchstabeA, F::BuchstabeA, F::AnerkannterAbschluss],
            ),
            (&mut self.b, &[F::BuchstabeB]),
            (&mut self.c, &[F::KursBegonnen, F::KursGebucht]),
            (
                &mut self.in_klaerung,
                &[
                    F::AnerkennungBeantragt,
                    F::AnderesFach,
                    F::Staatsexamen,
                    F::KursBeabsichtigt,
                ],
            ),
            (
                &mut self.vorerfahrung,
                &[F::VorerfahrungInMonaten, F::VorerfahrungInZeitraeumen],
            ),
        ];
        for (topf, typen) in toepfe {
            if platz < *topf {
                *topf -= 1;
                let (erster, weitere) = typen.split_first()?;
                return Some(w.eines(*erster, weitere));
            }
            platz -= *topf;
        }
        None
    }
}

/// The Stichtag of Antwort 3.
pub fn stichtag() -> Datum {
    Datum::naechster(2018, 3, 15)
}

/// Whole Vorantraege to which nothing is missing, with so many persons of each letter, for the Stichtag of Antwort 3; the
/// same seed gives the same ones. With 44 persons or more every Kreis has one.
pub fn vorantraege(verteilung: Verteilung, seed: u64) -> impl Iterator<Item = Vorantrag> {
    let mut wuerfel = Wuerfel::neu(seed);
    let mut rest = verteilung;
    let mut runde: Vec<Kreis> = Vec::new();
    let mut nummer = 0_u64;
    std::iter::from_fn(move || {
        let w = &mut wuerfel;
        if runde.is_empty() {
            runde = Kreis::ALL.to_vec();
            w.mische(&mut runde);
        }
        let kreis = runde.pop()?;
        nummer += 1;
        // Those Kreise that are still to come in this round need somebody, too.
        let warten = u64::try_from(runde.len()).unwrap_or(0);
        let frei = rest.personen().checked_sub(1)?.saturating_sub(warten);
        let weitere = u64::from(w.eines(0, &[0, 1, 1, 2, 2, 3, 4, 6_u32])).min(frei);
        let typen: Vec<Falltyp> = (0..=weitere).map_while(|_| rest.ziehe(w)).collect();
        Some(vorantrag(&typen, kreis, nummer, w))
    })
}

/// The Vorantrag of this number, for persons of these kinds.
fn vorantrag(typen: &[Falltyp], kreis: Kreis, nummer: u64, w: &mut Wuerfel) -> Vorantrag {
    let mut rahmen = rahmen(Falltyp::BuchstabeA, w);
    let stadtkreis = kreis.wort().starts_with("stadtkreis_");
    if stadtkreis {
        rahmen.antragsteller = Some(Antragsteller::StadtOderGemeinde);
        rahmen.einvernehmen = None;
        if rahmen.anstellungstraeger == Some(Anstellungstraeger::Landkreis) {
            rahmen.anstellungstraeger = Some(Anstellungstraeger::StadtOderGemeinde);
        }
    }
    let landkreis = rahmen.antragsteller == Some(Antragsteller::Landkreis);
    let personen: Vec<Klassen> = typen
        .iter()
        .map(|typ| person(*typ, rahmen.clone(), w))
        .collect();
    let mut ganz = benannt(kalender::datiert_zum(&personen, stichtag(), w), w);
    let formblatt = &mut ganz.vorhaben.formblatt;
    formblatt.antragsteller = antragsteller(kreis, landkreis, nummer, w);
    if landkreis {
        let kommunen = (1..=w.zwischen(2, 5)).map(|zahl| format!("{}-{zahl}", ortsname(nummer, w)));
        formblatt.beteiligte_kommunen = kommunen.filter_map(|name| bezeichnung(&name)).collect();
    }
    for (zahl, person) in (1..).zip(&mut ganz.personen) {
        person.stelle.name = bezeichnung(&format!("IM {nummer}-{zahl}"));
        let umfang = w.eines(100, &[100, 100, 75, 50, 50, 25]);
        person.stelle.umfang = Stellenumfang::neu(umfang).ok();
    }
    vervollstaendigt(&ganz)
}

/// What somebody who knows all of `ganz` says in a whole Vorantrag: until nothing that decides is open, and the take-up.
fn vervollstaendigt(ganz: &Vorantrag) -> Vorantrag {
    let mut teil = befragt(ganz, Ziel::Ergebnis, usize::MAX);
    teil.vorhaben.formblatt = ganz.vorhaben.formblatt.clone();
    for (person, (hier, dort)) in teil.personen.iter_mut().zip(&ganz.personen).enumerate() {
        hier.stelle = dort.stelle.clone();
        hier.aufnahme_der_taetigkeit = dort.aufnahme_der_taetigkeit;
        if person == 0 {
            teil.vorhaben.bewilligungszeitraum_beginn = ganz.vorhaben.bewilligungszeitraum_beginn;
        }
    }
    for person in 0..teil.personen.len() {
        while let Some(frage) = noch_offen(&teil, person) {
            let antwort = antwort(ganz, &teil, person, frage);
            let gesetzt = antwort.and_then(|antwort| teil.setze(person, frage, antwort).ok());
            if gesetzt.is_none() {
                break;
            }
        }
    }
    teil
}

fn noch_offen(vorantrag: &Vorantrag, person: usize) -> Option<Question> {
    let finding = vorantrag.ergebnis(person)?.finding;
    let tragende = finding.tragende();
    let offene = tragende.into_iter().filter_map(Finding::offene_frage);
    let erste = interview::naechste(&finding, Ziel::Ergebnis);
    erste.or_else(|| offene.min())
}

fn antragsteller(
    kreis: Kreis,
    landkreis: bool,
    nummer: u64,
    w: &mut Wuerfel,
) -> Antragstellerdaten {
    let ort = ortsname(nummer, w);
    let name = match (landkreis, kreis.wort().starts_with("stadtkreis_")) {
        (true, _) => format!("Landratsamt {ort}"),
        (false, true) => format!("Stadt {ort}"),
        (false, false) => format!("Gemeinde {ort}"),
    };
    let postleitzahl = 70_000 + w.unter(9_000);
    Antragstellerdaten {
        name: bezeichnung(&name),
        kreis: Some(kreis),
        strasse: bezeichnung(&format!("Rathausplatz {}", w.zwischen(1, 40))),
        postleitzahl: Postleitzahl::neu(&postleitzahl.to_string()).ok(),
        ort: bezeichnung(&ort),
        ansprechperson: bezeichnung(w.eines("Sozialamt", &["Integrationsstelle", "Hauptamt"])),
        telefon: Telefonnummer::neu(&format!("0711 123-{}", w.zwischen(0, 999))).ok(),
        email: Emailadresse::neu(&format!("integration@ort-{nummer}.example")).ok(),
    }
}

/// A place that is on no map; the number tells it from all others.
fn ortsname(nummer: u64, w: &mut Wuerfel) -> String {
    let anfang = w.eines("Muster", &["Beispiel", "Probe"]);
    let ende = w.eines("hausen", &["stetten", "dorf", "ingen", "bach", "weiler"]);
    format!("{anfang}{ende} {nummer}")
}

/// All of these texts are short and visible.
fn bezeichnung(text: &str) -> Option<Bezeichnung> {
    Bezeichnung::neu(text).ok()
}
