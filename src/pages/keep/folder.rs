//! Automatic backups to a folder that a person picked, where the browser has folders.

use std::cell::Cell;

use js_sys::{Array, Object, Reflect};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;

use super::{
    engine::{Doing, Sink, Trouble, Watch, make},
    make::{Run, Running, SHORTEST},
};
use crate::{
    app::{AppState, device, lang, lang_now, t, use_app},
    components::{Button, ButtonKind, Icon, IconName, TextField},
    desk::protocol::{BackupPlace, Keeping},
    i18n::words::{handoff, keep as words},
    pages::handoff::ShowFirst,
    platform::{clock, pick, pick::Folder, site},
    storage::indexed_db::file,
};

/// Backups that are kept in the folder.
const KEPT: usize = 7;
/// A backup is made when the last one is older than this: once a day, a little earlier each day.
const OLDER_MS: i64 = 20 * 60 * 60 * 1000;

/// What is kept on this device about the folder.
#[derive(Clone)]
struct Kept {
    folder: Folder,
    passphrase: String,
    /// Files that were written there, oldest first: no others are ever deleted.
    files: Vec<String>,
}

fn database() -> String {
    site::named("idaman-folder-cadangan", &device::folder())
}

impl Kept {
    async fn read() -> Option<Self> {
        let value = file::value(&database()).await.ok()?;
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        let field = |name: &str| Reflect::get(&value, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if !value.is_object() {
            return None;
        }
        let files = Array::from(&field("files")).iter().map(text).collect();
        Some(Self { folder: Folder::of(field("folder"))?, passphrase: text(field("word")), files })
    }

    async fn write(&self) -> bool {
        let value = Object::new();
        let files: Array = self.files.iter().map(JsValue::from).collect();
        let word = JsValue::from(self.passphrase.as_str());
        let fields: [(&str, &JsValue); 3] =
            [("folder", self.folder.handle()), ("word", &word), ("files", &files)];
        for (name, field) in fields {
            if Reflect::set(&value, &name.into(), field).is_err() {
                return false;
            }
        }
        file::put(&database(), &value).await.is_ok()
    }

    /// Writes a backup there, reads it back, and takes away the oldest beyond those that are kept.
    async fn back_up(&mut self, watch: &impl Watch) -> Result<(), Trouble> {
        let folder = self.folder.clone();
        let begun = Cell::new(None);
        let sink = async |name: &str| {
            let writer = folder.write(name).await.map_err(|_thrown| Trouble::Unverified)?;
            begun.set(Some(writer.clone()));
            Ok(Sink::File(writer))
        };
        let made = make(self.passphrase.clone(), BackupPlace::Folder, sink, watch).await;
        match made {
            Ok((_, name, _)) => {
                self.files.retain(|known| *known != name);
                self.files.push(name);
                while self.files.len() > KEPT {
                    let oldest = self.files.remove(0);
                    drop(self.folder.remove(&oldest).await);
                }
                self.write().await;
                Ok(())
            }
            Err(trouble) => {
                // What was there before stays.
                if let Some(writer) = begun.take() {
                    writer.abort().await;
                }
                Err(trouble)
            }
        }
    }
}

/// Makes today's backup, when there is a folder, it may be written to, and something is only here.
/// Nobody is asked anything: what goes wrong is said, and the reminder stays.
pub async fn by_itself(app: AppState, keeping: &Keeping) {
    let last = keeping.last.as_ref().filter(|last| last.place == BackupPlace::Folder);
    let recent = last.is_some_and(|last| clock::now().0 - last.at.0 < OLDER_MS);
    if keeping.only_here == 0 || recent || app.privacy.is_hidden() || !pick::has_folders() {
        return;
    }
    let Some(mut kept) = Kept::read().await else { return };
    if !kept.folder.may_write(false).await {
        return;
    }
    let done = kept.back_up(&Unwatched).await;
    let name = kept.folder.name();
    let said = if done.is_ok() { words::FOLDER_DONE } else { words::FOLDER_FAILED };
    app.toasts.done(said.fill(lang_now(), &[("name", &name)]));
}

struct Unwatched;

impl Watch for Unwatched {
    fn news(&self, _: Doing, _: u64, _: u64) {}

    fn stopped(&self) -> bool {
        false
    }
}

/// What the section works on.
#[derive(Clone, Copy)]
struct Work {
    app: AppState,
    /// Name of the folder, and whether it may be written to.
    known: RwSignal<Option<(String, bool)>>,
    passphrase: RwSignal<String>,
    run: Run,
    again: Callback<()>,
}

impl Work {
    fn look(self) {
        spawn_local(async move {
            let Some(kept) = Kept::read().await else {
                let _ = self.known.try_set(None);
                return;
            };
            let allowed = kept.folder.may_write(false).await;
            let _ = self.passphrase.try_set(kept.passphrase.clone());
            let _ = self.known.try_set(Some((kept.folder.name(), allowed)));
        });
    }

