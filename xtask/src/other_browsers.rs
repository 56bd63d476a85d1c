//! `tests/andere_browser`: the way of every visitor in the other two engines. One that is missing does not keep the other from it.

use crate::{
    command::{Tools, find_on_path, run},
    debian,
    fehler::Ergebnis,
};
use std::{
    env,
    path::{Path, PathBuf},
};

/// A browser: how it is found, and what its tests are told of it.
struct Browser {
    name: &'static str,
    /// Its tests.
    test: &'static str,
    /// What they ask for the program.
    variable: &'static str,
    packages: &'static [&'static str],
    find: fn() -> Option<PathBuf>,
}

const BROWSERS: [Browser; 2] = [
    Browser {
        name: "Firefox",
        test: "tests/andere_browser/firefox.test.mjs",
        variable: "VORABCHECK_FIREFOX",
        packages: &["firefox-esr"],
        find: firefox,
    },
    Browser {
        name: "WebKitGTK",
        test: "tests/andere_browser/webkit.test.mjs",
        variable: "VORABCHECK_WEBKIT",
        // xauth is only recommended by xvfb, whose xvfb-run does not start without it.
        packages: &["webkit2gtk-driver", "xvfb", "xauth"],
        find: webkit,
    },
];

/// Runs the tests of each browser that is there or can be installed, and returns the names of those that are not.
pub(crate) fn test(tools: &Tools, address: &str, program: &Path) -> Ergebnis<Vec<&'static str>> {
    let mut missing = Vec::new();
    for browser in BROWSERS {
        let found = debian::found_or_installed(browser.name, browser.packages, browser.find);
        let Some(found) = found else {
            missing.push(browser.name);
            continue;
        };
        run(
            tools
                .command("node")
                .args(["--test", "--test-reporter=spec", browser.test])
                .env("VORABCHECK_ADRESSE", address)
                .env("VORABCHECK_PROGRAMM", program)
                .env(browser.variable, found),
            &format!("Ein Test in {} ist fehlgeschlagen.", browser.name),
        )?;
    }
    Ok(missing)
}

fn firefox() -> Option<PathBuf> {
    let mac = PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox");
    let windows = ["ProgramFiles", "ProgramFiles(x86)"]
        .into_iter()
        .filter_map(env::var_os)
        .map(|folder| Path::new(&folder).join("Mozilla Firefox/firefox.exe"));
    env::var_os("FIREFOX")
        .map(PathBuf::from)
        .filter(|path| path.is_file())
        .or_else(|| {
            ["firefox-esr", "firefox"]
                .into_iter()
                .find_map(find_on_path)
        })
        .or_else(|| {
            std::iter::once(mac)
                .chain(windows)
                .find(|path| path.is_file())
        })
}

/// The driver of WebKitGTK, with the screen that nobody sees.
fn webkit() -> Option<PathBuf> {
    find_on_path("xvfb-run")?;
    find_on_path("xauth")?;
    find_on_path("WebKitWebDriver")
}
