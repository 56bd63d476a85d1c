//! Words of the terminal.

use std::io::ErrorKind;

use super::datei::zitat;

/// How the terminal is used.
pub fn aufruf() -> &'static str {
    "Aufruf: vorabcheck pruefen [--format text|json] [--stichtag JJJJ-MM-TT] DATEI…
        vorabcheck statistik [--format text|csv|json] [--stichtag JJJJ-MM-TT] [--liste DATEI.csv]
                             [--pdf DATEI.pdf] [--schriften ORDNER] DATEI|ORDNER…
        vorabcheck kalender DATEI [--namen] [-o DATEI.ics]
        vorabcheck pdf DATEI [--stichtag JJJJ-MM-TT] [--schriften ORDNER] [-o DATEI.pdf]
        vorabcheck leerformular [--schriften ORDNER] [-o DATEI.pdf]
        vorabcheck beispiel [--anzahl N | --verteilung A/B/C/KLÄRUNG] [--seed S] [--ordner ORDNER]
        vorabcheck regeln [--format text|svg|dmn]
        vorabcheck schema
        vorabcheck konfiguration DATEI
        vorabcheck kiosk [--ordner ORDNER] [--konfiguration DATEI] [--port N] [--browser [PROGRAMM]]

pruefen: prüft Dateien des Vorabchecks Integrationsmanagement und gibt je Person das Ergebnis mit Begründung aus.
DATEI ist eine JSON- oder PDF-Datei dieses Programms, oder je Zeile ein JSON; „-“ liest von der Standardeingabe.

  --format text|json   Text zum Lesen (Vorgabe) oder je Datei eine Zeile JSON
  --stichtag TAG       prüft für diesen Stichtag statt für den der Datei

statistik: zählt die Personen vieler Dateien nach Buchstaben und Kreisen. In Ordnern liest es JSON- und PDF-Dateien.
Dieselben Angaben zählen einmal. Was nicht lesbar ist, wird genannt; der Rest wird trotzdem gezählt.

  --format text|csv|json
                       Tabellen zum Lesen (Vorgabe), CSV für Tabellenprogramme oder eine Zeile JSON
  --stichtag TAG       zählt alle für diesen Stichtag statt für den der Datei
  --liste DATEI.csv    schreibt auch, was aus jeder einzelnen Datei geworden ist
  --pdf DATEI.pdf      schreibt die Auswertung auch als PDF; --schriften wie unten

kalender: schreibt die letzten Tage für den Beginn der Nachqualifizierung als Kalender (iCalendar), mit Erinnerung.

  --namen              nennt die Personen beim Namen statt nur „Person 1“
  -o DATEI.ics         schreibt in diese Datei; ohne sie, oder mit „-“, auf die Standardausgabe

pdf: schreibt, was die Datei enthält, als PDF zum Lesen und Unterschreiben; die Daten sind angehängt.
leerformular: schreibt das leere Formular mit allen Fragen und Antworten als PDF.

  --schriften ORDNER   wo noto-sans-400.ttf und noto-sans-700.ttf liegen (Vorgabe target/assets/pdf im Arbeitsverzeichnis)
  -o DATEI.pdf         schreibt in diese Datei; ohne sie, oder mit „-“, auf die Standardausgabe

beispiel: schreibt erfundene Fälle, je Zeile einen als JSON; derselbe Startwert ergibt dieselben Fälle.

  --anzahl N           so viele Fälle (Vorgabe 32: von jeder Art einer)
  --verteilung A/B/C/KLÄRUNG[/VORERFAHRUNG]
                       stattdessen ganze Voranträge in allen Kreisen mit so vielen Personen, zum Beispiel 247/104/59/6
  --seed S             der Startwert, eine ganze Zahl (Vorgabe 1)
  --ordner ORDNER      schreibt je Fall eine Datei in diesen Ordner statt Zeilen auf die Standardausgabe

regeln: schreibt das ganze Regelwerk, jede Bedingung mit Fundstelle.

  --format text|svg|dmn
                       Text zum Lesen (Vorgabe), Schaubild oder Entscheidungstabellen (DMN 1.5)