    fn pick(self) {
        spawn_local(async move {
            let Some(folder) = pick::folder().await else { return };
            let passphrase = self.passphrase.try_get_untracked().unwrap_or_default();
            Kept { folder, passphrase, files: Vec::new() }.write().await;
            self.look();
        });
    }

    fn end(self) {
        spawn_local(async move {
            drop(file::put(&database(), &JsValue::NULL).await);
            let _ = self.known.try_set(None);
            let _ = self.passphrase.try_set(String::new());
        });
    }

    fn write_now(self) {
        let word = self.passphrase.get_untracked().trim().to_owned();
        self.run.begin(Doing::Making);
        spawn_local(async move {
            if let Some(mut kept) = Kept::read().await {
                kept.passphrase = word;
                // On a click the browser may ask.
                let allowed = kept.folder.may_write(true).await;
                let done =
                    if allowed { kept.back_up(&self.run).await } else { Err(Trouble::Stopped) };
                self.say(done, &kept.folder.name());
            }
            self.run.end();
            self.look();
            self.again.try_run(());
        });
    }

    fn say(self, done: Result<(), Trouble>, name: &str) {
        let lang = lang_now();
        match done {
            Ok(()) => self.app.toasts.done(words::FOLDER_DONE.fill(lang, &[("name", &name)])),
            Err(Trouble::Stopped) => self.app.toasts.done(words::STOPPED.of(lang)),
            Err(Trouble::Desk(error)) => self.app.complain(&error),
            Err(Trouble::Refused(_) | Trouble::Unverified) => {
                self.app.toasts.done(words::FOLDER_FAILED.fill(lang, &[("name", &name)]));
            }
        }
    }

    fn short(self) -> bool {
        let n = self.passphrase.with(|text| text.trim().chars().count());
        n > 0 && n < SHORTEST
    }

    fn ready(self) -> bool {
        !self.short() && !self.app.privacy.is_hidden() && !self.run.running()
    }
}

/// The section.
#[component]
pub fn InFolder(again: Callback<()>) -> impl IntoView {
    let (known, passphrase) = (RwSignal::new(None), RwSignal::new(String::new()));
    let work = Work { app: use_app(), known, passphrase, run: Run::new(), again };
    work.look();
    view! {
        <section class="card handoff__part">
            <h2>{t(words::FOLDER)}</h2>
            {if pick::has_folders() {
                view! { <Able work /> }.into_any()
            } else {
                view! { <p>{t(words::FOLDER_NONE)}</p> }.into_any()
            }}
        </section>
    }
}

#[component]
fn Able(work: Work) -> impl IntoView {
    let count = move || lang().count(KEPT as u32);
    let pick_one = move |_| work.pick();
    view! {
        <p>{move || words::FOLDER_TEXT.fill(lang(), &[("n", &count())])}</p>
        <Show when=move || work.app.privacy.is_hidden()>
            <ShowFirst words=words::HIDDEN />
        </Show>
        <TextField
            label=t(words::FOLDER_WORD)
            value=work.passphrase
            hint=t(words::FOLDER_WORD_HINT)
            error=Signal::derive(move || {
                work.short().then(|| handoff::PASSPHRASE_SHORT.of(lang()).to_owned())
            })
        />
        {move || match work.known.get() {
            Some((name, allowed)) => view! { <Chosen work name allowed /> }.into_any(),
            None => view! {
                <div class="row">
                    <Button
                        label=t(words::FOLDER_PICK)
                        disabled=Signal::derive(move || !work.ready())
                        on_click=pick_one
                    />
                </div>
            }
            .into_any(),
        }}
        <Running run=work.run />
    }
}

#[component]
fn Chosen(work: Work, name: String, allowed: bool) -> impl IntoView {
    let now = if allowed { words::FOLDER_NOW } else { words::FOLDER_ALLOW };
    view! {
        <p>
            <Icon name=IconName::File />
            " "
            {move || words::FOLDER_IS.fill(lang(), &[("name", &name)])}
        </p>
        {(!allowed).then(|| view! { <p>{t(words::FOLDER_ASKS)}</p> })}
        <div class="row">
            <Button
                label=t(now)
                disabled=Signal::derive(move || !work.ready())
                on_click=move |_| work.write_now()
            />
            <Button
                label=t(words::FOLDER_OTHER)
                kind=ButtonKind::Quiet
                on_click=move |_| work.pick()
            />
            <Button
                label=t(words::FOLDER_END)
                kind=ButtonKind::Quiet
                on_click=move |_| work.end()
            />
        </div>
    }
}
