//! The kinds of cases, and what the seed decides in each: all that does not change its outcome.

use super::angaben::{
    EINFACHE_THEMEN, TEILTHEMEN, anderes_fach, aufgaben, auslaendisch, begonnen, gebucht, geeignet,
    gelernt, grad, ohne, sozialwesen, studiert,
};
use super::wuerfel::Wuerfel;
use crate::facts::{
    Anstellungstraeger, Antragsteller, Arbeitgeber, Aufgabenuebertragung, Einordnung, Einsatz,
    Einvernehmen, Fach, Grad, Hochschulbewertung, Menge, Schulart, Schulungsstand, Thema,
    Zielgruppe,
};
use crate::interview::Ziel;
use crate::klassen::{
    Abschluss, Aufnahme, Einsatzzeit, Fristtag, Klassen, Kurs, Rahmen, Spanne, aufzaehlung, schule,
    vollstaendig,
};

aufzaehlung! {
    /// A kind of case, named by what decides it.
    pub(super) Falltyp {
        /// Buchst. a.
        BuchstabeA,
        /// Buchst. a with a foreign degree that is recognised.
        AnerkannterAbschluss,
        /// Buchst. b.
        BuchstabeB,
        /// A Landkreis that has the Einvernehmen.
        LandkreisMitEinvernehmen,
        /// Employed by a freier Träger to whom the tasks are handed over.
        FreierTraegerStelltAn,
        /// Vorerfahrung by the short way.
        VorerfahrungInMonaten,
        /// Vorerfahrung by periods.
        VorerfahrungInZeitraeumen,
        /// Buchst. c, the course has begun.
        KursBegonnen,
        /// Buchst. c, the course is booked.
        KursGebucht,
        /// Two to four persons.
        MehrerePersonen,
        /// A field that is not listed.
        AnderesFach,
        /// A degree of which it is open whether it is an academic one.
        Staatsexamen,
        /// The three months end on a week-end, and the course begins after it.
        FristAmWochenende,
        /// Vorerfahrung that counts doubtfully.
        ZweifelhafteVorerfahrung,
        /// A compound subject covered in part.
        ThemaZumTeil,
        /// Only some of those advised are the Zielgruppe.
        ZielgruppeZumTeil,
        /// A joint municipal body applies.
        Zusammenschluss,
        /// Recognition is applied for.
        AnerkennungBeantragt,
        /// The Einvernehmen is being negotiated.
        EinvernehmenInVerhandlung,
        /// The tasks are not known.
        AufgabenUnbekannt,
        /// The Zielgruppe is not known.
        ZielgruppeUnbekannt,
        /// A course is intended.
        KursBeabsichtigt,
        /// A freier Träger employs, the Aufgabenübertragung is planned.
        AufgabenuebertragungGeplant,
        /// A freier Träger applies.
        FreierTraegerBeantragt,
        /// A freier Träger employs without Aufgabenübertragung.
        OhneAufgabenuebertragung,
        /// Others are advised.
        AndereZielgruppe,
        /// A subject is missing.
        ThemaFehlt,
        /// The course begins too late.
        ZuSpaet,
        /// No way is met.
        OhneQualifikation,
        /// The school certificate is too low.
        SchuleZuNiedrig,
        /// A field that suits neither letter.
        UnpassendesFach,
        /// Not asked to the end.
        Angefangen,
    }
}

/// A case as classes, and how far it is asked.
pub(super) struct Entwurf {
    /// The persons; the first one's frame, take-up and Stichtag are those of all.
    pub(super) personen: Vec<Klassen>,
    /// What the interview is after.
    pub(super) ziel: Ziel,
    /// The most questions for each person.
    pub(super) hoechstens: usize,
}

impl Entwurf {
    pub(super) fn neu(typ: Falltyp, wuerfel: &mut Wuerfel) -> Self {
        let rahmen = rahmen(typ, wuerfel);
        let personen = match typ {
            Falltyp::MehrerePersonen => (0..wuerfel.zwischen(2, 4))
                .map(|_| {
                    let typ = wuerfel.eines(Falltyp::BuchstabeA, KOLLEGEN);
                    person(typ, rahmen.clone(), wuerfel)
                })
                .collect(),
            _ => vec![person(typ, rahmen, wuerfel)],
        };
        // Where the frame decides, the interview would end before it came to the person.
        let weiter = matches!(
            typ,
            Falltyp::FreierTraegerBeantragt
                | Falltyp::OhneAufgabenuebertragung
                | Falltyp::AndereZielgruppe
        );
        Self {
            personen,
            ziel: if weiter || wuerfel.einmal_in(3) {
                Ziel::AlleKriterien
            } else {
                Ziel::Ergebnis
            },
            hoechstens: match typ {
                Falltyp::Angefangen => 6 + wuerfel.unter(5) as usize,
                _ => usize::MAX,
            },
        }
    }
}

