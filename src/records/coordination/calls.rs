//! Who was called to come to a campaign, or in a month (penggerakan, domain.md 8.3 aksi nyata 4).
//! It holds ids of children and days; whether a child came is read from its visits.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CampaignId;
use crate::{
    documents::{Extra, Id, Stamp},
    records::{ChildId, Month, PosyanduId},
};

/// The id of a record of calls. It follows from what is called for and the Posyandu
/// (`rakor::calls::record_id`).
pub type CallRecordId = Id<CallRecord>;

/// The children of a Posyandu who were called for a campaign or in a month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallRecord {
    /// Its id.
    pub id: CallRecordId,
    /// Of which Posyandu.
    pub posyandu: PosyanduId,
    /// For a campaign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<CampaignId>,
    /// In a month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// Who was called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Called>,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A child that was called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// Which.
    #[serde(rename = "i")]
    pub child: ChildId,
    /// The day of the call.
    #[serde(with = "crate::documents::day")]
    pub date: NaiveDate,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}
