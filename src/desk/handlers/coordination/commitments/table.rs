//! What all questions about commitments need: the promises, the meetings, and what a number did.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use chrono::NaiveDate;

use crate::{
    desk::{
        Job, Services,
        handlers::indicators::scene::Scene,
        papers::PaperBook,
        protocol::{DeskError, Meeting, Moved, PromiseLine, Sasaran, Told},
        work::Work,
    },
    indicators::{
        Fact, Figure, IndicatorId, Period,
        stats::{self, Z95},
        tally::{self, Counts},
    },
    rakor::commitments::{standing_as, status_on},
    records::{
        Month, Place, PosyanduId,
        coordination::{Baseline, Commitment, Progress, RakorId},
    },
    wilayah::Level,
};

/// Promises, meetings and figures of the regency.
pub struct Table {
    /// Places and figures.
    pub scene: Scene,
    /// Documents of coordination.
    pub papers: Rc<PaperBook>,
    /// The user's day.
    pub today: NaiveDate,
    posyandu: RefCell<BTreeMap<Place, Rc<Vec<PosyanduId>>>>,
    figures: RefCell<Figures>,
}

/// Figures that were asked for, with the month they are of.
type Figures = BTreeMap<(Place, IndicatorId, Month), Option<(Month, Figure)>>;

impl Table {
    /// As things stand.
    pub async fn open<S: Services>(work: &Work<S>, job: Job) -> Result<Self, DeskError> {
        let (scene, papers) = (Scene::open(work, job).await?, work.papers().await?);
        let (posyandu, figures) = Default::default();
        Ok(Self { scene, papers, today: job.today(), posyandu, figures })
    }

    /// The Posyandu of a place.
    fn posyandu(&self, place: &Place) -> Rc<Vec<PosyanduId>> {
        let known = self.posyandu.borrow().get(place).cloned();
        known.unwrap_or_else(|| {
            let found = Rc::new(self.scene.posyandu_in(place));
            self.posyandu.borrow_mut().insert(place.clone(), Rc::clone(&found));
            found
        })
    }

    /// The figure of the last whole month before a day in which the place weighed anybody, and of
    /// which month it is: of a campaign the last one. A month is whole when it is over; half a
    /// month of weighings against all children would look like a fall.
    pub fn figure_before(
        &self,
        place: &Place,
        indicator: IndicatorId,
        day: NaiveDate,
    ) -> Option<(Month, Figure)> {
        let key = (place.clone(), indicator, Month::of(day));
        let known = self.figures.borrow().get(&key).copied();
        known.unwrap_or_else(|| {
            let found = self.look(place, indicator, key.2);
            self.figures.borrow_mut().insert(key, found);
            found
        })
    }

    fn look(&self, place: &Place, indicator: IndicatorId, this: Month) -> Option<(Month, Figure)> {
        let (first, last) = self.scene.months?;
        let posyandu = self.posyandu(place);
        let weighed = |month: Month| {
            let number = tally::nearest(month);
            let tallies = posyandu.iter().filter_map(|id| self.scene.tallies.of(*id));
            tallies.into_iter().any(|tally| tally.count(number, Fact::Weighed, &[]) > 0)
        };
        let mut month = last.min(this.plus(-1));
        while month >= first && !weighed(month) {
            month = month.plus(-1);
        }
        if month < first {
            return None;
        }
        let rule = indicator.rule();
        let span = self.scene.span(rule, Period::Month(month));
        let figure = self.scene.of_group(rule, place, &posyandu, &span, Sasaran::Registered);
        Some((span.month()?, figure)).filter(|_| figure.denominator > 0)
    }

    /// The baseline of a promise as it is taken when it is first saved.
    pub fn baseline(&self, promise: &Commitment) -> Option<Baseline> {
        let indicator = promise.indicator?;
        let (month, figure) = self.figure_before(&promise.place, indicator, promise.made)?;
        Some(Baseline { month, n: figure.numerator, of: figure.denominator })
    }

