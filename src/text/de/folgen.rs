//! Auflagen, Nachweise, Hinweise, and whom to ask.

use crate::finding::{Auflage, Auskunft, Hinweis, Klaerung, Nachweis, Zeugnisart};

/// What must still be done.
pub fn auflage(auflage: &Auflage) -> String {
    match auflage {
        Auflage::NachqualifizierungBeginnen(bis) => {
            format!("Die Nachqualifizierung bis spätestens {bis} beginnen.")
        }
        Auflage::NachqualifizierungBeginnenOhneDatum => {
            "Die Nachqualifizierung spätestens drei Monate nach Aufnahme der Tätigkeit beginnen.".into()
        }
        Auflage::BeginnNachweisen => {
            "Den Nachweis über den Beginn der Nachqualifizierung unverzüglich der Bewilligungsstelle nachreichen.".into()
        }
    }
}

/// A document to hand in.
pub fn nachweis(nachweis: Nachweis) -> &'static str {
    match nachweis {
        Nachweis::Einvernehmen => {
            "Nachweis über das Einvernehmen zwischen Landkreis und kreisangehörigen Städten und Gemeinden"
        }
        Nachweis::Aufgabenuebertragung => {
            "Nachweis über die Aufgabenübertragung an den freien Träger (Nr. 3.2 VwV)"
        }
        Nachweis::Zeugnis(Zeugnisart::Hochschule) => "Zeugnis über den Hochschulabschluss",
        Nachweis::Zeugnis(Zeugnisart::Ausbildung) => "Zeugnis über die abgeschlossene Ausbildung",
        Nachweis::Zeugnis(Zeugnisart::Schule) => "Zeugnis über den Schulabschluss",
        Nachweis::Gleichwertigkeit(Zeugnisart::Hochschule) => {
            "Nachweis der Gleichwertigkeit des ausländischen Hochschulabschlusses"
        }
        Nachweis::Gleichwertigkeit(Zeugnisart::Ausbildung) => {
            "Nachweis der Gleichwertigkeit der ausländischen Ausbildung"
        }
        Nachweis::Gleichwertigkeit(Zeugnisart::Schule) => {
            "Nachweis der Gleichwertigkeit des ausländischen Schulabschlusses"
        }
        Nachweis::BeginnDerNachqualifizierung => "Nachweis über den Beginn der Nachqualifizierung",
    }
}

/// What should be known.
pub fn hinweis(hinweis: Hinweis) -> &'static str {
    match hinweis {
        Hinweis::FreierTraegerAlsAnstellungstraeger => {
            "Ein freier Träger kann keinen Antrag stellen. Er kann aber die Person anstellen, wenn ihm die Aufgabe übertragen ist."
        }
        Hinweis::Sondierungsgespraech => {
            "In der Regel soll ein Sondierungsgespräch am Anfang stehen, mit freiwilligen Angaben und gemeinsamen Zielen. Eine Bedingung ist das nicht."
        }
        Hinweis::Integrationsplan => {
            "In der Regel soll es einen schriftlichen Integrationsplan geben, der in weiteren Gesprächen überprüft wird. Eine Bedingung ist das nicht."
        }
        Hinweis::Anerkennungsstelle(Zeugnisart::Hochschule) => {
            "Ausländische Hochschulabschlüsse bewertet die Zentralstelle für ausländisches Bildungswesen (ZAB)."
        }
        Hinweis::Anerkennungsstelle(Zeugnisart::Ausbildung) => {
            "Für ausländische Ausbildungen ist die Stelle zuständig, die für den jeweiligen Beruf die Gleichwertigkeit prüft."
        }
        Hinweis::Anerkennungsstelle(Zeugnisart::Schule) => {
            "Ausländische Schulabschlüsse bewertet die Zeugnisanerkennungsstelle."
        }
        Hinweis::Teilzeit => {
            "Teilzeit ist in der Quelle nicht angesprochen. Sie zählt hier wie Vollzeit."
        }
        Hinweis::Kurzweg => {
            "Die Vorerfahrung ist nur als Zahl der Monate ohne Unterbrechung angegeben, nicht nach Zeiträumen (Kurzweg)."
        }
        Hinweis::BeginnVorAufnahme => {
            "Eine Schulung beginnt schon vor der Aufnahme der Tätigkeit. Das gilt hier als rechtzeitig."
        }
        Hinweis::AufnahmeUnbekannt => {
            "Der Tag der Aufnahme der Tätigkeit ist nicht bekannt. Eine Schulung, die schon begonnen hat, gilt hier als rechtzeitig."
        }
        Hinweis::AufnahmeVorBewilligungszeitraum => {
            "Die Tätigkeit ist vor dem Bewilligungszeitraum aufgenommen worden. Das schadet nicht; die drei Monate laufen ab der tatsächlichen Aufnahme."
        }
        Hinweis::FristenNurOrientierung => {
            "Fristen sind nach dem BGB gerechnet, als Orientierung: Eine Verwaltungsvorschrift ist kein Gesetz."
        }
    }
}

/// Of which kind a Klärung is, and who can help.
pub fn klaerung(klaerung: Klaerung) -> String {
    match klaerung {
        Klaerung::Rechtsfrage => "Rechtsfrage: mit der Bewilligungsstelle klären".into(),
        Klaerung::Sachverhalt(wen) => format!("Sachverhalt: Auskunft gibt {}", auskunft(wen)),
    }
}

/// Who can tell a fact.
pub fn auskunft(wen: Auskunft) -> &'static str {
    match wen {
        Auskunft::Antragsteller => "die antragstellende Kommune",
        Auskunft::LandkreisUndGemeinden => "der Landkreis mit seinen Städten und Gemeinden",
        Auskunft::Anstellungstraeger => "der Anstellungsträger",
        Auskunft::Person => "die Person selbst",
        Auskunft::Schulungsanbieter => "der Anbieter der Schulung",
        Auskunft::Anerkennungsstelle(Zeugnisart::Hochschule) => {
            "die Zentralstelle für ausländisches Bildungswesen (ZAB)"
        }
        Auskunft::Anerkennungsstelle(Zeugnisart::Ausbildung) => {
            "die für den Beruf zuständige Anerkennungsstelle"
        }
        Auskunft::Anerkennungsstelle(Zeugnisart::Schule) => "die Zeugnisanerkennungsstelle",
    }
}
