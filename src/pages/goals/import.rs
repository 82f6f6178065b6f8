//! Sasaran proyeksi from a table: read off the main thread, looked at, mapped by hand where needed,
//! taken over in one write.

use leptos::{html, prelude::*, task::spawn_local};
use web_sys::File;

use super::{
    import_views::{Changes, Columns, Problems},
    saving::done,
};
use crate::{
    app::{AppState, ErrorNotice, ask, lang, lang_now, t, use_app},
    components::{Button, ButtonKind, Icon, IconName, Progress, TextField},
    desk::protocol::{ApplyProjections, DeskError, PreviewProjections, ProjectionsPreview},
    exchange::{model::FileProblem, projections::ProjectionMapping, table::Table},
    i18n::words::{import::file_problem, import_page, projections as p},
    platform::sheets_client::{ReadError, SheetsClient},
};

const ACCEPT: &str = ".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// How it stands.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Start,
    Reading,
    Unreadable(FileProblem),
    Failed(DeskError),
    Found,
}

/// The work of an import.
#[derive(Clone, Copy)]
pub(super) struct Work {
    app: AppState,
    client: StoredValue<SheetsClient, LocalStorage>,
    stage: RwSignal<Stage>,
    table: StoredValue<Table>,
    pub(super) mapping: RwSignal<ProjectionMapping>,
    pub(super) preview: RwSignal<ProjectionsPreview>,
    year: RwSignal<String>,
    source: RwSignal<String>,
    saving: RwSignal<bool>,
}

impl Work {
    fn take(self, file: &File) {
        self.stage.set(Stage::Reading);
        self.mapping.set(ProjectionMapping::default());
        let reading = self.client.with_value(|client| client.table(file));
        spawn_local(async move {
            match reading.await {
                Ok(table) => {
                    let _ = self.table.try_update_value(|kept| *kept = table);
                    self.compare().await;
                }
                Err(ReadError::Cancelled) => {}
                Err(ReadError::File(problem)) => self.at(Stage::Unreadable(problem)),
                Err(ReadError::Worker(why)) => self.at(Stage::Failed(DeskError::Worker(why))),
            }
        });
    }

    async fn compare(self) {
        let (Some(table), Some(mapping)) =
            (self.table.try_get_value(), self.mapping.try_get_untracked())
        else {
            return;
        };
        match ask(PreviewProjections { table, mapping }).await {
            Ok(preview) => {
                let _ = self.preview.try_set(preview);
                self.at(Stage::Found);
            }
            Err(error) => self.at(Stage::Failed(error)),
        }
    }

    /// Reads the table again with other choices.
    pub(super) fn again(self) {
        self.mapping.update(|mapping| {
            mapping.year = self.year.get_untracked().trim().parse().ok();
            self.source.get_untracked().trim().clone_into(&mut mapping.source);
        });
        spawn_local(self.compare());
    }

    fn at(self, stage: Stage) {
        let _ = self.stage.try_set(stage);
    }

    fn save(self) {
        let (table, mapping) = (self.table.get_value(), self.mapping.get_untracked());
        let preview = self.preview.get_untracked();
        let n = preview.new + preview.changed;
        self.saving.set(true);
        spawn_local(async move {
            let asked = ApplyProjections { table, mapping, base_rev: preview.base_rev };
            let result = ask(asked).await;
            let _ = self.saving.try_set(false);
            let lang = lang_now();
            match result {
                Ok(saved) => {
                    done(self.app, saved, p::SAVED.fill(lang, &[("n", &lang.count(n))]));
                    self.at(Stage::Start);
                }
                Err(DeskError::Conflict) => {
                    self.app.toasts.problem(p::STALE.of(lang));
                    self.compare().await;
                }
                Err(error) => self.app.complain(&error),
            }
        });
    }
}

