//! How the teams of each kecamatan stand.

use leptos::prelude::*;

use crate::{
    app::{
        lang,
        route::{Location, PapersView, Route},
        t,
    },
    components::TableScroll,
    desk::protocol::{TeamShare, TeamsPage as PageData},
    i18n::words::{common, posyandu, teams},
    records::{Place, coordination::TeamKind},
};

#[component]
pub(super) fn Shares(page: Signal<PageData>) -> impl IntoView {
    let shares = Memo::new(move |_| page.with(|page| page.kecamatan.clone()));
    let total = Memo::new(move |_| page.with(|page| page.total.clone()));
    let kind = Memo::new(move |_| page.with(|page| page.naming.kind()));
    let rows = move || {
        let kind = kind.get();
        let row = |share: TeamShare| view! { <tr>{cells(&share, kind)}</tr> };
        shares.get().into_iter().map(row).collect_view()
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
    // A TPPS reports elsewhere, and a Posyandu has none.
    let asked = move |text: &crate::i18n::Text| {
        kind.get() == TeamKind::Posyandu
            || (*text != teams::COL_REPORTED && *text != teams::COL_PENGURUS)
    };
    view! {
        <Show when=move || { shares.with(Vec::len) > 1 }>
            <section class="section">
                <h2>{t(teams::BY_KECAMATAN)}</h2>
                <TableScroll label=t(teams::BY_KECAMATAN)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{t(common::KECAMATAN)}</th>
                                {move || heads.into_iter().filter(asked).map(head).collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                        <tfoot>
                            <tr>{move || cells(&total.get(), kind.get())}</tr>
                        </tfoot>
                    </table>
                </TableScroll>
            </section>
        </Show>
    }
    .into_any()
}

fn cells(share: &TeamShare, kind: TeamKind) -> impl IntoView + use<> {
    let name = share.name.clone();
    let head = match share.code {
        Some(code) => {
            let papers = PapersView { kind, ..PapersView::default() };
            let href = Location { papers, ..Route::Teams.at(Place::Region(code)) }.href();
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
    let of_posyandu = kind == TeamKind::Posyandu;
    let cells = [
        Some(share.teams),
        Some(share.sk),
        Some(share.seats),
        Some(share.met),
        of_posyandu.then_some(share.reported),
        Some(share.complete),
    ];
    let cells = cells.into_iter().flatten().map(|n| of(n, all));
    view! {
        <th scope="row">{head}</th>
        {cells.collect_view()}
        {of_posyandu.then(|| of(share.pengurus, share.posyandu))}
    }
}
