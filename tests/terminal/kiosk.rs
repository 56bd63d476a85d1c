//! `kiosk`: what it refuses before it begins, what it serves, what it leaves behind.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::lauf;
use vorabcheck::text;

/// A folder with a page of this size, and what a host set.
fn ordner(groesse: usize, konfiguration: &str) -> TempDir {
    let ordner = tempfile::tempdir().unwrap();
    fs::write(ordner.path().join("index.html"), "x".repeat(groesse)).unwrap();
    fs::write(ordner.path().join("konfiguration.json"), konfiguration).unwrap();
    ordner
}

fn name(pfad: &Path) -> &str {
    pfad.to_str().unwrap()
}

// --- what is refused -------------------------------------------------------------------------------------------------

#[test]
fn ohne_seite_ein_satz_wo_sie_herkommt() {
    let leer = tempfile::tempdir().unwrap();
    let keiner = leer.path().join("nicht_da");
    for (ordner, satz) in [
        (leer.path(), text::ordner_ohne_seite(name(leer.path()))),
        (&keiner, text::ordner_gibt_es_nicht(name(&keiner))),
    ] {
        let lauf = lauf(&["kiosk", "--port", "0", "--ordner", name(ordner)]);
        assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
        assert_eq!(lauf.meldungen, format!("{satz}\n"));
    }
}

/// Plain `cargo test` builds the program without the page.
#[cfg(not(feature = "eingebettet"))]
#[test]
fn ohne_seite_im_programm_ein_satz() {
    let lauf = lauf(&["kiosk", "--port", "0"]);
    assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
    assert_eq!(
        lauf.meldungen,
        format!("{}\n", text::seite_nicht_enthalten())
    );
}

#[test]
fn ein_belegter_port_nennt_einen_der_frei_ist() {
    // Below those the system hands out (from 32768 on), or what is free now would go to a test beside this one.
    let mut mehrere = (20_000..32_000).skip(std::process::id() as usize % 10_000);
    let belegt = mehrere.find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok());
    let belegt = belegt.unwrap();
    let port = belegt.local_addr().unwrap().port().to_string();
    let ordner = ordner(1, "{}");
    let lauf = lauf(&["kiosk", "--port", &port, "--ordner", name(ordner.path())]);
    assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
    let anfang = format!("Der Port {port} ist schon belegt; frei ist zum Beispiel --port ");
    let frei = lauf.meldungen.strip_prefix(&anfang).unwrap();
    let frei: u16 = frei.strip_suffix(".\n").unwrap().parse().unwrap();
    assert!(TcpListener::bind(("127.0.0.1", frei)).is_ok(), "{frei}");
}

