//! The Posyandu to call first: those where fewest came.

use leptos::prelude::*;

use crate::{
    app::{lang, places, route::Route, t, use_app},
    components::{Bar, TableScroll},
    desk::protocol::{PlacePosyandu, SessionCounts},
    i18n::words::{common, home, posyandu},
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
}

/// Orders by D/S without dividing; larger Posyandu first where it is the same.
fn lower(a: &SessionCounts, b: &SessionCounts) -> std::cmp::Ordering {
    let (left, right) = (u64::from(a.d) * u64::from(b.s), u64::from(b.d) * u64::from(a.s));
    left.cmp(&right).then(b.s.cmp(&a.s))
}

#[component]
pub(super) fn Lowest() -> impl IntoView {
    let app = use_app();
    let low = Memo::new(move |_| {
        let place = app.router.scope().place;
        app.places.with(|all| {
            let Some(all) = all else { return Vec::new() };
            let mut found: Vec<&PlacePosyandu> = places::posyandu_in(all, &place)
                .filter(|posyandu| posyandu.open && posyandu.counts.s > 0)
                .collect();
            if found.len() < 2 {
                return Vec::new();
            }
            found.sort_by(|a, b| lower(&a.counts, &b.counts));
            found
                .into_iter()
                .take(SHOWN)
                .map(|posyandu| Low {
                    id: posyandu.id,
                    name: posyandu.name.clone(),
                    within: places::within(all, posyandu.id),
                    counts: posyandu.counts,
                })
                .collect()
        })
    });
    let row = |low: Low| {
        let counts = low.counts;
        let share = 100.0 * f64::from(counts.d) / f64::from(counts.s.max(1));
        view! {
            <tr>
                <th scope="row">
                    <a class="name-link" href=Route::Posyandu(low.id).href()>{low.name}</a>
                    <small>{low.within}</small>
                </th>
                <td class="numeric">{move || lang().count(counts.d)} " / " {move || lang().count(counts.s)}</td>
                <td class="numeric">{move || lang().percent(counts.d, counts.s)}</td>
                <td class="table__bar"><Bar parts=Signal::derive(move || vec![(share.min(100.0), "bar__green")]) /></td>
            </tr>
        }
    };
    view! {
        <Show when=move || low.with(|low| !low.is_empty())>
            <section class="section">
                <h2>{t(home::RANKED)}</h2>
                <TableScroll label=t(home::RANKED)>
                    <table class="table">
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
            </section>
        </Show>
    }
}
