//! The browser's own modal dialog: focus stays in it, Escape closes it, focus returns.

use leptos::{html, prelude::*, text_prop::TextProp};

use super::{IconButton, IconName};

/// A modal dialog. Its content is made anew each time it opens.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Its title.
    #[prop(into)]
    title: TextProp,
    /// Words of the button that closes it.
    #[prop(into)]
    close: TextProp,
    /// Wide, for lists.
    #[prop(optional)]
    wide: bool,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let id = super::fresh_id("dialog");
    let labelled = id.clone();
    view! {
        <dialog
            node_ref=node
            class="dialog"
            class:dialog--wide=wide
            aria-labelledby=labelled
            on:close=move |_| open.set(false)
            on:click=move |event| {
                // A tap on the shade beside the dialog, which belongs to the element itself.
                let on_shade = node.get_untracked().is_some_and(|dialog| {
                    event.target().as_ref() == Some(dialog.as_ref())
                });
                if on_shade {
                    open.set(false);
                }
            }
        >
            <Show when=move || open.get()>
                <div class="dialog__body">
                    <header class="dialog__head">
                        <h2 id=id.clone()>{let title = title.clone(); move || title.get()}</h2>
                        <IconButton
                            label=close.clone()
                            icon=IconName::Close
                            on_click=move |_| open.set(false)
                        />
                    </header>
                    {children()}
                </div>
            </Show>
        </dialog>
    }
}
