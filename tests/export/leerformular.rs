//! The blank form: every question with every answer, what the law says to it, and the cases in which the limits show.

use ::dokument::{Block, Form as Zeichenform, Zelle, bloecke, klartext};
use vorabcheck::export::leerformular;
use vorabcheck::facts::{Answer, Facts, Form, Formularseite, Listenart, Question, Weitere, setze};
use vorabcheck::finding::Norm;
use vorabcheck::law::Fassung;
use vorabcheck::text;
use vorabcheck::vorantrag::Vorantrag;

use super::beispiele::beispiel;

fn inhalt() -> Vec<Block> {
    leerformular(Fassung::Stand2018).inhalt
}

/// The blocks below a heading, up to the next one of the same or a higher level.
fn bloecke_unter<'a>(inhalt: &'a [Block], kopf: &str) -> &'a [Block] {
    let stelle = inhalt
        .iter()
        .position(|block| matches!(block, Block::Ueberschrift(_, text) if text == kopf))
        .unwrap_or_else(|| panic!("no heading {kopf}"));
    let Block::Ueberschrift(ebene, _) = inhalt[stelle] else {
        unreachable!()
    };
    let danach = &inhalt[stelle + 1..];
    let ende = danach
        .iter()
        .position(|block| matches!(block, Block::Ueberschrift(andere, _) if *andere <= ebene));
    &danach[..ende.unwrap_or(danach.len())]
}

/// The same as text that begins with a line end.
fn abschnitt(inhalt: &[Block], kopf: &str) -> String {
    format!("\n{}", bloecke(bloecke_unter(inhalt, kopf)))
}

/// What stands below one answer to a question.
fn antwort(frage: &str, antwort: &str) -> String {
    let abschnitt = abschnitt(&inhalt(), frage);
    let (_, danach) = abschnitt
        .split_once(&format!("\n[ ] {antwort}\n"))
        .unwrap_or_else(|| panic!("no answer {antwort} in: {abschnitt}"));
    let zeilen = danach.lines();
    let eigene: Vec<&str> = zeilen
        .take_while(|zeile| zeile.starts_with("    "))
        .collect();
    eigene.join("\n")
}

/// Every question there is, with one record in each list.
fn fragen() -> Vec<Question> {
    let leer = Vorantrag::neu(
        vorabcheck::export::lies(&beispiel("a"))
            .unwrap()
            .vorantrag
            .stichtag,
    );
    let mut person = leer.personen[0].clone();
    let mut vorhaben = leer.vorhaben.clone();
    for liste in Listenart::ALL {
        let ja = Answer::Weitere(Weitere::Ja);
        setze(&mut vorhaben, &mut person, liste.weitere(), ja).unwrap();
    }
    let facts = Facts {
        vorhaben: &vorhaben,
        person: &person,
    };
    let mut fragen = facts.denkbare_fragen();
    fragen.push(Question::Stichtag);
    fragen
}

#[test]
fn das_leerformular_hat_jede_frage_jede_antwort_jedes_feld_und_jede_regel() {
    let inhalt = inhalt();
    let text = klartext(&leerformular(Fassung::Stand2018));
    assert!(fragen().len() > 30);
    for frage in fragen() {
        let name = text::frage(frage, 0);
        assert_eq!(text.matches(&format!("\n{name}\n")).count(), 1, "{name}");
        let eigenes = abschnitt(&inhalt, name);
        if let Form::Auswahl(antworten) = frage.form() {
            for antwort in antworten {
                let kasten = format!("\n[ ] {}\n", text::antwort(&antwort));
                assert_eq!(eigenes.matches(&kasten).count(), 1, "{name} {kasten}");
            }
        } else {
            assert!(eigenes.contains("___") || eigenes.contains("[ ]"), "{name}");
        }
    }
    for seite in Formularseite::ALL {
        for feld in seite.felder() {
            let name = text::vorantrag::feld(*feld);
            // A heading that says the same stands for the name of the field.
            let unter_kopf = format!("\n{name}\n{}\n\n____", "-".repeat(name.chars().count()));
            let mit_namen = format!("\n{name}\n____");
            assert!(
                text.contains(&mit_namen) != text.contains(&unter_kopf),
                "{name}"
            );
        }
    }
    for norm in Norm::ALL {
        let regel = format!("- {} [{}]", text::regel(*norm), text::fundstelle(*norm));
        assert_eq!(text.matches(&regel).count(), 1, "{regel}");
    }
}