schema: schreibt das JSON-Schema der Dateien.
konfiguration: prüft eine konfiguration.json für die Seite und schreibt, was sie setzt und was sonst gilt.

kiosk: stellt die Seite auf diesem Rechner bereit, und nur auf ihm, bis Strg+C oder der Browser es beendet.

  --ordner ORDNER      der gebaute Ordner (Vorgabe: die Seite im Programm, wenn `cargo xtask kiosk` es gebaut hat)
  --konfiguration DATEI
                       gilt statt der konfiguration.json des Ordners; beide werden vorher geprüft
  --port N             der Port (Vorgabe 8737); 0 ist irgendein freier
  --browser [PROGRAMM] zeigt sie in diesem Browser, sonst in Chromium, Chrome oder Edge, als Kiosk mit leerem Profil

  --hilfe, -h          zeigt diese Hilfe
  --version            zeigt die Version

Rückgabe: 0 jede Person ist förderfähig, 1 mindestens eine nicht oder noch nicht, 2 Eingabe fehlerhaft;
bei statistik: 0 alles gezählt, 1 es gab nichts zu zählen, 2 Eingabe fehlerhaft oder eine Datei nicht lesbar;
bei kalender: 0 geschrieben, 1 es gibt keine Frist mit einem Tag, 2 Eingabe fehlerhaft;
bei pdf, leerformular, beispiel, regeln, schema und konfiguration: 0, oder 2 bei fehlerhafter Eingabe;
bei kiosk: 0 beendet, 2 Eingabe fehlerhaft, oder Server oder Browser gescheitert."
}

/// What the terminal says about its arguments.
pub fn unbekannte_option(option: &str) -> String {
    format!("Die Option {} gibt es nicht.", zitat(option))
}

/// An option that does not belong to this command.
pub fn option_gibt_es_beim_befehl_nicht(option: &str, befehl: &str) -> String {
    format!(
        "Die Option {} gibt es beim Befehl „{befehl}“ nicht.",
        zitat(option)
    )
}

/// A command that takes no files has one.
pub fn befehl_ohne_datei(befehl: &str, wert: &str) -> String {
    format!(
        "Zum Befehl „{befehl}“ gehört {} nicht. Erwartet werden nur Optionen.",
        zitat(wert)
    )
}

/// A command that takes one file has a second.
pub fn nur_eine_datei(befehl: &str, wert: &str) -> String {
    format!(
        "Zum Befehl „{befehl}“ gehört {} nicht. Erwartet wird eine einzige Datei.",
        zitat(wert)
    )
}

/// The value of an option is no whole number of this range.
pub fn keine_zahl(option: &str, wert: &str, von: u64, bis: u64) -> String {
    format!(
        "Zur Option „{option}“ passt der Wert {} nicht. Erwartet wird eine ganze Zahl von {von} bis {bis}.",
        zitat(wert)
    )
}

/// The value of `--verteilung` is none.
pub fn keine_verteilung(wert: &str) -> String {
    format!(
        "{} ist keine Verteilung. Erwartet werden vier oder fünf ganze Zahlen wie 247/104/59/6: Buchst. a, b, c, in Klärung, Vorerfahrung.",
        zitat(wert)
    )
}

/// Two options that exclude each other.
pub fn optionen_zusammen(eine: &str, andere: &str) -> String {
    format!("Die Optionen „{eine}“ und „{andere}“ gehen nicht zusammen. Erwartet wird eine davon.")
}

/// An unknown command.
pub fn unbekannter_befehl(befehl: &str) -> String {
    format!("Den Befehl {} gibt es nicht.", zitat(befehl))
}

/// No command.
pub fn befehl_fehlt() -> String {
    "Es fehlt der Befehl.".into()
}

/// No file.
pub fn datei_fehlt() -> String {
    "Es fehlt eine Datei.".into()
}

/// An option that needs a value has none.
pub fn optionswert_fehlt(option: &str) -> String {
    format!("Zur Option {} fehlt der Wert.", zitat(option))
}

/// An option that takes no value has one.
pub fn optionswert_unerwartet(option: &str) -> String {
    format!("Zur Option {} gehört kein Wert.", zitat(option))
}

