//! Vorerfahrung: the short way as a table, periods as stretches of days.

use super::Bau;
use super::feel::{Ort, eintrag, spalte, wert};
use super::modell::{Element, Logik, Tabelle, Trefferregel};
use crate::facts::{Answer, VorerfahrungAngabe, Weitere};
use crate::finding::Kriterium;
use crate::regelwerk::{Angabe, Spalte, Tafel};
use crate::text::entscheidungen as worte;

/// Six months in the field: told as periods or as a number.
pub(super) const AUSDRUCK: &str =
    "if (person.vorerfahrung).angabe = \"zeitraeume\" then Zeitraeume else OhneZeitraeume";

pub(super) fn elemente(bau: &Bau) -> Vec<Element> {
    let knoten = bau.regelwerk.knoten.iter();
    let zeit = knoten
        .into_iter()
        .find(|k| k.kriterium == Kriterium::Beschaeftigungszeit);
    let mut elemente = Vec::new();
    if let Some(tafel) = zeit.and_then(|knoten| knoten.tafel.as_ref()) {
        elemente.extend([kurzweg(bau, tafel), lagen(tafel)]);
    }
    let ausdruck =
        |name: &str, beschreibung: &str, parameter: &[&'static str], text: &str| Element {
            name: name.into(),
            beschreibung: beschreibung.into(),
            parameter: parameter.to_vec(),
            logik: Logik::Ausdruck(text.into()),
        };
    elemente.extend([
        ausdruck(
            "SechsMonateAb",
            worte::SECHS_MONATE_AB,
            &["tag"],
            "if (tag + duration(\"P6M\")).day = (tag.day) then tag + duration(\"P6M\") - duration(\"P1D\") else tag + duration(\"P6M\")",
        ),
        ausdruck(
            "Strecken",
            worte::STRECKEN,
            &["zeiten", "grenze", "im_besten_fall", "letzter_tag"],
            "(for z in zeiten return if (if im_besten_fall then ((z.klasse).bis) else (z.klasse).von) < grenze then {von: null, bis: null} else if z.zeitspanne = null then (if im_besten_fall then {von: date(\"1900-01-01\"), bis: letzter_tag} else {von: null, bis: null}) else {von: (z.zeitspanne).von, bis: if ((z.zeitspanne).bis = \"noch_beschaeftigt\") then letzter_tag else if (z.zeitspanne).bis > letzter_tag then letzter_tag else (z.zeitspanne).bis})[item.von != null and item.von <= item.bis]",
        ),
        ausdruck(
            "SindBelegt",
            worte::SIND_BELEGT,
            &["strecken", "von", "bis"],
            "every p in strecken satisfies (p.bis < von or p.bis >= bis or (some q in strecken satisfies (q.von <= (p.bis) + duration(\"P1D\") and q.bis > p.bis)))",
        ),
        ausdruck(
            "HatSechsMonate",
            worte::HAT_SECHS_MONATE,
            &["strecken"],
            "some s in strecken satisfies SindBelegt(strecken, s.von, SechsMonateAb(s.von))",
        ),
        ausdruck(
            "Tagzahl",
            worte::TAGZAHL,
            &["tag"],
            "(tag - date(\"1900-01-01\")).days",
        ),
        ausdruck(
            "ErsterNeueTag",
            worte::ERSTER_NEUE_TAG,
            &["folge", "i"],
            "if i = 1 then Tagzahl(folge[i].von) else max([Tagzahl(folge[i].von), max(for j in 1..(i - 1) return Tagzahl(folge[j].bis)) + 1])",
        ),
        ausdruck(
            "TageDerFolge",
            worte::TAGE_DER_FOLGE,
            &["folge"],
            "sum(for i in 1..count(folge) return max([0, Tagzahl(folge[i].bis) - ErsterNeueTag(folge, i) + 1]))",
        ),
        ausdruck(
            "AnzahlTage",
            worte::ANZAHL_TAGE,
            &["strecken"],
            "if count(strecken) = 0 then 0 else TageDerFolge(sort(strecken, function(eine, andere) eine.von < andere.von))",
        ),
        ausdruck(
            "Lage",
            worte::LAGE,
            &["zeiten", "im_besten_fall", "letzter_tag"],
            "if HatSechsMonate(Strecken(zeiten, 2, im_besten_fall, letzter_tag)) then \"sechs_monate\" else if HatSechsMonate(Strecken(zeiten, 1, im_besten_fall, letzter_tag)) then \"sechs_monate_mit_zweifel\" else if AnzahlTage(Strecken(zeiten, 1, im_besten_fall, letzter_tag)) >= 180 then \"hundertachtzig_tage\" else \"weniger\"",
        ),
        ausdruck(
            "EingeordneteZeiten",
            worte::EINGEORDNETE_ZEITEN,
            &[],
            "for z in (((person.vorerfahrung).zeiten).eintraege) return {klasse: Taetigkeitsfeld(z), zeitspanne: z.zeitspanne}",
        ),
        ausdruck(
            "LetzterTag",
            worte::LETZTER_TAG,
            &[],
            "if vorhaben.bewilligungszeitraum_beginn = null or (vorhaben.bewilligungszeitraum_beginn = \"weiss_nicht\") then date(\"2200-01-01\") else (vorhaben.bewilligungszeitraum_beginn) - duration(\"P1D\")",
        ),
        ausdruck(
            "Zeitraeume",
            worte::ZEITRAEUME,
            &[],
            "{keine: ((person.vorerfahrung).zeiten).ende = \"keine_weiteren\" and (every z in EingeordneteZeiten satisfies (z.klasse).bis = 0), mindestens: if ((person.vorerfahrung).zeiten).ende = \"weiss_nicht\" then 1 else 0, sicher: WertDerLage(Lage(EingeordneteZeiten, false, LetzterTag)).von, denkbar: WertDerLage(Lage(EingeordneteZeiten, true, LetzterTag)).bis, wert: if keine then {von: 0, bis: 0} else if vorhaben.bewilligungszeitraum_beginn = null then {von: mindestens, bis: if ((person.vorerfahrung).zeiten).ende = null then 2 else max([1, denkbar])} else if (vorhaben.bewilligungszeitraum_beginn = \"weiss_nicht\") then {von: if some z in EingeordneteZeiten satisfies (z.klasse).von >= 1 then 1 else mindestens, bis: 1} else {von: max([sicher, mindestens]), bis: if ((person.vorerfahrung).zeiten).ende = null then 2 else max([denkbar, mindestens])}}.wert",
        ),
    ]);
    elemente
}