#[test]
fn ein_abschnitt_endet_an_der_naechsten_ueberschrift() {
    let inhalt = inhalt();
    let wer = abschnitt(&inhalt, "Wer stellt den Antrag?");
    assert!(wer.contains("\n[ ] Landkreis\n") && !wer.contains("Einvernehmen"));
    let personen = abschnitt(&inhalt, "Personen");
    assert!(personen.contains("Wie lange dauert die Schulung?"));
    assert!(!personen.contains("Ort, Datum"));
}

#[test]
fn unter_einer_antwort_steht_was_das_recht_zu_ihr_sagt() {
    let inhalt = inhalt();
    for (frage, zeilen) in [
        (
            "Wer stellt den Antrag?",
            "[ ] Landkreis\n[ ] Gemeinsame Einrichtung: Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband oder Ähnliches\n    ? Gemeinsame kommunale Einrichtungen sind in der Quelle nicht erwähnt. [Antwort 3]\n[ ] Freier Träger\n    ✕ Ein freier Träger kann keinen Antrag stellen. [Antwort 3]\n    Ein freier Träger kann keinen Antrag stellen. Er kann aber die Person anstellen, wenn ihm die Aufgabe übertragen ist.\n",
        ),
        (
            "In welchem Fach wurde der Hochschulabschluss erworben?",
            "[ ] Pädagogik\n    ✓ a: Pädagogik ist bei Buchst. a genannt. [Nr. 4.2.2 Buchst. a VwV, Antwort 1]\n    ✕ b: Pädagogik gehört zum Sozialwesen und damit zu Buchst. a. [Nr. 4.2.2 Buchst. b VwV, Antwort 1]\n",
        ),
        (
            "Wie lange dauert die Schulung?",
            "[ ] Einen Tag\n    ✕ c: Die Schulung dauert nur einen Tag; verlangt sind mehrere. [Nr. 4.2.3 VwV, Antwort 1]\n",
        ),
        (
            "Wie viele Monate ohne Unterbrechung war die Person dort beschäftigt?",
            "- Zum Beispiel 5 Monate:\n  ✕ Vorerfahrung: 5 Monate ohne Unterbrechung angegeben; sechs sind nötig. [Antwort 1;",
        ),
    ] {
        assert!(abschnitt(&inhalt, frage).contains(zeilen), "{frage}");
    }
}

/// Whether there is a record: the sign says what the way can still reach, and says nothing where it can still be met.
#[test]
fn ohne_eintrag_steht_da_was_der_weg_noch_erreichen_kann() {
    for (frage, wahl, erwartet) in [
        (
            "Hat die Person eine Berufsausbildung?",
            "Nein",
            // Nr. 4.2.2 Buchst. c, Antwort 4: a degree may stand in.
            "    ? c: höchstens Klärung: Keine Ausbildung vorhanden. [Nr. 4.2.2 Buchst. c VwV, Antwort 1]",
        ),
        (
            "Hat die Person einen Hochschulabschluss?",
            "Nein",
            "    ✕ a, b: Kein Hochschulabschluss vorhanden. [Nr. 4.2.2 Buchst. a VwV, Antwort 1; Nr. 4.2.2 Buchst. b VwV, Antwort 1]",
        ),
        (
            "Hat die Person einen Schulabschluss?",
            "Nein",
            "    ✕ c: Kein Schulabschluss vorhanden. [Nr. 4.2.2 Buchst. c VwV, Antwort 1]",
        ),
        (
            "Gibt es eine Schulung zur Nachqualifizierung?",
            "Weiß ich nicht",
            "    ? c: höchstens Klärung: Ob es (weitere) Schulungen gibt, ist nicht bekannt. [Nr. 4.2.3 VwV, Antwort 1]",
        ),
        (
            "Gibt es einen Zeitraum?",
            "Nein",
            "    ✕ Vorerfahrung: Kein Zeitraum angegeben. [Antwort 1; §§ 187 Abs. 2, 188 Abs. 2, 3, 191 BGB]",
        ),
    ] {
        assert_eq!(antwort(frage, wahl), erwartet, "{frage} {wahl}");
    }
}

