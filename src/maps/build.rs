//! Puts a map together: figures, land, points and words become one model.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::NaiveDate;

use super::{
    classes::{Class, Classes, Method, WHO_STUNTING, WHO_WASTING},
    figures::{Series, percent},
    graticule::distance,
    land::Land,
    legend::{self, Legend},
    model::{AreaShown, MapModel, MapWords, Point},
    palette::{Good, Ground, Palette},
    plane::Xy,
    symbols::Form,
    topology::AreaLevel,
};
use crate::{
    desk::protocol::{PlaceLevel, PosyanduPoint},
    i18n::{Lang, Words as _, words::map as w},
    indicators::{Better, Figure, IndicatorId},
    records::{Month, Place, PosyanduId},
    strata::Stratum,
    wilayah::RegionCode,
};

/// How classes are made, as the reader chooses it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Around the target, where there is one; else WHO's thresholds; else equal counts.
    #[default]
    Best,
    /// Around the target.
    Target,
    /// WHO's thresholds.
    Who,
    /// Equal counts.
    Quantiles,
    /// Natural breaks.
    Natural,
}

impl Scheme {
    /// What can be chosen for an indicator.
    pub fn offered(indicator: IndicatorId, target: Option<f64>) -> Vec<Self> {
        let target = target.map(|_| Self::Target);
        let who = who(indicator).map(|_| Self::Who);
        target.into_iter().chain(who).chain([Self::Quantiles, Self::Natural]).collect()
    }

    /// The one that is used: the chosen one where it is offered, else the best.
    #[must_use]
    pub fn settled(self, indicator: IndicatorId, target: Option<f64>) -> Self {
        let offered = Self::offered(indicator, target);
        if offered.contains(&self) { self } else { offered[0] }
    }

    fn method(self, indicator: IndicatorId, target: Option<f64>) -> Method {
        match (self.settled(indicator, target), target, who(indicator)) {
            (Self::Target, Some(target), _) => Method::Target(100.0 * target),
            (Self::Who, _, Some(limits)) => Method::Given(limits),
            (Self::Natural, ..) => Method::Natural,
            _ => Method::Quantiles,
        }
    }
}

/// WHO's thresholds of an indicator.
const fn who(indicator: IndicatorId) -> Option<[f64; 4]> {
    match indicator {
        IndicatorId::Stunting => Some(WHO_STUNTING),
        IndicatorId::Wasting | IndicatorId::Overweight => Some(WHO_WASTING),
        _ => None,
    }
}

/// Which part of the regency is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// All of it.
    #[default]
    Everything,
    /// A kecamatan or desa.
    Region(RegionCode),
    /// The Posyandu of a Puskesmas, or one Posyandu, with the desa they stand in.
    Some(BTreeSet<PosyanduId>, BTreeSet<RegionCode>),
}

impl Within {
    /// Whether an area belongs to it.
    pub fn has_area(&self, code: Option<RegionCode>) -> bool {
        let either = |a: RegionCode, b: RegionCode| a.is_within(b) || b.is_within(a);
        match (self, code) {
            (Self::Everything, _) => true,
            (_, None) => false,
            (Self::Region(own), Some(code)) => either(code, *own),
            (Self::Some(_, desa), Some(code)) => desa.iter().any(|one| either(*one, code)),
        }
    }

    /// Whether a Posyandu belongs to it.
    pub fn has_point(&self, point: &PosyanduPoint) -> bool {
        match self {
            Self::Everything => true,
            Self::Region(own) => point.desa.is_within(*own),
            Self::Some(posyandu, _) => posyandu.contains(&point.id),
        }
    }
}

/// What a map is made of.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// Language of its words.
    pub lang: Lang,
    /// Light paper or dark screen.
    pub ground: Ground,
    /// The land.
    pub land: &'a Arc<Land>,
    /// Which areas.
    pub level: AreaLevel,
    /// The figures.
    pub series: &'a Series,
    /// Of which month of the series.
    pub at: usize,
    /// Of what.
    pub indicator: IndicatorId,
    /// Which way is good.
    pub better: Better,
    /// Share to reach.
    pub target: Option<f64>,
    /// How classes are made.
    pub scheme: Scheme,
    /// Patterns for black and white.
    pub hatched: bool,
    /// All Posyandu.
    pub points: &'a [PosyanduPoint],
    /// Their strata, where they are certain.
    pub strata: &'a BTreeMap<PosyanduId, Stratum>,
    /// Which part is looked at.
    pub within: &'a Within,
    /// Its name.
    pub place_name: &'a str,
    /// Who drew the boundaries.
    pub source: Option<&'a str>,
    /// The user's day.
    pub today: NaiveDate,
}

