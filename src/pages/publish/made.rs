//! Making the files, and where they go: a folder, one archive, or one by one.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    Work,
    pictures::{DRAWING, PICTURE, with_pictures},
    preview::last,
};
use crate::{
    app::{lang, lang_now, send, t, use_app},
    components::{Button, ButtonKind, IconName},
    desk::protocol::{DeskError, MadeFile, MakePublication, PublicationMade},
    i18n::{Text, words::publish as w},
    platform::{download::download, pick},
    publish::zip::zip,
};

type Files = Option<Arc<PublicationMade>>;

/// The section.
#[component]
pub fn Made(work: Work) -> impl IntoView {
    let app = use_app();
    let (made, busy) = (RwSignal::new(Files::None), RwSignal::new(false));
    let drawn = RwSignal::new(None::<(usize, usize)>);
    // What was made belongs to what was chosen then.
    Effect::new(move |before: Option<()>| {
        work.chosen.track();
        if before.is_some() {
            made.set(None);
        }
    });
    let start = move |_| {
        let Some(wish) = work.wish() else { return };
        busy.set(true);
        send(MakePublication { wish }, move |answer| match answer {
            Ok(mut publication) => spawn_local(async move {
                let told = |done, of| {
                    let _ = drawn.try_set(Some((done, of)));
                };
                match with_pictures(&publication.files, told).await {
                    Ok(files) => publication.files = files,
                    // The drawings are there all the same.
                    Err(_) => app.toasts.problem(w::NO_PICTURES.of(lang_now())),
                }
                // None of these is there any more where the page was left meanwhile.
                let _ = drawn.try_set(None);
                let _ = busy.try_set(false);
                if made.try_set(Some(Arc::new(publication))).is_none() {
                    work.answer.again();
                }
            }),
            Err(error) => {
                busy.set(false);
                app.complain(&error);
            }
        });
    };
    let said = move || work.answer.get().map(|preview| last(&preview, lang()));
    let cannot = Signal::derive(move || work.answer.error().is_some() || work.answer.waiting());
    view! {
        <section class="card publish__part">
            <h2>{t(w::FILES)}</h2>
            <p>{t(w::MAKE_NOTE)} " " {said}</p>
            <div class="row">
                <Button label=t(w::MAKE) kind=ButtonKind::Primary busy disabled=cannot on_click=start />
            </div>
            {move || drawn.get().map(|(done, of)| {
                let values: [(&str, &dyn std::fmt::Display); 2] = [("n", &done), ("of", &of)];
                view! { <p class="soft figures">{w::DRAWING.fill(lang(), &values)}</p> }
            })}
            <div role="status">
                {move || made.get().map(|made| view! { <Offered made /> })}
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Offered(made: Arc<PublicationMade>) -> impl IntoView {
    let app = use_app();
    let bytes: usize = made.files.iter().map(|file| file.bytes.0.len()).sum();
    let count = made.files.len();
    let said = move || {
        let lang = lang();
        let size = lang.bytes(bytes as u64);
        w::MADE.fill(lang, &[("n", &count), ("bytes", &size)])
    };
    let (folder, archive) = (made.clone(), made.clone());
    let to_folder = move |_| {
        let made = folder.clone();
        spawn_local(async move {
            let Some(folder) = pick::folder().await else { return };
            let name = folder.name();
            let done = write(&folder, &made).await;
            let lang = lang_now();
            let values: [(&str, &dyn std::fmt::Display); 2] =
                [("n", &made.files.len()), ("name", &name)];
            match done {
                Some(()) => app.toasts.done(w::SAVED_ALL.fill(lang, &values)),
                None => app.toasts.problem(w::SAVE_FAILED.of(lang).to_owned()),
            }
        });
    };
    let to_archive = move |_| {
        let files = archive.files.iter().map(|file| (file.name.as_str(), file.bytes.0.as_slice()));
        let bytes = zip(files, archive.made);
        let name = format!("publikasi-{}-{}.zip", archive.regency, archive.made);
        if let Err(why) = download(&bytes, &name, "application/zip") {
            app.complain(&DeskError::Worker(why));
        }
    };
    let of = |kinds: &[&str]| -> Vec<MadeFile> {
        made.files.iter().filter(|file| kinds.contains(&file.mime.as_str())).cloned().collect()
    };
    let (pages, data) = (of(&["text/html", "text/css"]), of(&["application/json", "text/csv"]));
    let pictures = of(&[DRAWING, PICTURE]);
    view! {
        <div class="publish__made">
            <p><strong>{said}</strong></p>
            <p>{t(w::PUT)}</p>
            <div class="row">
                {pick::has_folders().then(|| view! {
                    <Button label=t(w::SAVE_ALL) icon=IconName::File on_click=to_folder />
                })}
                <Button label=t(w::SAVE_ZIP) icon=IconName::Download on_click=to_archive />
            </div>
            <Group title=w::FILE_PAGES files=pages />
            <Group title=w::FILE_DATA files=data />
            <Group title=w::FILE_PICTURES files=pictures />
        </div>
    }
    .into_any()
}

/// Every file into the folder; `None` where one could not be written.
async fn write(folder: &pick::Folder, made: &PublicationMade) -> Option<()> {
    if !folder.may_write(true).await {
        return None;
    }
    for file in &made.files {
        let writer = folder.write(&file.name).await.ok()?;
        let put = writer.write(&file.bytes.0).await;
        if put.is_err() {
            writer.abort().await;
            return None;
        }
        drop(writer.finish().await.ok()?);
    }
    Some(())
}

/// Files of a kind.
#[component]
fn Group(title: Text, files: Vec<MadeFile>) -> impl IntoView {
    let rows = files.into_iter().map(|file| view! { <Row file /> }).collect_view();
    view! {
        <details class="publish__hidden">
            <summary>{t(title)}</summary>
            <ul class="publish__files">{rows}</ul>
        </details>
    }
}

#[component]
fn Row(file: MadeFile) -> impl IntoView {
    let app = use_app();
    let (name, size) = (file.name.clone(), file.bytes.0.len() as u64);
    let said = name.clone();
    let save = move |_| {
        if let Err(why) = download(&file.bytes.0, &file.name, &file.mime) {
            app.complain(&DeskError::Worker(why));
        }
    };
    let label = move || w::DOWNLOAD.fill(lang(), &[("name", &said)]);
    view! {
        <li>
            <button type="button" class="publish__file" aria-label=label on:click=save>{name}</button>
            <span class="soft figures">{move || lang().bytes(size)}</span>
        </li>
    }
}
