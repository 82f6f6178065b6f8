//! What a Rakor that is a training has more: curriculum, participants, points, skills. The page of
//! the Rakor shows [`BimtekSection`].

mod curriculum;
mod outcome;
mod participants;
mod search;

use leptos::prelude::*;

use crate::{
    app::{paper::Draft, t, use_answer, use_app},
    components::{Button, ButtonKind, IconName},
    desk::protocol::{Changed, GetBimtek},
    i18n::words::{bimtek as w, common},
    platform::share,
    records::coordination::{Bimtek, Rakor, RakorKind},
};
use curriculum::Curriculum;
use outcome::OutcomeCard;
use participants::Participants;
use search::Search;

/// Changes the training of a Rakor.
fn change(draft: Draft<Rakor>, change: impl FnOnce(&mut Bimtek)) {
    draft.edit(|rakor| change(rakor.bimtek.get_or_insert_with(Bimtek::default)));
}

/// The training of a Rakor; nothing for other kinds.
#[component]
pub fn BimtekSection(
    /// The Rakor.
    draft: Draft<Rakor>,
) -> impl IntoView {
    let is = Memo::new(move |_| draft.doc.with(|rakor| rakor.kind == RakorKind::Bimtek));
    view! { <Show when=move || is.get()><Section draft /></Show> }
}

#[component]
fn Section(draft: Draft<Rakor>) -> impl IntoView {
    let app = use_app();
    let rakor = draft.doc.with_untracked(|rakor| rakor.id);
    let search = RwSignal::new(String::new());
    let answer = use_answer(
        move || Some(GetBimtek { rakor, search: search.get() }),
        |changed| *changed == Changed::Papers,
    );
    let dirty = Memo::new(move |_| draft.dirty());
    app.router.hold_while(Signal::derive(move || dirty.get()));
    view! {
        <section class="card section bimtek">
            <div class="partner-head">
                <h2>{t(w::TITLE)}</h2>
                <Button label=t(w::PRINT) icon=IconName::Print on_click=|_| share::print() />
            </div>
            <p class="soft no-print">{t(w::LEAD)}</p>
            <OutcomeCard answer rakor dirty />
            <Curriculum draft />
            <Participants draft />
            <Search draft answer search />
            <Show when=move || dirty.get()>
                <div class="form__actions no-print">
                    <Button
                        label=t(common::SAVE)
                        kind=ButtonKind::Primary
                        busy=Signal::derive(move || draft.busy())
                        on_click=move |_| draft.save(|_| ())
                    />
                    <Button label=t(common::CANCEL) on_click=move |_| draft.reset() />
                </div>
            </Show>
        </section>
    }
    .into_any()
}
