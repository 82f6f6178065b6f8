//! The sum of what is needed, by item.

use leptos::prelude::*;

use crate::{
    app::{lang, route::PapersView, t, use_app},
    components::TableScroll,
    i18n::{Words as _, words::needs as w},
    rakor::needs::NeedTotal,
};

#[component]
pub(super) fn Totals(#[prop(into)] totals: Signal<Vec<NeedTotal>>) -> impl IntoView {
    let app = use_app();
    let row = move |total: NeedTotal| {
        let item = total.item;
        let choose = move |_| {
            let view = untrack(|| app.router.location()).papers;
            app.router.set_papers(PapersView { item: Some(item), ..view });
        };
        let cell = |n: u32| view! { <td class="numeric">{move || lang().count(n)}</td> };
        view! {
            <tr>
                <th scope="row">
                    <button type="button" class="name-link" on:click=choose>{t(item.words())}</button>
                </th>
                {[total.waiting, total.open, total.promised, total.fulfilled]
                    .map(cell)
                    .into_iter()
                    .collect_view()}
            </tr>
        }
    };
    let heads = [w::COL_WAITING, w::COL_OPEN, w::COL_PROMISED, w::COL_FULFILLED];
    let head = |text| view! { <th scope="col" class="numeric">{t(text)}</th> };
    view! {
        <section class="section">
            <h2>{t(w::TOTALS)}</h2>
            <p class="soft">{t(w::TOTALS_LEAD)}</p>
            <TableScroll label=t(w::TOTALS)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t(w::ITEM)}</th>
                            {heads.map(head).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>{move || totals.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </TableScroll>
        </section>
    }
    .into_any()
}
