//! Sasaran and services of the stages of life: a place with what lies in it, and what the two forms
//! of a Posyandu start from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PaperView;
use crate::{
    rakor::{
        lifecycle::{GroupSum, LifeSum, Moves},
        lifecycle_trend::LifeMonth,
    },
    records::{Month, Place, PosyanduId},
};

/// Asks what a place registered for a year and did in a month for every stage of life.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetLifeCycle {
    /// Of which place.
    pub place: Place,
    /// Services of this month and sasaran of its year; the latest month with visits when missing.
    pub month: Option<Month>,
}

/// A place and what lies in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LifeCycle {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Of which month, and of whose year.
    pub month: Month,
    /// The place itself.
    pub total: LifeRow,
    /// Services of the month before, by group.
    pub before: [GroupSum; 5],
    /// Services of the last twelve months, oldest first; the last is `month`.
    pub trend: Vec<LifeMonth>,
    /// What lies in it: kecamatan, desa or Posyandu; the Posyandu itself.
    pub rows: Vec<LifeRow>,
    /// RT and dasawisma that two Posyandu of a desa counted: the first of them.
    pub doubles: Vec<DoubleRt>,
    /// All of them.
    pub doubled: u32,
}

/// A place with its sums.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LifeRow {
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Name of the place above.
    pub within: String,
    /// Its sums.
    pub sum: LifeSum,
    /// Deaths are left out: identities are hidden, and the place is smaller than a kecamatan.
    pub without_deaths: bool,
    /// S of the month, by the children's register.
    pub s: u32,
    /// D of the month.
    pub d: u32,
    /// Bayi of the children's register in the month.
    pub infants: u32,
    /// Balita of 12 to 59 months of the children's register in the month.
    pub toddlers: u32,
}

/// An RT or dasawisma that two Posyandu counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoubleRt {
    /// RW.
    pub rw: String,
    /// RT.
    pub rt: String,
    /// Dasawisma; empty for the whole RT.
    pub dasawisma: String,
    /// Desa.
    pub desa: String,
    /// The Posyandu.
    pub posyandu: Vec<(PosyanduId, String)>,
}

/// Asks for the registration of a Posyandu in a year, there or not yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRegistration {
    /// Of which Posyandu.
    pub posyandu: PosyanduId,
    /// The year.
    pub year: i32,
}

/// A registration and what helps to fill it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegistrationView {
    /// Name of the Posyandu.
    pub name: String,
    /// Name of its desa.
    pub within: String,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// The document, once it was begun.
    pub paper: Option<PaperView>,
    /// RW, RT and dasawisma of the registration of the year before.
    pub before: Vec<(String, String, String)>,
    /// What the children's register has, by RT.
    pub known: Vec<KnownRt>,
    /// Children whose RT is not written down: bayi and balita.
    pub unplaced: (u32, u32),
    /// Day of the last write, and who went over to another stage since, by the register.
    pub moves: Option<(DayOf, Moves)>,
}

/// A day in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOf(#[serde(with = "crate::documents::day")] pub NaiveDate);

/// Children of an RT today, by the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownRt {
    /// RW; may be empty.
    pub rw: String,
    /// RT.
    pub rt: String,
    /// Bayi.
    pub infants: u32,
    /// Balita of 12 to 59 months.
    pub toddlers: u32,
}

/// Asks for the services of a Posyandu in a month, there or not yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetServices {
    /// Of which Posyandu.
    pub posyandu: PosyanduId,
    /// The month.
    pub month: Month,
}

/// A month's services and what helps to fill them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServicesView {
    /// Name of the Posyandu.
    pub name: String,
    /// Name of its desa.
    pub within: String,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// The document, once it was begun.
    pub paper: Option<PaperView>,
    /// Sasaran by group, where a registration is finished.
    pub sasaran: [Option<u32>; 5],
    /// The year of that registration.
    pub year: Option<i32>,
    /// Came in the month before, by group.
    pub before: [Option<u32>; 5],
    /// S and D of the month, by the children's register.
    pub skdn: (u32, u32),
    /// Children on the register who were born in the month.
    pub born: u32,
    /// Children on the register who died in the month: newborns, infants, older. `None` while
    /// identities are hidden.
    pub died: Option<[u32; 3]>,
    /// Deaths are left out of the document.
    pub without_deaths: bool,
}