/// Antwort 4: where neither training nor degree is shown it is a Klärung, never a refusal.
#[test]
fn keine_antwort_schliesst_die_mindestausbildung_aus() {
    let text = klartext(&leerformular(Fassung::Stand2018));
    for zeile in text.lines().filter(|zeile| zeile.contains("✕ ")) {
        assert!(
            !zeile.contains("Mindestens eine abgeschlossene Ausbildung"),
            "{zeile}"
        );
    }
}

#[test]
fn aufgaben_themen_und_unbekannte_tage_haben_ihre_folgen() {
    let aufgaben = "Welche Aufgaben hat die Person?";
    assert!(antwort(aufgaben, "Netzwerkarbeit").starts_with("    ✓ "));
    assert!(antwort(aufgaben, "Andere Aufgaben").starts_with("    ? "));
    assert!(antwort(aufgaben, "Keine dieser Aufgaben").starts_with("    ✕ "));
    let themen = "Welche Themen behandelt die Schulung?";
    assert_eq!(
        antwort(themen, "Grundlagen des Case-Managements"),
        "    ? c: Beratungsarbeit und Case-Management: Ist nur zum Teil Thema der Schulung. [Nr. 4.2.3 VwV, Antwort 1]"
    );
    assert_eq!(
        antwort(themen, "Angebote zum Spracherwerb"),
        "    ✓ c: Angebote zum Spracherwerb: Ist Thema der Schulung. [Nr. 4.2.3 VwV, Antwort 1]"
    );
    let keines = antwort(themen, "Keines dieser Themen");
    assert!(keines.starts_with("    ✕ c: ") && keines.contains("Spracherwerb"));
    assert!(antwort(themen, "Weiß ich nicht").starts_with("    ? c: "));
    let aufnahme = antwort("Wann nimmt die Person die Tätigkeit auf?", "Weiß ich nicht");
    assert!(
        aufnahme.contains(
            "„Sie ist für einen Tag gebucht“:\n      ? c: Der Tag der Aufnahme der Tätigkeit"
        ),
        "{aufnahme}"
    );
    let beginn = antwort("Wann beginnt der Bewilligungszeitraum?", "Weiß ich nicht");
    assert!(
        beginn.contains("      ? Vorerfahrung: Beginn des"),
        "{beginn}"
    );
}

#[test]
fn eine_frage_nennt_ihre_nachweise_und_eine_antwort_ihre_auflagen() {
    let inhalt = inhalt();
    for (frage, nachweis) in [
        (
            "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?",
            "Nachweis über das Einvernehmen zwischen Landkreis und kreisangehörigen Städten und Gemeinden",
        ),
        (
            "Welche Art von Hochschulabschluss ist es?",
            "Zeugnis über den Hochschulabschluss; Zeugnis über die abgeschlossene Ausbildung",
        ),
        (
            "Ist die Gleichwertigkeit des Schulabschlusses nachgewiesen?",
            "Nachweis der Gleichwertigkeit des ausländischen Schulabschlusses",
        ),
        (
            "Wie weit ist diese Schulung?",
            "Nachweis über den Beginn der Nachqualifizierung",
        ),
    ] {
        let zeile = format!("\nNachweis, je nach Antwort: {nachweis}\n");
        assert!(abschnitt(&inhalt, frage).contains(&zeile), "{frage}");
    }
    assert_eq!(
        antwort(
            "Wie weit ist diese Schulung?",
            "Sie ist für einen Tag gebucht"
        ),
        "    Die Nachqualifizierung spätestens drei Monate nach Aufnahme der Tätigkeit beginnen.\n    Den Nachweis über den Beginn der Nachqualifizierung unverzüglich der Bewilligungsstelle nachreichen."
    );
    // What is meant as a rule for the work belongs to no single answer, and stands once.
    let aufgaben = abschnitt(&inhalt, "Zielgruppe und Aufgaben");
    assert_eq!(aufgaben.matches("Sondierungsgespräch").count(), 1);
}

