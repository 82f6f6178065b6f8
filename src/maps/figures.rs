//! The numbers behind a map: one indicator, month by month, of every place.

use std::collections::BTreeMap;

use crate::{
    desk::protocol::{MapFigures, PlaceLevel},
    indicators::Figure,
    records::{Month, Place},
};

/// Below so many children a share says little: it is marked (domain.md 7.2).
pub const FEW: u32 = 20;

/// A share in percent; `None` of nothing (domain.md 3.1: never 0 % of nothing).
pub fn percent(figure: Figure) -> Option<f64> {
    figure.rate().map(|rate| 100.0 * rate)
}

/// Of so few that it says little; also of none.
pub const fn is_few(figure: Figure) -> bool {
    figure.denominator < FEW
}

/// One indicator of the whole regency, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    answer: MapFigures,
    first: Month,
    /// Layer and row of each place.
    rows: BTreeMap<Place, (usize, usize)>,
}

impl Series {
    /// From the desk's answer; `None` while nothing was ever weighed.
    pub fn new(answer: MapFigures) -> Option<Self> {
        let first = answer.first.filter(|_| answer.months > 0)?;
        let places = |(n, layer): (usize, &crate::desk::protocol::MapLayer)| {
            let row = move |(row, place): (usize, &Place)| (place.clone(), (n, row));
            layer.places.iter().enumerate().map(row).collect::<Vec<_>>()
        };
        let rows = answer.layers.iter().enumerate().flat_map(places).collect();
        Some(Self { answer, first, rows })
    }

    /// From the desk's answer; without a month in it, that one month without figures, so that the
    /// land can be drawn before anything was weighed.
    pub fn or_empty(answer: MapFigures, month: Month) -> Self {
        let indicator = answer.indicator;
        Self::new(answer).unwrap_or_else(|| Self {
            first: month,
            rows: BTreeMap::new(),
            answer: MapFigures {
                indicator,
                first: Some(month),
                months: 1,
                whole: Vec::new(),
                layers: Vec::new(),
            },
        })
    }

    /// Whether there is any figure in it.
    pub fn is_empty(&self) -> bool {
        self.answer.layers.is_empty() && self.answer.whole.is_empty()
    }

    /// First and last month.
    pub fn months(&self) -> (Month, Month) {
        (self.first, self.first.plus(self.count() as i32 - 1))
    }

    /// Number of months.
    pub fn count(&self) -> usize {
        self.answer.months as usize
    }

    /// Which place a month has in the series.
    pub fn at(&self, month: Month) -> Option<usize> {
        let at = month.since(self.first);
        usize::try_from(at).ok().filter(|at| *at < self.count())
    }

    /// The month nearest to one, for a series that ends sooner.
    pub fn nearest(&self, month: Month) -> usize {
        let last = self.count() as i32 - 1;
        month.since(self.first).clamp(0, last) as usize
    }

    /// The month at a place of the series.
    pub fn month(&self, at: usize) -> Month {
        self.first.plus(at as i32)
    }

    /// The figure of a place in a month; nothing of nothing where it is not known.
    pub fn figure(&self, place: &Place, at: usize) -> Figure {
        if *place == Place::Regency {
            return self.answer.whole.get(at).copied().unwrap_or_default();
        }
        let Some(&(layer, row)) = self.rows.get(place) else { return Figure::default() };
        let figures = &self.answer.layers[layer].figures;
        if at >= self.count() {
            return Figure::default();
        }
        figures.get(row * self.count() + at).copied().unwrap_or_default()
    }

