//! The key to the colours, beside the map.

use leptos::prelude::*;

use super::state::{Held, MapState};
use crate::{
    app::{lang, t},
    i18n::words::map as w,
    maps::{
        legend::LegendLine,
        model::MapModel,
        palette::{Palette, Pattern},
        plane::Xy,
        svg::stratum,
        symbols::Form,
    },
};

/// The key.
#[component]
pub fn Key(
    /// Of which map.
    map: MapState,
) -> impl IntoView {
    let model = map.model;
    let lines = move || {
        model.with(|model| {
            let Some(model) = model else { return Vec::new() };
            let line = |line: &LegendLine| item(model, line);
            model.legend.lines.iter().map(line).collect()
        })
    };
    let target = move || model.with(|m| m.as_ref().and_then(|m| m.legend.target.clone()));
    let symbols = move || map.scene.with(|s| s.as_ref().is_some_and(|s| !s.symbols.is_empty()));
    let symbols = Memo::new(move |_| symbols());
    let crowded = Memo::new(move |_| map.scene.with(|s| s.as_ref().is_some_and(|s| s.crowded)));
    view! {
        <div class="map-key">
            <div class="map-key__head">
                <h3 class="map-key__title">{t(w::LEGEND)}</h3>
                {move || target().map(|target| view! { <p class="map-key__target">{target}</p> })}
            </div>
            <ul class="map-key__classes">{lines}</ul>
            <Show when=move || symbols.get()>
                <Forms map />
            </Show>
            <Show when=move || crowded.get()>
                <p class="soft map-key__note">{t(w::POINTS_NEARER)}</p>
            </Show>
            <p class="soft map-key__note">{t(w::SAME_LIMITS)}</p>
        </div>
    }
}

fn item(model: &Held<MapModel>, line: &LegendLine) -> AnyView {
    let fill = model.palette.fill(line.class);
    let pattern = model.palette.pattern(line.class, model.hatched);
    let over = pattern.map(|pattern| hatch(pattern, &model.palette));
    let (words, count) = (line.words.clone(), line.count);
    view! {
        <li class="map-key__class">
            <svg class="map-key__box" viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
                <rect x="0.5" y="0.5" width="25" height="17" rx="2" fill=fill stroke=model.palette.border() />
                {over}
            </svg>
            <span>{words}</span>
            <span class="map-key__count figures">{move || lang().count(count)}</span>
        </li>
    }
    .into_any()
}

/// The pattern of a class, drawn out.
fn hatch(pattern: Pattern, palette: &Palette) -> AnyView {
    match pattern {
        Pattern::Dots => {
            let dots = [(5, 5), (13, 5), (21, 5), (5, 13), (13, 13), (21, 13)];
            let dot = |(x, y): (i32, i32)| {
                view! { <circle cx=x cy=y r="1.2" fill=palette.pattern_ink() /> }
            };
            dots.map(dot).into_iter().collect_view().into_any()
        }
        Pattern::Lines => view! {
            <path d="M1 9 9 1M3 17 19 1M11 17 25 3M21 17 25 13" stroke=palette.pattern_ink() stroke-width="0.8" />
        }
        .into_any(),
        Pattern::Slant => view! {
            <path d="M1 9 9 17M3 1 19 17M11 1 25 15M21 1 25 5" stroke=palette.slant_ink() stroke-width="1.6" />
        }
        .into_any(),
    }
}

/// What forms and sizes of points say.
#[component]
fn Forms(map: MapState) -> impl IntoView {
    let used = Memo::new(move |_| {
        map.model.with(|model| {
            let Some(model) = model else { return Vec::new() };
            let used = |form: &Form| model.points.iter().any(|point| point.form == *form);
            Form::ALL.into_iter().filter(used).collect::<Vec<_>>()
        })
    });
    let known = move || used.with(|used| used.iter().any(|form| *form != Form::Circle));
    let one = |form: Form| {
        view! {
            <li class="map-key__class">
                <svg class="map-key__form" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
                    <path d=outline(form, 5.5) />
                </svg>
                <span>{t(stratum(form))}</span>
            </li>
        }
    };
    view! {
        <p class="soft map-key__note">{t(w::SIZE_IS)}". "{t(w::HEAP_IS)}"."</p>
        <Show when=known>
            <p class="soft map-key__note">{t(w::FORM_IS)}</p>
            <ul class="map-key__classes">{move || used.get().into_iter().map(one).collect_view()}</ul>
        </Show>
    }
}

fn outline(form: Form, radius: f64) -> String {
    let corners = form.corners(radius);
    if corners.is_empty() {
        return format!(
            "M-{radius} 0a{radius} {radius} 0 1 0 {0} 0a{radius} {radius} 0 1 0 -{0} 0Z",
            2.0 * radius
        );
    }
    let one =
        |(n, (x, y)): (usize, &Xy)| format!("{}{x:.1} {y:.1}", if n == 0 { 'M' } else { 'L' });
    corners.iter().enumerate().map(one).collect::<String>() + "Z"
}
