//! Operasi Timbang Serentak, and calling the children who have not come (penggerakan).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::Stamp,
    growth::Sex,
    indicators::{Change, Figure, IndicatorId, Interval},
    rakor::campaign::{Clock, Phase},
    records::{
        ChildId, PersonalText, Place, PosyanduId,
        coordination::{CampaignCounts, CampaignId},
    },
};

/// Asks for the campaigns that a place takes part in: running ones first, then the newest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCampaigns {
    /// Where.
    pub place: Place,
    /// Without figures, which cost a look at the children.
    pub brief: bool,
}

/// Campaigns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CampaignList {
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Campaigns.
    pub rows: Vec<CampaignRow>,
}

/// A campaign in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CampaignRow {
    /// Which.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// First day.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// Last day.
    #[serde(with = "crate::documents::day")]
    pub until: NaiveDate,
    /// Names of its kecamatan; none for the whole regency.
    pub kecamatan: Vec<String>,
    /// Per cent of the sasaran.
    pub goal: u8,
    /// How far it is.
    pub phase: Phase,
    /// Weighed and sasaran of all of it: as frozen, or as it now is.
    pub figure: Figure,
    /// Its days.
    pub clock: Clock,
}

/// Asks for a campaign as it goes in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCampaign {
    /// Which.
    pub id: CampaignId,
    /// Where; the regency is all of the campaign.
    pub place: Place,
}

/// A campaign with its figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CampaignView {
    /// Which.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// First day.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// Last day.
    #[serde(with = "crate::documents::day")]
    pub until: NaiveDate,
    /// Names of its kecamatan; none for the whole regency.
    pub kecamatan: Vec<String>,
    /// Per cent of the sasaran.
    pub goal: u8,
    /// Note.
    pub note: String,
    /// How far it is.
    pub phase: Phase,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// Name of the place that was asked for; empty for all of it.
    pub place_name: String,
    /// The place does not take part.
    pub outside: bool,
    /// Figures of the place.
    pub counts: CampaignCounts,
    /// They are those of the closing, not of now.
    pub frozen: bool,
    /// Days and pace.
    pub clock: Clock,
    /// Interval of the coverage.
    pub interval: Option<Interval>,
    /// Stunting, wasting, underweight.
    pub outcomes: Vec<CampaignOutcome>,
    /// Places below, by name; none for a Posyandu.
    pub rows: Vec<CampaignPlace>,
    /// What was frozen, beside what is now.
    pub closed: Option<ClosedView>,
}

/// An index in a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CampaignOutcome {
    /// Which.
    pub indicator: IndicatorId,
    /// Low among the valid ones of the campaign.
    pub figure: Figure,
    /// Its interval (Wilson, 95 %).
    pub interval: Option<Interval>,
    /// The children with a measurement before too: low before.
    pub before: Figure,
    /// The same children: low in the campaign.
    pub after: Figure,
    /// Not low before, low now.
    pub fell: u32,
    /// Low before, no longer.
    pub rose: u32,
    /// Whether it is a change.
    pub change: Option<Change>,
}

/// A place of a campaign.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CampaignPlace {
    /// Where.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Sasaran.
    pub sasaran: u32,
    /// Weighed.
    pub weighed: u32,
    /// With a length or height too.
    pub measured: u32,
    /// Still to be weighed to reach the goal.
    pub missing: u32,
    /// As of the closing.
    pub frozen: bool,
}

/// A closed campaign beside what the records now say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosedView {
    /// When and by whom.
    pub stamp: Stamp,
    /// SHA-256 of the figures.
    pub seal: String,
    /// The figures still fit their seal.
    pub intact: bool,
    /// The whole campaign first.
    pub rows: Vec<ClosedPlace>,
    /// How many rows are no longer what they were.
    pub changed: u32,
}

/// A place then and now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosedPlace {
    /// Where.
    pub place: Place,
    /// Its name; empty for all of it.
    pub name: String,
    /// Weighed and sasaran then.
    pub then: Figure,
    /// Weighed and sasaran now.
    pub now: Figure,
    /// Stunted and measured then.
    pub stunted_then: Figure,
    /// Stunted and measured now.
    pub stunted_now: Figure,
    /// Anything of it changed.
    pub changed: bool,
}

/// Freezes the figures of a campaign that has begun, or opens it again. The answer names the change
/// to `UndoPaper`. `Invalid` with `InFuture` before its first day; `Conflict` when it is closed
/// (or open) already.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloseCampaign {
    /// Which.
    pub campaign: CampaignId,
    /// Opens it again.
    pub open: bool,
}

pub use crate::rakor::calls::Call;

/// Asks which sasaran have not been weighed, by Posyandu: whom to call, whom to visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetCallList {
    /// For what.
    pub call: Call,
    /// Where.
    pub place: Place,
    /// Page of the list, from 0.
    pub page: u32,
}

/// Notes that children of a Posyandu were called, or that they were not after all. The answer names
/// the change to `UndoPaper`; empty when nothing changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MarkCalled {
    /// For what.
    pub call: Call,
    /// Of which Posyandu.
    pub posyandu: PosyanduId,
    /// Who.
    pub children: Vec<ChildId>,
    /// Called, or not after all.
    pub called: bool,
}

/// Sasaran who have not been weighed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallList {
    /// The campaign; empty for a month.
    pub name: String,
    /// First day.
    #[serde(with = "crate::documents::day")]
    pub from: NaiveDate,
    /// Last day.
    #[serde(with = "crate::documents::day")]
    pub until: NaiveDate,
    /// The user's day.
    #[serde(with = "crate::documents::day")]
    pub today: NaiveDate,
    /// How many children in all.
    pub missing: u32,
    /// Children of the place that were called.
    pub called: u32,
    /// Of them, weighed by now.
    pub came: u32,
    /// Posyandu of this page, by kecamatan, desa and name; only those that miss somebody.
    pub groups: Vec<CallGroup>,
    /// So many Posyandu miss somebody.
    pub total: u32,
    /// Posyandu of a page.
    pub per_page: u32,
}

/// A Posyandu and whom it misses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallGroup {
    /// Which.
    pub posyandu: PosyanduId,
    /// Its name.
    pub name: String,
    /// Its desa.
    pub within: String,
    /// Where it meets.
    pub address: String,
    /// Its usual day, in words.
    pub schedule: String,
    /// Its sasaran.
    pub sasaran: u32,
    /// Of them, weighed.
    pub weighed: u32,
    /// Children that were called.
    pub called: u32,
    /// Of them, weighed by now.
    pub came: u32,
    /// The others, by RW, RT, dasawisma and name; those whose RT is not known come last.
    pub children: Vec<CallChild>,
}

/// A child who has not come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallChild {
    /// Which.
    pub id: ChildId,
    /// Name.
    pub name: PersonalText,
    /// Sex.
    pub sex: Sex,
    /// Day of birth.
    #[serde(with = "crate::documents::day")]
    pub birth_date: NaiveDate,
    /// Completed months.
    pub months: i32,
    /// Parents.
    pub parents: PersonalText,
    /// RT.
    pub rt: PersonalText,
    /// RW.
    pub rw: PersonalText,
    /// Dasawisma.
    pub dasawisma: PersonalText,
    /// The day it was called.
    #[serde(with = "crate::documents::day::option")]
    pub called: Option<NaiveDate>,
    /// Weighed last.
    #[serde(with = "crate::documents::day::option")]
    pub weighed: Option<NaiveDate>,
}
