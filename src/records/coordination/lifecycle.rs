//! Sasaran by stage of life, as dasawisma and RT count them (aksi nyata 3, domain.md 8.3), and what
//! a Posyandu did for them in a month (buku rekapitulasi hari buka, domain.md 4.3; SIP 1 and 5).
//!
//! Numbers only: nobody is named. The children have their own register.

use serde::{Deserialize, Serialize};

use super::MemberId;
use crate::{
    documents::{Extra, Id, Stamp},
    records::{Month, PosyanduId},
};

/// The id of a registration.
pub type RegistrationId = Id<Registration>;
/// The id of the services of a year.
pub type ServiceYearId = Id<ServiceYear>;

/// One of the five groups of integrated services (KMK HK.01.07/MENKES/2015/2023; domain.md 4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LifeGroup {
    /// Ibu hamil, nifas, menyusui.
    Mothers,
    /// Bayi, balita, apras.
    Children,
    /// Usia sekolah and remaja.
    Youth,
    /// Usia produktif.
    Adults,
    /// Lansia.
    Elderly,
}

impl LifeGroup {
    /// All five, in their order.
    pub const ALL: [Self; 5] =
        [Self::Mothers, Self::Children, Self::Youth, Self::Adults, Self::Elderly];
}

/// A stage of life that is counted by itself, with its ages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Ibu hamil.
    Pregnant,
    /// Ibu nifas and menyusui.
    Nursing,
    /// Bayi, 0–11 months.
    Infant,
    /// Balita, 12–59 months.
    Toddler,
    /// Anak prasekolah, 60–71 months.
    Preschool,
    /// Usia sekolah and remaja, 6–18 years.
    Youth,
    /// Usia produktif, 19–59 years.
    Adult,
    /// Lansia, 60 years and older.
    Elderly,
}

impl Stage {
    /// All, in the order of a life.
    pub const ALL: [Self; 8] = [
        Self::Pregnant,
        Self::Nursing,
        Self::Infant,
        Self::Toddler,
        Self::Preschool,
        Self::Youth,
        Self::Adult,
        Self::Elderly,
    ];

    /// The group it belongs to.
    pub const fn group(self) -> LifeGroup {
        match self {
            Self::Pregnant | Self::Nursing => LifeGroup::Mothers,
            Self::Infant | Self::Toddler | Self::Preschool => LifeGroup::Children,
            Self::Youth => LifeGroup::Youth,
            Self::Adult => LifeGroup::Adults,
            Self::Elderly => LifeGroup::Elderly,
        }
    }
}

macro_rules! numbers {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            $($(#[$doc])* #[serde(default, skip_serializing_if = "Option::is_none")] pub $field: Option<u32>,)*
        }

        impl $name {
            /// How many numbers there are.
            pub const COUNT: usize = [$(stringify!($field)),*].len();

            /// The numbers, in their order.
            pub fn all(&self) -> [Option<u32>; Self::COUNT] {
                [$(self.$field),*]
            }

            /// The numbers, to be written.
            pub fn all_mut(&mut self) -> [&mut Option<u32>; Self::COUNT] {
                [$(&mut self.$field),*]
            }

            /// Whether none was written.
            pub fn is_empty(&self) -> bool {
                self.all().iter().all(Option::is_none)
            }

            /// Whether each was written.
            pub fn is_whole(&self) -> bool {
                self.all().iter().all(Option::is_some)
            }
        }
    };
}

numbers! {
    /// How many there are of each [`Stage`], in its order; `None` where nobody has counted.
    StageCounts {
        /// Ibu hamil.
        pregnant,
        /// Ibu nifas and menyusui.
        nursing,
        /// Bayi, 0–11 months.
        infant,
        /// Balita, 12–59 months.
        toddler,
        /// Prasekolah, 60–71 months.
        preschool,
        /// Usia sekolah and remaja, 6–18 years.
        youth,
        /// Usia produktif, 19–59 years.
        adult,
        /// Lansia, 60 years and older.
        elderly,
    }
}

numbers! {
    /// What a group was served with in a month: the columns of the buku rekapitulasi hari buka.
    Served {
        /// Came on the day of the Posyandu.
        came,
        /// Of these, with a problem found.
        problem,
        /// Of these, referred.
        referred,
        /// Visited at home.
        visited,
    }
}

numbers! {
    /// Ibu hamil in a month: education and what was found.
    MotherCare {
        /// Taught one by one or in the session.
        taught,
        /// Took part in the kelas ibu hamil.
        class,
        /// Found to be at risk.
        at_risk,
        /// Referred.
        referred,
    }
}

numbers! {
    /// Births and deaths of a month (SIP 1 and 5). The three deaths of children exclude each other.
    LifeEvents {
        /// Born alive.
        born,
        /// Mothers who died while pregnant, giving birth or within 42 days of it.
        mothers,
        /// Newborns who died, 0–28 days old.
        newborns,
        /// Infants who died, 29 days to 11 months old.
        infants,
        /// Children who died, 12–59 months old.
        children,
    }
}

impl StageCounts {
    /// The number of a stage.
    pub fn of(&self, stage: Stage) -> Option<u32> {
        self.all()[stage as usize]
    }

    /// Writes the number of a stage.
    pub fn set(&mut self, stage: Stage, n: Option<u32>) {
        *self.all_mut()[stage as usize] = n;
    }

