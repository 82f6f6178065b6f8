//! Publishing: what would be told and hidden, and making the files.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    indicators::IndicatorId,
    publish::suppress::Why as HiddenWhy,
    records::{Bytes, Month},
    wilayah::{Level, RegionCode},
};

/// The smallest places that are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum PublicLevel {
    Regency,
    Kecamatan,
    Desa,
}

impl PublicLevel {
    /// All, the largest places first.
    pub const ALL: [Self; 3] = [Self::Regency, Self::Kecamatan, Self::Desa];

    /// As a level of region codes.
    pub const fn level(self) -> Level {
        match self {
            Self::Regency => Level::Regency,
            Self::Kecamatan => Level::Kecamatan,
            Self::Desa => Level::Desa,
        }
    }
}

/// What shall be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// Each brings those of its family along.
    pub indicators: Vec<IndicatorId>,
    /// First month; before the first with visits that one.
    pub from: Month,
    /// Last month; after the last with visits that one.
    pub to: Month,
    /// The smallest places.
    pub down_to: PublicLevel,
    /// Fewer than this many, and more than none, are hidden.
    pub fewest: u32,
}

/// Asks what a publication would tell and hide; nothing is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewPublication {
    /// What; when missing what was published last, up to the month before the user's (or, at first,
    /// a year of everything, down to kecamatan).
    pub wish: Option<Wish>,
}

/// Makes the files of a publication, and remembers what it tells: a month that was told stays as it
/// was unless much changed (`publish::follow`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MakePublication {
    /// What.
    pub wish: Wish,
}

/// What a publication would be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublicationPreview {
    /// What was asked for, or would be by itself.
    pub wish: Wish,
    /// First and last month with visits; `None` while nobody was ever weighed.
    pub months: Option<(Month, Month)>,
    /// Months that are published.
    pub told_months: u32,
    /// Places that are published.
    pub places: u32,
    /// Family by family.
    pub families: Vec<FamilyAccount>,
    /// Who drew the boundaries, as it will stand under each map; `None` where there are none.
    pub boundaries: Option<String>,
    /// Size of the file of figures, in bytes.
    pub bytes: u32,
    /// Targets that go along.
    pub targets: u32,
    /// The last publication: its day, and how many there were.
    pub last: Option<(NaiveDate, u32)>,
    /// The figures are those of the demo.
    pub demo: bool,
}

/// What is told and hidden of indicators that stand together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyAccount {
    /// Which.
    pub indicators: Vec<IndicatorId>,
    /// Places and months with children.
    pub cells: u32,
    /// Of them hidden since a count is small.
    pub small: u32,
    /// Hidden since a small count could be found by subtracting.
    pub complement: u32,
    /// Hidden since the place above is.
    pub part: u32,
    /// Months that stay as they were published before.
    pub frozen: Vec<Month>,
    /// What is hidden, the latest month first; at most [`MOST_HIDDEN`].
    pub hidden: Vec<HiddenCell>,
}

/// Hidden cells of a family that a preview lists.
pub const MOST_HIDDEN: usize = 60;

/// A place and month of which nothing is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HiddenCell {
    /// When.
    pub month: Month,
    /// Where.
    pub code: RegionCode,
    /// Its official name.
    pub name: String,
    /// Of how many children, which is told.
    pub of: u32,
    /// Why.
    pub why: HiddenWhy,
}

/// A publication as files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicationMade {
    /// The regency, for the name of the folder.
    pub regency: RegionCode,
    /// When.
    pub made: NaiveDate,
    /// In the order in which they are offered.
    pub files: Vec<MadeFile>,
}

/// A file to be put on a website.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeFile {
    /// Its name: letters, digits, `-` and `.`.
    pub name: String,
    /// Its type.
    pub mime: String,
    /// Its content.
    pub bytes: Bytes,
}
