//! Figures of a bundle: what is told, what is hidden, what nobody knows.

use crate::{
    indicators::{Better, Figure, IndicatorId, IndicatorId as I},
    publish::bundle::{Bundle, PublicCell},
    records::Month,
    wilayah::RegionCode,
};

/// What a bundle says of an indicator, place and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A share with its numbers.
    Figure(Figure),
    /// Not told, so that nobody can be recognised.
    Hidden,
    /// Nothing was counted, or this is not in the publication.
    Nothing,
}

impl Told {
    /// The figure, where it is told.
    pub const fn figure(self) -> Option<Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            _ => None,
        }
    }
}

/// S, K, D and N of a month.
pub type Letters = [Letter; 4];

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// How many.
    Count(u32),
    /// Not told.
    Hidden,
    /// Not known.
    Nothing,
}

/// A bundle that is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Data<'b> {
    /// What was published.
    pub bundle: &'b Bundle,
}

impl<'b> Data<'b> {
    /// The indicators that can be shown, in the order of reports.
    pub fn indicators(self) -> impl Iterator<Item = IndicatorId> {
        IndicatorId::ALL.iter().copied().filter(move |id| self.family(*id).is_some())
    }

    /// The one that is shown where none is named: stunting, else who came, else the first.
    pub fn usual(self) -> Option<IndicatorId> {
        let there = |id: &IndicatorId| self.family(*id).is_some();
        let first = [IndicatorId::Stunting, IndicatorId::Ds].into_iter().find(there);
        first.or_else(|| self.indicators().next())
    }

    /// The number of a place.
    pub fn place(self, code: RegionCode) -> Option<usize> {
        self.bundle.places.iter().position(|place| place.code == code)
    }

    /// The numbers of the places right in one, or itself where there are none.
    pub fn parts(self, place: usize) -> Vec<usize> {
        let Some(whole) = self.bundle.places.get(place) else { return Vec::new() };
        let part = |n: &usize| self.bundle.places[*n].code.parent() == Some(whole.code);
        (0..self.bundle.places.len()).filter(part).collect()
    }

    /// The last month in which a place has something to tell of an indicator; the last of all
    /// where there is none.
    pub fn last(self, id: IndicatorId, place: usize) -> usize {
        let told = |month: &usize| self.told(id, *month, place) != Told::Nothing;
        let last = self.bundle.months.len().saturating_sub(1);
        (0..self.bundle.months.len()).rev().find(told).unwrap_or(last)
    }

    /// The share of an indicator in a month and place, by their numbers. Numerators are in the
    /// bundle; the denominator is what its family counts, but for two: N ÷ (D − O − B), whose O and
    /// B are beside it, and N ÷ S, whose S stands with D ÷ S or K ÷ S.
    pub fn told(self, id: IndicatorId, month: usize, place: usize) -> Told {
        let Some((family, at)) = self.family(id) else { return Told::Nothing };
        let Some(cell) = self.bundle.cell(family, month, place) else { return Told::Nothing };
        if cell.hidden.is_some() {
            return Told::Hidden;
        }
        let Some(numerator) = cell.counts.get(at).copied() else { return Told::Nothing };
        let rule = id.rule();
        let unused = rule.used.is_some() && self.is_none_at_all(family, at, month);
        // Nobody noted it there: no share, and not 0 % (`Rule::known`).
        if unused || (rule.known.is_some() && numerator == 0) {
            return Told::Nothing;
        }
        match self.denominator(id, cell, month, place) {
            Some(0) | None => Told::Nothing,
            Some(denominator) => Told::Figure(Figure { numerator, denominator }),
        }
    }

    /// S, K, D and N of a month and place.
    pub fn letters(self, month: usize, place: usize) -> Letters {
        let numerator = |id| match self.told(id, month, place) {
            Told::Figure(figure) => Letter::Count(figure.numerator),
            Told::Hidden => Letter::Hidden,
            Told::Nothing => Letter::Nothing,
        };
        let of = |ids: &[IndicatorId]| {
            let of = ids.iter().find_map(|id| self.cell(*id, month, place)).map(|cell| cell.of);
            of.filter(|of| *of > 0).map_or(Letter::Nothing, Letter::Count)
        };
        let or = |letter, other| if letter == Letter::Nothing { other } else { letter };
        [
            of(&[I::Ds, I::Ks]),
            or(numerator(I::Ks), of(&[I::Dk])),
            or(numerator(I::Ds), of(&[I::Nd])),
            numerator(I::Nd),
        ]
    }

    /// The target that holds in a month: the regency's own of that year, else its next one, else
    /// its last; without any, the one that the rule of the indicator names.
    pub fn target(self, id: IndicatorId, month: Month) -> Option<Target> {
        let own = || self.bundle.targets.iter().filter(|target| target.indicator == id);
        let next = own().filter(|target| target.year >= month.year()).min_by_key(|t| t.year);
        let own = next.or_else(|| own().max_by_key(|target| target.year));
        let own = own.map(|target| Target { value: target.value, year: Some(target.year) });
        own.or_else(|| Some(Target { value: id.rule().target?, year: None }))
    }

    fn denominator(
        self,
        id: IndicatorId,
        cell: &PublicCell,
        month: usize,
        place: usize,
    ) -> Option<u32> {
        match id {
            I::NdCompared => {
                let count = |id| self.family(id).and_then(|(_, at)| cell.counts.get(at).copied());
                Some(cell.of.saturating_sub(count(I::Od)?).saturating_sub(count(I::Bd)?))
            }
            I::Ns => {
                [I::Ds, I::Ks].into_iter().find_map(|id| self.cell(id, month, place)).map(|c| c.of)
            }
            _ => Some(cell.of),
        }
    }

    fn cell(self, id: IndicatorId, month: usize, place: usize) -> Option<&'b PublicCell> {
        self.bundle.cell(self.family(id)?.0, month, place)
    }

    /// Whether the whole regency noted none of it in a month.
    fn is_none_at_all(self, family: usize, at: usize, month: usize) -> bool {
        let whole = self.bundle.cell(family, month, 0);
        whole.is_none_or(|cell| cell.counts.get(at) == Some(&0))
    }

    /// The family of an indicator, and its place in it.
    fn family(self, id: IndicatorId) -> Option<(usize, usize)> {
        let mut families = self.bundle.families.iter().enumerate();
        families.find_map(|(n, family)| Some((n, family.indicators.iter().position(|i| *i == id)?)))
    }
}

/// What shall be reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// As a share.
    pub value: f64,
    /// By the end of this year; `None` for a target that a programme names for every year.
    pub year: Option<i32>,
}

impl Target {
    /// Whether a figure is on the good side of it, or on it.
    pub fn is_met(self, better: Better, figure: Figure) -> Option<bool> {
        let rate = figure.rate()?;
        match better {
            Better::Higher => Some(rate >= self.value - 1e-9),
            Better::Lower => Some(rate <= self.value + 1e-9),
            Better::Neither => None,
        }
    }

    /// How many more or fewer it takes to meet it; 0 where it is met.
    pub fn missing(self, better: Better, figure: Figure) -> u32 {
        let wanted = self.value * f64::from(figure.denominator);
        let missing = match better {
            Better::Higher => wanted - f64::from(figure.numerator),
            _ => f64::from(figure.numerator) - wanted,
        };
        (missing - 1e-9).ceil().max(0.0) as u32
    }
}
