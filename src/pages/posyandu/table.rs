//! The table of Posyandu: figures right-aligned, sums that agree, sorted by a tap.

use std::cmp::Ordering;

use leptos::prelude::*;

use super::full_name;
use crate::{
    app::{lang, places, route::Route, t},
    components::{SortHead, TableScroll, still_bar},
    desk::protocol::{PlacePosyandu, SessionCounts},
    i18n::{Lang, Text, words::posyandu},
};

/// The Posyandu of one desa.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub kecamatan: String,
    pub desa: String,
    pub posyandu: Vec<PlacePosyandu>,
}

/// What the table is sorted by; `None` keeps the order of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Name,
    S,
    D,
    Share,
    N,
    T,
}

fn share(part: u32, of: u32) -> f64 {
    if of == 0 { -1.0 } else { f64::from(part) / f64::from(of) }
}

fn compare(by: By, a: &PlacePosyandu, b: &PlacePosyandu) -> Ordering {
    let (x, y) = (&a.counts, &b.counts);
    match by {
        By::Name => a.name.to_lowercase().cmp(&b.name.to_lowercase()),
        By::S => x.s.cmp(&y.s),
        By::D => x.d.cmp(&y.d),
        By::Share => share(x.d, x.s).total_cmp(&share(y.d, y.s)),
        By::N => x.n.cmp(&y.n),
        By::T => x.t.cmp(&y.t),
    }
}

/// The table.
#[component]
pub(super) fn PosyanduTable(groups: Memo<Vec<Group>>) -> impl IntoView {
    let sorted = RwSignal::new(None::<(By, bool)>);
    let sums = Memo::new(move |_| {
        groups.with(|groups| {
            places::sum(groups.iter().flat_map(|group| &group.posyandu).map(|p| &p.counts))
        })
    });
    let head = move |by: By, label: Text, numeric: bool| {
        let state =
            Signal::derive(move || sorted.get().filter(|(now, _)| *now == by).map(|(_, up)| up));
        // Figures are asked for from the least: where is help needed. A third tap is the tree again.
        let turn = move |()| {
            sorted.update(|sorted| {
                *sorted = match *sorted {
                    Some((now, true)) if now == by => Some((by, false)),
                    Some((now, false)) if now == by => None,
                    _ => Some((by, true)),
                };
            });
        };
        view! { <SortHead label=t(label) sorted=state on_sort=turn numeric /> }
    };
    // Rows stay as they are drawn: eight hundred of them that each follow the language are slow.
    let body = move || {
        let lang = lang();
        match sorted.get() {
            None => {
                groups.get().into_iter().map(|one| group_rows(one, lang)).collect_view().into_any()
            }
            Some((by, up)) => flat_rows(groups.get(), by, up, lang).into_any(),
        }
    };
    view! {
        <TableScroll label=t(posyandu::LIST)>
            <table class="table">
                <thead>
                    <tr>
                        {head(By::Name, posyandu::LIST, false)}
                        {head(By::S, posyandu::COL_S, true)}
                        {head(By::D, posyandu::COL_D, true)}
                        {head(By::Share, posyandu::COL_DS, true)}
                        <th scope="col" class="table__bar">{t(posyandu::COL_ATTENDANCE)}</th>
                        {head(By::N, posyandu::COL_N, true)}
                        {head(By::T, posyandu::COL_T, true)}
                        <th scope="col" class="numeric">{t(posyandu::COL_ND)}</th>
                        <th scope="col">{t(posyandu::LAST_VISIT)}</th>
                    </tr>
                </thead>
                {body}
                <tfoot>
                    <tr>
                        <th scope="row">{t(posyandu::TOTAL)}</th>
                        {move || figures(sums.get(), lang())}
                        <td></td>
                    </tr>
                </tfoot>
            </table>
        </TableScroll>
    }
}

fn group_rows(group: Group, lang: Lang) -> impl IntoView {
    let Group { kecamatan, desa, posyandu } = group;
    let title = if desa.is_empty() {
        posyandu::UNPLACED.of(lang).to_owned()
    } else {
        format!("{kecamatan} › {desa}")
    };
    view! {
        <tbody>
            <tr class="table__group">
                <th scope="rowgroup" colspan="9">{title}</th>
            </tr>
            {posyandu.into_iter().map(|one| row(one, String::new(), lang)).collect_view()}
        </tbody>
    }
}

fn flat_rows(groups: Vec<Group>, by: By, up: bool, lang: Lang) -> impl IntoView {
    let mut all: Vec<(PlacePosyandu, String)> = Vec::new();
    for group in groups {
        let within = [group.desa.as_str(), group.kecamatan.as_str()].join(", ");
        all.extend(group.posyandu.into_iter().map(|one| (one, within.clone())));
    }
    all.sort_by(|(a, _), (b, _)| {
        let order = compare(by, a, b);
        if up { order } else { order.reverse() }
    });
    let rows = all.into_iter().map(|(one, within)| row(one, within, lang)).collect_view();
    view! { <tbody>{rows}</tbody> }
}

fn row(one: PlacePosyandu, within: String, lang: Lang) -> impl IntoView {
    let PlacePosyandu { id, name, open, counts, last_visit, .. } = one;
    view! {
        <tr class=if open { "" } else { "table__closed" }>
            <th scope="row">
                <a class="name-link" href=Route::Posyandu(id).href()>
                    {full_name(&name, lang)}
                </a>
                {(!open).then(|| view! { <small>{posyandu::CLOSED.of(lang)}</small> })}
                {(!within.is_empty()).then(|| view! { <small>{within}</small> })}
            </th>
            {figures(counts, lang)}
            <td class="nowrap">{last_visit.map(|day| lang.date(day))}</td>
        </tr>
    }
}

/// S, D, D/S, the bar, N, T, N/D.
fn figures(counts: SessionCounts, lang: Lang) -> impl IntoView {
    let number = |n: u32| view! { <td class="numeric">{lang.count(n)}</td> };
    let bar = [(100.0 * share(counts.d, counts.s).clamp(0.0, 1.0), "bar__green")];
    view! {
        {number(counts.s)}
        {number(counts.d)}
        <td class="numeric">{lang.percent(counts.d, counts.s)}</td>
        <td class="table__bar">{still_bar(bar)}</td>
        {number(counts.n)}
        {number(counts.t)}
        <td class="numeric">{lang.percent(counts.n, counts.d)}</td>
    }
}
