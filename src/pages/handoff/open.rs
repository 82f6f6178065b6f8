//! Opening a file: what it brings, what people have to decide, taking it in.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local, text_prop::TextProp};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::{
    conflicts::Conflicts,
    inside::{Inside, InsideWords},
    make::ShowFirst,
    taking::{Counts, RefusedFile, Unlock},
    who,
};
use crate::{
    app::{ErrorNotice, ask, lang, lang_now, moment, t, use_app},
    components::{Button, ButtonKind, ChooseFiles, DropAnywhere, Icon, IconName, Progress},
    desk::protocol::{
        ApplyHandOff, ChooseRegency, DeskError, HandOffAbout, HandOffApplied, HandOffCounts,
        HandOffPreview, HandOffRead, ReadHandOff,
    },
    handoff::{Choice, MOST, Refused},
    i18n::{Text, Words, words::handoff as words},
    records::Bytes,
    wilayah::RegionCode,
};

/// How it stands.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Start,
    Working(Text),
    Refused(Refused),
    OtherRegency(String),
    NoRegency(RegionCode, String),
    Locked(HandOffAbout, bool),
    Preview(HandOffPreview),
    Failed(DeskError),
}

/// Answers by document and path.
pub type Answers = RwSignal<BTreeMap<(String, String), Choice>>;

#[derive(Clone, Copy)]
struct Work {
    stage: RwSignal<Stage>,
    bytes: StoredValue<Vec<u8>>,
    passphrase: RwSignal<String>,
    answers: Answers,
    toasts: crate::app::AppState,
}

impl Work {
    fn at(self, stage: Stage) {
        let _ = self.stage.try_set(stage);
    }

    fn take(self, file: File) {
        self.at(Stage::Working(words::READING));
        self.passphrase.set(String::new());
        self.answers.set(BTreeMap::new());
        spawn_local(async move {
            if file.size() > MOST as f64 {
                return self.at(Stage::Refused(Refused::TooLarge));
            }
            match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => {
                    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
                    let _ = self.bytes.try_set_value(bytes);
                    self.read().await;
                }
                Err(_) => self.at(Stage::Refused(Refused::Damaged)),
            }
        });
    }

    async fn read(self) {
        let Some(bytes) = self.bytes.try_get_value() else { return };
        let passphrase = self.passphrase.try_get_untracked().unwrap_or_default();
        let tried = !passphrase.is_empty();
        match ask(ReadHandOff { bytes: Bytes(bytes), passphrase }).await {
            Ok(HandOffRead::Refused(Refused::Passphrase)) => {
                if let Some(Stage::Locked(about, _)) = self.unlocking() {
                    self.at(Stage::Locked(about, true));
                }
            }
            Ok(read) => self.shown(read, tried),
            Err(error) => self.at(Stage::Failed(error)),
        }
    }

    /// The tablet becomes one of the file's regency; then the file is read again.
    fn settle(self, code: RegionCode) {
        self.at(Stage::Working(words::READING));
        spawn_local(async move {
            match ask(ChooseRegency { code }).await {
                Ok(()) => self.read().await,
                Err(error) => self.at(Stage::Failed(error)),
            }
        });
    }

    /// The lock that is being opened.
    fn unlocking(self) -> Option<Stage> {
        self.stage.try_get_untracked().filter(|stage| matches!(stage, Stage::Locked(..)))
    }

    fn shown(self, read: HandOffRead, tried: bool) {
        self.at(match read {
            HandOffRead::Refused(why) => Stage::Refused(why),
            HandOffRead::OtherRegency(code) => Stage::OtherRegency(code.to_string()),
            HandOffRead::NoRegency(code, name) => Stage::NoRegency(code, name),
            HandOffRead::Locked(about) => Stage::Locked(about, tried),
            HandOffRead::Preview(preview) => Stage::Preview(preview),
        });
    }

    fn apply(self) {
        let Some(bytes) = self.bytes.try_get_value() else { return };
        let decisions = self.answers.get_untracked().into_iter();
        let decisions = decisions.map(|((key, path), choice)| (key, path, choice)).collect();
        let passphrase = self.passphrase.get_untracked();
        self.at(Stage::Working(words::WRITING));
        spawn_local(async move {
            match ask(ApplyHandOff { bytes: Bytes(bytes), passphrase, decisions }).await {
                Ok(HandOffApplied::Done(_, counts)) => {
                    let lang = lang_now();
                    let changed = counts.changed + counts.conflicting;
                    self.toasts.toasts.done(words::DONE.fill(
                        lang,
                        &[
                            ("new", &lang.count(counts.new)),
                            ("changed", &lang.count(changed)),
                            ("visits", &lang.count(counts.visits)),
                        ],
                    ));
                    self.at(Stage::Start);
                }
                Ok(HandOffApplied::Again(read)) => self.shown(*read, true),
                Err(error) => self.at(Stage::Failed(error)),
            }
        });
    }
}

