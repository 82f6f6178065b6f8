//! Where files come in: the large target, and the whole page while something is dragged over it.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::{html, prelude::*};
use send_wrapper::SendWrapper;
use web_sys::{DragEvent, File, FileList, wasm_bindgen::JsCast as _};

use super::session;
use crate::{
    app::{device, t},
    components::{Button, ButtonKind, Icon, IconName},
    i18n::words::import_page as words,
};

/// What the chooser offers. Old and foreign formats are in it too: choosing one yields a message
/// that says what to do, where a greyed-out file would say nothing.
const ACCEPT: &str = ".xlsx,.csv,.txt,.tsv,.ods,.xls,.xlsm,.xlsb,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel";

fn files_of(list: Option<FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect()).unwrap_or_default()
}

/// A button that opens the browser's chooser.
#[component]
pub fn ChooseFiles(
    /// How it looks.
    #[prop(default = ButtonKind::Primary)]
    kind: ButtonKind,
    /// Words, when they are not those of the start.
    #[prop(default = words::CHOOSE_FILE)]
    label: crate::i18n::Text,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            // The same file may be chosen again after it was corrected.
            input.set_value("");
            input.click();
        }
    };
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            session::take(files_of(input.files()));
        }
    };
    view! {
        <Button label=t(label) kind icon=IconName::File on_click=open />
        <input
            node_ref=input
            type="file"
            class="visually-hidden"
            accept=ACCEPT
            multiple
            tabindex="-1"
            aria-hidden="true"
            data-testid="import-files"
            on:change=chosen
        />
    }
}

/// The large target of the start.
#[component]
pub fn DropTarget() -> impl IntoView {
    view! {
        <section class="import-drop" aria-label=t(words::CHOOSE_FILE)>
            <span class="import-drop__icon"><Icon name=IconName::Import /></span>
            <p class="import-drop__title">{t(words::DROP_HERE)}</p>
            <ChooseFiles />
            <p class="import-drop__hint">{t(words::ACCEPTS)}</p>
            <p class="import-drop__private"><Icon name=IconName::Lock /> <span>{t(words::PRIVATE)}</span></p>
        </section>
    }
}

/// Takes files dropped anywhere on the page, and says so while they hover over it.
#[component]
pub fn DropAnywhere() -> impl IntoView {
    let over = RwSignal::new(false);
    let listen = |name: &'static str, then: Box<dyn Fn(&DragEvent)>| {
        let stoppable = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&device::document(), name, stoppable, move |event| {
            let Some(event) = event.dyn_ref::<DragEvent>() else { return };
            if has_files(event) {
                event.prevent_default();
                then(event);
            }
        })
    };
    let listeners = [
        listen("dragover", Box::new(move |_| over.set(true))),
        // Leaving the window: there is nothing the pointer went to.
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
                session::take(files_of(event.data_transfer().and_then(|data| data.files())));
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

fn has_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
}