fn ist_zeitraeume(angaben: &[Angabe]) -> bool {
    let zeitraeume = Answer::Vorerfahrung(VorerfahrungAngabe::Zeitraeume);
    angaben.contains(&Angabe::Antwort(zeitraeume))
}

/// The table without the rows of periods, which need more than a table.
fn kurzweg(bau: &Bau, tafel: &Tafel) -> Element {
    let ort = Ort {
        fassung: bau.fassung,
        kriterium: None,
    };
    let spalten = tafel.spalten.iter().map(|(gefragt, _)| *gefragt);
    let spalten = spalten.take_while(|gefragt| *gefragt != Spalte::Zeiten);
    let zeilen = tafel.zeilen.iter().filter_map(|zeile| {
        let [art, monate, ..] = zeile.angaben.as_slice() else {
            return None;
        };
        (!ist_zeitraeume(art)).then(|| (vec![eintrag(art), eintrag(monate)], wert(zeile.wert)))
    });
    Element {
        name: "OhneZeitraeume".into(),
        beschreibung: worte::OHNE_ZEITRAEUME.into(),
        parameter: Vec::new(),
        logik: Logik::Tabelle(Tabelle {
            spalten: spalten.map(|gefragt| spalte(&ort, gefragt)).collect(),
            ausgaben: vec!["von", "bis"],
            zeilen: zeilen.collect(),
            trefferregel: Trefferregel::Genau,
        }),
    }
}

/// The rows of periods: what they amount to, once there are no more of them and the Bewilligungszeitraum is known.
fn lagen(tafel: &Tafel) -> Element {
    let vollstaendig = Angabe::Antwort(Answer::Weitere(Weitere::Nein));
    let passt = |angaben: &[Angabe], angabe| angaben.is_empty() || angaben.contains(angabe);
    let zeilen = tafel.zeilen.iter().filter_map(|zeile| {
        let [art, _, lage, beginn, weitere] = zeile.angaben.as_slice() else {
            return None;
        };
        let gilt =
            ist_zeitraeume(art) && passt(beginn, &Angabe::Bekannt) && passt(weitere, &vollstaendig);
        gilt.then(|| (vec![eintrag(lage)], wert(zeile.wert)))
    });
    Element {
        name: "WertDerLage".into(),
        beschreibung: worte::WERT_DER_LAGE.into(),
        parameter: vec!["lage"],
        logik: Logik::Tabelle(Tabelle {
            spalten: vec!["lage".into()],
            ausgaben: vec!["von", "bis"],
            zeilen: zeilen.collect(),
            trefferregel: Trefferregel::Genau,
        }),
    }
}
