//! What a campaign lies in: its Posyandu, the places below, their names.

use std::{collections::BTreeMap, rc::Rc};

use super::parts::Parts;
use crate::{
    desk::{
        Services,
        handlers::indicators::scene::Scene,
        papers::PaperBook,
        places::PlaceBook,
        protocol::{DeskError, PlaceLevel},
        work::Work,
    },
    rakor::campaign::add,
    records::{
        Place, Posyandu, PosyanduId,
        coordination::{Campaign, CampaignCounts, CampaignId},
    },
    wilayah::Regency,
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
        let here = self.book.posyandu_in(place);
        here.filter(|id| self.book.posyandu.get(id).is_some_and(|held| part(&held.document)))
            .collect()
    }

    /// The tier whose places are the rows of a place.
    pub fn below(campaign: &Campaign, place: &Place) -> Option<PlaceLevel> {
        match place {
            Place::Regency if campaign.kecamatan.len() == 1 => Some(PlaceLevel::Desa),
            _ => Scene::next_tier(place),
        }
    }

    /// The figures of the places of a tier.
    pub fn by_place(&self, parts: &Parts, level: PlaceLevel) -> BTreeMap<Place, CampaignCounts> {
        let mut groups: BTreeMap<Place, CampaignCounts> = BTreeMap::new();
        for (id, counts) in parts {
            let Some(held) = self.book.posyandu.get(id) else { continue };
            let place = Scene::place_of(&held.document, level).unwrap_or(Place::Posyandu(*id));
            add(groups.entry(place).or_default(), counts);
        }
        groups
    }

    /// The name of a place; empty for the regency.
    pub fn name(&self, place: &Place) -> String {
        self.book.place_name(self.regency.as_deref(), place)
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
