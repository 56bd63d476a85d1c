//! Files that were dropped or chosen, those in folders too, each under its path.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

/// A file and what it is called: with the folders it lies in.
#[derive(Debug, Clone)]
pub(in crate::browser) struct Fundstueck {
    /// Its path within what was dropped or chosen.
    pub(in crate::browser) name: String,
    /// The file, as the browser hands it out; it is read later, by the worker.
    pub(in crate::browser) datei: File,
}

/// The files of a field; one for folders says in which folder each lies.
pub(super) fn gewaehlt(dateien: &Array) -> Vec<Fundstueck> {
    let dateien = dateien.iter().filter_map(|datei| datei.dyn_into().ok());
    let mut gewaehlt: Vec<Fundstueck> = dateien.map(fundstueck).collect();
    // A browser has an order of its own.
    gewaehlt.sort_by(|eines, anderes| eines.name.cmp(&anderes.name));
    gewaehlt
}

fn fundstueck(datei: File) -> Fundstueck {
    let pfad = js_sys::Reflect::get(&datei, &"webkitRelativePath".into());
    let pfad = pfad.ok().and_then(|pfad| pfad.as_string());
    Fundstueck {
        name: pfad
            .filter(|pfad| !pfad.is_empty())
            .unwrap_or_else(|| datei.name()),
        datei,
    }
}

/// Something that was dropped.
pub(super) enum Ding {
    /// With its place, so that it may be a folder.
    Eintrag(FileSystemEntry),
    /// A file without one, such as a picture from another page.
    Datei(File),
}

/// What was dropped. A browser tells it only while it is being dropped, so this comes before anything is awaited.
pub(super) fn abgelegt(inhalt: &DataTransfer) -> Vec<Ding> {
    let dinge = inhalt.items();
    let dinge = (0..dinge.length()).filter_map(|nummer| dinge.get(nummer));
    dinge
        .filter_map(|ding| match ding.webkit_get_as_entry() {
            Ok(Some(eintrag)) => Some(Ding::Eintrag(eintrag)),
            Ok(None) | Err(_) => ding.get_as_file().ok().flatten().map(Ding::Datei),
        })
        .collect()
}

/// The files of what was dropped, in the order of their paths. A folder that cannot be listed counts as empty, because a
/// browser says no more of it; a file that cannot be read is found out when it is read.
pub(super) async fn dateien(dinge: Vec<Ding>) -> Vec<Fundstueck> {
    let mut offen = Vec::new();
    let mut fundstuecke = Vec::new();
    for ding in dinge {
        match ding {
            Ding::Eintrag(eintrag) => offen.push(eintrag),
            Ding::Datei(datei) => fundstuecke.push(fundstueck(datei)),
        }
    }
    let mut gefunden = Vec::new();
    while let Some(ding) = offen.pop() {
        if ding.is_directory() {
            offen.extend(inhalt(ding.unchecked_into::<FileSystemDirectoryEntry>()).await);
        } else {
            gefunden.push(ding.unchecked_into::<FileSystemFileEntry>());
        }
    }
    gefunden.sort_by_cached_key(|ding| ding.full_path());
    // All at once: one after the other, ten thousand take seconds.
    let versprochen: Array = gefunden.iter().map(datei).collect();
    let dateien = JsFuture::from(Promise::all(&versprochen)).await;
    let dateien = Array::from(&dateien.unwrap_or_default());
    let mit_datei = gefunden.iter().zip(dateien.iter());
    fundstuecke.extend(mit_datei.filter_map(|(ding, datei)| {
        Some(Fundstueck {
            // It begins at a root of its own.
            name: ding.full_path().trim_start_matches('/').to_owned(),
            datei: datei.dyn_into().ok()?,
        })
    }));
    fundstuecke
}

/// What lies in a folder. A browser tells it in portions, of a hundred for example; an empty one is the last.
async fn inhalt(ordner: FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let leser: FileSystemDirectoryReader = ordner.create_reader();
    let mut alle = Vec::new();
    loop {
        let portion = Promise::new(&mut |ja, nein| {
            if leser
                .read_entries_with_callback_and_callback(&ja, &nein)
                .is_err()
            {
                // A promise that is kept or broken: a function of it that cannot be called does not exist.
                let _ = nein.call0(&JsValue::NULL);
            }
        });
        match JsFuture::from(portion)
            .await
            .map(|portion| Array::from(&portion))
        {
            Ok(portion) if portion.length() > 0 => {
                alle.extend(
                    portion
                        .iter()
                        .map(JsValue::unchecked_into::<FileSystemEntry>),
                );
            }
            Ok(_) | Err(_) => return alle,
        }
    }
}

/// The promise of a file; of an error where it is gone.
fn datei(ding: &FileSystemFileEntry) -> Promise {
    Promise::new(&mut |ja, _| ding.file_with_callback_and_callback(&ja, &ja))
}
