//! The map as tables: the same places and figures, for those who do not see it and for paper.

use leptos::prelude::*;

use super::{
    data::{MapData, Shown},
    list::{rows, share, sort},
};
use crate::{
    app::{lang, t},
    components::TableScroll,
    i18n::words::map as w,
    maps::{
        figures::{is_few, percent},
        view::MapState,
    },
    pages::posyandu::full_name,
};

/// The figures of the map.
#[component]
pub(super) fn Figures(data: MapData, shown: Shown, map: MapState) -> impl IntoView {
    let all = Memo::new(move |_| {
        let better = data.better(shown.indicator.get());
        map.model.with(|model| {
            let mut rows = model.as_ref().map(|model| rows(model)).unwrap_or_default();
            sort(&mut rows, better);
            rows
        })
    });
    let row = |row: super::list::Row| {
        let figure = row.figure;
        let few = percent(figure).is_some() && is_few(figure);
        view! {
            <tr>
                <th scope="row">{row.name}</th>
                <td class="numeric">
                    {few.then(|| view! { <small>{t(w::FEW_MARK)}" "</small> })}
                    {move || share(figure)}
                </td>
                <td class="numeric">
                    {move || lang().count(figure.numerator)} " / "
                    {move || lang().count(figure.denominator)}
                </td>
            </tr>
        }
    };
    let open = RwSignal::new(false);
    view! {
        <details class="map-table" on:toggle=move |_| open.set(true)>
            <summary class="button button--quiet">{t(w::TABLE_OF)}</summary>
            <Show when=move || open.get()>
                <TableScroll label=t(w::TABLE_OF)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{t(w::COL_PLACE)}</th>
                                <th scope="col" class="numeric">{t(w::COL_RATE)}</th>
                                <th scope="col" class="numeric">{t(w::COL_NUMBERS)}</th>
                            </tr>
                        </thead>
                        <tbody>{move || all.get().into_iter().map(row).collect_view()}</tbody>
                    </table>
                </TableScroll>
            </Show>
        </details>
    }
}

/// How far each desa is from its nearest Posyandu, the farthest first.
#[component]
pub(super) fn Distances(data: MapData, shown: Shown) -> impl IntoView {
    let all = Memo::new(move |_| {
        let mut found = shown.nearest.get();
        found.sort_by(|a, b| b.km.total_cmp(&a.km));
        data.land.with(|land| {
            let Some(land) = land else { return Vec::new() };
            data.points.with(|points| {
                let name = |id| {
                    let mut points = points.into_iter().flatten();
                    points.find(|p| p.id == id).map(|p| p.name.clone()).unwrap_or_default()
                };
                let desa = |n: usize| land.desa.shapes.get(n).map(|s| s.name.clone());
                let row = |one: crate::maps::build::Nearest| {
                    (desa(one.shape).unwrap_or_default(), name(one.posyandu), one.km)
                };
                found.into_iter().map(row).collect::<Vec<_>>()
            })
        })
    });
    let row = |(desa, posyandu, km): (String, String, f64)| {
        view! {
            <tr>
                <th scope="row">{desa}</th>
                <td class="numeric">{move || lang().number(km, 1)}</td>
                <td>{move || full_name(&posyandu, lang())}</td>
            </tr>
        }
    };
    view! {
        <section class="section">
            <h2>{t(w::DISTANCES)}</h2>
            <TableScroll label=t(w::DISTANCES)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::DESA)}</th>
                            <th scope="col" class="numeric">{t(w::COL_DISTANCE)}</th>
                            <th scope="col">{t(w::COL_NEAREST)}</th>
                        </tr>
                    </thead>
                    <tbody>{move || all.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </TableScroll>
        </section>
    }
}
