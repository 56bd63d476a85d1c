//! The courses of the Nachqualifizierung: what their tables take from all of them, and from the days. Written by hand but for
//! the holidays and the subjects; the test against the law (`crates/urteil`) proves it.

use super::feel::{klasse, zitat};
use super::gemeinsam::{beliebige, element};
use super::modell::{Element, Parameter};
use crate::datum::Datum;
use crate::facts::{Listenart, Thema};
use crate::law::frist::ist_feiertag;
use crate::regelwerk::{Abdeckung, Rest, Tagklasse};
use crate::text::entscheidungen as worte;
use chrono::Datelike;

/// In brackets, because dsntk would read the keyword that follows as a part of the name.
pub(super) const SCHULUNGEN: &str = "((person.schulungen).eintraege)";

/// How the rest of the subjects begins, where [`mit_rest`] has found out.
pub(super) const REST: &str = "rest";

/// A value that takes this, found out once for all courses.
pub(super) fn mit_rest(wert: &str) -> String {
    format!(
        "{{
  frist: Frist,
  rest: RestDerThemen(person.schulungen, frist),
  wert: {wert}
}}.wert"
    )
}

/// Where a day lies to the take-up and its three months.
pub(super) fn tagklasse(tag: &str) -> String {
    format!("Tagklasse({tag}, person.aufnahme_der_taetigkeit, frist)")
}

pub(super) fn elemente() -> Vec<Element> {
    let alle: Vec<String> = Thema::ALL.iter().map(|thema| zitat(thema.wort())).collect();
    let alle = format!("[{}]", alle.join(", "));
    let mut elemente = Vec::from(aus_allen());
    elemente.extend(tage());
    elemente.extend(rest(&alle));
    elemente
}

fn schulung() -> Parameter {
    Parameter {
        name: "schulung".into(),
        typ: super::feel::typ_des_eintrags(Listenart::Schulungen),
    }
}

fn mit_schulung(weitere: &[&str]) -> Vec<Parameter> {
    std::iter::once(schulung())
        .chain(beliebige(weitere))
        .collect()
}

/// What is said of all courses together.
fn aus_allen() -> [Element; 6] {
    let [ganz, teilweise, keine] =
        [Abdeckung::Ganz, Abdeckung::Teilweise, Abdeckung::Keine].map(klasse);
    [
        element(
            "MehrereEintaegige",
            worte::MEHRERE_EINTAEGIGE,
            Vec::new(),
            format!("count({SCHULUNGEN}[item.dauer = \"ein_tag\"]) >= 2"),
        ),
        element(
            "ThemenDerSchulung",
            worte::THEMEN_DER_SCHULUNG,
            mit_schulung(&[]),
            "if schulung.themen = null then [] else if (schulung.themen = \"weiss_nicht\") then [] else schulung.themen".into(),
        ),
        element(
            "BehandelteThemen",
            worte::BEHANDELTE_THEMEN,
            Vec::new(),
            format!("flatten(for s in {SCHULUNGEN} return ThemenDerSchulung(s))"),
        ),
        element(
            "ThemenUnbekannt",
            worte::THEMEN_UNBEKANNT,
            Vec::new(),
            format!("if (person.schulungen).ende = \"weiss_nicht\" then true else list contains(for s in {SCHULUNGEN} return (s.themen = \"weiss_nicht\"), true)"),
        ),
        element(
            "ThemenOffen",
            worte::THEMEN_OFFEN,
            Vec::new(),
            format!("if (person.schulungen).ende = null then true else list contains(for s in {SCHULUNGEN} return s.themen = null, true)"),
        ),
        element(
            "Abdeckung",
            worte::ABDECKUNG,
            beliebige(&["teile", "behandelte"]),
            format!("if every thema in teile satisfies list contains(behandelte, thema) then {ganz} else if some thema in teile satisfies list contains(behandelte, thema) then {teilweise} else {keine}"),
        ),
    ]
}

