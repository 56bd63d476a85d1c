//! The courses of the Nachqualifizierung: what their table takes from all of them, and from the days.

use super::feel::zitat;
use super::modell::{Element, Logik};
use super::{Bau, feel};
use crate::datum::Datum;
use crate::facts::Thema;
use crate::finding::Kriterium;
use crate::law::frist::ist_feiertag;
use crate::text::entscheidungen as worte;
use chrono::Datelike;

/// The decision without any course.
pub(super) const OHNE: &str = "OhneSchulung";

/// In brackets, because dsntk would read the keyword that follows as a part of the name.
const SCHULUNGEN: &str = "((person.schulungen).eintraege)";

pub(super) fn elemente(bau: &Bau) -> Vec<Element> {
    let mut elemente: Vec<Element> = ohne_schulung(bau).into_iter().collect();
    let alle: Vec<String> = Thema::ALL.iter().map(|thema| zitat(thema.wort())).collect();
    let alle = alle.join(", ");
    elemente.extend([
        ausdruck(
            "MehrereEintaegige",
            worte::MEHRERE_EINTAEGIGE,
            &[],
            format!("count({SCHULUNGEN}[item.dauer = \"ein_tag\"]) >= 2"),
        ),
        ausdruck(
            "ThemenDerSchulung",
            worte::THEMEN_DER_SCHULUNG,
            &["schulung"],
            "if schulung.themen = null then [] else if (schulung.themen = \"weiss_nicht\") then [] else schulung.themen".into(),
        ),
        ausdruck(
            "BehandelteThemen",
            worte::BEHANDELTE_THEMEN,
            &[],
            format!("flatten(for s in {SCHULUNGEN} return ThemenDerSchulung(s))"),
        ),
        ausdruck(
            "ThemenUnbekannt",
            worte::THEMEN_UNBEKANNT,
            &[],
            format!("if (person.schulungen).ende = \"weiss_nicht\" then true else list contains(for s in {SCHULUNGEN} return (s.themen = \"weiss_nicht\"), true)"),
        ),
        ausdruck(
            "ThemenOffen",
            worte::THEMEN_OFFEN,
            &[],
            format!("if (person.schulungen).ende = null then true else list contains(for s in {SCHULUNGEN} return s.themen = null, true)"),
        ),
        ausdruck(
            "Feiertage",
            worte::FEIERTAGE,
            &[],
            feiertage(),
        ),
        ausdruck(
            "IstWerktag",
            worte::IST_WERKTAG,
            &["tag", "feiertage"],
            "not(list contains([\"Saturday\", \"Sunday\"], day of week(tag))) and not(list contains(feiertage, string(tag)))".into(),
        ),
        ausdruck(
            "NaechsterWerktag",
            worte::NAECHSTER_WERKTAG,
            &["tag", "feiertage"],
            "if IstWerktag(tag, feiertage) then tag else (for i in 1..9 return tag + duration(\"P1D\") * i)[IstWerktag(item, feiertage)][1]".into(),
        ),
        ausdruck(
            "Frist",
            worte::FRIST,
            &[],
            "if person.aufnahme_der_taetigkeit = null then null else if (person.aufnahme_der_taetigkeit = \"weiss_nicht\") then null else {letzter_tag: (person.aufnahme_der_taetigkeit) + duration(\"P3M\"), verschoben: NaechsterWerktag((person.aufnahme_der_taetigkeit) + duration(\"P3M\"), Feiertage)}".into(),
        ),
        ausdruck(
            "ErsterTag",
            worte::ERSTER_TAG,
            &["schulung"],
            "if schulung.stand = \"gebucht\" then (schulung.gebucht_fuer) else if schulung.stand = \"begonnen_mit_nachweis\" or schulung.stand = \"begonnen_ohne_nachweis\" then (schulung.begonnen_am) else null".into(),
        ),
        ausdruck(
            "Tagklasse",
            worte::TAGKLASSE,
            &["tag", "aufnahme", "frist"],
            "if tag = null then null else if frist = null then \"in_der_frist\" else if tag < aufnahme then \"vor_aufnahme\" else if tag <= (frist.letzter_tag) then \"in_der_frist\" else if tag <= (frist.verschoben) then \"verschoben\" else \"zu_spaet\"".into(),
        ),
        ausdruck(
            "IstRechtzeitig",
            worte::IST_RECHTZEITIG,
            &["schulung", "frist"],
            "if ErsterTag(schulung) = null or frist = null then false else ErsterTag(schulung) <= frist.letzter_tag".into(),
        ),
        ausdruck(
            "RechtzeitigeThemen",
            worte::RECHTZEITIGE_THEMEN,
            &[],
            format!("flatten(for s in {SCHULUNGEN} return if IstRechtzeitig(s, Frist) then ThemenDerSchulung(s) else [])"),
        ),
        ausdruck(
            "FraglicheThemen",
            worte::FRAGLICHE_THEMEN,
            &[],
            format!("flatten(for s in {SCHULUNGEN} return if IstRechtzeitig(s, Frist) then [] else if (s.themen = \"weiss_nicht\") then [{alle}] else ThemenDerSchulung(s))"),
        ),
        ausdruck(
            "FehltEtwas",
            worte::FEHLT_ETWAS,
            &["schulung"],
            "schulung.themen = null or schulung.stand = null or (schulung.stand = \"gebucht\" and schulung.gebucht_fuer = null) or ((schulung.stand = \"begonnen_mit_nachweis\" or schulung.stand = \"begonnen_ohne_nachweis\") and schulung.begonnen_am = null)".into(),
        ),
        ausdruck(
            "RestDerThemen",
            worte::REST_DER_THEMEN,
            &[],
            format!("if every thema in [{alle}] satisfies list contains(RechtzeitigeThemen, thema) then \"rechtzeitig\" else if (person.schulungen).ende = null then \"offen\" else if list contains(for s in {SCHULUNGEN} return FehltEtwas(s), true) then \"offen\" else if some thema in FraglicheThemen satisfies not(list contains(RechtzeitigeThemen, thema)) then \"fraglich\" else \"rechtzeitig\""),
        ),
    ]);
    elemente
}

fn ausdruck(name: &str, beschreibung: &str, parameter: &[&'static str], text: String) -> Element {
    Element {
        name: name.into(),
        beschreibung: beschreibung.into(),
        parameter: parameter.to_vec(),
        logik: Logik::Ausdruck(text),
    }
}

fn ohne_schulung(bau: &Bau) -> Option<Element> {
    let knoten = bau.regelwerk.knoten.iter().enumerate();
    let (nummer, knoten) = knoten
        .into_iter()
        .find(|(_, knoten)| knoten.kriterium == Kriterium::Nachqualifizierung)?;
    Some(Element {
        name: OHNE.into(),
        beschreibung: worte::OHNE_SCHULUNG.into(),
        parameter: Vec::new(),
        logik: Logik::Tabelle(bau.tabelle(nummer, knoten.tafel.as_ref()?)),
    })
}

/// The public holidays that the law knows, as FEEL writes them.
fn feiertage() -> String {
    let tage = Datum::neu(2015, 1, 1)
        .into_iter()
        .flat_map(|erster| erster.tag().iter_days())
        .take_while(|tag| tag.year() <= 2036);
    let tage: Vec<String> = tage
        .filter(|tag| ist_feiertag(*tag))
        .map(|tag| feel::zitat(&tag.to_string()))
        .collect();
    format!("[{}]", tage.join(", "))
}
