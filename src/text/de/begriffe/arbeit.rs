//! Terms of the work: for whom, what is done, what somebody has done before, and what a course deals with.

use super::{Begriff, begriff};

pub(super) const ARBEIT: &[Begriff] = &[
    // Nr. 4.1 VwV, Antwort 6.
    begriff(
        "Integrationsmanagement",
        "Beratung und Begleitung für geflüchtete Menschen vor Ort. Grundlage sind persönliche Gespräche.",
        &["Integrationsmanagement"],
    ),
    begriff(
        "Integration",
        "In einem Land ankommen und im Alltag mitmachen.",
        &["Integration"],
    ),
    // Nr. 4.1.2 VwV.
    begriff(
        "Integrationsmanagerin, Integrationsmanager",
        "Sie beraten und begleiten geflüchtete Menschen. Sie helfen bei Fragen des täglichen Lebens.",
        &[
            "Integrationsmanager",
            "Integrationsmanagerin",
            "Integrationsmanagerinnen",
        ],
    ),
    // Antwort 6.
    begriff(
        "Zielgruppe",
        "Für diese Menschen ist die Beratung gedacht: Geflüchtete mit Bleibeperspektive in der Anschlussunterbringung.",
        &["Zielgruppe"],
    ),
    begriff(
        "Bleibeperspektive",
        "Die Aussicht, auf Dauer in Deutschland bleiben zu dürfen. Was genau das heißt, sagt die Antwort des Ministeriums nicht.",
        &["Bleibeperspektive"],
    ),
    begriff(
        "Erstaufnahme",
        "Die erste Unterkunft nach der Ankunft. Das Land ist dafür zuständig.",
        &["Erstaufnahme"],
    ),
    begriff(
        "Vorläufige Unterbringung",
        "Sie folgt auf die Erstaufnahme. Geflüchtete wohnen dann in einer Unterkunft in einem Landkreis oder Stadtkreis.",
        &["vorläufig Unterbringung"],
    ),
    begriff(
        "Anschlussunterbringung",
        "Sie folgt auf Erstaufnahme und vorläufige Unterbringung. Geflüchtete wohnen dann in einer Stadt oder Gemeinde.",
        &["Anschlussunterbringung"],
    ),
    begriff(
        "FlüAG",
        "Kurz für: Flüchtlingsaufnahmegesetz. In diesem Gesetz regelt Baden-Württemberg, wo Geflüchtete zuerst wohnen.",
        &["FlüAG", "Flüchtlingsaufnahmegesetz"],
    ),
    begriff(
        "Flüchtlingsaufnahme",
        "Dort kommen Geflüchtete nach der Ankunft unter. Jedes Land in Deutschland hat eine eigene.",
        &["Flüchtlingsaufnahme"],
    ),
    begriff(
        "Regeldienste",
        "Hilfen, die für alle Menschen da sind. Zum Beispiel Jobcenter, Jugendamt oder Beratungsstellen.",
        &["Regeldienst"],
    ),
    begriff(
        "Ehrenamt, Ehrenamtliche",
        "Ehrenamtliche helfen freiwillig und ohne Lohn.",
        &["Ehrenamt", "Ehrenamtlich"],
    ),
    begriff(
        "Netzwerkarbeit",
        "Kontakte zu anderen Stellen pflegen und mit ihnen zusammenarbeiten.",
        &["Netzwerkarbeit"],
    ),
    // Nr. 4.1 VwV, Antwort 3.
    begriff(
        "Sondierungsgespräch",
        "Ein Gespräch am Anfang: Was bringt die Person mit? Welche Ziele hat sie? Ihre Angaben sind freiwillig.",
        &["Sondierungsgespräch"],
    ),
    // Nr. 4.1, 4.1.2 VwV, Antwort 3.
    begriff(
        "Integrationsplan",
        "Ein schriftlicher Plan mit den Zielen der beratenen Person. In weiteren Gesprächen wird er geprüft und angepasst.",
        &["Integrationsplan", "Integrationsplän"],
    ),
    begriff(
        "Tätigkeitsfeld",
        "Das Gebiet der Arbeit. Hier: geflüchtete Menschen beraten und begleiten.",
        &["Tätigkeitsfeld"],
    ),
    // Antwort 1: the three months run from it.
    begriff(
        "Aufnahme der Tätigkeit",
        "Der erste Arbeitstag als Integrationsmanagerin oder Integrationsmanager.",
        &[
            "Aufnahme der Tätigkeit",
            "tatsächlich Aufnahme",
            "Tätigkeit auf",
        ],
    ),
    // Antwort 1.
    begriff(
        "Vorerfahrung",
        "Beschäftigung in diesem Tätigkeitsfeld vor dem Bewilligungszeitraum. Mindestens sechs Monate können den Nachweis der Qualifikation ersetzen.",
        &["Vorerfahrung"],
    ),
    begriff(
        "Kurzweg",
        "Sie geben nur die Zahl der Monate an, keine einzelnen Zeiträume.",
        &["Kurzweg"],
    ),
    // Nr. 4.2.2 Buchst. c, Nr. 4.2.3 VwV.
    begriff(
        "Nachqualifizierung",
        "Schulungen zum Integrationsmanagement, die Buchst. c verlangt. Sie dauern mehrere Tage und haben neun Themen (Nr. 4.2.3 VwV).",
        &["Nachqualifizierung"],
    ),
    begriff(
        "Asyl- und Ausländerrecht",
        "Diese Gesetze regeln: Wer bekommt in Deutschland Schutz? Wer darf hier leben und arbeiten?",
        &["Asyl- und Ausländerrecht"],
    ),
    begriff(
        "Arbeitsmarktintegration",
        "Hilfe auf dem Weg zu Arbeit oder Ausbildung.",
        &["Arbeitsmarktintegration"],
    ),
    begriff(
        "Anerkennungsberatung",
        "Hilfe bei der Frage: Gilt ein Abschluss aus dem Ausland auch in Deutschland?",
        &["Anerkennungsberatung"],
    ),
    begriff(
        "Kindertageseinrichtung",
        "Kita: Hier werden kleine Kinder betreut, zum Beispiel im Kindergarten.",
        &["Kindertageseinrichtung"],
    ),
    begriff(
        "Jugendhilfe",
        "Hilfe für Kinder, Jugendliche und ihre Familien. Zuständig ist meist das Jugendamt.",
        &["Jugendhilfe"],
    ),
    begriff("Spracherwerb", "Deutsch lernen.", &["Spracherwerb"]),
    begriff(
        "Beratungsarbeit",
        "Menschen in einem Gespräch helfen: zuhören, informieren, Lösungen suchen.",
        &["Beratungsarbeit"],
    ),
    // Nr. 4.1 VwV, Antwort 3: goals, a written plan, its review.
    begriff(
        "Case-Management",
        "Eine Art zu beraten: Ziele vereinbaren, Schritte planen und später prüfen.",
        &["Case-Management"],
    ),
    begriff(
        "Interkulturelle Kompetenzen",
        "Menschen aus anderen Kulturen verstehen und gut mit ihnen umgehen.",
        &["interkulturell Kompetenz"],
    ),
];
