//! The message for a chat: ready, to be changed, and without names unless somebody ticks them.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{lang, lang_now, t, use_app},
    components::{Button, ButtonKind, Dialog, IconName, TextArea, Tick},
    desk::protocol::CallList,
    i18n::words::{campaigns as w, common},
    office::calls::message,
    platform::share,
    records::PosyanduId,
};

#[component]
pub(super) fn MessageDialog(
    list: Signal<CallList>,
    writing: RwSignal<Option<PosyanduId>>,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let names = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    Effect::new(move |_| {
        let whose = writing.get();
        names.set(false);
        open.set(whose.is_some());
    });
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            writing.set(None);
        }
        now
    });
    // Made anew with another Posyandu, language or tick; what was typed is then gone.
    Effect::new(move |_| {
        let (whose, with, lang) = (writing.get(), names.get(), lang());
        let said = list.with_untracked(|list| {
            let group = list.groups.iter().find(|group| Some(group.posyandu) == whose)?;
            Some(message(list, group, with, lang))
        });
        if let Some(said) = said {
            text.set(said);
        }
    });
    let title = move || {
        let whose = writing.get();
        let name = list.with(|list| {
            let group = list.groups.iter().find(|group| Some(group.posyandu) == whose);
            group.map(|group| group.name.clone()).unwrap_or_default()
        });
        w::MESSAGE_TITLE.fill(lang(), &[("name", &name)])
    };
    let copy = move |_| {
        let said = text.get_untracked();
        spawn_local(async move {
            if share::copy(&said).await {
                app.toasts.done(w::COPIED.of(lang_now()));
            } else {
                app.toasts.problem(w::COPY_FAILED.of(lang_now()));
            }
        });
    };
    let hidden = Memo::new(move |_| app.privacy.is_hidden());
    view! {
        <Dialog open title=title close=t(common::CLOSE) wide=true>
            <div class="form">
                <p class="soft">{t(w::MESSAGE_LEAD)}</p>
                <div class="call-message"><TextArea label=t(w::MESSAGE_TEXT) value=text /></div>
                <Show when=move || !hidden.get()>
                    <Tick
                        label=t(w::MESSAGE_NAMES)
                        value=names
                        on_change=move |on| names.set(on)
                    />
                </Show>
                <div class="dialog__actions">
                    <Button
                        label=t(w::COPY)
                        kind=ButtonKind::Primary
                        icon=IconName::File
                        on_click=copy
                    />
                    <Button label=t(common::CLOSE) on_click=move |_| open.set(false) />
                </div>
            </div>
        </Dialog>
    }
    .into_any()
}
