//! What saving one of the three forms needs: whether it is under way, what went wrong, the row at
//! the end of the form; afterwards the way back.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{AppState, ErrorNotice, SaveButton, ask, lang_now},
    desk::protocol::{Asked, DeskError, GoalsSaved, UndoGoals},
    i18n::words::common,
};

/// A form that is saved.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    app: AppState,
    busy: RwSignal<bool>,
    error: RwSignal<Option<DeskError>>,
}

impl Saving {
    pub(super) fn new(app: AppState) -> Self {
        Self { app, busy: RwSignal::new(false), error: RwSignal::new(None) }
    }

    /// Takes away what was said of the last try.
    pub(super) fn clear(self) {
        self.error.set(None);
    }

    /// Saves; then says so, with the way back.
    pub(super) fn save<Q>(self, asked: Q, said: String)
    where
        Q: Asked<Answer = GoalsSaved> + 'static,
    {
        self.busy.set(true);
        spawn_local(async move {
            let result = ask(asked).await;
            let _ = self.busy.try_set(false);
            match result {
                Ok(saved) => done(self.app, saved, said),
                Err(why) => drop(self.error.try_set(Some(why))),
            }
        });
    }
}

/// Says what was saved; it can be taken back from there.
pub(super) fn done(app: AppState, saved: GoalsSaved, said: String) {
    if saved.entry.is_empty() {
        return app.toasts.done(said);
    }
    app.toasts.undoable(said, move || undo(app, saved.entry.clone()));
}

/// Takes a save back. The page may be left by then.
pub(super) fn undo(app: AppState, entry: String) {
    spawn_local(async move {
        match ask(UndoGoals { entry }).await {
            Ok(()) => app.toasts.done(common::UNDONE.of(lang_now())),
            Err(why) => app.complain(&why),
        }
    });
}

/// What went wrong, and the button; beside it what else the form can do.
#[component]
pub(super) fn SaveRow(
    saving: Saving,
    #[prop(into)] dirty: Signal<bool>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        {move || saving.error.get().map(|error| view! { <ErrorNotice error /> })}
        <div class="row">
            <SaveButton busy=saving.busy disabled=Signal::derive(move || !dirty.get()) />
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
