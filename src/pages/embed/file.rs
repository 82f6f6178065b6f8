//! The files of a publication, from this device.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::{Published, Work};
use crate::{
    app::{lang, lang_now, t},
    components::{ChooseFiles, DropAnywhere},
    embed::shapes::Shapes,
    i18n::words::embed as w,
    publish::bundle::Bundle,
};

/// Larger is no publication.
const MOST: f64 = 24e6;

#[component]
pub(super) fn FileCard(work: Work) -> impl IntoView {
    let trouble = RwSignal::new(None::<String>);
    let on_files = Callback::new(move |files: Vec<File>| {
        spawn_local(async move {
            match read(files).await {
                Ok(published) => {
                    let _ = trouble.try_set(None);
                    work.indicator.set(None);
                    work.place.set(None);
                    work.month.set(None);
                    let _ = work.published.try_set(Some(Arc::new(published)));
                }
                Err(words) => drop(trouble.try_set(Some(words))),
            }
        });
    });
    let about = move || {
        let published = work.published.get()?;
        let bundle = &published.bundle;
        let lang = lang();
        let (from, to) = (lang.month(*bundle.months.first()?), lang.month(*bundle.months.last()?));
        let place = bundle.places.first()?.name();
        Some(w::FILE_READ.fill(lang, &[("place", &place), ("from", &from), ("to", &to)]))
    };
    view! {
        <section class="card">
            <h2>{t(w::FILE)}</h2>
            <p>{t(w::FILE_TEXT)}</p>
            <div class="row">
                <ChooseFiles
                    label=t(w::FILE_CHOOSE)
                    accept=".json,application/json"
                    multiple=true
                    testid="publication-files"
                    on_files
                />
                <p role="status">{about}</p>
            </div>
            <DropAnywhere label=t(w::FILE_CHOOSE) on_files />
            <div role="alert">
                {move || trouble.get().map(|words| view! { <p class="field__error">{words}</p> })}
            </div>
        </section>
    }
}

/// The bundle among these files, and boundaries where there are some.
async fn read(files: Vec<File>) -> Result<Published, String> {
    let lang = lang_now();
    let (mut bundle, mut shapes) = (None, None);
    let mut problem = w::FILE_NONE.of(lang).to_owned();
    for file in files {
        if file.size() > MOST {
            problem = w::TOO_LARGE.of(lang).to_owned();
            continue;
        }
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        let text = text.unwrap_or_default();
        if let Some(found) = Shapes::read(&text) {
            shapes = Some(found);
            continue;
        }
        match Bundle::read(&text) {
            Ok(found) => bundle = Some(found),
            Err(why) => problem = w::NOT_OURS.fill(lang, &[("why", &why)]),
        }
    }
    bundle.map(|bundle| Published { bundle, shapes }).ok_or(problem)
}
