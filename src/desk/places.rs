//! The Posyandu and Puskesmas of the workspace: what they are called, and what lies in what.

use std::collections::BTreeMap;

use super::stored::Held;
use crate::{
    records::{Place, Posyandu, PosyanduId, Puskesmas, PuskesmasId},
    wilayah::{Regency, RegionCode},
};

/// Posyandu and Puskesmas: a few hundred small documents, kept decoded.
#[derive(Clone, Debug, Default)]
pub struct PlaceBook {
    /// Posyandu.
    pub posyandu: BTreeMap<PosyanduId, Held<Posyandu>>,
    /// Puskesmas.
    pub puskesmas: BTreeMap<PuskesmasId, Held<Puskesmas>>,
}

impl PlaceBook {
    /// Name of a Posyandu.
    pub fn name(&self, id: PosyanduId) -> String {
        self.posyandu.get(&id).map(|held| held.document.name.clone()).unwrap_or_default()
    }

    /// Name of a place; empty for the regency and for what is not known.
    pub fn place_name(&self, regency: Option<&Regency>, place: &Place) -> String {
        match place {
            Place::Regency => String::new(),
            Place::Region(code) => {
                regency.and_then(|regency| regency.name_of(*code)).unwrap_or_default().to_owned()
            }
            Place::Puskesmas(id) => {
                let held = self.puskesmas.get(id);
                held.map(|held| held.document.name.clone()).unwrap_or_default()
            }
            Place::Posyandu(id) => self.name(*id),
        }
    }

    /// The region that a place is or lies in: a Posyandu in its desa, a Puskesmas in its kecamatan.
    pub fn region(&self, place: &Place) -> Option<RegionCode> {
        match place {
            Place::Regency => None,
            Place::Region(code) => Some(*code),
            Place::Puskesmas(id) => self.puskesmas.get(id)?.document.kecamatan,
            Place::Posyandu(id) => Some(self.posyandu.get(id)?.document.desa),
        }
    }

    /// Whether a Posyandu belongs to a place.
    pub fn lies_in(&self, id: PosyanduId, place: &Place) -> bool {
        let posyandu = self.posyandu.get(&id).map(|held| &held.document);
        match place {
            Place::Regency => true,
            Place::Posyandu(wanted) => *wanted == id,
            Place::Region(code) => posyandu.is_some_and(|posyandu| posyandu.desa.is_within(*code)),
            Place::Puskesmas(wanted) => posyandu.is_some_and(|p| p.puskesmas == Some(*wanted)),
        }
    }

    /// The Posyandu of a place.
    pub fn posyandu_in(&self, place: &Place) -> impl Iterator<Item = PosyanduId> {
        self.posyandu.keys().copied().filter(move |id| self.lies_in(*id, place))
    }
}
