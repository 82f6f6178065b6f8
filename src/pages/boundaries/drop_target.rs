//! Where the file comes in.

use leptos::prelude::*;
use web_sys::File;

use super::work::Work;
use crate::{
    app::{lang, t, use_app},
    components::{self, ButtonKind, ChooseFiles, Icon, IconName},
    i18n::{Text, words::boundaries as words},
};

/// What the chooser offers, files of other kinds too.
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
    view! {
        <ChooseFiles
            label=t(label)
            kind
            accept=ACCEPT
            testid="boundaries-file"
            on_files=move |files| take(work, files)
        />
    }
}

/// One file is looked at.
fn take(work: Work, files: Vec<File>) {
    if let Some(file) = files.into_iter().next() {
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

/// Takes a file dropped anywhere on the page.
#[component]
pub fn DropAnywhere(
    /// Where the file goes.
    work: Work,
) -> impl IntoView {
    view! {
        <components::DropAnywhere label=t(words::DROP_NOW) on_files=move |files| take(work, files) />
    }
}
