//! The place that is looked at: its way down from the regency, changed in one tap.

use leptos::prelude::*;

use super::{
    lang::{lang, t},
    place_words::{regency_name, whole_regency},
    places::{self, PlaceItem},
    state::use_app,
};
use crate::{
    components::{Dialog, Icon, IconName},
    i18n::words::{common, shell},
    records::Place,
    wilayah::normal,
};

/// Rows of the list on the screen at once; typing narrows it.
const SHOWN: usize = 80;

#[component]
pub(super) fn PlacePicker() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let way = Memo::new(move |_| {
        let scope = app.router.scope();
        app.places
            .with(|places| places.map(|p| places::way_to(p, &scope.place)).unwrap_or_default())
    });
    let steps = move || {
        let lang = lang();
        let mut way = way.get();
        let here = app.router.scope().place;
        // An address may name what is not there, or not any more: that is not the regency.
        if way.is_empty() && here != Place::Regency && app.places.is_there() {
            way.push((shell::PLACE_UNKNOWN.of(lang).to_owned(), here));
        }
        let last = way.len();
        let all = std::iter::once((regency_name(lang), Place::Regency)).chain(way);
        all.enumerate()
            .map(|(at, (name, place))| view! { <Step name place here=at == last open /> })
            .collect_view()
    };
    view! {
        <nav class="place" aria-label=t(shell::WHERE)>
            <Icon name=IconName::Place />
            <ol class="place__way">{steps}</ol>
            <Dialog open title=t(shell::PLACE_PICKER) close=t(common::CLOSE) wide=true>
                <Choices open />
            </Dialog>
        </nav>
    }
}

/// One step of the way: the last opens the list, those before it lead up.
#[component]
fn Step(name: String, place: Place, here: bool, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    if here {
        return view! {
            <li class="place__here">
                <button type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
                    <span>{name}</span>
                    <Icon name=IconName::Down />
                </button>
            </li>
        }
        .into_any();
    }
    view! {
        <li>
            <button type="button" on:click=move |_| app.router.set_place(place.clone())>{name}</button>
        </li>
    }
    .into_any()
}

#[component]
fn Choices(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let all = Memo::new(move |_| app.places.with(|p| p.map(places::all).unwrap_or_default()));
    let fitting = move || {
        let wanted = normal(&typed.get());
        all.with(|all| narrow(all, &wanted))
    };
    let choose = move |place: Place| {
        app.router.set_place(place);
        open.set(false);
    };
    let row = move |item: PlaceItem| {
        let place = item.place.clone();
        view! {
            <li>
                <button
                    type="button"
                    class=format!("choice-row choice-row--{}", item.depth)
                    on:click=move |_| choose(place.clone())
                >
                    <span>{item.name}</span>
                    <small>{item.within}</small>
                </button>
            </li>
        }
    };
    view! {
        <input
            class="input"
            type="search"
            autocomplete="off"
            aria-label=t(shell::PLACE_FILTER)
            placeholder=t(shell::PLACE_FILTER)
            bind:value=typed
        />
        <ul class="choices">
            <li>
                <button type="button" class="choice-row choice-row--0" on:click=move |_| choose(Place::Regency)>
                    <span>{move || whole_regency(lang())}</span>
                </button>
            </li>
            {move || fitting().into_iter().map(row).collect_view()}
        </ul>
    }
}

/// Those that fit what was typed; without a text kecamatan and desa only, for a regency has
/// hundreds of Posyandu.
fn narrow(all: &[PlaceItem], wanted: &str) -> Vec<PlaceItem> {
    let fits = |item: &&PlaceItem| {
        if wanted.is_empty() {
            item.depth < 2 || item.within.is_empty()
        } else {
            normal(&item.name).contains(wanted)
        }
    };
    all.iter().filter(fits).take(SHOWN).cloned().collect()
}
