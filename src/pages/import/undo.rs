//! Taking a whole import back: what goes, what stays, and then what went and what stayed.

use leptos::prelude::*;

use super::parts::n;
use crate::{
    app::{ErrorNotice, JobProgress, lang, t, use_job},
    components::{Button, ButtonKind, Dialog},
    desk::protocol::{DeskError, ImportBrief, ImportUndone, UndoImport},
    i18n::words::{common, import_page as words},
};

type Outcome = Option<Result<ImportUndone, DeskError>>;

/// Asks, does it, and says what was done.
#[component]
pub fn UndoDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Which import.
    #[prop(into)]
    brief: Signal<Option<ImportBrief>>,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<Result<ImportUndone, DeskError>>);
    // Opened for another import, it asks anew.
    Effect::new(move |_| {
        if open.get() {
            outcome.set(None);
        }
    });
    let title = move || match outcome.get() {
        Some(Ok(_)) => words::UNDO_DONE.of(lang()),
        _ => words::UNDO_TITLE.of(lang()),
    };
    view! {
        <Dialog open title=title close=t(common::CLOSE)>
            {move || match outcome.get() {
                Some(Ok(undone)) => view! { <Undone undone open /> }.into_any(),
                Some(Err(error)) => view! { <ErrorNotice error /> }.into_any(),
                None => brief.get().map(|brief| view! { <Ask brief outcome open /> }).into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn Ask(brief: ImportBrief, outcome: RwSignal<Outcome>, open: RwSignal<bool>) -> impl IntoView {
    let job = use_job();
    let counts = brief.counts;
    let batch = brief.batch;
    let what = move || {
        words::UNDO_WHAT.fill(
            lang(),
            &[("children", &n(counts.children_new)), ("visits", &n(counts.visits_new))],
        )
    };
    let start = move |_| {
        job.run(UndoImport { batch }, move |result| {
            let _ = outcome.try_set(Some(result));
        });
    };
    view! {
        <p><strong>{brief.name}</strong></p>
        <p>{what}</p>
        <p>{t(words::UNDO_KEPT)}</p>
        <JobProgress job />
        <Show when=move || !job.is_running()>
            <div class="dialog__actions">
                <Button label=t(common::CANCEL) on_click=move |_| open.set(false) />
                <Button
                    label=t(words::UNDO)
                    kind=ButtonKind::Danger
                    on_click=start
                />
            </div>
        </Show>
    }
}

#[component]
fn Undone(undone: ImportUndone, open: RwSignal<bool>) -> impl IntoView {
    view! {
        <div role="status" class="import-undone">
            <UndoneList undone />
        </div>
        <div class="dialog__actions">
            <Button
                label=t(common::CLOSE)
                kind=ButtonKind::Primary
                on_click=move |_| open.set(false)
            />
        </div>
    }
}

#[component]
fn UndoneList(undone: ImportUndone) -> impl IntoView {
    let removed = move || {
        words::UNDO_REMOVED.fill(
            lang(),
            &[("children", &n(undone.children_removed)), ("visits", &n(undone.visits_removed))],
        )
    };
    let line = |text: crate::i18n::Text, count: u32| {
        (count > 0).then(|| view! { <li>{move || text.fill(lang(), &[("n", &n(count))])}</li> })
    };
    view! {
        <ul class="figures">
            <li>{removed}</li>
            {line(words::UNDO_RESTORED, undone.visits_restored)}
            {line(words::UNDO_LEFT, undone.kept)}
        </ul>
    }
}