/// Who may stand in one application together: the same take-up and Stichtag.
const KOLLEGEN: &[Falltyp] = &[
    Falltyp::BuchstabeA,
    Falltyp::AnerkannterAbschluss,
    Falltyp::BuchstabeB,
    Falltyp::VorerfahrungInMonaten,
    Falltyp::VorerfahrungInZeitraeumen,
    Falltyp::KursBegonnen,
    Falltyp::KursGebucht,
    Falltyp::AnderesFach,
    Falltyp::AnerkennungBeantragt,
    Falltyp::KursBeabsichtigt,
    Falltyp::OhneQualifikation,
];

/// A frame that is met, unless it is what decides.
pub(super) fn rahmen(typ: Falltyp, w: &mut Wuerfel) -> Rahmen {
    use Falltyp as F;
    let mut rahmen = Rahmen {
        aufgaben: Some(aufgaben(w)),
        ..Klassen::ohne_qualifikation().rahmen
    };
    if w.einmal_in(4) {
        landkreis(&mut rahmen, Einvernehmen::LiegtVor);
    }
    if w.einmal_in(4) {
        freier_traeger(&mut rahmen, Aufgabenuebertragung::LiegtVor);
    }
    match typ {
        F::LandkreisMitEinvernehmen => landkreis(&mut rahmen, Einvernehmen::LiegtVor),
        F::EinvernehmenInVerhandlung => landkreis(&mut rahmen, Einvernehmen::InVerhandlung),
        F::FreierTraegerStelltAn => {
            freier_traeger(&mut rahmen, Aufgabenuebertragung::LiegtVor);
        }
        F::AufgabenuebertragungGeplant => {
            freier_traeger(&mut rahmen, Aufgabenuebertragung::Geplant);
        }
        F::OhneAufgabenuebertragung => freier_traeger(&mut rahmen, Aufgabenuebertragung::Keine),
        F::Zusammenschluss => {
            rahmen.antragsteller = Some(Antragsteller::KommunalerZusammenschluss);
            rahmen.einvernehmen = None;
        }
        F::FreierTraegerBeantragt => {
            freier_traeger(&mut rahmen, Aufgabenuebertragung::LiegtVor);
            rahmen.antragsteller = Some(Antragsteller::FreierTraeger);
            rahmen.einvernehmen = None;
        }
        F::ZielgruppeZumTeil => {
            let zum_teil = w.eines(Zielgruppe::NurEinTeil, &[Zielgruppe::NurEinesVonBeiden]);
            rahmen.zielgruppe = Some(zum_teil);
        }
        F::ZielgruppeUnbekannt => rahmen.zielgruppe = Some(Zielgruppe::WeissNicht),
        F::AndereZielgruppe => rahmen.zielgruppe = Some(Zielgruppe::Nein),
        F::AufgabenUnbekannt => rahmen.aufgaben = Some(Menge::WeissNicht),
        _ => {}
    }
    rahmen
}

fn landkreis(rahmen: &mut Rahmen, einvernehmen: Einvernehmen) {
    rahmen.antragsteller = Some(Antragsteller::Landkreis);
    rahmen.einvernehmen = Some(einvernehmen);
    if rahmen.anstellungstraeger == Some(Anstellungstraeger::StadtOderGemeinde) {
        rahmen.anstellungstraeger = Some(Anstellungstraeger::Landkreis);
    }
}

fn freier_traeger(rahmen: &mut Rahmen, uebertragung: Aufgabenuebertragung) {
    rahmen.anstellungstraeger = Some(Anstellungstraeger::FreierTraeger);
    rahmen.aufgabenuebertragung = Some(uebertragung);
}

