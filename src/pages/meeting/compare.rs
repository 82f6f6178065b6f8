//! The slide of a fair comparison: who is surely behind, who has surely risen, and how far apart
//! the places are.

use leptos::prelude::*;

use super::{
    Meeting,
    figures::figures_change,
    table::{Headline, waiting},
};
use crate::{
    app::{lang, route::Route, show, t, use_answer},
    components::Bar,
    desk::protocol::{GetRanking, PlaceLevel, RankRow, Ranking as Ranked, Sasaran},
    i18n::{
        Lang, Words as _,
        words::{indicator_page, meeting as w, verdicts},
    },
    indicators::{IndicatorId as I, Period, Standing as Rank, Verdict, spread},
    records::{Place, coordination::Tier},
};

/// Places in each half of a comparison.
const NAMED: usize = 6;

/// The tier below a place, which is compared.
fn below(place: &Place) -> PlaceLevel {
    match Tier::of(place) {
        Some(Tier::Kabupaten) => PlaceLevel::Kecamatan,
        Some(Tier::Kecamatan) => PlaceLevel::Desa,
        _ => PlaceLevel::Posyandu,
    }
}

#[component]
pub(super) fn Ranking(meeting: Meeting, indicator: I) -> impl IntoView {
    let ranking = use_answer(
        move || {
            let place = meeting.place();
            let level = below(&place);
            let (period, sasaran) = (meeting.month().map(Period::Month), Sasaran::default());
            Some(GetRanking { place, indicator, period, level, shrink: true, sasaran })
        },
        figures_change,
    );
    // A few kecamatan say little: the Posyandu behind them are named too.
    let posyandu = use_answer(
        move || {
            let (place, level) = (meeting.place(), PlaceLevel::Posyandu);
            let (period, sasaran) = (meeting.month().map(Period::Month), Sasaran::default());
            Some(GetRanking { place, indicator, period, level, shrink: true, sasaran })
        },
        figures_change,
    );
    let level = indicator_page::level(below(&meeting.place()));
    show(ranking, waiting, move |ranking: Signal<Ranked>| {
        let head = Signal::derive(move || {
            let lang = lang();
            ranking.with(|ranking| {
                let behind = ranking.rows.iter().filter(|row| row.standing == Rank::Worse).count();
                let of = ranking.rows.iter().filter(|row| row.figure.rate().is_some()).count();
                let text = if behind == 0 { w::RANK_NONE } else { w::RANK_HEAD };
                let rate = indicator_page::rate(ranking.whole.figure, lang);
                let (what, level) = (indicator.say(lang), level.of(lang).to_lowercase());
                let words: [(&str, &dyn std::fmt::Display); 5] = [
                    ("what", &what),
                    ("n", &behind),
                    ("of", &of),
                    ("level", &level),
                    ("rate", &rate),
                ];
                text.fill(lang, &words)
            })
        });
        let all = move || {
            let mut rows = ranking.with(|ranking| ranking.rows.clone());
            if below(&meeting.place()) != PlaceLevel::Posyandu {
                rows.extend(posyandu.get().map(|more| more.rows).unwrap_or_default());
            }
            rows
        };
        let worst = move || {
            let mut rows: Vec<RankRow> =
                all().into_iter().filter(|row| row.standing == Rank::Worse).collect();
            // The list comes best first: the worst of each tier stand at its end.
            rows.reverse();
            rows.truncate(NAMED);
            half(w::RANK_WORST, "bar__act", &rows, indicator, lang())
        };
        let risen = move || {
            let better =
                |row: &RankRow| row.change.is_some_and(|change| change.verdict == Verdict::Better);
            let mut rows: Vec<RankRow> = all().into_iter().filter(better).collect();
            let size = |row: &RankRow| row.change.map_or(0.0, |change| change.difference.abs());
            rows.sort_by(|a, b| size(b).total_cmp(&size(a)));
            rows.truncate(NAMED);
            half(w::RANK_RISEN, "bar__good", &rows, indicator, lang())
        };
        // "Lebih baik dan merata": how far the last is behind the first.
        let apart = move || {
            ranking.with(|ranking| {
                let figures: Vec<_> = ranking.rows.iter().map(|row| row.figure).collect();
                let found = spread(&figures, indicator.rule().better)?;
                let lang = lang();
                let name = |at: usize| ranking.rows.get(at).map(|row| row.name.clone());
                let rate = |at: usize| {
                    ranking.rows.get(at).map(|row| indicator_page::rate(row.figure, lang))
                };
                let (best, worst) = (name(found.best)?, name(found.worst)?);
                let (high, low) = (rate(found.best)?, rate(found.worst)?);
                let points = lang.number(found.points * 100.0, 1);
                let words: [(&str, &dyn std::fmt::Display); 6] = [
                    ("points", &points),
                    ("level", &level.of(lang).to_lowercase()),
                    ("worst", &worst),
                    ("low", &low),
                    ("best", &best),
                    ("high", &high),
                ];
                Some(w::RANK_APART.fill(lang, &words))
            })
        };
        view! {
            <div class="slide">
                <Headline text=head />
                <p class="slide__spread">{apart}</p>
                <div class="slide-two">{worst}{risen}</div>
                <p class="soft">{t(w::RANK_FAIR)}</p>
            </div>
        }
    })
}

fn half(
    title: crate::i18n::Text,
    tone: &'static str,
    rows: &[RankRow],
    indicator: I,
    lang: Lang,
) -> AnyView {
    let one = move |row: &RankRow| {
        let share = row.figure.rate().unwrap_or(0.0).min(1.0) * 100.0;
        let change = row.change.map(|change| verdicts::points(lang, &change));
        let range = row.interval.map(|interval| verdicts::range(lang, interval));
        let within = Some(row.within.clone()).filter(|within| !within.is_empty());
        view! {
            <li>
                <a class="name-link" href=Route::Indicator(indicator).at(row.place.clone()).href()>
                    {row.name.clone()}
                </a>
                <strong class="figures">{indicator_page::rate(row.figure, lang)}</strong>
                <small>{within}</small>
                <small class="figures">
                    {[range, change].into_iter().flatten().collect::<Vec<_>>().join(" · ")}
                </small>
                <Bar parts=Signal::stored(vec![(share, tone)]) />
            </li>
        }
    };
    let list = if rows.is_empty() {
        view! { <p class="soft">{w::RANK_NOBODY.of(lang)}</p> }.into_any()
    } else {
        view! { <ul class="slide-rank">{rows.iter().map(one).collect_view()}</ul> }.into_any()
    };
    view! { <section><h2>{title.of(lang)}</h2>{list}</section> }.into_any()
}
