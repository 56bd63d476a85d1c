//! The answers that can be chosen, one type per kind of question.
//!
//! Every type lists its values in `ALL`, in the order in which the page offers them.

use super::wort::auswahl;

auswahl! {
    /// Who applies (Antwort 3).
    Antragsteller {
        /// Stadt (a Stadtkreis included) or Gemeinde.
        StadtOderGemeinde = "stadt_oder_gemeinde",
        /// Landkreis; then the Einvernehmen counts.
        Landkreis = "landkreis",
        /// Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband or another joint body.
        KommunalerZusammenschluss = "kommunaler_zusammenschluss",
        /// Freier Träger.
        FreierTraeger = "freier_traeger",
        /// The Land Baden-Württemberg.
        Land = "land",
        /// Anyone else.
        Andere = "andere",
    }
}

auswahl! {
    /// Einvernehmen between a Landkreis and its kreisangehörige Städte und Gemeinden (Antwort 3).
    Einvernehmen {
        /// With all of them.
        LiegtVor = "liegt_vor",
        /// Being negotiated.
        InVerhandlung = "in_verhandlung",
        /// With some of them only.
        NurMitEinigen = "nur_mit_einigen",
        /// None.
        Keines = "keines",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Who employs the person (Antwort 2).
    Anstellungstraeger {
        /// Stadt or Gemeinde.
        StadtOderGemeinde = "stadt_oder_gemeinde",
        /// Landkreis.
        Landkreis = "landkreis",
        /// Freier Träger; then the Aufgabenübertragung counts.
        FreierTraeger = "freier_traeger",
        /// Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband or another joint body.
        KommunalerZusammenschluss = "kommunaler_zusammenschluss",
        /// The Land Baden-Württemberg.
        Land = "land",
        /// Anyone else.
        Andere = "andere",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Aufgabenübertragung to a freier Träger (Nr. 3.2 VwV).
    Aufgabenuebertragung {
        /// Exists.
        LiegtVor = "liegt_vor",
        /// Planned.
        Geplant = "geplant",
        /// None.
        Keine = "keine",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Are those advised refugees with Bleibeperspektive in Anschlussunterbringung (Antwort 6)?
    Zielgruppe {
        /// Yes, all of them, both.
        Ja = "ja",
        /// Only some of those advised.
        NurEinTeil = "nur_ein_teil",
        /// Only one of the two: Bleibeperspektive or Anschlussunterbringung.
        NurEinesVonBeiden = "nur_eines_von_beiden",
        /// No.
        Nein = "nein",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Are needs established in personal talks the basis of the work (Nr. 4.1 VwV)?
    Bedarfsfeststellung {
        /// Yes, intended.
        Vorgesehen = "vorgesehen",
        /// Not intended.
        NichtVorgesehen = "nicht_vorgesehen",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// One task of the person: the six kinds named in Nr. 4.1.2 VwV, or another.
    Aufgabe {
        /// Sozialberatung und -begleitung through Einzelfallhilfe.
        Sozialberatung = "sozialberatung",
        /// Information on integration and advisory offers, referral to the Regeldienste.
        InformationUndWeiterleitung = "information_und_weiterleitung",
        /// Keeping and updating individual Integrationspläne.
        Integrationsplaene = "integrationsplaene",
        /// Leading to offers of volunteers, coordinating volunteers in the single case.
        EhrenamtlicheAngebote = "ehrenamtliche_angebote",
        /// Leading to civic structures and clubs, enabling participation.
        BuergerschaftlicheStrukturen = "buergerschaftliche_strukturen",
        /// Netzwerkarbeit.
        Netzwerkarbeit = "netzwerkarbeit",
        /// A task that is none of the six.
        Andere = "andere",
    }
}

auswahl! {
    /// Kind of a degree or of what was named as one.
    Grad {
        /// Bachelor of a Hochschule (DHBW degree included).
        Bachelor = "bachelor",
        /// Master.
        Master = "master",
        /// Magister.
        Magister = "magister",
        /// Diplom of a Hochschule (FH, PH, Universität, DHBW).
        Diplom = "diplom",
        /// Promotion.
        Promotion = "promotion",
        /// Staatsexamen.
        Staatsexamen = "staatsexamen",
        /// State diploma of a Berufsakademie.
        Berufsakademie = "berufsakademie",
        /// Fachwirt, Meister or "Bachelor Professional".
        FachwirtOderMeister = "fachwirt_oder_meister",
        /// Diploma of a Verwaltungs- und Wirtschaftsakademie.
        VwaDiplom = "vwa_diplom",
        /// Studies not finished.
        NichtAbgeschlossen = "nicht_abgeschlossen",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Field or Studienschwerpunkt of a degree (Nr. 4.2.2 VwV).
    Fach {
        /// Listed in Buchst. a.
        SozialeArbeit = "soziale_arbeit",
        /// Listed in Buchst. a.
        InternationaleSozialeArbeit = "internationale_soziale_arbeit",
        /// Listed in Buchst. a.
        AngewandtePsychologie = "angewandte_psychologie",
        /// Listed in Buchst. a.
        Sozialpaedagogik = "sozialpaedagogik",
        /// Listed in Buchst. a.
        Migrationspaedagogik = "migrationspaedagogik",
        /// Listed in Buchst. a.
        Paedagogik = "paedagogik",
        /// Listed in Buchst. b.
        OeffentlicheVerwaltung = "oeffentliche_verwaltung",
        /// Listed in Buchst. b.
        Islamwissenschaften = "islamwissenschaften",
        /// Listed in Buchst. b.
        InterkulturelleKommunikation = "interkulturelle_kommunikation",
        /// Listed in Buchst. b.
        Sprachwissenschaften = "sprachwissenschaften",
        /// Listed in Buchst. b.
        Entwicklungszusammenarbeit = "entwicklungszusammenarbeit",
        /// Not listed; then the applicant's own classing counts.
        Anderes = "anderes",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// How the applicant classes a field that is not listed.
    Einordnung {
        /// A field of the Sozialwesen.
        Sozialwesen = "sozialwesen",
        /// Not of the Sozialwesen, but suitable for the work.
        Geeignet = "geeignet",
        /// Neither.
        KeinesVonBeiden = "keines_von_beiden",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Where a qualification was acquired.
    Herkunft {
        /// In Germany: no proof of equivalence needed.
        Inland = "inland",
        /// Abroad: equivalence counts.
        Ausland = "ausland",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Equivalence of a foreign school certificate or training, shown by Gleichwertigkeitsprüfung or Zeugnisbewertung.
    Gleichwertigkeit {
        /// Shown in full.
        Voll = "voll",
        /// Shown in part.
        Teilweise = "teilweise",
        /// Applied for, pending.
        Beantragt = "beantragt",
        /// Only looked up in the data base anabin.
        NurAnabin = "nur_anabin",
        /// Refused.
        Negativ = "negativ",
        /// Nothing done.
        Keine = "keine",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Equivalence of a foreign degree: as [`Gleichwertigkeit`], or a Zeugnisbewertung that ends below Bachelor.
    Hochschulbewertung {
        /// Shown in full, at Bachelor's level or above.
        Voll = "voll",
        /// A Zeugnisbewertung exists and classes the degree below Bachelor.
        UnterBachelor = "unter_bachelor",
        /// Shown in part.
        Teilweise = "teilweise",
        /// Applied for, pending.
        Beantragt = "beantragt",
        /// Only looked up in the data base anabin.
        NurAnabin = "nur_anabin",
        /// Refused.
        Negativ = "negativ",
        /// Nothing done.
        Keine = "keine",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// How Vorerfahrung is told (Antwort 1).
    VorerfahrungAngabe {
        /// As periods.
        Zeitraeume = "zeitraeume",
        /// The short way: only the number of unbroken months in a fully counting field.
        Monate = "monate",
        /// There is none.
        Keine = "keine",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Field of work in a period of Vorerfahrung.
    Einsatz {
        /// In the Tätigkeitsfeld, at municipal level.
        KommunaleEbene = "kommunale_ebene",
        /// In the Tätigkeitsfeld, in Erstaufnahme or vorläufige Unterbringung under the FlüAG.
        Fluechtlingsaufnahme = "fluechtlingsaufnahme",
        /// In such a place, but outside the Tätigkeitsfeld (guard, caretaker).
        AusserhalbDesTaetigkeitsfelds = "ausserhalb_des_taetigkeitsfelds",
        /// In the reception of another Land.
        AndereLandesaufnahme = "andere_landesaufnahme",
        /// Anything else.
        Anderes = "anderes",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Kind of employer in a period of Vorerfahrung; asked for the fully counting fields only.
    Arbeitgeber {
        /// Stadt, Gemeinde, Landkreis or a joint municipal body.
        Kommune = "kommune",
        /// Freier Träger.
        FreierTraeger = "freier_traeger",
        /// The Land.
        Land = "land",
        /// Another employer.
        Anderer = "anderer",
        /// No employment: volunteering or internship.
        EhrenamtOderPraktikum = "ehrenamt_oder_praktikum",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// A school certificate.
    Schulart {
        /// Mittlerer Bildungsabschluss.
        Mittlerer = "mittlerer",
        /// Fachhochschulreife.
        Fachhochschulreife = "fachhochschulreife",
        /// Abitur.
        Abitur = "abitur",
        /// Below: Hauptschulabschluss or none.
        Darunter = "darunter",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// A training.
    Ausbildungsart {
        /// Finished Berufsausbildung.
        Berufsausbildung = "berufsausbildung",
        /// Meister or Fachwirt; then the training beneath counts.
        MeisterOderFachwirt = "meister_oder_fachwirt",
        /// Not finished.
        NichtAbgeschlossen = "nicht_abgeschlossen",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Is there a finished training beneath a Meister or Fachwirt?
    AusbildungDarunter {
        /// Yes.
        Ja = "ja",
        /// No.
        Nein = "nein",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// How far a course of the Nachqualifizierung is.
    Schulungsstand {
        /// Begun, the proof is at hand.
        BegonnenMitNachweis = "begonnen_mit_nachweis",
        /// Begun, the proof is not at hand yet.
        BegonnenOhneNachweis = "begonnen_ohne_nachweis",
        /// Booked for a date.
        Gebucht = "gebucht",
        /// Intended, without a date.
        Beabsichtigt = "beabsichtigt",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// Length of a course.
    Schulungsdauer {
        /// At least two days.
        MehrereTage = "mehrere_tage",
        /// One day.
        EinTag = "ein_tag",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}

auswahl! {
    /// What a course deals with: the nine subjects of Nr. 4.2.3 VwV, the compound ones (5 and 8) by their parts.
    Thema {
        /// Subject 1.
        Recht = "recht",
        /// Subject 2.
        Regeldienste = "regeldienste",
        /// Subject 3.
        Arbeitsmarkt = "arbeitsmarkt",
        /// Subject 4.
        Anerkennungsberatung = "anerkennungsberatung",
        /// Subject 5, first part: Schule.
        Schule = "schule",
        /// Subject 5, second part: Kindertageseinrichtungen.
        Kindertageseinrichtungen = "kindertageseinrichtungen",
        /// Subject 5, third part: Angebote der Jugendhilfe.
        Jugendhilfe = "jugendhilfe",
        /// Subject 6.
        Spracherwerb = "spracherwerb",
        /// Subject 7.
        Ehrenamt = "ehrenamt",
        /// Subject 8, first part: Grundlagen der Beratungsarbeit.
        Beratungsarbeit = "beratungsarbeit",
        /// Subject 8, second part: Grundlagen des Case-Managements.
        CaseManagement = "case_management",
        /// Subject 9.
        InterkulturelleKompetenz = "interkulturelle_kompetenz",
    }
}

auswahl! {
    /// Answer to "is there another one?" under a list.
    Weitere {
        /// Yes: another record is added.
        Ja = "ja",
        /// No: the list is complete.
        Nein = "nein",
        /// Not known.
        WeissNicht = "weiss_nicht",
    }
}