#[test]
fn das_leerformular_sagt_wann_eine_frage_zaehlt() {
    let inhalt = inhalt();
    for (frage, erwartet) in [
        (
            "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?",
            "\nNur, wenn auf „Wer stellt den Antrag?“ geantwortet wurde: „Landkreis“.\n",
        ),
        (
            "Bei wem war die Person in diesem Zeitraum beschäftigt?",
            "\nNur, wenn auf „Was hat die Person in diesem Zeitraum gemacht?“ geantwortet wurde: „Beratung und Begleitung Geflüchteter auf kommunaler Ebene“ oder",
        ),
        (
            "Wann hat die Schulung begonnen?",
            "\nNur, wenn auf „Wie weit ist diese Schulung?“ geantwortet wurde: „Sie hat begonnen, der Nachweis liegt vor“ oder „Sie hat begonnen, der Nachweis fehlt noch“.\n",
        ),
    ] {
        assert!(abschnitt(&inhalt, frage).starts_with(erwartet), "{frage}");
    }
    // What counts anyway has no such line.
    assert!(!abschnitt(&inhalt, "Wer stellt die Person an?").starts_with("\nNur"));
    // The names of those who take part are asked of whoever applies for several.
    let kommunen = abschnitt(&inhalt, "Beteiligte Kommunen und Einvernehmen");
    assert!(kommunen.contains(
        "\nNur, wenn auf „Wer stellt den Antrag?“ geantwortet wurde: „Landkreis“ oder „Gemeinsame Einrichtung: Verwaltungsgemeinschaft, Gemeindeverwaltungsverband, Zweckverband oder Ähnliches“.\nStädte und Gemeinden\n____"
    ));
}

/// A row of the table of cases.
fn zeile(zeile: &[Zelle]) -> (String, String, Zeichenform, String) {
    let text = |zelle: &Zelle| {
        let absaetze = zelle.absaetze.iter().map(|absatz| absatz.text());
        absaetze.collect::<Vec<_>>().join("\n")
    };
    let [antworten, gefragt, ergebnis] = zeile else {
        panic!("three columns")
    };
    let marke = ergebnis.marke.as_ref().unwrap().form;
    (text(antworten), text(gefragt), marke, text(ergebnis))
}

