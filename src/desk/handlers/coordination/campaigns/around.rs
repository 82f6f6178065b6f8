//! What a campaign lies in: its Posyandu, the places below, their names.

use std::{collections::BTreeMap, rc::Rc};

use super::parts::Parts;
use crate::{
    desk::{
        Services,
        handlers::register::lies_in,
        papers::PaperBook,
        protocol::{DeskError, PlaceLevel},
        work::{PlaceBook, Work},
    },
    rakor::campaign::add,
    records::{
        Place, Posyandu, PosyanduId,
        coordination::{Campaign, CampaignCounts, CampaignId},
    },
    wilayah::{Level, Regency},
};

/// Places and campaigns.
pub struct Around {
    /// Posyandu and Puskesmas.
    pub book: Rc<PlaceBook>,
    /// Names of regions.
    pub regency: Option<Rc<Regency>>,
    /// Documents of coordination.
    pub papers: Rc<PaperBook>,
}

impl Around {
    /// As things stand.
    pub async fn open<S: Services>(work: &Work<S>) -> Result<Self, DeskError> {
        Ok(Self {
            book: work.places().await?,
            regency: work.regency().await?,
            papers: work.papers().await?,
        })
    }

    /// A campaign.
    pub fn campaign(&self, id: CampaignId) -> Result<&Campaign, DeskError> {
        let held = self.papers.campaigns.get(&id).ok_or(DeskError::NotFound)?;
        Ok(&held.document)
    }

    /// The Posyandu of a place that take part: those at work, or with children still.
    pub fn posyandu(&self, campaign: &Campaign, place: &Place) -> Vec<PosyanduId> {
        let part = |posyandu: &Posyandu| {
            let within = |code: &_| posyandu.desa.is_within(*code);
            campaign.kecamatan.is_empty() || campaign.kecamatan.iter().any(within)
        };
        let all = self.book.posyandu.iter().filter(|(_, held)| part(&held.document));
        let here = all.filter(|(id, _)| lies_in(&self.book, **id, place));
        here.map(|(id, _)| *id).collect()
    }

    /// The tier whose places are the rows of a place.
    pub fn below(campaign: &Campaign, place: &Place) -> Option<PlaceLevel> {
        match place {
            Place::Regency if campaign.kecamatan.len() == 1 => Some(PlaceLevel::Desa),
            Place::Regency => Some(PlaceLevel::Kecamatan),
            Place::Region(code) if code.level() == Level::Kecamatan => Some(PlaceLevel::Desa),
            Place::Region(_) | Place::Puskesmas(_) => Some(PlaceLevel::Posyandu),
            Place::Posyandu(_) => None,
        }
    }

    /// The figures of the places of a tier.
    pub fn by_place(&self, parts: &Parts, level: PlaceLevel) -> BTreeMap<Place, CampaignCounts> {
        let mut groups: BTreeMap<Place, CampaignCounts> = BTreeMap::new();
        for (id, counts) in parts {
            let Some(held) = self.book.posyandu.get(id) else { continue };
            let region = |level| held.document.desa.at(level).map(Place::Region);
            let place = match level {
                PlaceLevel::Kecamatan => region(Level::Kecamatan),
                PlaceLevel::Desa => region(Level::Desa),
                PlaceLevel::Puskesmas | PlaceLevel::Posyandu => None,
            };
            add(groups.entry(place.unwrap_or(Place::Posyandu(*id))).or_default(), counts);
        }
        groups
    }

    /// The name of a place; empty for the regency.
    pub fn name(&self, place: &Place) -> String {
        match place {
            Place::Regency => String::new(),
            Place::Region(code) => {
                let regency = self.regency.as_deref();
                regency.and_then(|regency| regency.name_of(*code)).unwrap_or_default().to_owned()
            }
            Place::Puskesmas(id) => {
                let held = self.book.puskesmas.get(id);
                held.map(|held| held.document.name.clone()).unwrap_or_default()
            }
            Place::Posyandu(id) => self.book.name(*id),
        }
    }

    /// The names of a campaign's kecamatan.
    pub fn kecamatan(&self, campaign: &Campaign) -> Vec<String> {
        campaign.kecamatan.iter().map(|code| self.name(&Place::Region(*code))).collect()
    }
}

/// All of some figures together.
pub fn sum<'c>(all: impl IntoIterator<Item = &'c CampaignCounts>) -> CampaignCounts {
    let mut sum = CampaignCounts::default();
    all.into_iter().for_each(|counts| add(&mut sum, counts));
    sum
}