/// A person whom this decides; what only the frame decides, anybody can be.
pub(super) fn person(typ: Falltyp, rahmen: Rahmen, w: &mut Wuerfel) -> Klassen {
    use Falltyp as F;
    let klassen = Klassen {
        rahmen,
        aufnahme: Some(Aufnahme::OhneVerschiebung),
        ..Klassen::ohne_qualifikation()
    };
    match typ {
        F::BuchstabeA => studiert(klassen, Abschluss::inland(grad(w), sozialwesen(w)), w),
        F::BuchstabeB => studiert(klassen, Abschluss::inland(grad(w), geeignet(w)), w),
        F::AnerkannterAbschluss => {
            let abschluss = auslaendisch(Hochschulbewertung::Voll, sozialwesen(w), w);
            studiert(klassen, abschluss, w)
        }
        F::AnerkennungBeantragt => {
            let fach = w.eines(
                Fach::SozialeArbeit,
                &[Fach::Paedagogik, Fach::Sprachwissenschaften],
            );
            let abschluss = auslaendisch(Hochschulbewertung::Beantragt, fach, w);
            studiert(klassen, abschluss, w)
        }
        F::AnderesFach => {
            let einordnung = w.eines(Einordnung::Geeignet, &[Einordnung::Sozialwesen]);
            studiert(klassen, anderes_fach(einordnung, w), w)
        }
        F::UnpassendesFach => studiert(klassen, anderes_fach(Einordnung::KeinesVonBeiden, w), w),
        F::Staatsexamen => {
            let grad = w.eines(Grad::Staatsexamen, &[Grad::Berufsakademie]);
            studiert(klassen, Abschluss::inland(grad, sozialwesen(w)), w)
        }
        F::VorerfahrungInMonaten => {
            let monate = 6 + u16::try_from(w.unter(43)).unwrap_or(0);
            gelernt(klassen, w).mit_monaten(monate)
        }
        F::VorerfahrungInZeitraeumen => {
            let einsatz = w.eines(Einsatz::KommunaleEbene, &[Einsatz::Fluechtlingsaufnahme]);
            let zeit = Einsatzzeit::kommunal(Spanne::SechsMonate);
            gelernt(klassen, w).mit_zeit(Einsatzzeit {
                einsatz: Some(einsatz),
                ..zeit
            })
        }
        F::ZweifelhafteVorerfahrung => {
            let zeit = if w.einmal_in(2) {
                Einsatzzeit::kommunal(Spanne::Tage180)
            } else {
                Einsatzzeit {
                    arbeitgeber: Some(Arbeitgeber::FreierTraeger),
                    ..Einsatzzeit::kommunal(Spanne::SechsMonate)
                }
            };
            gelernt(klassen, w).mit_zeit(zeit)
        }
        F::KursBegonnen | F::Angefangen => gelernt(klassen, w).mit_kurs(begonnen(w)),
        F::KursGebucht => gelernt(klassen, w).mit_kurs(gebucht(Fristtag::Dazwischen)),
        F::KursBeabsichtigt => {
            gelernt(klassen, w).mit_kurs(Kurs::neu(Schulungsstand::Beabsichtigt, None))
        }
        F::FristAmWochenende => Klassen {
            aufnahme: Some(w.eines(Aufnahme::UmEinenTag, &[Aufnahme::UmMehrereTage])),
            ..gelernt(klassen, w).mit_kurs(gebucht(Fristtag::Verschoben))
        },
        F::ThemaFehlt => {
            let fehlt = w.eines(Thema::Recht, EINFACHE_THEMEN);
            gelernt(klassen, w).mit_kurs(ohne(begonnen(w), fehlt))
        }
        F::ThemaZumTeil => {
            let fehlt = w.eines(Thema::CaseManagement, TEILTHEMEN);
            gelernt(klassen, w).mit_kurs(ohne(begonnen(w), fehlt))
        }
        F::ZuSpaet => {
            let begonnen_am = Fristtag::ZuSpaet;
            let gelernt = gelernt(klassen, w);
            if w.einmal_in(2) {
                gelernt.mit_kurs(gebucht(begonnen_am))
            } else {
                let stand = Schulungsstand::BegonnenMitNachweis;
                Klassen {
                    stichtag: Fristtag::ZuSpaet,
                    ..gelernt.mit_kurs(Kurs::neu(stand, Some(begonnen_am)))
                }
            }
        }
        F::SchuleZuNiedrig => gelernt(klassen, w)
            .mit_schule(schule(Schulart::Darunter))
            .mit_kurs(begonnen(w)),
        F::OhneQualifikation => {
            let gelernt = gelernt(klassen, w);
            if w.einmal_in(2) {
                gelernt
            } else {
                Klassen {
                    ausbildungen: vollstaendig([]),
                    ..gelernt.mit_kurs(begonnen(w))
                }
            }
        }
        F::LandkreisMitEinvernehmen
        | F::FreierTraegerStelltAn
        | F::MehrerePersonen
        | F::ZielgruppeZumTeil
        | F::Zusammenschluss
        | F::EinvernehmenInVerhandlung
        | F::AufgabenUnbekannt
        | F::ZielgruppeUnbekannt
        | F::AufgabenuebertragungGeplant
        | F::FreierTraegerBeantragt
        | F::OhneAufgabenuebertragung
        | F::AndereZielgruppe => {
            let geeignete = [F::BuchstabeB, F::KursBegonnen, F::VorerfahrungInMonaten];
            let typ = w.eines(F::BuchstabeA, &geeignete);
            person(typ, klassen.rahmen, w)
        }
    }
}