/// Each case with what RULES.md says to it.
#[test]
fn die_beispiele_zeigen_die_grenzen_wie_die_regeln_sie_ziehen() {
    use Zeichenform::{Fragezeichen, Haken, Kreuz};
    let inhalt = inhalt();
    let unter = bloecke_unter(&inhalt, "Beispiele, an denen sich die Grenzen zeigen");
    let [_, Block::Tabelle(tabelle)] = unter else {
        panic!("a sentence and a table: {unter:?}")
    };
    let zeilen: Vec<_> = tabelle.zeilen.iter().map(|zellen| zeile(zellen)).collect();
    let zeit: &[_] = &[
        // Antwort 1, the short way: 6 or more; less.
        ("6 Monate", Haken, "sechs sind nötig"),
        ("5 Monate", Kreuz, "sechs sind nötig"),
        // §§ 187(2), 188(2): the first and the last day count.
        ("01.01.2018 bis 30", Haken, "Sechs Monate sind erreicht"),
        // § 191 BGB: at least 180 days.
        ("02.01.2018 bis 30", Fragezeichen, "180 Tage"),
        ("01.03.2018 bis 30", Kreuz, "122 Tage"),
        (
            "beginnt der Bewilligungszeitraum? Weiß",
            Fragezeichen,
            "Ohne",
        ),
    ];
    let beginn: &[_] = &[
        // §§ 187(1), 188(2): three months after 2018-01-15 end on Sunday 2018-04-15.
        ("gebucht? 15.04.2018", Haken, "bis zum 15.04.2018"),
        // § 193 BGB: rolled to 2018-04-16, which is a Klärung.
        ("gebucht? 16.04.2018", Fragezeichen, "§ 193 BGB"),
        ("gebucht? 17.04.2018", Kreuz, "zu spät"),
        ("begonnen? 08.01.2018", Haken, "vor der Aufnahme"),
        // Intended: up to the nominal day; within the roll; after it.
        ("werden? 15.03.2018", Fragezeichen, "noch ohne Termin"),
        ("werden? 16.04.2018", Fragezeichen, "§ 193 BGB"),
        ("werden? 17.04.2018", Kreuz, "abgelaufen"),
        ("auf? Weiß ich nicht", Fragezeichen, "nicht berechnen"),
        // A take-up before the Bewilligungszeitraum is no refusal.
        ("01.03.2018", Haken, "Das schadet nicht"),
    ];
    let bachelor = "Bachelor";
    let keiner = "Hochschulabschluss? Nein";
    let teilweise = "Ist nur zum Teil";
    let weder = "weder eine Ausbildung noch";
    // Condition, citation, and of each case: what was answered, the sign, what the reason says.
    type Faelle<'a> = &'a [(&'a str, Zeichenform, &'a str)];
    let erwartet: [(&str, &str, Faelle<'_>); 8] = [
        ("Vorerfahrung: Sechs Monate", "Antwort 1; §§ 187", zeit),
        ("c: Beginn innerhalb", "Antwort 1; §§ 187", beginn),
        (
            "c: Mehrtägige Schulung",
            "Nr. 4.2.3 VwV, Antwort 1",
            &[("2. Schulung", Fragezeichen, "zusammen 2")],
        ),
        (
            "c: Beratungsarbeit und",
            "Nr. 4.2.3 VwV, Antwort 1",
            &[("arbeit", Fragezeichen, teilweise)],
        ),
        // "Mindestens" a training: whether a degree stands in is a Klärung in c, and enough with Vorerfahrung.
        (
            "c: Abgeschlossene",
            "Antwort 4",
            &[(bachelor, Fragezeichen, "statt einer")],
        ),
        (
            "Vorerfahrung: Mindestens",
            "Antwort 4",
            &[(bachelor, Haken, "ein Hochschulabschluss")],
        ),
        (
            "c: Abgeschlossene",
            "Nr. 4.2.2 Buchst. c VwV",
            &[(keiner, Kreuz, "Keine Ausbildung")],
        ),
        (
            "Vorerfahrung: Mindestens",
            "Antwort 4",
            &[(keiner, Fragezeichen, weder)],
        ),
    ];
    let erwartet: Vec<_> = erwartet
        .iter()
        .flat_map(|(was, norm, faelle)| faelle.iter().map(move |fall| (was, norm, fall)))
        .collect();
    assert_eq!(zeilen.len(), erwartet.len());
    for (zeile, (was, norm, (antwort, zeichen, grund))) in zeilen.iter().zip(erwartet) {
        assert!(zeile.0.contains(antwort), "{antwort}: {zeile:?}");
        assert!(zeile.1.starts_with(was), "{was}: {zeile:?}");
        assert_eq!(zeile.2, *zeichen, "{norm}, {antwort}: {zeile:?}");
        assert!(zeile.3.contains(grund), "{norm}, {grund}: {zeile:?}");
        let ergebnis = zeile.3.replace('\u{a0}', " ");
        assert!(ergebnis.contains(&format!("[{norm}")), "{norm}: {zeile:?}");
    }
}

#[test]
fn was_das_leerformular_sagt_steht_da() {
    let text = klartext(&leerformular(Fassung::Stand2018));
    // The day on which the rest depends comes first.
    let stichtag = text.find("Für welchen Stichtag soll geprüft werden?\n---");
    assert!(stichtag.is_some() && stichtag < text.find("So wird geprüft"));
    for satz in [
        "ein anderer Abschluss, kann trotzdem genügen",
        "zusammen betrachtet",
    ] {
        assert!(text.contains(satz), "{satz}");
    }
}
