//! Making a backup.

use std::cell::Cell;

use js_sys::Array;
use leptos::{prelude::*, task::spawn_local};
use web_sys::Blob;

use super::engine::{Doing, Sink, Trouble, Watch, make};
use crate::{
    app::{ErrorNotice, lang, t, use_app},
    components::{Button, ButtonKind, Icon, IconName, Progress, TextField, Tick},
    desk::protocol::{BackupMade, BackupPlace, DeskError},
    i18n::{
        Text,
        words::{common, handoff, keep as words},
    },
    pages::handoff::ShowFirst,
    platform::download,
};

/// Characters of a passphrase. Source: NIST SP 800-63B, 5.1.1.1.
pub const SHORTEST: usize = 8;

/// A run that shows how far it is, and can be stopped.
#[derive(Clone, Copy)]
pub struct Run {
    news: RwSignal<Option<(Doing, u64, u64)>>,
    stop: RwSignal<bool>,
}

impl Run {
    /// Nothing runs.
    pub fn new() -> Self {
        Self { news: RwSignal::new(None), stop: RwSignal::new(false) }
    }

    /// Begins.
    pub fn begin(self, doing: Doing) {
        self.stop.set(false);
        self.news.set(Some((doing, 0, 0)));
    }

    /// Ends.
    pub fn end(self) {
        let _ = self.news.try_set(None);
    }

    /// Whether it runs.
    pub fn running(self) -> bool {
        self.news.with(Option::is_some)
    }
}

impl Watch for Run {
    fn news(&self, doing: Doing, done: u64, total: u64) {
        let _ = self.news.try_set(Some((doing, done, total)));
    }

    /// Also when the page is gone: nobody would get the file.
    fn stopped(&self) -> bool {
        self.stop.try_get_untracked().unwrap_or(true)
    }
}

/// How far a run is.
#[component]
pub fn Running(
    run: Run,
    /// It is better not stopped.
    #[prop(optional)]
    unstoppable: bool,
) -> impl IntoView {
    let doing = move || run.news.get().map_or(Doing::Making, |(doing, _, _)| doing);
    let label = move || {
        t(match doing() {
            Doing::Making => words::MAKING,
            Doing::Checking => words::CHECKING,
            Doing::Comparing => words::COMPARING,
            Doing::Bringing => words::BRINGING,
        })()
    };
    let done = Signal::derive(move || run.news.get().map_or((0, 0), |(_, done, all)| (done, all)));
    let count = move || {
        let (done, all) = done.get();
        let percent = done.saturating_mul(100).checked_div(all);
        percent.map_or_else(String::new, |percent| format!("{percent} %"))
    };
    view! {
        <Show when=move || run.running()>
            <Progress label done count>
                {(!unstoppable).then(|| view! {
                    <Button label=t(common::STOP) on_click=move |_| run.stop.set(true) />
                })}
            </Progress>
        </Show>
    }
}

/// How it ended.
#[derive(Clone, PartialEq)]
enum Ended {
    Made(BackupMade, String),
    Failed(Trouble),
}

