//! Vorerfahrung told as periods: the days that count, and what they amount to. Written by hand, because no table counts days;
//! the test against the law (`crates/urteil`) proves it.

use super::Bau;
use super::feel::klasse;
use super::gemeinsam::{beliebige, element};
use super::modell::Element;
use crate::finding::Kriterium;
use crate::regelwerk::{Spalte, Zeitenlage};
use crate::text::entscheidungen as worte;

/// Six months in the field: told as periods or, by its table, as a number.
pub(super) fn wert(tafel: &str) -> String {
    format!("if (person.vorerfahrung).angabe = \"zeitraeume\" then Zeitraeume else {tafel}")
}

pub(super) fn elemente(bau: &Bau) -> Vec<Element> {
    let knoten = &bau.regelwerk.knoten;
    let nummer = knoten
        .iter()
        .position(|k| k.kriterium == Kriterium::Beschaeftigungszeit);
    // The table for what the periods amount to, surely or at best.
    let tafel = |im_besten_fall: &str| {
        let lage = format!("Lage(EingeordneteZeiten, {im_besten_fall}, LetzterTag)");
        let nummer = nummer.unwrap_or_default();
        bau.frage_tafel(nummer, |spalte| match spalte {
            Spalte::Zeiten => lage.clone(),
            andere => bau.argument(nummer)(andere),
        })
    };
    let [sechs_monate, mit_zweifel, hundertachtzig, weniger, keine] = [
        Zeitenlage::SechsMonate,
        Zeitenlage::SechsMonateMitZweifel,
        Zeitenlage::HundertachtzigTage,
        Zeitenlage::Weniger,
        Zeitenlage::Keine,
    ]
    .map(klasse);
    vec![
        element(
            "SechsMonateAb",
            worte::SECHS_MONATE_AB,
            beliebige(&["tag"]),
            "if (tag + duration(\"P6M\")).day = (tag.day) then tag + duration(\"P6M\") - duration(\"P1D\") else tag + duration(\"P6M\")".into(),
        ),
        element(
            "Strecken",
            worte::STRECKEN,
            beliebige(&["zeiten", "grenze", "im_besten_fall", "letzter_tag"]),
            "(for z in zeiten return if (if im_besten_fall then ((z.klasse).bis) else (z.klasse).von) < grenze then {von: null, bis: null} else if z.zeitspanne = null then (if im_besten_fall then {von: date(\"1900-01-01\"), bis: letzter_tag} else {von: null, bis: null}) else {von: (z.zeitspanne).von, bis: if ((z.zeitspanne).bis = \"noch_beschaeftigt\") then letzter_tag else if (z.zeitspanne).bis > letzter_tag then letzter_tag else (z.zeitspanne).bis})[item.von != null and item.von <= item.bis]".into(),
        ),
        element(
            "SindBelegt",
            worte::SIND_BELEGT,
            beliebige(&["strecken", "von", "bis"]),
            "every p in strecken satisfies (p.bis < von or p.bis >= bis or (some q in strecken satisfies (q.von <= (p.bis) + duration(\"P1D\") and q.bis > p.bis)))".into(),
        ),
        element(
            "HatSechsMonate",
            worte::HAT_SECHS_MONATE,
            beliebige(&["strecken"]),
            "some s in strecken satisfies SindBelegt(strecken, s.von, SechsMonateAb(s.von))".into(),
        ),
        element(
            "Tagzahl",
            worte::TAGZAHL,
            beliebige(&["tag"]),
            "(tag - date(\"1900-01-01\")).days".into(),
        ),
        element(
            "ErsterNeueTag",
            worte::ERSTER_NEUE_TAG,
            beliebige(&["folge", "i"]),
            "if i = 1 then Tagzahl(folge[i].von) else max([Tagzahl(folge[i].von), max(for j in 1..(i - 1) return Tagzahl(folge[j].bis)) + 1])".into(),
        ),
        element(
            "TageDerFolge",
            worte::TAGE_DER_FOLGE,
            beliebige(&["folge"]),
            "sum(for i in 1..count(folge) return max([0, Tagzahl(folge[i].bis) - ErsterNeueTag(folge, i) + 1]))".into(),
        ),
        element(
            "AnzahlTage",
            worte::ANZAHL_TAGE,
            beliebige(&["strecken"]),
            "if count(strecken) = 0 then 0 else TageDerFolge(sort(strecken, function(eine, andere) eine.von < andere.von))".into(),
        ),
        element(
            "Lage",
            worte::LAGE,
            beliebige(&["zeiten", "im_besten_fall", "letzter_tag"]),
            format!("if every z in zeiten satisfies (if im_besten_fall then ((z.klasse).bis) else (z.klasse).von) < 1 then {keine} else if HatSechsMonate(Strecken(zeiten, 2, im_besten_fall, letzter_tag)) then {sechs_monate} else if HatSechsMonate(Strecken(zeiten, 1, im_besten_fall, letzter_tag)) then {mit_zweifel} else if AnzahlTage(Strecken(zeiten, 1, im_besten_fall, letzter_tag)) >= 180 then {hundertachtzig} else {weniger}"),
        ),
        element(
            "EingeordneteZeiten",
            worte::EINGEORDNETE_ZEITEN,
            Vec::new(),
            "for z in (((person.vorerfahrung).zeiten).eintraege) return {klasse: Taetigkeitsfeld(z), zeitspanne: z.zeitspanne}".into(),
        ),
        element(
            "LetzterTag",
            worte::LETZTER_TAG,
            Vec::new(),
            "if vorhaben.bewilligungszeitraum_beginn = null or (vorhaben.bewilligungszeitraum_beginn = \"weiss_nicht\") then date(\"2200-01-01\") else (vorhaben.bewilligungszeitraum_beginn) - duration(\"P1D\")".into(),
        ),
        element(
            "Zeitraeume",
            worte::ZEITRAEUME,
            Vec::new(),
            format!(
                "if (person.vorerfahrung).angabe != \"zeitraeume\" then null else {{
  sicher: {},
  denkbar: {},
  wert: {{von: sicher.von, bis: denkbar.bis, zeile: sicher.zeile}}
}}.wert",
                tafel("false"),
                tafel("true"),
            ),
        ),
    ]
}
