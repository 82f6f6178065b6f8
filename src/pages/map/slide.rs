//! The map on the wall: one indicator of the place and month of the bar at the top.

use leptos::prelude::*;

use super::data::{MapData, Shown};
use crate::{
    app::{skeleton_lines, t, use_app},
    i18n::words::meeting,
    indicators::IndicatorId,
    maps::view::{MapState, MapView, basemap::Backdrop},
};

/// A map with its key and nothing else. A tap on an area leads on, as on the page.
#[component]
pub fn MapSlide(
    /// What it shows.
    indicator: IndicatorId,
) -> impl IntoView {
    let app = use_app();
    let mut figure = app.router.location().figure;
    figure.indicator = Some(indicator);
    app.router.set_figure(figure);
    provide_context(Backdrop::start());
    let data = MapData::new();
    let there = Memo::new(move |_| data.is_there());
    let drawable = Memo::new(move |_| data.land.with(Option::is_some));
    view! {
        <Show when=move || there.get() fallback=|| skeleton_lines(8)>
            <Show
                when=move || drawable.get()
                fallback=|| view! { <p class="slide__none">{t(meeting::MAP_NONE)}</p> }
            >
                <One data />
            </Show>
        </Show>
    }
}

#[component]
fn One(data: MapData) -> impl IntoView {
    let shown = Shown::first(data);
    let look = RwSignal::new(data.layers.look_now());
    let map =
        MapState::new(shown.model, data.home(), RwSignal::new(None), RwSignal::new(None), look);
    view! { <div class="slide-map"><MapView map /></div> }
}