    /// Every percentage of a tier that may be coloured, in any month: what the limits of the
    /// classes are made from, so that a colour means the same in every month.
    pub fn every_percent(&self, level: PlaceLevel) -> Vec<f64> {
        let layers = self.answer.layers.iter().filter(|layer| layer.level == level);
        let figures = layers.flat_map(|layer| &layer.figures).copied();
        figures.filter(|figure| !is_few(*figure)).filter_map(percent).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{
        desk::protocol::MapLayer, documents::Id, indicators::IndicatorId, wilayah::RegionCode,
    };

    pub(crate) fn figure(numerator: u32, denominator: u32) -> Figure {
        Figure { numerator, denominator }
    }

    fn region(text: &str) -> Place {
        Place::Region(RegionCode::parse(text).unwrap())
    }

    pub(crate) fn series() -> Series {
        let layer = |level, rows: Vec<(Place, [Figure; 2])>| {
            let (places, figures): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
            MapLayer { level, places, figures: figures.into_iter().flatten().collect() }
        };
        let posyandu = |bits| Place::Posyandu(Id::from_bits(bits));
        Series::new(MapFigures {
            indicator: IndicatorId::Stunting,
            first: Month::new(2026, 1),
            months: 2,
            whole: vec![figure(35, 100), figure(13, 79)],
            layers: vec![
                layer(
                    PlaceLevel::Desa,
                    vec![
                        (region("99.01.01.2001"), [figure(5, 40), figure(5, 10)]),
                        (region("99.01.01.2002"), [figure(30, 60), figure(1, 50)]),
                    ],
                ),
                layer(
                    PlaceLevel::Kecamatan,
                    vec![(region("99.01.01"), [figure(35, 100), figure(6, 60)])],
                ),
                layer(
                    PlaceLevel::Posyandu,
                    vec![
                        (posyandu(1), [figure(3, 12), figure(5, 10)]),
                        (posyandu(2), [figure(2, 28), figure(0, 0)]),
                    ],
                ),
            ],
        })
        .unwrap()
    }

    #[test]
    fn every_place_and_month_has_its_figure() {
        let series = series();
        assert_eq!(series.figure(&region("99.01.01.2001"), 0), figure(5, 40));
        assert_eq!(series.figure(&region("99.01.01"), 1), figure(6, 60));
        assert_eq!(series.figure(&Place::Regency, 1), figure(13, 79));
        assert_eq!(series.figure(&Place::Posyandu(Id::from_bits(2)), 0), figure(2, 28));
        assert_eq!(series.figure(&region("99.01.09"), 0), figure(0, 0), "not known");
        assert_eq!(series.figure(&region("99.01.01"), 7), figure(0, 0));
        assert_eq!(percent(figure(5, 40)), Some(12.5));
        assert_eq!(percent(figure(0, 0)), None, "nothing of nothing");
    }

    #[test]
    fn before_anything_was_weighed_there_is_one_month_of_nothing() {
        let month = Month::new(2026, 5).unwrap();
        let none = MapFigures {
            indicator: IndicatorId::Ds,
            first: None,
            months: 0,
            whole: Vec::new(),
            layers: Vec::new(),
        };
        assert_eq!(Series::new(none.clone()), None);
        let empty = Series::or_empty(none, month);
        assert!(empty.is_empty() && !series().is_empty());
        assert_eq!((empty.count(), empty.month(0)), (1, month));
        assert_eq!(empty.figure(&Place::Regency, 0), figure(0, 0));
    }

    #[test]
    fn months_are_found_and_the_nearest_where_there_is_none() {
        let series = series();
        let month = |year, n| Month::new(year, n).unwrap();
        assert_eq!(series.months(), (month(2026, 1), month(2026, 2)));
        assert_eq!((series.at(month(2026, 2)), series.at(month(2026, 3))), (Some(1), None));
        assert_eq!(series.at(month(2025, 12)), None);
        assert_eq!((series.nearest(month(2030, 1)), series.nearest(month(2020, 1))), (1, 0));
        assert_eq!(series.month(1), month(2026, 2));
    }

    #[test]
    fn limits_are_made_from_every_month_but_not_from_the_few() {
        let mut all = series().every_percent(PlaceLevel::Desa);
        all.sort_by(f64::total_cmp);
        // 5 of 40, 30 of 60, 1 of 50; 5 of 10 are too few to say.
        assert_eq!(all, [2.0, 12.5, 50.0]);
        let points = series().every_percent(PlaceLevel::Posyandu);
        assert!(points.len() == 1 && (points[0] - 200.0 / 28.0).abs() < 1e-9, "2 of 28");
        assert!(series().every_percent(PlaceLevel::Puskesmas).is_empty());
    }
}
