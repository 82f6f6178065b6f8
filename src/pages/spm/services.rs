//! Services that were given.

use leptos::prelude::*;

use super::form::Editing;
use crate::{
    app::{lang, place_words, t},
    components::{IconButton, IconName, TableScroll},
    desk::protocol::{SpmPage, SpmServiceRow},
    i18n::{DASH, Words as _, words::spm as w},
};

#[component]
pub(super) fn ServiceTable(page: Signal<SpmPage>, editing: RwSignal<Editing>) -> impl IntoView {
    let rows = move || {
        let row = |row| view! { <Row row editing /> };
        page.get().services.into_iter().map(row).collect_view()
    };
    view! {
        <TableScroll label=t(w::TAB_SERVICES)>
            <table class="table needs-table spm-table">
                <thead>
                    <tr>
                        <th scope="col">{t(w::SERVICE)}</th>
                        <th scope="col">{t(w::FIELD)}</th>
                        <th scope="col" class="numeric">{t(w::REACHED)}</th>
                        <th scope="col">{t(w::DATE)}</th>
                        <th scope="col"><span class="visually-hidden">{t(w::EDIT_SERVICE)}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}

#[component]
fn Row(row: SpmServiceRow, editing: RwSignal<Editing>) -> impl IntoView {
    let SpmServiceRow { id, place, name, within, date, field, service, text, reached } = row;
    let about = {
        let text = text.clone();
        move || w::named(&service, &text, lang())
    };
    let whose = {
        let place = place.clone();
        move || {
            let lang = lang();
            let place = place_words(&place, &name, &within, lang);
            if text.is_empty() { place } else { format!("{place} · {text}") }
        }
    };
    let edit = move |_| editing.set(Editing::Known { place: place.clone(), id, service: true });
    let reached = move || reached.map_or_else(|| DASH.to_owned(), |n| lang().count(n));
    view! {
        <tr>
            <th scope="row">{about}<small>{whose}</small></th>
            <td data-label=t(w::FIELD)>{t(field.words())}</td>
            <td class="numeric" data-label=t(w::REACHED)>{reached}</td>
            <td class="nowrap" data-label=t(w::DATE)>{move || lang().date(date)}</td>
            <td class="no-print spm-table__do">
                <IconButton label=t(w::EDIT_SERVICE) icon=IconName::Edit on_click=edit />
            </td>
        </tr>
    }
    .into_any()
}
