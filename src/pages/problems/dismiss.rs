//! Why a proposal is no problem.

use leptos::prelude::*;

use crate::{
    app::{lang, lang_now, place_words, send, t, use_app},
    components::{Button, ButtonKind, Dialog, TextArea},
    desk::protocol::{DeletePaper, DismissProposal, Proposal},
    i18n::{
        Words as _,
        words::{common, problems as w},
    },
    records::coordination::{PaperKind, PaperRef},
};

#[component]
pub(super) fn DismissDialog(dismissing: RwSignal<Option<Proposal>>) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    Effect::new(move |_| {
        if dismissing.with(Option::is_some) {
            reason.set(String::new());
            open.set(true);
        }
    });
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            dismissing.set(None);
        }
        now
    });
    let what = move || {
        dismissing.with(|row| {
            let row = row.as_ref()?;
            let place = place_words(&row.place, &row.name, &row.within, lang());
            Some(format!("{} · {place}", row.code.say(lang())))
        })
    };
    let dismiss = move || {
        let Some(row) = dismissing.get_untracked() else { return };
        let reason = reason.get_untracked().trim().to_owned();
        let asked = DismissProposal { place: row.place, code: row.code, reason };
        open.set(false);
        send(asked, move |result| match result {
            Ok(id) => {
                let paper = PaperRef::new(PaperKind::Problem, id);
                app.toasts.undoable(w::DISMISSED.of(lang_now()), move || {
                    send(DeletePaper { paper, rev: 1 }, move |result| match result {
                        Ok(_) => app.toasts.done(common::UNDONE.of(lang_now())),
                        Err(why) => app.complain(&why),
                    });
                });
            }
            Err(why) => app.complain(&why),
        });
    };
    let missing = Signal::derive(move || reason.with(|text| text.trim().is_empty()));
    view! {
        <Dialog open title=t(w::DISMISS_TITLE) close=t(common::CLOSE)>
            <p><strong>{what}</strong></p>
            <p class="soft">{t(w::DISMISS_TEXT)}</p>
            <TextArea label=t(w::REASON) value=reason />
            <div class="dialog__actions">
                <Button
                    label=t(w::DISMISS)
                    kind=ButtonKind::Primary
                    disabled=missing
                    on_click=move |_| dismiss()
                />
                <Button label=t(common::CANCEL) on_click=move |_| open.set(false) />
            </div>
        </Dialog>
    }
    .into_any()
}