/// The section.
#[component]
pub fn Open() -> impl IntoView {
    let app = use_app();
    let work = Work {
        stage: RwSignal::new(Stage::Start),
        bytes: StoredValue::new(Vec::new()),
        passphrase: RwSignal::new(String::new()),
        answers: RwSignal::new(BTreeMap::new()),
        toasts: app,
    };
    app.router.hold_while(Signal::derive(move || {
        work.answers.with(|answers| !answers.is_empty())
            && work.stage.with(|stage| matches!(stage, Stage::Preview(_)))
    }));
    let dropped = move |files: Vec<File>| {
        if let Some(file) = files.into_iter().next() {
            work.take(file);
        }
    };
    view! {
        <section class="card handoff__part">
            <h2>{t(words::OPEN)}</h2>
            <DropAnywhere label=t(words::OPEN_DROP) on_files=dropped />
            <Show when=move || app.privacy.is_hidden()>
                <ShowFirst words=words::HIDDEN_OPEN />
            </Show>
            {move || match work.stage.get() {
                Stage::Start => view! {
                    <p>{t(words::OPEN_ACCEPTS)}</p>
                    <ChooseOne work label=words::OPEN_CHOOSE />
                }
                .into_any(),
                Stage::Working(what) => {
                    let none = Signal::stored((0, 0));
                    view! { <Progress label=t(what) done=none count="" /> }.into_any()
                }
                Stage::Refused(why) => {
                    view! { <Sorry work said=move || why.words().of(lang()).to_owned() /> }.into_any()
                }
                Stage::OtherRegency(code) => {
                    let said = move || words::OTHER_REGENCY.fill(lang(), &[("code", &code)]);
                    view! { <Sorry work said /> }.into_any()
                }
                Stage::NoRegency(code, name) => view! { <Settle work code name /> }.into_any(),
                Stage::Locked(about, wrong) => view! { <Locked work about wrong /> }.into_any(),
                Stage::Preview(preview) => view! { <Preview work preview /> }.into_any(),
                Stage::Failed(error) => view! {
                    <ErrorNotice error />
                    <ChooseOne work label=words::OPEN_OTHER />
                }
                .into_any(),
            }}
        </section>
    }
}

#[component]
fn ChooseOne(
    work: Work,
    label: Text,
    #[prop(default = ButtonKind::Primary)] kind: ButtonKind,
) -> impl IntoView {
    let take = move |files: Vec<File>| {
        if let Some(file) = files.into_iter().next() {
            work.take(file);
        }
    };
    view! {
        <div class="row">
            <ChooseFiles label=t(label) kind accept="" testid="handoff-file" on_files=take />
        </div>
    }
}

#[component]
fn Sorry(work: Work, said: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    view! {
        <RefusedFile title=words::REFUSED said>
            <ChooseOne work label=words::OPEN_OTHER />
        </RefusedFile>
    }
}

/// Which regency the tablet will be one of: nobody but a person says so.
#[component]
fn Settle(work: Work, code: RegionCode, name: String) -> impl IntoView {
    let with = |words: Text| {
        let name = name.clone();
        move || words.fill(lang(), &[("name", &name)])
    };
    view! {
        <div class="notice" role="status">
            <Icon name=IconName::Warning />
            <div class="notice__words">
                <p class="notice__title">{t(words::NO_REGENCY)}</p>
                <p>{with(words::NO_REGENCY_TEXT)}</p>
                <div class="row">
                    <Button
                        label=TextProp::from(with(words::NO_REGENCY_DO))
                        kind=ButtonKind::Primary
                        on_click=move |_| work.settle(code)
                    />
                </div>
            </div>
        </div>
        <ChooseOne work label=words::OPEN_OTHER kind=ButtonKind::Secondary />
    }
}

