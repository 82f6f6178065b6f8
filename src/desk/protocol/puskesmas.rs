//! Puskesmas, who looks after the Posyandu of each, and who of which kind came to a meeting.

use serde::{Deserialize, Serialize};

use super::PaperView;
use crate::{
    rakor::attendance::Came,
    records::{
        Place, PuskesmasId,
        coordination::{PartnerKind, RakorId},
    },
};

/// Asks for the Puskesmas of a place with their contacts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetPuskesmas {
    /// Where.
    pub place: Place,
}

/// Puskesmas and their contacts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PuskesmasPage {
    /// Those without a contact first, then by name.
    pub rows: Vec<PuskesmasRow>,
    /// Whose contact is known.
    pub reported: u32,
    /// The last meeting of the place to which they were invited, with who came.
    pub meeting: Option<(RakorId, String, PuskesmasCame)>,
}

/// A Puskesmas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PuskesmasRow {
    /// Which.
    pub id: PuskesmasId,
    /// Its name.
    pub name: String,
    /// Its kecamatan.
    pub kecamatan: String,
    /// Posyandu it looks after.
    pub posyandu: u32,
    /// Its contact; a new one with revision 0 where none is written down.
    pub contact: PaperView,
    /// A name is known.
    pub reported: bool,
}

/// Puskesmas at a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PuskesmasCame {
    /// Puskesmas of the meeting's place.
    pub all: u32,
    /// Of them on the list of the meeting.
    pub invited: u32,
    /// Of them there, by their PJ or anybody else of them.
    pub came: u32,
    /// Names of those that were not.
    pub away: Vec<String>,
}

/// Who of which kind came to a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindsCame {
    /// Partners by kind; without one those who stand in no register.
    pub partners: Vec<(Option<PartnerKind>, Came)>,
    /// Puskesmas.
    pub puskesmas: PuskesmasCame,
}
