//! The 44 Stadtkreise and Landkreise of Baden-Württemberg.

use super::wort::auswahl;

auswahl! {
    /// A Stadtkreis or Landkreis of Baden-Württemberg, in the order of the alphabet by what tells it apart.
    Kreis {
        /// Alb-Donau-Kreis.
        AlbDonauKreis = "alb_donau_kreis",
        /// Stadtkreis Baden-Baden.
        StadtkreisBadenBaden = "stadtkreis_baden_baden",
        /// Landkreis Biberach.
        LandkreisBiberach = "landkreis_biberach",
        /// Landkreis Böblingen.
        LandkreisBoeblingen = "landkreis_boeblingen",
        /// Bodenseekreis.
        Bodenseekreis = "bodenseekreis",
        /// Landkreis Breisgau-Hochschwarzwald.
        LandkreisBreisgauHochschwarzwald = "landkreis_breisgau_hochschwarzwald",
        /// Landkreis Calw.
        LandkreisCalw = "landkreis_calw",
        /// Landkreis Emmendingen.
        LandkreisEmmendingen = "landkreis_emmendingen",
        /// Enzkreis.
        Enzkreis = "enzkreis",
        /// Landkreis Esslingen.
        LandkreisEsslingen = "landkreis_esslingen",
        /// Stadtkreis Freiburg im Breisgau.
        StadtkreisFreiburgImBreisgau = "stadtkreis_freiburg_im_breisgau",
        /// Landkreis Freudenstadt.
        LandkreisFreudenstadt = "landkreis_freudenstadt",
        /// Landkreis Göppingen.
        LandkreisGoeppingen = "landkreis_goeppingen",
        /// Stadtkreis Heidelberg.
        StadtkreisHeidelberg = "stadtkreis_heidelberg",
        /// Landkreis Heidenheim.
        LandkreisHeidenheim = "landkreis_heidenheim",
        /// Stadtkreis Heilbronn.
        StadtkreisHeilbronn = "stadtkreis_heilbronn",
        /// Landkreis Heilbronn.
        LandkreisHeilbronn = "landkreis_heilbronn",
        /// Hohenlohekreis.
        Hohenlohekreis = "hohenlohekreis",
        /// Stadtkreis Karlsruhe.
        StadtkreisKarlsruhe = "stadtkreis_karlsruhe",
        /// Landkreis Karlsruhe.
        LandkreisKarlsruhe = "landkreis_karlsruhe",
        /// Landkreis Konstanz.
        LandkreisKonstanz = "landkreis_konstanz",
        /// Landkreis Lörrach.
        LandkreisLoerrach = "landkreis_loerrach",
        /// Landkreis Ludwigsburg.
        LandkreisLudwigsburg = "landkreis_ludwigsburg",
        /// Main-Tauber-Kreis.
        MainTauberKreis = "main_tauber_kreis",
        /// Stadtkreis Mannheim.
        StadtkreisMannheim = "stadtkreis_mannheim",
        /// Neckar-Odenwald-Kreis.
        NeckarOdenwaldKreis = "neckar_odenwald_kreis",
        /// Ortenaukreis.
        Ortenaukreis = "ortenaukreis",
        /// Ostalbkreis.
        Ostalbkreis = "ostalbkreis",
        /// Stadtkreis Pforzheim.
        StadtkreisPforzheim = "stadtkreis_pforzheim",
        /// Landkreis Rastatt.
        LandkreisRastatt = "landkreis_rastatt",
        /// Landkreis Ravensburg.
        LandkreisRavensburg = "landkreis_ravensburg",
        /// Rems-Murr-Kreis.
        RemsMurrKreis = "rems_murr_kreis",
        /// Landkreis Reutlingen.
        LandkreisReutlingen = "landkreis_reutlingen",
        /// Rhein-Neckar-Kreis.
        RheinNeckarKreis = "rhein_neckar_kreis",
        /// Landkreis Rottweil.
        LandkreisRottweil = "landkreis_rottweil",
        /// Landkreis Schwäbisch Hall.
        LandkreisSchwaebischHall = "landkreis_schwaebisch_hall",
        /// Schwarzwald-Baar-Kreis.
        SchwarzwaldBaarKreis = "schwarzwald_baar_kreis",
        /// Landkreis Sigmaringen.
        LandkreisSigmaringen = "landkreis_sigmaringen",
        /// Stadtkreis Stuttgart.
        StadtkreisStuttgart = "stadtkreis_stuttgart",
        /// Landkreis Tübingen.
        LandkreisTuebingen = "landkreis_tuebingen",
        /// Landkreis Tuttlingen.
        LandkreisTuttlingen = "landkreis_tuttlingen",
        /// Stadtkreis Ulm.
        StadtkreisUlm = "stadtkreis_ulm",
        /// Landkreis Waldshut.
        LandkreisWaldshut = "landkreis_waldshut",
        /// Zollernalbkreis.
        Zollernalbkreis = "zollernalbkreis",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn es_sind_neun_stadtkreise_und_fuenfunddreissig_landkreise() {
        let staedte = Kreis::WORTE
            .iter()
            .filter(|wort| wort.starts_with("stadtkreis_"));
        assert_eq!((staedte.count(), Kreis::ALL.len()), (9, 44));
    }
}
