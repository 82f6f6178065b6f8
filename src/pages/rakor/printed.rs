//! The list of attendance on paper.

use leptos::prelude::*;

use super::{
    attendance::{Only, rows},
    parts::{office, person, qr_picture},
};
use crate::{
    app::{lang, paper::Draft, t},
    i18n::words::rakor as words,
    rakor::attendance::{qr_text, short_code},
    records::coordination::{Invited, Rakor},
};

/// The list on paper: each row with its QR and code.
#[component]
pub(super) fn Printed(draft: Draft<Rakor>) -> impl IntoView {
    let rows = move || {
        let lang = lang();
        let all = draft.doc.with(|rakor| {
            let ids = rows(rakor, Only::All);
            ids.into_iter()
                .filter_map(|id| rakor.invited.iter().find(|one| one.id == id).cloned())
                .collect::<Vec<_>>()
        });
        let one = |(at, one): (usize, Invited)| {
            view! {
                <tr>
                    <td class="numeric">{at + 1}</td>
                    <td>
                        <strong>{person(&one.party.name)}</strong>
                        <span class="rakor-print__office">{office(&one.party, lang)}</span>
                    </td>
                    <td class="rakor-print__sign"></td>
                    <td class="rakor-print__qr">
                        <span class="rakor-print__code">
                            {qr_picture(&qr_text(one.id))}
                            <code>{short_code(one.id)}</code>
                        </span>
                    </td>
                </tr>
            }
        };
        all.into_iter().enumerate().map(one).collect_view()
    };
    let heading = move || draft.doc.with(|rakor| rakor.theme.clone());
    let day = move || draft.doc.with(|rakor| super::parts::when(rakor.date, rakor.starts, lang()));
    view! {
        <section class="print-only rakor-print">
            <p><strong>{heading}</strong></p>
            <p>{day}</p>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t(words::NO)}</th>
                        <th scope="col">{t(words::PERSON)}</th>
                        <th scope="col">{t(words::SIGNATURE)}</th>
                        <th scope="col">{t(words::CODE)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
