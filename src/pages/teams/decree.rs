//! The draft of the team's SK, in place of the page.

use leptos::prelude::*;

use crate::{
    app::{lang, t, use_app},
    components::{Button, IconName},
    desk::protocol::TeamPage,
    i18n::{Lang, words::letters as w},
    office::{doc::Doc, rakor::decree},
    pages::papers::{PaperSheet, PaperTools},
};

#[component]
pub(super) fn DecreeDraft(page: Signal<TeamPage>, on_close: Callback<()>) -> impl IntoView {
    let app = use_app();
    let doc = Memo::new(move |_| {
        let hidden = app.privacy.is_hidden();
        let made = page.with(|page| decree(page, hidden));
        made.unwrap_or_else(|| Doc::new("konsep-sk", Lang::Id, ""))
    });
    let lead = move || w::DECREE_LEAD.of(lang());
    view! {
        <div class="papers__chosen">
            <div class="row no-print">
                <PaperTools doc />
                <Button
                    label=t(w::DECREE_CLOSE)
                    icon=IconName::Left
                    on_click=move |_| on_close.run(())
                />
            </div>
            <p class="soft no-print">{lead}</p>
            <PaperSheet doc />
        </div>
    }
    .into_any()
}
