//! The basemap: what is in use, a file of this device, an address of a host.

mod host;
mod in_use;

use leptos::{html, prelude::*, task::spawn_local};
use web_sys::File;

use self::{host::HostCard, in_use::InUse};
use crate::{
    app::{AppState, PageHead, lang, lang_now, t, use_app},
    components::{Button, ButtonKind, Icon, IconName},
    i18n::words::basemap as w,
    maps::{
        basemap::{Setting, Source, Trouble},
        view::basemap::{Loaded, forget, keep, keep_file, kept},
    },
};

/// What the page works on.
#[derive(Clone, Copy)]
struct Work {
    app: AppState,
    /// What is kept.
    setting: RwSignal<Option<Setting>>,
    /// Something is being looked at or kept.
    busy: RwSignal<bool>,
}

impl Work {
    /// Takes another basemap into use.
    fn set(self, setting: Setting) {
        keep(Some(&setting));
        let _ = self.setting.try_set(Some(setting));
        let _ = self.busy.try_set(false);
        self.app.toasts.done(w::SAVED.of(lang_now()));
    }
}

/// The basemap.
#[component]
pub fn BasemapPage() -> impl IntoView {
    let app = use_app();
    let work = Work { app, setting: RwSignal::new(kept()), busy: RwSignal::new(false) };
    view! {
        <PageHead title=t(w::TITLE) />
        <p>{t(w::LEAD)}</p>
        <InUse work />
        <div class="columns">
            <FileCard work />
            <HostCard work />
        </div>
    }
}

/// A file of this device.
#[component]
fn FileCard(work: Work) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let trouble = RwSignal::new(None::<Trouble>);
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.set_value("");
            input.click();
        }
    };
    let chosen = move |_| {
        let files = input.get_untracked().and_then(|input| input.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            trouble.set(None);
            take(work, file, trouble);
        }
    };
    let said = move || trouble.get().map(|trouble| w::say(&trouble, lang()));
    view! {
        <section class="card">
            <h2>{t(w::FILE)}</h2>
            <p>{t(w::FILE_TEXT)}</p>
            <div class="row">
                <Button
                    label=t(w::FILE_CHOOSE)
                    kind=ButtonKind::Primary
                    icon=IconName::File
                    busy=work.busy
                    on_click=open
                />
                <input
                    node_ref=input
                    type="file"
                    class="visually-hidden"
                    accept=".pmtiles"
                    tabindex="-1"
                    aria-hidden="true"
                    data-testid="basemap-file"
                    on:change=chosen
                />
            </div>
            <div role="status">
                <Show when=move || work.busy.get()><p>{t(w::FILE_KEEPING)}</p></Show>
            </div>
            <div role="alert">
                {move || said().map(|said| view! {
                    <p class="field__error">{said}" "{t(w::UNCHANGED)}</p>
                })}
            </div>
            <p class="basemap-private"><Icon name=IconName::Lock /><span>{t(w::FILE_PRIVATE)}</span></p>
            <p class="soft">{t(w::FILE_WHERE)}</p>
        </section>
    }
}

/// Looks whether the file can be used before it takes the place of another.
fn take(work: Work, file: File, trouble: RwSignal<Option<Trouble>>) {
    work.busy.set(true);
    spawn_local(async move {
        let told = async {
            Loaded::try_file(&file).await?;
            keep_file(&file).await
        };
        match told.await {
            Ok(()) => {
                work.set(Setting { source: Source::File(file.name()), credit: String::new() });
            }
            Err(why) => {
                let _ = trouble.try_set(Some(why));
                let _ = work.busy.try_set(false);
            }
        }
    });
}

/// Takes the basemap away; it can be put back.
fn remove(work: Work) {
    let Some(setting) = work.setting.get_untracked() else { return };
    spawn_local(async move {
        // The file lives on for as long as somebody holds it.
        let file = match setting.source {
            Source::File(_) => crate::maps::view::basemap::kept_file().await.ok(),
            _ => None,
        };
        forget().await;
        let _ = work.setting.try_set(None);
        let held = send_wrapper::SendWrapper::new((setting, file));
        work.app.toasts.undoable(w::REMOVED.of(lang_now()), move || {
            let (setting, file) = (*held).clone();
            put_back(work, setting, file);
        });
    });
}

/// Takes the removal back. The page may be left by then.
fn put_back(work: Work, setting: Setting, file: Option<web_sys::Blob>) {
    spawn_local(async move {
        if let Some(file) = file
            && let Err(why) = keep_file(&file).await
        {
            return work.app.toasts.problem(w::say(&why, lang_now()));
        }
        keep(Some(&setting));
        let _ = work.setting.try_set(Some(setting));
        work.app.toasts.done(w::RESTORED.of(lang_now()));
    });
}
