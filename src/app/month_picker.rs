//! The month that is looked at: one tap to the one before or after, two to any other.

use leptos::prelude::*;

use super::{
    lang::{lang, t},
    state::use_app,
};
use crate::{
    components::{Button, Dialog, Icon, IconButton, IconName},
    i18n::words::{common, shell},
    records::Month,
};

#[component]
pub(super) fn MonthPicker() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let month = Memo::new(move |_| app.month());
    let last = Memo::new(move |_| app.overview.with(|o| o.map(|o| Month::of(o.today))));
    let step = move |by: i32| {
        if let Some(month) = month.get_untracked() {
            app.router.set_month(Some(month.plus(by)));
        }
    };
    let at_end = Signal::derive(move || month.get() >= last.get());
    let words = move || month.get().map_or_else(String::new, |month| lang().month(month));
    let short = move || month.get().map_or_else(String::new, |month| lang().month_short(month));
    view! {
        // Its width is that of its words: before they are there it would only move about.
        <div
            class="month"
            class:month--waiting=move || month.with(Option::is_none)
            role="group"
            aria-label=t(shell::WHEN)
        >
            <IconButton label=t(shell::MONTH_BEFORE) icon=IconName::Left on_click=move |_| step(-1) />
            <button type="button" class="month__now" on:click=move |_| open.set(true)>
                <span class="visually-hidden">{t(shell::CHOOSE_MONTH)} ": "</span>
                <span class="month__long">{words}</span>
                <span class="month__short" aria-hidden="true">{short}</span>
                <Icon name=IconName::Down />
            </button>
            <IconButton
                label=t(shell::MONTH_AFTER)
                icon=IconName::Right
                disabled=at_end
                on_click=move |_| step(1)
            />
            <Dialog open title=t(shell::CHOOSE_MONTH) close=t(common::CLOSE)>
                <Months open month last />
            </Dialog>
        </div>
    }
}

/// The twelve months of a year.
#[component]
fn Months(
    open: RwSignal<bool>,
    month: Memo<Option<Month>>,
    last: Memo<Option<Month>>,
) -> impl IntoView {
    let app = use_app();
    let year = RwSignal::new(month.get_untracked().map_or(2026, Month::year));
    let choose = move |chosen: Option<Month>| {
        app.router.set_month(chosen);
        open.set(false);
    };
    let one = move |number: u32| {
        let this = Memo::new(move |_| Month::new(year.get(), number));
        let too_late = move || this.get() > last.get();
        let known = move || app.overview.with(|o| o.and_then(|o| o.months));
        let has_data = move || {
            known().is_some_and(|(first, end)| this.get().is_some_and(|m| m >= first && m <= end))
        };
        view! {
            <button
                type="button"
                class="month-grid__month"
                class:month-grid__month--data=has_data
                aria-pressed=move || (this.get() == month.get()).to_string()
                disabled=too_late
                on:click=move |_| choose(this.get_untracked())
            >
                {move || lang().month_short_name(number)}
            </button>
        }
    };
    let no_later = Signal::derive(move || last.get().is_some_and(|last| year.get() >= last.year()));
    view! {
        <div class="month-grid__year">
            <IconButton
                label=t(shell::YEAR_BEFORE)
                icon=IconName::Left
                on_click=move |_| year.update(|y| *y -= 1)
            />
            <strong aria-live="polite">{move || year.get()}</strong>
            <IconButton
                label=t(shell::YEAR_AFTER)
                icon=IconName::Right
                disabled=no_later
                on_click=move |_| year.update(|y| *y += 1)
            />
        </div>
        <div class="month-grid">{(1..=12).map(one).collect_view()}</div>
        <div class="dialog__actions">
            <Button label=t(shell::LATEST_MONTH) on_click=move |_| choose(None) />
        </div>
    }
}
