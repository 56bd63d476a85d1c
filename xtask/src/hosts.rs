//! The rules of crates/server/src/headers.rs in the words of servers: a piece for nginx, a `.htaccess` for Apache, `_headers` for hosts that
//! read such a file.

use crate::folder::{Folder, ending};
use server::{Cache, DIGITS, TYPES, headers};

/// The files that tell a host what to send. Nobody but the host reads them.
pub(crate) const FILES: [&str; 3] = ["nginx.conf", ".htaccess", "_headers"];

/// Puts these files beside those of the page, whose names are final by now.
pub(crate) fn add(folder: &mut Folder) {
    let listed = listed(folder);
    for (name, content) in FILES.into_iter().zip([nginx(), apache(), listed]) {
        folder.insert(name.to_owned(), content.into_bytes());
    }
}

/// The names with a hash in them, as a pattern.
fn hashed() -> String {
    format!("-[0-9a-f]{{{DIGITS}}}\\.[a-z0-9]+")
}

/// A header as a line of a configuration that puts values between quotation marks.
fn lines(before: &str, behind: &str) -> String {
    headers()
        .iter()
        .map(|(name, value)| format!("{before}{name} \"{value}\"{behind}\n"))
        .collect()
}

/// For nginx, to include in a `location`. One such block would not take over the headers of another; so a variable carries
/// what differs.
fn nginx() -> String {
    let types: String = TYPES
        .iter()
        .map(|(ending, kind)| format!("    {kind} {ending};\n"))
        .collect();
    let text: Vec<&str> = TYPES
        .iter()
        .map(|(_, kind)| *kind)
        .filter(|kind| kind.starts_with("text/") && *kind != "text/html")
        .collect();
    format!(
        "# Vorabcheck Integrationsmanagement unter nginx, an jedem Pfad:\n\
         #\n\
         #     location = /pfad {{ return 308 /pfad/; }}\n\
         #     location ^~ /pfad/ {{\n\
         #         alias /ort/des/ordners/;\n\
         #         include /ort/des/ordners/nginx.conf;\n\
         #     }}\n\
         \n\
         index index.html;\n\
         types {{\n{types}}}\n\
         default_type application/octet-stream;\n\
         charset utf-8;\n\
         charset_types {};\n\
         # Neben den Dateien liegt, was gesendet wird; mit dem Modul für brotli auch: brotli_static on;\n\
         gzip_static on;\n\
         \n\
         set $vorabcheck_cache \"{}\";\n\
         if ($uri ~ \"(/|\\.html)$\") {{ set $vorabcheck_cache \"{}\"; }}\n\
         if ($uri ~ \"{}$\") {{ set $vorabcheck_cache \"{}\"; }}\n\
         add_header Cache-Control $vorabcheck_cache;\n\
         add_header Vary Accept-Encoding;\n\
         {}",
        text.join(" "),
        Cache::AfterAsking.control(),
        Cache::Never.control(),
        hashed(),
        Cache::Forever.control(),
        lines("add_header ", " always;"),
    )
}

/// For Apache, which reads it in the folder where `AllowOverride` lets it.
fn apache() -> String {
    let types: String = TYPES
        .iter()
        .map(|(ending, kind)| format!("  AddType {kind} .{ending}\n"))
        .collect();
    let rule = |pattern: &str, cache: Cache| {
        format!(
            "  <FilesMatch \"{pattern}(\\.br|\\.gz)?$\">\n    Header set Cache-Control \"{}\"\n  </FilesMatch>\n",
            cache.control()
        )
    };
    let compressed = |accepted: &str, ending: &str| {
        format!(
            "    RewriteCond %{{HTTP:Accept-Encoding}} \\b{accepted}\\b\n    \
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n    \
             RewriteRule ^(.+)$ $1.{ending} [L,E=no-gzip:1,E=no-brotli:1]\n"
        )
    };
    format!(
        "# Vorabcheck Integrationsmanagement unter Apache: Diese Datei wirkt, wo AllowOverride es erlaubt.\n\
         \n\
         AddDefaultCharset utf-8\n\
         <IfModule mod_mime.c>\n{types}  AddCharset utf-8 .css .js\n</IfModule>\n\
         \n\
         <IfModule mod_headers.c>\n{}  Header merge Vary Accept-Encoding\n  Header set Cache-Control \"{}\"\n{}{}</IfModule>\n\
         \n\
         # Gesendet wird die komprimierte Form, die neben der Datei liegt.\n\
         <IfModule mod_rewrite.c>\n  <IfModule mod_mime.c>\n    RemoveType .br .gz\n    RemoveLanguage .br\n    \
         AddEncoding br .br\n    AddEncoding gzip .gz\n    RewriteEngine On\n{}{}  </IfModule>\n</IfModule>\n",
        lines("  Header always set ", ""),
        Cache::AfterAsking.control(),
        rule("\\.html", Cache::Never),
        rule(&hashed(), Cache::Forever),
        compressed("br", "br"),
        compressed("gzip", "gz"),
    )
}

