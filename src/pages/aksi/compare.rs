//! One of the five side by side: the frozen numbers of those who have reported.

use leptos::prelude::*;

use super::matrix::StateMark;
use crate::{
    app::{lang, route::Route, t},
    components::TableScroll,
    desk::protocol::{AksiBrief, AksiNumber, AksiReports},
    i18n::{DASH, Words as _, words::aksi as w},
    rakor::aksi::Number,
    records::coordination::Aksi,
};

#[component]
pub(super) fn Compare(reports: Signal<AksiReports>, aksi: Aksi) -> impl IntoView {
    let numbers: Vec<Number> = Number::of(aksi).collect();
    let heads = numbers.iter().map(|number| {
        let number = *number;
        view! {
            <th scope="col" class="numeric">
                <span title=t(number.formula())>{t(number.words())}</span>
            </th>
        }
    });
    let heads = heads.collect_view();
    let at = Aksi::ALL.iter().position(|one| *one == aksi).unwrap_or_default();
    let asked = StoredValue::new(numbers);
    let rows = move || {
        let sent = reports.with(|reports| {
            let rows = reports.rows.iter().filter_map(|row| {
                let report = row.report.clone().filter(|report| report.sent.is_some())?;
                Some((row.id, row.name.clone(), row.own, report))
            });
            rows.collect::<Vec<_>>()
        });
        let one = |(id, name, own, report): (_, String, bool, AksiBrief)| {
            let obstacle = report.obstacles.get(at).cloned().unwrap_or_default();
            view! {
                <tr class:aksi-table__own=own>
                    <th scope="row">
                        <a class="name-link" href=Route::AksiReport(id).href()>{name}</a>
                    </th>
                    <td data-label=t(w::STATE)><StateMark state=report.states[at] /></td>
                    {cells(asked, &report.numbers)}
                    <td class="aksi-table__words" data-label=t(w::OBSTACLES)>{obstacle}</td>
                </tr>
            }
        };
        sent.into_iter().map(one).collect_view()
    };
    let sums = move || reports.with(|reports| cells(asked, &reports.sums));
    let none = move || reports.with(|reports| reports.sums.is_empty());
    view! {
        <section class="section">
            <h2>{t(aksi.words())}</h2>
            <Show
                when=move || !none()
                fallback=|| view! { <p class="soft" role="status">{t(w::NO_NUMBERS)}</p> }
            >
                <p class="soft">{t(w::COMPARED)}</p>
            </Show>
            <TableScroll label=t(w::COMPARED)>
                <table class="table aksi-table">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::COL_PLACE)}</th>
                            <th scope="col">{t(w::STATE)}</th>
                            {heads}
                            <th scope="col">{t(w::OBSTACLES)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{t(w::COL_SUM)}</th>
                            <td></td>
                            {sums}
                            <td></td>
                        </tr>
                    </tfoot>
                </table>
            </TableScroll>
        </section>
    }
    .into_any()
}

fn cells(asked: StoredValue<Vec<Number>>, numbers: &[AksiNumber]) -> AnyView {
    let cell = |number: Number| {
        let found = numbers.iter().find(|one| one.number == number).copied();
        let said = move || found.map_or_else(|| DASH.to_owned(), |one| w::value(&one, lang()));
        view! { <td class="numeric figures" data-label=t(number.words())>{said}</td> }
    };
    asked.with_value(|asked| asked.iter().map(|number| cell(*number)).collect_view()).into_any()
}
