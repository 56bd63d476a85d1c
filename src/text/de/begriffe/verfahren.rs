//! Terms of the funding: who decides, who applies, by which rules.

use super::{Begriff, begriff};

pub(super) const VERFAHREN: &[Begriff] = &[
    begriff(
        "Förderung, förderfähig",
        "Das Land gibt Geld für eine Stelle. Förderfähig heißt: Nach den Angaben sind alle Bedingungen dafür erfüllt.",
        &[
            "Förderung",
            "förderfähig",
            "fördern",
            "fördert",
            "gefördert",
        ],
    ),
    // Nr. 4.2, 4.2.2 VwV.
    begriff(
        "Qualifikation",
        "Was jemand gelernt hat: in der Schule, in der Ausbildung, im Studium oder in Schulungen.",
        &["Qualifikation"],
    ),
    begriff(
        "VwV",
        "Kurz für: Verwaltungsvorschrift. Hier ist immer die VwV Integrationsmanagement gemeint: Sie sagt, wen das Land fördert.",
        &["VwV"],
    ),
    begriff(
        "Verwaltungsvorschrift",
        "Eine Anweisung, nach der Behörden arbeiten. Sie ist kein Gesetz.",
        &["Verwaltungsvorschrift"],
    ),
    begriff(
        "Fundstelle",
        "Dort steht die Regel. So können Sie sie nachlesen.",
        &["Fundstelle"],
    ),
    begriff(
        "Nr., §, Abs.",
        "Kurz für: Nummer, Paragraf und Absatz. Damit findet man eine Regel wieder.",
        &["Nr", "§", "§§", "Abs"],
    ),
    // Nr. 4.2.2 VwV.
    begriff(
        "Buchst. a, b und c",
        "Buchst. heißt Buchstabe. a: Studium im Sozialwesen, b: anderes geeignetes Studium, c: Schule, Ausbildung und Nachqualifizierung.",
        &["Buchst"],
    ),
    begriff(
        "Antwort 1 bis 6",
        "Das Ministerium hat am 4. April 2018 sechs Fragen beantwortet. Die Zahl nennt die Antwort, in der die Regel steht.",
        &[
            "Antwort 1",
            "Antwort 2",
            "Antwort 3",
            "Antwort 4",
            "Antwort 5",
            "Antwort 6",
        ],
    ),
    begriff(
        "Quelle",
        "Die Antwort des Ministeriums für Soziales und Integration vom 4. April 2018. Sie beschreibt die Regeln, die damals galten.",
        &["Quelle"],
    ),
    begriff(
        "Unsere Lesart",
        "So verstehen wir die Quelle, wo sie schweigt. Die Bewilligungsstelle kann anders entscheiden.",
        &["Lesart"],
    ),
    begriff(
        "Rechtsstand",
        "Der Tag, dessen Regeln hier gelten: der 4. April 2018. Später wurden die Regeln geändert.",
        &["Rechtsstand", "Stand vom"],
    ),
    begriff(
        "Fassung",
        "Der Wortlaut der Regeln zu einer bestimmten Zeit.",
        &["Fassung"],
    ),
    begriff(
        "Orientierung",
        "Das Ergebnis hilft Ihnen beim Einschätzen. Entscheiden kann nur die Bewilligungsstelle.",
        &["Orientierung"],
    ),
    begriff(
        "Kriterium",
        "Eine Bedingung, die geprüft wird.",
        &["Kriterium", "Kriteri"],
    ),
    begriff(
        "Klärung",
        "Ein Ja oder Nein ist hier noch nicht möglich. Jemand muss etwas entscheiden oder herausfinden.",
        &["Klärung"],
    ),
    begriff(
        "Rechtsfrage",
        "Hier ist offen, was die Regeln bedeuten. Die Bewilligungsstelle kann es sagen.",
        &["Rechtsfrage"],
    ),
    begriff(
        "Sachverhalt",
        "Was wirklich ist oder war. Man kann es herausfinden oder abwarten.",
        &["Sachverhalt"],
    ),
    begriff(
        "Stichtag",
        "Für diesen Tag wird geprüft. Was hat schon begonnen? Was kommt noch?",
        &["Stichtag"],
    ),
    begriff(
        "Frist",
        "Die Zeit, in der etwas geschehen muss.",
        &["Frist"],
    ),
    begriff(
        "Werktag",
        "Hier: ein Tag, der kein Samstag, Sonntag oder Feiertag ist.",
        &["Werktag"],
    ),
    begriff(
        "Unverzüglich",
        "Ohne unnötig zu warten. Eine Zahl von Tagen ist nicht festgelegt.",
        &["unverzüglich"],
    ),
    begriff(
        "BGB",
        "Kurz für: Bürgerliches Gesetzbuch. Darin steht auch, wie man Fristen berechnet.",
        &["BGB"],
    ),
    begriff(
        "Nachweis",
        "Ein Papier, das etwas belegt. Zum Beispiel ein Zeugnis.",
        &["Nachweis"],
    ),
    // Antwort 3: the Regierungspräsidium Stuttgart.
    begriff(
        "Bewilligungsstelle",
        "Die Behörde, die über den Antrag entscheidet. Das ist das Regierungspräsidium Stuttgart.",
        &["Bewilligungsstelle"],
    ),
    begriff(
        "Regierungspräsidium",
        "Eine Behörde des Landes Baden-Württemberg.",
        &["Regierungspräsidium"],
    ),
    begriff(
        "Bewilligungszeitraum",
        "Die Zeit, für die das Land das Geld gibt.",
        &["Bewilligungszeitraum", "Bewilligungszeiträum"],
    ),
    // Antwort 3.
    begriff(
        "Antrag, Antragsteller",
        "Mit dem Antrag bittet man um die Förderung. Wer ihn stellt, ist der Antragsteller.",
        &[
            "Antrag",
            "Antragsteller",
            "antragstellend",
            "antragsberechtigt",
        ],
    ),
    begriff(
        "Vorantrag",
        "Alle Angaben für den Antrag in einer Datei. Der Antrag selbst ist damit noch nicht gestellt.",
        &["Vorantrag"],
    ),
    begriff(
        "Vermerk",
        "Ein kurzer Text mit dem Ergebnis und den Gründen.",
        &["Vermerk"],
    ),
    begriff(
        "Ruhende Angaben",
        "Diese Angaben spielen im Moment keine Rolle. Sie sind aber nicht gelöscht.",
        &["ruhend Angabe"],
    ),
    begriff(
        "Kommune, kommunal",
        "Kommunen sind Städte, Gemeinden und Landkreise. Kommunal heißt: Es gehört zu einer Kommune.",
        &["Kommune", "kommunal"],
    ),
    begriff(
        "Landkreis",
        "Mehrere Städte und Gemeinden gehören zusammen zu einem Landkreis. Sie sind dann kreisangehörig.",
        &["Landkreis", "kreisangehörig"],
    ),
    begriff(
        "Stadtkreis",
        "Eine große Stadt, die zu keinem Landkreis gehört.",
        &["Stadtkreis"],
    ),
    begriff(
        "Gemeinsame Einrichtung",
        "Kommunen erledigen Aufgaben zusammen. Sie gründen dafür zum Beispiel einen Zweckverband oder eine Verwaltungsgemeinschaft.",
        &[
            "gemeinsam Einrichtung",
            "gemeinsam kommunal Einrichtung",
            "Verwaltungsgemeinschaft",
            "Gemeindeverwaltungsverband",
            "Gemeindeverwaltungsverbänd",
            "Zweckverband",
            "Zweckverbänd",
        ],
    ),
    // Antwort 3.
    begriff(
        "Einvernehmen",
        "Der Landkreis und seine Städte und Gemeinden sind sich einig: Der Landkreis darf den Antrag stellen.",
        &["Einvernehmen"],
    ),
    // Antwort 2.
    begriff(
        "Anstellungsträger",
        "Er stellt die Person an. Mit ihm hat sie den Arbeitsvertrag.",
        &["Anstellungsträger"],
    ),
    begriff(
        "Freier Träger",
        "Zum Beispiel ein Verein oder ein Wohlfahrtsverband. Er bietet soziale Hilfe an und gehört nicht zum Staat.",
        &["frei Träger"],
    ),
    // Nr. 3.2 VwV, Antwort 2.
    begriff(
        "Aufgabenübertragung",
        "Der freie Träger bekommt die Aufgabe übertragen. Erst dann kann er die Person anstellen (Nr. 3.2 VwV).",
        &["Aufgabenübertragung", "Übertragung", "übertragen"],
    ),
    // Nr. 4.1.2 and 4.2.2 VwV list with "insbesondere", Nr. 4.2.3 VwV does not.
    begriff(
        "Abschließende Aufzählung",
        "Nur was darin steht, zählt. Ist sie nicht abschließend, kann auch anderes zählen.",
        &["abschließend"],
    ),
    begriff(
        "Einordnung",
        "Sie sagen, zu welchem Gebiet das Fach gehört.",
        &["Einordnung"],
    ),
    begriff(
        "Zuordnung",
        "Der Buchstabe, unter dem die Person gezählt wird.",
        &["Zuordnung"],
    ),
    begriff(
        "Bescheid",
        "Ein Brief, in dem eine Behörde ihre Entscheidung mitteilt.",
        &["Bescheid"],
    ),
    begriff(
        "QR-Code",
        "Ein Bild aus kleinen Quadraten. Die Kamera eines Telefons liest daraus eine Adresse im Internet.",
        &["QR-Code"],
    ),
];
