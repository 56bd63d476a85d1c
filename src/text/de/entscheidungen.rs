//! Words of the decision tables: what each decision and each function of the file says.

/// Description of this decision or function.
pub const MEHRERE_EINTAEGIGE: &str = "Ob es wenigstens zwei eintägige Schulungen gibt.";
/// Description of this decision or function.
pub const THEMEN_DER_SCHULUNG: &str =
    "Die Themen einer Schulung; keine, wenn sie offen oder nicht bekannt sind.";
/// Description of this decision or function.
pub const BEHANDELTE_THEMEN: &str = "Was alle Schulungen zusammen behandeln.";
/// Description of this decision or function.
pub const THEMEN_UNBEKANNT: &str =
    "Ob von einer Schulung, oder ob es weitere gibt, nicht bekannt ist.";
/// Description of this decision or function.
pub const THEMEN_OFFEN: &str = "Ob noch Themen oder Schulungen dazukommen können.";
/// Description of this decision or function.
pub const FEIERTAGE: &str =
    "Feiertage in Baden-Württemberg, 2015 bis 2035 und drei Monate darüber hinaus.";
/// Description of this decision or function.
pub const IST_WERKTAG: &str = "Ob ein Tag weder Samstag noch Sonntag noch Feiertag ist.";
/// Description of this decision or function.
pub const NAECHSTER_WERKTAG: &str = "Derselbe Tag, wenn er ein Werktag ist, sonst der nächste.";
/// Description of this decision or function.
pub const FRIST: &str = "Drei Monate nach der Aufnahme der Tätigkeit: der letzte Tag, und der nächste Werktag, auf den er sich verschiebt.";
/// Description of this decision or function.
pub const ERSTER_TAG: &str = "Der erste Tag einer Schulung, die begonnen hat oder gebucht ist.";
/// Description of this decision or function.
pub const TAGKLASSE: &str = "Wo ein Tag zur Aufnahme der Tätigkeit und zu den drei Monaten liegt.";
/// Description of this decision or function.
pub const IST_RECHTZEITIG: &str =
    "Ob eine Schulung einen Tag hat, der in der Frist oder davor liegt.";
/// Description of this decision or function.
pub const RECHTZEITIGE_THEMEN: &str = "Was rechtzeitige Schulungen behandeln.";
/// Description of this decision or function.
pub const FRAGLICHE_THEMEN: &str =
    "Was die anderen Schulungen behandeln; sind ihre Themen nicht bekannt, alle.";
/// Description of this decision or function.
pub const FEHLT_ETWAS: &str = "Ob zu einer Schulung noch eine Antwort fehlt.";
/// Description of this decision or function.
pub const REST_DER_THEMEN: &str =
    "Wie die Themen beginnen, die eine Schulung vor der Aufnahme der Tätigkeit auslässt.";
/// Description of this decision or function.
pub const OHNE_SCHULUNG: &str = "Was ohne eine Schulung gilt.";
/// Description of this decision or function.
pub const SECHS_MONATE_AB: &str = "Der letzte Tag von sechs Monaten ab ihrem ersten Tag.";
/// Description of this decision or function.
pub const STRECKEN: &str = "Die Zeiten, die wenigstens so viel zählen wie die Grenze. Ohne Tage zählt eine Zeit nur im besten Fall, dann ganz.";
/// Description of this decision or function.
pub const SIND_BELEGT: &str = "Ob jeder Tag von einem ersten bis zu einem letzten in einer der Strecken liegt; der erste tut es.";
/// Description of this decision or function.
pub const HAT_SECHS_MONATE: &str = "Ob die Strecken sechs Monate ohne Lücke enthalten.";
/// Description of this decision or function.
pub const TAGZAHL: &str = "Die Zahl eines Tages, um mit Tagen zu rechnen.";
/// Description of this decision or function.
pub const ERSTER_NEUE_TAG: &str = "Der erste Tag einer Strecke, den keine der früheren schon hat.";
/// Description of this decision or function.
pub const TAGE_DER_FOLGE: &str =
    "Wie viele Tage Strecken zusammen haben, die nach ihrem Beginn geordnet sind.";
/// Description of this decision or function.
pub const ANZAHL_TAGE: &str = "Wie viele Tage die Strecken zusammen haben, jeden einmal gezählt.";
/// Description of this decision or function.
pub const LAGE: &str =
    "Was die Zeiten bis zu einem letzten Tag ergeben, sicher oder im besten Fall.";
/// Description of this decision or function.
pub const EINGEORDNETE_ZEITEN: &str = "Jede Zeit mit dem, was ihr Tätigkeitsfeld zählt.";
/// Description of this decision or function.
pub const LETZTER_TAG: &str =
    "Der Tag vor dem Bewilligungszeitraum; solange er offen ist, einer nach allen Zeiten.";
/// Description of this decision or function.
pub const ZEITRAEUME: &str = "Sechs Monate in den angegebenen Zeiten.";
/// Description of this decision or function.
pub const OHNE_ZEITRAEUME: &str = "Vorerfahrung, wenn keine einzelnen Zeiten angegeben sind.";
/// Description of this decision or function.
pub const WERT_DER_LAGE: &str = "Was die Zeiten vor dem Bewilligungszeitraum ergeben.";
/// Description of this decision or function.
pub const ERGEBNIS: &str = "Urteil, Zuordnung und die Werte der Bedingungen und der vier Wege.";
/// Description of this decision or function.
pub const ALLE: &str = "Alle Teile müssen erfüllt sein: der niedrigste Wert.";
/// Description of this decision or function.
pub const EINE: &str = "Ein erfüllter Teil genügt: der höchste Wert.";
/// Description of this decision or function.
pub const URTEIL: &str = "Das Ergebnis der Person in einem Wort.";
/// Description of this decision or function.
pub const ZUORDNUNG: &str =
    "Unter welchem Buchstaben die Statistik die Person zählt. Die erste passende Zeile gilt.";