/// The classes of a map: the same in every month.
pub fn classes(parts: &Parts<'_>) -> Classes {
    let level = if parts.land.has(parts.level) { tier(parts.level) } else { PlaceLevel::Posyandu };
    let method = parts.scheme.method(parts.indicator, parts.target);
    Classes::new(&parts.series.every_percent(level), method)
}

/// The tier of a level.
pub const fn tier(level: AreaLevel) -> PlaceLevel {
    match level {
        AreaLevel::Kecamatan => PlaceLevel::Kecamatan,
        AreaLevel::Desa => PlaceLevel::Desa,
    }
}

/// Puts the map together.
pub fn build(parts: &Parts<'_>, classes: &Classes) -> MapModel {
    let good = if parts.better == Better::Higher { Good::High } else { Good::Low };
    let areas = areas(parts, classes);
    let points = points(parts, classes);
    let shown: Vec<Class> = if areas.is_empty() {
        points.iter().map(|point| point.class).collect()
    } else {
        areas.iter().filter(|area| !area.outside).map(|area| area.class).collect()
    };
    let parted = classes.below_target().and(parts.target).map(|target| 100.0 * target);
    MapModel {
        lang: parts.lang,
        words: words(parts, &areas, &points),
        legend: Legend::new(classes, &shown, parted, parts.lang),
        good,
        palette: Palette::new(classes, good, parts.ground),
        land: Arc::clone(parts.land),
        level: parts.level,
        areas,
        distances: distances(parts).into_iter().map(|one| (one.from, one.to)).collect(),
        points,
        classes: classes.clone(),
        hatched: parts.hatched,
    }
}

fn areas(parts: &Parts<'_>, classes: &Classes) -> Vec<AreaShown> {
    let layer = parts.land.layer(parts.level);
    let shown = |shape: &super::land::Shape| {
        let place = shape.code.map(Place::Region);
        let figure =
            place.map_or_else(Figure::default, |place| parts.series.figure(&place, parts.at));
        let outside = !parts.within.has_area(shape.code);
        AreaShown { figure, class: classes.of(figure), outside }
    };
    layer.shapes.iter().map(shown).collect()
}

fn points(parts: &Parts<'_>, classes: &Classes) -> Vec<Point> {
    let mut points: Vec<Point> = parts
        .points
        .iter()
        .filter(|point| parts.within.has_point(point))
        .filter_map(|posyandu| {
            let figure = parts.series.figure(&Place::Posyandu(posyandu.id), parts.at);
            if !posyandu.open && figure.denominator == 0 {
                return None;
            }
            Some(Point {
                id: posyandu.id,
                name: posyandu.name.clone(),
                at: parts.land.projection.place(posyandu.point?),
                form: parts.strata.get(&posyandu.id).copied().map_or(Form::Circle, form),
                figure,
                class: classes.of(figure),
                children: figure.denominator,
            })
        })
        .collect();
    points.sort_by_key(|point| point.id);
    points
}

/// The form of a stratum.
pub const fn form(stratum: Stratum) -> Form {
    match stratum {
        Stratum::Pratama => Form::Triangle,
        Stratum::Madya => Form::Square,
        Stratum::Purnama => Form::Diamond,
        Stratum::Mandiri => Form::Star,
    }
}

/// From the middle of a desa to its nearest Posyandu.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// The desa's shape, by number.
    pub shape: usize,
    /// Its middle, in km.
    pub from: Xy,
    /// The Posyandu, in km.
    pub to: Xy,
    /// Which.
    pub posyandu: PosyanduId,
    /// How far in a straight line, in km.
    pub km: f64,
}

