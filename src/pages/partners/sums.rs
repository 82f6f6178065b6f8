//! Sums of pledges by kind, year and kecamatan. Every table adds up to the same total.

use leptos::prelude::*;

use crate::{
    app::{lang, t, whole_regency},
    components::TableScroll,
    desk::protocol::{Account, PartnersPage as PageData},
    i18n::{Text, Words as _, words::partners as w},
};

#[component]
pub(super) fn Sums(page: Signal<PageData>) -> impl IntoView {
    let kinds = move || {
        let one = |(kind, account): &(crate::records::coordination::PledgeKind, Account)| {
            (kind.say(lang()).to_owned(), *account)
        };
        page.with(|page| page.kinds.iter().map(one).collect::<Vec<_>>())
    };
    let years = move || {
        let one = |(year, account): &(i32, Account)| (year.to_string(), *account);
        page.with(|page| page.by_year.iter().map(one).collect::<Vec<_>>())
    };
    let places = move || {
        page.with(|page| {
            let all = page.kecamatan.iter().map(|one| {
                let whole = one.place.is_none();
                let name = if whole { whole_regency(lang()).to_owned() } else { one.name.clone() };
                (name, one.account)
            });
            all.collect::<Vec<_>>()
        })
    };
    let total = Signal::derive(move || page.with(|page| page.total));
    view! {
        <div class="partner-stack">
            <Table title=w::BY_KIND rows=Signal::derive(kinds) total />
            <Table title=w::BY_PLACE rows=Signal::derive(places) total />
            <Table title=w::BY_YEAR rows=Signal::derive(years) total />
            <p class="soft">{t(w::PLACE_RULE)}</p>
            <p class="soft">{t(w::RULE)}</p>
        </div>
    }
    .into_any()
}

#[component]
fn Table(
    title: Text,
    rows: Signal<Vec<(String, Account)>>,
    total: Signal<Account>,
) -> impl IntoView {
    let line = |(name, account): (String, Account)| {
        let lang = lang();
        let sums = account.totals;
        let cell = |sum: u64| view! { <td class="numeric">{lang.count(sum as i64)}</td> };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="numeric">{lang.count(account.standings.all())}</td>
                {cell(sums.pledged)}
                {cell(sums.beyond)}
                {cell(sums.delivered)}
                {cell(sums.outstanding)}
                {cell(sums.dropped)}
                {cell(sums.spent)}
                {cell(sums.balance())}
            </tr>
        }
    };
    let body = move || rows.get().into_iter().map(line).collect_view();
    let foot = move || line((w::SUMS.of(lang()).to_owned(), total.get()));
    let heads =
        [w::PLEDGED, w::BEYOND, w::DELIVERED, w::OUTSTANDING, w::DROPPED, w::SPENT, w::BALANCE];
    let heads = heads
        .into_iter()
        .map(|head| view! { <th scope="col" class="numeric">{t(head)}</th> })
        .collect_view();
    view! {
        <section class="card section">
            <h2>{t(title)}</h2>
            <TableScroll label=t(title)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t(title)}</th>
                            <th scope="col" class="numeric">{t(w::PLEDGES)}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                    <tfoot>{foot}</tfoot>
                </table>
            </TableScroll>
        </section>
    }
    .into_any()
}
