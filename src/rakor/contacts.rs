//! Contacts of Puskesmas: which document is whose.

use crate::{
    documents::{Id, hash},
    records::{PuskesmasId, coordination::PuskesmasPjId},
};

/// The id of the contact of a Puskesmas. It follows from it, so that two tablets write one.
pub fn contact_id(puskesmas: PuskesmasId) -> PuskesmasPjId {
    Id::from_bits(hash(format!("pj {puskesmas}").as_bytes()))
}