/// Title of a file, who made it and when.
#[component]
fn About(about: HandOffAbout) -> impl IntoView {
    let inside = Inside::told(&about);
    let made = about.made;
    let by =
        move || words::MADE_BY.fill(lang(), &[("who", &who(&made)), ("when", &moment(made.at))]);
    view! {
        <h3>{about.title}</h3>
        <p class="figures">{by}</p>
        <InsideWords inside taken=true />
    }
}

#[component]
fn Locked(work: Work, about: HandOffAbout, wrong: bool) -> impl IntoView {
    let wrong = wrong.then(|| Refused::Passphrase.words());
    view! {
        <About about />
        <Unlock passphrase=work.passphrase wrong open=move || work.read()>
            <Cancel work />
        </Unlock>
    }
}

#[component]
fn Cancel(work: Work) -> impl IntoView {
    view! {
        <Button
            label=t(words::CANCEL)
            kind=ButtonKind::Quiet
            on_click=move |_| work.at(Stage::Start)
        />
    }
}

#[component]
fn Preview(work: Work, preview: HandOffPreview) -> impl IntoView {
    let app = use_app();
    let HandOffPreview { about, kinds, posyandu, conflicts, twins, same_nik, unknown, before } =
        preview;
    let all = conflicts.len();
    let open = Signal::derive(move || all.saturating_sub(work.answers.with(BTreeMap::len)) > 0);
    let news = kinds.iter().any(|(_, n)| n.new + n.changed + n.deleted + n.conflicting > 0);
    let warn = |text: Text, names: Vec<String>| {
        (!names.is_empty()).then(|| {
            let names = names.join(", ");
            view! {
                <p class="handoff__holds">
                    <Icon name=IconName::Warning />
                    <span>{move || text.fill(lang(), &[("names", &names)])}</span>
                </p>
            }
        })
    };
    let twins = warn(words::TWINS, twins);
    let same_nik = warn(words::SAME_NIK, same_nik);
    view! {
        <About about />
        {before.map(|stamp| view! {
            <p>{move || words::BEFORE.fill(lang(), &[("when", &moment(stamp.at))])}</p>
        })}
        {counts(words::BRINGS, words::KIND, kinds, of_kind)}
        {(!posyandu.is_empty()).then(|| {
            counts(words::BY_POSYANDU, words::POSYANDU, posyandu, TextProp::from)
        })}
        {twins}
        {same_nik}
        {(unknown > 0).then(|| view! {
            <p>{move || words::UNKNOWN.fill(lang(), &[("n", &lang().count(unknown))])}</p>
        })}
        {(all > 0).then(|| view! { <Conflicts conflicts answers=work.answers /> })}
        {(!news).then(|| view! { <p role="status">{t(words::NOTHING)}</p> })}
        <div class="row">
            {news.then(|| view! {
                <Button
                    label=t(words::APPLY)
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || open.get() || app.privacy.is_hidden())
                    on_click=move |_| work.apply()
                />
            })}
            <Cancel work />
        </div>
    }
}

fn of_kind(name: String) -> TextProp {
    words::kind_of(&name).map_or_else(|| name.into(), |text| t(text).into())
}

/// Numbers by kind of document or by Posyandu.
fn counts(
    title: Text,
    first: Text,
    rows: Vec<(String, HandOffCounts)>,
    named: fn(String) -> TextProp,
) -> impl IntoView {
    let heads = [
        words::NEW,
        words::CHANGED,
        words::SAME,
        words::CONFLICTING,
        words::DELETED,
        words::VISITS,
    ];
    let rows = rows.into_iter().map(|(name, n)| (named(name), numbers(n).to_vec())).collect();
    view! { <Counts title first heads=heads.to_vec() rows /> }
}

fn numbers(n: HandOffCounts) -> [u32; 6] {
    [n.new, n.changed, n.same, n.conflicting, n.deleted, n.visits]
}
