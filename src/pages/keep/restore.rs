//! Bringing a backup back: what it is, what it brings, what people have to decide, and then.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use web_sys::{Blob, File};

use super::{
    engine::{Doing, Trouble, head, walk},
    make::{Run, Running, Troubled},
};
use crate::{
    app::{ask, lang, lang_now, moment, route::Route, t, use_app},
    components::{Button, ButtonKind, ChooseFiles, DropAnywhere, Tick},
    desk::protocol::{
        BackupAbout, BackupFound, BackupFrame, BackupOpened, BackupTask, EndRestore, OpenBackup,
        RestoreCounts, RestoreWish,
    },
    handoff::Refused,
    i18n::{
        Text,
        words::{handoff, keep as words},
    },
    pages::handoff::{Answers, Conflicts, Counts, RefusedFile, ShowFirst, Unlock},
    records::Bytes,
};

/// How it stands.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Start,
    Working,
    Sorry(Trouble),
    OtherRegency(String),
    OtherWorkspace,
    Locked(BackupAbout, bool),
    Preview(BackupAbout, BackupFound),
    Broken(Trouble),
}

#[derive(Clone, Copy)]
struct Work {
    stage: RwSignal<Stage>,
    file: StoredValue<RefCell<Option<Blob>>, LocalStorage>,
    frame: StoredValue<Option<BackupFrame>>,
    passphrase: RwSignal<String>,
    answers: Answers,
    deleted: RwSignal<bool>,
    run: Run,
    app: crate::app::AppState,
    again: Callback<()>,
}

impl Work {
    fn at(self, stage: Stage) {
        let _ = self.stage.try_set(stage);
    }

    fn file(self) -> Option<Blob> {
        self.file.try_with_value(|file| file.borrow().clone()).flatten()
    }

    fn take(self, files: Vec<File>) {
        let Some(file) = files.into_iter().next() else { return };
        self.file.with_value(|place| *place.borrow_mut() = Some(file.into()));
        self.passphrase.set(String::new());
        self.answers.set(BTreeMap::new());
        self.deleted.set(false);
        spawn_local(self.open());
    }

    /// Opens the file; with a passphrase, when one was typed.
    async fn open(self) {
        let Some(file) = self.file() else { return };
        let passphrase = self.passphrase.try_get_untracked().unwrap_or_default();
        let head = match head(&file).await {
            Ok(head) => head,
            Err(trouble) => return self.at(Stage::Sorry(trouble)),
        };
        match ask(OpenBackup { head: Bytes(head), passphrase }).await {
            Ok(BackupOpened::Refused(why)) => self.at(Stage::Sorry(Trouble::Refused(why))),
            Ok(BackupOpened::OtherRegency(code)) => self.at(Stage::OtherRegency(code.to_string())),
            Ok(BackupOpened::OtherWorkspace) => self.at(Stage::OtherWorkspace),
            Ok(BackupOpened::Locked(about)) => self.at(Stage::Locked(about, false)),
            Ok(BackupOpened::Open(about, frame)) => self.compare(about, frame, file).await,
            Err(error) => self.at(Stage::Sorry(Trouble::Desk(error))),
        }
    }

    fn wish(self, about: &BackupAbout) -> RestoreWish {
        let decisions = self.answers.get_untracked().into_iter();
        RestoreWish {
            fresh: about.fresh,
            deleted: self.deleted.get_untracked(),
            decisions: decisions.map(|((key, path), choice)| (key, path, choice)).collect(),
        }
    }

    async fn compare(self, about: BackupAbout, frame: BackupFrame, file: Blob) {
        self.at(Stage::Working);
        self.run.begin(Doing::Comparing);
        let _ = self.frame.try_set_value(Some(frame.clone()));
        let task = BackupTask::Compare(RestoreWish { fresh: about.fresh, ..Default::default() });
        let found = walk(&file, frame, &task, Doing::Comparing, &self.run).await;
        self.run.end();
        self.at(match found {
            Ok(found) => Stage::Preview(about, found),
            Err(Trouble::Refused(Refused::Passphrase)) => Stage::Locked(about, true),
            Err(Trouble::Stopped) => Stage::Start,
            Err(trouble) => Stage::Sorry(trouble),
        });
    }

