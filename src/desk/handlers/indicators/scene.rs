//! What all questions about indicators need: places, figures, goals, and what belongs to what.

use std::{collections::BTreeMap, rc::Rc};

use crate::{
    desk::{
        Job, Services,
        handlers::indicators::goals::Entered,
        places::PlaceBook,
        protocol::{DeskError, PlaceLevel, Sasaran},
        tally::Tallies,
        work::Work,
    },
    indicators::{
        Figure, Period, Rule,
        tally::{self, Counts, Sums},
    },
    records::{Month, Place, Posyandu, PosyanduId},
    wilayah::{Level, Regency},
};

/// The regency with its figures.
pub struct Scene {
    /// Posyandu and Puskesmas.
    pub book: Rc<PlaceBook>,
    /// Their figures.
    pub tallies: Rc<Tallies>,
    /// Names of regions.
    pub regency: Option<Rc<Regency>>,
    /// Targets, surveys, projections.
    pub entered: Rc<Entered>,
    /// The figures of the whole regency.
    pub whole: Rc<Sums>,
    /// First and last month with visits.
    pub months: Option<(Month, Month)>,
    /// The user's month.
    pub this: Month,
}

/// The months of a period that an indicator adds up, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The period.
    pub period: Period,
    /// Which months.
    pub months: Vec<u16>,
}

impl Span {
    /// The month, where it is one.
    pub fn month(&self) -> Option<Month> {
        match self.months[..] {
            [one] => Some(tally::month(one)),
            _ => None,
        }
    }

    /// How many months are added up.
    pub fn count(&self) -> u32 {
        self.months.len() as u32
    }
}

impl Scene {
    /// As things stand.
    pub async fn open<S: Services>(work: &Work<S>, job: Job) -> Result<Self, DeskError> {
        let (book, tallies) = (work.places().await?, work.tallies().await?);
        let (regency, entered) = (work.regency().await?, work.entered().await?);
        let whole =
            work.sums(&Place::Regency, || tallies.all().map(|(id, _)| id).collect(), &tallies);
        let this = Month::of(job.today());
        let months = tallies.months(this);
        Ok(Self { book, tallies, regency, entered, whole, months, this })
    }

    /// The figures of a place, added up once.
    pub fn sums<S: Services>(&self, work: &Work<S>, place: &Place) -> Rc<Sums> {
        work.sums(place, || self.posyandu_in(place), &self.tallies)
    }

    /// The Posyandu of a place.
    pub fn posyandu_in(&self, place: &Place) -> Vec<PosyanduId> {
        if *place == Place::Regency {
            return self.tallies.all().map(|(id, _)| id).collect();
        }
        self.book.posyandu_in(place).collect()
    }

    /// The period asked for, or the last month with visits.
    pub fn period(&self, asked: Option<Period>) -> Option<Period> {
        asked.or(self.months.map(|(_, last)| Period::Month(last)))
    }

    /// The months of a period. A month that a campaign is not about stands for the last campaign
    /// before it.
    pub fn span(&self, rule: &Rule, period: Period) -> Span {
        let period = match period {
            Period::Month(month) if !rule.months.is_empty() => {
                let before = (0..12).map(|back| month.plus(-back));
                let found = before.into_iter().find(|month| rule.is_about(month.month()));
                found.map_or(period, Period::Month)
            }
            _ => period,
        };
        let (from, to) = period.months();
        let months = self.months.map(|(first, last)| {
            let (from, to) = (from.max(first), to.min(last));
            if from > to {
                return Vec::new();
            }
            rule.months_of(&*self.whole, tally::nearest(from), tally::nearest(to))
        });
        Span { period, months: months.unwrap_or_default() }
    }

    /// The span before, of the same length; for a campaign the campaign before.
    pub fn before(&self, rule: &Rule, span: &Span) -> Span {
        let back = match span.period {
            Period::Month(month) => {
                (1..=12).find(|back| rule.is_about(month.plus(-back).month())).unwrap_or(1)
            }
            _ => 1,
        };
        self.span(rule, span.period.plus(-back))
    }

