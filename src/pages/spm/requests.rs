//! Requests of the community, each with the step that comes next.

use leptos::prelude::*;

use super::form::{Editing, step};
use crate::{
    app::{lang, place_words, t, use_app},
    components::{Button, IconButton, IconName, StatusMark, TableScroll, Tone},
    desk::protocol::{SpmPage, SpmRequestRow},
    i18n::{Text, Words as _, words::spm as w},
    records::coordination::RequestStatus,
};

#[component]
pub(super) fn Requests(page: Signal<SpmPage>, editing: RwSignal<Editing>) -> impl IntoView {
    let rows = move || {
        let today = page.with(|page| page.today);
        let row = move |row| view! { <Row row today editing /> };
        page.get().requests.into_iter().map(row).collect_view()
    };
    view! {
        <TableScroll label=t(w::TAB_REQUESTS)>
            <table class="table needs-table spm-table">
                <thead>
                    <tr>
                        <th scope="col">{t(w::WHAT_ASKED)}</th>
                        <th scope="col">{t(w::FIELD)}</th>
                        <th scope="col">{t(w::TO)}</th>
                        <th scope="col">{t(w::STATUS)}</th>
                        <th scope="col">{t(w::ASKED_ON)}</th>
                        <th scope="col"><span class="visually-hidden">{t(w::EDIT_REQUEST)}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}

/// The step after a status: what the button says, what it makes of it.
fn next(status: RequestStatus) -> Option<(Text, RequestStatus)> {
    match status {
        RequestStatus::Asked => Some((w::NEXT_FORWARD, RequestStatus::Forwarded)),
        RequestStatus::Forwarded => Some((w::NEXT_ANSWER, RequestStatus::Answered)),
        RequestStatus::Answered => Some((w::NEXT_DONE, RequestStatus::Done)),
        RequestStatus::Done | RequestStatus::Declined => None,
    }
}

fn tone(row: &SpmRequestRow) -> Tone {
    match row.status {
        _ if row.late => Tone::Act,
        RequestStatus::Asked => Tone::Watch,
        RequestStatus::Forwarded | RequestStatus::Answered => Tone::Above,
        RequestStatus::Done => Tone::Good,
        RequestStatus::Declined => Tone::Plain,
    }
}

#[component]
fn Row(row: SpmRequestRow, today: chrono::NaiveDate, editing: RwSignal<Editing>) -> impl IntoView {
    let app = use_app();
    let tone = tone(&row);
    let SpmRequestRow { id, place, name, within, date, field, service, text, to, status, .. } = row;
    let (since, due, late, answer) = (row.since, row.due, row.late, row.answer);
    let whose = {
        let place = place.clone();
        move || place_words(&place, &name, &within, lang())
    };
    let about = move || w::service(&service).map(|text| text.of(lang()));
    let when = move || {
        let lang = lang();
        match due {
            Some(due) if late => w::LATE.fill(lang, &[("date", &lang.date(due))]),
            Some(due) => w::DUE.fill(lang, &[("date", &lang.date(due))]),
            None => w::SINCE.fill(lang, &[("date", &lang.date(since))]),
        }
    };
    let button = next(status).map(|(label, status)| {
        let place = place.clone();
        view! {
            <Button label=t(label) on_click=move |_| step(app, &place, id, (status, today)) />
        }
    });
    let edit = move |_| editing.set(Editing::Known { place: place.clone(), id, service: false });
    view! {
        <tr>
            <th scope="row">{text}<small>{whose}</small></th>
            <td data-label=t(w::FIELD)>{t(field.words())}<small>{about}</small></td>
            <td data-label=t(w::TO)>{t(to.words())}<small>{answer}</small></td>
            <td data-label=t(w::STATUS)>
                <StatusMark tone label=t(status.words()) />
                <small>{when}</small>
            </td>
            <td class="nowrap" data-label=t(w::ASKED_ON)>{move || lang().date(date)}</td>
            <td class="no-print spm-table__do">
                {button}
                <IconButton label=t(w::EDIT_REQUEST) icon=IconName::Edit on_click=edit />
            </td>
        </tr>
    }
    .into_any()
}
