//! Peta: one indicator on the land, month by month; two maps in step; the children behind it.

mod address;
mod choose;
mod data;
mod list;
mod nothing;
mod panel;
mod point;
mod slide;
mod slider;
mod table;

pub use point::PointPage;
pub use slide::MapSlide;

use leptos::prelude::*;

use self::{
    choose::{Choose, Compare, Options, SecondTools},
    data::{MapData, Shown},
    nothing::{Hints, Nothing},
    panel::Panel,
    slider::Slider,
    table::{Distances, Figures},
};
use crate::{
    app::{ErrorNotice, PageHead, skeleton_lines, t},
    i18n::words::map as w,
    maps::view::{MapState, MapView, basemap::Backdrop},
};

/// The map.
#[component]
pub fn MapPage() -> impl IntoView {
    let data = MapData::new();
    // One for all maps of the page.
    provide_context(Backdrop::start());
    let there = Memo::new(move |_| data.is_there());
    let drawable = Memo::new(move |_| data.land.with(Option::is_some));
    view! {
        <PageHead title=t(w::TITLE)>
            <Show when=move || there.get() && drawable.get()>
                <Compare data />
            </Show>
        </PageHead>
        {move || data.error().map(|error| view! { <ErrorNotice error retry=move |()| data.again() /> })}
        <Show
            when=move || there.get()
            fallback=move || data.error().is_none().then(|| skeleton_lines(12))
        >
            <Show when=move || drawable.get() fallback=|| view! { <Nothing /> }>
                <Maps data />
            </Show>
        </Show>
    }
}

/// One map or two, with what belongs to them.
#[component]
fn Maps(data: MapData) -> impl IntoView {
    let first = Shown::first(data);
    let second = Shown::second(data);
    let camera = RwSignal::new(None);
    let chosen = address::picked(data.app);
    let look = RwSignal::new(data.layers.look_now());
    // What is drawn follows the address.
    Effect::new(move |_| look.set(data.layers.look()));
    let home = data.home();
    let map = MapState::new(first.model, home, camera, chosen, look);
    let beside = MapState::new(second.model, home, camera, chosen, look);
    // Another place is another part of the land.
    Effect::new(move |before: Option<crate::records::Place>| {
        let place = data.place.get();
        if before.is_some_and(|before| before != place) {
            camera.set(None);
            chosen.set(None);
        }
        place
    });
    let two = move || data.second.there.get();
    view! {
        <div class="map-tools no-print">
            <Choose data shown=first />
            <Options data shown=first />
        </div>
        <Hints data shown=first />
        {move || {
            let error = first.figures.error().or_else(|| second.figures.error());
            let again = move |()| {
                first.figures.again();
                second.figures.again();
            };
            error.map(|error| view! { <ErrorNotice error retry=again /> })
        }}
        <div class="map-page" class:map-page--two=two>
            <Slider data shown=first />
            <div class="map-page__maps">
                <MapView map />
                <Show when=two>
                    <div class="map-page__second">
                        <SecondTools data />
                        <MapView map=beside />
                    </div>
                </Show>
            </div>
            <Panel data shown=first map />
        </div>
        <Figures data shown=first map />
        <Show when=move || look.get().distances>
            <Distances data shown=first />
        </Show>
    }
}
