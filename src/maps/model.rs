//! What one map shows, whatever part of it is seen: land, classes of its areas, points, words.

use std::sync::Arc;

use super::{
    classes::{Class, Classes},
    clusters::Weighed,
    land::{Land, Layer},
    legend::Legend,
    palette::{Good, Ground, Palette},
    plane::Xy,
    symbols::Form,
    topology::AreaLevel,
};
use crate::{i18n::Lang, indicators::Figure, records::PosyanduId, wilayah::RegionCode};

/// An area's figure and its class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaShown {
    /// The numbers.
    pub figure: Figure,
    /// The class.
    pub class: Class,
    /// Outside of the place that is looked at: without colour.
    pub outside: bool,
}

/// A Posyandu on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Which.
    pub id: PosyanduId,
    /// Its name.
    pub name: String,
    /// Where, in km.
    pub at: Xy,
    /// Its form, by stratum.
    pub form: Form,
    /// The numbers.
    pub figure: Figure,
    /// Their class.
    pub class: Class,
    /// Its children: what its size says.
    pub children: u32,
}

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// An area.
    Area(RegionCode),
    /// A Posyandu.
    Point(PosyanduId),
}

/// Words around a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapWords {
    /// Indicator and month.
    pub title: String,
    /// Place.
    pub place: String,
    /// Place and what the indicator says.
    pub subtitle: String,
    /// What the map says, for those who do not see it.
    pub summary: String,
    /// Sources of figures and boundaries, date, "Batas indikatif".
    pub source: Vec<String>,
}

/// A map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapModel {
    /// Language of its words.
    pub lang: Lang,
    /// Words around it.
    pub words: MapWords,
    /// The land.
    pub land: Arc<Land>,
    /// Which areas are coloured.
    pub level: AreaLevel,
    /// One for each shape of that level.
    pub areas: Vec<AreaShown>,
    /// Points, in the order of their ids.
    pub points: Vec<Point>,
    /// From the middle of a desa to its nearest Posyandu, in km.
    pub distances: Vec<(Xy, Xy)>,
    /// Limits.
    pub classes: Classes,
    /// What a high value means.
    pub good: Good,
    /// Colours.
    pub palette: Palette,
    /// Patterns on the bad side of a target, for print in black and white.
    pub hatched: bool,
    /// Key to it all.
    pub legend: Legend,
}

impl MapModel {
    /// The areas that are coloured.
    pub fn layer(&self) -> &Layer {
        self.land.layer(self.level)
    }

    /// The same for light paper.
    #[must_use]
    pub fn on_paper(&self) -> Self {
        let palette = Palette::new(&self.classes, self.good, Ground::Light);
        Self { palette, ..self.clone() }
    }

    /// Name and figure of what is chosen.
    pub fn named(&self, chosen: Chosen) -> Option<(&str, Figure)> {
        match chosen {
            Chosen::Area(code) => {
                let n = self.layer().find(code)?;
                Some((self.layer().shapes[n].name.as_str(), self.areas.get(n)?.figure))
            }
            Chosen::Point(id) => {
                let point = self.points.iter().find(|point| point.id == id)?;
                Some((point.name.as_str(), point.figure))
            }
        }
    }

    /// The points as heaps gather them.
    pub fn weighed(&self) -> Vec<Weighed> {
        self.points.iter().map(|p| Weighed { at: p.at, weight: p.children }).collect()
    }

    /// The figures of a heap together.
    pub fn sum(&self, members: &[usize]) -> Figure {
        members.iter().filter_map(|n| self.points.get(*n)).fold(Figure::default(), |sum, point| {
            Figure {
                numerator: sum.numerator.saturating_add(point.figure.numerator),
                denominator: sum.denominator.saturating_add(point.figure.denominator),
            }
        })
    }
}
