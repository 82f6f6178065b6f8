//! What each field came to, with the office that owns it.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    components::TableScroll,
    desk::protocol::SpmPage,
    i18n::{Text, Words as _, words::spm as w},
    rakor::spm::{FieldSum, RULES},
    records::coordination::RequestStatus,
};

/// Requests of a field that are done.
pub(super) fn done(sum: &FieldSum) -> u32 {
    let all = RequestStatus::ALL.into_iter().zip(sum.requests);
    all.filter(|(status, _)| *status == RequestStatus::Done).map(|(_, n)| n).sum()
}

#[component]
pub(super) fn Sums(page: Signal<SpmPage>) -> impl IntoView {
    let row = |sum: FieldSum| {
        let owner = RULES.of(sum.field).owner;
        let cell = |text: Text, n: u32| {
            view! { <td class="numeric" data-label=t(text)>{move || lang().count(n)}</td> }
        };
        view! {
            <tr>
                <th scope="row">{t(sum.field.words())}<small>{t(owner.words())}</small></th>
                {[
                    (w::COL_SERVICES, sum.services),
                    (w::COL_REACHED, sum.reached),
                    (w::COL_OPEN, sum.open()),
                    (w::COL_LATE, sum.late),
                    (w::COL_DONE, done(&sum)),
                ]
                    .map(|(text, n)| cell(text, n))
                    .into_iter()
                    .collect_view()}
            </tr>
        }
    };
    let heads = [w::COL_SERVICES, w::COL_REACHED, w::COL_OPEN, w::COL_LATE, w::COL_DONE];
    let head = |text| view! { <th scope="col" class="numeric">{t(text)}</th> };
    let lead = move || {
        let from = page.with(|page| page.from);
        w::SUMS_LEAD.fill(lang(), &[("from", &lang().date(from))])
    };
    let rule = move || {
        let lang = lang();
        let (source, answer) = (w::RULE_SOURCE.of(lang), w::RULE_ANSWER.of(lang));
        w::RULE.fill(lang, &[("source", &source), ("answer", &answer)])
    };
    view! {
        <section class="section">
            <h2>{t(w::SUMS)}</h2>
            <p class="soft">{lead}</p>
            <TableScroll label=t(w::SUMS)>
                <table class="table needs-table">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::FIELD)}</th>
                            {heads.map(head).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {move || page.with(|page| page.sums).into_iter().map(row).collect_view()}
                    </tbody>
                </table>
            </TableScroll>
            <p class="soft">{rule}</p>
        </section>
    }
    .into_any()
}
