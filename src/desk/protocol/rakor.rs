//! Rakor: lists, who has met, what stands around one, invitations, sealed figures.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::KindsCame;
use crate::{
    documents::Stamp,
    indicators::{Figure, IndicatorId},
    rakor::cascade::{Counts, Progress},
    records::{
        Month, Place,
        coordination::{RakorId, RakorKind, RakorState},
    },
};

/// Which meetings of a place are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RakorShelf {
    /// Planned ones, the next first; those going on stand before them.
    #[default]
    Coming,
    /// Held and cancelled ones, the last first.
    Past,
}

/// Asks for the meetings of a place and of the places within it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRakors {
    /// Where.
    pub place: Place,
    /// Which.
    pub shelf: RakorShelf,
    /// Page, from 0.
    pub page: u32,
}

/// A page of meetings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RakorPage {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// The page, from 0.
    pub page: u32,
    /// The rows of this page.
    pub rows: Vec<RakorBrief>,
    /// Rows of all pages.
    pub total: u32,
    /// Meetings in the place that were asked for and have no date yet.
    pub without_date: u32,
    /// Of all that were asked for, those late.
    pub late: u32,
}

/// Rows of a page of [`GetRakors`].
pub const RAKORS_A_PAGE: u32 = 25;

/// A meeting in a list. No name of a person is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RakorBrief {
    /// Which.
    pub id: RakorId,
    /// Kind.
    pub kind: RakorKind,
    /// Of where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Theme.
    pub theme: String,
    /// How far.
    pub state: RakorState,
    /// How far, in the eyes of the Rakor that asked for it.
    pub progress: Progress,
    /// Day.
    #[serde(with = "crate::documents::day::option")]
    pub date: Option<NaiveDate>,
    /// Last day by which it is asked for.
    #[serde(with = "crate::documents::day::option")]
    pub due: Option<NaiveDate>,
    /// Start, in minutes of the day.
    pub starts: Option<u16>,
    /// Where it is held.
    pub venue: String,
    /// Invited.
    pub invited: u32,
    /// Of them in person or by somebody else.
    pub came: u32,
    /// Decisions.
    pub decisions: u32,
}

/// Asks who has met of those that a Rakor asked to meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCascade {
    /// Asked by which Rakor; the latest that asked anybody when missing.
    pub root: Option<RakorId>,
    /// Only within this place.
    pub place: Place,
}

/// Who has met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CascadePage {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// The Rakor that asked.
    pub root: RakorBrief,
    /// All that asked anybody, the latest first: id, day, theme.
    pub roots: Vec<(RakorId, Option<i32>, String)>,
    /// How far the kecamatan are, all together.
    pub kecamatan: Counts,
    /// How far the desa are.
    pub desa: Counts,
    /// By kecamatan.
    pub rows: Vec<CascadeRow>,
}

/// A kecamatan with its desa.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CascadeRow {
    /// The kecamatan.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Its own meeting, where it was asked for one.
    pub meeting: Option<RakorBrief>,
    /// How far its desa are.
    pub counts: Counts,
    /// Their meetings.
    pub desa: Vec<RakorBrief>,
}

/// Asks what stands around a Rakor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRakorAround {
    /// Which.
    pub rakor: RakorId,
}

/// What stands around a Rakor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RakorAround {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Name of its place; empty for the regency.
    pub name: String,
    /// The last one of the same place that was held before it, with what was decided.
    pub previous: Option<(RakorBrief, Vec<String>)>,
    /// The one that asked for it.
    pub parent: Option<RakorBrief>,
    /// How far those are that it asked for itself.
    pub below: Counts,
    /// Places below that it has not asked yet: kecamatan and desa.
    pub unasked: (u32, u32),
    /// Seats of the place's team that are not on the list yet.
    pub uninvited_own: u32,
    /// Chairs of the teams below that are not on the list yet.
    pub uninvited_below: u32,
    /// Partners that are not on the list yet.
    pub uninvited_partners: u32,
    /// TPPS of the place and of those one tier below that are not on the list yet.
    pub uninvited_tpps: u32,
    /// PJ of Puskesmas that are not on the list yet.
    pub uninvited_puskesmas: u32,
    /// Who of which kind came.
    pub kinds: KindsCame,
    /// The place has a team.
    pub has_team: bool,
    /// What hangs on it, so that it cannot be deleted: promises made in it, meetings it asked for.
    pub hanging: (u32, u32),
}

/// Asks kecamatan and desa to meet: one transaction, each place once. A tier without a day is not
/// asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AskForMeetings {
    /// The Rakor that asks.
    pub rakor: RakorId,
    /// Last day for kecamatan.
    #[serde(with = "crate::documents::day::option")]
    pub kecamatan: Option<NaiveDate>,
    /// Last day for desa.
    #[serde(with = "crate::documents::day::option")]
    pub desa: Option<NaiveDate>,
}

/// Takes back that places were asked to meet: those for which nothing was planned yet. All in one
/// transaction. The answer counts them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakeBackMeetings {
    /// Which.
    pub meetings: Vec<RakorId>,
}

/// Puts people on the list of a Rakor by the SK of their team. Inviting twice invites once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "one for each group that can be invited")]
pub struct InviteTeams {
    /// Which Rakor.
    pub rakor: RakorId,
    /// The seats of the team of its place.
    pub own: bool,
    /// Who chairs the teams one tier below.
    pub below: bool,
    /// All partners of the register.
    pub partners: bool,
    /// The TPPS of its place, and of each place one tier below.
    pub tpps: bool,
    /// The PJ pengelola Posyandu of the Puskesmas of its place.
    pub puskesmas: bool,
}

/// What inviting did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitedTeams {
    /// New on the list.
    pub added: u32,
    /// On the list, and now as the SK says.
    pub renewed: u32,
    /// Names the change to `UndoPaper`; empty when nothing changed.
    pub entry: String,
}

/// Freezes the headline figures of a Rakor's place and of the places one tier below, as they now
/// are. `Invalid` with `Sealed` once the Rakor was held with figures. The answer names the change
/// to `UndoPaper`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealRakor {
    /// Which.
    pub rakor: RakorId,
    /// Of which month; the latest with weighings when missing.
    pub month: Option<Month>,
}

/// Asks for the figures of a Rakor that were frozen, beside what the records say now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetSealed {
    /// Which.
    pub rakor: RakorId,
}

/// Frozen figures beside those of now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedView {
    /// When and by whom.
    pub stamp: Stamp,
    /// Of which month.
    pub month: Month,
    /// SHA-256 of the figures.
    pub seal: String,
    /// The figures still fit their seal.
    pub intact: bool,
    /// The indicators, in the order of the columns.
    pub indicators: Vec<IndicatorId>,
    /// By place, the Rakor's own first.
    pub rows: Vec<SealedRow>,
    /// How many figures are no longer what they were.
    pub changed: u32,
}

/// A place with its figures, in the order of the indicators.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedRow {
    /// Where.
    pub place: Place,
    /// Its name; empty for the regency.
    pub name: String,
    /// Then and now; `None` where a figure was not sealed.
    pub figures: Vec<Option<(Figure, Figure)>>,
}
