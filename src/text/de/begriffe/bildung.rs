//! Terms of schooling, training and study, and of what is worth as much elsewhere.

use super::{Begriff, begriff};

pub(super) const BILDUNG: &[Begriff] = &[
    // Nr. 4.2.2 Buchst. a, b VwV: from the academic degree of Bachelor on.
    begriff(
        "Hochschulabschluss",
        "Der Abschluss eines Studiums, mindestens ein Bachelor.",
        &["Hochschulabschluss", "Hochschulabschlüss"],
    ),
    begriff(
        "Akademischer Grad",
        "Ein Titel, den eine Hochschule nach dem Studium gibt. Zum Beispiel Bachelor oder Master.",
        &["akademisch Grad"],
    ),
    begriff(
        "Hochschule",
        "Dort kann man studieren. Zum Beispiel an einer Universität oder Fachhochschule.",
        &["Hochschule"],
    ),
    begriff(
        "FH",
        "Kurz für: Fachhochschule. Das Studium hat dort viel mit der Praxis zu tun.",
        &["FH"],
    ),
    begriff(
        "PH",
        "Kurz für: Pädagogische Hochschule. Dort studieren zum Beispiel Lehrerinnen und Lehrer.",
        &["PH"],
    ),
    begriff(
        "DHBW",
        "Kurz für: Duale Hochschule Baden-Württemberg. Dort wechseln sich Studium und Arbeit im Betrieb ab.",
        &["DHBW"],
    ),
    begriff(
        "Bachelor",
        "Der erste Abschluss eines Studiums.",
        &["Bachelor"],
    ),
    begriff(
        "Master",
        "Ein Abschluss eines Studiums, meist nach dem Bachelor.",
        &["Master"],
    ),
    begriff(
        "Magister",
        "Ein Hochschulabschluss. Heute gibt es dafür meist Bachelor und Master.",
        &["Magister"],
    ),
    begriff(
        "Diplom",
        "Ein Abschluss. Viele Hochschulen haben früher Diplome gegeben, manche tun es noch.",
        &["Diplom"],
    ),
    begriff(
        "Promotion",
        "Der Doktortitel. Man bekommt ihn für eine wissenschaftliche Arbeit nach dem Studium.",
        &["Promotion"],
    ),
    begriff(
        "Staatsexamen",
        "Eine Prüfung am Ende eines Studiums, die der Staat abnimmt. Zum Beispiel für das Lehramt.",
        &["Staatsexamen", "Staatsexamina"],
    ),
    begriff(
        "Berufsakademie",
        "Dort wechseln sich Studium und Arbeit im Betrieb ab. Sie ist keine Hochschule.",
        &["Berufsakademie"],
    ),
    begriff(
        "VWA",
        "Kurz für: Verwaltungs- und Wirtschaftsakademie. Dort lernt man neben dem Beruf.",
        &["VWA", "Verwaltungs- und Wirtschaftsakademie"],
    ),
    begriff(
        "Fachwirt",
        "Ein Abschluss, den man nach der Ausbildung und einigen Jahren im Beruf macht.",
        &["Fachwirt", "Fachwirtin"],
    ),
    begriff(
        "Meister",
        "Ein Abschluss nach der Ausbildung. Ein Meister darf zum Beispiel selbst ausbilden.",
        &["Meister", "Meisterin"],
    ),
    begriff(
        "„Bachelor Professional“",
        "Ein anderer Name für Abschlüsse wie Meister oder Fachwirt. Er ist kein Bachelor einer Hochschule.",
        &["Bachelor Professional"],
    ),
    // Nr. 4.2.2 Buchst. a VwV: examples only.
    begriff(
        "Sozialwesen",
        "Das Gebiet der sozialen Hilfe. Dazu gehören zum Beispiel die Fächer Soziale Arbeit und Pädagogik.",
        &["Sozialwesen"],
    ),
    // Nr. 4.2.2 Buchst. b VwV.
    begriff(
        "Studienschwerpunkt",
        "Ein Gebiet, mit dem man sich im Studium besonders viel beschäftigt hat.",
        &["Studienschwerpunkt"],
    ),
    begriff(
        "Berufsausbildung",
        "Man lernt einen Beruf und macht am Ende eine Prüfung.",
        &["Berufsausbildung"],
    ),
    begriff(
        "Mittlerer Bildungsabschluss",
        "Zum Beispiel der Abschluss der Realschule. Er steht zwischen Hauptschulabschluss und Abitur.",
        &["mittler Bildungsabschluss"],
    ),
    begriff(
        "Hauptschulabschluss",
        "Ein Schulabschluss unter dem mittleren Bildungsabschluss.",
        &["Hauptschulabschluss"],
    ),
    begriff(
        "Fachhochschulreife",
        "Ein Schulabschluss, mit dem man an einer Fachhochschule studieren kann.",
        &["Fachhochschulreife"],
    ),
    begriff(
        "Abitur",
        "Ein Schulabschluss, mit dem man an jeder Hochschule studieren kann.",
        &["Abitur"],
    ),
    // Antwort 1.
    begriff(
        "Gleichwertigkeit",
        "Ein Abschluss aus dem Ausland zählt so viel wie ein deutscher. Das muss eine Stelle geprüft haben.",
        &["Gleichwertigkeit", "gleichwertig"],
    ),
    begriff(
        "Gleichwertigkeitsprüfung",
        "Eine Stelle prüft: Entspricht der Abschluss aus dem Ausland einem deutschen Abschluss?",
        &["Gleichwertigkeitsprüfung"],
    ),
    begriff(
        "Zeugnisbewertung",
        "Eine Stelle beschreibt: Welchem deutschen Abschluss entspricht das Zeugnis aus dem Ausland?",
        &["Zeugnisbewertung"],
    ),
    begriff(
        "anabin",
        "Eine Datenbank im Internet zu Abschlüssen aus dem Ausland. Dort nachzusehen ist noch kein Nachweis.",
        &["anabin"],
    ),
    begriff(
        "ZAB",
        "Kurz für: Zentralstelle für ausländisches Bildungswesen. Sie bewertet Hochschulabschlüsse aus dem Ausland.",
        &["ZAB", "Zentralstelle für ausländisch Bildungswesen"],
    ),
    begriff(
        "Anerkennungsstelle",
        "Sie prüft für einen Beruf: Ist die Ausbildung aus dem Ausland gleichwertig?",
        &["Anerkennungsstelle"],
    ),
    begriff(
        "Zeugnisanerkennungsstelle",
        "Sie bewertet Schulabschlüsse aus dem Ausland.",
        &["Zeugnisanerkennungsstelle"],
    ),
];
