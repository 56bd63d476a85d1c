//! How much memory a benchmark needed.

use std::fs;
use std::path::Path;

/// Leaves the most memory this process ever had for `cargo xtask bench`, in KiB; only Linux says it.
pub(crate) fn merke_speicher(messung: &str) {
    let hoechststand = fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            let zeile = status.lines().find(|zeile| zeile.starts_with("VmHWM:"))?;
            zeile.split_whitespace().nth(1).map(str::to_owned)
        });
    let datei = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{messung}_speicher_kib"));
    fs::write(datei, hoechststand.unwrap_or_default()).unwrap();
}
