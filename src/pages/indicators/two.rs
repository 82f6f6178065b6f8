//! Routine weighing and surveys side by side, with coverage and what may explain the difference.

use leptos::prelude::*;

use super::concerns;
use crate::{
    app::{lang, route::Route, show, skeleton_lines, t, use_answer},
    components::{IconName, LinkButton},
    desk::protocol::{GetTwoNumbers, RoutineFigure, SurveyPair, TwoNumbers},
    i18n::words::{indicator_page as w, indicator_say as say},
    indicators::{IndicatorId, Interval},
    records::SurveyFigure,
};

#[component]
pub(super) fn TwoNumbersPart(id: IndicatorId) -> impl IntoView {
    let two = use_answer(move || Some(GetTwoNumbers { indicator: id }), concerns);
    let body = move |two: Signal<TwoNumbers>| {
        let pairs = move || {
            let pairs = two.with(|two| two.pairs.clone());
            pairs.into_iter().map(|pair| view! { <Pair pair /> }).collect_view()
        };
        let none = move || two.with(|two| two.pairs.is_empty());
        view! {
            <Show when=none>
                <p class="soft">{t(w::TWO_NONE)}</p>
            </Show>
            {pairs}
            <div class="row no-print">
                <LinkButton label=t(w::TWO_ADD) href=Route::Goals.href() icon=IconName::Edit />
            </div>
        }
        .into_any()
    };
    view! {
        <section class="section two-numbers">
            <h2>{t(w::TWO)}</h2>
            <p class="soft">{t(w::TWO_WHY)}</p>
            {show(two, || skeleton_lines(5), body)}
        </section>
    }
    .into_any()
}

#[component]
fn Pair(pair: SurveyPair) -> impl IntoView {
    let SurveyPair { survey, routine, difference, apart, bias } = pair;
    let year = survey.year;
    let explained = !bias.is_empty();
    let bias = bias.into_iter().map(|bias| view! { <li>{move || say::bias(bias, lang())}</li> });
    let bias = bias.collect_view();
    let said = move || {
        let (lang, difference) = (lang(), difference?);
        let by = lang.number(difference.abs() * 100.0, 1);
        let text = if difference < 0.0 { w::TWO_LOWER } else { w::TWO_HIGHER };
        let touch = apart.map(|apart| if apart { w::TWO_APART } else { w::TWO_TOUCH }.of(lang));
        Some(format!("{} {}", text.fill(lang, &[("points", &by)]), touch.unwrap_or_default()))
    };
    let routine = if let Some(routine) = routine {
        view! { <Routine routine /> }.into_any()
    } else {
        let said = move || w::TWO_NO_ROUTINE.fill(lang(), &[("year", &year)]);
        view! { <div class="two-numbers__one"><p>{said}</p></div> }.into_any()
    };
    view! {
        <div class="card two-numbers__pair">
            <div class="two-numbers__both">
                {routine}
                <Survey survey />
            </div>
            <p><strong>{said}</strong></p>
            {explained.then(|| view! {
                <h3>{t(w::TWO_BIAS)}</h3>
                <ul class="two-numbers__bias">{bias}</ul>
            })}
        </div>
    }
    .into_any()
}

#[component]
fn Routine(routine: RoutineFigure) -> impl IntoView {
    let RoutineFigure { month, measure, coverage } = routine;
    let title = move || w::TWO_ROUTINE.fill(lang(), &[("month", &lang().month(month))]);
    let figure = measure.figure;
    let n = move || {
        let (n, d) = (lang().count(figure.numerator), lang().count(figure.denominator));
        format!("{n} {} {d}", t(w::OF)())
    };
    let covered = move || w::TWO_COVERAGE.fill(lang(), &[("rate", &w::rate(coverage, lang()))]);
    view! {
        <div class="two-numbers__one">
            <h3>{title}</h3>
            <strong class="two-numbers__value figures">{move || w::rate(figure, lang())}</strong>
            <span class="figures">{move || measure.interval.map(|i| w::range_percent(i, lang()))}</span>
            <span class="soft figures">{n}" · "{covered}</span>
        </div>
    }
    .into_any()
}

#[component]
fn Survey(survey: SurveyFigure) -> impl IntoView {
    let title = format!("{} {}", survey.survey, survey.year);
    let interval = survey.low.zip(survey.high).map(|(low, high)| Interval { low, high });
    let (value, sample) = (survey.value, survey.sample);
    let sampled = move || {
        sample.map(|n| w::TWO_SAMPLE.fill(lang(), &[("n", &lang().count(n))])).unwrap_or_default()
    };
    view! {
        <div class="two-numbers__one two-numbers__one--survey">
            <h3>{title}</h3>
            <strong class="two-numbers__value figures">{move || w::share(value, lang())}</strong>
            <span class="figures">{move || interval.map(|i| w::range_percent(i, lang()))}</span>
            <span class="soft figures">{sampled}</span>
            <small class="soft">{survey.source}</small>
        </div>
    }
    .into_any()
}
