//! All meetings with the names of their places.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::{
    desk::{
        Job, Services,
        papers::PaperBook,
        places::PlaceBook,
        protocol::{DeskError, RakorBrief},
        work::Work,
    },
    rakor::{attendance::Turnout, cascade::progress},
    records::{
        Place,
        coordination::{Rakor, RakorId},
    },
    wilayah::Regency,
};

/// All meetings, on a day.
pub struct Book {
    /// Papers.
    pub papers: Rc<PaperBook>,
    /// Posyandu and Puskesmas.
    pub places: Rc<PlaceBook>,
    /// Regions.
    pub regency: Option<Rc<Regency>>,
    /// The user's day.
    pub today: NaiveDate,
}

impl Book {
    /// As things stand.
    pub async fn open<S: Services>(work: &Work<S>, job: Job) -> Result<Self, DeskError> {
        Ok(Self {
            papers: work.papers().await?,
            places: work.places().await?,
            regency: work.regency().await?,
            today: job.today(),
        })
    }

    /// All meetings.
    pub fn rakors(&self) -> impl Iterator<Item = &Rakor> {
        self.papers.rakors.values().map(|held| &held.document)
    }

    /// One.
    pub fn rakor(&self, id: RakorId) -> Result<&Rakor, DeskError> {
        self.papers.rakors.get(&id).map(|held| &held.document).ok_or(DeskError::NotFound)
    }

    /// Name of a place; empty for the regency.
    pub fn name(&self, place: &Place) -> String {
        self.places.place_name(self.regency.as_deref(), place)
    }

    /// The place of a tier that meets: that of a Posyandu is its desa, that of a Puskesmas its
    /// kecamatan.
    pub fn meeting_place(&self, place: &Place) -> Place {
        self.places.region(place).map_or(Place::Regency, Place::Region)
    }

    /// A meeting in a list.
    pub fn brief(&self, rakor: &Rakor) -> RakorBrief {
        let turnout = Turnout::of(&rakor.invited);
        RakorBrief {
            id: rakor.id,
            kind: rakor.kind,
            place: rakor.place.clone(),
            name: self.name(&rakor.place),
            theme: rakor.theme.clone(),
            state: rakor.state,
            progress: progress(rakor, self.today),
            date: rakor.date,
            due: rakor.due,
            starts: rakor.starts,
            venue: rakor.venue.clone(),
            invited: turnout.invited,
            came: turnout.filled(),
            decisions: rakor.decisions.len() as u32,
        }
    }
}

/// Whether a meeting of `place` belongs to `within`.
pub fn is_within(place: &Place, within: &Place) -> bool {
    match (place, within) {
        (_, Place::Regency) => true,
        (Place::Region(code), Place::Region(outer)) => code.is_within(*outer),
        (place, within) => place == within,
    }
}
