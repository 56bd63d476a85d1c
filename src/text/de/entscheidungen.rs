//! Words of the decision tables: what the file is, what is entered, and what each decision and each function of it says.

use crate::law::Fassung;
use crate::regelwerk::Spalte;

/// What a reader of the file must know: what it is, what is entered, and what comes of it. It is told how a day and
/// what is not known are entered, and where a person stands in the data file.
pub fn beschreibung(fassung: Fassung, tag: &str, unbekannt: &str, person: &str) -> String {
    let saetze = [
        super::regelwerk::titel_mit_stand(fassung) + ".",
        super::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS.into(),
        super::GELTUNGSHINWEIS.into(),
        "Werte: 0 heißt nicht erfüllt, 1 heißt Klärung, 2 heißt erfüllt. Jeder Wert hat zwei Enden: „von“ und „bis“. Sind beide gleich, so ist entschieden. Sonst ist noch etwas offen.".into(),
        "„zeile“ nennt die Zeile der Tafel, die gilt. „teile“ enthält die Werte, aus denen ein Wert entsteht. Von mehreren Einträgen steht dort jeder.".into(),
        format!("Eingaben: „vorhaben“ und „person“ heißen wie in der Datendatei. Dort steht die Person in {person}. Jedes Feld muss da sein. Was nicht beantwortet ist, ist null. Eine Liste fehlt nie: Sie hat „eintraege“ und „ende“."),
        format!("Tage sind Werte wie {tag}, keine Texte. Wer etwas nicht weiß, gibt {unbekannt} an."),
        "Was das Programm schon bei der Eingabe ablehnt, lehnt diese Datei nicht ab. Zum Beispiel: Eine Schulung hat erst nach dem Stichtag begonnen.".into(),
        "Auflagen, Nachweise und Hinweise stehen nicht in dieser Datei.".into(),
        "Die Entscheidung „Ergebnis“ enthält alles: das Urteil, die Zuordnung und die Werte aller Bedingungen.".into(),
    ];
    saetze.join("\n")
}

/// Name of what is said once for all.
pub const VORHABEN: &str = "Angaben für alle";
/// Name of what is said of one person.
pub const PERSON: &str = "Angaben zur Person";
/// Name of the day for which it is decided.
pub const STICHTAG: &str = "Stichtag";
/// What depends on that day.
pub const STICHTAG_ERKLAERT: &str = "Der Tag, für den geprüft wird. Nur die Fristen der Nachqualifizierung hängen davon ab. Er muss angegeben sein.";

/// Description of what is said once for all, with how it looks empty.
pub fn vorhaben(leer: &str) -> String {
    format!("Was für alle Personen gilt. Solange nichts beantwortet ist: {leer}")
}

/// Description of what is said of one person, with how it looks empty.
pub fn person(leer: &str) -> String {
    format!("Was für eine Person gilt. Solange nichts beantwortet ist: {leer}")
}

/// Of the type of what a condition comes to.
pub const WERT: &str = "Ein Wert: 0 nicht erfüllt, 1 Klärung, 2 erfüllt. Sind „von“ und „bis“ nicht gleich, so ist noch etwas offen.";
/// Of the type of several records.
pub const LISTE: &str = "Eine Liste von Einträgen. Sie ist da, auch wenn sie leer ist.";
/// Of the field of such a list that says whether it is all.
pub const ENDE: &str = "Ob es weitere gibt. null heißt: Danach ist noch nicht gefragt, oder es folgt noch ein Eintrag.";

/// Description of a field that takes a day or this word.
pub fn tag_oder(wort: &str) -> String {
    format!("Ein Tag, {wort} oder null.")
}

/// Description of the last day of a period, which takes a day or this word: with the first day it is one answer.
pub fn letzter_tag(wort: &str) -> String {
    format!("Ein Tag oder {wort}. Fehlt er noch, ist der ganze Zeitraum null.")
}

/// Description of a field that takes any of these words, or one that says that they are not known.
pub fn liste_aus(woerter: &[String], unbekannt: &str) -> String {
    let woerter = woerter.join(", ");
    format!("Eine Liste aus diesen Wörtern, {unbekannt} oder null: {woerter}.")
}

/// Head of a column; a question is asked another way after so many records.
pub fn spalte(spalte: Spalte, eintraege: usize) -> &'static str {
    match spalte {
        Spalte::Frage(frage) => super::frage(frage, eintraege),
        Spalte::Aufgaben => "Aufgaben",
        Spalte::Zeiten => "Zeiten vor dem Bewilligungszeitraum",
        Spalte::Tag => "Erster Tag der Schulung",
        Spalte::Vergangen => "Tag vor dem Stichtag",
        Spalte::Stichtag => "Stichtag",
        Spalte::Rest => "Übrige Themen",
        Spalte::WeitereEintaegige => "Mehrere eintägige Schulungen",
        Spalte::Abdeckung => "Behandelt",
        Spalte::ThemenUnbekannt => "Themen nicht bekannt",
        Spalte::ThemenOffen => "Themen noch offen",
    }
}

/// Of a row in which something is not answered yet.
pub const NOCH_OFFEN: &str = "Noch nicht alles beantwortet";

/// Of the decision on courses of one day, which the table of their length needs.
pub const MEHRERE_EINTAEGIGE: &str = "Ob es wenigstens zwei eintägige Schulungen gibt.";
/// Of the function that gives the subjects of one course.
pub const THEMEN_DER_SCHULUNG: &str =
    "Die Themen einer Schulung; keine, wenn sie offen oder nicht bekannt sind.";
/// Of the decision that gathers the subjects of all courses.
pub const BEHANDELTE_THEMEN: &str = "Was alle Schulungen zusammen behandeln.";
/// Of the decision on subjects that are not known.
pub const THEMEN_UNBEKANNT: &str =
    "Ob von einer Schulung, oder ob es weitere gibt, nicht bekannt ist.";
