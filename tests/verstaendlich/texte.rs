//! Everything that a visitor of a kiosk reads: for each kind of text the texts of all its values, none left out.

use super::aenderungen::aenderungen;
use super::gruende::{ZEUGNISARTEN, alle_gruende};
use super::hilfen::beliebig::antworten;
use super::hilfen::{angenommen, datum, tag};
use vorabcheck::datum::DatumFehler;
use vorabcheck::facts::*;
use vorabcheck::finding::*;
use vorabcheck::law::{Fassung, Zuordnung};
use vorabcheck::mitnahme::Codefehler;
use vorabcheck::text;
use vorabcheck::zeitstrahl::Ereignis;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Art {
    Frage,
    Hilfe,
    Antwort,
    Fehler,
    Regel,
    Kriterium,
    Grund,
    Urteil,
    Folge,
    Seite,
    Begriff,
}

/// A text and what it is for.
pub(super) type Gelesen = (Art, String);

/// The values of the module `text::de` by file: what it says, and all that its functions make of it.
pub(super) fn nach_datei() -> [(&'static str, Vec<Gelesen>); 9] {
    [
        (include_str!("../../src/text/de/fragen.rs"), fragen()),
        (
            include_str!("../../src/text/de/antworten.rs"),
            antwortworte(),
        ),
        (include_str!("../../src/text/de/fehler.rs"), eingabefehler()),
        (include_str!("../../src/text/de/gruende.rs"), gruende()),
        (include_str!("../../src/text/de/kriterien.rs"), kriterien()),
        (include_str!("../../src/text/de/urteile.rs"), urteile()),
        (include_str!("../../src/text/de/folgen.rs"), folgen()),
        (include_str!("../../src/text/de/mitnahme.rs"), codefehler()),
        (
            include_str!("../../src/text/de/aenderungen.rs"),
            aenderungen(),
        ),
    ]
}

/// All texts.
pub(super) fn alle() -> Vec<Gelesen> {
    let mut texte: Vec<Gelesen> = nach_datei()
        .into_iter()
        .flat_map(|(_, texte)| texte)
        .collect();
    let seiten = include_str!("../../src/text/de/seiten.rs");
    let (seiten, _) = seiten.split_once("pub fn statische_texte").unwrap();
    let kiosk = include_str!("../../src/text/de/kiosk.rs");
    // The rules are read by others, too; what they are made of stands in them word by word.
    let regeln = [
        include_str!("../../src/text/de/regelwerk.rs"),
        include_str!("../../src/text/de/regelwerk/tafeln.rs"),
        include_str!("../../src/text/de/regelwerk/absaetze.rs"),
        include_str!("../../src/text/de/entscheidungen.rs"),
    ];
    // What stands there in straight quotation marks is a word of the data file.
    let regeln = regeln.map(|quelle| {
        let teile: Vec<&str> = quelle.split("\\\"").step_by(2).collect();
        teile.join("…")
    });
    let seiten = [seiten, kiosk].into_iter();
    for quelle in seiten.chain(regeln.iter().map(String::as_str)) {
        let gefuellt = |text: String| {
            text.split(['{', '}'])
                .step_by(2)
                .collect::<Vec<_>>()
                .join("0")
        };
        texte.extend(
            literale(quelle)
                .into_iter()
                .map(|text| (Art::Seite, gefuellt(text))),
        );
    }
    texte.push((Art::Seite, text::vorantrag::BEWILLIGUNGSSTELLE.into()));
    texte.extend(begriffe());
    texte
}

/// What the glossary says.
pub(super) fn begriffe() -> Vec<Gelesen> {
    let worte = |begriff: &text::begriffe::Begriff| (Art::Begriff, begriff.erklaerung.to_owned());
    text::begriffe::alle().map(worte).collect()
}

/// The texts between quotation marks in a source file.
pub(super) fn literale(quelle: &str) -> Vec<String> {
    let ohne_kommentare: String = quelle
        .lines()
        .filter(|zeile| !zeile.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    assert!(!ohne_kommentare.contains("\\\""), "a quoted quotation mark");
    let teile = ohne_kommentare.split('"').skip(1).step_by(2);
    teile.map(str::to_owned).collect()
}

fn fuer<T: Copy, S: Into<String>>(art: Art, werte: &[T], text: impl Fn(T) -> S) -> Vec<Gelesen> {
    werte.iter().map(|wert| (art, text(*wert).into())).collect()
}

fn alle_fragen() -> Vec<Question> {
    let mut fragen = Question::EINZELNE.to_vec();
    for liste in Listenart::ALL {
        fragen.push(liste.weitere());
        fragen.extend(liste.fragen(0));
    }
    fragen
}

fn fragen() -> Vec<Gelesen> {
    let alle = alle_fragen();
    let mut texte = Vec::new();
    for anzahl in [0, 1] {
        texte.extend(fuer(Art::Frage, &alle, |frage| text::frage(frage, anzahl)));
    }
    let hilfen = alle.iter().filter_map(|frage| text::hilfe(*frage));
    texte.extend(hilfen.map(|hilfe| (Art::Hilfe, hilfe.to_owned())));
    texte.extend(fuer(Art::Antwort, Listenart::ALL, text::ja_weiteren));
    texte.extend(fuer(
        Art::Antwort,
        Listenart::ALL,
        text::weiteren_hinzufuegen,
    ));
    texte
}

fn antwortworte() -> Vec<Gelesen> {
    let mut texte = Vec::new();
    for frage in alle_fragen() {
        for antwort in antworten(frage) {
            // What a set holds is read one by one.
            let mehrere = matches!(
                &antwort,
                Answer::Aufgaben(Menge::Auswahl(_)) | Answer::Themen(Menge::Auswahl(_))
            );
            if !mehrere {
                texte.push((Art::Antwort, text::antwort(&antwort)));
            }
        }
    }
    for zahl in [1, 2] {
        let monate = Answer::Monate(Monate::neu(zahl).unwrap());
        texte.push((Art::Antwort, text::antwort(&monate)));
    }
    texte.push((Art::Antwort, "; ".into()));
    texte.extend(fuer(Art::Antwort, Aufgabe::ALL, text::aufgabe));
    texte.extend(fuer(Art::Antwort, Thema::ALL, text::thema));
    texte.extend(fuer(Art::Grund, Grad::ALL, |grad| {
        text::grund(&Grund::Grad(grad))
    }));
    texte
}

fn eingabefehler() -> Vec<Gelesen> {
    use InputErrorArt as E;
    let tag = datum("2018-04-15");
    let mut arten = vec![
        E::KeineAuswahl,
        E::NichtsAngekreuzt,
        E::SchliesstAus,
        E::DatumUnvollstaendig,
        E::DatumUndWeissNicht,
        E::BisUndNochBeschaeftigt,
        E::EndeVorBeginn,
        E::BegonnenNachStichtag(tag),
        E::StichtagVorBeginn(tag),
        E::KeineMonate,
        E::ZuVieleEintraege,
        E::Bezeichnung(BezeichnungFehler::Leer),
        E::Bezeichnung(BezeichnungFehler::ZuLang(120)),
        E::Bezeichnung(BezeichnungFehler::Steuerzeichen('\u{7}')),
    ];
    arten.extend(
        [
            DatumFehler::Form,
            DatumFehler::GibtEsNicht,
            DatumFehler::AusserhalbDesBereichs,
        ]
        .map(E::Datum),
    );
    let mut texte = Vec::new();
    for frage in alle_fragen() {
        for feld in [Feld::Von(Datumsteil::Tag), Feld::Bis(Datumsteil::Tag)] {
            texte.extend(fuer(Art::Fehler, &arten, |art| {
                text::eingabefehler(frage, &InputError { feld, art })
            }));
        }
    }
    texte
}

fn gruende() -> Vec<Gelesen> {
    fuer(Art::Grund, &alle_gruende(), |grund| text::grund(&grund))
}

fn alle_kriterien() -> Vec<Kriterium> {
    use Kriterium as K;
    let mut alle = vec![
        K::Person,
        K::Antragsteller,
        K::Anstellungstraeger,
        K::Zielgruppe,
        K::Aufgaben,
        K::Bedarfsfeststellung,
        K::Taetigkeiten,
        K::Qualifikation,
        K::BuchstabeA,
        K::BuchstabeB,
        K::BuchstabeC,
        K::Vorerfahrung,
        K::Grad,
        K::Fach,
        K::Gleichwertigkeit,
        K::Schulabschluss,
        K::Ausbildung,
        K::Art,
        K::AbschlussStattAusbildung(0),
        K::Nachqualifizierung,
        K::Beginn,
        K::Dauer,
        K::Themen,
        K::Beschaeftigungszeit,
        K::Taetigkeitsfeld,
        K::Zeitspanne,
        K::Bewilligungszeitraum,
        K::Mindestausbildung,
        K::OhneAusbildung,
    ];
    alle.extend(
        Listenart::ALL
            .iter()
            .flat_map(|liste| [K::Eintrag(*liste, 0), K::Weitere(*liste)]),
    );
    alle.extend(Fachgebiet::ALL.iter().map(|gebiet| K::Fachgebiet(*gebiet)));
    alle
}

fn kriterien() -> Vec<Gelesen> {
    let mut texte = fuer(Art::Kriterium, &alle_kriterien(), text::kriterium);
    texte.extend(fuer(
        Art::Kriterium,
        &alle_kriterien(),
        text::kriterium_kurz,
    ));
    texte.extend(fuer(Art::Kriterium, Norm::ALL, text::fundstelle));
    texte.extend(fuer(Art::Regel, Norm::ALL, text::regel));
    texte
}

fn klaerungen() -> Vec<Klaerung> {
    let mut wer = vec![
        Auskunft::Antragsteller,
        Auskunft::LandkreisUndGemeinden,
        Auskunft::Anstellungstraeger,
        Auskunft::Person,
        Auskunft::Schulungsanbieter,
    ];
    wer.extend(ZEUGNISARTEN.map(Auskunft::Anerkennungsstelle));
    let mut klaerungen = vec![Klaerung::Rechtsfrage];
    klaerungen.extend(wer.into_iter().map(Klaerung::Sachverhalt));
    klaerungen
}

fn urteile() -> Vec<Gelesen> {
    let verdicts = [
        None,
        Some(Verdict::NichtErfuellt),
        Some(Verdict::Klaerung),
        Some(Verdict::Erfuellt),
    ];
    let mut zuordnungen = vec![None];
    zuordnungen.extend(Zuordnung::ALL.iter().copied().map(Some));
    let mut texte = fuer(Art::Urteil, &verdicts, text::wert);
    for verdict in verdicts {
        texte.extend(fuer(Art::Urteil, &zuordnungen, |zuordnung| {
            text::urteil(verdict, zuordnung)
        }));
        texte.push((Art::Urteil, text::personen_je_urteil(&[(verdict, 1)])));
    }
    texte.extend(fuer(Art::Urteil, &zuordnungen, text::zuordnung));
    for name in [None, Some("X")] {
        texte.push((Art::Urteil, text::person(0, name)));
        texte.push((Art::Urteil, text::person_von(0, name, 2)));
    }
    // All top criteria fail at once, and each verdict.
    let mut finding = angenommen().finding();
    for hi in [Verdict::NichtErfuellt, Verdict::Klaerung, Verdict::Erfuellt] {
        for teil in &mut finding.teile {
            teil.wert = Interval::genau(hi);
        }
        finding.wert = Interval::genau(hi);
        texte.push((Art::Urteil, text::urteil_erklaert(&finding)));
    }
    finding.wert = Interval::OFFEN;
    texte.push((Art::Urteil, text::urteil_erklaert(&finding)));
    texte.push((Art::Urteil, text::stand(Fassung::Stand2018)));
    texte.push((Art::Urteil, text::stand_am_anfang(Fassung::Stand2018)));
    texte.extend(fuer(
        Art::Urteil,
        &[
            Ereignis::Aufnahme,
            Ereignis::SchulungBegonnen(0),
            Ereignis::SchulungGebucht(0),
            Ereignis::Stichtag,
            Ereignis::LetzterTag,
            Ereignis::Verschoben,
        ],
        text::ereignis,
    ));
    for wer in klaerungen() {
        for grund in alle_gruende() {
            texte.push((
                Art::Grund,
                text::offener_punkt(Kriterium::Grad, &grund, wer),
            ));
        }
    }
    let spaeter = text::geltungshinweis(&Vorhaben::default(), datum("2019-01-01"));
    texte.push((Art::Urteil, spaeter.unwrap().to_owned()));
    texte.push((Art::Urteil, text::KEINE_ENTSCHEIDUNG.to_owned()));
    texte.push((
        Art::Urteil,
        text::KEINE_ENTSCHEIDUNG_DES_REGIERUNGSPRAESIDIUMS.to_owned(),
    ));
    texte
}

fn folgen() -> Vec<Gelesen> {
    use Hinweis as H;
    let mut texte = fuer(
        Art::Folge,
        &[
            Auflage::NachqualifizierungBeginnen(tag("2018-04-15")),
            Auflage::NachqualifizierungBeginnenOhneDatum,
            Auflage::BeginnNachweisen,
        ],
        |auflage| text::auflage(&auflage),
    );
    let mut nachweise = vec![
        Nachweis::Einvernehmen,
        Nachweis::Aufgabenuebertragung,
        Nachweis::BeginnDerNachqualifizierung,
    ];
    nachweise.extend(ZEUGNISARTEN.map(Nachweis::Zeugnis));
    nachweise.extend(ZEUGNISARTEN.map(Nachweis::Gleichwertigkeit));
    texte.extend(fuer(Art::Folge, &nachweise, text::nachweis));
    let mut hinweise = vec![
        H::FreierTraegerAlsAnstellungstraeger,
        H::Sondierungsgespraech,
        H::Integrationsplan,
        H::Teilzeit,
        H::Kurzweg,
        H::BeginnVorAufnahme,
        H::AufnahmeUnbekannt,
        H::AufnahmeVorBewilligungszeitraum,
        H::FristenNurOrientierung,
    ];
    hinweise.extend(ZEUGNISARTEN.map(H::Anerkennungsstelle));
    texte.extend(fuer(Art::Folge, &hinweise, text::hinweis));
    texte.extend(fuer(Art::Folge, &klaerungen(), text::klaerung));
    texte
}

fn codefehler() -> Vec<Gelesen> {
    let mut texte = fuer(
        Art::Fehler,
        &[
            Codefehler::Unvollstaendig,
            Codefehler::Unlesbar,
            Codefehler::Beschaedigt,
            Codefehler::NeuereFassung,
        ],
        text::codefehler,
    );
    texte.push((Art::Seite, text::ohne_tage("01.01.2018")));
    texte
}
