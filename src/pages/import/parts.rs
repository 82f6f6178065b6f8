//! Small parts that the pages of an import share.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::lang,
    components::{Icon, IconName},
};

/// A count in the screen's language.
pub fn n(count: u32) -> String {
    lang().count(count)
}

/// A section that opens on demand: its name, how many are in it.
#[component]
pub fn Fold(
    /// What it holds.
    #[prop(into)]
    title: TextProp,
    /// How many, or how it stands.
    #[prop(into)]
    note: TextProp,
    /// Colour of its note: `good`, `watch`, `act` or `plain`.
    #[prop(default = "plain")]
    tone: &'static str,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    /// What it holds; made when it is opened for the first time.
    children: ChildrenFn,
) -> impl IntoView {
    let opened = RwSignal::new(open);
    let content = move || opened.get().then(|| children());
    view! {
        <details class="import-fold" open=open on:toggle=move |_| opened.set(true)>
            <summary class="import-fold__head">
                <Icon name=IconName::Right />
                <h2 class="import-fold__title">{move || title.get()}</h2>
                <span class=format!("import-fold__note import-fold__note--{tone}")>{move || note.get()}</span>
            </summary>
            <div class="import-fold__body">{content}</div>
        </details>
    }
}

/// Something the user should know before going on.
#[component]
pub fn Note(
    /// It needs watching.
    #[prop(optional)]
    watch: bool,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let (class, icon) = if watch {
        ("notice notice--watch", IconName::Warning)
    } else {
        ("notice", IconName::Info)
    };
    view! {
        <div class=class role="status">
            <Icon name=icon />
            <div class="notice__words">{children()}</div>
        </div>
    }
}