    fn apply(self, about: &BackupAbout) {
        let (Some(file), Some(frame)) = (self.file(), self.frame.get_value()) else { return };
        let task = BackupTask::Apply(self.wish(about));
        let (head, fresh) = (frame.head.clone(), about.fresh);
        self.at(Stage::Working);
        self.run.begin(Doing::Bringing);
        spawn_local(async move {
            let brought = walk(&file, frame, &task, Doing::Bringing, &self.run).await;
            let ended = match brought {
                Ok(found) => match ask(EndRestore { head }).await {
                    Ok(()) => Ok(found),
                    Err(error) => Err(Trouble::Desk(error)),
                },
                Err(trouble) => Err(trouble),
            };
            self.run.end();
            match ended {
                Ok(found) => {
                    self.done(&found);
                    if fresh {
                        self.app.router.go(Route::Home);
                    }
                }
                Err(trouble) => self.at(Stage::Broken(trouble)),
            }
            self.again.try_run(());
        });
    }

    fn done(self, found: &BackupFound) {
        let lang = lang_now();
        let n = sum(&found.kinds);
        self.app.toasts.done(words::DONE.fill(
            lang,
            &[
                ("new", &lang.count(n.new)),
                ("changed", &lang.count(n.changed + n.conflicting)),
                ("visits", &lang.count(n.visits)),
            ],
        ));
        self.answers.set(BTreeMap::new());
        self.at(Stage::Start);
    }
}

fn sum(kinds: &[(String, RestoreCounts)]) -> RestoreCounts {
    let mut all = RestoreCounts::default();
    for (_, counts) in kinds {
        all.add(*counts);
    }
    all
}

