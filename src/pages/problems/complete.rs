//! How complete the plans are, as one number and by area.

use leptos::prelude::*;

use crate::{
    app::{lang, regency_name, t, use_app},
    components::Bar,
    desk::protocol::{AreaPlans, ProblemList},
    i18n::{Words as _, words::problems as w},
    rakor::plans::{Completeness, Stage},
};

#[component]
pub(super) fn Complete(list: Signal<ProblemList>) -> impl IntoView {
    let all = Memo::new(move |_| list.with(|list| list.complete));
    let areas = Memo::new(move |_| list.with(|list| list.areas.clone()));
    let percent = move || {
        let (done, of) = all.get().steps();
        lang().percent_short(done, of)
    };
    let said = move || {
        let n = all.get().problems;
        w::COMPLETE_OF.fill(lang(), &[("n", &lang().count(n))])
    };
    let stage = move |at: usize| {
        let stage = Stage::ALL[at];
        let n = move || {
            let all: Completeness = all.get();
            format!("{}/{}", lang().count(all.reached[at]), lang().count(all.problems))
        };
        view! {
            <li class="letter">
                <strong class="figures">{n}</strong>
                <span>{t(stage.words())}</span>
            </li>
        }
    };
    view! {
        <Show when=move || { all.get().problems > 0 }>
            <section class="card plan-complete">
                <h2>{t(w::COMPLETE)}</h2>
                <p class="plan-complete__value">
                    <strong class="figures">{percent}</strong>
                    <span>{said}</span>
                </p>
                <ul class="letters__list">{(0..5).map(stage).collect_view()}</ul>
                <Show when=move || { areas.with(|areas| areas.len() > 1) }>
                    <details>
                        <summary>{t(w::BY_AREA)}</summary>
                        <ul class="plan-areas">
                            {move || areas.get().into_iter().map(|area| view! { <Area area /> }).collect_view()}
                        </ul>
                    </details>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn Area(area: AreaPlans) -> impl IntoView {
    let app = use_app();
    let AreaPlans { place, name, complete } = area;
    let (done, of) = complete.steps();
    let share = 100.0 * f64::from(done) / f64::from(of.max(1));
    let named = move || {
        if name.is_empty() { regency_name(lang()) } else { name.clone() }
    };
    view! {
        <li class="plan-areas__row">
            <button
                type="button"
                class="name-link"
                on:click=move |_| app.router.set_place(place.clone())
            >
                {named}
            </button>
            <span class="soft figures">
                {move || w::PROBLEMS_N.fill(lang(), &[("n", &complete.problems)])}
            </span>
            <Bar parts=Signal::derive(move || vec![(share, "bar__green")]) />
            <strong class="figures">{move || lang().percent_short(done, of)}</strong>
        </li>
    }
    .into_any()
}
