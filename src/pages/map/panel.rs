//! Beside the map: the list of its places, and the figures of the one that is chosen, then its
//! Posyandu, then its children.

use leptos::prelude::*;

use super::{
    data::{MapData, Shown},
    list::{PlaceList, Row, points, rows, share, sort},
};
use crate::{
    app::{
        Answer, lang,
        route::{FigureView, Location, Route},
        skeleton_lines, t, use_answer,
    },
    components::{Button, ButtonKind, IconButton, IconName, LinkButton},
    desk::protocol::{Changed, FigureFilter, GetTrend, Part, Sasaran, Trend},
    i18n::{Lang, words::map as w},
    indicators::{Better, Figure, Verdict},
    maps::{
        AreaLevel,
        figures::{FEW, is_few, percent},
        graticule::distance,
        legend,
        model::Chosen,
        view::MapState,
    },
    pages::posyandu::full_name,
    records::Place,
    wilayah::Level,
};

/// The panel.
#[component]
pub(super) fn Panel(data: MapData, shown: Shown, map: MapState) -> impl IntoView {
    let is_chosen = Memo::new(move |_| map.chosen.with(Option::is_some));
    view! {
        <aside class="map-panel no-print" class:map-panel--open=move || is_chosen.get() aria-label=t(w::LIST)>
            <Show when=move || is_chosen.get() fallback=move || view! { <Whole data shown map /> }>
                <Detail data shown map />
            </Show>
        </aside>
    }
}

/// Nothing is chosen: all places, those that need help first.
#[component]
fn Whole(data: MapData, shown: Shown, map: MapState) -> impl IntoView {
    let all = Memo::new(move |_| {
        let better = data.better(shown.indicator.get());
        map.model.with(|model| {
            let mut rows = model.as_ref().map(|model| rows(model)).unwrap_or_default();
            sort(&mut rows, better);
            rows
        })
    });
    let whole = move || {
        shown.series.with(|series| {
            series.as_ref().map(|s| s.figure(&data.place.get(), shown.at.get())).unwrap_or_default()
        })
    };
    let name = move || map.model.with(|m| m.as_ref().map(|m| m.words.place.clone()));
    let nowhere = Memo::new(|_| None);
    // Until figures have come nothing is said of them.
    let known = Memo::new(move |_| shown.series.with(Option::is_some));
    view! {
        <Show when=move || known.get() fallback=|| skeleton_lines(8)>
            <h2 class="map-panel__name">{name}</h2>
            <Headline figure=Signal::derive(whole) href=children_of(data, shown, nowhere) />
            <PlaceList rows=all map most=most(all.into()) />
        </Show>
    }
}

/// The longest bar.
fn most(rows: Signal<Vec<Row>>) -> Signal<f64> {
    Signal::derive(move || {
        let shares = rows.with(|rows| rows.iter().filter_map(|r| percent(r.figure)).collect());
        let shares: Vec<f64> = shares;
        shares.into_iter().fold(0.0, f64::max)
    })
}

/// The share, large, with its numbers.
#[component]
fn Headline(
    figure: Signal<Figure>,
    /// Where its children are.
    href: Signal<String>,
) -> impl IntoView {
    let numbers = move || {
        let (figure, lang) = (figure.get(), lang());
        if figure.denominator == 0 {
            return view! { <p>{w::NO_FIGURE.of(lang)}</p> }.into_any();
        }
        let (part, of) = (lang.count(figure.numerator), lang.count(figure.denominator));
        let words = w::RATE.fill(lang, &[("part", &part), ("of", &of)]);
        view! { <p class="figures"><a class="name-link" href=href>{words}</a></p> }.into_any()
    };
    let few = move || {
        let figure = figure.get();
        (figure.denominator > 0 && is_few(figure)).then(|| w::FEW_NOTE.fill(lang(), &[("n", &FEW)]))
    };
    view! {
        <p class="map-panel__value figures">{move || share(figure.get())}</p>
        {numbers}
        {move || few().map(|words| view! { <p class="map-panel__few">{words}</p> })}
    }
}

/// The place of a choice.
fn place_of(chosen: Chosen) -> Place {
    match chosen {
        Chosen::Area(code) => Place::Region(code),
        Chosen::Point(id) => Place::Posyandu(id),
    }
}

