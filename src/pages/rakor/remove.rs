//! Deleting a Rakor; what hangs on it is said.

use leptos::prelude::*;

use super::tracker::tracker_of;
use crate::{
    app::{
        lang,
        paper::{self, Draft},
        route::{Location, PapersView, Route},
        t, use_app,
    },
    components::{Button, ButtonKind, IconName},
    desk::protocol::RakorAround,
    i18n::words::rakor as words,
    records::coordination::{PaperKind, PaperRef, Rakor},
};

/// The button, or why there is nothing to press.
#[component]
pub fn Remove(
    /// The Rakor.
    draft: Draft<Rakor>,
    /// What stands around it.
    around: Signal<RakorAround>,
) -> impl IntoView {
    let app = use_app();
    let id = draft.doc.with_untracked(|rakor| rakor.id);
    let hanging = Memo::new(move |_| around.with(|around| around.hanging));
    let free = Memo::new(move |_| hanging.get() == (0, 0));
    let remove = move |_| {
        let paper = PaperRef::new(PaperKind::Rakor, id);
        let rev = untrack(|| draft.rev());
        paper::delete(app, (paper, rev), words::DELETED, (Route::Rakors, Route::Rakor(id)));
    };
    let promises = move || {
        let papers = PapersView {
            promises: crate::desk::protocol::PromiseFilter::All,
            ..PapersView::of(id)
        };
        let href = Location { papers, ..Route::Commitments.into() }.href();
        let (n, _) = hanging.get();
        (n > 0).then(|| {
            view! { <li><a class="name-link" href=href>{words::HANGS_PROMISES.fill(lang(), &[("n", &n)])}</a></li> }
        })
    };
    let asked = move || {
        let href = tracker_of(id);
        let (_, n) = hanging.get();
        (n > 0).then(|| {
            view! { <li><a class="name-link" href=href>{words::HANGS_MEETINGS.fill(lang(), &[("n", &n)])}</a></li> }
        })
    };
    view! {
        <section class="section no-print">
            <h2>{t(words::DELETE)}</h2>
            <Show
                when=move || free.get()
                fallback=move || view! {
                    <p class="soft">{t(words::HANGS)}</p>
                    <ul class="rakor-hangs">{promises}{asked}</ul>
                }
            >
                <p class="soft">{t(words::DELETE_LEAD)}</p>
                <div class="row">
                    <Button
                        label=t(words::DELETE)
                        kind=ButtonKind::Danger
                        icon=IconName::Trash
                        on_click=remove
                    />
                </div>
            </Show>
        </section>
    }
    .into_any()
}
