//! The form of a request.

use leptos::prelude::*;

use super::{
    form::Line,
    service_form::{About, Buttons, Fields, in_words},
};
use crate::{
    app::{
        lang,
        route::{SECTORS, code_of},
        t,
    },
    components::{Choice, DateField, Select, TextArea},
    forms::{date_text, read_date},
    i18n::{Words as _, words::spm as w},
    rakor::spm::set_status,
    records::coordination::{RequestStatus, SpmField, SpmRequest},
};

#[component]
pub(super) fn RequestForm(line: Line) -> impl IntoView {
    let first = line.draft.doc.with_untracked(|book| {
        let found = book.requests.iter().find(|one| one.id == line.id).cloned();
        found.unwrap_or_else(|| SpmRequest::new(line.id, line.today, SpmField::Pendidikan))
    });
    let about = About::new(first.field, &first.service);
    let date = RwSignal::new(date_text(first.date));
    let text = RwSignal::new(first.text.clone());
    let answer = RwSignal::new(first.answer.clone());
    let (to, status) = (RwSignal::new(first.to), RwSignal::new(first.status));
    // The office follows the field until somebody chooses another.
    Effect::new(move |before: Option<SpmField>| {
        let now = about.field.get();
        if before.is_some_and(|before| before != now && to.get_untracked() == before.usual_lead()) {
            to.set(now.usual_lead());
        }
        now
    });
    let unready = Signal::derive(move || {
        text.with(|text| text.trim().is_empty()) || read_date(&date.get()).is_none()
    });
    let save = move |()| {
        let Some(day) = read_date(&date.get_untracked()) else { return };
        let mut one = first.clone();
        one.date = day;
        one.field = about.field.get_untracked();
        one.service = about.service.get_untracked();
        one.to = to.get_untracked();
        text.get_untracked().trim().clone_into(&mut one.text);
        answer.get_untracked().trim().clone_into(&mut one.answer);
        set_status(&mut one, status.get_untracked(), line.today.max(day));
        line.save(move |book| match book.requests.iter_mut().find(|known| known.id == one.id) {
            Some(known) => *known = one,
            None => book.requests.push(one),
        });
    };
    let offices = Signal::derive(move || {
        let all = SECTORS.iter();
        all.map(|(code, sector)| ((*code).to_owned(), sector.say(lang()).to_owned()))
            .collect::<Vec<_>>()
    });
    let office = Signal::derive(move || code_of(SECTORS, to.get()).to_owned());
    let choose = move |code: String| {
        if let Some((_, sector)) = SECTORS.iter().find(|(known, _)| *known == code) {
            to.set(*sector);
        }
    };
    let statuses = RequestStatus::ALL.map(|one| (one, t(one.words()).into())).to_vec();
    let answered = Memo::new(move |_| {
        !matches!(status.get(), RequestStatus::Asked | RequestStatus::Forwarded)
    });
    view! {
        <div class="form">
            <Fields about />
            <TextArea label=t(w::WHAT_ASKED) value=text hint=t(w::WHAT_ASKED_HINT) />
            <div class="form__row">
                <Select label=t(w::TO) value=office options=offices on_choose=choose />
                <DateField label=t(w::ASKED_ON) value=date hint=in_words(date) />
            </div>
            <Choice
                label=t(w::STATUS)
                value=status
                options=statuses
                on_choose=move |one| status.set(one)
            />
            <Show when=move || answered.get()>
                <TextArea label=t(w::ANSWER) value=answer />
            </Show>
            <Buttons line unready on_save=save delete=w::DELETE_REQUEST />
        </div>
    }
    .into_any()
}
