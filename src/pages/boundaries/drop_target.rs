//! Where the file comes in.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::{html, prelude::*};
use send_wrapper::SendWrapper;
use web_sys::{DragEvent, FileList, wasm_bindgen::JsCast as _};

use super::work::Work;
use crate::{
    app::{device, lang, t, use_app},
    components::{Button, ButtonKind, Icon, IconName},
    i18n::{Text, words::boundaries as words},
};

/// What the chooser offers. Files of other kinds are in it too: choosing one yields a message that
/// says what to do.
const ACCEPT: &str = ".geojson,.json,.topojson,.zip,.shp,.dbf,.kml,.kmz,.gpkg,application/geo+json,application/json,application/zip";

/// A button that opens the browser's chooser.
#[component]
pub fn ChooseFile(
    /// Where the file goes.
    work: Work,
    /// Words.
    #[prop(default = words::CHOOSE)]
    label: Text,
    /// How it looks.
    #[prop(default = ButtonKind::Primary)]
    kind: ButtonKind,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            // The same file may be chosen again after it was corrected.
            input.set_value("");
            input.click();
        }
    };
    let chosen = move |_| take(work, input.get_untracked().and_then(|input| input.files()));
    view! {
        <Button label=t(label) kind icon=IconName::File on_click=open />
        <input
            node_ref=input
            type="file"
            class="visually-hidden"
            accept=ACCEPT
            tabindex="-1"
            aria-hidden="true"
            data-testid="boundaries-file"
            on:change=chosen
        />
    }
}

fn take(work: Work, files: Option<FileList>) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        work.take(file);
    }
}

/// The large target, and where such files are to be had.
#[component]
pub fn DropTarget(
    /// Where the file goes.
    work: Work,
) -> impl IntoView {
    let app = use_app();
    let regency = Memo::new(move |_| {
        app.overview.with(|o| o.map_or_else(String::new, |o| o.settings.regency_name.clone()))
    });
    let whole = move || words::WHERE_3.fill(lang(), &[("regency", &regency.get())]);
    view! {
        <div class="import-start">
            <section class="import-drop" aria-label=t(words::CHOOSE)>
                <span class="import-drop__icon"><Icon name=IconName::Import /></span>
                <p class="import-drop__title">{t(words::DROP_HERE)}</p>
                <ChooseFile work />
                <p class="import-drop__hint">{t(words::ACCEPTS)}</p>
                <p class="import-drop__private">
                    <Icon name=IconName::Lock />
                    <span>{t(words::PRIVATE)}</span>
                </p>
            </section>
            <section class="import-understood">
                <h2>{t(words::WHERE_FROM)}</h2>
                <ul>
                    <li>{t(words::WHERE_1)}</li>
                    <li>{t(words::WHERE_2)}</li>
                    <li>{whole}</li>
                </ul>
            </section>
        </div>
    }
}

/// Takes a file dropped anywhere on the page, and says so while it hovers over it.
#[component]
pub fn DropAnywhere(
    /// Where the file goes.
    work: Work,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let listen = |name: &'static str, then: Box<dyn Fn(&DragEvent)>| {
        let stoppable = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&device::document(), name, stoppable, move |event| {
            let Some(event) = event.dyn_ref::<DragEvent>() else { return };
            let types = event.data_transfer().map(|data| data.types());
            let file = types.is_some_and(|types| {
                types.iter().any(|kind| kind.as_string().as_deref() == Some("Files"))
            });
            if file {
                event.prevent_default();
                then(event);
            }
        })
    };
    let listeners = [
        listen("dragover", Box::new(move |_| over.set(true))),
        listen(
            "dragleave",
            Box::new(move |event| {
                if event.related_target().is_none() {
                    over.set(false);
                }
            }),
        ),
        listen(
            "drop",
            Box::new(move |event| {
                over.set(false);
                take(work, event.data_transfer().and_then(|data| data.files()));
            }),
        ),
    ];
    let listeners = SendWrapper::new(listeners);
    on_cleanup(move || drop(listeners));
    view! {
        <Show when=move || over.get()>
            <div class="import-drop-shade" role="status">
                <p><Icon name=IconName::Import /> {t(words::DROP_NOW)}</p>
            </div>
        </Show>
    }
}
