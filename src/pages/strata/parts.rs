//! What both pages show alike: a level as steps with its word, a verdict, the years.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::{lang, t, use_app},
    components::{StatusMark, Tabs, Tone},
    forms::level_words,
    i18n::words::strata,
    records::Month,
    strata::{Stratum, Verdict},
};

/// The year of the month that is looked at.
pub(super) fn year_here() -> Memo<Option<i32>> {
    let app = use_app();
    Memo::new(move |_| app.month().map(Month::year))
}

/// A level as four steps, filled as far as it is sure, and its word.
#[component]
pub(super) fn Level(at_least: Stratum, at_most: Stratum) -> impl IntoView {
    let steps = Stratum::ALL.into_iter().zip(0_u32..).map(|(level, at)| {
        let class = if level <= at_least {
            "stratum-steps__step stratum-steps__step--sure"
        } else if level <= at_most {
            "stratum-steps__step stratum-steps__step--open"
        } else {
            "stratum-steps__step"
        };
        let height = 3 + 3 * at;
        view! {
            <rect class=class x=(at * 5).to_string() y=(13 - height).to_string() width="4" height=height.to_string() />
        }
    });
    view! {
        <span class="level">
            <svg class="stratum-steps" viewBox="-0.5 0 20 13.5" width="20" height="14" aria-hidden="true">
                {steps.collect_view()}
            </svg>
            <span>{move || level_words(at_least, at_most, lang())}</span>
        </span>
    }
}

/// Whether a line is met.
#[component]
pub(super) fn VerdictMark(
    verdict: Verdict,
    /// The word, where it is not that of a line.
    #[prop(optional, into)]
    label: Option<TextProp>,
) -> impl IntoView {
    let tone = match verdict {
        Verdict::Met => Tone::Good,
        Verdict::Failed => Tone::Watch,
        Verdict::Open | Verdict::Unknown => Tone::Plain,
    };
    let label = label.unwrap_or_else(|| t(crate::i18n::Words::words(&verdict)).into());
    view! { <StatusMark tone label /> }
}

/// Whether a Posyandu is aktif.
#[component]
pub(super) fn AktifMark(verdict: Verdict) -> impl IntoView {
    view! { <VerdictMark verdict label=t(verdict.aktif()) /> }
}

/// The years that can be looked at. Choosing one chooses its last month at the top, so that place
/// and time are said in one place only.
#[component]
pub(super) fn Years(
    #[prop(into)] years: Signal<(i32, i32)>,
    #[prop(into)] year: Signal<i32>,
) -> impl IntoView {
    let app = use_app();
    let choose = move |chosen: i32| {
        let this = app.overview.now().map(|overview| Month::of(overview.today));
        let last = Month::new(chosen, 12).min(this);
        let location = untrack(|| app.router.location());
        // Asks first where something is unsaved.
        app.router.go(crate::app::route::Location { month: Some(last), ..location });
    };
    let span = Memo::new(move |_| years.get());
    move || {
        let (first, last) = span.get();
        let one = |year: i32| (year, TextProp::from(move || year.to_string()));
        let options: Vec<_> = (first..=last).rev().map(one).collect();
        view! {
            <Tabs
                label=t(strata::YEARS)
                value=year
                options
                on_choose=move |chosen| choose(chosen)
            />
        }
    }
}

/// A year that is not over is marked.
#[component]
pub(super) fn SoFar(
    #[prop(into)] over: Signal<bool>,
    #[prop(into)] year: Signal<i32>,
) -> impl IntoView {
    let words = move || strata::SO_FAR.fill(lang(), &[("year", &year.get())]);
    view! {
        <Show when=move || !over.get()>
            <p class="soft">{words}</p>
        </Show>
    }
}
