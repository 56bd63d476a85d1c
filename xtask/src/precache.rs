//! What the service worker keeps: every file of the page, by the hash of its content. See static/sw.js.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::{Folder, ending},
    names::{self, KEPT},
};

/// The service worker.
pub(crate) const WORKER: &str = "sw.js";

/// What a host puts in its place when the page has moved or ended. See static/sw-ende.js.
pub(crate) const END: &str = "sw-ende.js";

/// The page; its name says nothing of its content.
const PAGE: &str = "index.html";

/// Before the list, in the service worker.
const LIST: &str = "FILES=";

/// Writes into the service worker what it has to keep, and which version that is. The other names are final by now.
pub(crate) fn fill(folder: &mut Folder) -> Ergebnis<()> {
    let missing = || Fehler(format!("Im Ordner fehlen {WORKER} oder {PAGE}."));
    let page = names::hash(folder.get(PAGE).ok_or_else(missing)?);
    let list = serde_json::Value::from(needed(folder)).to_string();
    let worker = String::from_utf8_lossy(folder.get(WORKER).ok_or_else(missing)?).into_owned();
    // A change of its own makes a new version too.
    let version = names::hash(format!("{page}{list}{worker}").as_bytes());
    let head = format!("const VERSION=\"{version}\",PAGE=\"{page}\",{LIST}{list};\n");
    folder.insert(WORKER.to_owned(), format!("{head}{worker}").into_bytes());
    Ok(())
}

/// What the page can need beside itself.
fn needed(folder: &Folder) -> Vec<String> {
    folder
        .keys()
        .filter(|name| !KEPT.contains(&name.as_str()) && !["br", "gz"].contains(&ending(name)))
        .cloned()
        .collect()
}

/// Whether the service worker keeps just what is there: a file that lacks would make every visit download in vain, and one
/// that it does not know would be missed without a network. And whether it can be ended.
pub(crate) fn check(folder: &Folder) -> Ergebnis<()> {
    let Some(worker) = folder.get(WORKER) else {
        return Err(Fehler(format!("Im Ordner fehlt {WORKER}.")));
    };
    if !folder.contains_key(END) {
        return Err(Fehler(format!(
            "Im Ordner fehlt {END}; ohne diese Datei ließe sich die Seite nicht abschalten."
        )));
    }
    let worker = String::from_utf8_lossy(worker);
    let listed: Vec<String> = worker
        .split_once(LIST)
        .and_then(|(_, rest)| rest.split_once(";\n"))
        .and_then(|(list, _)| serde_json::from_str(list).ok())
        .ok_or_else(|| Fehler(format!("In {WORKER} steht nicht, was er aufbewahren soll.")))?;
    let needed = needed(folder);
    if let Some(name) = listed.iter().find(|name| !needed.contains(name)) {
        return Err(Fehler(format!(
            "{WORKER} will die Datei {name} aufbewahren, die es im Ordner nicht gibt."
        )));
    }
    if let Some(name) = needed.iter().find(|name| !listed.contains(name)) {
        return Err(Fehler(format!(
            "{WORKER} bewahrt die Datei {name} nicht auf; ohne Netz würde sie fehlen."
        )));
    }
    let page = names::hash(folder.get(PAGE).map_or(&[], Vec::as_slice));
    if !worker.contains(&format!("PAGE=\"{page}\"")) {
        return Err(Fehler(format!(
            "{WORKER} meint eine andere {PAGE} als die im Ordner."
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{END, WORKER, check, fill};
    use crate::{folder::Folder, names::hash};

    fn folder(page: &str, worker: &str) -> Folder {
        let style = format!("schriften/a-{}.css", hash(b"x"));
        [
            ("index.html", page),
            (WORKER, worker),
            (END, "end();"),
            (&style, "x"),
            ("nginx.conf", ""),
            ("konfiguration.json", "{}"),
            ("index.html.br", ""),
        ]
        .map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()))
        .into()
    }

    fn filled(page: &str, worker: &str) -> (Folder, String) {
        let mut folder = folder(page, worker);
        assert!(fill(&mut folder).is_ok());
        let worker = folder.get(WORKER).cloned().unwrap_or_default();
        let worker = String::from_utf8_lossy(&worker).into_owned();
        (folder, worker)
    }

    fn complaint(folder: &Folder) -> String {
        check(folder)
            .err()
            .map_or_else(String::new, |fehler| fehler.0)
    }

    #[test]
    fn it_keeps_what_has_a_hash_and_knows_that_of_the_page() {
        let (folder, worker) = filled("a", "run();");
        assert_eq!(complaint(&folder), "");
        let (head, code) = worker.split_once('\n').unwrap_or_default();
        assert_eq!(code, "run();");
        let style = hash(b"x");
        let page = hash(b"a");
        assert!(head.ends_with(&format!(
            ",PAGE=\"{page}\",FILES=[\"schriften/a-{style}.css\"];"
        )));
    }

    #[test]
    fn every_change_is_a_new_version() {
        let version = |page, worker| {
            let (_, worker) = filled(page, worker);
            worker.split(',').next().unwrap_or_default().to_owned()
        };
        assert_eq!(version("a", "b"), version("a", "b"));
        assert_ne!(version("a", "b"), version("c", "b"));
        assert_ne!(version("a", "b"), version("a", "c"));
    }

    #[test]
    fn what_lacks_on_either_side_is_named() {
        let (folder, _) = filled("a", "");
        let mut more = folder.clone();
        more.insert("neu-ba7816bf8f01cfea.js".to_owned(), Vec::new());
        assert!(complaint(&more).contains("bewahrt die Datei neu-ba7816bf8f01cfea.js nicht auf"));
        let mut less = folder.clone();
        less.retain(|name, _| !name.ends_with(".css"));
        assert!(complaint(&less).contains("die es im Ordner nicht gibt"));
        let mut other = folder.clone();
        other.insert("index.html".to_owned(), b"b".to_vec());
        assert!(complaint(&other).contains("meint eine andere index.html"));
        let mut endless = folder.clone();
        endless.remove(END);
        assert!(complaint(&endless).contains("fehlt sw-ende.js"));
        let mut unfilled = folder;
        unfilled.insert(WORKER.to_owned(), b"run();".to_vec());
        assert!(complaint(&unfilled).contains("steht nicht"));
    }
}