    /// What the number of a promise did from then until a day.
    fn moved(&self, promise: &Commitment, day: NaiveDate) -> Option<Moved> {
        let indicator = promise.indicator?;
        let baseline = promise.baseline.or_else(|| self.baseline(promise));
        let now = self.figure_before(&promise.place, indicator, day).filter(|(month, _)| {
            let after = baseline.map_or_else(|| Month::of(promise.made).plus(-1), |b| b.month);
            *month > after
        });
        let change = baseline.zip(now).and_then(|(baseline, (_, now))| {
            let then = Figure { numerator: baseline.n, denominator: baseline.of };
            stats::change((now, 1), (then, 1), indicator.rule().better, Z95)
        });
        Some(Moved { indicator, baseline, kept: promise.baseline.is_some(), now, change })
    }

    /// A promise as it stood on a day; what was told in a Rakor may be left out.
    pub fn line(
        &self,
        promise: &Commitment,
        day: NaiveDate,
        without: Option<RakorId>,
    ) -> PromiseLine {
        let status = status_on(promise, day, without);
        let mut words: Vec<&_> = promise.progress.iter().collect();
        words.sort_by_key(|word| word.date);
        let heard =
            |word: &&&Progress| word.date <= day && (without.is_none() || word.rakor != without);
        let last = words.iter().rfind(heard).map(|word| told(word));
        PromiseLine {
            id: promise.id,
            text: promise.text.clone(),
            sector: promise.owner.sector,
            instansi: promise.owner.instansi.clone(),
            position: promise.owner.position.clone(),
            name: self.scene.name(&promise.place),
            within: self.scene.within(&promise.place),
            place: promise.place.clone(),
            rakor: promise.rakor.and_then(|id| self.meeting(id)),
            made: promise.made,
            due: promise.due,
            status,
            standing: standing_as(promise, status, day),
            moved: self.moved(promise, day),
            funding: promise.funding,
            kind: promise.kind,
            amount: promise.amount,
            proof: promise.proof.clone(),
            evidence: promise.evidence.len() as u32,
            last,
        }
    }

    /// A Rakor by name.
    pub fn meeting(&self, id: RakorId) -> Option<Meeting> {
        let rakor = &self.papers.rakors.get(&id)?.document;
        Some(Meeting {
            id,
            kind: rakor.kind,
            date: rakor.date,
            theme: rakor.theme.clone(),
            name: self.scene.name(&rakor.place),
            place: rakor.place.clone(),
        })
    }

    /// All promises.
    pub fn promises(&self) -> impl Iterator<Item = &Commitment> {
        self.papers.commitments.values().map(|held| &held.document)
    }

    /// The place of the Rakor in which a promise was made.
    pub fn made_at(&self, promise: &Commitment) -> Option<&Place> {
        let rakor = self.papers.rakors.get(&promise.rakor?)?;
        Some(&rakor.document.place)
    }

    /// The place one tier above.
    pub fn above(&self, place: &Place) -> Option<Place> {
        match place {
            Place::Regency => None,
            Place::Region(code) => Some(match code.level() {
                Level::Desa => code.at(Level::Kecamatan).map_or(Place::Regency, Place::Region),
                _ => Place::Regency,
            }),
            Place::Puskesmas(id) => {
                let held = self.scene.book.puskesmas.get(id);
                let kecamatan = held.and_then(|held| held.document.kecamatan);
                Some(kecamatan.map_or(Place::Regency, Place::Region))
            }
            Place::Posyandu(id) => {
                let held = self.scene.book.posyandu.get(id)?;
                Some(Place::Region(held.document.desa))
            }
        }
    }

    /// Whether a place lies within another.
    pub fn within(&self, inner: &Place, outer: &Place) -> bool {
        match (inner, outer) {
            (_, Place::Regency) => true,
            (Place::Region(inner), Place::Region(outer)) => inner.is_within(*outer),
            (Place::Puskesmas(_), Place::Region(_)) => self.above(inner).as_ref() == Some(outer),
            (Place::Posyandu(id), _) => self.scene.book.lies_in(*id, outer),
            _ => inner == outer,
        }
    }
}

/// A word on how it goes, for a list.
pub fn told(word: &Progress) -> Told {
    Told { date: word.date, status: word.status, text: word.text.clone() }
}