    /// The figure of a place over a span. With the projected S where that was asked for and
    /// entered.
    pub fn figure(
        &self,
        rule: &Rule,
        counts: &impl Counts,
        span: &Span,
        projected: Option<&Place>,
    ) -> Figure {
        let figure = rule.over(counts, &span.months);
        let Some(place) = projected.filter(|_| rule.of_sasaran) else { return figure };
        let of = |month: &u16| self.projected(place, tally::month(*month).year());
        match span.months.iter().map(of).sum::<Option<u32>>() {
            Some(denominator) if figure.denominator > 0 => Figure { denominator, ..figure },
            _ => figure,
        }
    }

    /// The projected number of children of a place; that of the regency may be the sum of its
    /// kecamatan.
    pub fn projected(&self, place: &Place, year: i32) -> Option<u32> {
        let own = |place: &Place| self.entered.projected.get(&(place.clone(), year)).copied();
        own(place).or_else(|| {
            let regency = self.regency.as_ref().filter(|_| *place == Place::Regency)?;
            regency.kecamatan.iter().map(|kecamatan| own(&Place::Region(kecamatan.code))).sum()
        })
    }

    /// The place of a tier that a Posyandu belongs to.
    pub fn place_of(posyandu: &Posyandu, level: PlaceLevel) -> Option<Place> {
        let region = |level| posyandu.desa.at(level).map(Place::Region);
        match level {
            PlaceLevel::Kecamatan => region(Level::Kecamatan),
            PlaceLevel::Desa => region(Level::Desa),
            PlaceLevel::Puskesmas => posyandu.puskesmas.map(Place::Puskesmas),
            PlaceLevel::Posyandu => Some(Place::Posyandu(posyandu.id)),
        }
    }

    /// The places of a tier within a place, with their Posyandu.
    pub fn groups(&self, within: &Place, level: PlaceLevel) -> BTreeMap<Place, Vec<PosyanduId>> {
        let mut groups: BTreeMap<Place, Vec<PosyanduId>> = BTreeMap::new();
        for (id, held) in &self.book.posyandu {
            if self.book.lies_in(*id, within)
                && let Some(place) = Self::place_of(&held.document, level)
            {
                groups.entry(place).or_default().push(*id);
            }
        }
        groups
    }

    /// The figures of a few Posyandu together, for one rule: no need to add all up.
    pub fn of_group(
        &self,
        rule: &Rule,
        place: &Place,
        posyandu: &[PosyanduId],
        span: &Span,
        sasaran: Sasaran,
    ) -> Figure {
        let group = Group { tallies: &self.tallies, posyandu };
        self.figure(rule, &group, span, projection(sasaran, place))
    }

    /// The tier below a place, which its movers are of.
    pub fn next_tier(place: &Place) -> Option<PlaceLevel> {
        match place {
            Place::Regency => Some(PlaceLevel::Kecamatan),
            Place::Region(code) if code.level() == Level::Kecamatan => Some(PlaceLevel::Desa),
            Place::Region(_) | Place::Puskesmas(_) => Some(PlaceLevel::Posyandu),
            Place::Posyandu(_) => None,
        }
    }

    /// The name of a place; empty for the regency.
    pub fn name(&self, place: &Place) -> String {
        self.book.place_name(self.regency.as_deref(), place)
    }

    /// The name of the place above.
    pub fn within(&self, place: &Place) -> String {
        let above = match place {
            Place::Region(code) if code.level() == Level::Desa => code.at(Level::Kecamatan),
            Place::Region(_) => None,
            _ => self.book.region(place),
        };
        above.map(|code| self.name(&Place::Region(code))).unwrap_or_default()
    }
}

/// Whose projection is to be used.
pub fn projection(sasaran: Sasaran, place: &Place) -> Option<&Place> {
    (sasaran == Sasaran::Projected).then_some(place)
}

/// Some Posyandu together.
struct Group<'t> {
    tallies: &'t Tallies,
    posyandu: &'t [PosyanduId],
}

impl Counts for Group<'_> {
    fn count(
        &self,
        month: u16,
        fact: crate::indicators::Fact,
        ages: &[crate::indicators::AgeGroup],
    ) -> u32 {
        let tallies = self.posyandu.iter().filter_map(|id| self.tallies.of(*id));
        tallies.map(|tally| tally.count(month, fact, ages)).sum()
    }
}