/// The section.
#[component]
pub fn Restore(again: Callback<()>) -> impl IntoView {
    let app = use_app();
    let work = Work {
        stage: RwSignal::new(Stage::Start),
        file: StoredValue::new_local(RefCell::new(None)),
        frame: StoredValue::new(None),
        passphrase: RwSignal::new(String::new()),
        answers: RwSignal::new(BTreeMap::new()),
        deleted: RwSignal::new(false),
        run: Run::new(),
        app,
        again,
    };
    app.router.hold_while(Signal::derive(move || {
        work.run.running() || work.answers.with(|answers| !answers.is_empty())
    }));
    view! {
        <section class="card handoff__part">
            <h2>{t(words::RESTORE)}</h2>
            <DropAnywhere label=t(words::DROP) on_files=move |files| work.take(files) />
            <Show when=move || app.privacy.is_hidden()>
                <ShowFirst words=words::HIDDEN />
            </Show>
            {move || match work.stage.get() {
                Stage::Start => view! {
                    <p>{t(words::RESTORE_TEXT)}</p>
                    <ChooseOne work label=words::CHOOSE />
                }
                .into_any(),
                Stage::Working => view! { <Running run=work.run /> }.into_any(),
                Stage::Sorry(trouble) => view! {
                    <Troubled trouble title=words::REFUSED safe=handoff::UNCHANGED />
                    <ChooseOne work label=words::OTHER />
                }
                .into_any(),
                Stage::Broken(trouble) => view! {
                    <Troubled trouble title=words::FAILED safe=words::FAILED_TEXT />
                    <ChooseOne work label=words::CHOOSE />
                }
                .into_any(),
                Stage::OtherRegency(code) => {
                    let said = move || handoff::OTHER_REGENCY.fill(lang(), &[("code", &code)]);
                    view! { <Sorry work said /> }.into_any()
                }
                Stage::OtherWorkspace => {
                    let said = move || words::OTHER_WORKSPACE.of(lang()).to_owned();
                    view! { <Sorry work said /> }.into_any()
                }
                Stage::Locked(about, wrong) => view! { <Locked work about wrong /> }.into_any(),
                Stage::Preview(about, found) => view! { <Preview work about found /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn ChooseOne(work: Work, label: Text) -> impl IntoView {
    view! {
        <div class="row">
            <ChooseFiles
                label=t(label)
                kind=ButtonKind::Secondary
                accept=""
                testid="backup-file"
                on_files=move |files| work.take(files)
            />
        </div>
    }
}

#[component]
fn Sorry(work: Work, said: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    view! {
        <RefusedFile title=words::REFUSED said>
            <ChooseOne work label=words::OTHER />
        </RefusedFile>
    }
}

/// What a file says of itself.
#[component]
fn About(about: BackupAbout) -> impl IntoView {
    let made = about.made;
    let by = move || {
        let who = if made.by.0.is_empty() { handoff::SOMEBODY.of(lang()) } else { &made.by.0 };
        words::MADE_BY.fill(lang(), &[("when", &moment(made.at)), ("who", &who)])
    };
    view! {
        <p class="figures"><strong>{by}</strong></p>
        {about.known.then(|| view! { <p>{t(words::KNOWN)}</p> })}
    }
}

#[component]
fn Locked(work: Work, about: BackupAbout, wrong: bool) -> impl IntoView {
    let wrong = wrong.then(|| words::refused(Refused::Passphrase));
    view! {
        <About about />
        <Unlock passphrase=work.passphrase wrong open=move || work.open()>
            <Cancel work />
        </Unlock>
    }
}

#[component]
fn Cancel(work: Work) -> impl IntoView {
    let cancel = move |_| {
        work.answers.set(BTreeMap::new());
        work.at(Stage::Start);
    };
    view! { <Button label=t(handoff::CANCEL) kind=ButtonKind::Quiet on_click=cancel /> }
}

#[component]
fn Preview(work: Work, about: BackupAbout, found: BackupFound) -> impl IntoView {
    let app = use_app();
    let all = found.conflicts.len();
    let open = move || all.saturating_sub(work.answers.with(BTreeMap::len)) > 0;
    let n = sum(&found.kinds);
    let news = n.new + n.changed + n.conflicting > 0;
    let brings = move || news || (n.deleted > 0 && work.deleted.get());
    let kinds = by_name(&found.kinds);
    let shown = about.clone();
    let apply = move |_| work.apply(&about);
    view! {
        <About about=shown />
        {counts(kinds)}
        {(n.deleted > 0).then(|| view! {
            <Tick
                label=move || words::DELETED_BACK.fill(lang(), &[("n", &lang().count(n.deleted))])
                value=work.deleted
                on_change=move |on| work.deleted.set(on)
            />
        })}
        {(all > 0).then(|| view! { <Conflicts conflicts=found.conflicts answers=work.answers /> })}
        {(!news).then(|| view! { <p role="status">{t(words::SAME_AS_HERE)}</p> })}
        <div class="row">
            <Show when=brings>
                <Button
                    label=t(words::APPLY)
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || open() || app.privacy.is_hidden())
                    on_click=apply.clone()
                />
            </Show>
            <Cancel work />
        </div>
    }
}

/// Kinds of one name together, in the order of their first.
fn by_name(kinds: &[(String, RestoreCounts)]) -> Vec<(Text, RestoreCounts)> {
    let mut named: Vec<(Text, RestoreCounts)> = Vec::new();
    for (kind, counts) in kinds {
        let name = words::kind_of(kind);
        match named.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => known.add(*counts),
            None => named.push((name, *counts)),
        }
    }
    named
}

fn numbers(n: RestoreCounts) -> [u32; 7] {
    [n.new, n.changed, n.same, n.newer, n.deleted, n.conflicting, n.visits]
}

/// Numbers by kind of document.
fn counts(kinds: Vec<(Text, RestoreCounts)>) -> impl IntoView {
    let heads = [
        handoff::NEW,
        handoff::CHANGED,
        handoff::SAME,
        words::NEWER,
        words::DELETED,
        handoff::CONFLICTING,
        handoff::VISITS,
    ];
    let rows = kinds.into_iter().map(|(name, n)| (t(name).into(), numbers(n).to_vec())).collect();
    view! { <Counts title=words::BRINGS first=handoff::KIND heads=heads.to_vec() rows /> }
}
