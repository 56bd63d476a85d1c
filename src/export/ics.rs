//! The deadlines as a calendar that other programs import: iCalendar, RFC 5545.
//!
//! Written by hand, in 3 KB: the crate `icalendar` 0.17 switches on chrono's clock for the whole core, brings a random
//! number generator for its own UIDs and adds 81 KB to the page.
//!
//! The same Vorantrag gives the same bytes. A **UID** says what the entry is about, and nothing more: the last day, the
//! person's number, the Stichtag, and who applies. So a file that is imported twice gives no entry twice, and no entry
//! names a person whose name is not wanted. **DTSTAMP** is the begin of the Stichtag, as no clock is read here.

use crate::datum::Tag;
use crate::facts::DatumAngabe;
use crate::finding::{Auflage, Finding, Grund, Hinweis};
use crate::law::frist::drei_monate_nach;
use crate::text;
use crate::text::kalender as worte;
use crate::vorantrag::Vorantrag;

use super::dateiname::antragsteller;

/// How long before the last day a calendar reminds of it.
const ERINNERUNG: &str = "-P14D";

/// The last days on which persons may still begin their Nachqualifizierung, each as an entry for the whole day with a
/// reminder; `None` where there is no such day.
///
/// It is the nominal last day: whether the next working day would do is open (§ 193 BGB). The proof of the beginning has
/// no day of its own; the entry names it.
pub fn fristen(vorantrag: &Vorantrag, mit_namen: bool) -> Option<String> {
    let termine = termine(vorantrag);
    if termine.is_empty() {
        return None;
    }
    let mut kalender = Kalender::default();
    kalender.zeile("BEGIN", "VCALENDAR");
    kalender.zeile("VERSION", "2.0");
    kalender.text("PRODID", worte::PRODID);
    for termin in &termine {
        kalender.termin(vorantrag, termin, mit_namen);
    }
    kalender.zeile("END", "VCALENDAR");
    Some(kalender.geschrieben)
}

/// Until when one person has to begin.
struct Termin {
    bis: Tag,
    /// Number of the person, from 0.
    person: usize,
    /// What the entry says besides the day, each sentence with a line to itself.
    saetze: Vec<String>,
}

/// By date, and on one day in the order of the persons.
fn termine(vorantrag: &Vorantrag) -> Vec<Termin> {
    let mut termine: Vec<Termin> = Vec::new();
    for (person, ergebnis) in vorantrag.ergebnisse().enumerate() {
        let tragende = ergebnis.finding.tragende();
        let tage = tragende.iter().flat_map(|teil| {
            let auflagen = teil.auflagen.iter();
            auflagen.filter_map(|auflage| Some((*teil, auflage, auflage.bis()?)))
        });
        for (teil, auflage, bis) in tage {
            // Two courses that would each be in time have one last day.
            if termine
                .iter()
                .any(|termin| (termin.person, termin.bis) == (person, bis))
            {
                continue;
            }
            let mut saetze = vec![begruendung(auflage, teil)];
            if !matches!(teil.grund, Some(Grund::BeginnNachVerschiebung { .. })) {
                let werktag = naechster_werktag(vorantrag, person, bis);
                saetze.extend(werktag.map(worte::naechster_werktag));
            }
            let nachweis = Auflage::BeginnNachweisen;
            if tragende
                .iter()
                .any(|teil| teil.auflagen.contains(&nachweis))
            {
                saetze.push(worte::nachweis(&text::auflage(&nachweis)));
            }
            saetze.push(text::hinweis(Hinweis::FristenNurOrientierung).to_owned());
            saetze.push(worte::stand(
                &text::stand(vorantrag.fassung),
                vorantrag.stichtag,
            ));
            let geltung = text::geltungshinweis(&vorantrag.vorhaben, vorantrag.stichtag);
            saetze.extend(geltung.map(str::to_owned));
            saetze.push(text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS.to_owned());
            termine.push(Termin {
                bis,
                person,
                saetze,
            });
        }
    }
    termine.sort_by_key(|termin| termin.bis);
    termine
}

