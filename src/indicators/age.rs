//! Age groups of reports, and the cells of a table by sex and age.

use serde::{Deserialize, Serialize};

use crate::growth::Sex;

/// Age groups in completed months, as WHO's tables and the forms of the field have them
/// (domain.md 3.2; F1 joins the last two).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "from and to in completed months")]
pub enum AgeGroup {
    M00To05,
    M06To11,
    M12To23,
    M24To35,
    M36To47,
    M48To59,
}

impl AgeGroup {
    /// All of them, youngest first.
    pub const ALL: [Self; 6] =
        [Self::M00To05, Self::M06To11, Self::M12To23, Self::M24To35, Self::M36To47, Self::M48To59];

    /// The group of an age; younger and older than all go to the first and last.
    pub fn of(completed_months: i32) -> Self {
        match completed_months {
            ..6 => Self::M00To05,
            6..12 => Self::M06To11,
            12..24 => Self::M12To23,
            24..36 => Self::M24To35,
            36..48 => Self::M36To47,
            _ => Self::M48To59,
        }
    }

    /// First and last completed month.
    pub const fn months(self) -> (u8, u8) {
        match self {
            Self::M00To05 => (0, 5),
            Self::M06To11 => (6, 11),
            Self::M12To23 => (12, 23),
            Self::M24To35 => (24, 35),
            Self::M36To47 => (36, 47),
            Self::M48To59 => (48, 59),
        }
    }
}

/// A cell of a table by sex and age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Sex.
    pub sex: Sex,
    /// Age group.
    pub age: AgeGroup,
}

impl Cell {
    /// Number of cells.
    pub const COUNT: usize = 12;

    /// Its place in a row of all cells: boys by age, then girls.
    pub fn index(self) -> usize {
        let sex = match self.sex {
            Sex::Male => 0,
            Sex::Female => 6,
        };
        sex + self.age as usize
    }

    /// All cells, in the order of `index`.
    pub fn all() -> impl Iterator<Item = Self> {
        [Sex::Male, Sex::Female]
            .into_iter()
            .flat_map(|sex| AgeGroup::ALL.into_iter().map(move |age| Self { sex, age }))
    }
}
