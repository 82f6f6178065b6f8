//! The screen's end of the line to the desk.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    future::Future,
    marker::PhantomData,
    rc::Rc,
};

use futures_channel::oneshot;
use js_sys::Uint8Array;
use web_sys::MessageEvent;

use super::{Subscription, clock, message, subscribers::Subscribers, worker::Running};
use crate::desk::protocol::{
    Asked, Changed, DeskError, FromDesk, ImportPreview, PreviewImport, Request, Step, ToDesk,
    decode,
};

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Done so far.
    pub done: u64,
    /// Of so many; 0 when not known.
    pub total: u64,
}

/// The desk, as the screen sees it. Clones share one worker, which ends with the page.
#[derive(Clone)]
pub struct DeskClient {
    inner: Rc<Inner>,
}

#[derive(Default)]
struct Inner {
    worker: RefCell<Option<Running>>,
    last_job: Cell<u32>,
    pending: RefCell<HashMap<u32, Pending>>,
    /// Why nothing can be asked any more.
    lost: RefCell<Option<DeskError>>,
    /// Identities are hidden: asked for, and demanded of every answer.
    hidden: Cell<bool>,
    on_changed: Rc<Subscribers<Changed>>,
    on_lost: Rc<Subscribers<DeskError>>,
    /// The job that makes everything derived anew: whoever asks first after an update may be it.
    rebuilding: Cell<Option<u32>>,
    on_rebuild: Rc<Subscribers<Option<Progress>>>,
}

struct Pending {
    answer: oneshot::Sender<Encoded>,
    progress: Option<OnProgress>,
    /// It was asked with identities hidden.
    hidden: bool,
}

type Encoded = Result<Vec<u8>, DeskError>;
type OnProgress = Rc<dyn Fn(Progress)>;

impl DeskClient {
    /// Starts the desk's worker. When that fails every question is answered with the reason.
    pub fn start() -> Self {
        let inner = Rc::new(Inner::default());
        let (hearing, dying) = (Rc::downgrade(&inner), Rc::downgrade(&inner));
        let started = Running::start(
            "desk",
            move |event| {
                if let Some(inner) = hearing.upgrade() {
                    inner.hear(&event);
                }
            },
            move |why| {
                if let Some(inner) = dying.upgrade() {
                    inner.lose(&DeskError::Worker(why));
                }
            },
        );
        match started {
            Ok(worker) => *inner.worker.borrow_mut() = Some(worker),
            Err(why) => inner.lose(&DeskError::Worker(why)),
        }
        Self { inner }
    }

    /// Hides identities from now on, or shows them. Answers under way that were asked for with
    /// identities are not given any more once they are hidden.
    pub fn hide(&self, hidden: bool) {
        self.inner.hidden.set(hidden);
    }

    /// Asks or tells. It is sent at once, whether the answer is awaited or not.
    pub fn ask<Q: Asked>(
        &self,
        asked: Q,
    ) -> impl Future<Output = Result<Q::Answer, DeskError>> + use<Q> {
        self.send::<Q::Answer>(asked.into(), None, None).1.decoded()
    }

