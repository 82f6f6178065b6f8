//! What waits: each figure is the door to its list.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, t},
    components::Figure,
    desk::protocol::{Overview, RegisterFilter, SessionCounts},
    i18n::{Lang, Text, words::home},
};

/// A figure of the list: how many, of how many, where it leads.
struct Waits {
    label: Text,
    n: u32,
    of: u32,
    detail: fn(Lang, u32, u32) -> String,
    filter: RegisterFilter,
    tone: &'static str,
}

fn of_measured(lang: Lang, n: u32, of: u32) -> String {
    home::OF_MEASURED.fill(lang, &[("rate", &lang.percent(n, of)), ("of", &lang.count(of))])
}

fn of_weighed(lang: Lang, n: u32, of: u32) -> String {
    home::OF_WEIGHED.fill(lang, &[("rate", &lang.percent(n, of)), ("d", &lang.count(of))])
}

fn of_sasaran(lang: Lang, _: u32, of: u32) -> String {
    home::OF_SASARAN.fill(lang, &[("s", &lang.count(of))])
}

fn waits(counts: &SessionCounts) -> [Waits; 6] {
    use RegisterFilter as F;
    let one = |label, n, of, detail, filter, tone| Waits { label, n, of, detail, filter, tone };
    let missing = counts.s.saturating_sub(counts.d);
    [
        one(home::NOT_WEIGHED, missing, counts.s, of_sasaran, F::NotWeighedThisMonth, ""),
        one(home::TWO_T, counts.two_t, counts.d, of_weighed, F::TwoT, "watch"),
        one(home::BGM, counts.bgm, counts.d, of_weighed, F::BelowRedLine, "act"),
        one(home::WASTED, counts.wasted, counts.wasted_of, of_measured, F::Wasted, "act"),
        one(home::STUNTED, counts.stunted, counts.stunted_of, of_measured, F::Stunted, "watch"),
        one(
            home::UNDERWEIGHT,
            counts.underweight,
            counts.underweight_of,
            of_measured,
            F::Underweight,
            "watch",
        ),
    ]
}

#[component]
pub(super) fn Waiting(overview: Signal<Overview>) -> impl IntoView {
    let counts = super::counts_here();
    let door = |waits: Waits| {
        let Waits { label, n, of, detail, filter, tone } = waits;
        view! {
            <Figure
                label=t(label)
                value=move || lang().count(n)
                detail=move || detail(lang(), n, of)
                href=Route::Children.filtered(filter).href()
                tone
            />
        }
    };
    let doors = move || {
        let counts = counts.get().unwrap_or_default();
        waits(&counts).into_iter().map(door).collect_view()
    };
    let doubts = Memo::new(move |_| overview.with(|overview| overview.doubts));
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{t(home::WAITING)}</h2>
                <p class="soft">{t(home::WAITING_LEAD)}</p>
            </div>
            <div class="figures-row">
                {doors}
                <Show when=move || doubts.get() != 0>
                    <Figure
                        label=t(home::DOUBTS)
                        value=move || lang().count(doubts.get())
                        detail=t(home::DOUBTS_DETAIL)
                        href=Route::Doubts.href()
                        tone="above"
                    />
                </Show>
            </div>
        </section>
    }
}
