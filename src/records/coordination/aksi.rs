//! Aksi nyata: the five that Bontang asks of every kecamatan and kelurahan (domain.md 8.3).

use serde::{Deserialize, Serialize};

use super::RakorId;
use crate::{
    documents::{Extra, Id, Stamp},
    records::{Month, Place},
};

/// The id of a report.
pub type AksiReportId = Id<AksiReport>;

/// The five (Rakor Bontang, 30 Nov 2023).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aksi {
    /// Peningkatan kapasitas kader.
    Kader,
    /// Monitoring kebutuhan Posyandu.
    Needs,
    /// Pendataan sasaran siklus hidup from dasawisma and RT.
    Registration,
    /// Penggerakan by RT and tokoh masyarakat.
    Mobilisation,
    /// Each bidang at its task.
    Bidang,
}

impl Aksi {
    /// All five, in their order.
    pub const ALL: [Self; 5] =
        [Self::Kader, Self::Needs, Self::Registration, Self::Mobilisation, Self::Bidang];

    /// Its code, which is the id of its item in a report.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kader => "kader",
            Self::Needs => "needs",
            Self::Registration => "registration",
            Self::Mobilisation => "mobilisation",
            Self::Bidang => "bidang",
        }
    }
}

/// How far an aksi, or a whole report, is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum AksiState {
    /// Not begun.
    #[default]
    NotStarted,
    /// Begun.
    Running,
    /// Done.
    Done,
}

/// What one kecamatan or kelurahan reports for a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AksiReport {
    /// Its id.
    pub id: AksiReportId,
    /// Who reports.
    pub place: Place,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
    /// The Rakor it is presented at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rakor: Option<RakorId>,
    /// The five.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<AksiItem>,
    /// What the chair says of it all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub statement: String,
    /// When it was handed in; `None` while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Stamp>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One of the five in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AksiItem {
    /// [`Aksi::code`].
    #[serde(rename = "i")]
    pub aksi: String,
    /// How far.
    #[serde(default)]
    pub state: AksiState,
    /// What the data said when the report was handed in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prefilled: Vec<Prefilled>,
    /// What was done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub done: String,
    /// What stood in the way.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub obstacles: String,
    /// What comes next.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next: String,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A number taken from the data, frozen with the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prefilled {
    /// Which number: a code of `rakor::aksi`.
    pub code: String,
    /// Above the line, or the number itself.
    pub n: u32,
    /// Below the line, where it is a share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
}

impl AksiReport {
    /// An empty one.
    pub fn new(id: AksiReportId, place: Place, from: Month, to: Month) -> Self {
        Self {
            id,
            place,
            from,
            to,
            rakor: None,
            items: Vec::new(),
            statement: String::new(),
            sent: None,
            edited: Stamp::default(),
            extra: Extra::new(),
        }
    }
}
