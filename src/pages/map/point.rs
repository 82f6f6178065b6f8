//! Where a Posyandu stands: tapped on the map, found by GPS, or typed.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{
        AppState, ErrorNotice, PageHead, lang, lang_now, route::Route, send, show, skeleton_lines,
        t, use_answer, use_app,
    },
    components::{Button, ButtonKind, IconName, TextField},
    desk::protocol::{
        BoundariesView, DeskError, GetBoundaries, GetPoints, GetPosyandu, MapFigures,
        PosyanduPage as PageData, PosyanduPoint, SavePosyandu,
    },
    i18n::{
        Words as _,
        words::{common, map as w},
    },
    indicators::{Better, IndicatorId},
    maps::{
        AreaLevel, Topology,
        build::{self, Parts, Scheme, Within},
        coordinates::{Axis, in_country, parse, parse_pair, write},
        figures::Series,
        land::Land,
        model::MapModel,
        plane::{Extent, rounded},
        scene::Look,
        view::{Held, MapState, MapView},
    },
    pages::posyandu::full_name,
    platform::location::{NoFix, locate},
    records::{Month, PlacePoint, PosyanduId},
};

/// A fix coarser than this is no place of a Posyandu, in metres.
const COARSE_M: f64 = 200.0;

/// Sets the point of a Posyandu.
#[component]
pub fn PointPage(
    /// Which.
    id: PosyanduId,
) -> impl IntoView {
    let page = use_answer(move || Some(GetPosyandu { id }), |_| false);
    let name =
        move || page.with(|p| p.map(|p| full_name(&p.posyandu.name, lang()))).unwrap_or_default();
    let heading = move || w::POINT_TITLE.fill(lang(), &[("name", &name())]);
    let crumbs = move || vec![(name(), Route::Posyandu(id).href())];
    view! {
        <PageHead title=t(w::SET_POINT) heading lead=t(w::POINT_LEAD) crumbs=Signal::derive(crumbs) />
        {show(page, || skeleton_lines(10), |page| view! { <Setting page=page.get_untracked() /> })}
    }
}

/// What is typed, and where it comes from.
#[derive(Clone, Copy)]
struct Place {
    lat: RwSignal<String>,
    lon: RwSignal<String>,
}

impl Place {
    fn put(self, at: PlacePoint) {
        let (at, lang) = (rounded(at), lang_now());
        self.lat.set(write(at.lat, lang));
        self.lon.set(write(at.lon, lang));
    }

    /// What stands in both fields; nothing while one is empty or wrong.
    fn read(self) -> Option<PlacePoint> {
        let lat = parse(&self.lat.get(), Axis::Latitude).ok()??;
        let lon = parse(&self.lon.get(), Axis::Longitude).ok()??;
        Some(rounded(PlacePoint { lon, lat }))
    }

    fn is_empty(self) -> bool {
        self.lat.with(|text| text.trim().is_empty()) && self.lon.with(|text| text.trim().is_empty())
    }
}

#[component]
fn Setting(page: PageData) -> impl IntoView {
    let app = use_app();
    let before = page.posyandu.point;
    let place = Place { lat: RwSignal::new(String::new()), lon: RwSignal::new(String::new()) };
    if let Some(at) = before {
        place.put(at);
    }
    // A pair that was pasted into the first field fills both.
    Effect::new(move |_| {
        if let Some(pair) = place.lat.with(|text| parse_pair(text)) {
            place.put(pair);
        }
    });
    let marked = Memo::new(move |_| place.read());
    let started = before.map(rounded);
    app.router.hold_while(Signal::derive(move || {
        marked.get() != started && !(place.is_empty() && started.is_none())
    }));
    let wrong = |text: RwSignal<String>, axis| {
        Signal::derive(move || {
            let problem = text.with(|text| parse(text, axis)).err()?;
            Some(problem.say(lang()).to_owned())
        })
    };
    let page = StoredValue::new(page);
    view! {
        <div class="map-point">
            <PointMap page marked place />
            <div class="map-point__side">
                <Gps place />
                <div class="form__row">
                    <TextField
                        label=t(w::LAT)
                        value=place.lat
                        hint=t(w::LAT_HINT)
                        error=wrong(place.lat, Axis::Latitude)
                        longest=60
                    />
                    <TextField
                        label=t(w::LON)
                        value=place.lon
                        hint=t(w::LON_HINT)
                        error=wrong(place.lon, Axis::Longitude)
                        longest=60
                    />
                </div>
                <Save page marked />
            </div>
        </div>
    }
}