/// For hosts that read `_headers`: a pattern in it may not stand within a name, and rules add up; so it lists every file.
fn listed(folder: &Folder) -> String {
    let everywhere: String = headers()
        .iter()
        .map(|(name, value)| format!("  {name}: {value}\n"))
        .collect();
    let files: String = folder
        .keys()
        .filter(|name| !FILES.contains(&name.as_str()))
        .map(|name| (format!("/{name}"), name.as_str()))
        .chain([("/".to_owned(), "")])
        .map(|(path, name)| {
            let kind = TYPES.iter().find(|(known, _)| *known == ending(name));
            // Some of these hosts know no manifest.
            let kind = match kind {
                Some((_, kind)) if ending(name) == "webmanifest" => {
                    format!("  Content-Type: {kind}\n")
                }
                _ => String::new(),
            };
            format!(
                "{path}\n  Cache-Control: {}\n{kind}",
                Cache::of(name).control()
            )
        })
        .collect();
    format!("/*\n{everywhere}{files}")
}

#[cfg(test)]
mod tests {
    use super::{FILES, add, apache, listed, nginx};
    use crate::folder::{Folder, ending};
    use server::{TYPES, headers};

    fn folder() -> Folder {
        [
            "index.html",
            "sw.js",
            "a-ddab5a2ce5dd0ea2.wasm",
            "a-ddab5a2ce5dd0ea2.webmanifest",
        ]
        .map(|name| (name.to_owned(), Vec::new()))
        .into()
    }

    #[test]
    fn every_file_has_every_header() {
        let mut folder = folder();
        add(&mut folder);
        for file in FILES {
            let text = folder.get(file).cloned().unwrap_or_default();
            let text = String::from_utf8_lossy(&text).into_owned();
            for (name, value) in headers() {
                let line = text.lines().find(|line| line.contains(name));
                assert!(
                    line.is_some_and(|line| line.contains(&value)),
                    "{file}: {name}"
                );
            }
            for rule in [
                "no-store",
                "no-cache",
                "public, max-age=31536000, immutable",
            ] {
                assert!(text.contains(rule), "{file}: {rule}");
            }
        }
    }

    #[test]
    fn every_kind_of_file_has_its_type() {
        for (ending, kind) in TYPES {
            assert!(nginx().contains(&format!("{kind} {ending};")), "{ending}");
            assert!(
                apache().contains(&format!("AddType {kind} .{ending}\n")),
                "{ending}"
            );
        }
        assert!(
            folder()
                .keys()
                .all(|name| TYPES.iter().any(|(known, _)| *known == ending(name)))
        );
    }

    #[test]
    fn hosts_that_read_a_list_get_one_rule_for_each_file() {
        let text = listed(&folder());
        for rule in [
            "/\n  Cache-Control: no-store\n",
            "/index.html\n  Cache-Control: no-store\n",
            "/sw.js\n  Cache-Control: no-cache\n",
            "/a-ddab5a2ce5dd0ea2.wasm\n  Cache-Control: public",
            "/a-ddab5a2ce5dd0ea2.webmanifest\n  Cache-Control: public, max-age=31536000, immutable\n  Content-Type: application/manifest+json\n",
        ] {
            assert!(text.contains(rule), "{rule}");
        }
        assert!(!text.contains("htaccess"));
    }
}