#[test]
fn eine_falsche_konfiguration_beginnt_nichts() {
    let falsch = ordner(1, r#"{"thema": "bunt", "farbe": 1}"#);
    let datei = falsch.path().join("konfiguration.json");
    let geprueft = lauf(&["konfiguration", name(&datei)]);
    assert_eq!(
        geprueft.meldungen.lines().count(),
        2,
        "{}",
        geprueft.meldungen
    );
    let richtig = ordner(1, "{}");
    for (ordner, konfiguration, genannt) in [
        (&falsch, None, "konfiguration.json"),
        (&richtig, Some(&datei), name(&datei)),
    ] {
        let mut argumente = vec!["kiosk", "--port", "0", "--ordner", name(ordner.path())];
        argumente.extend(
            konfiguration
                .iter()
                .flat_map(|datei| ["--konfiguration", name(datei)]),
        );
        let lauf = lauf(&argumente);
        assert_eq!((lauf.code, lauf.ausgabe.as_str()), (2, ""));
        assert_eq!(
            lauf.meldungen,
            geprueft.meldungen.replace(name(&datei), genannt)
        );
    }
    let keine = richtig.path().join("keine.json");
    let lauf = lauf(&[
        "kiosk",
        "--port",
        "0",
        "--ordner",
        name(richtig.path()),
        "--konfiguration",
        name(&keine),
    ]);
    let satz = text::datei_gibt_es_nicht();
    assert_eq!(
        (lauf.code, lauf.meldungen),
        (2, format!("{}: {satz}\n", name(&keine)))
    );
}

#[test]
fn falsche_argumente() {
    for (argumente, satz) in [
        (
            &["--port", "70000"][..],
            text::keine_zahl("--port", "70000", 0, 65535),
        ),
        (
            &["--port", "1", "--port", "2"],
            text::option_doppelt("--port"),
        ),
        (
            &["--browser", "--browser"],
            text::option_doppelt("--browser"),
        ),
        (
            &["--browser", "a", "b"],
            text::befehl_ohne_datei("kiosk", "b"),
        ),
        (&["--ordner"], text::optionswert_fehlt("--ordner")),
        (
            &["--namen"],
            text::option_gibt_es_beim_befehl_nicht("--namen", "kiosk"),
        ),
    ] {
        let alle = [&["kiosk"], argumente].concat();
        let lauf = lauf(&alle);
        assert_eq!(lauf.code, 2, "{argumente:?}");
        assert_eq!(lauf.meldungen.lines().next(), Some(&*satz), "{argumente:?}");
    }
}

// --- what it serves --------------------------------------------------------------------------------------------------

/// The program itself, until this goes.
struct Kiosk {
    programm: Child,
    /// `127.0.0.1:8737`
    rechner: String,
}

impl Kiosk {
    fn starte(argumente: &[&str]) -> Self {
        let mut programm = Command::new(env!("CARGO_BIN_EXE_vorabcheck"))
            .args(["kiosk", "--port", "0"])
            .args(argumente)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut zeile = String::new();
        let mut ausgabe = BufReader::new(programm.stdout.as_mut().unwrap());
        ausgabe.read_line(&mut zeile).unwrap();
        let (_, danach) = zeile.split_once("Der Kiosk läuft unter http://").unwrap();
        let (rechner, danach) = danach.split_once('/').unwrap();
        assert_eq!(danach, "?kiosk (Ende mit Strg+C).\n");
        Self {
            rechner: rechner.to_owned(),
            programm,
        }
    }

    fn verbinde(&self) -> TcpStream {
        TcpStream::connect(&self.rechner).unwrap()
    }

    fn frage(&self, pfad: &str) -> String {
        format!("GET {pfad} HTTP/1.1\r\nHost: {}\r\n", self.rechner)
    }

    /// The whole answer, on a connection of its own.
    fn hole(&self, pfad: &str) -> String {
        let mut strom = self.verbinde();
        write!(strom, "{}Connection: close\r\n\r\n", self.frage(pfad)).unwrap();
        let mut antwort = String::new();
        strom.read_to_string(&mut antwort).unwrap();
        antwort
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        self.programm.kill().unwrap();
        self.programm.wait().unwrap();
    }
}

#[test]
fn die_angegebene_konfiguration_gilt_statt_der_des_ordners() {
    let ordner = ordner(10, r#"{"thema": "kern"}"#);
    let andere = tempfile::NamedTempFile::new().unwrap();
    fs::write(andere.path(), r#"{"thema": "baden-wuerttemberg"}"#).unwrap();
    let ordner = ["--ordner", name(ordner.path())];
    let kiosk = Kiosk::starte(&ordner);
    assert!(
        kiosk
            .hole("/konfiguration.json")
            .ends_with("{\"thema\": \"kern\"}")
    );
    let mit = ["--konfiguration", name(andere.path())];
    let kiosk = Kiosk::starte(&[ordner, mit].concat());
    let antwort = kiosk.hole("/konfiguration.json");
    assert!(
        antwort.ends_with("{\"thema\": \"baden-wuerttemberg\"}"),
        "{antwort}"
    );
    assert!(kiosk.hole("/?kiosk").ends_with("\r\n\r\nxxxxxxxxxx"));
    let antwort = kiosk.hole("/../Cargo.toml");
    assert!(antwort.starts_with("HTTP/1.1 404 "), "{antwort}");
    assert!(
        antwort.contains("content-security-policy: default-src 'none'"),
        "{antwort}"
    );
}

/// Of so many requests, every tenth on a connection of its own.
#[cfg(target_os = "linux")]
#[test]
fn zehntausend_anfragen_lassen_den_speicher_wie_er_ist() {
    const SEITE: usize = 50_000;
    /// What a leak of a few hundred bytes a request would exceed.
    const HOECHSTENS_MEHR_KB: u64 = 2_000;
    let ordner = ordner(SEITE, "{}");
    let kiosk = Kiosk::starte(&["--ordner", name(ordner.path())]);
    let frage = |anzahl: usize| {
        let mut strom = kiosk.verbinde();
        let mut gelesen = vec![0; SEITE];
        let pfade = ["/", "/konfiguration.json", "/nicht_da", "/../nicht_da"];
        for (nummer, pfad) in (0..anzahl).zip(pfade.iter().cycle()) {
            if nummer % 10 == 0 {
                strom = kiosk.verbinde();
            }
            let gefragt = format!("{}\r\n", kiosk.frage(pfad));
            strom.write_all(gefragt.as_bytes()).unwrap();
            let mut kopf = BufReader::new(&strom);
            let mut laenge = 0;
            for zeile in kopf.by_ref().lines().map(Result::unwrap) {
                if let Some(wert) = zeile.strip_prefix("content-length: ") {
                    laenge = wert.parse().unwrap();
                }
                if zeile.is_empty() {
                    break;
                }
            }
            kopf.read_exact(&mut gelesen[..laenge]).unwrap();
            assert!(laenge > 0, "{pfad}");
        }
    };
    let speicher = || -> u64 {
        let zustand = format!("/proc/{}/status", kiosk.programm.id());
        let zustand = fs::read_to_string(zustand).unwrap();
        let zeile = zustand.lines().find(|zeile| zeile.starts_with("VmRSS:"));
        let zahl = zeile.unwrap().split_whitespace().nth(1).unwrap();
        zahl.parse().unwrap()
    };
    frage(1_000);
    let vorher = speicher();
    frage(10_000);
    let nachher = speicher();
    println!("{vorher} KB, {nachher} KB");
    assert!(
        nachher < vorher + HOECHSTENS_MEHR_KB,
        "{vorher} KB, {nachher} KB"
    );
}

// --- its browser -----------------------------------------------------------------------------------------------------

#[test]
fn ein_browser_den_es_nicht_gibt_ist_ein_satz() {
    let ordner = ordner(1, "{}");
    let keiner = name(&ordner.path().join("keiner")).to_owned();
    let ordner = name(ordner.path());
    let lauf = lauf(&[
        "kiosk",
        "--port",
        "0",
        "--ordner",
        ordner,
        "--browser",
        &keiner,
    ]);
    let satz = text::browser_startet_nicht(&keiner);
    assert_eq!((lauf.code, lauf.meldungen), (2, format!("{satz}\n")));
}

/// In the place of a browser, a program that notes how it was started and what it then finds.
#[cfg(unix)]
mod mit_browser {
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;
    use std::time::{Duration, Instant};

    use super::*;

    fn browser(ordner: &TempDir, skript: &str) -> String {
        let datei = ordner.path().join("browser");
        fs::write(&datei, format!("#!/bin/sh\n{skript}\n")).unwrap();
        fs::set_permissions(&datei, fs::Permissions::from_mode(0o755)).unwrap();
        name(&datei).to_owned()
    }

    fn programm(ordner: &TempDir, browser: &str) -> Command {
        let mut programm = Command::new(env!("CARGO_BIN_EXE_vorabcheck"));
        programm.args(["kiosk", "--port=0", "--ordner", name(ordner.path())]);
        programm.args(["--browser", browser]);
        programm
    }

    fn argumente(ordner: &TempDir) -> Vec<String> {
        let notiz = fs::read_to_string(ordner.path().join("argumente")).unwrap();
        notiz.lines().map(str::to_owned).collect()
    }

    fn profil(argumente: &[String]) -> PathBuf {
        let ordner = argumente
            .iter()
            .find_map(|argument| argument.strip_prefix("--user-data-dir="));
        PathBuf::from(ordner.unwrap())
    }

    #[test]
    fn endet_der_browser_so_endet_alles() {
        let ordner = ordner(1, "{}");
        let skript = r#"
            cd "$(dirname "$0")"
            for argument; do echo "$argument"; profil=${argument#--user-data-dir=}; test -d "$profil" && touch "$profil/da"; done > argumente
            exit $(cat code)"#;
        let browser = browser(&ordner, skript);
        for code in [0, 3] {
            fs::write(ordner.path().join("code"), code.to_string()).unwrap();
            // As a process of its own: one that waits for a browser no longer ends by a signal as others do.
            let lauf = programm(&ordner, &browser).output().unwrap();
            let meldungen = String::from_utf8(lauf.stderr).unwrap();
            let argumente = argumente(&ordner);
            let adresse = argumente.last().unwrap();
            let satz = text::kiosk_laeuft(adresse, true);
            assert_eq!(String::from_utf8(lauf.stdout).unwrap(), format!("{satz}\n"));
            assert!(adresse.ends_with("/?kiosk"), "{adresse}");
            assert!(argumente.starts_with(&server::KIOSK.map(str::to_owned)));
            assert_eq!(argumente.len(), server::KIOSK.len() + 2);
            assert!(!profil(&argumente).exists(), "the profile is gone");
            if code == 0 {
                assert_eq!((lauf.status.code(), &*meldungen), (Some(0), ""));
            } else {
                assert_eq!(lauf.status.code(), Some(2));
                assert!(meldungen.starts_with(&format!("{browser}: Der Browser hat")));
            }
        }
    }

    #[test]
    fn endet_das_programm_so_endet_der_browser_und_das_profil() {
        let ordner = ordner(1, "{}");
        let browser = browser(
            &ordner,
            "cd \"$(dirname \"$0\")\"\nfor a; do echo $a; done > teil\necho $$ > pid\nmv teil argumente\nexec sleep 60",
        );
        let mut programm = programm(&ordner, &browser)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let notiz = ordner.path().join("argumente");
        let begonnen = Instant::now();
        while !notiz.exists() {
            assert!(begonnen.elapsed() < Duration::from_secs(10));
            std::thread::sleep(Duration::from_millis(10));
        }
        let profil = profil(&argumente(&ordner));
        assert!(profil.is_dir());
        let pid = programm.id().to_string();
        assert!(Command::new("kill").arg(&pid).status().unwrap().success());
        assert_eq!(programm.wait().unwrap().code(), Some(0));
        assert!(!profil.exists());
        let browser = fs::read_to_string(ordner.path().join("pid")).unwrap();
        let lebt = Command::new("kill")
            .args(["-0", browser.trim()])
            .stderr(Stdio::null())
            .status();
        assert!(!lebt.unwrap().success(), "the browser has ended");
    }
}
