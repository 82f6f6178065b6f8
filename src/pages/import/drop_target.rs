//! Where files come in: the large target, and the whole page while something is dragged over it.

use leptos::prelude::*;

use super::session;
use crate::{
    app::t,
    components::{self, ButtonKind, Icon, IconName},
    i18n::{Text, words::import_page as words},
};

/// What the chooser offers, old and foreign formats too.
const ACCEPT: &str = ".xlsx,.csv,.txt,.tsv,.ods,.xls,.xlsm,.xlsb,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel";

/// A button that opens the browser's chooser.
#[component]
pub fn ChooseFiles(
    /// How it looks.
    #[prop(default = ButtonKind::Primary)]
    kind: ButtonKind,
    /// Words, when they are not those of the start.
    #[prop(default = words::CHOOSE_FILE)]
    label: Text,
) -> impl IntoView {
    view! {
        <components::ChooseFiles
            label=t(label)
            kind
            accept=ACCEPT
            multiple=true
            testid="import-files"
            on_files=session::take
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

/// Takes files dropped anywhere on the page.
#[component]
pub fn DropAnywhere() -> impl IntoView {
    view! { <components::DropAnywhere label=t(words::DROP_NOW) on_files=session::take /> }
}
