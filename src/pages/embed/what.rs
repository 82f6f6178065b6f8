//! What is shown, and where it will stand.

use leptos::prelude::*;

use super::Work;
use crate::{
    app::{lang, t, theme::Theme},
    components::{Choice, Select, TextField},
    embed::{data::Data, options::View},
    i18n::{Lang, Text, Words as _, words::embed as w},
    indicators::IndicatorId,
    wilayah::RegionCode,
};

const fn view_words(view: View) -> Text {
    match view {
        View::Map => w::VIEW_MAP,
        View::Trend => w::VIEW_TREND,
        View::Skdn => w::VIEW_SKDN,
        View::Target => w::VIEW_TARGET,
        View::Table => w::VIEW_TABLE,
    }
}

#[component]
pub(super) fn WhatCard(work: Work) -> impl IntoView {
    let views = View::ALL.map(|view| (view, t(view_words(view)).into())).to_vec();
    let themes = Theme::ALL.map(|theme| (theme, t(theme.words()).into())).to_vec();
    let languages = Lang::ALL.map(|one| (one, one.own_name().into())).to_vec();
    view! {
        <section class="card stack">
            <h2>{t(w::WHAT)}</h2>
            <Choice
                label=t(w::VIEW)
                value=work.view
                options=views
                on_choose=move |view| work.view.set(view)
            />
            <Which work />
            <Choice
                label=t(w::LANGUAGE)
                value=work.language
                options=languages
                on_choose=move |one| work.language.set(one)
            />
            <Choice
                label=t(w::THEME)
                value=work.theme
                options=themes
                on_choose=move |theme| work.theme.set(theme)
            />
        </section>
    }
}

/// Indicator, place and month: those of the publication.
#[component]
fn Which(work: Work) -> impl IntoView {
    let indicators = move || {
        let Some(published) = work.published.get() else { return Vec::new() };
        let one = |id: IndicatorId| (id.code().to_owned(), id.words().of(lang()).to_owned());
        Data { bundle: &published.bundle }.indicators().map(one).collect()
    };
    let indicator = move || {
        let published = work.published.get();
        let usual = || Data { bundle: &published.as_ref()?.bundle }.usual();
        work.indicator.get().or_else(usual).map_or_else(String::new, |id| id.code().to_owned())
    };
    let places = move || {
        let Some(published) = work.published.get() else { return Vec::new() };
        let places = published.bundle.places.iter();
        places.map(|place| (place.code.to_string(), place.name().to_owned())).collect()
    };
    let place = move || {
        let whole = || work.published.get()?.bundle.places.first().map(|place| place.code);
        work.place.get().or_else(whole).map_or_else(String::new, |code| code.to_string())
    };
    let months = move || {
        let last = (String::new(), w::LAST_WITH_FIGURES.of(lang()).to_owned());
        let Some(published) = work.published.get() else { return vec![last] };
        let months = published.bundle.months.iter().rev();
        let one = |month: &crate::records::Month| (month.to_string(), lang().month(*month));
        std::iter::once(last).chain(months.map(one)).collect()
    };
    let month = move || work.month.get().map_or_else(String::new, |month| month.to_string());
    view! {
        <Show when=move || work.view.get() != View::Skdn>
            <Select
                label=t(w::INDICATOR)
                value=Signal::derive(indicator)
                options=Signal::derive(indicators)
                on_choose=move |code: String| work.indicator.set(IndicatorId::from_code(&code))
            />
        </Show>
        <Select
            label=t(w::PLACE)
            value=Signal::derive(place)
            options=Signal::derive(places)
            on_choose=move |code: String| {
                // The whole is what is shown where no place is named.
                let code = RegionCode::parse(&code).ok();
                let published = work.published.get_untracked();
                let whole = published.and_then(|all| all.bundle.places.first().map(|p| p.code));
                work.place.set(code.filter(|code| Some(*code) != whole));
            }
        />
        <Select
            label=t(w::MONTH)
            value=Signal::derive(month)
            options=Signal::derive(months)
            on_choose=move |month: String| work.month.set(month.parse().ok())
        />
    }
}

/// Where it will stand on the web.
#[component]
pub(super) fn WhereFields(work: Work) -> impl IntoView {
    let wrong = move || {
        let folder = work.folder.get();
        let fine = folder.trim().is_empty() || super::code::is_address(folder.trim());
        (!fine).then(|| w::FOLDER_WRONG.of(lang()).to_owned())
    };
    view! {
        <div class="columns">
            <TextField
                label=t(w::FOLDER)
                value=work.folder
                hint=t(w::FOLDER_HINT)
                error=Signal::derive(wrong)
                keys="url"
            />
            <TextField label=t(w::PATH) value=work.path hint=t(w::PATH_HINT) keys="url" />
        </div>
    }
}
