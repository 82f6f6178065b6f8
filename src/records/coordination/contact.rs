//! Who looks after the Posyandu of a Puskesmas (PJ pengelola Posyandu, domain.md 8.4).

use serde::{Deserialize, Serialize};

use super::{Party, Sector};
use crate::{
    documents::{Extra, Id, Stamp},
    records::{PersonalText, PuskesmasId},
};

/// The id of a contact. It follows from the Puskesmas (`rakor::contacts::contact_id`).
pub type PuskesmasPjId = Id<PuskesmasPj>;

/// The PJ pengelola Posyandu of a Puskesmas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PuskesmasPj {
    /// Its id.
    pub id: PuskesmasPjId,
    /// Of which Puskesmas.
    pub puskesmas: PuskesmasId,
    /// Office, standing and name.
    #[serde(default, skip_serializing_if = "Party::is_empty")]
    pub party: Party,
    /// Phone.
    #[serde(default, skip_serializing_if = "PersonalText::is_empty")]
    pub phone: PersonalText,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

impl PuskesmasPj {
    /// One of whom only the office is known.
    pub fn new(id: PuskesmasPjId, puskesmas: PuskesmasId) -> Self {
        let party = Party {
            sector: Some(Sector::Puskesmas),
            position: "PJ pengelola Posyandu".to_owned(),
            ..Party::default()
        };
        let (phone, edited, extra) = Default::default();
        Self { id, puskesmas, party, phone, edited, extra }
    }

    /// Whether somebody can be called: a name is known.
    pub fn is_reported(&self) -> bool {
        !self.party.name.is_empty()
    }
}