/// Asks the device.
#[component]
fn Gps(place: Place) -> impl IntoView {
    let busy = RwSignal::new(false);
    let found = RwSignal::new(None::<Result<f64, NoFix>>);
    let ask = move |_| {
        busy.set(true);
        found.set(None);
        spawn_local(async move {
            let fix = locate().await;
            if busy.try_set(false).is_some() {
                return;
            }
            if let Ok(fix) = fix
                && fix.accuracy_m <= COARSE_M
            {
                place.put(PlacePoint { lon: fix.lon, lat: fix.lat });
            }
            found.set(Some(fix.map(|fix| fix.accuracy_m)));
        });
    };
    let said = move || {
        let lang = lang();
        if busy.get() {
            return w::GPS_WAIT.of(lang).to_owned();
        }
        match found.get() {
            None => String::new(),
            Some(Ok(m)) => {
                let words = if m <= COARSE_M { w::GPS_FOUND } else { w::GPS_COARSE };
                words.fill(lang, &[("m", &lang.number(m.max(1.0), 0))])
            }
            Some(Err(NoFix::Denied)) => w::GPS_DENIED.of(lang).to_owned(),
            Some(Err(NoFix::NotFound)) => w::GPS_NONE.of(lang).to_owned(),
            Some(Err(NoFix::Missing)) => w::GPS_MISSING.of(lang).to_owned(),
        }
    };
    view! {
        <Button label=t(w::USE_GPS) icon=IconName::Target busy on_click=ask />
        <p role="status" class="map-point__said">{said}</p>
    }
}

/// Saves it, or takes it away.
#[component]
fn Save(page: StoredValue<PageData>, marked: Memo<Option<PlacePoint>>) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<DeskError>);
    let had = page.with_value(|page| page.posyandu.point.is_some());
    let save = move |point: Option<PlacePoint>| {
        busy.set(true);
        error.set(None);
        let (asked, id) = page.with_value(|page| (draft(page, point), page.posyandu.id));
        let name = page.with_value(|page| full_name(&page.posyandu.name, lang_now()));
        send(asked, move |result| {
            busy.set(false);
            match result {
                Ok(_) => done(app, point, &name, id),
                Err(why) => error.set(Some(why)),
            }
        });
    };
    let nothing = Signal::derive(move || marked.get().is_none());
    let abroad = move || marked.get().is_some_and(|at| !in_country(at));
    view! {
        <Show when=abroad>
            <p class="field__error" role="alert">{t(w::OUT_OF_LAND)}</p>
        </Show>
        {move || error.get().map(|error| view! { <ErrorNotice error /> })}
        <div class="form__actions">
            <Button
                label=t(w::SAVE_POINT)
                kind=ButtonKind::Primary
                busy
                disabled=nothing
                on_click=move |_| save(marked.get_untracked())
            />
            <Button
                label=t(common::CANCEL)
                on_click=move |_| app.router.back(Route::Map)
            />
            {had.then(|| view! {
                <Button
                    label=t(w::REMOVE_POINT)
                    kind=ButtonKind::Quiet
                    icon=IconName::Trash
                    busy
                    on_click=move |_| save(None)
                />
            })}
        </div>
    }
}

fn done(app: AppState, point: Option<PlacePoint>, name: &str, id: PosyanduId) {
    let words = if point.is_some() { w::POINT_SAVED } else { w::POINT_REMOVED };
    app.toasts.done(words.fill(lang_now(), &[("name", &name)]));
    app.router.leave_drafts();
    app.router.back(Route::Posyandu(id));
}

/// The Posyandu as it is, at another point.
fn draft(page: &PageData, point: Option<PlacePoint>) -> SavePosyandu {
    let one = page.posyandu.clone();
    SavePosyandu {
        id: Some(one.id),
        name: one.name,
        desa: one.desa,
        area: one.area,
        puskesmas: page.puskesmas.as_ref().map(|p| p.name.clone()).unwrap_or_default(),
        registration: one.registration,
        point,
        address: one.address,
        schedule: one.schedule,
        kader: one.kader,
        ilp_since: one.ilp_since,
        open: one.open,
    }
}

