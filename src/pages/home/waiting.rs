//! What waits: each figure is the door to its list.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, t},
    components::Figure,
    desk::protocol::{FigureFilter, Glance, Overview, Part, SessionCounts},
    i18n::{Lang, Text, words::home},
    indicators::IndicatorId,
    records::Month,
};

/// A figure of the list: how many, of how many, where it leads.
struct Waits {
    label: Text,
    n: u32,
    of: u32,
    detail: fn(Lang, u32, u32) -> String,
    indicator: IndicatorId,
    part: Part,
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

/// The children of the register that were not weighed in a month.
pub(super) const fn not_weighed(month: Month) -> FigureFilter {
    FigureFilter { indicator: IndicatorId::Ds, part: Part::Missing, month, sex: None, age: None }
}

fn waits(counts: &SessionCounts, away: u32) -> [Waits; 6] {
    use IndicatorId as I;
    let one = |label, n, of, detail, indicator, tone| Waits {
        label,
        n,
        of,
        detail,
        indicator,
        part: Part::Numerator,
        tone,
    };
    let missing = one(home::NOT_WEIGHED, away, counts.s, of_sasaran, I::Ds, "");
    [
        Waits { part: Part::Missing, ..missing },
        one(home::TWO_T, counts.two_t, counts.d, of_weighed, I::TwoT, "watch"),
        one(home::BGM, counts.bgm, counts.d, of_weighed, I::Bgm, "act"),
        one(home::WASTED, counts.wasted, counts.wasted_of, of_measured, I::Wasting, "act"),
        one(home::STUNTED, counts.stunted, counts.stunted_of, of_measured, I::Stunting, "watch"),
        one(
            home::UNDERWEIGHT,
            counts.underweight,
            counts.underweight_of,
            of_measured,
            I::Underweight,
            "watch",
        ),
    ]
}

#[component]
pub(super) fn Waiting(
    overview: Signal<Overview>,
    glance: Signal<Glance>,
    away: Signal<Option<u32>>,
) -> impl IntoView {
    let month = Memo::new(move |_| glance.with(|glance| glance.skdn_month));
    let door = move |waits: Waits| {
        let Waits { label, n, of, detail, indicator, part, tone } = waits;
        // Nothing was weighed: there is nobody to list.
        let href = month.get().map_or_else(
            || Route::Children.href(),
            |month| {
                let figure = FigureFilter { indicator, part, month, sex: None, age: None };
                Route::behind(figure).href()
            },
        );
        view! {
            <Figure
                label=t(label)
                value=move || lang().count(n)
                detail=move || detail(lang(), n, of)
                href=href
                tone
            />
        }
    };
    let doors = move || {
        let counts = glance.with(|glance| glance.skdn);
        let away = away.get().unwrap_or_else(|| counts.s.saturating_sub(counts.d));
        waits(&counts, away).into_iter().map(door).collect_view()
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