    /// As `ask`, with news of how far it is, and the job's number for `cancel`.
    pub fn ask_with_progress<Q: Asked, P: Fn(Progress) + 'static>(
        &self,
        asked: Q,
        on_progress: P,
    ) -> (u32, impl Future<Output = Result<Q::Answer, DeskError>> + use<Q, P>) {
        let (job, answer) = self.send::<Q::Answer>(asked.into(), None, Some(Rc::new(on_progress)));
        (job, answer.decoded())
    }

    /// Compares a file with what is stored: `asked` with an empty file, and the bytes of the file
    /// as the sheets worker made them, which are passed on without being decoded here.
    pub fn preview<P: Fn(Progress) + 'static>(
        &self,
        asked: PreviewImport,
        file: &ParsedBytes,
        on_progress: P,
    ) -> (u32, impl Future<Output = Result<ImportPreview, DeskError>> + use<P>) {
        // The file may be compared again, so its bytes stay here too.
        let body = file.0.slice(0, file.0.length());
        let (job, answer) =
            self.send::<ImportPreview>(asked.into(), Some(&body), Some(Rc::new(on_progress)));
        (job, answer.decoded())
    }

    /// Asks a running job to stop. Its answer is then `Cancelled`, or what it had done just before.
    pub fn cancel(&self, job: u32) {
        if let Some(worker) = &*self.inner.worker.borrow() {
            // A worker that cannot be reached has nothing to stop.
            let _ = message::post(worker.port(), &ToDesk::Cancel { job }, None);
        }
    }

    /// Calls when documents changed, here or in another tab.
    pub fn on_changed(&self, listener: impl Fn(&Changed) + 'static) -> Subscription {
        self.inner.on_changed.add(listener)
    }

    /// Calls when the store or the desk cannot be used any more; at once if that is so already.
    pub fn on_lost(&self, listener: impl Fn(&DeskError) + 'static) -> Subscription {
        if let Some(why) = &*self.inner.lost.borrow() {
            listener(why);
        }
        self.inner.on_lost.add(listener)
    }

    /// Calls with how far the making of everything derived is, and with nothing when it has ended.
    pub fn on_rebuild(&self, listener: impl Fn(&Option<Progress>) + 'static) -> Subscription {
        self.inner.on_rebuild.add(listener)
    }

    fn send<A>(
        &self,
        request: Request,
        body: Option<&Uint8Array>,
        progress: Option<OnProgress>,
    ) -> (u32, Answer<A>) {
        let inner = &self.inner;
        let job = inner.last_job.get().wrapping_add(1);
        inner.last_job.set(job);
        let (answer, receiver) = oneshot::channel();
        let (now, offset_minutes) = (clock::now(), clock::offset_minutes());
        let hidden = inner.hidden.get();
        let told = ToDesk::Ask { job, now, offset_minutes, hidden, request };
        let posted = match &*inner.worker.borrow() {
            Some(worker) => message::post(worker.port(), &told, body.map(AsRef::as_ref))
                .map_err(|error| DeskError::Worker(error.to_string())),
            None => Err(inner.why_lost()),
        };
        match posted {
            Ok(()) => {
                drop(inner.pending.borrow_mut().insert(job, Pending { answer, progress, hidden }));
            }
            Err(error) => drop(answer.send(Err(error))),
        }
        (job, Answer { receiver, kind: PhantomData })
    }
}

/// A file as the sheets worker read it: an encoded `ParsedFile`.
#[derive(Clone, Debug)]
pub struct ParsedBytes(pub(super) Uint8Array);

struct Answer<A> {
    receiver: oneshot::Receiver<Encoded>,
    kind: PhantomData<fn() -> A>,
}

impl<A: serde::de::DeserializeOwned> Answer<A> {
    async fn decoded(self) -> Result<A, DeskError> {
        let gone = || DeskError::Worker("gone".to_owned());
        let bytes = self.receiver.await.unwrap_or_else(|_dropped| Err(gone()))?;
        decode(&bytes)
    }
}

impl Inner {
    fn why_lost(&self) -> DeskError {
        self.lost.borrow().clone().unwrap_or_else(|| DeskError::Worker("not started".to_owned()))
    }

    fn hear(&self, event: &MessageEvent) {
        match message::receive::<FromDesk>(event) {
            Ok((told, _)) => self.take(told),
            Err(error) => self.lose(&DeskError::Worker(error.to_string())),
        }
    }

    fn take(&self, told: FromDesk) {
        match told {
            FromDesk::Ready => {}
            FromDesk::Answer { job, result } => {
                let pending = self.pending.borrow_mut().remove(&job);
                if self.rebuilding.get() == Some(job) {
                    self.rebuilding.set(None);
                    self.on_rebuild.tell(&None);
                }
                let Some(Pending { answer, hidden, .. }) = pending else { return };
                let told_all = self.hidden.get() && !hidden;
                // Who asked may have gone to another page.
                drop(answer.send(if told_all { Err(DeskError::Hidden) } else { result }));
            }
            FromDesk::Progress { job, step, done, total } => {
                let pending = self.pending.borrow();
                let progress = pending.get(&job).and_then(|pending| pending.progress.clone());
                drop(pending);
                let news = Progress { step, done, total };
                if step == Step::Rebuilding {
                    self.rebuilding.set(Some(job));
                }
                if self.rebuilding.get() == Some(job) {
                    self.on_rebuild.tell(&Some(news));
                }
                if let Some(progress) = progress {
                    progress(news);
                }
            }
            FromDesk::Changed(changed) => self.on_changed.tell(&changed),
            FromDesk::Lost(why) => self.lose(&why),
        }
    }

    /// Nothing more will come: whoever waits is told why.
    fn lose(&self, why: &DeskError) {
        if self.lost.borrow().is_some() {
            return;
        }
        *self.lost.borrow_mut() = Some(why.clone());
        // Called by the worker itself: it must not be dropped inside of its own handler.
        if let Some(worker) = self.worker.borrow_mut().take() {
            wasm_bindgen_futures::spawn_local(async move { drop(worker) });
        }
        if self.rebuilding.take().is_some() {
            self.on_rebuild.tell(&None);
        }
        for (_, pending) in self.pending.take() {
            drop(pending.answer.send(Err(why.clone())));
        }
        self.on_lost.tell(why);
    }
}
