//! The policy in the pages themselves.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::{Folder, ending},
    words,
};
use server::policy_in_page;

/// The part of every page behind which its policy comes, before anything is loaded.
const FIRST_IN_HEAD: &str = "<meta charset=\"utf-8\">";

/// Writes the policy into every page, for hosts that send none.
pub(crate) fn into_pages(folder: &mut Folder) -> Ergebnis<()> {
    let meta = format!(
        "{FIRST_IN_HEAD}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        // In double quotation marks the single ones stay what they are.
        words::html(&policy_in_page()).replace("&#39;", "'")
    );
    for (name, content) in folder.iter_mut().filter(|(name, _)| ending(name) == "html") {
        let page = String::from_utf8_lossy(content);
        let (before, behind) = page.split_once(FIRST_IN_HEAD).ok_or_else(|| {
            Fehler(format!(
                "{name}: Im Kopf der Seite fehlt {FIRST_IN_HEAD}; dahinter gehört die Richtlinie."
            ))
        })?;
        *content = format!("{before}{meta}{behind}").into_bytes();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::into_pages;
    use crate::folder::Folder;
    use server::policy_in_page;

    #[test]
    fn every_page_gets_the_policy_and_nothing_else_does() {
        let mut folder: Folder = [
            ("a.html", "<meta charset=\"utf-8\"><title>"),
            ("b.css", "x"),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into();
        assert!(into_pages(&mut folder).is_ok());
        let page = folder.get("a.html").cloned().unwrap_or_default();
        let page = String::from_utf8_lossy(&page).into_owned();
        let stated = policy_in_page();
        assert_eq!(
            page,
            format!(
                "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{stated}\"><title>"
            )
        );
        assert_eq!(folder.get("b.css").map(Vec::as_slice), Some(&b"x"[..]));
        let mut without: Folder = [("a.html".to_owned(), b"<title>".to_vec())].into();
        assert!(into_pages(&mut without).is_err());
    }
}
