//! What a host should send with the files: the one source for the server on this machine, the files for other servers
//! and the policy in the pages themselves (both in xtask).

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

/// The headers that are the same for every answer.
pub fn headers() -> [(&'static str, String); 5] {
    [
        ("Content-Security-Policy", policy(|_| true)),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ]
}

/// The policy as it stands in a page itself, for hosts that send none.
pub fn policy_in_page() -> String {
    policy(|name| name != ONLY_IN_HEADER)
}

fn policy(wanted: fn(&str) -> bool) -> String {
    let rules: Vec<String> = POLICY
        .iter()
        .filter(|(name, _)| wanted(name))
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    rules.join("; ")
}

/// How long a copy of a file may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// For ever: its name carries the hash of its content.
    Forever,
    /// Never: a page names the files of one version.
    Never,
    /// After asking whether it is still the same.
    AfterAsking,
}

impl Cache {
    /// The rule for a file.
    pub fn of(name: &str) -> Self {
        let file = name.rsplit('/').next().unwrap_or_default();
        if hash_in(file).is_some() {
            Self::Forever
        } else if file.is_empty() || file.ends_with(".html") {
            Self::Never
        } else {
            Self::AfterAsking
        }
    }

    /// As the header `Cache-Control` says it.
    pub fn control(self) -> &'static str {
        match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Never => "no-store",
            Self::AfterAsking => "no-cache",
        }
    }
}

/// What the files of the page are, by the ending of their names; servers know the newer of them under other names or none.
pub const TYPES: [(&str, &str); 11] = [
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

/// How many digits of the hash of its content stand in a name.
pub const DIGITS: usize = 16;

/// The hash that a name carries: `start-0123456789abcdef.js`.
pub fn hash_in(name: &str) -> Option<&str> {
    let (stem, _) = name.rsplit_once('.')?;
    let (_, hash) = stem.rsplit_once('-')?;
    let is_hash = hash.len() == DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::{Cache, headers, policy_in_page};

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
    fn only_what_a_header_alone_can_say_is_left_out_of_pages() {
        let [(_, header), ..] = headers();
        let left = header.replace("frame-ancestors 'none'; ", "");
        assert_ne!(left, header);
        assert_eq!(policy_in_page(), left);
    }
}
