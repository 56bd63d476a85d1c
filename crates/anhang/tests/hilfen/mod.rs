//! PDFs for the tests: written by krilla, rewritten by qpdf, or made by hand.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test program needs some of it"
)]

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::metadata::{DateTime, Metadata};
use krilla::{Document, SerializeSettings};

/// What is attached.
pub fn daten() -> Vec<u8> {
    let personen: Vec<String> = (1..200)
        .map(|nummer| format!("{{\"nummer\":{nummer},\"name\":\"Änne Müßig\"}}"))
        .collect();
    format!(
        "{{\"format\":\"vorabcheck/1\",\"personen\":[{}]}}",
        personen.join(",")
    )
    .into_bytes()
}

/// An attachment as krilla takes it.
pub fn datei(pfad: &str, art: &str, daten: Vec<u8>) -> EmbeddedFile {
    EmbeddedFile {
        path: pfad.to_owned(),
        mime_type: MimeType::new(art),
        description: Some("Daten".to_owned()),
        association_kind: AssociationKind::Data,
        data: daten.into(),
        modification_date: Some(DateTime::new(2018)),
        compress: None,
        location: None,
    }
}

/// PDF/A-3 with these attachments.
pub fn pdf_mit(anhaenge: Vec<EmbeddedFile>) -> Vec<u8> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_B)
        .finish()
        .unwrap();
    let mut dokument = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    dokument.set_metadata(
        Metadata::new()
            .title("Vorabcheck".to_owned())
            .language("de".to_owned())
            .creation_date(DateTime::new(2018)),
    );
    for anhang in anhaenge {
        dokument.embed_file(anhang).unwrap();
    }
    for _ in 0..3 {
        dokument.start_page();
    }
    dokument.finish().unwrap()
}

/// PDF/A-3 with the data.
pub fn pdf() -> Vec<u8> {
    pdf_mit(vec![datei("vorabcheck.json", "application/json", daten())])
}

/// What qpdf makes of the file, which stands at `VORHER` or behind all arguments. Where there is no qpdf: `None`, but not where everything is to be checked.
pub fn qpdf(pdf: &[u8], argumente: &[&str]) -> Option<Vec<u8>> {
    static ZAEHLER: AtomicUsize = AtomicUsize::new(0);
    if Command::new("qpdf").arg("--version").output().is_err() {
        assert!(std::env::var_os("CI").is_none(), "qpdf is missing");
        println!("NICHT GEPRÜFT: qpdf is missing");
        return None;
    }
    let nummer = ZAEHLER.fetch_add(1, Ordering::Relaxed);
    let ordner = std::env::temp_dir().join(format!("anhang-{}-{nummer}", std::process::id()));
    std::fs::create_dir_all(&ordner).unwrap();
    let (vorher, nachher) = (ordner.join("vorher.pdf"), ordner.join("nachher.pdf"));
    std::fs::write(&vorher, pdf).unwrap();
    let mut befehl = Command::new("qpdf");
    for argument in argumente {
        match *argument {
            "VORHER" => befehl.arg(&vorher),
            argument => befehl.arg(argument),
        };
    }
    if !argumente.contains(&"VORHER") {
        befehl.arg(&vorher);
    }
    let lauf = befehl.arg(&nachher).output().unwrap();
    assert!(lauf.status.success(), "{argumente:?}: {lauf:?}");
    let ergebnis = std::fs::read(&nachher).unwrap();
    std::fs::remove_dir_all(&ordner).unwrap();
    Some(ergebnis)
}

/// A PDF made by hand: object 1 is the catalog.
pub struct Bau {
    pub bytes: Vec<u8>,
    orte: Vec<(u32, usize)>,
}

impl Bau {
    pub fn neu() -> Self {
        Self {
            bytes: b"%PDF-1.7\n".to_vec(),
            orte: Vec::new(),
        }
    }

    pub fn objekt(mut self, nummer: u32, inhalt: &str) -> Self {
        self.orte.push((nummer, self.bytes.len()));
        let objekt = format!("{nummer} 0 obj\n{inhalt}\nendobj\n");
        self.bytes.extend(objekt.as_bytes());
        self
    }

    pub fn strom(mut self, nummer: u32, angaben: &str, inhalt: &[u8]) -> Self {
        self.orte.push((nummer, self.bytes.len()));
        let kopf = format!("{nummer} 0 obj\n<<{angaben}>>\nstream\n");
        self.bytes.extend(kopf.as_bytes());
        self.bytes.extend(inhalt);
        self.bytes.extend(b"\nendstream\nendobj\n");
        self
    }

    /// With a cross-reference table.
    pub fn fertig(mut self, zum_schluss: &str) -> Vec<u8> {
        let ort = self.bytes.len();
        self.bytes.extend(b"xref\n0 1\n0000000000 65535 f \n");
        for (nummer, ort) in &self.orte {
            let abschnitt = format!("{nummer} 1\n{ort:010} 00000 n \n");
            self.bytes.extend(abschnitt.as_bytes());
        }
        let schluss = format!("trailer\n<</Root 1 0 R{zum_schluss}>>\nstartxref\n{ort}\n%%EOF\n");
        self.bytes.extend(schluss.as_bytes());
        self.bytes
    }

    /// With a cross-reference stream, in which each of these objects stands in the object stream of that number.
    pub fn fertig_mit_strom(mut self, im_strom: &[(u32, u32)]) -> Vec<u8> {
        let ort = self.bytes.len();
        let mut index = String::new();
        let mut eintraege = Vec::new();
        for (nummer, ort) in &self.orte {
            index += &format!("{nummer} 1 ");
            eintraege.push(1);
            eintraege.extend(u32::try_from(*ort).unwrap().to_be_bytes());
        }
        for (nummer, objektstrom) in im_strom {
            index += &format!("{nummer} 1 ");
            eintraege.push(2);
            eintraege.extend(objektstrom.to_be_bytes());
        }
        let laenge = eintraege.len();
        let angaben =
            format!("/Type/XRef/W[1 4 0]/Index[{index}]/Size 99/Length {laenge}/Root 1 0 R");
        self = self.strom(99, &angaben, &eintraege);
        self.bytes
            .extend(format!("startxref\n{ort}\n%%EOF\n").as_bytes());
        self.bytes
    }
}

/// A catalog, a file specification with this stream as its content.
pub fn bau_mit_anhang(angaben: &str, inhalt: &[u8]) -> Bau {
    Bau::neu()
        .objekt(1, "<</Type/Catalog/AF[2 0 R]>>")
        .objekt(2, "<</Type/Filespec/UF(a.json)/EF<</F 3 0 R>>>>")
        .strom(3, angaben, inhalt)
}

/// A stream of zlib that inflates to this many MB of zeros, and then breaks off.
pub fn bombe(megabytes: usize) -> Vec<u8> {
    use flate2::{Compress, Compression, FlushCompress};
    let nullen = vec![0; 1 << 20];
    let mut pack = Compress::new(Compression::best(), false);
    let mut stueck = Vec::with_capacity(1 << 16);
    pack.compress_vec(&nullen, &mut stueck, FlushCompress::Full)
        .unwrap();
    let mut bombe = vec![0x78, 0x9C];
    for _ in 0..megabytes {
        bombe.extend(&stueck);
    }
    bombe
}

pub fn gepackt(daten: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut pack = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    pack.write_all(daten).unwrap();
    pack.finish().unwrap()
}
