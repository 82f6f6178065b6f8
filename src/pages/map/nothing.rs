//! What to do first where there is little or nothing to draw.

use leptos::prelude::*;

use super::data::{MapData, Shown};
use crate::{
    app::{lang, route::Route, t},
    components::{ButtonKind, Empty, IconName, LinkButton},
    i18n::words::{map as w, posyandu},
    maps::AreaLevel,
};

/// Neither boundaries nor points.
#[component]
pub(super) fn Nothing() -> impl IntoView {
    view! {
        <Empty title=t(w::NOTHING_TITLE) text=t(w::NOTHING_TEXT)>
            <LinkButton
                label=t(w::LOAD_BOUNDARIES)
                href=Route::Boundaries.href()
                kind=ButtonKind::Primary
                icon=IconName::Import
            />
            <LinkButton label=t(posyandu::LIST) href=Route::Places.href() icon=IconName::Posyandu />
        </Empty>
    }
}

/// What the map lacks, in a line each.
#[component]
pub(super) fn Hints(data: MapData, shown: Shown) -> impl IntoView {
    let no_areas = move || !data.has(AreaLevel::Desa) && !data.has(AreaLevel::Kecamatan);
    let counts = Memo::new(move |_| {
        data.points.with(|all| {
            let open = || all.into_iter().flatten().filter(|one| one.open);
            (open().count(), open().filter(|one| one.point.is_none()).count())
        })
    });
    let empty = move || shown.series.with(|s| s.as_ref().is_some_and(|s| s.is_empty()));
    let words = move || {
        let lang = lang();
        let (all, without) = counts.get();
        let mut told = Vec::new();
        if empty() {
            told.push((w::NO_MONTHS.of(lang).to_owned(), None));
        }
        if no_areas() {
            let link = (Route::Boundaries.href(), w::LOAD_BOUNDARIES.of(lang));
            told.push((w::POINTS_ONLY.of(lang).to_owned(), Some(link)));
        }
        if without > 0 {
            let words = if without == all {
                w::AREAS_ONLY.of(lang).to_owned()
            } else {
                w::WITHOUT_POINT.fill(lang, &[("n", &lang.count(without as u32))])
            };
            told.push((words, Some((Route::Places.href(), w::SET_POINT.of(lang)))));
        }
        told
    };
    let one = |(words, link): (String, Option<(String, &'static str)>)| {
        view! {
            <li>
                {words}
                {link.map(|(href, label)| view! { " " <a href=href>{label}</a> })}
            </li>
        }
    };
    view! {
        <Show when=move || !words().is_empty()>
            <ul class="map-hints soft">{move || words().into_iter().map(one).collect_view()}</ul>
        </Show>
    }
}