/// The nearest Posyandu at work of each desa that is looked at, whichever desa it stands in.
pub fn distances(parts: &Parts<'_>) -> Vec<Nearest> {
    let place = |point: &PosyanduPoint| Some((parts.land.projection.place(point.point?), point.id));
    let places: Vec<(Xy, PosyanduId)> =
        parts.points.iter().filter(|point| point.open).filter_map(place).collect();
    let shapes = parts.land.desa.shapes.iter().enumerate();
    let inside = shapes.filter(|(_, shape)| parts.within.has_area(shape.code));
    let nearest = |(n, shape): (usize, &super::land::Shape)| {
        let far = |place: &&(Xy, PosyanduId)| distance(shape.label, place.0);
        let &(to, posyandu) =
            places.iter().min_by(|a, b| far(a).total_cmp(&far(b)).then(a.1.cmp(&b.1)))?;
        let km = distance(shape.label, to);
        Some(Nearest { shape: n, from: shape.label, to, posyandu, km })
    };
    inside.filter_map(nearest).collect()
}

fn words(parts: &Parts<'_>, areas: &[AreaShown], points: &[Point]) -> MapWords {
    let lang = parts.lang;
    let month = lang.month(parts.series.month(parts.at));
    let indicator = parts.indicator.say(lang);
    let mut source = vec![w::OWN_DATA.of(lang).to_owned()];
    if let Some(drawn) = parts.source.filter(|_| !areas.is_empty()) {
        let by = w::BOUNDARY_SOURCE.fill(lang, &[("source", &drawn)]);
        source.push(format!("{by} {}.", w::INDICATIVE.of(lang)));
    } else {
        source.push(format!("{}.", w::NO_BOUNDARIES.of(lang)));
    }
    source.push(format!("Idaman. {}", w::MADE_ON.fill(lang, &[("date", &lang.date(parts.today))])));
    MapWords {
        place: parts.place_name.to_owned(),
        title: format!("{indicator}, {month}"),
        subtitle: format!("{} · {}", parts.place_name, parts.indicator.meaning().of(lang)),
        summary: summary(parts, areas, points),
        source,
    }
}

/// What the map says, for those who do not see it.
fn summary(parts: &Parts<'_>, areas: &[AreaShown], points: &[Point]) -> String {
    let lang = parts.lang;
    let shapes = &parts.land.layer(parts.level).shapes;
    let of_areas = areas.iter().zip(shapes).filter(|(area, _)| !area.outside);
    let mut told: Vec<(f64, &str)> = of_areas
        .filter_map(|(area, shape)| Some((percent(area.figure)?, shape.name.as_str())))
        .collect();
    let mut level = if parts.level == AreaLevel::Desa { w::DESA } else { w::KECAMATAN };
    if areas.is_empty() {
        let one = |point: &'_ Point| percent(point.figure);
        told = points.iter().filter_map(|p| Some((one(p)?, p.name.as_str()))).collect();
        level = w::POINTS;
    }
    told.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (Some(low), Some(high)) = (told.first(), told.last()) else {
        return w::SUMMARY_NONE.of(lang).to_owned();
    };
    let whole = parts.series.figure(&Place::Regency, parts.at);
    let whole = percent(whole).map_or_else(String::new, |value| {
        w::SUMMARY_WHOLE.fill(
            lang,
            &[
                ("value", &legend::percent(value, 1, lang)),
                ("part", &lang.count(whole.numerator)),
                ("of", &lang.count(whole.denominator)),
            ],
        )
    });
    let said = w::SUMMARY.fill(
        lang,
        &[
            ("places", &lang.count(told.len() as u32)),
            ("level", &level.of(lang).to_lowercase()),
            ("low", &legend::percent(low.0, 1, lang)),
            ("low_place", &low.1),
            ("high", &legend::percent(high.0, 1, lang)),
            ("high_place", &high.1),
            ("whole", &whole),
        ],
    );
    let points = w::SUMMARY_POINTS.fill(lang, &[("n", &lang.count(points.len() as u32))]);
    format!("{said} {points}")
}

/// The target of a year: the one set for it, or the next earlier one, or the default.
pub fn target_of(
    targets: &[crate::records::Target],
    indicator: IndicatorId,
    month: Month,
    default: Option<f64>,
) -> Option<f64> {
    let own = targets.iter().filter(|t| t.indicator == indicator && t.year <= month.year());
    own.max_by_key(|target| target.year).map(|target| target.value).or(default)
}

#[cfg(test)]
#[path = "build_tests.rs"]
mod tests;
