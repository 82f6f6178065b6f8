//! What can be done with the form of a paper in a dialog: save it, delete it, leave it.

use leptos::prelude::*;

use crate::{
    app::{
        ErrorNotice, lang_now,
        paper::{Draft, undoable},
        send, t, use_app,
    },
    components::{Button, ButtonKind, IconName},
    desk::protocol::DeletePaper,
    i18n::{Text, words::common},
    records::coordination::{Paper, PaperRef},
};

/// The last lines of the form, with why saving failed.
#[component]
pub(super) fn Actions<T>(
    draft: Draft<T>,
    /// Something that is needed is missing.
    unready: Signal<bool>,
    #[prop(into)] on_save: Callback<()>,
    /// Closes the dialog.
    #[prop(into)]
    on_close: Callback<()>,
    /// Which paper can be deleted, and what is said then; a new one cannot.
    deleted: Option<(PaperRef, Text)>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + Into<Paper> + TryFrom<Paper> + 'static,
{
    let app = use_app();
    let remove = move |(paper, said): (PaperRef, Text)| {
        let rev = untrack(|| draft.rev());
        on_close.run(());
        send(DeletePaper { paper, rev }, move |result| match result {
            Ok(entry) => undoable(app, said.of(lang_now()), entry),
            Err(why) => app.complain(&why),
        });
    };
    let delete = deleted.map(|deleted| {
        view! {
            <Button
                label=t(common::DELETE)
                kind=ButtonKind::Danger
                icon=IconName::Trash
                on_click=move |_| remove(deleted)
            />
        }
    });
    view! {
        {move || draft.error().map(|error| view! { <ErrorNotice error /> })}
        <div class="dialog__actions">
            <Button
                label=t(common::SAVE)
                kind=ButtonKind::Primary
                disabled=unready
                busy=Signal::derive(move || draft.busy())
                on_click=move |_| on_save.run(())
            />
            {delete}
            <Button label=t(common::CANCEL) on_click=move |_| on_close.run(()) />
        </div>
    }
    .into_any()
}