/// What is chosen.
#[component]
fn Detail(data: MapData, shown: Shown, map: MapState) -> impl IntoView {
    let chosen = Memo::new(move |_| map.chosen.get());
    let figure = Memo::new(move |_| {
        let Some(chosen) = chosen.get() else { return Figure::default() };
        shown
            .series
            .with(|series| {
                let series = series.as_ref()?;
                Some(series.figure(&place_of(chosen), shown.at.get()))
            })
            .unwrap_or_default()
    });
    let name = move || {
        let Some(chosen) = chosen.get() else { return String::new() };
        let found = map.model.with(|m| Some(m.as_ref()?.named(chosen)?.0.to_owned()));
        let name = found.unwrap_or_default();
        if matches!(chosen, Chosen::Point(_)) { full_name(&name, lang()) } else { name }
    };
    let trend = use_answer(
        move || {
            // While the slider moves nobody asks.
            if data.sliding.get().is_some() {
                return None;
            }
            Some(GetTrend {
                place: place_of(chosen.get()?),
                indicator: shown.indicator.get(),
                until: shown.month(),
                months: 13,
                sasaran: Sasaran::default(),
            })
        },
        |changed| matches!(changed, Changed::Child(..) | Changed::Goals),
    );
    view! {
        <div class="map-panel__head">
            <h2 class="map-panel__name">{name}</h2>
            <IconButton
                label=t(w::CLOSE)
                icon=IconName::Close
                on_click=move |_| map.chosen.set(None)
            />
        </div>
        <Headline figure=figure.into() href=children_of(data, shown, chosen) />
        <Sure data shown trend chosen />
        <Doors data shown chosen />
        <Inside data shown map chosen />
    }
}

/// Interval, change and target, as the desk judges them.
#[component]
fn Sure(
    data: MapData,
    shown: Shown,
    trend: Answer<Trend>,
    chosen: Memo<Option<Chosen>>,
) -> impl IntoView {
    let lines = move || {
        let lang = lang();
        let better = data.better(shown.indicator.get());
        let nearest = chosen.get().and_then(|chosen| nearest(data, shown, chosen, lang));
        let mut lines = trend.with(|t| t.map(|t| say(t, better, lang)).unwrap_or_default());
        lines.extend(nearest);
        lines
    };
    let one = |words: String| view! { <li>{words}</li> };
    view! { <ul class="map-panel__lines figures">{move || lines().into_iter().map(one).collect_view()}</ul> }
}

fn points_of(share: f64, lang: Lang) -> String {
    lang.number(100.0 * share.abs(), 1)
}

/// What the desk's judgement is in words.
fn say(trend: &Trend, better: Better, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let percent = |share: f64| legend::percent(100.0 * share, 1, lang);
    if let Some(interval) = trend.points.last().and_then(|point| point.interval) {
        let (low, high) = (percent(interval.low), percent(interval.high));
        lines.push(w::BETWEEN.fill(lang, &[("low", &low), ("high", &high)]));
    }
    if let Some(before) = &trend.before {
        let difference = before.change.difference;
        let month = lang.month(before.period.months().1);
        let points = points_of(difference, lang);
        let words = if difference.abs() < 0.0005 {
            w::CHANGE_NONE
        } else if before.change.verdict == Verdict::NotSure {
            w::CHANGE_UNSURE
        } else if difference > 0.0 {
            w::CHANGE_UP
        } else {
            w::CHANGE_DOWN
        };
        let sign = if difference < 0.0 { '−' } else { '+' };
        let fill: [(&str, &dyn std::fmt::Display); 3] =
            [("points", &points), ("month", &month), ("sign", &sign)];
        lines.push(words.fill(lang, &fill));
    }
    if let Some(gap) = &trend.gap {
        let target = legend::percent(100.0 * gap.value, 1, lang);
        let points = points_of(gap.points, lang);
        let words = match (gap.reached, better) {
            (true, _) => w::TARGET_REACHED,
            (false, Better::Higher) => w::TARGET_MISSED,
            (false, _) => w::TARGET_OVER,
        };
        lines.push(words.fill(lang, &[("target", &target), ("points", &points)]));
    }
    lines
}

