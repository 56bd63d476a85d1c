//! Writes the example for so many persons into a file, and the document as the worker gets it beside it; says how long that took and what is wrong with it.

use std::error::Error;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let personen = args.next().unwrap_or_else(|| "1".to_owned()).parse()?;
    let ziel = args.next().unwrap_or_else(|| "beispiel.pdf".to_owned());
    let schriften = urteil::schriften()?;
    let dokument = urteil::beispiel::reich(personen);
    let beginn = Instant::now();
    let pdf = pdf::schreibe(&dokument, &schriften, &mut |fortschritt| {
        eprint!("{}@{}ms ", fortschritt.fertig, beginn.elapsed().as_millis());
    });
    let pdf = pdf.map_err(|fehler| format!("{fehler:?}"))?;
    println!(
        "\n{} Bytes in {} ms",
        pdf.len(),
        beginn.elapsed().as_millis()
    );
    fs::write(&ziel, &pdf)?;
    fs::write(
        Path::new(&ziel).with_extension("json"),
        serde_json::to_string(&dokument)?,
    )?;
    let beginn = Instant::now();
    let urteile = urteil::urteile(&pdf);
    println!("{urteile:#?} in {} ms", beginn.elapsed().as_millis());
    Ok(())
}
