//! Deleting a child for good (UU 27/2022 art. 8): with its visits and its history, after a word
//! was typed, for this is the one thing that cannot be taken back.

use leptos::prelude::*;

use super::actions::{Open, switch};
use crate::{
    app::{Answer, lang, lang_now, route::Route, send, t, use_app},
    components::{Button, ButtonKind, Dialog, TextField},
    desk::protocol::{ChildPage, DeleteChild},
    i18n::words::{child as w, common},
};

/// What will be lost, and the word.
#[component]
pub fn DeleteDialog(
    /// The child.
    page: Answer<ChildPage>,
    /// Which dialog is open.
    open: RwSignal<Option<Open>>,
) -> impl IntoView {
    let shown = switch(open, Open::Delete);
    view! {
        <Dialog open=shown title=t(w::DELETE) close=t(common::CLOSE)>
            {move || page.now().map(|page| view! { <Form page open /> })}
        </Dialog>
    }
}

#[component]
fn Form(page: ChildPage, open: RwSignal<Option<Open>>) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let word = move || t(w::DELETE_WORD)();
    let wrong = Signal::derive(move || !typed.get().trim().eq_ignore_ascii_case(word()));
    let child = page.child.id;
    let visits = page.visits.len();
    let name = super::name_of(&page);
    let warns = move || w::DELETE_WARNS.fill(lang(), &[("name", &name), ("n", &visits)]);
    let label = move || w::DELETE_TYPE.fill(lang(), &[("word", &word())]);
    let delete = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if wrong.get_untracked() {
            return;
        }
        busy.set(true);
        // The page goes before the answer of a change reaches it.
        send(DeleteChild { child }, move |result| {
            busy.set(false);
            match result {
                Ok(()) => {
                    open.set(None);
                    app.router.replace(Route::Children);
                    app.toasts.done(w::DELETED.of(lang_now()));
                }
                Err(error) => app.complain(&error),
            }
        });
    };
    view! {
        <form class="form" novalidate on:submit=delete>
            <p>{warns}</p>
            <p class="soft">{t(w::DELETE_INSTEAD)}</p>
            <TextField label=label value=typed />
            <div class="dialog__actions">
                <Button label=t(common::CANCEL) on_click=move |_| open.set(None) />
                <Button
                    label=t(w::DELETE)
                    kind=ButtonKind::Danger
                    submit=true
                    busy
                    disabled=wrong
                    on_click=|_| ()
                />
            </div>
        </form>
    }
}