/// Of the decision on subjects that are not said yet.
pub const THEMEN_OFFEN: &str = "Ob noch Themen oder Schulungen dazukommen können.";
/// Of the list of public holidays; a take-up may be entered up to the end of 2035.
pub const FEIERTAGE: &str =
    "Feiertage in Baden-Württemberg, 2015 bis 2035 und drei Monate darüber hinaus.";
/// Of the function that knows a working day.
pub const IST_WERKTAG: &str = "Ob ein Tag weder Samstag noch Sonntag noch Feiertag ist.";
/// Of the function that rolls a day.
pub const NAECHSTER_WERKTAG: &str = "Derselbe Tag, wenn er ein Werktag ist, sonst der nächste.";
/// Of the decision on the end of the three months.
pub const FRIST: &str = "Drei Monate nach der Aufnahme der Tätigkeit: der letzte Tag, und der nächste Werktag, auf den er sich verschiebt.";
/// Of the function that gives the first day of a course.
pub const ERSTER_TAG: &str = "Der erste Tag einer Schulung, die begonnen hat oder gebucht ist.";
/// Of the function that gives the place of a day.
pub const TAGKLASSE: &str = "Wo ein Tag zur Aufnahme der Tätigkeit und zu den drei Monaten liegt.";
/// Of the function that knows a course in time.
pub const IST_RECHTZEITIG: &str = "Ob der erste Tag einer Schulung in der Frist oder davor liegt.";
/// Of the decision that gathers the subjects of the courses in time.
pub const RECHTZEITIGE_THEMEN: &str = "Was rechtzeitige Schulungen behandeln.";
/// Of the decision that gathers the subjects of the other courses.
pub const FRAGLICHE_THEMEN: &str =
    "Was die anderen Schulungen behandeln; sind ihre Themen nicht bekannt, alle.";
/// Of the function that knows a course of which not all is said.
pub const FEHLT_ETWAS: &str = "Ob zu einer Schulung noch eine Antwort fehlt.";
/// Of the decision on what a course before the take-up leaves out.
pub const REST_DER_THEMEN: &str =
    "Was eine Schulung vor der Aufnahme der Tätigkeit auslässt, und wie es beginnt.";
/// Of the function that gives the end of six months.
pub const SECHS_MONATE_AB: &str = "Der letzte Tag von sechs Monaten ab ihrem ersten Tag.";
/// Of the function that gives the days of the periods that count.
pub const STRECKEN: &str = "Die Zeiten, die wenigstens so viel zählen wie die Grenze. Ohne Tage zählt eine Zeit nur im besten Fall, dann ganz.";
/// Of the function that knows days without a gap.
pub const SIND_BELEGT: &str = "Ob die Strecken jeden Tag von einem ersten bis zu einem letzten enthalten. Der erste gehört zu einer.";
/// Of the function that finds six months without a gap.
pub const HAT_SECHS_MONATE: &str = "Ob die Strecken sechs Monate ohne Lücke enthalten.";
/// Of the function that numbers the days.
pub const TAGZAHL: &str = "Die Zahl eines Tages, um mit Tagen zu rechnen.";
/// Of the function that leaves out the days that were counted before.
pub const ERSTER_NEUE_TAG: &str = "Der erste Tag einer Strecke, den keine der früheren schon hat.";
/// Of the function that counts the days of periods in their order.
pub const TAGE_DER_FOLGE: &str =
    "Wie viele Tage die Strecken zusammen haben. Sie sind nach ihrem Beginn geordnet.";
/// Of the function that counts the days of any periods.
pub const ANZAHL_TAGE: &str = "Wie viele Tage die Strecken zusammen haben, jeden einmal gezählt.";
/// Of the function that says what periods amount to.
pub const LAGE: &str =
    "Was die Zeiten bis zu einem letzten Tag ergeben, sicher oder im besten Fall.";
/// Of the decision that puts a value to each period.
pub const EINGEORDNETE_ZEITEN: &str = "Jede Zeit mit dem, was ihr Tätigkeitsfeld zählt.";
/// Of the decision on the last day that counts.
pub const LETZTER_TAG: &str =
    "Der Tag vor dem Bewilligungszeitraum; solange er offen ist, einer nach allen Zeiten.";
/// Of the decision on Vorerfahrung told as periods.
pub const ZEITRAEUME: &str = "Sechs Monate in den angegebenen Zeiten.";
/// Of the table of the verdict.
pub const URTEIL: &str = "Das Ergebnis der Person in einem Wort.";
/// Of the table of the letter.
pub const ZUORDNUNG: &str =
    "Unter welchem Buchstaben die Statistik die Person zählt. Die erste passende Zeile gilt.";
/// Of the decision that holds all others.
pub const ERGEBNIS: &str =
    "Urteil, Zuordnung und die Werte aller Bedingungen. Die Werte enthalten ihre Teile.";
/// Of the function that leaves out the parts of a value.
pub const NUR_WERT: &str = "Die beiden Enden eines Werts, ohne seine Teile.";
/// Of the function that looks at a day or a period.
pub const BEKANNTHEIT: &str = "Ob ein Tag oder Zeitraum bekannt ist.";
/// Of the function that looks at the chosen tasks.
pub const AUFGABENLAGE: &str = "Ob unter den gewählten Aufgaben eine der genannten ist.";
/// Of the function that looks at one of the nine subjects.
pub const ABDECKUNG: &str = "Wie weit die Schulungen ein Thema behandeln.";
/// Of the function that compares a course with the Stichtag.
pub const IST_VERGANGEN: &str = "Ob der erste Tag einer Schulung vor dem Stichtag liegt.";