    /// The number of a group: the sum of its stages; `None` where none of them was counted.
    pub fn group(&self, group: LifeGroup) -> Option<u32> {
        let of = Stage::ALL.into_iter().filter(|stage| stage.group() == group);
        of.filter_map(|stage| self.of(stage)).reduce(u32::saturating_add)
    }
}

/// Sasaran of one Posyandu in a year, by RT or dasawisma.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Registration {
    /// Its id, which follows from Posyandu and year (`rakor::lifecycle::registration_id`).
    pub id: RegistrationId,
    /// Of which Posyandu.
    pub posyandu: PosyanduId,
    /// Of which year.
    pub year: i32,
    /// The RT and dasawisma that count for it. One without a number has not reported.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RtCount>,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What one RT, or one dasawisma in it, counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RtCount {
    /// Its id, which follows from RT, RW and dasawisma (`rakor::lifecycle::row_id`), so that two
    /// tablets that add the same one add one.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// RT, three digits.
    pub rt: String,
    /// RW, three digits; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rw: String,
    /// Dasawisma; empty for the whole RT.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dasawisma: String,
    /// How many.
    #[serde(default, skip_serializing_if = "StageCounts::is_empty")]
    pub counts: StageCounts,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Registration {
    /// An empty one.
    pub fn new(id: RegistrationId, posyandu: PosyanduId, year: i32) -> Self {
        let (rows, note, edited, extra) = Default::default();
        Self { id, posyandu, year, rows, note, edited, extra }
    }
}

/// What one Posyandu did in a year for every stage of life, month by month: one document a year, so
/// that a large regency keeps hundreds of them and not ten thousand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceYear {
    /// Its id, which follows from Posyandu and year (`rakor::lifecycle::services_id`).
    pub id: ServiceYearId,
    /// Of which Posyandu.
    pub posyandu: PosyanduId,
    /// Of which year.
    pub year: i32,
    /// The months of which something was written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub months: Vec<ServiceMonth>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl ServiceYear {
    /// An empty one.
    pub fn new(id: ServiceYearId, posyandu: PosyanduId, year: i32) -> Self {
        let (months, edited, extra) = Default::default();
        Self { id, posyandu, year, months, edited, extra }
    }

    /// What was written down of a month.
    pub fn month(&self, month: Month) -> Option<&ServiceMonth> {
        self.months.iter().find(|one| one.month == month)
    }

    /// Changes a month. One that says nothing is not kept.
    pub fn change(&mut self, month: Month, change: impl FnOnce(&mut ServiceMonth)) {
        let at = self.months.iter().position(|one| one.month == month);
        let at = at.unwrap_or_else(|| {
            self.months.push(ServiceMonth::new(month));
            self.months.len() - 1
        });
        change(&mut self.months[at]);
        if self.months[at] == ServiceMonth::new(month) {
            self.months.remove(at);
        }
    }
}

/// What one Posyandu did in a month for every stage of life.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceMonth {
    /// Its id, which follows from the month: two tablets that write it write one.
    #[serde(rename = "i")]
    pub id: MemberId,
    /// Of which month.
    pub month: Month,
    /// Ibu hamil, nifas, menyusui.
    #[serde(default, skip_serializing_if = "Served::is_empty")]
    pub mothers: Served,
    /// Bayi, balita, apras.
    #[serde(default, skip_serializing_if = "Served::is_empty")]
    pub children: Served,
    /// Usia sekolah and remaja.
    #[serde(default, skip_serializing_if = "Served::is_empty")]
    pub youth: Served,
    /// Usia produktif.
    #[serde(default, skip_serializing_if = "Served::is_empty")]
    pub adults: Served,
    /// Lansia.
    #[serde(default, skip_serializing_if = "Served::is_empty")]
    pub elderly: Served,
    /// Education of ibu hamil, and what was found.
    #[serde(default, skip_serializing_if = "MotherCare::is_empty")]
    pub care: MotherCare,
    /// What ibu hamil were taught about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub topic: String,
    /// Births and deaths.
    #[serde(default, skip_serializing_if = "LifeEvents::is_empty")]
    pub events: LifeEvents,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl ServiceMonth {
    /// An empty one.
    pub fn new(month: Month) -> Self {
        let id = Self::id_of(month);
        let (mothers, children, youth, adults, elderly) = Default::default();
        let (care, topic, events, extra) = Default::default();
        Self { id, month, mothers, children, youth, adults, elderly, care, topic, events, extra }
    }

    /// The id of a month: its year and number.
    pub fn id_of(month: Month) -> MemberId {
        Id::from_bits(u64::from(month.year().unsigned_abs()) * 100 + u64::from(month.month()))
    }

    /// What a group was served with.
    pub fn group(&self, group: LifeGroup) -> &Served {
        match group {
            LifeGroup::Mothers => &self.mothers,
            LifeGroup::Children => &self.children,
            LifeGroup::Youth => &self.youth,
            LifeGroup::Adults => &self.adults,
            LifeGroup::Elderly => &self.elderly,
        }
    }

    /// The same, to be written.
    pub fn group_mut(&mut self, group: LifeGroup) -> &mut Served {
        match group {
            LifeGroup::Mothers => &mut self.mothers,
            LifeGroup::Children => &mut self.children,
            LifeGroup::Youth => &mut self.youth,
            LifeGroup::Adults => &mut self.adults,
            LifeGroup::Elderly => &mut self.elderly,
        }
    }
}
