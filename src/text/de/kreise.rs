//! Names of the Stadtkreise and Landkreise, as they stand in a list.

use crate::facts::Kreis;

/// Name of a Kreis, in full.
pub fn kreis(kreis: Kreis) -> &'static str {
    match kreis {
        Kreis::AlbDonauKreis => "Alb-Donau-Kreis",
        Kreis::StadtkreisBadenBaden => "Stadtkreis Baden-Baden",
        Kreis::LandkreisBiberach => "Landkreis Biberach",
        Kreis::LandkreisBoeblingen => "Landkreis Böblingen",
        Kreis::Bodenseekreis => "Bodenseekreis",
        Kreis::LandkreisBreisgauHochschwarzwald => "Landkreis Breisgau-Hochschwarzwald",
        Kreis::LandkreisCalw => "Landkreis Calw",
        Kreis::LandkreisEmmendingen => "Landkreis Emmendingen",
        Kreis::Enzkreis => "Enzkreis",
        Kreis::LandkreisEsslingen => "Landkreis Esslingen",
        Kreis::StadtkreisFreiburgImBreisgau => "Stadtkreis Freiburg im Breisgau",
        Kreis::LandkreisFreudenstadt => "Landkreis Freudenstadt",
        Kreis::LandkreisGoeppingen => "Landkreis Göppingen",
        Kreis::StadtkreisHeidelberg => "Stadtkreis Heidelberg",
        Kreis::LandkreisHeidenheim => "Landkreis Heidenheim",
        Kreis::StadtkreisHeilbronn => "Stadtkreis Heilbronn",
        Kreis::LandkreisHeilbronn => "Landkreis Heilbronn",
        Kreis::Hohenlohekreis => "Hohenlohekreis",
        Kreis::StadtkreisKarlsruhe => "Stadtkreis Karlsruhe",
        Kreis::LandkreisKarlsruhe => "Landkreis Karlsruhe",
        Kreis::LandkreisKonstanz => "Landkreis Konstanz",
        Kreis::LandkreisLoerrach => "Landkreis Lörrach",
        Kreis::LandkreisLudwigsburg => "Landkreis Ludwigsburg",
        Kreis::MainTauberKreis => "Main-Tauber-Kreis",
        Kreis::StadtkreisMannheim => "Stadtkreis Mannheim",
        Kreis::NeckarOdenwaldKreis => "Neckar-Odenwald-Kreis",
        Kreis::Ortenaukreis => "Ortenaukreis",
        Kreis::Ostalbkreis => "Ostalbkreis",
        Kreis::StadtkreisPforzheim => "Stadtkreis Pforzheim",
        Kreis::LandkreisRastatt => "Landkreis Rastatt",
        Kreis::LandkreisRavensburg => "Landkreis Ravensburg",
        Kreis::RemsMurrKreis => "Rems-Murr-Kreis",
        Kreis::LandkreisReutlingen => "Landkreis Reutlingen",
        Kreis::RheinNeckarKreis => "Rhein-Neckar-Kreis",
        Kreis::LandkreisRottweil => "Landkreis Rottweil",
        Kreis::LandkreisSchwaebischHall => "Landkreis Schwäbisch Hall",
        Kreis::SchwarzwaldBaarKreis => "Schwarzwald-Baar-Kreis",
        Kreis::LandkreisSigmaringen => "Landkreis Sigmaringen",
        Kreis::StadtkreisStuttgart => "Stadtkreis Stuttgart",
        Kreis::LandkreisTuebingen => "Landkreis Tübingen",
        Kreis::LandkreisTuttlingen => "Landkreis Tuttlingen",
        Kreis::StadtkreisUlm => "Stadtkreis Ulm",
        Kreis::LandkreisWaldshut => "Landkreis Waldshut",
        Kreis::Zollernalbkreis => "Zollernalbkreis",
    }
}

/// The same in a list to choose from: what tells it apart comes first, so that typing its first letters finds it.
pub fn kreis_in_liste(wert: Kreis) -> String {
    let name = kreis(wert);
    for art in ["Stadtkreis", "Landkreis"] {
        if let Some(rest) = name.strip_prefix(art) {
            return format!("{} ({art})", rest.trim());
        }
    }
    name.to_owned()
}