/// The three months, and where days lie to them.
fn tage() -> [Element; 7] {
    let [davor, darin, verschoben, zu_spaet] = [
        Tagklasse::VorAufnahme,
        Tagklasse::InDerFrist,
        Tagklasse::Verschoben,
        Tagklasse::ZuSpaet,
    ]
    .map(klasse);
    [
        element("Feiertage", worte::FEIERTAGE, Vec::new(), feiertage()),
        element(
            "IstWerktag",
            worte::IST_WERKTAG,
            beliebige(&["tag", "feiertage"]),
            "not(list contains([\"Saturday\", \"Sunday\"], day of week(tag))) and not(list contains(feiertage, tag))".into(),
        ),
        element(
            "NaechsterWerktag",
            worte::NAECHSTER_WERKTAG,
            beliebige(&["tag", "feiertage"]),
            "if IstWerktag(tag, feiertage) then tag else (for i in 1..9 return tag + duration(\"P1D\") * i)[IstWerktag(item, feiertage)][1]".into(),
        ),
        element(
            "Frist",
            worte::FRIST,
            Vec::new(),
            "if person.aufnahme_der_taetigkeit = null then null else if (person.aufnahme_der_taetigkeit = \"weiss_nicht\") then null else {letzter_tag: (person.aufnahme_der_taetigkeit) + duration(\"P3M\"), verschoben: NaechsterWerktag((person.aufnahme_der_taetigkeit) + duration(\"P3M\"), Feiertage)}".into(),
        ),
        element(
            "ErsterTag",
            worte::ERSTER_TAG,
            mit_schulung(&[]),
            "if schulung.stand = \"gebucht\" then (schulung.gebucht_fuer) else if schulung.stand = \"begonnen_mit_nachweis\" or schulung.stand = \"begonnen_ohne_nachweis\" then (schulung.begonnen_am) else null".into(),
        ),
        element(
            "IstVergangen",
            worte::IST_VERGANGEN,
            mit_schulung(&["stichtag"]),
            "if ErsterTag(schulung) = null then false else ErsterTag(schulung) < stichtag".into(),
        ),
        element(
            "Tagklasse",
            worte::TAGKLASSE,
            beliebige(&["tag", "aufnahme", "frist"]),
            format!("if tag = null then null else if frist = null then {darin} else if tag < aufnahme then {davor} else if tag <= (frist.letzter_tag) then {darin} else if tag <= (frist.verschoben) then {verschoben} else {zu_spaet}"),
        ),
    ]
}

/// What courses before the take-up leave out of the subjects.
fn rest(alle: &str) -> [Element; 5] {
    let [rechtzeitig, fraglich, offen] =
        [Rest::Rechtzeitig, Rest::Fraglich, Rest::Offen].map(klasse);
    [
        element(
            "IstRechtzeitig",
            worte::IST_RECHTZEITIG,
            mit_schulung(&["frist"]),
            "if ErsterTag(schulung) = null or frist = null then false else ErsterTag(schulung) <= frist.letzter_tag".into(),
        ),
        element(
            "RechtzeitigeThemen",
            worte::RECHTZEITIGE_THEMEN,
            beliebige(&["schulungen", "frist"]),
            "flatten(for s in schulungen return if IstRechtzeitig(s, frist) then ThemenDerSchulung(s) else [])".into(),
        ),
        element(
            "FraglicheThemen",
            worte::FRAGLICHE_THEMEN,
            beliebige(&["schulungen", "frist"]),
            format!("flatten(for s in schulungen return if IstRechtzeitig(s, frist) then [] else if (s.themen = \"weiss_nicht\") then {alle} else ThemenDerSchulung(s))"),
        ),
        element(
            "FehltEtwas",
            worte::FEHLT_ETWAS,
            mit_schulung(&[]),
            "schulung.themen = null or schulung.stand = null or (schulung.stand = \"gebucht\" and schulung.gebucht_fuer = null) or ((schulung.stand = \"begonnen_mit_nachweis\" or schulung.stand = \"begonnen_ohne_nachweis\") and schulung.begonnen_am = null)".into(),
        ),
        Element {
            typ: "string",
            ..element(
                "RestDerThemen",
                worte::REST_DER_THEMEN,
                beliebige(&["schulungen", "frist"]),
                format!("{{
  eintraege: schulungen.eintraege,
  rechtzeitige: RechtzeitigeThemen(eintraege, frist),
  fragliche: FraglicheThemen(eintraege, frist),
  wort: if every thema in {alle} satisfies list contains(rechtzeitige, thema) then {rechtzeitig}
    else if schulungen.ende = null then {offen}
    else if list contains(for s in eintraege return FehltEtwas(s), true) then {offen}
    else if some thema in fragliche satisfies not(list contains(rechtzeitige, thema)) then {fraglich}
    else {rechtzeitig}
}}.wort"),
            )
        },
    ]
}

/// The public holidays that the law knows, as FEEL writes them.
fn feiertage() -> String {
    let tage = Datum::neu(2015, 1, 1)
        .into_iter()
        .flat_map(|erster| erster.tag().iter_days())
        .take_while(|tag| (tag.year(), tag.month()) <= (2036, 3));
    let tage: Vec<String> = tage
        .filter(|tag| ist_feiertag(*tag))
        .map(|tag| format!("@\"{tag}\""))
        .collect();
    format!("[{}]", tage.join(", "))
}
