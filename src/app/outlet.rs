//! From the address to the page.

use leptos::prelude::*;

use super::{route::Route, state::use_app};
use crate::pages::{
    BoundariesPage, ChildDetailPage, ChildEditPage, ChildHistoryPage, ChildNewPage, ChildrenPage,
    DoubtsPage, HelpPage, HomePage, ImportDetailPage, ImportPage, NotFoundPage, SessionPage,
    SettingsPage, VisitFormPage,
    posyandu::{PosyanduEditPage, PosyanduListPage, PosyanduNewPage, PosyanduPage},
    strata::{StrataPage, TelaahPage},
};

/// The page of the address. It is made anew when the page changes, not when place or month do.
#[component]
pub(super) fn Outlet() -> impl IntoView {
    let app = use_app();
    move || page_of(app.route.get())
}

fn page_of(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::Help => view! { <HelpPage /> }.into_any(),
        Route::Children => view! { <ChildrenPage /> }.into_any(),
        Route::ChildNew => view! { <ChildNewPage /> }.into_any(),
        Route::ChildEdit(id) => view! { <ChildEditPage id /> }.into_any(),
        Route::ChildHistory(id) => view! { <ChildHistoryPage id /> }.into_any(),
        Route::Child(id) => view! { <ChildDetailPage id /> }.into_any(),
        Route::Places => view! { <PosyanduListPage /> }.into_any(),
        Route::PosyanduNew => view! { <PosyanduNewPage /> }.into_any(),
        Route::Posyandu(id) => view! { <PosyanduPage id /> }.into_any(),
        Route::PosyanduEdit(id) => view! { <PosyanduEditPage id /> }.into_any(),
        Route::Strata => view! { <StrataPage /> }.into_any(),
        Route::Telaah(id) => view! { <TelaahPage id /> }.into_any(),
        Route::Session(id, month) => view! { <SessionPage id month /> }.into_any(),
        Route::Boundaries => view! { <BoundariesPage /> }.into_any(),
        Route::Settings => view! { <SettingsPage /> }.into_any(),
        Route::Import => view! { <ImportPage /> }.into_any(),
        Route::ImportDetail(batch) => view! { <ImportDetailPage batch /> }.into_any(),
        Route::Doubts => view! { <DoubtsPage /> }.into_any(),
        Route::VisitNew(child) => view! { <VisitFormPage child /> }.into_any(),
        Route::VisitEdit(child, visit) => {
            view! { <VisitFormPage child visit=Some(visit) /> }.into_any()
        }
        _ => view! { <NotFoundPage /> }.into_any(),
    }
}
