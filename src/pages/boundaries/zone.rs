//! Metres of a zone that the file does not name: a person says which, seeing where it would fall.

use std::fmt::Write as _;

use leptos::prelude::*;

use super::work::Work;
use crate::{
    app::{lang, t},
    boundaries::zones::{INDONESIA, Metres, Zone, zones},
    components::{Button, ButtonKind, Select},
    i18n::{Lang, words::boundaries as words},
    maps::Position,
};

/// Cities to find one's way by: longitude, latitude.
const CITIES: [(&str, f64, f64); 12] = [
    ("Banda Aceh", 95.32, 5.55),
    ("Medan", 98.67, 3.59),
    ("Padang", 100.35, -0.95),
    ("Jakarta", 106.83, -6.18),
    ("Surabaya", 112.75, -7.25),
    ("Pontianak", 109.34, -0.02),
    ("Balikpapan", 116.83, -1.27),
    ("Makassar", 119.41, -5.14),
    ("Manado", 124.84, 1.49),
    ("Kupang", 123.58, -10.17),
    ("Ambon", 128.18, -3.70),
    ("Jayapura", 140.72, -2.53),
];

/// Chooses the zone; nothing where none fits.
#[component]
pub(super) fn ChooseZone(
    /// The file.
    work: Work,
    /// Around its corners.
    metres: Metres,
) -> impl IntoView {
    let all = StoredValue::new(zones(metres));
    let chosen = RwSignal::new(String::new());
    let zone = Memo::new(move |_| {
        let code: u32 = chosen.get().parse().ok()?;
        all.with_value(|all| all.iter().find(|zone| zone.epsg == code).cloned())
    });
    let options = Signal::derive(move || {
        let lang = lang();
        let none = (String::new(), words::ZONE_NONE.of(lang).to_owned());
        let one = |zone: &Zone| (zone.epsg.to_string(), named(zone, lang));
        all.with_value(|all| std::iter::once(none).chain(all.iter().map(one)).collect::<Vec<_>>())
    });
    let said = move || {
        let zone = zone.get()?;
        let lang = lang();
        let (low, high) = (place(zone.corners[0], lang), place(zone.corners[1], lang));
        Some(words::ZONE_FALLS.fill(lang, &[("low", &low), ("high", &high)]))
    };
    let read = move |_| {
        if let Some(zone) = zone.get_untracked() {
            work.take_in_zone(zone.epsg);
        }
    };
    (!all.with_value(Vec::is_empty)).then(|| {
        view! {
            <section class="card boundaries-zone">
                <h2>{t(words::ZONE_TITLE)}</h2>
                <p>{t(words::ZONE_WHY)}</p>
                <Select
                    label=t(words::ZONE)
                    value=chosen
                    options
                    on_choose=move |code| chosen.set(code)
                />
                {move || zone.get().map(|zone| view! { <Preview zone /> })}
                <p class="figures" role="status">{said}</p>
                <div class="import-actions">
                    <Button
                        label=t(words::ZONE_READ)
                        kind=ButtonKind::Primary
                        disabled=Signal::derive(move || zone.with(Option::is_none))
                        on_click=read
                    />
                </div>
            </section>
        }
    })
}

fn named(zone: &Zone, lang: Lang) -> String {
    let at = place(middle(zone), lang);
    if !zone.utm {
        return words::ZONE_TM3.fill(lang, &[("zone", &zone.number), ("at", &at)]);
    }
    let text = if zone.south { words::ZONE_SOUTH } else { words::ZONE_NORTH };
    text.fill(lang, &[("zone", &zone.number), ("at", &at)])
}

fn middle(zone: &Zone) -> Position {
    let [a, b] = zone.corners;
    Position { lon: f64::midpoint(a.lon, b.lon), lat: f64::midpoint(a.lat, b.lat) }
}

/// `0,10° LU 117,49° BT`.
fn place(at: Position, lang: Lang) -> String {
    let half = if at.lat < 0.0 { words::SOUTH } else { words::NORTH };
    let (lat, lon) = (lang.number(at.lat.abs(), 2), lang.number(at.lon, 2));
    format!("{lat}° {} {lon}° {}", half.of(lang), words::EAST.of(lang))
}

/// Where in Indonesia it would fall.
#[component]
fn Preview(zone: Zone) -> impl IntoView {
    const SCALE: f64 = 16.0;
    let [lon, lat] = INDONESIA;
    let x = move |degrees: f64| (degrees - lon.0) * SCALE;
    let y = move |degrees: f64| (lat.1 - degrees) * SCALE;
    let (width, height) = (x(lon.1), y(lat.0));
    // The borders of UTM's zones, and the equator.
    let mut grid = String::new();
    for n in 0..8 {
        let _ = write!(grid, "M{:.0} 0V{height:.0}", x(96.0 + 6.0 * f64::from(n)));
    }
    let equator = format!("M0 {0:.0}H{width:.0}", y(0.0));
    let [low, high] = zone.corners;
    let (left, top) = (x(low.lon), y(high.lat));
    let wide = (x(high.lon) - left).max(2.0);
    let tall = (y(low.lat) - top).max(2.0);
    let round = format!("{:.1}", (wide.hypot(tall) / 2.0 + 9.0));
    let (mid_x, mid_y) = (left + wide / 2.0, top + tall / 2.0);
    let cities = CITIES.map(|(name, city_lon, city_lat)| {
        // At the edge the name stands before its city.
        let end = x(city_lon) > width - 90.0;
        let at = if end { x(city_lon) - 7.0 } else { x(city_lon) + 7.0 };
        view! {
            <circle cx=format!("{:.1}", x(city_lon)) cy=format!("{:.1}", y(city_lat)) r="3" />
            <text
                x=format!("{at:.1}")
                y=format!("{:.1}", y(city_lat) + 4.0)
                text-anchor=if end { "end" } else { "start" }
            >
                {name}
            </text>
        }
    });
    view! {
        <svg
            class="boundaries-zone__map"
            viewBox=format!("0 0 {width:.0} {height:.0}")
            role="img"
            aria-label=t(words::ZONE_PREVIEW)
        >
            <path class="boundaries-zone__grid" d=grid />
            <path class="boundaries-zone__equator" d=equator />
            <g class="boundaries-zone__cities">{cities.collect_view()}</g>
            <rect
                class="boundaries-zone__here"
                x=format!("{left:.1}")
                y=format!("{top:.1}")
                width=format!("{wide:.1}")
                height=format!("{tall:.1}")
            />
            <circle
                class="boundaries-zone__ring"
                cx=format!("{mid_x:.1}")
                cy=format!("{mid_y:.1}")
                r=round
            />
        </svg>
    }
}
