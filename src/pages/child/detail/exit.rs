//! A child that leaves: moved away, graduated, died, or entered by mistake. Nothing is deleted.

use leptos::prelude::*;

use super::{
    actions::{Open, switch},
    transfer::said,
};
use crate::{
    app::{Answer, SaveButton, lang_now, send, t, use_app},
    components::{Button, Choice, DateField, Dialog, TextField},
    desk::protocol::{ChildPage, DeskError, FormField, SaveChild, Why},
    forms::{ChildForm, FormProblem, Problem},
    i18n::{
        Words as _,
        words::{child as w, common},
    },
    pages::child::shared::done_with_undo,
    records::ExitReason,
};

/// Why and since when.
#[component]
pub fn ExitDialog(
    /// The child.
    page: Answer<ChildPage>,
    /// Which dialog is open.
    open: RwSignal<Option<Open>>,
) -> impl IntoView {
    let shown = switch(open, Open::Exit);
    view! {
        <Dialog open=shown title=t(w::EXIT) close=t(common::CLOSE)>
            {move || page.now().map(|page| view! { <Form page open /> })}
        </Dialog>
    }
}

#[component]
fn Form(page: ChildPage, open: RwSignal<Option<Open>>) -> impl IntoView {
    let app = use_app();
    let exit = page.child.exit.clone();
    let was_gone = exit.is_some();
    let reason = RwSignal::new(exit.as_ref().map(|exit| exit.reason));
    let date = RwSignal::new(exit.as_ref().map_or(page.today, |exit| exit.date).to_string());
    let note = RwSignal::new(exit.map(|exit| exit.note).unwrap_or_default());
    let problems = RwSignal::new(Vec::<FormProblem>::new());
    let busy = RwSignal::new(false);
    let error = move |field| Signal::derive(move || said(&problems.get(), field));
    let page = StoredValue::new(page);
    let save = move |reason: Option<ExitReason>, done: crate::i18n::Text| {
        let form = ChildForm {
            exit_reason: reason,
            exit_date: date.get_untracked(),
            exit_note: note.get_untracked(),
            ..page.with_value(|page| ChildForm::of(&page.child, lang_now()))
        };
        let draft = match form.read() {
            Ok(child) => child,
            Err(wrong) => return problems.set(wrong),
        };
        let (id, rev) = page.with_value(|page| (page.child.id, page.rev));
        busy.set(true);
        send(SaveChild { id: Some(id), base_rev: Some(rev), child: draft }, move |result| {
            busy.set(false);
            match result {
                Ok(saved) => {
                    open.set(None);
                    done_with_undo(&app, saved.entry, done.of(lang_now()).to_owned());
                }
                Err(DeskError::Invalid(wrong)) => {
                    problems.set(wrong.into_iter().map(FormProblem::from).collect());
                }
                Err(error) => app.complain(&error),
            }
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match reason.get_untracked() {
            Some(reason) => save(Some(reason), w::EXIT_SAVED),
            None => problems.set(vec![FormProblem {
                field: FormField::ExitDate,
                what: Problem::Why(Why::Missing),
            }]),
        }
    };
    let options = ExitReason::ALL.map(|r| (Some(r), t(r.words()).into())).into();
    let missing = Signal::derive(move || {
        let wrong = reason.get().is_none() && !problems.with(Vec::is_empty);
        wrong.then(|| t(w::CHOOSE_REASON)().to_owned())
    });
    view! {
        <form class="form" novalidate on:submit=submit>
            <Choice
                label=t(w::EXIT_REASON)
                value=reason
                options
                on_choose=move |r| reason.set(r)
                error=missing
            />
            <DateField label=t(w::SINCE) value=date error=error(FormField::ExitDate) />
            <TextField label=t(common::NOTE) value=note note=t(common::OPTIONAL) />
            <p class="soft">{t(w::EXIT_KEEPS)}</p>
            <div class="dialog__actions">
                <Show when=move || was_gone>
                    <Button
                        label=t(w::SERVE_AGAIN)
                        busy
                        on_click=move |_| save(None, w::SERVED_AGAIN)
                    />
                </Show>
                <Button label=t(common::CANCEL) on_click=move |_| open.set(None) />
                <SaveButton busy />
            </div>
        </form>
    }
}
