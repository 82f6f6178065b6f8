//! The page `#/pengaturan/titik`: points of many Posyandu from a list.

mod table;

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use web_sys::File;

use self::table::Rows;
use crate::{
    app::{AppState, ErrorNotice, PageHead, ask, lang, lang_now, route::Route, t, use_app},
    components::{Button, ButtonKind, ChooseFiles, Icon, IconName, Progress},
    desk::protocol::{DeskError, MatchPoints, PlacedAt, PointMatch, PointsMatched, SetPoints},
    exchange::model::FileProblem,
    i18n::{
        Text,
        words::{boundaries, import::file_problem, import_page, points as words, settings},
    },
    platform::sheets_client::{ReadError, SheetsClient},
    records::PosyanduId,
};

const ACCEPT: &str = ".xlsx,.csv,.txt,.tsv,.xls,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// How it stands.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Start,
    Reading,
    Unreadable(FileProblem),
    /// Nothing in it.
    None,
    Failed(DeskError),
    Found,
}

/// The work of the page.
#[derive(Clone, Copy)]
struct Work {
    app: AppState,
    client: StoredValue<SheetsClient, LocalStorage>,
    stage: RwSignal<Stage>,
    matched: RwSignal<PointsMatched>,
    without: RwSignal<u32>,
    /// What a person chose for a row, by its place in the list; `None` leaves it out.
    chosen: RwSignal<BTreeMap<usize, Option<PosyanduId>>>,
    saving: RwSignal<bool>,
}

impl Work {
    fn take(self, file: &File) {
        self.stage.set(Stage::Reading);
        self.chosen.set(BTreeMap::new());
        let reading = self.client.with_value(|client| client.points(file));
        spawn_local(async move {
            let read = match reading.await {
                Ok(read) => read,
                Err(ReadError::Cancelled) => return,
                Err(ReadError::File(problem)) => return self.at(Stage::Unreadable(problem)),
                Err(ReadError::Worker(why)) => {
                    return self.at(Stage::Failed(DeskError::Worker(why)));
                }
            };
            let _ = self.without.try_set(read.without);
            if read.rows.is_empty() {
                return self.at(Stage::None);
            }
            match ask(MatchPoints { rows: read.rows }).await {
                Ok(matched) => {
                    let _ = self.matched.try_set(matched);
                    self.at(Stage::Found);
                }
                Err(error) => self.at(Stage::Failed(error)),
            }
        });
    }

    fn at(self, stage: Stage) {
        let _ = self.stage.try_set(stage);
    }

    /// The Posyandu of a row, as a person or the match has it.
    fn whose(self, place: usize, row: &PointMatch) -> Option<PosyanduId> {
        self.chosen.with(|chosen| chosen.get(&place).copied().unwrap_or(row.posyandu))
    }

    fn ready(self) -> Vec<PlacedAt> {
        self.matched.with(|matched| {
            let rows = matched.rows.iter().enumerate();
            rows.filter_map(|(place, row)| {
                let (id, point) = (self.whose(place, row)?, row.point.ok()?);
                Some(PlacedAt { id, point: Some(point) })
            })
            .collect()
        })
    }

    fn save(self) {
        let points = self.ready();
        self.saving.set(true);
        spawn_local(async move {
            let result = ask(SetPoints { points }).await;
            let _ = self.saving.try_set(false);
            let lang = lang_now();
            match result {
                Ok(before) if before.is_empty() => {
                    self.app.toasts.done(words::NOTHING_NEW.of(lang));
                    self.at(Stage::Start);
                }
                Ok(before) => {
                    let said = words::SAVED.fill(lang, &[("n", &lang.count(before.len() as u32))]);
                    let app = self.app;
                    app.toasts.undoable(said, move || put_back(app, before.clone()));
                    self.at(Stage::Start);
                }
                Err(error) => self.app.complain(&error),
            }
        });
    }
}

/// Takes the points back. The page may be left by then.
fn put_back(app: AppState, before: Vec<PlacedAt>) {
    spawn_local(async move {
        match ask(SetPoints { points: before }).await {
            Ok(changed) => {
                let (lang, n) = (lang_now(), changed.len() as u32);
                app.toasts.done(words::TAKEN_BACK.fill(lang, &[("n", &lang.count(n))]));
            }
            Err(error) => app.complain(&error),
        }
    });
}

