//! What a host should send with the files: the one source for the server on this machine (server.rs), the files for other
//! servers (hosts.rs) and the policy in the pages themselves.

use crate::{
    fehler::{Ergebnis, Fehler},
    folder::{Folder, ending},
    names, words,
};

/// Nothing is loaded from elsewhere, no inline script or style runs, and only start.js makes URLs for scripts.
const POLICY: [(&str, &str); 13] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("form-action", "'none'"),
    ("base-uri", "'none'"),
    (ONLY_IN_HEADER, "'none'"),
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "vorabcheck"),
];

/// What browsers ignore, and complain of, in a page.
const ONLY_IN_HEADER: &str = "frame-ancestors";

/// The part of every page behind which its policy comes, before anything is loaded.
const FIRST_IN_HEAD: &str = "<meta charset=\"utf-8\">";

/// The headers that are the same for every answer.
pub(crate) fn headers() -> [(&'static str, String); 5] {
    [
        ("Content-Security-Policy", policy(|_| true)),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ]
}

fn policy(wanted: fn(&str) -> bool) -> String {
    let rules: Vec<String> = POLICY
        .iter()
        .filter(|(name, _)| wanted(name))
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    rules.join("; ")
}

/// Writes the policy into every page, for hosts that send none.
pub(crate) fn into_pages(folder: &mut Folder) -> Ergebnis<()> {
    let policy = policy(|name| name != ONLY_IN_HEADER);
    let meta = format!(
        "{FIRST_IN_HEAD}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        // In double quotation marks the single ones stay what they are.
        words::html(&policy).replace("&#39;", "'")
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

/// How long a copy of a file may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cache {
    /// For ever: its name carries the hash of its content.
    Forever,
    /// Never: a page names the files of one version.
    Never,
    /// After asking whether it is still the same.
    AfterAsking,
}

impl Cache {
    /// The rule for a file.
    pub(crate) fn of(name: &str) -> Self {
        let file = name.rsplit('/').next().unwrap_or_default();
        if names::hash_in(file).is_some() {
            Self::Forever
        } else if file.is_empty() || file.ends_with(".html") {
            Self::Never
        } else {
            Self::AfterAsking
        }
    }

    /// As the header `Cache-Control` says it.
    pub(crate) fn control(self) -> &'static str {
        match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Never => "no-store",
            Self::AfterAsking => "no-cache",
        }
    }
}

/// What the files of the page are, by the ending of their names; servers know the newer of them under other names or none.
pub(crate) const TYPES: [(&str, &str); 11] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("pdf", "application/pdf"),
    ("woff2", "font/woff2"),
    ("ttf", "font/ttf"),
];

#[cfg(test)]
mod tests {
    use super::{Cache, headers, into_pages};
    use crate::folder::Folder;

    #[test]
    fn only_files_with_a_hash_are_kept_for_ever() {
        for page in ["/", "/index.html", "/amt/vorabcheck/", "index.html", ""] {
            assert_eq!(Cache::of(page), Cache::Never, "{page}");
        }
        for asked in ["/sw.js", "konfiguration.json", "/nginx.conf"] {
            assert_eq!(Cache::of(asked), Cache::AfterAsking, "{asked}");
        }
        for hashed in [
            "/amt/vorabcheck_bg-ddab5a2ce5dd0ea2.wasm",
            "schriften/fira-400-ddab5a2ce5dd0ea2.woff2",
            "lizenzen-ddab5a2ce5dd0ea2.html",
        ] {
            assert_eq!(Cache::of(hashed), Cache::Forever, "{hashed}");
        }
    }

    #[test]
    fn the_policy_of_the_pages_is_that_of_the_header_without_what_only_a_header_can_say() {
        let mut folder: Folder = [
            ("a.html", "<meta charset=\"utf-8\"><title>"),
            ("b.css", "x"),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into();
        assert!(into_pages(&mut folder).is_ok());
        let page = folder.get("a.html").cloned().unwrap_or_default();
        let page = String::from_utf8_lossy(&page).into_owned();
        let [(_, header), ..] = headers();
        let stated = header.replace("frame-ancestors 'none'; ", "");
        assert_ne!(stated, header);
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
