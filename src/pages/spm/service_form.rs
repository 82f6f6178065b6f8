//! The form of a service, and the fields that both forms have.

use leptos::prelude::*;

use super::form::Line;
use crate::{
    app::{ErrorNotice, lang, route::FIELDS, t},
    components::{Button, ButtonKind, Choice, DateField, IconName, NumberField, Select, TextField},
    forms::{date_text, read_date},
    i18n::{
        Text, Words as _, parse_count,
        words::{common, spm as w},
    },
    rakor::spm::RULES,
    records::coordination::{SpmField, SpmService},
};

#[component]
pub(super) fn ServiceForm(line: Line) -> impl IntoView {
    let first = line.draft.doc.with_untracked(|book| {
        let found = book.services.iter().find(|one| one.id == line.id).cloned();
        found.unwrap_or_else(|| SpmService::new(line.id, line.today, SpmField::Pendidikan))
    });
    let about = About::new(first.field, &first.service);
    let date = RwSignal::new(date_text(first.date));
    let text = RwSignal::new(first.text.clone());
    let reached = RwSignal::new(first.reached.map(|n| n.to_string()).unwrap_or_default());
    let count = move || parse_count(&reached.get());
    let wrong =
        Signal::derive(move || count().is_err().then(|| w::REACHED_WRONG.of(lang()).to_owned()));
    let unready = Signal::derive(move || {
        let unnamed =
            about.service.with(String::is_empty) && text.with(|text| text.trim().is_empty());
        unnamed || wrong.with(Option::is_some) || read_date(&date.get()).is_none()
    });
    let save = move |()| {
        let (Some(day), Ok(count)) = untrack(|| (read_date(&date.get()), count())) else { return };
        let mut one = first.clone();
        one.date = day;
        one.field = about.field.get_untracked();
        one.service = about.service.get_untracked();
        text.get_untracked().trim().clone_into(&mut one.text);
        one.reached = count;
        line.save(move |book| match book.services.iter_mut().find(|known| known.id == one.id) {
            Some(known) => *known = one,
            None => book.services.push(one),
        });
    };
    view! {
        <div class="form">
            <Fields about />
            <TextField label=t(w::WHAT_DONE) value=text hint=t(w::WHAT_DONE_HINT) longest=2000 />
            <div class="form__row">
                <DateField label=t(w::DATE) value=date hint=in_words(date) />
                <NumberField
                    label=t(w::REACHED)
                    value=reached
                    hint=t(w::REACHED_HINT)
                    error=wrong
                    whole=true
                />
            </div>
            <Buttons line unready on_save=save delete=w::DELETE_SERVICE />
        </div>
    }
    .into_any()
}

/// Field and service as they are chosen.
#[derive(Clone, Copy)]
pub(super) struct About {
    pub field: RwSignal<SpmField>,
    /// Code of the service; empty for another.
    pub service: RwSignal<String>,
}

impl About {
    pub fn new(field: SpmField, service: &str) -> Self {
        Self { field: RwSignal::new(field), service: RwSignal::new(service.to_owned()) }
    }
}

/// Which field, and which of its services.
#[component]
pub(super) fn Fields(about: About) -> impl IntoView {
    let fields = FIELDS.iter().map(|(_, field)| (*field, t(field.words()).into())).collect();
    let choose = move |field: SpmField| {
        about.field.set(field);
        about.service.set(String::new());
    };
    let services = Signal::derive(move || {
        let lang = lang();
        let known = RULES.of(about.field.get()).services.iter();
        let known = known
            .filter_map(|code| Some(((*code).to_owned(), w::service(code)?.of(lang).to_owned())));
        let other = (String::new(), w::OTHER_SERVICE.of(lang).to_owned());
        known.chain([other]).collect::<Vec<_>>()
    });
    view! {
        <Choice label=t(w::FIELD) value=about.field options=fields on_choose=choose />
        <Select
            label=t(w::SERVICE)
            value=about.service
            options=services
            on_choose=move |code: String| about.service.set(code)
        />
    }
    .into_any()
}

/// A day in words, below its field.
pub(super) fn in_words(text: RwSignal<String>) -> impl Fn() -> String + Copy + Send + Sync {
    move || read_date(&text.get()).map(|day| lang().date_full(day)).unwrap_or_default()
}

/// The last lines of a form.
#[component]
pub(super) fn Buttons(
    line: Line,
    unready: Signal<bool>,
    #[prop(into)] on_save: Callback<()>,
    delete: Text,
) -> impl IntoView {
    let deleted = (!line.is_new).then(|| {
        view! {
            <Button
                label=t(delete)
                kind=ButtonKind::Danger
                icon=IconName::Trash
                on_click=move |_| line.remove()
            />
        }
    });
    view! {
        {move || line.draft.error().map(|error| view! { <ErrorNotice error /> })}
        <div class="dialog__actions">
            <Button
                label=t(common::SAVE)
                kind=ButtonKind::Primary
                disabled=unready
                busy=Signal::derive(move || line.draft.busy())
                on_click=move |_| on_save.run(())
            />
            {deleted}
            <Button label=t(common::CANCEL) on_click=move |_| line.close() />
        </div>
    }
    .into_any()
}
