//! Finds the browser for the tests, or installs it where that is possible.

use crate::{command::find_on_path, debian};
use std::{
    env,
    path::{Path, PathBuf},
};

/// The names under which distributions know it.
const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Chromium or Chrome; on Debian as root it is installed if there is none.
pub(crate) fn chromium() -> Option<PathBuf> {
    debian::found_or_installed("Chromium", &["chromium"], find)
}

fn find() -> Option<PathBuf> {
    ["CHROME", "CHROME_PATH"]
        .into_iter()
        .filter_map(env::var_os)
        .map(PathBuf::from)
        .find(|path| path.is_file())
        .or_else(|| NAMES.into_iter().find_map(find_on_path))
        .or_else(usual_place)
}

/// Where macOS and Windows keep it, off the PATH.
fn usual_place() -> Option<PathBuf> {
    let mac = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    let windows = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
        .into_iter()
        .filter_map(env::var_os)
        .map(|folder| Path::new(&folder).join("Google/Chrome/Application/chrome.exe"));
    std::iter::once(mac)
        .chain(windows)
        .find(|path| path.is_file())
}