/// The page.
#[component]
pub fn PointsPage() -> impl IntoView {
    let app = use_app();
    let work = Work {
        app,
        client: StoredValue::new_local(SheetsClient::default()),
        stage: RwSignal::new(Stage::Start),
        matched: RwSignal::new(PointsMatched::default()),
        without: RwSignal::new(0),
        chosen: RwSignal::new(BTreeMap::new()),
        saving: RwSignal::new(false),
    };
    let client = send_wrapper::SendWrapper::new(work.client.get_value());
    on_cleanup(move || client.close());
    app.router.hold_while(Signal::derive(move || work.stage.with(|s| *s == Stage::Found)));
    let crumbs =
        Signal::derive(|| vec![(settings::TITLE.of(lang()).to_owned(), Route::Settings.href())]);
    view! {
        <PageHead title=t(words::TITLE) lead=t(words::LEAD) crumbs />
        {move || match work.stage.get() {
            Stage::Start => view! { <Start work /> }.into_any(),
            Stage::Reading => {
                let none = Signal::stored((0, 0));
                view! { <Progress label=t(words::READING) done=none count="" /> }.into_any()
            }
            Stage::Unreadable(problem) => {
                view! { <Unreadable work said=move || unreadable(&problem) /> }.into_any()
            }
            Stage::None => {
                view! { <Unreadable work said=move || words::NONE.of(lang()).to_owned() /> }.into_any()
            }
            Stage::Failed(error) => view! {
                <ErrorNotice error />
                <div class="import-actions"><ChooseList work label=words::CHOOSE_OTHER /></div>
            }
            .into_any(),
            Stage::Found => view! { <Found work /> }.into_any(),
        }}
    }
    .into_any()
}

fn unreadable(problem: &FileProblem) -> String {
    match problem {
        FileProblem::NoHeader => words::NO_HEADER.of(lang()).to_owned(),
        problem => file_problem(problem, lang()),
    }
}

#[component]
fn Start(work: Work) -> impl IntoView {
    view! {
        <section class="import-drop" aria-label=t(words::CHOOSE)>
            <span class="import-drop__icon"><Icon name=IconName::Place /></span>
            <p>{t(words::ACCEPTS)}</p>
            <ChooseList work />
            <p class="import-drop__hint">{t(words::UNDERSTOOD)}</p>
            <p class="import-drop__private">
                <Icon name=IconName::Lock />
                <span>{t(boundaries::PRIVATE)}</span>
            </p>
        </section>
    }
}

#[component]
fn ChooseList(work: Work, #[prop(default = words::CHOOSE)] label: Text) -> impl IntoView {
    let take = move |files: Vec<File>| {
        if let Some(file) = files.first() {
            work.take(file);
        }
    };
    view! { <ChooseFiles label=t(label) accept=ACCEPT testid="points-file" on_files=take /> }
}

#[component]
fn Unreadable(work: Work, said: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    view! {
        <div class="notice notice--error" role="alert">
            <Icon name=IconName::Warning />
            <div class="notice__words">
                <h2 class="notice__title">{t(words::UNREADABLE)}</h2>
                <p>{said}</p>
                <p>{t(import_page::UNCHANGED)}</p>
            </div>
        </div>
        <div class="import-actions"><ChooseList work label=words::CHOOSE_OTHER /></div>
    }
}

#[component]
fn Found(work: Work) -> impl IntoView {
    let ready = Memo::new(move |_| work.ready().len() as u32);
    let summary = move || {
        let bad = work.matched.with(|m| m.rows.iter().filter(|r| r.point.is_err()).count() as u32);
        let open = work.matched.with(|matched| {
            let rows = matched.rows.iter().enumerate();
            rows.filter(|(place, row)| {
                let decided = work.chosen.with(|chosen| chosen.contains_key(place));
                row.point.is_ok() && !decided && work.whose(*place, row).is_none()
            })
            .count() as u32
        });
        let lang = lang();
        words::SUMMARY.fill(
            lang,
            &[
                ("n", &lang.count(ready.get())),
                ("open", &lang.count(open)),
                ("bad", &lang.count(bad)),
            ],
        )
    };
    let without = move || {
        let n = work.without.get();
        (n > 0).then(|| words::WITHOUT.fill(lang(), &[("n", &lang().count(n))]))
    };
    let save = move || words::SAVE.fill(lang(), &[("n", &lang().count(ready.get()))]);
    view! {
        <p role="status"><strong>{summary}</strong> " " {without}</p>
        <Rows work />
        <div class="import-actions">
            <Button
                label=save
                kind=ButtonKind::Primary
                busy=work.saving
                disabled=Signal::derive(move || ready.get() == 0)
                on_click=move |_| work.save()
            />
            <Button
                label=t(boundaries::DISCARD)
                kind=ButtonKind::Quiet
                on_click=move |_| work.stage.set(Stage::Start)
            />
        </div>
    }
}
