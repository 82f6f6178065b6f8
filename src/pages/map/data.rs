//! What the page asks for, and the models it makes of the answers.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use leptos::prelude::*;

use super::address::{Layers, SCHEMES, Second};
use crate::{
    app::{
        Answer, AppState, Chosen, lang, places, use_answer, use_app, use_chosen, view_code::ViewKey,
    },
    desk::protocol::{
        BoundariesView, Changed, DeskError, GetBoundaries, GetGoals, GetIndicators, GetMapFigures,
        GetPoints, GetStrata, Goals, IndicatorRule, MapFigures, PlaceLevel, PosyanduPoint, Sasaran,
        StrataPage,
    },
    indicators::{Better, IndicatorId},
    maps::{
        AreaLevel, Topology,
        build::{self, Nearest, Parts, Scheme, Within},
        classes::Classes,
        figures::Series,
        land::Land,
        model::MapModel,
        palette::Ground,
        plane::Extent,
        view::Held,
    },
    records::{Month, Place},
    wilayah::RegionCode,
};

/// What is shown where the address names no indicator.
const FIRST: IndicatorId = IndicatorId::Stunting;

/// What both maps share.
#[derive(Clone, Copy)]
pub(super) struct MapData {
    pub(super) app: AppState,
    boundaries: Answer<Option<BoundariesView>>,
    pub(super) points: Answer<Vec<PosyanduPoint>>,
    strata: Answer<StrataPage>,
    pub(super) rules: Answer<Vec<IndicatorRule>>,
    goals: Answer<Goals>,
    /// The land; nothing while there is neither a boundary nor a point.
    pub(super) land: Memo<Option<Held<Land>>>,
    /// The indicator of the address.
    pub(super) indicator: Memo<IndicatorId>,
    /// The areas of the address, where there are such.
    pub(super) level: Memo<AreaLevel>,
    /// The place of the bar at the top.
    pub(super) place: Memo<Place>,
    /// The month that is shown: of the bar at the top, or of the slider while it moves.
    pub(super) month: Signal<Option<Month>>,
    /// The month of the slider while it moves.
    pub(super) sliding: RwSignal<Option<Month>>,
    /// How colours are parted.
    pub(super) scheme: Chosen<Scheme>,
    /// What is drawn.
    pub(super) layers: Layers,
    /// Indicator and month of the second map, where there is one.
    pub(super) second: Second,
    within: Memo<Within>,
}

impl MapData {
    pub(super) fn new() -> Self {
        let app = use_app();
        let boundaries =
            use_answer(|| Some(GetBoundaries {}), |changed| *changed == Changed::Boundaries);
        let moved = |changed: &Changed| matches!(changed, Changed::Posyandu(_));
        let points = use_answer(|| Some(GetPoints {}), moved);
        let strata =
            use_answer(|| Some(GetStrata { place: Place::Regency, year: None }), move |c| moved(c));
        let rules = use_answer(|| Some(GetIndicators {}), |_| false);
        let goals = use_answer(|| Some(GetGoals {}), |changed| *changed == Changed::Goals);
        let land = Memo::new(move |_| {
            let points: Vec<_> = points
                .with(|all| all.map(|all| all.iter().filter_map(|one| one.point).collect()))
                .unwrap_or_default();
            let topology =
                boundaries.with(|view| Topology::from_bytes(&view?.as_ref()?.topology.0).ok());
            Land::new(topology.as_ref(), &points).map(Held::new)
        });
        let location = Memo::new(move |_| app.router.location().figure);
        let indicator = Memo::new(move |_| location.get().indicator.unwrap_or(FIRST));
        let level = Memo::new(move |_| {
            let has = |level| land.with(|land| land.as_ref().is_some_and(|land| land.has(level)));
            let wanted = location.get().level.filter(|level| has(*level));
            let best = if has(AreaLevel::Desa) { AreaLevel::Desa } else { AreaLevel::Kecamatan };
            wanted.unwrap_or(best)
        });
        let place = Memo::new(move |_| app.router.scope().place);
        let sliding = RwSignal::new(None);
        let month = Signal::derive(move || sliding.get().or_else(|| app.month()));
        let within = Memo::new(move |_| within(app, &place.get(), points));
        Self {
            app,
            boundaries,
            points,
            strata,
            rules,
            goals,
            land,
            indicator,
            level,
            place,
            month,
            sliding,
            scheme: use_chosen(ViewKey::Classes, SCHEMES),
            layers: Layers::of_address(app),
            second: Second::of_address(app),
            within,
        }
    }

    /// Land and points are known.
    pub(super) fn is_there(self) -> bool {
        self.boundaries.is_there() && self.points.is_there()
    }

