//! Where files come in: a button that opens the browser's chooser, and the whole page while
//! something is dragged over it.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::{html, prelude::*, text_prop::TextProp};
use send_wrapper::SendWrapper;
use web_sys::{DragEvent, File, FileList, wasm_bindgen::JsCast as _};

use super::{Button, ButtonKind, Icon, IconName};

/// A button that opens the browser's chooser.
#[component]
pub fn ChooseFiles(
    /// Words.
    #[prop(into)]
    label: TextProp,
    /// How it looks.
    #[prop(default = ButtonKind::Primary)]
    kind: ButtonKind,
    /// What the chooser offers. Kinds that cannot be read belong here too: choosing one yields a
    /// message that says what to do, where a greyed-out file would say nothing.
    accept: &'static str,
    /// Whether several may be chosen at once.
    #[prop(default = false)]
    multiple: bool,
    /// Name for tests.
    testid: &'static str,
    /// Where the files go.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
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
            on_files.run(files_of(input.files()));
        }
    };
    view! {
        <Button label kind icon=IconName::File on_click=open />
        <input
            node_ref=input
            type="file"
            class="visually-hidden"
            accept=accept
            multiple=multiple
            tabindex="-1"
            aria-hidden="true"
            data-testid=testid
            on:change=chosen
        />
    }
}

/// Takes files dropped anywhere on the page, and says so while they hover over it.
#[component]
pub fn DropAnywhere(
    /// Words while they hover.
    #[prop(into)]
    label: TextProp,
    /// Where the files go.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let listen = |name: &'static str, then: Box<dyn Fn(&DragEvent)>| {
        let stoppable = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), name, stoppable, move |event| {
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
                on_files.run(files_of(event.data_transfer().and_then(|data| data.files())));
            }),
        ),
    ];
    let listeners = SendWrapper::new(listeners);
    on_cleanup(move || drop(listeners));
    let label = StoredValue::new(label);
    view! {
        <Show when=move || over.get()>
            <div class="import-drop-shade" role="status">
                <p><Icon name=IconName::Import /> {move || label.with_value(TextProp::get)}</p>
            </div>
        </Show>
    }
}

fn files_of(list: Option<FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect()).unwrap_or_default()
}

fn has_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
}
