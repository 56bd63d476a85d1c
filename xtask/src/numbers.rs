//! Numbers for the person at the terminal.

use vorabcheck::text::statistik::gruppiert;

/// A number the German way, with a dot after each thousand.
pub(crate) fn grouped(number: usize) -> String {
    gruppiert(u64::try_from(number).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_written_the_german_way() {
        assert_eq!(
            [0, 999, 1_000, 1_234_567].map(grouped),
            ["0", "999", "1.000", "1.234.567"]
        );
    }
}
