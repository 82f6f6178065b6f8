//! Targets, survey figures and projected numbers of children: three forms, each saved by itself.

mod grid;
mod history;
mod import;
mod import_views;
mod projections;
mod saving;
mod surveys;
mod targets;

use leptos::prelude::*;

use crate::{
    app::{PageHead, route::Route, show, skeleton_lines, t, use_answer},
    desk::protocol::{Changed, GetGoals, Goals},
    i18n::words::{goals as w, settings},
};

/// The year that columns begin around while today is not known yet.
const FIRST_YEAR: i32 = 2026;

/// The page.
#[component]
pub fn GoalsPage() -> impl IntoView {
    let goals = use_answer(|| Some(GetGoals {}), |changed| matches!(changed, Changed::Goals));
    let crumbs = move || vec![(t(settings::TITLE)().to_owned(), Route::Settings.href())];
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD) crumbs=Signal::derive(crumbs) />
        {show(goals, || skeleton_lines(14), |goals: Signal<Goals>| {
            // A form is made anew when its own document changes, not when another's does: as an
            // item of a list, for fields that are kept would stay tied to what was typed.
            let targets = Memo::new(move |_| goals.with(|goals| goals.targets_rev));
            let surveys = Memo::new(move |_| goals.with(|goals| goals.surveys_rev));
            let projections = Memo::new(move |_| goals.with(|goals| goals.projections_rev));
            view! {
                <For each=move || [targets.get()] key=|rev| *rev let:_rev>
                    <targets::Targets goals=goals.get_untracked() />
                </For>
                <For each=move || [surveys.get()] key=|rev| *rev let:_rev>
                    <surveys::Surveys goals=goals.get_untracked() />
                </For>
                <For each=move || [projections.get()] key=|rev| *rev let:_rev>
                    <projections::Projections goals=goals.get_untracked() />
                </For>
                <history::History />
            }
            .into_any()
        })}
    }
    .into_any()
}
