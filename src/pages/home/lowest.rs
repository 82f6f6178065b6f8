//! The Posyandu to call first: where surely fewer come than in the whole place. A small one that
//! is low by chance is not named.

use leptos::prelude::*;

use crate::{
    app::{lang, places, route::Route, t, use_app},
    components::{Bar, TableScroll},
    desk::protocol::{PlacePosyandu, SessionCounts},
    i18n::words::{common, home, posyandu, verdicts},
    indicators::{
        Interval,
        stats::{Z95, wilson},
    },
    records::PosyanduId,
};

/// So many that one reads them at a glance.
const SHOWN: usize = 5;

#[derive(Clone, PartialEq)]
struct Low {
    id: PosyanduId,
    name: String,
    within: String,
    counts: SessionCounts,
    interval: Interval,
}

/// The interval of D/S where it lies below a share: below it by more than chance.
fn surely_below(counts: &SessionCounts, share: f64) -> Option<Interval> {
    let interval = wilson(f64::from(counts.d), f64::from(counts.s), Z95)?;
    (interval.high < share).then_some(interval)
}

/// Orders by D/S without dividing; larger Posyandu first where it is the same.
fn lower(a: &SessionCounts, b: &SessionCounts) -> std::cmp::Ordering {
    let (left, right) = (u64::from(a.d) * u64::from(b.s), u64::from(b.d) * u64::from(a.s));
    left.cmp(&right).then(b.s.cmp(&a.s))
}

#[component]
pub(super) fn Lowest() -> impl IntoView {
    let app = use_app();
    let whole = super::counts_here();
    let share = move || whole.get().filter(|counts| counts.s > 0);
    let low = Memo::new(move |_| {
        let Some(counts) = share() else { return Vec::new() };
        let below = f64::from(counts.d) / f64::from(counts.s);
        let place = app.router.scope().place;
        app.places.with(|all| {
            let Some(all) = all else { return Vec::new() };
            let open = places::posyandu_in(all, &place).filter(|posyandu| posyandu.open);
            // Without a weighing in the month it has not reported: that is said elsewhere.
            let open = open.filter(|posyandu| posyandu.counts.d > 0);
            let mut found: Vec<(&PlacePosyandu, Interval)> =
                open.filter_map(|p| Some((p, surely_below(&p.counts, below)?))).collect();
            found.sort_by(|a, b| lower(&a.0.counts, &b.0.counts));
            found
                .into_iter()
                .take(SHOWN)
                .map(|(posyandu, interval)| Low {
                    interval,
                    id: posyandu.id,
                    name: posyandu.name.clone(),
                    within: places::within(all, posyandu.id),
                    counts: posyandu.counts,
                })
                .collect()
        })
    });
    let row = |low: Low| {
        let (counts, interval) = (low.counts, low.interval);
        let share = 100.0 * f64::from(counts.d) / f64::from(counts.s.max(1));
        view! {
            <tr>
                <th scope="row">
                    <a class="name-link" href=Route::Posyandu(low.id).href()>{low.name}</a>
                    <small>{low.within}</small>
                </th>
                <td class="numeric">{move || lang().count(counts.d)} " / " {move || lang().count(counts.s)}</td>
                <td class="numeric">
                    {move || lang().percent(counts.d, counts.s)}
                    <small>{move || verdicts::range(lang(), interval)}</small>
                </td>
                <td class="table__bar"><Bar parts=Signal::derive(move || vec![(share.min(100.0), "bar__green")]) /></td>
            </tr>
        }
    };
    let rate = move || {
        let counts = whole.get().unwrap_or_default();
        lang().percent(counts.d, counts.s)
    };
    let lead = move || {
        let text = if low.with(Vec::is_empty) { home::RANKED_NONE } else { home::RANKED_LEAD };
        text.fill(lang(), &[("rate", &rate())])
    };
    let weighed = Memo::new(move |_| whole.get().is_some_and(|counts| counts.d > 0));
    view! {
        <section class="section" hidden=move || !weighed.get()>
            <h2>{t(home::RANKED)}</h2>
            <p class="soft">{lead}</p>
            <Show when=move || low.with(|low| !low.is_empty())>
                <TableScroll label=t(home::RANKED)>
                    <table class="table lowest">
                        <thead>
                            <tr>
                                <th scope="col">{t(common::POSYANDU)}</th>
                                <th scope="col" class="numeric">"D / S"</th>
                                <th scope="col" class="numeric">{t(posyandu::COL_DS)}</th>
                                <th scope="col" class="table__bar">{t(posyandu::COL_ATTENDANCE)}</th>
                            </tr>
                        </thead>
                        <tbody>{move || low.get().into_iter().map(row).collect_view()}</tbody>
                    </table>
                </TableScroll>
            </Show>
        </section>
    }
}
