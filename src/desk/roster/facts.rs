//! Monthly figures as sums that can be added and taken away.

use serde::{Deserialize, Serialize};

use crate::{desk::protocol::SessionCounts, records::Month};

/// What is counted. The order is that of the stored rows: new ones go to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Sasaran,
    HasKia,
    KiaKnown,
    Visits,
    Weighed,
    Naik,
    TidakNaik,
    Absen,
    Baru,
    TwoT,
    Bgm,
    AboveOrange,
    Stunted,
    StuntedOf,
    Wasted,
    WastedOf,
    Underweight,
    UnderweightOf,
}

const FACTS: usize = Fact::UnderweightOf as usize + 1;

/// Figures of one month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Facts([u32; FACTS]);

impl Facts {
    /// One more of this.
    pub fn count(&mut self, fact: Fact) {
        self.0[fact as usize] += 1;
    }

    /// How many.
    pub fn get(&self, fact: Fact) -> u32 {
        self.0[fact as usize]
    }

    /// Adds another's.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine += theirs;
        }
    }

    /// Takes away what was added before.
    pub fn subtract(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine = mine.saturating_sub(*theirs);
        }
    }

    /// Nothing at all.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|n| *n == 0)
    }

    /// As the screen has them.
    pub fn counts(&self) -> SessionCounts {
        SessionCounts {
            s: self.get(Fact::Sasaran),
            k: (self.get(Fact::KiaKnown) > 0).then(|| self.get(Fact::HasKia)),
            d: self.get(Fact::Weighed),
            n: self.get(Fact::Naik),
            t: self.get(Fact::TidakNaik),
            o: self.get(Fact::Absen),
            b: self.get(Fact::Baru),
            two_t: self.get(Fact::TwoT),
            bgm: self.get(Fact::Bgm),
            above_orange: self.get(Fact::AboveOrange),
            stunted: self.get(Fact::Stunted),
            stunted_of: self.get(Fact::StuntedOf),
            wasted: self.get(Fact::Wasted),
            wasted_of: self.get(Fact::WastedOf),
            underweight: self.get(Fact::Underweight),
            underweight_of: self.get(Fact::UnderweightOf),
        }
    }
}

/// Figures of a row of months.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Months {
    /// The first month.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    first: Option<Month>,
    /// Month after month.
    #[serde(rename = "m", default, skip_serializing_if = "Vec::is_empty")]
    facts: Vec<Facts>,
}

impl Months {
    /// The figures of a month, made when missing.
    pub fn at_mut(&mut self, month: Month) -> &mut Facts {
        let first = *self.first.get_or_insert(month);
        let mut place = month.since(first);
        if place < 0 {
            let more = (-place) as usize;
            self.facts.splice(0..0, std::iter::repeat_n(Facts::default(), more));
            self.first = Some(month);
            place = 0;
        }
        let place = place as usize;
        if place >= self.facts.len() {
            self.facts.resize(place + 1, Facts::default());
        }
        &mut self.facts[place]
    }

    /// The figures of a month.
    pub fn at(&self, month: Month) -> Facts {
        let place = self.first.and_then(|first| usize::try_from(month.since(first)).ok());
        place.and_then(|place| self.facts.get(place)).copied().unwrap_or_default()
    }

    /// Adds all of another's.
    pub fn add(&mut self, other: &Self) {
        for (month, facts) in other.iter() {
            self.at_mut(month).add(facts);
        }
    }

    /// Takes away all of another's, and months that become empty at the ends.
    pub fn subtract(&mut self, other: &Self) {
        for (month, facts) in other.iter() {
            self.at_mut(month).subtract(facts);
        }
        self.trim();
    }

    /// Drops empty months at both ends, so that equal figures have one form.
    pub fn trim(&mut self) {
        while self.facts.last().is_some_and(Facts::is_empty) {
            self.facts.pop();
        }
        let empty = self.facts.iter().take_while(|facts| facts.is_empty()).count();
        self.facts.drain(..empty);
        self.first =
            self.first.filter(|_| !self.facts.is_empty()).map(|first| first.plus(empty as i32));
    }

    /// Months with their figures, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Month, &Facts)> {
        let first = self.first;
        let month = move |at: usize| first.map(|first| first.plus(at as i32));
        self.facts.iter().enumerate().filter_map(move |(at, facts)| Some((month(at)?, facts)))
    }
}
