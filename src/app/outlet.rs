//! From the address to the page. A new page is added in `src/chunks.rs`: only what a new device sees
//! first is here.

use leptos::prelude::*;

use super::{
    desk::be_home,
    lazy::Lazy,
    privacy_dialog::{ClosedPage, is_closed},
    route::Route,
    state::use_app,
};
use crate::pages::{
    NotFoundPage,
    first_run::{FirstRunPage, note_what_is_here},
};

/// The page of the address. It is made anew when the page changes, not when place or month do.
#[component]
pub(super) fn Outlet() -> impl IntoView {
    let app = use_app();
    note_what_is_here();
    // The first run is Beranda while nothing is stored: the first screen of a new device.
    let fresh = Memo::new(move |_| app.fresh() == Some(true));
    // Everything is made anew when identities are hidden or shown.
    let hidden = Memo::new(move |_| app.privacy.is_hidden());
    let page = move || match app.route.get() {
        route if hidden.get() && is_closed(route) => view! { <ClosedPage /> }.into_any(),
        Route::Home if fresh.get() => view! { <FirstRunPage /> }.into_any(),
        Route::NotFound | Route::Search => view! { <NotFoundPage /> }.into_any(),
        route => view! { <Lazy route /> }.into_any(),
    };
    move || {
        be_home();
        page()
    }
}
