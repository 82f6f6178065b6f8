//! From the address to the page.

use leptos::prelude::*;

use super::{route::Route, state::use_app};
use crate::pages::{ChildDetailPage, HelpPage, HomePage, NotFoundPage};

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
        Route::Child(id) => view! { <ChildDetailPage id /> }.into_any(),
        _ => view! { <NotFoundPage /> }.into_any(),
    }
}