/// How far it is from the middle of a desa to its nearest Posyandu.
fn nearest(data: MapData, shown: Shown, chosen: Chosen, lang: Lang) -> Option<String> {
    let Chosen::Area(code) = chosen else { return None };
    let shape = data.land.with(|land| land.as_ref()?.desa.find(code))?;
    let (id, km) = shown.nearest.with(|all| {
        all.iter()
            .find(|one| one.shape == shape)
            .map(|one| (one.posyandu, distance(one.from, one.to)))
    })?;
    let name = data.points.with(|all| {
        all.into_iter().flatten().find(|one| one.id == id).map(|one| full_name(&one.name, lang))
    })?;
    Some(w::NEAREST.fill(lang, &[("km", &lang.number(km, 1)), ("name", &name)]))
}

/// The children behind the figure: those above the line, or, where that is good and the desk can
/// list them, those who are missing.
fn behind(data: MapData, shown: Shown, place: Place) -> Location {
    let indicator = shown.indicator.get();
    let missing = data.rules.with(|rules| {
        let mut rules = rules.into_iter().flatten();
        rules.any(|rule| rule.indicator == indicator && rule.missing)
    });
    let part = if missing && data.better(indicator) == Better::Higher {
        Part::Missing
    } else {
        Part::Numerator
    };
    let listed = shown
        .month()
        .map(|month| Route::behind(FigureFilter { indicator, part, month, sex: None, age: None }));
    Location { place: Some(place), ..listed.unwrap_or_else(|| Route::Children.into()) }
}

/// The address of the children of what is chosen, or of all that is looked at.
fn children_of(data: MapData, shown: Shown, chosen: Memo<Option<Chosen>>) -> Signal<String> {
    Signal::derive(move || {
        let place = chosen.get().map_or_else(|| data.place.get(), place_of);
        behind(data, shown, place).href()
    })
}

/// On to the children, the Posyandu, or closer.
#[component]
fn Doors(data: MapData, shown: Shown, chosen: Memo<Option<Chosen>>) -> impl IntoView {
    let children = children_of(data, shown, chosen);
    let closer = move |_| {
        let Some(Chosen::Area(code)) = chosen.get_untracked() else { return };
        let router = data.app.router;
        if code.level() == Level::Kecamatan {
            let figure = router.location().figure;
            router.set_figure(FigureView { level: Some(AreaLevel::Desa), ..figure });
        }
        router.set_place(Place::Region(code));
    };
    let more = move || {
        match chosen.get() {
        Some(Chosen::Area(_)) => view! {
            <Button label=t(w::ZOOM_HERE) icon=IconName::Plus on_click=closer />
        }
        .into_any(),
        Some(Chosen::Point(id)) => view! {
            <LinkButton label=t(w::SEE_POSYANDU) href=Route::Posyandu(id).href() icon=IconName::Posyandu />
            <LinkButton
                label=t(w::SET_POINT)
                href=Route::MapPoint(id).href()
                icon=IconName::Place
                kind=ButtonKind::Quiet
            />
        }
        .into_any(),
        None => ().into_any(),
    }
    };
    view! {
        <div class="map-panel__doors">
            <LinkButton
                label=t(w::SEE_CHILDREN)
                href=children
                kind=ButtonKind::Primary
                icon=IconName::Child
            />
            {more}
        </div>
    }
}

/// The Posyandu of an area.
#[component]
fn Inside(
    data: MapData,
    shown: Shown,
    map: MapState,
    chosen: Memo<Option<Chosen>>,
) -> impl IntoView {
    let inside = Memo::new(move |_| {
        let Some(Chosen::Area(code)) = chosen.get() else { return Vec::new() };
        let desa = data.points.with(|all| {
            let all = all.into_iter().flatten();
            let inside = all.filter(|one| one.desa.is_within(code));
            inside.map(|one| (one.id, one.name.clone())).collect::<Vec<_>>()
        });
        let better = data.better(shown.indicator.get());
        let drawn = map.model.with(|model| {
            let ids: Vec<_> = desa.iter().map(|(id, _)| *id).collect();
            model.as_ref().map(|m| points(m, |id| ids.contains(&id))).unwrap_or_default()
        });
        let mut rows = drawn;
        sort(&mut rows, better);
        rows
    });
    view! {
        <Show when=move || inside.with(|rows| !rows.is_empty())>
            <h3>{t(w::ITS_POSYANDU)}</h3>
            <PlaceList rows=inside map most=most(inside.into()) />
        </Show>
    }
}
