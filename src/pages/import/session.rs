//! The import of this tab: carries out what the flow asks for.
//!
//! It belongs to no page, so that an import goes on while the user looks elsewhere, and is found
//! again as it was on the way back.

use std::{
    cell::{Cell, LazyCell, OnceCell, RefCell},
    collections::HashMap,
    sync::Arc,
};

use gloo_events::{EventListener, EventListenerOptions};
use leptos::{prelude::*, task::spawn_local};
use web_sys::File;

use super::flow::{Act, Event, Far, FileCard, Flow, ReadFailure, Stage};
use crate::{
    app::{AppState, client, device, lang_now, route::Route},
    desk::{
        Job,
        protocol::{ApplyImport, DeskError, OnDifferent, PreviewImport, Step},
    },
    exchange::model::ParsedFile,
    i18n::words::import_page as words,
    platform::{
        clock,
        desk_client::{ParsedBytes, Progress},
        sheets_client::{ReadError, SheetsClient},
    },
};

struct Session {
    flow: ArcRwSignal<Flow>,
    files: RefCell<HashMap<u32, File>>,
    last_file: Cell<u32>,
    sheets: SheetsClient,
    read: RefCell<Option<ParsedBytes>>,
    job: Cell<Option<u32>>,
    app: OnceCell<Box<AppState>>,
}

thread_local! {
    static SESSION: LazyCell<Session> = LazyCell::new(|| Session {
        flow: ArcRwSignal::new(Flow::default()),
        files: RefCell::default(),
        last_file: Cell::new(0),
        sheets: SheetsClient::default(),
        read: RefCell::default(),
        job: Cell::new(None),
        app: OnceCell::new(),
    });
}

/// Looks at the flow; what reads it is made anew when it changes.
pub fn with<R>(look: impl FnOnce(&Flow) -> R) -> R {
    SESSION.with(|session| session.flow.clone()).with(look)
}

/// Looks at the flow at this moment.
pub fn now<R>(look: impl FnOnce(&Flow) -> R) -> R {
    SESSION.with(|session| session.flow.clone()).with_untracked(look)
}

/// Ties the session to the app, once: changes of the data, the closing of the tab, notices.
pub fn attach(app: &AppState) {
    if SESSION.with(|session| session.app.set(Box::new(*app))).is_err() {
        return;
    }
    client().on_changed(|_| tell(Event::DataChanged)).for_ever();
    let stoppable = EventListenerOptions::enable_prevent_default();
    let window = device::window();
    EventListener::new_with_options(&window, "beforeunload", stoppable, |event| {
        if now(Flow::is_writing) {
            event.prevent_default();
        }
    })
    .forget();
}

/// Takes files, to be read one after another.
pub fn take(files: Vec<File>) {
    let card = |file: File| {
        SESSION.with(|session| {
            let id = session.last_file.get() + 1;
            session.last_file.set(id);
            let card = FileCard { id, name: file.name(), size: file.size() as u64 };
            session.files.borrow_mut().insert(id, file);
            card
        })
    };
    let cards: Vec<FileCard> = files.into_iter().map(card).collect();
    if !cards.is_empty() {
        tell(Event::Chose(cards));
    }
}

/// Says what happened, and does what follows from it.
pub fn tell(event: Event) {
    let news = matches!(event, Event::Applied(..));
    // What changes nothing must not make the screen anew.
    if event == Event::DataChanged && !now(|flow| matches!(flow.stage, Stage::Preview(_))) {
        return;
    }
    let flow = SESSION.with(|session| session.flow.clone());
    let acts = flow.try_update(|flow| flow.on(event)).unwrap_or_default();
    acts.into_iter().for_each(carry_out);
    if news {
        notify();
    }
}

fn carry_out(act: Act) {
    match act {
        Act::Read { run, file } => read(run, file),
        Act::EndReading => SESSION.with(|session| session.sheets.cancel()),
        Act::Compare { run } => compare(run),
        Act::Apply { run, token, on_different } => apply(run, token, on_different),
        Act::EndJob => {
            if let Some(job) = SESSION.with(|session| session.job.get()) {
                client().cancel(job);
            }
        }
        Act::Forget(file) => SESSION.with(|session| {
            session.files.borrow_mut().remove(&file);
            session.read.borrow_mut().take();
            if session.files.borrow().is_empty() {
                session.sheets.close();
            }
        }),
    }
}

fn read(run: u32, file: u32) {
    let file = SESSION.with(|session| session.files.borrow().get(&file).cloned());
    let Some(file) = file else { return };
    let sheets = SESSION.with(|session| session.sheets.clone());
    let mapping = now(|flow| flow.mapping.clone());
    let job =
        Job { id: 0, now: clock::now(), offset_minutes: clock::offset_minutes(), hidden: false };
    let reading = sheets.read(&file, mapping, job.today(), move |done, total| {
        tell(Event::Progress(run, Far { step: Step::Reading, done, total }));
    });
    spawn_local(async move {
        let result = match reading.await {
            Ok(read) => {
                SESSION.with(|session| *session.read.borrow_mut() = Some(read.bytes));
                Ok(())
            }
            Err(ReadError::Cancelled) => return,
            Err(ReadError::File(problem)) => Err(ReadFailure::File(problem)),
            Err(ReadError::Worker(why)) => Err(ReadFailure::App(DeskError::Worker(why))),
        };
        tell(Event::Read(run, result));
    });
}

fn on_progress(run: u32) -> impl Fn(Progress) + 'static {
    move |Progress { step, done, total }| {
        tell(Event::Progress(run, Far { step, done, total }));
    }
}

fn compare(run: u32) {
    let bytes = SESSION.with(|session| session.read.borrow().clone());
    let Some(bytes) = bytes else {
        let gone = DeskError::Worker("the file is not in memory any more".to_owned());
        return tell(Event::Compared(run, Err(gone)));
    };
    let asked = PreviewImport { file: ParsedFile::default(), posyandu: now(|flow| flow.posyandu) };
    let (job, answer) = client().preview(asked, &bytes, on_progress(run));
    SESSION.with(|session| session.job.set(Some(job)));
    spawn_local(async move {
        let result = answer.await;
        SESSION.with(|session| session.job.set(None));
        tell(Event::Compared(run, result.map(Arc::new)));
    });
}

fn apply(run: u32, token: u64, on_different: OnDifferent) {
    let asked = ApplyImport { token, on_different };
    let (job, answer) = client().ask_with_progress(asked, on_progress(run));
    SESSION.with(|session| session.job.set(Some(job)));
    spawn_local(async move {
        let result = answer.await;
        SESSION.with(|session| session.job.set(None));
        tell(Event::Applied(run, result));
    });
}

/// Tells a user who went to another page meanwhile how the writing ended.
fn notify() {
    let Some(app) = SESSION.with(|session| session.app.get().map(|app| **app)) else { return };
    if app.route.get_untracked() == Route::Import {
        return;
    }
    let lang = lang_now();
    match now(|flow| flow.stage.clone()) {
        Stage::Done(done) => app.toasts.done(words::TOAST_DONE.fill(
            lang,
            &[("n", &lang.count(done.counts.visits_new)), ("file", &now(|f| f.file.name.clone()))],
        )),
        Stage::Stopped => app.toasts.done(words::STOPPED_TITLE.of(lang)),
        Stage::Failed(_, error) => app.complain(&error),
        _ => {}
    }
}
