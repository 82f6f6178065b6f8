//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{
    app::{PageHead, route::Route, t},
    components::{ButtonKind, LinkButton},
    i18n::words::shell,
};

/// Says so, and leads home.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <PageHead title=t(shell::NOT_FOUND) lead=t(shell::NOT_FOUND_WHY) />
        <div class="row">
            <LinkButton label=t(shell::GO_HOME) href=Route::Home.href() kind=ButtonKind::Primary />
        </div>
    }
}