/// What is to be done, why, and where that stands.
fn begruendung(auflage: &Auflage, teil: &Finding) -> String {
    let grund = teil.grund.as_ref().map(text::grund);
    worte::begruendung(
        &text::auflage(auflage),
        grund.as_deref(),
        text::fundstelle(teil.norm),
    )
}

/// The next working day, where the last day is none.
fn naechster_werktag(vorantrag: &Vorantrag, person: usize, bis: Tag) -> Option<Tag> {
    let person = vorantrag.personen.get(person)?;
    let Some(DatumAngabe::Am(aufnahme)) = person.aufnahme_der_taetigkeit else {
        return None;
    };
    let frist = drei_monate_nach(aufnahme.tag());
    (Tag(frist.letzter_tag) == bis && frist.verschoben != frist.letzter_tag)
        .then_some(Tag(frist.verschoben))
}

// ---------------------------------------------------------------------------------------------------------------------
// The format
// ---------------------------------------------------------------------------------------------------------------------

/// A calendar as far as it is written.
#[derive(Default)]
struct Kalender {
    geschrieben: String,
}

impl Kalender {
    fn termin(&mut self, vorantrag: &Vorantrag, termin: &Termin, mit_namen: bool) {
        let name = vorantrag.name(termin.person).filter(|_| mit_namen);
        let titel = worte::titel(&text::person(termin.person, name));
        self.zeile("BEGIN", "VEVENT");
        self.text("UID", &uid(vorantrag, termin));
        let stichtag = ziffern(&vorantrag.stichtag.iso());
        self.zeile("DTSTAMP", &format!("{stichtag}T000000Z"));
        self.zeile("DTSTART;VALUE=DATE", &ziffern(&termin.bis.iso()));
        self.text("SUMMARY", &titel);
        self.text("DESCRIPTION", &termin.saetze.join("\n"));
        // The day stays free for other things.
        self.zeile("TRANSP", "TRANSPARENT");
        self.zeile("BEGIN", "VALARM");
        self.zeile("ACTION", "DISPLAY");
        self.zeile("TRIGGER", ERINNERUNG);
        self.text("DESCRIPTION", &titel);
        self.zeile("END", "VALARM");
        self.zeile("END", "VEVENT");
    }

    /// A property whose value is a text.
    fn text(&mut self, name: &str, text: &str) {
        self.zeile(name, &maskiert(text));
    }

    /// A content line: at most 75 bytes, and the rest on lines that begin with a space.
    fn zeile(&mut self, name: &str, wert: &str) {
        const HOECHSTENS: usize = 75;
        let mut laenge = 0;
        for zeichen in name.chars().chain([':']).chain(wert.chars()) {
            if laenge + zeichen.len_utf8() > HOECHSTENS {
                self.geschrieben.push_str("\r\n ");
                laenge = 1;
            }
            self.geschrieben.push(zeichen);
            laenge += zeichen.len_utf8();
        }
        self.geschrieben.push_str("\r\n");
    }
}

/// A text as a value: what would end it is escaped, what cannot stand in it left out.
fn maskiert(text: &str) -> String {
    let mut maskiert = String::with_capacity(text.len());
    for zeichen in text.chars() {
        match zeichen {
            '\\' | ';' | ',' => maskiert.extend(['\\', zeichen]),
            '\n' => maskiert.push_str("\\n"),
            zeichen if zeichen.is_control() => {}
            zeichen => maskiert.push(zeichen),
        }
    }
    maskiert
}

/// What the entry is about, as a name that is the same whenever it is.
fn uid(vorantrag: &Vorantrag, termin: &Termin) -> String {
    format!(
        "nachqualifizierung_{}_person-{}_stichtag-{}{}@vorabcheck",
        termin.bis.iso(),
        termin.person + 1,
        vorantrag.stichtag.iso(),
        antragsteller(vorantrag),
    )
}

/// A day without the hyphens.
fn ziffern(iso: &str) -> String {
    iso.replace('-', "")
}
