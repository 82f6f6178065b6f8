//! Moving a child to another Posyandu.

use leptos::prelude::*;

use super::actions::{Open, switch};
use crate::{
    app::{Answer, lang, lang_now, places, send, t, use_app},
    components::{Button, ButtonKind, DateField, Dialog, Select, TextField},
    desk::protocol::{ChildPage, DeskError, FormField, TransferChild},
    forms::{FormProblem, read_date},
    i18n::words::{child as w, common},
    pages::child::shared::undo,
    records::Place,
};

/// Where to, since when, and a note.
#[component]
pub fn TransferDialog(
    /// The child.
    page: Answer<ChildPage>,
    /// Which dialog is open.
    open: RwSignal<Option<Open>>,
) -> impl IntoView {
    let shown = switch(open, Open::Transfer);
    view! {
        <Dialog open=shown title=t(w::TRANSFER) close=t(common::CLOSE)>
            {move || page.now().map(|page| view! { <Form page open /> })}
        </Dialog>
    }
}

#[component]
fn Form(page: ChildPage, open: RwSignal<Option<Open>>) -> impl IntoView {
    let app = use_app();
    let to = RwSignal::new(String::new());
    let date = RwSignal::new(page.today.to_string());
    let note = RwSignal::new(String::new());
    let problems = RwSignal::new(Vec::<FormProblem>::new());
    let busy = RwSignal::new(false);
    let error = move |field| Signal::derive(move || said(&problems.get(), field));
    let here = page.child.posyandu;
    let options = Signal::derive(move || {
        let all = app.places.with(|places| places.map(places::all)).unwrap_or_default();
        let first = (String::new(), t(w::CHOOSE_POSYANDU)().to_owned());
        let rest = all.into_iter().filter_map(move |item| match item.place {
            Place::Posyandu(id) if id != here => {
                let within = if item.within.is_empty() {
                    String::new()
                } else {
                    format!(" ({})", item.within)
                };
                Some((id.to_string(), format!("{}{within}", item.name)))
            }
            _ => None,
        });
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let child = page.child.id;
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(asked) = read(child, &to.get_untracked(), &date.get_untracked(), note, problems)
        else {
            return;
        };
        busy.set(true);
        send(asked, move |result| {
            busy.set(false);
            match result {
                Ok(saved) => {
                    open.set(None);
                    let entry = saved.entry;
                    app.toasts
                        .undoable(w::TRANSFERRED.of(lang_now()), move || undo(&app, entry.clone()));
                }
                Err(DeskError::Invalid(wrong)) => {
                    problems.set(wrong.into_iter().map(FormProblem::from).collect());
                }
                Err(error) => app.complain(&error),
            }
        });
    };
    view! {
        <form class="form" novalidate on:submit=save>
            <Select
                label=t(w::TO_POSYANDU)
                value=to
                options
                on_choose=move |id| to.set(id)
                error=error(FormField::Posyandu)
            />
            <DateField label=t(w::SINCE) value=date error=error(FormField::TransferDate) />
            <TextField label=t(common::NOTE) value=note note=t(common::OPTIONAL) />
            <p class="soft">{t(w::TRANSFER_KEEPS)}</p>
            <div class="dialog__actions">
                <Button label=t(common::CANCEL) on_click=move |_| open.set(None) />
                <Button label=t(w::TRANSFER_DO) kind=ButtonKind::Primary submit=true busy on_click=|_| () />
            </div>
        </form>
    }
}

/// Reads the fields, or says what is wrong.
fn read(
    child: crate::records::ChildId,
    to: &str,
    date: &str,
    note: RwSignal<String>,
    problems: RwSignal<Vec<FormProblem>>,
) -> Option<TransferChild> {
    use crate::{desk::protocol::Why, forms::Problem};
    let wrong = |field, why| FormProblem { field, what: Problem::Why(why) };
    let (target, day) = (to.parse().ok(), read_date(date));
    let mut found = Vec::new();
    if target.is_none() {
        found.push(wrong(FormField::Posyandu, Why::Missing));
    }
    if day.is_none() {
        found.push(wrong(FormField::TransferDate, Why::NotADate));
    }
    problems.set(found);
    Some(TransferChild {
        child,
        to: target?,
        date: day?,
        note: note.get_untracked().trim().to_owned(),
    })
}

/// What stands beside a field.
pub fn said(problems: &[FormProblem], field: FormField) -> Option<String> {
    problems.iter().find(|problem| problem.field == field).map(|problem| problem.say(lang()))
}
