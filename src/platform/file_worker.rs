//! The screen's end of the line to a worker that has one file in hand: started when first needed,
//! ended when what it does is not wanted any more, for nothing else interrupts it. What is said over
//! the line is each worker's own.

use std::{cell::RefCell, future::Future, rc::Rc};

use futures_channel::oneshot;
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;
use web_sys::MessageEvent;

use super::{message, worker::Running};

/// What is said over a line.
pub trait Line: 'static {
    /// Name of the worker.
    const WORKER: &'static str;
    /// What the screen sends.
    type Ask: Serialize;
    /// What the worker says.
    type Told: DeserializeOwned;
    /// Why a file is of no use.
    type Problem;

    /// What kind of message it is.
    fn said(told: &Self::Told) -> Said;

    /// The problem of a file that the worker died of.
    fn damaged(what: String) -> Self::Problem;
}

/// A kind of message, with the number of the job it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The worker runs.
    Ready,
    /// How far it is.
    Progress(u32),
    /// The end of it.
    Answer(u32),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError<P> {
    /// The file is of no use.
    File(P),
    /// The user cancelled, or another file was chosen.
    Cancelled,
    /// The worker could not be loaded (offline before it was ever loaded), or fell silent.
    Worker(String),
}

impl<P> ReadError<P> {
    /// An answer to something that was not asked.
    pub fn odd() -> Self {
        Self::Worker("an answer to something else".to_owned())
    }
}

type Answer<L> = Result<(<L as Line>::Told, Option<JsValue>), ReadError<<L as Line>::Problem>>;

/// The line. Clones share the worker.
pub struct FileWorker<L: Line>(Rc<RefCell<Inner<L>>>);

struct Inner<L: Line> {
    worker: Option<Running>,
    /// The worker was heard: what it dies of then is the file.
    ready: bool,
    last_job: u32,
    waiting: Option<Waiting<L>>,
}

struct Waiting<L: Line> {
    job: u32,
    answer: oneshot::Sender<Answer<L>>,
    on_progress: Rc<dyn Fn(L::Told)>,
}

impl<L: Line> Clone for FileWorker<L> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<L: Line> Default for FileWorker<L> {
    fn default() -> Self {
        let inner = Inner { worker: None, ready: false, last_job: 0, waiting: None };
        Self(Rc::new(RefCell::new(inner)))
    }
}

impl<L: Line> FileWorker<L> {
    /// Asks, with a file or bytes beside it; gives the answer with what came beside that. Whoever
    /// waited before hears that it was cancelled.
    pub fn ask<A: FnOnce(u32) -> L::Ask, P: Fn(L::Told) + 'static>(
        &self,
        asked: A,
        body: Option<&JsValue>,
        on_progress: P,
    ) -> impl Future<Output = Answer<L>> + use<L, A, P> {
        let (answer, receiver) = oneshot::channel();
        match self.post(asked, body) {
            Ok(job) => {
                let waiting = Waiting { job, answer, on_progress: Rc::new(on_progress) };
                self.0.borrow_mut().waiting = Some(waiting);
            }
            Err(why) => drop(answer.send(Err(ReadError::Worker(why)))),
        }
        async move { receiver.await.unwrap_or(Err(ReadError::Cancelled)) }
    }

    /// Stops what is being done. The worker cannot be interrupted, so it is ended.
    pub fn cancel(&self) {
        let mut inner = self.0.borrow_mut();
        if let Some(waiting) = inner.waiting.take() {
            inner.worker = None;
            drop(waiting.answer.send(Err(ReadError::Cancelled)));
        }
    }

    /// Ends the worker, whatever it does, and gives its memory back; asking starts another.
    pub fn close(&self) {
        self.cancel();
        self.0.borrow_mut().worker = None;
    }

    fn post(
        &self,
        asked: impl FnOnce(u32) -> L::Ask,
        body: Option<&JsValue>,
    ) -> Result<u32, String> {
        let running = self.0.borrow().worker.is_some();
        if !running {
            let worker = self.start()?;
            let mut inner = self.0.borrow_mut();
            inner.worker = Some(worker);
            inner.ready = false;
        }
        let mut inner = self.0.borrow_mut();
        inner.last_job += 1;
        let job = inner.last_job;
        let Some(worker) = &inner.worker else { return Err("not started".to_owned()) };
        // A file's handle is cloned, its bytes are not.
        message::post(worker.port(), &asked(job), body).map_err(|error| error.to_string())?;
        Ok(job)
    }

    fn start(&self) -> Result<Running, String> {
        let (hearing, dying) = (Rc::downgrade(&self.0), Rc::downgrade(&self.0));
        Running::start(
            L::WORKER,
            move |event| {
                if let Some(inner) = hearing.upgrade() {
                    hear(&inner, &event);
                }
            },
            move |why| {
                let Some(inner) = dying.upgrade() else { return };
                let heard = inner.borrow().ready;
                let why =
                    if heard { ReadError::File(L::damaged(why)) } else { ReadError::Worker(why) };
                end(&inner, why);
            },
        )
    }
}

fn hear<L: Line>(inner: &Rc<RefCell<Inner<L>>>, event: &MessageEvent) {
    let (told, body) = match message::receive::<L::Told>(event) {
        Ok(received) => received,
        Err(error) => return end(inner, ReadError::Worker(error.to_string())),
    };
    match L::said(&told) {
        Said::Ready => inner.borrow_mut().ready = true,
        Said::Progress(job) => {
            let inner = inner.borrow();
            let waiting = inner.waiting.as_ref().filter(|waiting| waiting.job == job);
            let on_progress = waiting.map(|waiting| Rc::clone(&waiting.on_progress));
            drop(inner);
            if let Some(on_progress) = on_progress {
                on_progress(told);
            }
        }
        Said::Answer(job) => {
            let waiting = inner.borrow_mut().waiting.take_if(|waiting| waiting.job == job);
            if let Some(waiting) = waiting {
                drop(waiting.answer.send(Ok((told, body))));
            }
        }
    }
}

/// The worker is of no use any more.
fn end<L: Line>(inner: &Rc<RefCell<Inner<L>>>, why: ReadError<L::Problem>) {
    let mut inner = inner.borrow_mut();
    // Called by the worker itself: it must not be dropped inside of its own handler.
    if let Some(worker) = inner.worker.take() {
        wasm_bindgen_futures::spawn_local(async move { drop(worker) });
    }
    if let Some(waiting) = inner.waiting.take() {
        drop(waiting.answer.send(Err(why)));
    }
}
