//! What the address says of the map beside indicator and areas: the second map, the classes, what
//! is drawn, what is chosen.

use leptos::prelude::*;

use crate::{
    app::{AppState, route::Route, router::Router, view_code::ViewKey},
    indicators::IndicatorId,
    maps::{build::Scheme, model::Chosen, scene::Look},
    records::Month,
    wilayah::RegionCode,
};

/// How colours are parted, as the address has it.
pub(super) const SCHEMES: &[(&str, Scheme)] = &[
    ("terbaik", Scheme::Best),
    ("target", Scheme::Target),
    ("who", Scheme::Who),
    ("kuantil", Scheme::Quantiles),
    ("alami", Scheme::Natural),
];

/// A code of this page; while another page is already coming it stays as it was.
fn code(app: AppState, key: ViewKey) -> Memo<Option<String>> {
    Memo::new(move |before: Option<&Option<String>>| {
        let location = app.router.location();
        if location.route != Route::Map {
            return before.cloned().flatten();
        }
        location.view.get(key).map(str::to_owned)
    })
}

/// The second map.
#[derive(Clone, Copy)]
pub(super) struct Second {
    router: Router,
    /// Whether there is one.
    pub(super) there: Memo<bool>,
    /// Its own indicator.
    pub(super) indicator: Memo<Option<IndicatorId>>,
    /// Its own month.
    pub(super) month: Memo<Option<Month>>,
}

impl Second {
    pub(super) fn of_address(app: AppState) -> Self {
        let (indicator, month) = (code(app, ViewKey::Second), code(app, ViewKey::SecondMonth));
        Self {
            router: app.router,
            there: Memo::new(move |_| indicator.with(Option::is_some)),
            indicator: Memo::new(move |_| {
                indicator.with(|code| IndicatorId::from_code(code.as_deref()?))
            }),
            month: Memo::new(move |_| month.with(|code| code.as_deref()?.parse().ok())),
        }
    }

    /// Opens it with the same indicator a year before.
    pub(super) fn open(self, indicator: IndicatorId, month: Option<Month>) {
        let year_ago = month.map(|month| month.plus(-12).to_string());
        self.router.set_view(ViewKey::SecondMonth, year_ago.as_deref());
        self.router.set_view(ViewKey::Second, Some(indicator.code()));
    }

    pub(super) fn close(self) {
        self.router.set_view(ViewKey::SecondMonth, None);
        self.router.set_view(ViewKey::Second, None);
    }

    pub(super) fn set_indicator(self, code: &str) {
        self.router.set_view(ViewKey::Second, Some(code));
    }

    pub(super) fn set_month(self, month: &str) {
        self.router.set_view(ViewKey::SecondMonth, Some(month));
    }
}

/// Something that can be drawn or left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    Points,
    Names,
    Grid,
    Distances,
    Hatched,
    Basemap,
}

impl Layer {
    const ALL: [Self; 6] =
        [Self::Points, Self::Names, Self::Grid, Self::Distances, Self::Hatched, Self::Basemap];

    const fn code(self) -> &'static str {
        match self {
            Self::Points => "titik",
            Self::Names => "nama",
            Self::Grid => "kisi",
            Self::Distances => "jarak",
            Self::Hatched => "arsir",
            Self::Basemap => "dasar",
        }
    }

    /// As it is at first.
    fn at_first(self) -> bool {
        let look = Look::default();
        match self {
            Self::Points => look.points,
            Self::Names => look.names,
            Self::Grid => look.grid,
            Self::Distances => look.distances,
            Self::Hatched => false,
            Self::Basemap => look.basemap,
        }
    }
}

/// What is drawn: the address names what is, parted by dots (`lapis=titik.kisi`).
#[derive(Clone, Copy)]
pub(super) struct Layers {
    router: Router,
    code: Memo<Option<String>>,
}

/// Nothing at all, since an empty code is none.
const NOTHING: &str = "-";

impl Layers {
    pub(super) fn of_address(app: AppState) -> Self {
        Self { router: app.router, code: code(app, ViewKey::Layers) }
    }

    pub(super) fn has(self, layer: Layer) -> bool {
        self.code.with(|code| match code {
            Some(code) => code.split('.').any(|one| one == layer.code()),
            None => layer.at_first(),
        })
    }

    pub(super) fn hatched(self) -> bool {
        self.has(Layer::Hatched)
    }

    pub(super) fn look(self) -> Look {
        Look {
            points: self.has(Layer::Points),
            names: self.has(Layer::Names),
            grid: self.has(Layer::Grid),
            distances: self.has(Layer::Distances),
            basemap: self.has(Layer::Basemap),
        }
    }

    pub(super) fn look_now(self) -> Look {
        untrack(|| self.look())
    }

    pub(super) fn turn(self, layer: Layer, on: bool) {
        let shown = |one: &Layer| if *one == layer { on } else { untrack(|| self.has(*one)) };
        let all: Vec<Layer> = Layer::ALL.into_iter().filter(shown).collect();
        let as_at_first = Layer::ALL.iter().all(|one| all.contains(one) == one.at_first());
        let codes: Vec<&str> = all.into_iter().map(Layer::code).collect();
        let code = if codes.is_empty() { NOTHING.to_owned() } else { codes.join(".") };
        self.router.set_view(ViewKey::Layers, (!as_at_first).then_some(code.as_str()));
    }
}

const POSYANDU: &str = "pos-";

fn picked_code(chosen: Chosen) -> String {
    match chosen {
        Chosen::Area(code) => code.to_string(),
        Chosen::Point(id) => format!("{POSYANDU}{id}"),
    }
}

fn picked_of(code: &str) -> Option<Chosen> {
    match code.strip_prefix(POSYANDU) {
        Some(id) => id.parse().ok().map(Chosen::Point),
        None => RegionCode::parse(code).ok().map(Chosen::Area),
    }
}

/// What is chosen on the map, and in the address.
pub(super) fn picked(app: AppState) -> RwSignal<Option<Chosen>> {
    let code = code(app, ViewKey::Picked);
    let read = move || code.with(|code| picked_of(code.as_deref()?));
    let chosen = RwSignal::new(untrack(read));
    Effect::new(move |_| {
        let said = read();
        if chosen.get_untracked() != said {
            chosen.set(said);
        }
    });
    Effect::new(move |_| {
        let now = chosen.get();
        if untrack(read) != now && app.route.get_untracked() == Route::Map {
            app.router.set_view(ViewKey::Picked, now.map(picked_code).as_deref());
        }
    });
    chosen
}
