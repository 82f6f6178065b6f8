//! The sheet of a session: the whole register of a Posyandu for one month, to read and to type in.

mod day;
mod figures;
mod grid;
mod guest;
mod result;
mod row;
mod row_state;
mod save;

use leptos::prelude::*;

use crate::{
    app::{PageHead, lang, route::Route, show, skeleton_lines, t, use_answer},
    components::{Button, ButtonKind, Empty, IconName, LinkButton},
    desk::protocol::{Changed, GetSheet, SessionSheet},
    i18n::words::posyandu,
    pages::posyandu::full_name,
    platform::share,
    records::{ChildId, Month, Place, PosyanduId},
};

/// A session of a Posyandu.
#[component]
pub fn SessionPage(
    /// Whose.
    id: PosyanduId,
    /// When.
    month: Month,
) -> impl IntoView {
    let guests = RwSignal::new(Vec::<ChildId>::new());
    let sheet = use_answer(
        move || Some(GetSheet { posyandu: id, month, guests: guests.get() }),
        move |changed| match changed {
            // A visitor's own Posyandu is another one.
            Changed::Child(..) | Changed::Settings => true,
            Changed::Posyandu(which) => *which == id,
            _ => false,
        },
    );
    let name =
        move || sheet.with(|s| s.map(|s| full_name(&s.posyandu_name, lang()))).unwrap_or_default();
    let heading = move || posyandu::SESSION_OF.fill(lang(), &[("month", &lang().month(month))]);
    let crumbs = move || {
        vec![
            (t(posyandu::LIST)().to_owned(), Route::Places.at(Place::Regency).href()),
            (name(), Route::Posyandu(id).href()),
        ]
    };
    view! {
        <PageHead title=t(posyandu::SESSION) heading crumbs=Signal::derive(crumbs)>
            <Button
                label=t(posyandu::PRINT_LIST)
                icon=IconName::Print
                on_click=|_| share::print()
            />
        </PageHead>
        <p class="print-only">{name}</p>
        {show(sheet, || skeleton_lines(12), move |sheet| view! { <Sheet id sheet guests /> })}
    }
}

#[component]
fn Sheet(
    id: PosyanduId,
    sheet: Signal<SessionSheet>,
    guests: RwSignal<Vec<ChildId>>,
) -> impl IntoView {
    let empty = Memo::new(move |_| sheet.with(|sheet| sheet.rows.is_empty()));
    let date = day::use_day(sheet);
    view! {
        <figures::Figures sheet />
        <Show
            when=move || !empty.get()
            fallback=move || view! {
                <Empty title=t(posyandu::SHEET_EMPTY) text=t(posyandu::SHEET_EMPTY_TEXT)>
                    <LinkButton
                        label=t(posyandu::ADD_CHILD)
                        href=Route::ChildNew.at(Place::Posyandu(id)).href()
                        kind=ButtonKind::Primary
                        icon=IconName::Plus
                    />
                </Empty>
            }
        >
            <day::DayBar sheet date />
            <grid::Grid sheet date />
        </Show>
        <guest::Guests sheet guests />
    }
}