/// An option that answers by itself has something behind it.
pub fn option_steht_allein(option: &str, wert: &str) -> String {
    format!(
        "Zur Option „{option}“ gehört {} nicht. Erwartet wird dahinter nichts mehr.",
        zitat(wert)
    )
}

/// The same option twice.
pub fn option_doppelt(option: &str) -> String {
    format!("Die Option „{option}“ steht zweimal da. Erwartet wird sie höchstens einmal.")
}

/// A value of `--format` that does not exist.
pub fn unbekannte_ausgabe(wert: &str) -> String {
    format!(
        "Das Format {} gibt es nicht. Möglich sind: text, json.",
        zitat(wert)
    )
}

/// The same for the evaluation.
pub fn unbekanntes_statistikformat(wert: &str) -> String {
    format!(
        "Das Format {} gibt es nicht. Möglich sind: text, csv, json.",
        zitat(wert)
    )
}

/// A value of `--format` that does not exist for the rule set.
pub fn unbekanntes_regelformat(wert: &str) -> String {
    format!(
        "Das Format {} gibt es nicht. Möglich sind: text, svg, dmn.",
        zitat(wert)
    )
}

/// Neither file nor folder.
pub fn datei_oder_ordner_fehlt() -> String {
    "Es fehlt eine Datei oder ein Ordner.".into()
}

/// A folder cannot be read.
pub fn ordner_unlesbar() -> &'static str {
    "Dieser Ordner lässt sich nicht lesen. Erwartet wird ein Ordner, den Sie lesen dürfen."
}

/// A value of `--stichtag` that is no day.
pub fn kein_stichtag(wert: &str) -> String {
    format!(
        "{} ist kein Stichtag. Erwartet wird ein Datum der Form JJJJ-MM-TT zwischen 1950 und 2035.",
        zitat(wert)
    )
}

/// The file does not exist.
pub fn datei_gibt_es_nicht() -> &'static str {
    "Diese Datei gibt es nicht. Erwartet wird der Name einer vorhandenen Datei."
}

/// The file must not be read.
pub fn datei_gesperrt() -> &'static str {
    "Diese Datei darf nicht gelesen werden. Erwartet wird eine Datei, die Sie lesen dürfen."
}

/// It is a folder.
pub fn datei_ist_ordner() -> &'static str {
    "Das ist ein Ordner. Erwartet wird eine Datei."
}

/// The file cannot be read for another reason.
pub fn datei_unlesbar() -> &'static str {
    "Diese Datei lässt sich nicht lesen. Erwartet wird eine lesbare Datei."
}

/// The output cannot be written, for instance because the disk is full.
pub fn ausgabe_unmoeglich() -> &'static str {
    "Die Ausgabe lässt sich nicht schreiben."
}

/// The rules could not be drawn.
pub fn schaubild_unmoeglich() -> &'static str {
    "Das Schaubild der Regeln lässt sich nicht zeichnen."
}

/// What is to be written is read as well.
pub fn ausgabe_ist_eingabe() -> &'static str {
    "Diese Datei gehört zu den Eingaben und würde überschrieben. Erwartet wird eine andere Datei."
}

/// Two outputs into one file.
pub fn ausgabe_zweimal() -> &'static str {
    "Liste und PDF lassen sich nicht in dieselbe Datei schreiben. Erwartet werden zwei Dateien."
}

/// An option that writes into a file has "-".
pub fn nur_in_eine_datei(option: &str) -> String {
    format!(
        "Die Option „{option}“ schreibt nicht auf die Standardausgabe. Erwartet wird der Name einer Datei."
    )
}

/// In a folder: a pipe, a device.
pub fn keine_gewoehnliche_datei() -> &'static str {
    "Das ist keine gewöhnliche Datei. Erwartet wird eine Datei mit Inhalt."
}

/// A file of an example cannot be written.
pub fn beispiel_nicht_geschrieben() -> &'static str {
    "Diese Datei lässt sich nicht anlegen. Erwartet wird ein Ordner, den es gibt und der sie noch nicht enthält."
}

