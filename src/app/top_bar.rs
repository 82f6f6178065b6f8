//! Where and when, always at the top, and the search box.

use leptos::prelude::*;

use super::{
    lang::t, month_picker::MonthPicker, place_picker::PlacePicker, privacy_dialog::HiddenMark,
    route::Route, search_box::SearchBox,
};
use crate::{
    components::{Icon, IconName},
    i18n::words::shell,
};

#[component]
pub(super) fn TopBar() -> impl IntoView {
    view! {
        <header class="top-bar">
            <PlacePicker />
            <MonthPicker />
            <HiddenMark />
            <div class="top-bar__search">
                <SearchBox />
            </div>
            <a class="icon-button top-bar__search-door" href=Route::Search.href() aria-label=t(shell::SEARCH)>
                <Icon name=IconName::Search />
            </a>
        </header>
    }
}