/// The section.
#[component]
pub fn Make(again: Callback<()>) -> impl IntoView {
    let app = use_app();
    let run = Run::new();
    let locked = RwSignal::new(true);
    let passphrase = RwSignal::new(String::new());
    let ended = RwSignal::new(None::<Ended>);
    let file = StoredValue::new_local(Cell::new(None::<Blob>));
    let short =
        move || locked.get() && passphrase.with(|text| text.trim().chars().count()) < SHORTEST;
    let save = move |name: &str| {
        let blob = file.with_value(|file| {
            let blob = file.take();
            file.set(blob.clone());
            blob
        });
        if let Some(Err(why)) = blob.map(|blob| download::download_blob(&blob, name)) {
            app.complain(&DeskError::Worker(why));
        }
    };
    let start = move |_| {
        let word = passphrase.get_untracked();
        let word = if locked.get_untracked() { word } else { String::new() };
        ended.set(None);
        run.begin(Doing::Making);
        spawn_local(async move {
            let sink = async |_: &str| Ok(Sink::Blob(Array::new()));
            let made = make(word, BackupPlace::Download, sink, &run).await;
            run.end();
            let outcome = match made {
                Ok((made, name, blob)) => {
                    if file.try_with_value(|file| file.set(Some(blob))).is_none() {
                        return;
                    }
                    save(&name);
                    Ended::Made(made, name)
                }
                Err(trouble) => Ended::Failed(trouble),
            };
            let _ = ended.try_set(Some(outcome));
            again.try_run(());
        });
    };
    let closed = move || app.privacy.is_hidden();
    view! {
        <section class="card handoff__part">
            <h2>{t(words::MAKE)}</h2>
            <p>{t(words::MAKE_TEXT)}</p>
            <Show when=closed>
                <ShowFirst words=words::HIDDEN />
            </Show>
            <Tick
                label=t(handoff::LOCKED)
                hint=t(words::LOCKED_HINT)
                value=locked
                on_change=move |on| locked.set(on)
            />
            <Show when=move || locked.get()>
                <TextField
                    label=t(handoff::PASSPHRASE)
                    value=passphrase
                    hint=t(words::PASSPHRASE_HINT)
                    error=Signal::derive(move || {
                        let begun = passphrase.with(|text| !text.is_empty());
                        (begun && short()).then(|| handoff::PASSPHRASE_SHORT.of(lang()).to_owned())
                    })
                />
            </Show>
            <div class="row">
                <Button
                    label=t(words::MAKE)
                    kind=ButtonKind::Primary
                    busy=Signal::derive(move || run.running())
                    disabled=Signal::derive(move || short() || closed())
                    on_click=start
                />
            </div>
            <Running run />
            {move || ended.get().map(|ended| match ended {
                Ended::Made(made, name) => {
                    let again = name.clone();
                    let on_save = Callback::new(move |()| save(&again));
                    view! { <Made made name on_save /> }.into_any()
                }
                Ended::Failed(trouble) => {
                    view! { <Troubled trouble title=words::FAILED_MADE /> }.into_any()
                }
            })}
        </section>
    }
}

#[component]
fn Made(made: BackupMade, name: String, on_save: Callback<()>) -> impl IntoView {
    let holds = move || {
        let lang = lang();
        let n = |n: u64| lang.count(i64::try_from(n).unwrap_or(i64::MAX));
        words::MADE_HOLDS.fill(
            lang,
            &[
                ("children", &n(made.counts.children)),
                ("visits", &n(made.counts.visits)),
                ("documents", &n(made.counts.documents)),
                ("history", &n(made.counts.history)),
                ("size", &lang.bytes(made.size)),
            ],
        )
    };
    let next = move || words::MADE_NEXT.fill(lang(), &[("name", &name)]);
    view! {
        <div class="notice notice--good" role="status" data-testid="backup-made">
            <Icon name=IconName::Check />
            <div class="notice__words">
                <p class="notice__title">{t(words::MADE)}</p>
                <p class="figures">{holds}</p>
                <p>{next}</p>
                <div class="row">
                    <Button
                        label=t(words::SAVE_AGAIN)
                        kind=ButtonKind::Quiet
                        on_click=move |_| on_save.run(())
                    />
                </div>
            </div>
        </div>
    }
}

/// Why nothing came of it.
#[component]
pub fn Troubled(
    trouble: Trouble,
    title: Text,
    /// What is safe all the same.
    #[prop(optional)]
    safe: Option<Text>,
) -> impl IntoView {
    let said = match trouble {
        Trouble::Desk(DeskError::Conflict) => words::BETWEEN,
        Trouble::Desk(error) => return view! { <ErrorNotice error /> }.into_any(),
        Trouble::Refused(why) => words::refused(why),
        Trouble::Unverified => words::UNVERIFIED,
        Trouble::Stopped => words::STOPPED,
    };
    view! {
        <div class="notice notice--error" role="alert">
            <Icon name=IconName::Warning />
            <div class="notice__words">
                <p class="notice__title">{t(title)}</p>
                <p>{t(said)}</p>
                {safe.map(|safe| view! { <p>{t(safe)}</p> })}
            </div>
        </div>
    }
    .into_any()
}
