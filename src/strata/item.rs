//! What the rules ask of a Posyandu, one item after the other.

use serde::{Deserialize, Serialize};

/// How an item is measured. Values are whole numbers in this unit, so that "exactly 50 %" is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Months of the year, 0 to 12.
    Months,
    /// People or groups.
    Count,
    /// A mean of people, in tenths: 45 is 4.5.
    Tenths,
    /// A share, in tenths of a percent: 500 is 50 %.
    Share,
    /// 1 is yes, 0 is no.
    YesNo,
}

macro_rules! items {
    ($($(#[$doc:meta])* $name:ident $code:literal $unit:ident;)*) => {
        /// One thing that is asked of a Posyandu in a year.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Item { $($(#[$doc])* $name,)* }

        impl Item {
            /// Every item, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name in stored answers.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// How it is measured.
            pub const fn unit(self) -> Unit {
                match self { $(Self::$name => Unit::$unit,)* }
            }
        }
    };
}

items! {
    /// Months with a weighing: *frekuensi penimbangan*.
    MonthsHeld "bulan_timbang" Months;
    /// Months with routine activity; home visits count (domain.md 4.2).
    MonthsActive "bulan_kegiatan" Months;
    /// Kader on duty at a session, mean of the year.
    KaderMean "kader_rerata" Tenths;
    /// Kader that work here.
    KaderCount "kader" Count;
    /// Kader with an SK of the Kades or Lurah.
    KaderSk "kader_sk" Count;
    /// Kader that were trained.
    KaderTrained "kader_terlatih" Count;
    /// Mean D/S of the year.
    Ds "ds" Share;
    /// Cumulative KIA coverage.
    Kia "kia" Share;
    /// Cumulative KB coverage.
    Kb "kb" Share;
    /// Cumulative immunisation coverage.
    Immunisation "imunisasi" Share;
    /// Months with D/S of at least half: the service "Gizi".
    GiziMonths "bulan_gizi" Months;
    /// Months in which KIA reached at least half.
    KiaMonths "bulan_kia" Months;
    /// Months in which KB reached at least half.
    KbMonths "bulan_kb" Months;
    /// Months in which immunisation reached at least half.
    ImmunisationMonths "bulan_imunisasi" Months;
    /// Has an additional programme or activity.
    Extra "tambahan" YesNo;
    /// Households covered by the dana sehat.
    DanaSehat "dana_sehat" Share;
    /// Owns tools for monitoring growth.
    GrowthTools "alat_tumbuh" YesNo;
    /// Owns tools for monitoring development.
    DevelopmentTools "alat_kembang" YesNo;
    /// Groups of the life cycle that are served, of five (domain.md 4.3).
    LifeCycle "siklus_hidup" Count;
    /// Kader visit homes.
    HomeVisits "kunjungan_rumah" YesNo;
    /// Reports digitally.
    DigitalReport "lapor_digital" YesNo;
}

impl Item {
    /// The item with this name; `None` for one of a newer version.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|item| item.code() == code)
    }

    /// Whether it is read off what is recorded here, wherever enough is recorded.
    pub const fn computed(self) -> bool {
        matches!(
            self,
            Self::MonthsHeld
                | Self::MonthsActive
                | Self::KaderMean
                | Self::Ds
                | Self::GiziMonths
                | Self::Immunisation
                | Self::ImmunisationMonths
        )
    }

    /// Whether it is a mean over the months of the year.
    pub const fn is_mean(self) -> bool {
        matches!(self, Self::KaderMean | Self::Ds)
    }

    /// The largest answer that can be right, in the item's unit. Cumulative coverage may pass
    /// 100 % where people of elsewhere are served.
    pub const fn most(self) -> u32 {
        match self {
            Self::LifeCycle => 5,
            _ => match self.unit() {
                Unit::Months => 12,
                Unit::Count => 100,
                Unit::Tenths | Unit::Share => 1000,
                Unit::YesNo => 1,
            },
        }
    }
}
