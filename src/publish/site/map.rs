//! Maps of what is told: areas with their official names, nothing of the file they came from but its
//! lines and who drew them.

use std::{collections::BTreeMap, sync::Arc};

use super::{PublicFile, Site, named};
use crate::{
    desk::protocol::{MapFigures, MapLayer},
    i18n::{Lang, words::publish as w},
    indicators::{Figure, IndicatorId},
    maps::{
        Area, AreaLevel, Topology,
        build::{Parts, Scheme, Within, build, classes, target_of, tier},
        classes::Class,
        figures::Series,
        land::Land,
        model::MapModel,
        palette::Ground,
        scene::Look,
        svg::{Sheet, file},
    },
    records::{Place, Target},
    wilayah::{Level, RegionCode},
};

/// The land of a publication.
pub(super) struct PublicMap<'a> {
    pub(super) land: Arc<Land>,
    /// The smallest areas that are told.
    pub(super) level: AreaLevel,
    /// Who drew the boundaries.
    pub(super) source: &'a str,
}

impl<'a> PublicMap<'a> {
    /// `None` without boundaries, or where only the regency is told.
    pub(super) fn new(site: &Site<'a>) -> Option<Self> {
        let (topology, source) = site.boundaries?;
        let deepest = site.bundle.places.iter().map(|place| place.code.level()).max()?;
        let topology = official(topology, site)?;
        let land = Land::new(Some(&topology), &[])?;
        let wanted = match deepest {
            Level::Desa => [AreaLevel::Desa, AreaLevel::Kecamatan],
            Level::Kecamatan => [AreaLevel::Kecamatan; 2],
            Level::Regency | Level::Province => return None,
        };
        let level = wanted.into_iter().find(|level| land.has(*level))?;
        Some(Self { land: Arc::new(land), level, source })
    }

    /// The name of an indicator's map.
    pub(super) fn name(id: IndicatorId, lang: Lang) -> String {
        named(&format!("peta-{}", id.code()), lang, "svg")
    }

    /// What a map says, for those who do not see it; `None` where there is none.
    pub(super) fn summary(&self, site: &Site<'_>, id: IndicatorId, lang: Lang) -> Option<String> {
        Some(self.model(site, id, lang)?.words.summary)
    }

    /// A map for each indicator of which an area is told.
    pub(super) fn files(&self, site: &Site<'_>, lang: Lang) -> Vec<PublicFile> {
        let one = |id| {
            let model = self.model(site, id, lang)?;
            let seen = Sheet::PICTURE.home(&model, self.land.extent);
            let look =
                Look { points: false, names: true, grid: false, distances: false, basemap: false };
            let svg = file(&model, Sheet::PICTURE, seen, look, None, None);
            Some(PublicFile::new(Self::name(id, lang), "image/svg+xml", svg))
        };
        site.data().indicators().filter_map(one).collect()
    }

    /// The map of an indicator; `None` where no area is told.
    fn model(&self, site: &Site<'_>, id: IndicatorId, lang: Lang) -> Option<MapModel> {
        let (data, at) = (site.data(), site.last(id));
        let month = *site.bundle.months.get(at)?;
        let shapes = &self.land.layer(self.level).shapes;
        let codes: Vec<RegionCode> = shapes.iter().filter_map(|shape| shape.code).collect();
        let figure = |code: &RegionCode| {
            let place = data.place(*code);
            place.and_then(|place| data.told(id, at, place).figure()).unwrap_or_default()
        };
        let figures: Vec<Figure> = codes.iter().map(figure).collect();
        if figures.iter().all(|figure| figure.denominator == 0) {
            return None;
        }
        let whole = vec![data.told(id, at, 0).figure().unwrap_or_default()];
        let places = codes.into_iter().map(Place::Region).collect();
        let layers = vec![MapLayer { level: tier(self.level), places, figures }];
        let answer = MapFigures { indicator: id, first: Some(month), months: 1, whole, layers };
        let series = Series::new(answer)?;
        let rule = id.rule();
        let targets: Vec<Target> = site.bundle.targets.iter().map(own).collect();
        let strata = BTreeMap::new();
        let parts = Parts {
            lang,
            ground: Ground::Light,
            land: &self.land,
            level: self.level,
            series: &series,
            at: 0,
            indicator: id,
            better: rule.better,
            target: target_of(&targets, id, month, rule.target),
            scheme: Scheme::Best,
            hatched: false,
            points: &[],
            strata: &strata,
            within: &Within::Everything,
            place_name: site.regency(),
            source: Some(self.source),
            today: site.bundle.made,
        };
        let mut model = build(&parts, &classes(&parts));
        say_hidden(&mut model, site, lang);
        Some(model)
    }
}

/// What has no colour is hidden, or nothing is known; the sources say that there is such.
fn say_hidden(model: &mut MapModel, site: &Site<'_>, lang: Lang) {
    for line in model.legend.lines.iter_mut().filter(|line| line.class == Class::Unknown) {
        line.words = w::HIDDEN_OR_NONE.of(lang).to_owned();
    }
    let of = &site.bundle.rule;
    let values: [(&str, &dyn std::fmt::Display); 2] =
        [("n", &(of.fewest.saturating_sub(1))), ("of", &of.least_of)];
    model.words.source.insert(1, w::PAGE_RULE.fill(lang, &values));
    if site.bundle.demo {
        model.words.source.insert(0, w::PAGE_DEMO.of(lang).to_owned());
    }
}

fn own(target: &crate::publish::bundle::PublicTarget) -> Target {
    let source = String::new();
    Target { indicator: target.indicator, year: target.year, value: target.value, source }
}

/// The areas of the published places, by their official names: a file of boundaries may call them
/// anything.
fn official(topology: &Topology, site: &Site<'_>) -> Option<Topology> {
    let place = |code: RegionCode| site.bundle.places.iter().find(|place| place.code == code);
    let named = |area: &Area| {
        let place = place(area.code?)?;
        Some(Area { name: place.name().to_owned(), ..area.clone() })
    };
    let areas: Vec<Area> = topology.areas().iter().filter_map(named).collect();
    if areas.is_empty() {
        return None;
    }
    Topology::new(topology.grid(), topology.arcs().to_vec(), areas).ok()
}
