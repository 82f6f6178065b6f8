//! The browser's services for the desk.

use std::{
    cell::{Cell, RefCell},
    collections::HashSet,
    future::Future,
    rc::Rc,
};

use gloo_timers::future::TimeoutFuture;
use idaman::{
    desk::{
        Answering, Chapter, Lock, Services, Workspace,
        protocol::{Changed, DeskError, FromDesk, Step, StorageState},
    },
    platform::{self, broadcast::Broadcast, locks, message, site},
    storage::{
        Database, IndexedDb, StorageError,
        indexed_db::{self, Closing},
    },
};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, Response, Url};

use crate::chunks;

/// So often the screen hears of progress, and so long a computation may keep messages waiting.
const PROGRESS_EVERY_MS: f64 = 80.0;
const YIELD_EVERY_MS: f64 = 16.0;

/// Names of the databases at the root of a host. Never change once released.
const fn plain_name(workspace: Workspace) -> &'static str {
    match workspace {
        Workspace::Own => "idaman",
        Workspace::Demo => "idaman-demo",
    }
}

type OnChanged = Rc<dyn Fn(Changed)>;

/// This worker's browser.
#[derive(Clone)]
pub struct BrowserServices {
    inner: Rc<Inner>,
}

struct Inner {
    screen: DedicatedWorkerGlobalScope,
    /// The folder of the host in which this copy of the app lies.
    path: String,
    /// The user's own database, once it is known.
    own: RefCell<Option<String>>,
    tabs: RefCell<Option<Broadcast>>,
    on_changed: RefCell<Option<OnChanged>>,
    running: RefCell<HashSet<u32>>,
    cancelled: RefCell<HashSet<u32>>,
    last_yield: Cell<f64>,
    last_progress: Cell<(u32, Option<Step>, f64)>,
}

impl BrowserServices {
    pub fn new(screen: DedicatedWorkerGlobalScope) -> Self {
        let path = site::folder(&screen.location().pathname()).to_owned();
        let inner = Inner {
            screen,
            path,
            own: RefCell::default(),
            tabs: RefCell::default(),
            on_changed: RefCell::default(),
            running: RefCell::default(),
            cancelled: RefCell::default(),
            last_yield: Cell::default(),
            last_progress: Cell::default(),
        };
        Self { inner: Rc::new(inner) }
    }

    /// Calls when something changed that was not changed through this desk.
    pub fn on_changed_elsewhere(&self, listener: impl Fn(Changed) + 'static) {
        let listener = Rc::new(listener);
        *self.inner.on_changed.borrow_mut() = Some(Rc::clone(&listener) as OnChanged);
        let line = site::named("idaman", &self.inner.path);
        let tabs = Broadcast::open(&line, move |changed| listener(changed));
        *self.inner.tabs.borrow_mut() = Some(tabs);
    }

    /// Posts to the screen.
    pub fn post(&self, told: &FromDesk) {
        if let Err(error) = message::post(&self.inner.screen, told, None) {
            // Whoever waits would wait for ever: the screen hears of errors that nobody catches.
            wasm_bindgen::throw_str(&error.to_string());
        }
    }

    pub fn begin(&self, job: u32) {
        self.inner.running.borrow_mut().insert(job);
    }

    pub fn end(&self, job: u32) {
        self.inner.running.borrow_mut().remove(&job);
        self.inner.cancelled.borrow_mut().remove(&job);
    }

    pub fn cancel(&self, job: u32) {
        if self.inner.running.borrow().contains(&job) {
            self.inner.cancelled.borrow_mut().insert(job);
        }
    }

    fn on_closing(&self, closing: Closing) {
        match closing {
            Closing::Upgraded => self.post(&FromDesk::Lost(DeskError::Newer)),
            // The next request opens what is there now.
            Closing::Deleted | Closing::Cut => {
                let listener = self.inner.on_changed.borrow().clone();
                if let Some(listener) = listener {
                    listener(Changed::Everything);
                }
            }
        }
    }

    /// The name of a workspace's database, which no other copy of the app on this origin uses.
    async fn database(&self, workspace: Workspace) -> Result<String, StorageError> {
        let known = self.inner.own.borrow().clone().filter(|_| workspace == Workspace::Own);
        if let Some(name) = known {
            return Ok(name);
        }
        let (plain, path) = (plain_name(workspace), self.inner.path.as_str());
        let name = indexed_db::name_for(plain, &site::named(plain, path), path).await?;
        if workspace == Workspace::Own {
            *self.inner.own.borrow_mut() = Some(name.clone());
        }
        Ok(name)
    }

    async fn fetch(&self, path: &str) -> Result<Vec<u8>, JsValue> {
        // The worker's script lies where the page does.
        let url = Url::new_with_base(path, &self.inner.screen.location().href())?;
        let response = JsFuture::from(self.inner.screen.fetch_with_str(&url.href())).await?;
        let response: Response = response.unchecked_into();
        if !response.ok() {
            return Err(JsValue::from_f64(response.status().into()));
        }
        let content = JsFuture::from(response.array_buffer()?).await?;
        Ok(Uint8Array::new(&content).to_vec())
    }
}

impl Services for BrowserServices {
    fn random_bits(&self) -> u64 {
        platform::random::bits()
    }

    fn progress(&self, job: u32, step: Step, done: u64, total: u64) {
        let now = js_sys::Date::now();
        let (last_job, last_step, at) = self.inner.last_progress.get();
        let news = last_job != job || last_step != Some(step) || done == total;
        if news || now - at >= PROGRESS_EVERY_MS {
            self.inner.last_progress.set((job, Some(step), now));
            self.post(&FromDesk::Progress { job, step, done, total });
        }
    }

    fn is_cancelled(&self, job: u32) -> bool {
        self.inner.cancelled.borrow().contains(&job)
    }

    async fn yield_now(&self) {
        // A timer costs up to 4 ms; messages can wait a moment.
        if js_sys::Date::now() - self.inner.last_yield.get() >= YIELD_EVERY_MS {
            TimeoutFuture::new(0).await;
            self.inner.last_yield.set(js_sys::Date::now());
        }
    }

    fn changed(&self, changed: Changed) {
        if let Some(tabs) = &*self.inner.tabs.borrow() {
            tabs.tell(&changed);
        }
        self.post(&FromDesk::Changed(changed));
    }

    async fn file(&self, path: &str) -> Result<Vec<u8>, DeskError> {
        self.fetch(path).await.map_err(|_thrown| DeskError::Fetch(path.to_owned()))
    }

    async fn chapter(&self, chapter: Chapter) -> Result<Answering<Self>, DeskError> {
        chunks::fetch(chapter).await.map_err(|error| DeskError::Fetch(error.to_string()))
    }

    fn locked<T>(&self, lock: Lock, work: impl Future<Output = T>) -> impl Future<Output = T> {
        let name = match lock {
            Lock::Writer => site::named("idaman-writer", &self.inner.path),
        };
        async move { locks::with_lock(&name, work).await }
    }

    async fn open(&self, workspace: Workspace) -> Result<Database, StorageError> {
        let services = self.clone();
        let closing = move |closing| services.on_closing(closing);
        let name = self.database(workspace).await?;
        IndexedDb::open(&name, closing).await.map(Database::IndexedDb)
    }

    async fn delete(&self, workspace: Workspace) -> Result<(), StorageError> {
        indexed_db::delete(&self.database(workspace).await?).await
    }

    async fn storage(&self) -> StorageState {
        platform::storage::state().await
    }
}
