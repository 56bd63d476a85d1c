//! Finds the browser for the tests, or installs it where that is possible.

use crate::debian;
use std::{env, path::PathBuf};

/// Chromium or one of its family; on Debian as root it is installed if there is none.
pub(crate) fn chromium() -> Option<PathBuf> {
    debian::found_or_installed("Chromium", &["chromium"], find)
}

fn find() -> Option<PathBuf> {
    ["CHROME", "CHROME_PATH"]
        .into_iter()
        .filter_map(env::var_os)
        .map(PathBuf::from)
        .find(|path| path.is_file())
        .or_else(server::find_browser)
}
