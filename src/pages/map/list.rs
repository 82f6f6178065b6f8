//! The areas or Posyandu of the map as a list beside it: the same choice, the other way round.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    components::Bar,
    i18n::{DASH, words::map as w},
    indicators::{Better, Figure},
    maps::{
        figures::{is_few, percent},
        legend,
        model::{Chosen, MapModel},
        view::MapState,
    },
};

/// A place of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) chosen: Chosen,
    pub(super) name: String,
    pub(super) figure: Figure,
}

/// The areas that are looked at; the Posyandu where there are no areas.
pub(super) fn rows(model: &MapModel) -> Vec<Row> {
    let shapes = model.layer().shapes.iter().zip(&model.areas);
    let inside = shapes.filter(|(_, shown)| !shown.outside);
    let areas: Vec<Row> = inside
        .filter_map(|(shape, shown)| {
            let chosen = Chosen::Area(shape.code?);
            Some(Row { chosen, name: shape.name.clone(), figure: shown.figure })
        })
        .collect();
    if areas.is_empty() { points(model, |_| true) } else { areas }
}

/// Posyandu of the map.
pub(super) fn points(
    model: &MapModel,
    keep: impl Fn(crate::records::PosyanduId) -> bool,
) -> Vec<Row> {
    let row = |point: &crate::maps::model::Point| Row {
        chosen: Chosen::Point(point.id),
        name: point.name.clone(),
        figure: point.figure,
    };
    model.points.iter().filter(|point| keep(point.id)).map(row).collect()
}

/// Those that need help first; those without a share at the end.
pub(super) fn sort(rows: &mut [Row], better: Better) {
    let key = |row: &Row| percent(row.figure);
    rows.sort_by(|a, b| match (key(a), key(b)) {
        (Some(x), Some(y)) => {
            let order = if better == Better::Higher { x.total_cmp(&y) } else { y.total_cmp(&x) };
            order.then_with(|| a.name.cmp(&b.name))
        }
        (Some(_), None) => std::cmp::Ordering::Less,
        (None, Some(_)) => std::cmp::Ordering::Greater,
        (None, None) => a.name.cmp(&b.name),
    });
}

/// Percent, marked where there are few; a dash of nothing.
pub(super) fn share(figure: Figure) -> String {
    percent(figure).map_or_else(|| DASH.to_owned(), |value| legend::percent(value, 1, lang()))
}

/// A list of places that chooses on the map.
#[component]
pub(super) fn PlaceList(
    #[prop(into)] rows: Signal<Vec<Row>>,
    map: MapState,
    /// Longest bar, in percent.
    #[prop(into)]
    most: Signal<f64>,
) -> impl IntoView {
    let one = move |row: Row| {
        let Row { chosen, name, figure } = row;
        let pressed = move || (map.chosen.get() == Some(chosen)).to_string();
        let choose = move |_| {
            let again = map.chosen.get_untracked() == Some(chosen);
            map.chosen.set((!again).then_some(chosen));
            if !again {
                map.reveal(chosen);
            }
        };
        let wide = move || {
            let value = percent(figure).unwrap_or(0.0);
            vec![((100.0 * value / most.get().max(1e-6)).min(100.0), "bar__plain")]
        };
        let few = percent(figure).is_some() && is_few(figure);
        view! {
            <li>
                <button type="button" class="map-list__item" aria-pressed=pressed on:click=choose>
                    <span class="map-list__name">{name}</span>
                    <span class="map-list__value figures">
                        {few.then(|| view! { <small>{t(w::FEW_MARK)}" "</small> })}
                        {move || share(figure)}
                    </span>
                    <Bar parts=Signal::derive(wide) />
                </button>
            </li>
        }
    };
    view! { <ul class="map-list">{move || rows.get().into_iter().map(one).collect_view()}</ul> }
}
