//! The children of the place, by filter and order, a page at a time. Place, month, filter, order
//! and page stand in the address; what is searched for never does.

mod filters;
mod rows;

use leptos::prelude::*;

use crate::{
    app::{
        Answer, ListPages, PageHead, lang, place_path, places,
        route::{ListView, Route},
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{ButtonKind, Empty, IconName, LinkButton},
    desk::protocol::{
        Changed, GetRegister, Register, RegisterFilter, RegisterRow, Search, SearchAnswer,
    },
    i18n::words::{child as w, indicator_page, privacy, shell},
    records::Place,
};
use filters::Filters;
use rows::Rows;

/// Rows of a page: what a tablet shows in three swipes.
const PAGE: u32 = 50;
/// Names looked for at once.
const FOUND: u32 = 200;

/// Children.
#[component]
pub fn ChildrenPage() -> impl IntoView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let searching = Memo::new(move |_| text.with(|text| text.trim().chars().count() >= 2));
    let list = Memo::new(move |_| app.router.location().list);
    let place = Memo::new(move |_| app.router.scope().place);
    let register = use_answer(
        move || {
            let ListView { filter, order, page, figure } = list.get();
            Some(GetRegister {
                place: place.get(),
                figure,
                filter,
                order,
                offset: page * PAGE,
                limit: PAGE,
            })
        },
        |changed| matches!(changed, Changed::Child(..) | Changed::Posyandu(_) | Changed::Settings),
    );
    let new = Route::ChildNew.href();
    view! {
        <PageHead title=t(shell::CHILDREN) lead=move || lead(list, place, register)>
            <LinkButton label=t(w::ADD_CHILD) href=new kind=ButtonKind::Primary icon=IconName::Plus />
        </PageHead>
        <Filters list text register />
        <Show
            when=move || searching.get()
            fallback=move || view! { <All register list /> }
        >
            <Found text place />
        </Show>
    }
    .into_any()
}

/// The figure whose children these are, where they are those of one; and the place.
fn lead(list: Memo<ListView>, place: Memo<Place>, register: Answer<Register>) -> String {
    let here = place.with(|place| place_path(place, lang()));
    let Some(figure) = list.get().figure else { return here };
    let count = register.with(|register| register.map(|register| register.total));
    indicator_page::figure_words(figure, count, &here, lang())
}

/// The register by filter.
#[component]
fn All(register: Answer<Register>, list: Memo<ListView>) -> impl IntoView {
    show(
        register,
        || skeleton_lines(12),
        move |register| {
            let rows = Signal::derive(move || register.with(|register| register.rows.clone()));
            let total = Memo::new(move |_| register.with(|register| register.total));
            view! {
                <Show when=move || { total.get() > 0 } fallback=move || nothing(list.get())>
                    <Rows rows />
                    <ListPages size=Signal::derive(move || (total.get(), PAGE)) />
                </Show>
            }
        },
    )
}

/// Nobody here: what to do first, or which filter found no one.
fn nothing(list: ListView) -> AnyView {
    if list.shows(RegisterFilter::Active) || list.shows(RegisterFilter::All) {
        let (new, import) = (Route::ChildNew.href(), Route::Import.href());
        return view! {
            <Empty title=t(w::NO_CHILDREN) text=t(w::NO_CHILDREN_WHY)>
                <LinkButton label=t(w::ADD_CHILD) href=new kind=ButtonKind::Primary icon=IconName::Plus />
                <LinkButton label=t(w::IMPORT_FILE) href=import icon=IconName::Import />
            </Empty>
        }
        .into_any();
    }
    let all = Route::Children.href();
    view! {
        <Empty title=t(w::NONE_MATCH) text=t(w::NONE_MATCH_WHY)>
            <LinkButton label=t(w::SHOW_ALL) href=all />
        </Empty>
    }
    .into_any()
}

/// Children whose name fits; those of the place, and how many live elsewhere.
#[component]
fn Found(text: RwSignal<String>, place: Memo<Place>) -> impl IntoView {
    let app = use_app();
    let why = move || {
        let hidden = app.privacy.is_hidden();
        if hidden { privacy::SEARCH_HIDDEN } else { w::NO_NAME_FITS_WHY }.of(lang())
    };
    let found = use_answer(
        move || {
            let text = text.get().trim().to_owned();
            (text.chars().count() >= 2).then_some(Search { text, limit: FOUND })
        },
        |changed| matches!(changed, Changed::Child(..)),
    );
    show(
        found,
        || skeleton_lines(6),
        move |found: Signal<SearchAnswer>| {
            let split = Memo::new(move |_| {
                let rows = found.with(|found| found.children.clone());
                let place = place.get();
                if place == Place::Regency {
                    return (rows, Vec::new());
                }
                app.places.with(|places| {
                    let Some(places) = places else { return (rows.clone(), Vec::new()) };
                    let here: Vec<_> = places::posyandu_in(places, &place).map(|p| p.id).collect();
                    rows.iter().cloned().partition(|row: &RegisterRow| here.contains(&row.posyandu))
                })
            });
            let here = Signal::derive(move || split.with(|(here, _)| here.clone()));
            let elsewhere = Signal::derive(move || split.with(|(_, rest)| rest.clone()));
            let none = move || here.with(Vec::is_empty);
            let more = move || found.with(|found| found.more);
            view! {
                <Show when=none>
                    <Empty title=t(w::NO_NAME_FITS) text=why />
                </Show>
                <Show when=move || !none()>
                    <Rows rows=here />
                </Show>
                <Show when=move || elsewhere.with(|rows| !rows.is_empty())>
                    <h2>{t(w::ELSEWHERE)}</h2>
                    <Rows rows=elsewhere />
                </Show>
                <Show when=more>
                    <p class="soft">{t(w::MORE_FIT)}</p>
                </Show>
            }
        },
    )
}