/// The way in, and what comes of it.
#[component]
pub(super) fn Import(children: Children) -> impl IntoView {
    let app = use_app();
    let this = app.overview.now().map(|o| chrono::Datelike::year(&o.today).to_string());
    let work = Work {
        app,
        client: StoredValue::new_local(SheetsClient::default()),
        stage: RwSignal::new(Stage::Start),
        table: StoredValue::new(Table::default()),
        mapping: RwSignal::new(ProjectionMapping::default()),
        preview: RwSignal::new(ProjectionsPreview::default()),
        year: RwSignal::new(this.unwrap_or_default()),
        source: RwSignal::new(String::new()),
        saving: RwSignal::new(false),
    };
    let client = send_wrapper::SendWrapper::new(work.client.get_value());
    on_cleanup(move || client.close());
    app.router.hold_while(Signal::derive(move || work.stage.with(|s| *s == Stage::Found)));
    view! {
        <section class="goals-import" aria-label=t(p::IMPORT)>
            <h3>{t(p::IMPORT)}</h3>
            <p class="soft">{t(p::ACCEPTS)}</p>
            <div class="row"><Choose work />{children()}</div>
            {move || match work.stage.get() {
                Stage::Start => ().into_any(),
                Stage::Reading => {
                    let none = Signal::stored((0, 0));
                    view! { <Progress label=t(p::READING) done=none count="" /> }.into_any()
                }
                Stage::Unreadable(problem) => view! { <Unreadable problem /> }.into_any(),
                Stage::Failed(error) => view! { <ErrorNotice error /> }.into_any(),
                Stage::Found => view! { <Found work /> }.into_any(),
            }}
        </section>
    }
    .into_any()
}

#[component]
fn Choose(work: Work) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.set_value("");
            input.click();
        }
    };
    let chosen = move |_| {
        let files = input.get_untracked().and_then(|input| input.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            work.take(&file);
        }
    };
    let label = move || {
        let again = work.stage.with(|stage| *stage != Stage::Start);
        if again { p::CHOOSE_OTHER } else { p::IMPORT }.of(lang())
    };
    view! {
        <Button label icon=IconName::File on_click=open />
        <input
            node_ref=input
            type="file"
            class="visually-hidden"
            accept=ACCEPT
            tabindex="-1"
            aria-hidden="true"
            data-testid="projections-file"
            on:change=chosen
        />
    }
}

#[component]
fn Unreadable(problem: FileProblem) -> impl IntoView {
    view! {
        <div class="notice notice--error" role="alert">
            <Icon name=IconName::Warning />
            <div class="notice__words">
                <h4 class="notice__title">{t(p::UNREADABLE)}</h4>
                <p>{move || file_problem(&problem, lang())}</p>
                <p>{t(import_page::UNCHANGED)}</p>
            </div>
        </div>
    }
}

#[component]
fn Found(work: Work) -> impl IntoView {
    let ready = Memo::new(move |_| work.preview.with(|found| found.new + found.changed));
    let summary = move || {
        let lang = lang();
        let counts = work.preview.with(|f| [f.new, f.changed, f.same, f.problems_total]);
        let [new, changed, same, bad] = counts.map(|n| lang.count(n));
        p::SUMMARY
            .fill(lang, &[("new", &new), ("changed", &changed), ("same", &same), ("bad", &bad)])
    };
    let more = move || {
        let lang = lang();
        let (lacks, counts) = work.preview.with(|found| {
            let lacks =
                [(found.lacks_place, p::LACKS_PLACE), (found.lacks_people, p::LACKS_PEOPLE)];
            let counts = [
                (found.passed, p::PASSED),
                (found.rounded, p::ROUNDED),
                (found.left_out, p::LEFT_OUT),
            ];
            (lacks, counts)
        });
        let lacks =
            lacks.into_iter().filter(|(is, _)| *is).map(|(_, text)| text.of(lang).to_owned());
        let counts = counts.into_iter().filter(|(n, _)| *n > 0);
        let counts = counts.map(|(n, text)| text.fill(lang, &[("n", &lang.count(n))]));
        lacks.chain(counts).map(|said| view! { <p>{said}</p> }).collect_view()
    };
    let save = move || p::SAVE.fill(lang(), &[("n", &lang().count(ready.get()))]);
    view! {
        <p role="status"><strong>{summary}</strong></p>
        {more}
        <Columns work />
        <div class="form__row">
            <TextField label=t(p::YEAR) value=work.year longest=4 />
            <TextField label=t(p::SOURCE) value=work.source longest=300 />
        </div>
        <div class="row">
            <Button label=t(p::READ_AGAIN) on_click=move |_| work.again() />
        </div>
        <Problems work />
        <Changes work />
        <div class="import-actions">
            <Button
                label=save
                kind=ButtonKind::Primary
                busy=work.saving
                disabled=Signal::derive(move || ready.get() == 0)
                on_click=move |_| work.save()
            />
            <Button
                label=t(p::DISCARD)
                kind=ButtonKind::Quiet
                on_click=move |_| work.stage.set(Stage::Start)
            />
        </div>
    }
}
