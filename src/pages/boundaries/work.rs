//! One file on its way: read, matched by a person where that is needed, kept.

use leptos::{prelude::*, task::spawn_local};
use web_sys::File;

use crate::{
    app::{AppState, ask, lang_now},
    boundaries::{
        model::{BadFile, Choice, Fields},
        protocol::{Found, Step, Wanted},
    },
    desk::protocol::{DeskError, GetRegency, SaveBoundaries},
    i18n::words::boundaries as words,
    platform::boundaries_client::{BoundariesClient, ReadError},
    records::Bytes,
};

/// How it stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Nothing is open.
    Start,
    /// Done so far, of so many (0 while not known).
    Working(Step, u64, u64),
    /// The file cannot be used.
    Unreadable(BadFile),
    /// The app could not do it.
    Failed(DeskError),
    /// It is in [`Work::found`].
    Found,
}

/// The work of the page.
#[derive(Clone, Copy)]
pub struct Work {
    app: AppState,
    client: StoredValue<BoundariesClient, LocalStorage>,
    /// The file, to be read again in another zone.
    opened: StoredValue<Option<File>, LocalStorage>,
    /// How it stands.
    pub stage: RwSignal<Stage>,
    /// Name of the file.
    pub file: RwSignal<String>,
    /// What was found in it.
    pub found: RwSignal<Found>,
    /// What would be kept.
    pub topology: RwSignal<Bytes>,
    wanted: RwSignal<Wanted>,
    /// Choices wait to be applied.
    pub pending: RwSignal<bool>,
    /// Who drew them.
    pub source: RwSignal<String>,
    /// Under which terms.
    pub licence: RwSignal<String>,
    /// Being kept.
    pub saving: RwSignal<bool>,
}

impl Work {
    /// Nothing is open; the worker goes with the page.
    pub fn start(app: AppState) -> Self {
        let work = Self {
            app,
            client: StoredValue::new_local(BoundariesClient::default()),
            opened: StoredValue::new_local(None),
            stage: RwSignal::new(Stage::Start),
            file: RwSignal::new(String::new()),
            found: RwSignal::new(Found::default()),
            topology: RwSignal::new(Bytes::default()),
            wanted: RwSignal::new(Wanted::default()),
            pending: RwSignal::new(false),
            source: RwSignal::new(String::new()),
            licence: RwSignal::new(String::new()),
            saving: RwSignal::new(false),
        };
        let client = work.client.get_value();
        let client = send_wrapper::SendWrapper::new(client);
        on_cleanup(move || client.close());
        app.router.hold_while(Signal::derive(move || work.stage.with(|s| *s == Stage::Found)));
        work
    }

    /// Reads a file.
    pub fn take(self, file: File) {
        self.read(file, Wanted::default());
    }

    /// Reads the same file again, its metres in this zone (EPSG).
    pub fn take_in_zone(self, zone: u32) {
        if let Some(file) = self.opened.get_value() {
            self.read(file, Wanted { zone: Some(zone), ..Wanted::default() });
        }
    }

    fn read(self, file: File, wanted: Wanted) {
        self.wanted.set(wanted.clone());
        self.opened.set_value(Some(file.clone()));
        self.pending.set(false);
        self.file.set(file.name());
        self.stage.set(Stage::Working(Step::Reading, 0, 0));
        let client = self.client.get_value();
        client.close();
        spawn_local(async move {
            let regency = match ask(GetRegency {}).await {
                Ok(Some(regency)) => regency,
                Ok(None) => return drop(self.stage.try_set(Stage::Start)),
                Err(error) => return drop(self.stage.try_set(Stage::Failed(error))),
            };
            let answer = client.read(&file, regency, wanted, self.on_progress()).await;
            self.answered(answer);
        });
    }

    fn on_progress(self) -> impl Fn(Step, u64, u64) + 'static {
        move |step, done, total| {
            let _ = self.stage.try_update(|stage| {
                if matches!(stage, Stage::Working(..)) {
                    *stage = Stage::Working(step, done, total);
                }
            });
        }
    }

    /// Takes what came; whether something was found.
    fn answered(self, answer: Result<(Found, Bytes), ReadError>) -> bool {
        let stage = match answer {
            Ok((found, topology)) => {
                let _ = self.found.try_set(found);
                let _ = self.topology.try_set(topology);
                let _ = self.pending.try_set(false);
                Stage::Found
            }
            Err(ReadError::Cancelled) => return false,
            Err(ReadError::File(problem)) => Stage::Unreadable(problem),
            Err(ReadError::Worker(why)) => Stage::Failed(DeskError::Worker(why)),
        };
        let found = stage == Stage::Found;
        let _ = self.stage.try_set(stage);
        found
    }

    /// What a person said of a shape.
    pub fn choice(self, feature: u32) -> Option<Choice> {
        self.wanted.with(|wanted| wanted.choices.get(&feature).copied())
    }

    /// Says what a shape is; it counts once applied, or when all is kept.
    pub fn choose(self, feature: u32, choice: Option<Choice>) {
        self.wanted.update(|wanted| {
            match choice {
                Some(choice) => wanted.choices.insert(feature, choice),
                None => wanted.choices.remove(&feature),
            };
        });
        self.pending.set(true);
    }

    /// Takes other fields, at once.
    pub fn set_fields(self, fields: Fields) {
        self.wanted.update(|wanted| wanted.fields = Some(fields));
        self.apply();
    }

    /// Matches and cleans again.
    pub fn apply(self) {
        spawn_local(async move {
            self.again().await;
        });
    }

    async fn again(self) -> bool {
        self.stage.set(Stage::Working(Step::Matching, 0, 0));
        let client = self.client.get_value();
        let answer = client.again(self.wanted.get_untracked(), self.on_progress()).await;
        self.answered(answer)
    }

    /// Keeps what was found, with the choices that wait.
    pub fn save(self) {
        self.saving.set(true);
        spawn_local(async move {
            let ready = !self.pending.get_untracked() || self.again().await;
            if ready {
                self.keep().await;
            }
            let _ = self.saving.try_set(false);
        });
    }

    async fn keep(self) {
        let (desa, size, before) =
            self.found.with_untracked(|found| (found.desa, found.size_after, found.size_before));
        let asked = SaveBoundaries {
            file: self.file.get_untracked(),
            source: self.source.get_untracked(),
            licence: self.licence.get_untracked(),
            size_before: before,
            topology: self.topology.get_untracked(),
        };
        let lang = lang_now();
        match ask(asked).await {
            Ok(()) => {
                self.app.toasts.done(
                    words::SAVED
                        .fill(lang, &[("desa", &lang.count(desa)), ("size", &lang.bytes(size))]),
                );
                self.discard();
            }
            Err(error) => self.app.complain(&error),
        }
    }

    /// Puts the file away; what is kept stays.
    pub fn discard(self) {
        self.client.with_value(BoundariesClient::close);
        self.opened.set_value(None);
        self.topology.set(Bytes::default());
        self.found.set(Found::default());
        self.stage.set(Stage::Start);
    }
}