/// A font of the PDF files is not there.
pub fn schrift_fehlt(datei: &str) -> String {
    format!(
        "{datei}: Diese Schrift fehlt. `cargo xtask assets` legt sie an; wo sie sonst liegt, sagt --schriften ORDNER."
    )
}

/// The fonts are there, but other ones.
pub fn schriften_unbrauchbar(ordner: &str) -> String {
    format!(
        "{ordner}: Mit diesen Schriften lässt sich die PDF-Datei nicht schreiben. Erwartet werden die, die `cargo xtask assets` anlegt."
    )
}

/// A port cannot be had, and one that could.
pub fn port_geht_nicht(port: u16, grund: ErrorKind, frei: Option<u16>) -> String {
    let grund = match grund {
        ErrorKind::AddrInUse => "ist schon belegt",
        ErrorKind::PermissionDenied => "ist nicht erlaubt",
        _ => "lässt sich nicht öffnen",
    };
    match frei {
        Some(frei) => format!("Der Port {port} {grund}; frei ist zum Beispiel --port {frei}."),
        None => format!("Der Port {port} {grund}, und auch kein anderer."),
    }
}

/// There is no such folder.
pub fn ordner_gibt_es_nicht(ordner: &str) -> String {
    format!(
        "{ordner}: Diesen Ordner gibt es nicht. Erwartet wird einer, wie `cargo xtask dist` ihn anlegt."
    )
}

/// There is no page in the folder.
pub fn ordner_ohne_seite(ordner: &str) -> String {
    format!(
        "{ordner}: In diesem Ordner liegt keine index.html. Erwartet wird einer, wie `cargo xtask dist` ihn anlegt."
    )
}

/// There is no page in the program.
pub fn seite_nicht_enthalten() -> String {
    "Dieses Programm enthält die Seite nicht. Wo sie liegt, sagt --ordner ORDNER; `cargo xtask kiosk` baut ein Programm, das sie enthält.".into()
}

/// Where the kiosk is, and how it ends.
pub fn kiosk_laeuft(adresse: &str, mit_browser: bool) -> String {
    let ende = if mit_browser {
        "Ende mit dem Browser oder mit Strg+C"
    } else {
        "Ende mit Strg+C"
    };
    format!("Der Kiosk läuft unter {adresse} ({ende}).")
}

/// No browser is found that could show the kiosk.
pub fn kein_browser(adresse: &str) -> String {
    format!(
        "Auf diesem Rechner ist weder Chromium noch Chrome noch Edge zu finden. Öffnen Sie {adresse} in Ihrem Browser, oder sagen Sie mit --browser PROGRAMM, wo einer liegt."
    )
}

/// This browser does not start.
pub fn browser_startet_nicht(programm: &str) -> String {
    format!(
        "{programm}: Dieser Browser lässt sich nicht starten. Erwartet wird hinter --browser ein Programm wie chromium."
    )
}

/// The browser ended with an error.
pub fn browser_gescheitert(programm: &str, zustand: &str) -> String {
    format!("{programm}: Der Browser hat mit einem Fehler geendet ({zustand}).")
}

/// The browser has no place for its files.
pub fn kein_profil() -> String {
    "Für den Browser ließ sich kein leeres Profil anlegen. Gebraucht wird ein Ordner für vorübergehende Dateien, in den geschrieben werden darf.".into()
}

/// The browser's files are still there.
pub fn profil_bleibt(ordner: &str) -> String {
    format!(
        "{ordner}: Das Profil des Browsers ließ sich nicht löschen. Löschen Sie diesen Ordner von Hand."
    )
}

/// The server cannot go on.
pub fn server_steht(grund: &str) -> String {
    format!("Der Server ist stehen geblieben: {grund}")
}

/// There is no deadline that a calendar could hold.
pub fn keine_fristen() -> &'static str {
    "Es gibt keine Frist mit einem Tag; ein Kalender ist nicht geschrieben worden."
}

/// Name of the standard input.
pub fn standardeingabe() -> &'static str {
    "Standardeingabe"
}

/// Name of one of several documents in a file, by its line.
pub fn dokument_in_zeile(datei: &str, zeile: usize) -> String {
    format!("{datei}, Zeile {zeile}")
}
