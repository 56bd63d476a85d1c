//! The answers that can be chosen, one type per kind of question.
//!
//! Every type lists its values in `ALL`, in the order in which the page offers them.

use serde::{Deserialize, Serialize};

macro_rules! auswahl {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// Every value, in the order in which the page offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

auswahl! {
    /// Who applies (Antwort 3).
    Antragsteller {
        /// Stadt (a Stadtkreis included) or Gemeinde.
        StadtOderGemeinde,
        /// Landkreis; then the Einvernehmen counts.
        Landkreis,
        /// Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband or another joint body.
        KommunalerZusammenschluss,
        /// Freier Träger.
        FreierTraeger,
        /// The Land Baden-Württemberg.
        Land,
        /// Anyone else.
        Andere,
    }
}

auswahl! {
    /// Einvernehmen between a Landkreis and its kreisangehörige Städte und Gemeinden (Antwort 3).
    Einvernehmen {
        /// With all of them.
        LiegtVor,
        /// Being negotiated.
        InVerhandlung,
        /// With some of them only.
        NurMitEinigen,
        /// None.
        Keines,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Who employs the person (Antwort 2).
    Anstellungstraeger {
        /// Stadt or Gemeinde.
        StadtOderGemeinde,
        /// Landkreis.
        Landkreis,
        /// Freier Träger; then the Aufgabenübertragung counts.
        FreierTraeger,
        /// Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband or another joint body.
        KommunalerZusammenschluss,
        /// The Land Baden-Württemberg.
        Land,
        /// Anyone else.
        Andere,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Aufgabenübertragung to a freier Träger (Nr. 3.2 VwV).
    Aufgabenuebertragung {
        /// Exists.
        LiegtVor,
        /// Planned.
        Geplant,
        /// None.
        Keine,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Are those advised refugees with Bleibeperspektive in Anschlussunterbringung (Antwort 6)?
    Zielgruppe {
        /// Yes, all of them, both.
        Ja,
        /// Only some of those advised.
        NurEinTeil,
        /// Only one of the two: Bleibeperspektive or Anschlussunterbringung.
        NurEinesVonBeiden,
        /// No.
        Nein,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Are needs established in personal talks the basis of the work (Nr. 4.1 VwV)?
    Bedarfsfeststellung {
        /// Yes, intended.
        Vorgesehen,
        /// Not intended.
        NichtVorgesehen,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// One task of the person: the six kinds named in Nr. 4.1.2 VwV, or another.
    Aufgabe {
        /// Sozialberatung und -begleitung through Einzelfallhilfe.
        Sozialberatung,
        /// Information on integration and advisory offers, referral to the Regeldienste.
        InformationUndWeiterleitung,
        /// Keeping and updating individual Integrationspläne.
        Integrationsplaene,
        /// Leading to offers of volunteers, coordinating volunteers in the single case.
        EhrenamtlicheAngebote,
        /// Leading to civic structures and clubs, enabling participation.
        BuergerschaftlicheStrukturen,
        /// Netzwerkarbeit.
        Netzwerkarbeit,
        /// A task that is none of the six.
        Andere,
    }
}

auswahl! {
    /// Kind of a degree or of what was named as one.
    Grad {
        /// Bachelor of a Hochschule (DHBW degree included).
        Bachelor,
        /// Master.
        Master,
        /// Magister.
        Magister,
        /// Diplom of a Hochschule (FH, PH, Universität, DHBW).
        Diplom,
        /// Promotion.
        Promotion,
        /// Staatsexamen.
        Staatsexamen,
        /// State diploma of a Berufsakademie.
        Berufsakademie,
        /// Fachwirt, Meister or "Bachelor Professional".
        FachwirtOderMeister,
        /// Diploma of a Verwaltungs- und Wirtschaftsakademie.
        VwaDiplom,
        /// Studies not finished.
        NichtAbgeschlossen,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Field or Studienschwerpunkt of a degree (Nr. 4.2.2 VwV).
    Fach {
        /// Listed in Buchst. a.
        SozialeArbeit,
        /// Listed in Buchst. a.
        InternationaleSozialeArbeit,
        /// Listed in Buchst. a.
        AngewandtePsychologie,
        /// Listed in Buchst. a.
        Sozialpaedagogik,
        /// Listed in Buchst. a.
        Migrationspaedagogik,
        /// Listed in Buchst. a.
        Paedagogik,
        /// Listed in Buchst. b.
        OeffentlicheVerwaltung,
        /// Listed in Buchst. b.
        Islamwissenschaften,
        /// Listed in Buchst. b.
        InterkulturelleKommunikation,
        /// Listed in Buchst. b.
        Sprachwissenschaften,
        /// Listed in Buchst. b.
        Entwicklungszusammenarbeit,
        /// Not listed; then the applicant's own classing counts.
        Anderes,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// How the applicant classes a field that is not listed.
    Einordnung {
        /// A field of the Sozialwesen.
        Sozialwesen,
        /// Not of the Sozialwesen, but suitable for the work.
        Geeignet,
        /// Neither.
        KeinesVonBeiden,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Where a qualification was acquired.
    Herkunft {
        /// In Germany: no proof of equivalence needed.
        Inland,
        /// Abroad: equivalence counts.
        Ausland,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Equivalence of a foreign school certificate or training, shown by Gleichwertigkeitsprüfung or Zeugnisbewertung.
    Gleichwertigkeit {
        /// Shown in full.
        Voll,
        /// Shown in part.
        Teilweise,
        /// Applied for, pending.
        Beantragt,
        /// Only looked up in the data base anabin.
        NurAnabin,
        /// Refused.
        Negativ,
        /// Nothing done.
        Keine,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Equivalence of a foreign degree: as [`Gleichwertigkeit`], or a Zeugnisbewertung that ends below Bachelor.
    Hochschulbewertung {
        /// Shown in full, at Bachelor's level or above.
        Voll,
        /// A Zeugnisbewertung exists and classes the degree below Bachelor.
        UnterBachelor,
        /// Shown in part.
        Teilweise,
        /// Applied for, pending.
        Beantragt,
        /// Only looked up in the data base anabin.
        NurAnabin,
        /// Refused.
        Negativ,
        /// Nothing done.
        Keine,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// How Vorerfahrung is told (Antwort 1).
    VorerfahrungAngabe {
        /// As periods.
        Zeitraeume,
        /// The short way: only the number of unbroken months in a fully counting field.
        Monate,
        /// There is none.
        Keine,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Field of work in a period of Vorerfahrung.
    Einsatz {
        /// In the Tätigkeitsfeld, at municipal level.
        KommunaleEbene,
        /// In the Tätigkeitsfeld, in Erstaufnahme or vorläufige Unterbringung under the FlüAG.
        Fluechtlingsaufnahme,
        /// In such a place, but outside the Tätigkeitsfeld (guard, caretaker).
        AusserhalbDesTaetigkeitsfelds,
        /// In the reception of another Land.
        AndereLandesaufnahme,
        /// Anything else.
        Anderes,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Kind of employer in a period of Vorerfahrung; asked for the fully counting fields only.
    Arbeitgeber {
        /// Stadt, Gemeinde, Landkreis or a joint municipal body.
        Kommune,
        /// Freier Träger.
        FreierTraeger,
        /// The Land.
        Land,
        /// Another employer.
        Anderer,
        /// No employment: volunteering or internship.
        EhrenamtOderPraktikum,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// A school certificate.
    Schulart {
        /// Mittlerer Bildungsabschluss.
        Mittlerer,
        /// Fachhochschulreife.
        Fachhochschulreife,
        /// Abitur.
        Abitur,
        /// Below: Hauptschulabschluss or none.
        Darunter,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// A training.
    Ausbildungsart {
        /// Finished Berufsausbildung.
        Berufsausbildung,
        /// Meister or Fachwirt; then the training beneath counts.
        MeisterOderFachwirt,
        /// Not finished.
        NichtAbgeschlossen,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Is there a finished training beneath a Meister or Fachwirt?
    AusbildungDarunter {
        /// Yes.
        Ja,
        /// No.
        Nein,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// How far a course of the Nachqualifizierung is.
    Schulungsstand {
        /// Begun, the proof is at hand.
        BegonnenMitNachweis,
        /// Begun, the proof is not at hand yet.
        BegonnenOhneNachweis,
        /// Booked for a date.
        Gebucht,
        /// Intended, without a date.
        Beabsichtigt,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// Length of a course.
    Schulungsdauer {
        /// At least two days.
        MehrereTage,
        /// One day.
        EinTag,
        /// Not known.
        WeissNicht,
    }
}

auswahl! {
    /// What a course deals with: the nine subjects of Nr. 4.2.3 VwV, the compound ones (5 and 8) by their parts.
    Thema {
        /// Subject 1.
        Recht,
        /// Subject 2.
        Regeldienste,
        /// Subject 3.
        Arbeitsmarkt,
        /// Subject 4.
        Anerkennungsberatung,
        /// Subject 5, first part: Schule.
        Schule,
        /// Subject 5, second part: Kindertageseinrichtungen.
        Kindertageseinrichtungen,
        /// Subject 5, third part: Angebote der Jugendhilfe.
        Jugendhilfe,
        /// Subject 6.
        Spracherwerb,
        /// Subject 7.
        Ehrenamt,
        /// Subject 8, first part: Grundlagen der Beratungsarbeit.
        Beratungsarbeit,
        /// Subject 8, second part: Grundlagen des Case-Managements.
        CaseManagement,
        /// Subject 9.
        InterkulturelleKompetenz,
    }
}

auswahl! {
    /// Answer to "is there another one?" under a list.
    Weitere {
        /// Yes: another record is added.
        Ja,
        /// No: the list is complete.
        Nein,
        /// Not known.
        WeissNicht,
    }
}
