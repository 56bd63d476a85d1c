//! Finds the web server that the tests of its configuration start, or installs it where that is possible.

use crate::{command::find_on_path, debian};
use std::path::PathBuf;

/// nginx; on Debian as root it is installed if there is none.
pub(crate) fn nginx() -> Option<PathBuf> {
    debian::found_or_installed("nginx", &["nginx-light"], find)
}

/// On the PATH, or where Debian puts programs that not everybody has on theirs.
fn find() -> Option<PathBuf> {
    let usual = PathBuf::from("/usr/sbin/nginx");
    find_on_path("nginx").or_else(|| Some(usual).filter(|path| path.is_file()))
}
