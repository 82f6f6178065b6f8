//! How the teams of each kecamatan stand.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, t},
    components::TableScroll,
    desk::protocol::{TeamShare, TeamsPage as PageData},
    i18n::words::{common, posyandu, teams},
    records::Place,
};

#[component]
pub(super) fn Shares(page: Signal<PageData>) -> impl IntoView {
    let shares = Memo::new(move |_| page.with(|page| page.kecamatan.clone()));
    let total = Memo::new(move |_| page.with(|page| page.total.clone()));
    let rows = move || {
        shares.get().into_iter().map(|share| view! { <tr>{cells(&share)}</tr> }).collect_view()
    };
    let heads = [
        teams::COL_TEAMS,
        teams::COL_SK_HOLDS,
        teams::COL_FULL,
        teams::COL_MEETS,
        teams::COL_REPORTED,
        teams::COL_COMPLETE,
        teams::COL_PENGURUS,
    ];
    let head = |text| view! { <th scope="col" class="numeric">{t(text)}</th> };
    view! {
        <Show when=move || { shares.with(Vec::len) > 1 }>
            <section class="section">
                <h2>{t(teams::BY_KECAMATAN)}</h2>
                <TableScroll label=t(teams::BY_KECAMATAN)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{t(common::KECAMATAN)}</th>
                                {heads.map(head).collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                        <tfoot>
                            <tr>{move || cells(&total.get())}</tr>
                        </tfoot>
                    </table>
                </TableScroll>
            </section>
        </Show>
    }
    .into_any()
}

fn cells(share: &TeamShare) -> impl IntoView + use<> {
    let name = share.name.clone();
    let head = match share.code {
        Some(code) => {
            let href = Route::Teams.at(Place::Region(code)).href();
            view! { <a class="name-link" href=href>{name}</a> }.into_any()
        }
        None => view! { <span>{t(posyandu::TOTAL)}</span> }.into_any(),
    };
    let of = |n: u32, all: u32| {
        let words = move || {
            let lang = lang();
            format!("{}/{}", lang.count(n), lang.count(all))
        };
        view! { <td class="numeric">{words}</td> }
    };
    let all = share.places;
    let cells = [share.teams, share.sk, share.seats, share.met, share.reported, share.complete]
        .map(|n| of(n, all));
    view! {
        <th scope="row">{head}</th>
        {cells.collect_view()}
        {of(share.pengurus, share.posyandu)}
    }
}
