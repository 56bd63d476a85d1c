//! Choices from a seed.

use oorandom::Rand32;

/// A sequence of choices; the same seed gives the same ones, on every machine.
pub(super) struct Wuerfel(Rand32);

impl Wuerfel {
    pub(super) fn neu(seed: u64) -> Self {
        Self(Rand32::new(seed))
    }

    /// A number below `grenze`; 0 where there is none.
    pub(super) fn unter(&mut self, grenze: u32) -> u32 {
        if grenze == 0 {
            return 0;
        }
        self.0.rand_range(0..grenze)
    }

    /// A number below a large `grenze`; `None` where there is none.
    pub(super) fn unter_langem(&mut self, grenze: u64) -> Option<u64> {
        let wurf = u64::from(self.0.rand_u32()) << 32 | u64::from(self.0.rand_u32());
        wurf.checked_rem(grenze)
    }

    /// A number from `von` to `bis`, both included.
    pub(super) fn zwischen(&mut self, von: i64, bis: i64) -> i64 {
        let spanne = u32::try_from(bis - von).unwrap_or(0);
        von + i64::from(self.unter(spanne + 1))
    }

    /// Once in so many times.
    pub(super) fn einmal_in(&mut self, mal: u32) -> bool {
        self.unter(mal) == 0
    }

    /// This one, or one of the others.
    pub(super) fn eines<T: Copy>(&mut self, erstes: T, weitere: &[T]) -> T {
        let anzahl = u32::try_from(weitere.len() + 1).unwrap_or(1);
        let nummer = self.unter(anzahl) as usize;
        weitere.get(nummer).copied().unwrap_or(erstes)
    }

    /// Brings them into another order.
    pub(super) fn mische<T>(&mut self, eintraege: &mut [T]) {
        let mut rest = eintraege;
        while let Ok(anzahl) = u32::try_from(rest.len())
            && anzahl > 1
        {
            let nummer = self.unter(anzahl) as usize;
            rest.swap(0, nummer);
            rest = rest.split_first_mut().map_or(&mut [], |(_, rest)| rest);
        }
    }
}