    pub(super) fn error(self) -> Option<DeskError> {
        self.boundaries.error().or_else(|| self.points.error())
    }

    pub(super) fn again(self) {
        self.boundaries.again();
        self.points.again();
    }

    /// What is shown as long as nothing was moved: the place of the bar at the top.
    pub(super) fn home(self) -> Signal<Extent> {
        Signal::derive(move || {
            self.land.with(|land| {
                let Some(land) = land else { return Extent::NONE };
                let part = self.within.with(|within| around(land, within, self.points));
                if part.is_none() { land.extent } else { part }
            })
        })
    }

    /// Whether there are areas of a level.
    pub(super) fn has(self, level: AreaLevel) -> bool {
        self.land.with(|land| land.as_ref().is_some_and(|land| land.has(level)))
    }

    /// The rule of an indicator.
    pub(super) fn better(self, indicator: IndicatorId) -> Better {
        self.rules.with(|rules| {
            let mut rules = rules.into_iter().flatten();
            rules.find(|rule| rule.indicator == indicator).map_or(Better::Neither, |r| r.better)
        })
    }

    /// The share to reach in the year of a month.
    pub(super) fn target(self, indicator: IndicatorId, month: Month) -> Option<f64> {
        let default = self.rules.with(|rules| {
            let mut rules = rules.into_iter().flatten();
            rules.find(|rule| rule.indicator == indicator)?.default_target
        });
        self.goals.with(|goals| match goals {
            Some(goals) => build::target_of(&goals.targets, indicator, month, default),
            None => default,
        })
    }
}

/// The part of the regency that a place is. The tree of the bar knows who belongs to a Puskesmas.
fn within(app: AppState, place: &Place, points: Answer<Vec<PosyanduPoint>>) -> Within {
    match place {
        Place::Regency => Within::Everything,
        Place::Region(code) => Within::Region(*code),
        Place::Puskesmas(_) | Place::Posyandu(_) => {
            let ids: BTreeSet<_> = app.places.with(|all| {
                let Some(all) = all else { return BTreeSet::new() };
                places::posyandu_in(all, place).map(|posyandu| posyandu.id).collect()
            });
            let desa: BTreeSet<RegionCode> = points.with(|all| {
                let all = all.into_iter().flatten();
                all.filter(|one| ids.contains(&one.id)).map(|one| one.desa).collect()
            });
            Within::Some(ids, desa)
        }
    }
}

/// Around a part: its areas, or its points where it has no areas.
fn around(land: &Land, within: &Within, points: Answer<Vec<PosyanduPoint>>) -> Extent {
    let places = || {
        points.with(|all| {
            let inside = all.into_iter().flatten().filter(|one| within.has_point(one));
            let place = |one: &PosyanduPoint| Some(land.projection.place(one.point?));
            Extent::of(inside.filter_map(place))
        })
    };
    let areas = match within {
        Within::Everything => return land.extent,
        Within::Region(code) => land.around(*code),
        Within::Some(_, desa) => {
            desa.iter().fold(Extent::NONE, |extent, code| extent.and(land.around(*code)))
        }
    };
    if areas.is_none() { places() } else { areas }
}

/// One of the maps: what it is about, its figures and its model.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) indicator: Signal<IndicatorId>,
    pub(super) figures: Answer<MapFigures>,
    pub(super) series: Memo<Option<Held<Series>>>,
    /// Which month of the series.
    pub(super) at: Memo<usize>,
    pub(super) target: Memo<Option<f64>>,
    pub(super) model: Signal<Option<Held<MapModel>>>,
    /// The nearest Posyandu of each desa.
    pub(super) nearest: Memo<Vec<Nearest>>,
}

impl Shown {
    /// The first map.
    pub(super) fn first(data: MapData) -> Self {
        Self::new(data, data.indicator.into(), data.month, Signal::stored(true))
    }

    /// The map beside it; it asks nothing while there is one map only.
    pub(super) fn second(data: MapData) -> Self {
        let second = data.second;
        let indicator =
            Signal::derive(move || second.indicator.get().unwrap_or(data.indicator.get()));
        let month = Signal::derive(move || second.month.get().or_else(|| data.month.get()));
        Self::new(data, indicator, month, second.there.into())
    }