/// The land to tap on, around the Posyandu's desa, with the other Posyandu.
#[component]
fn PointMap(
    page: StoredValue<PageData>,
    marked: Memo<Option<PlacePoint>>,
    place: Place,
) -> impl IntoView {
    let boundaries = use_answer(|| Some(GetBoundaries {}), |_| false);
    let points = use_answer(|| Some(GetPoints {}), |_| false);
    let app = use_app();
    let ready = move || boundaries.is_there() && points.is_there();
    let start = marked.get_untracked();
    let land = Memo::new(move |_| {
        if !ready() {
            return None;
        }
        let id = page.with_value(|page| page.posyandu.id);
        let others = points.with(|all| places(all, id));
        let all: Vec<PlacePoint> = others.iter().copied().chain(start).collect();
        let topology =
            boundaries.with(|view| Topology::from_bytes(&view?.as_ref()?.topology.0).ok());
        // Without anything to stand on: the middle of the country.
        let all = if topology.is_none() && all.is_empty() { COUNTRY.to_vec() } else { all };
        Land::new(topology.as_ref(), &all).map(Held::new)
    });
    let model = Memo::new(move |_| {
        let source = boundaries.with(|view| view_source(view?.as_ref()));
        let all = points.get().unwrap_or_default();
        model(app, &land.get()?, &all, source.as_deref(), page)
    });
    let home = Signal::derive(move || {
        land.with(|land| {
            let Some(land) = land else { return Extent::NONE };
            page.with_value(|page| around(land, page, start))
        })
    });
    let look = RwSignal::new(Look { grid: true, ..Look::default() });
    let map = MapState::new(model.into(), home, RwSignal::new(None), RwSignal::new(None), look);
    // What is typed or found comes into view.
    Effect::new(move |_| {
        let Some(at) = marked.get() else { return };
        let to = land.with_untracked(|land| Some(land.as_ref()?.projection.place(at)));
        if let Some(to) = to.filter(|_| map.camera.get_untracked().is_some()) {
            map.change(|view, limits| view.reveal(to, limits));
        }
    });
    let outside = move || {
        let at = marked.get()?;
        let desa = page.with_value(|page| (page.posyandu.desa, page.desa_name.clone()));
        land.with(|land| {
            let land = land.as_ref()?;
            let shape = &land.desa.shapes[land.desa.find(desa.0)?];
            let out = !shape.holds(land.projection.place(at));
            out.then(|| w::POINT_OUTSIDE_DESA.fill(lang(), &[("desa", &desa.1)]))
        })
    };
    let pick = move |at: PlacePoint| place.put(at);
    view! {
        <div class="map-point__map">
            <MapView map on_pick=pick marker=marked plain=true />
            <p class="map-point__said" role="status">{outside}</p>
        </div>
    }
}

/// The country's corners.
const COUNTRY: [PlacePoint; 2] =
    [PlacePoint { lon: 95.0, lat: 6.0 }, PlacePoint { lon: 141.0, lat: -11.0 }];

fn places(all: Option<&Vec<PosyanduPoint>>, but: PosyanduId) -> Vec<PlacePoint> {
    let others = all.into_iter().flatten().filter(|one| one.id != but);
    others.filter_map(|one| one.point).collect()
}

fn view_source(view: Option<&BoundariesView>) -> Option<String> {
    view.map(|view| view.source.clone())
}

/// Around the point that is set, else the desa, else everything.
fn around(land: &Land, page: &PageData, start: Option<PlacePoint>) -> Extent {
    if let Some(at) = start {
        return Extent::of([land.projection.place(at)]).grown(2.0);
    }
    let desa = land.around(page.posyandu.desa);
    if desa.is_none() { land.extent } else { desa }
}

/// A map without colours: land, names, and the other Posyandu.
fn model(
    app: AppState,
    land: &Held<Land>,
    points: &[PosyanduPoint],
    source: Option<&str>,
    page: StoredValue<PageData>,
) -> Option<Held<MapModel>> {
    let today = app.overview.with(|o| o.map(|o| o.today))?;
    let none = MapFigures {
        indicator: IndicatorId::Ds,
        first: None,
        months: 0,
        whole: Vec::new(),
        layers: Vec::new(),
    };
    let series = Series::or_empty(none, Month::of(today));
    let id = page.with_value(|page| page.posyandu.id);
    let others: Vec<PosyanduPoint> = points.iter().filter(|one| one.id != id).cloned().collect();
    let parts = Parts {
        lang: lang(),
        ground: super::data::ground(app),
        land: land.share(),
        level: AreaLevel::Desa,
        series: &series,
        at: 0,
        indicator: IndicatorId::Ds,
        better: Better::Neither,
        target: None,
        scheme: Scheme::Quantiles,
        hatched: false,
        points: &others,
        strata: &BTreeMap::new(),
        within: &Within::Everything,
        place_name: "",
        source,
        today,
    };
    let mut model = build::build(&parts, &build::classes(&parts));
    // Nothing is known here of any figure, and nothing is missing: no pattern, plain land.
    for area in &mut model.areas {
        area.outside = true;
    }
    model.words.title = page.with_value(|page| {
        let name = full_name(&page.posyandu.name, lang());
        w::POINT_TITLE.fill(lang(), &[("name", &name)])
    });
    model.words.summary = String::new();
    Some(Held::new(model))
}