    fn new(
        data: MapData,
        indicator: Signal<IndicatorId>,
        month: Signal<Option<Month>>,
        wanted: Signal<bool>,
    ) -> Self {
        let ask = Memo::new(move |_| wanted.get().then(|| indicator.get()));
        let figures = use_answer(
            move || {
                let levels = vec![PlaceLevel::Kecamatan, PlaceLevel::Desa, PlaceLevel::Posyandu];
                let sasaran = Sasaran::default();
                Some(GetMapFigures { indicator: ask.get()?, levels, months: None, sasaran })
            },
            |changed| matches!(changed, Changed::Child(..) | Changed::Posyandu(_) | Changed::Goals),
        );
        let series = Memo::new(move |_| {
            let answer = figures.get()?;
            Some(Held::new(match month.get_untracked() {
                Some(month) => Series::or_empty(answer, month),
                None => Series::new(answer)?,
            }))
        });
        let at = Memo::new(move |_| {
            series
                .with(|series| {
                    let (series, month) = (series.as_ref()?, month.get()?);
                    Some(series.nearest(month))
                })
                .unwrap_or(0)
        });
        // Of the month of the bar at the top: while the slider moves, and on the second map, the
        // same colour is the same share.
        let target = Memo::new(move |_| data.target(indicator.get(), data.app.month()?));
        let parts = Signal::derive(move || Asked::new(data, indicator.get(), series, target));
        let classes = Memo::new(move |_| {
            parts.with(|asked| asked.as_ref().map(|asked| build::classes(&asked.parts(0))))
        });
        let model = Memo::new(move |_| {
            let classes: Classes = classes.get()?;
            parts.with(|asked| {
                let asked = asked.as_ref()?;
                Some(Held::new(build::build(&asked.parts(at.get()), &classes)))
            })
        });
        let nearest = Memo::new(move |_| {
            parts.with(|asked| {
                asked.as_ref().map(|asked| build::distances(&asked.parts(0))).unwrap_or_default()
            })
        });
        Self { indicator, figures, series, at, target, model: model.into(), nearest }
    }

    /// The month that is drawn.
    pub(super) fn month(self) -> Option<Month> {
        self.series.with(|series| Some(series.as_ref()?.month(self.at.get())))
    }
}

/// All that a model is made of, owned.
#[derive(Clone)]
struct Asked {
    lang: crate::i18n::Lang,
    ground: Ground,
    land: Held<Land>,
    level: AreaLevel,
    series: Held<Series>,
    indicator: IndicatorId,
    better: Better,
    target: Option<f64>,
    scheme: Scheme,
    hatched: bool,
    points: Arc<Vec<PosyanduPoint>>,
    strata: Arc<BTreeMap<crate::records::PosyanduId, crate::strata::Stratum>>,
    within: Within,
    place_name: String,
    source: Option<String>,
    today: chrono::NaiveDate,
}

impl Asked {
    fn new(
        data: MapData,
        indicator: IndicatorId,
        series: Memo<Option<Held<Series>>>,
        target: Memo<Option<f64>>,
    ) -> Option<Self> {
        let strata = data.strata.with(|page| {
            let known = |page: &StrataPage| {
                page.strata().filter_map(|(id, stratum)| Some((id, stratum?))).collect()
            };
            page.map(known).unwrap_or_default()
        });
        Some(Self {
            lang: lang(),
            ground: ground(data.app),
            land: data.land.get()?,
            level: data.level.get(),
            series: series.get()?,
            indicator,
            better: data.better(indicator),
            target: target.get(),
            scheme: data.scheme.get(),
            hatched: data.layers.hatched(),
            points: Arc::new(data.points.get().unwrap_or_default()),
            strata: Arc::new(strata),
            within: data.within.get(),
            place_name: place_name(data.app, &data.place.get()),
            source: data.boundaries.with(|view| Some(view?.as_ref()?.source.clone())),
            today: data.app.overview.with(|o| o.map(|o| o.today)).unwrap_or_default(),
        })
    }

    fn parts(&self, at: usize) -> Parts<'_> {
        Parts {
            lang: self.lang,
            ground: self.ground,
            land: self.land.share(),
            level: self.level,
            series: &self.series,
            at,
            indicator: self.indicator,
            better: self.better,
            target: self.target,
            scheme: self.scheme,
            hatched: self.hatched,
            points: &self.points,
            strata: &self.strata,
            within: &self.within,
            place_name: &self.place_name,
            source: self.source.as_deref(),
            today: self.today,
        }
    }
}

/// The way to a place in words: `Kabupaten Idaman › Kenari`.
fn place_name(app: AppState, place: &Place) -> String {
    let mut name =
        app.overview.with(|o| o.map(|o| o.settings.regency_name.clone())).unwrap_or_default();
    let way = app.places.with(|all| all.map(|all| places::way_to(all, place)).unwrap_or_default());
    for (step, _) in way {
        if !name.is_empty() {
            name.push_str(" › ");
        }
        name.push_str(&step);
    }
    name
}

/// The ground that the chosen theme has.
pub(super) fn ground(app: AppState) -> Ground {
    app.theme.get().here()
}
